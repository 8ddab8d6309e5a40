// What a network should be in the emulator and what is there, as lines of text that can be compared.
import type { Fields } from "./emulator-process.mts";
import { deviceOf, type Item, type Ref } from "./jobs.mts";
import { type Network, stock, stockOf } from "./network.mts";

export type State = Readonly<Record<string, readonly Fields[]>>;

/** The fields of each kind of object that a program decides on. */
export const programFields: Readonly<Record<string, readonly string[]>> = {
  gateway: ["label", "cidrBlock", "description", "bandwidth"],
  device: ["gatewayId"],
  ccn: ["name", "cidrBlock", "snatCidrBlock", "interworking"],
  cenAttachment: ["ccnId", "cenId"],
  cenGrant: ["ccnId", "cenId"],
  ccnBinding: ["ccnId", "gatewayId"],
  bandwidthAssociation: ["packageId", "gatewayId", "bandwidth"],
  acl: ["name"],
  aclRule: [
    "aclId",
    "direction",
    "policy",
    "ipProtocol",
    "sourceCidr",
    "sourcePortRange",
    "destCidr",
    "destPortRange",
    "priority",
  ],
  aclAssociation: ["aclId", "gatewayId"],
  qos: ["name"],
  qosCar: [
    "qosId",
    "priority",
    "limitType",
    "minBandwidthAbs",
    "maxBandwidthAbs",
    "minBandwidthPercent",
    "maxBandwidthPercent",
  ],
  qosPolicy: ["qosId", "priority", "ipProtocol", "sourceCidr", "sourcePortRange", "destCidr", "destPortRange"],
  qosAssociation: ["qosId", "gatewayId"],
  flowLog: ["name", "status", "outputType", "netflowServerIp", "activeAging"],
  flowLogAssociation: ["flowLogId", "gatewayId"],
  snatEntry: ["gatewayId", "cidrBlock", "snatIp"],
  dnatEntry: ["gatewayId", "type", "ipProtocol", "externalIp", "externalPort", "internalIp", "internalPort"],
};

function line(kind: string, values: Fields): string {
  const told = (programFields[kind] ?? []).map((name) => [name, values[name]] as const);
  return `${kind} ${told
    .filter(([, value]) => value !== undefined && value !== "")
    .map(([name, value]) => `${name}=${String(value).toLowerCase()}`)
    .join(" ")}`;
}

/** An object of the emulator. */
export interface Seen {
  readonly kind: string;
  readonly id: string;
  /** All that a program decides on: the same in every run of the same seed. */
  readonly told: string;
  /** What its ACL is called, for a rule. */
  readonly parent: string;
}

const AUTOMATIC = /-[0-9a-f]{7}$/;
/** The name in the service, without what makes it unique where the package made it up. */
const labelOf = ({ name, args }: Item): string => (args["name"] as string | undefined) ?? `${name}-`;

/** Holds an emulator against a network. */
export class Comparison {
  readonly #network: Network;
  readonly #labels: ReadonlyMap<string, string>;
  /** The labels of the ACLs whose rules the program lists, and no other may be there. */
  readonly #exclusive: ReadonlySet<string>;

  constructor(network: Network) {
    this.#network = network;
    this.#labels = new Map(network.items.map((item) => [item.name, stockOf(item) ?? labelOf(item)]));
    this.#exclusive = new Set(
      network
        .of("Acl")
        .filter(({ args }) => args["rules"] !== undefined && args["unmanaged"] === undefined)
        .map(labelOf),
    );
  }

  /**
   * Every object that should be there and is not, or is there and should not be. `others` are ids that do not count; `byHand` are ids that do so only where
   * the program lists all there may be.
   */
  differences(state: State, others: ReadonlySet<string>, byHand: ReadonlySet<string>): string[] {
    const counts = new Map<string, number>();
    for (const wanted of this.#wanted()) counts.set(wanted, (counts.get(wanted) ?? 0) - 1);
    for (const { id, told, parent } of this.seen(state)) {
      if (others.has(id) || (byHand.has(id) && !this.#exclusive.has(parent))) continue;
      counts.set(told, (counts.get(told) ?? 0) + 1);
    }
    return [...counts]
      .filter(([, count]) => count !== 0)
      .map(([what, count]) => (count < 0 ? `missing: ${what}` : `too many: ${what}`));
  }

  #wanted(): string[] {
    return this.#network.items.flatMap((item) => this.#objects(item));
  }

  #objects(item: Item): string[] {
    const { type } = item;
    const args = Object.fromEntries(
      Object.entries(item.args).map(([name, value]) => [name, this.#labels.get((value as Ref).ref) ?? value]),
    );
    const [kind, more] = this.#kindOf(type, item, args);
    const children = (property: string, child: string, parent: string): string[] =>
      Object.values((args[property] ?? {}) as Record<string, Fields>).map((entry) =>
        line(child, { ...entry, [parent]: labelOf(item) }),
      );
    return [
      line(kind, { ...args, gatewayId: args["smartAGId"], ...more }),
      ...children("rules", "aclRule", "aclId"),
      ...children("cars", "qosCar", "qosId"),
      ...children("policies", "qosPolicy", "qosId"),
    ];
  }

  /** The kind of object of a type of resource, and the fields that are not called as its inputs. */
  #kindOf(type: string, item: Item, args: Fields): [string, Fields] {
    const label = this.#labels.get(item.name);
    switch (type) {
      case "Gateway":
        return ["gateway", { label, cidrBlock: args["cidrBlocks"], bandwidth: args["maxBandwidth"] }];
      case "SerialNumberBinding":
        return ["device", {}];
      case "CloudConnectNetwork":
        return ["ccn", { name: label, cidrBlock: args["cidrBlocks"], interworking: args["interworkingStatus"] }];
      case "CcnCenAttachment":
        return ["cenAttachment", {}];
      case "CcnCenGrant":
        return ["cenGrant", {}];
      case "ApplicationBandwidthPackageAssociation":
        return ["bandwidthAssociation", { packageId: args["applicationBandwidthPackageId"] }];
      case "DnatEntry":
        return ["dnatEntry", { type: args["type"] ?? "Intranet" }];
      case "FlowLog":
        return ["flowLog", { name: label, activeAging: args["activeAging"] ?? 300 }];
      default:
        return [`${type.charAt(0).toLowerCase()}${type.slice(1)}`, { name: label }];
    }
  }

  /** The objects that a program could have made. */
  seen(state: State): Seen[] {
    const labels = new Map<unknown, string>();
    for (const kind of ["gateway", "ccn", "acl", "qos", "flowLog"]) {
      for (const { id, name } of state[kind] ?? []) {
        labels.set(id, stock.includes(String(id)) ? String(id) : String(name).replace(AUTOMATIC, "-"));
      }
    }
    const held = new Set(this.#labels.values());
    return Object.keys(programFields).flatMap((kind) =>
      (state[kind] ?? []).flatMap((object) => {
        const { id } = object;
        const own: Record<string, unknown> = { ...object };
        for (const name of ["gatewayId", "ccnId", "aclId", "qosId", "flowLogId"]) {
          if (own[name] !== undefined) own[name] = labels.get(own[name]) ?? own[name];
        }
        if ("name" in own) own["name"] = labels.get(id);
        if (kind === "device" && own["gatewayId"] === undefined) return [];
        if (kind === "device" && id !== deviceOf(String(own["gatewayId"]))) return [];
        if (kind === "gateway") {
          const label = labels.get(id) ?? "";
          // A gateway of the stock that the program lets go of stays as it is, and those of the emulator are nobody's.
          if (!held.has(label) && (stock.includes(label) || String(id).startsWith("sag-emulator"))) return [];
          own["label"] = label;
          if (stock.includes(label)) own["bandwidth"] = undefined;
        }
        return [{ kind, id: String(id), told: line(kind, own), parent: String(own["aclId"]) }];
      }),
    );
  }
}
