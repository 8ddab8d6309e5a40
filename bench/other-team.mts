// Another team in the account of a random network. Its objects have the names and values that the network's objects have
// or get, so that whoever goes by names or likeness takes them for its own. Nothing may ever change them.
import { mkdirSync } from "node:fs";
import { isDeepStrictEqual } from "node:util";
import { setTimeout as sleep } from "node:timers/promises";
import type { EmulatorProcess, Fields } from "./emulator-process.mts";
import { boughtBefore } from "./gateways.mts";
import { deviceOf, type Item } from "./jobs.mts";
import type { State } from "./network-objects.mts";
import { NetworkStack } from "./network-stack.mts";
import { bought, CENS, FOREIGN_CEN, PACKAGE, sharedNames } from "./network.mts";

/** Longer than anything takes that the service does by itself. */
const SETTLED_MS = 1_000;

const gateways = ["sag-team0", "sag-team1"];

const traffic = {
  ipProtocol: "TCP",
  sourceCidr: "10.1.0.0/16",
  sourcePortRange: "-1/-1",
  destCidr: "10.0.0.0/8",
  destPortRange: "1/101",
};
const rule = { ...traffic, direction: "in", policy: "accept", priority: 1 };
const car = { priority: 1, limitType: "Absolute", minBandwidthAbs: 1, maxBandwidthAbs: 2 };
const policy = { priority: 1, ...traffic };

const ref = (name: string) => ({ ref: name });
const on = (gateway: string) => ({ smartAGId: ref(gateway) });

/** What this team has on one of its gateways. */
function office(id: string, n: number): Item[] {
  const name = `office${n}`;
  return [
    { type: "Gateway", name, args: { adopt: { id, overwrite: true }, cidrBlocks: [`10.0.${n}.0/24`] } },
    { type: "SerialNumberBinding", name: `device${n}`, args: { ...on(name), serialNumber: deviceOf(id) } },
    { type: "AclAssociation", name: `acl-on${n}`, args: { ...on(name), aclId: ref(`acl${n}`) } },
    { type: "QosAssociation", name: `qos-on${n}`, args: { ...on(name), qosId: ref(`qos${n}`) } },
    { type: "FlowLogAssociation", name: `flows-on${n}`, args: { ...on(name), flowLogId: ref(`flows${n}`) } },
    { type: "SnatEntry", name: `snat${n}`, args: { ...on(name), cidrBlock: "10.0.0.0/24", snatIp: "172.16.0.1" } },
    {
      type: "DnatEntry",
      name: `dnat${n}`,
      args: {
        ...on(name),
        ...{
          externalIp: "172.16.1.1",
          ipProtocol: "TCP",
          externalPort: 1001,
          internalIp: "10.0.0.1",
          internalPort: 1001,
        },
      },
    },
  ];
}

/** One object of each kind that has a name; every other lists its entries, the others have them as resources. */
function named(name: string, n: number): Item[] {
  const isInline = n % 2 === 0;
  const entries: Item[] = [
    { type: "AclRule", name: `rule${n}`, args: { aclId: ref(`acl${n}`), ...rule } },
    { type: "QosCar", name: `car${n}`, args: { qosId: ref(`qos${n}`), ...car } },
    { type: "QosPolicy", name: `policy${n}`, args: { qosId: ref(`qos${n}`), ...policy }, after: [`car${n}`] },
  ];
  return [
    { type: "Acl", name: `acl${n}`, args: { name, ...(isInline && { rules: { entry: rule } }) } },
    { type: "Qos", name: `qos${n}`, args: { name, ...(isInline && { cars: { car }, policies: { policy } }) } },
    { type: "FlowLog", name: `flows${n}`, args: { name, outputType: "netflow", netflowServerIp: "10.1.0.1" } },
    { type: "CloudConnectNetwork", name: `ccn${n}`, args: { name, cidrBlocks: [`10.0.${n}.0/24`] } },
    ...(isInline ? [] : entries),
  ];
}

const items: readonly Item[] = [
  ...sharedNames.flatMap(named),
  ...gateways.flatMap(office),
  { type: "Gateway", name: "bought", args: { ...bought, name: sharedNames[0], maxBandwidth: 60 } },
  { type: "CcnCenAttachment", name: "cloud", args: { ccnId: ref("ccn0"), cenId: CENS[0] } },
  { type: "CcnCenGrant", name: "grant", args: { ccnId: ref("ccn1"), ...FOREIGN_CEN } },
  { type: "CcnBinding", name: "branch", args: { ...on("office0"), ccnId: ref("ccn0") }, after: ["cloud", "device0"] },
  {
    type: "ApplicationBandwidthPackageAssociation",
    name: "applications",
    args: { ...on("office0"), applicationBandwidthPackageId: PACKAGE, bandwidth: 5 },
    after: ["branch"],
  },
];

const keyOf = (kind: string, { id }: Fields): string => `${kind} ${String(id)}`;
const keyed = (state: State): [string, Fields][] =>
  Object.entries(state).flatMap(([kind, objects]) =>
    objects.map((object): [string, Fields] => [keyOf(kind, object), object]),
  );

/** The other team, with a stack and a state of its own. */
export class OtherTeam {
  readonly #stack: NetworkStack;
  readonly #objects: ReadonlyMap<string, Fields>;

  private constructor(stack: NetworkStack, objects: ReadonlyMap<string, Fields>) {
    this.#stack = stack;
    this.#objects = objects;
  }

  /** Makes all that the team has, in an account where nobody has anything yet. */
  static async start(folder: string, emulator: EmulatorProcess): Promise<OtherTeam> {
    mkdirSync(folder);
    const stack = new NetworkStack(folder, emulator.endpoint);
    const before = new Set(keyed(await emulator.state()).map(([key]) => key));
    await emulator.control("POST", "change", boughtBefore(gateways));
    await stack.open();
    stack.write(items);
    await stack.up();
    await sleep(SETTLED_MS);
    const objects = keyed(await emulator.state()).filter(([key]) => !before.has(key));
    return new OtherTeam(stack, new Map(objects));
  }

  /** What of a state is not this team's. */
  without(state: State): State {
    return Object.fromEntries(
      Object.entries(state).map(([kind, objects]) => [
        kind,
        objects.filter((object) => !this.#objects.has(keyOf(kind, object))),
      ]),
    );
  }

  /** @throws Error naming each object of this team that is not what it was. */
  hold(state: State): void {
    const now = new Map(keyed(state));
    const changed = [...this.#objects].filter(([key, object]) => !isDeepStrictEqual(now.get(key), object));
    if (changed.length === 0) return;
    const lines = changed.map(
      ([key, object]) => `${key}: ${JSON.stringify(object)} is ${now.has(key) ? JSON.stringify(now.get(key)) : "gone"}`,
    );
    throw new Error(`Objects of another team are not what they were:\n  ${lines.join("\n  ")}`);
  }

  /** The team's state, as others in the account get it for `smartag orphans`. */
  exported(): Promise<string> {
    return this.#stack.pulumi("stack", "export");
  }

  /** @throws Error with what a preview of this team that looks at the service would do. */
  expectNothing(): Promise<void> {
    return this.#stack.expectNothing();
  }

  close(): void {
    this.#stack.close();
  }
}
