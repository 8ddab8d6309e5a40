import { blocksOf, ruleOf } from "./entries.js";
import { Item } from "./item.js";
import type { Acl, Ccn, Device, FlowLog, Gateway, Link, Network, Node, Qos } from "./network.js";
import { Nodes } from "./nodes.js";
import type { NetworkObject, Origin } from "./objects.js";
import { References, type Target } from "./references.js";

const instances = ["Gateway", "SoftwareGateway"];

type Open<T> = { -readonly [K in keyof T]: T[K] extends readonly (infer E)[] ? E[] : T[K] };

/**
 * The network that objects form. They may come from a state, a plan or the live account: what each of
 * them says is the same. Objects that are only named, because another program owns them, are part of
 * it with their ids alone.
 */
export function networkOf(objects: readonly NetworkObject[], origin: Origin = { isWholeAccount: false }): Network {
  return new Builder(objects, origin).build();
}

class Builder {
  readonly #references: References;
  readonly #loose = new Set<string>();
  readonly #gateways = new Nodes<Open<Gateway>>();
  readonly #ccns = new Nodes<Open<Ccn>>();
  readonly #acls = new Nodes<Open<Acl>>();
  readonly #qoses = new Nodes<Open<Qos>>();
  readonly #flowLogs = new Nodes<Open<FlowLog>>();
  readonly #devices = new Map<string, Open<Device>>();

  constructor(
    private readonly objects: readonly NetworkObject[],
    private readonly origin: Origin,
  ) {
    this.#references = new References(objects);
  }

  build(): Network {
    // Bindings lead to objects, whatever comes first in the list.
    for (const object of this.objects) this.#addOwner(object);
    for (const object of this.objects) this.#addPart(new Item(object));
    return {
      origin: this.origin,
      objects: this.objects,
      references: this.#references,
      gateways: this.#gateways.all,
      ccns: this.#ccns.all,
      acls: this.#acls.all,
      qoses: this.#qoses.all,
      flowLogs: this.#flowLogs.all,
      loose: this.#loose,
    };
  }

  #addOwner(object: NetworkObject): void {
    const target = { object };
    if (instances.includes(object.type)) this.#gateway(target);
    if (object.type === "CloudConnectNetwork") this.#ccn(target);
    if (object.type === "Acl") this.#acl(target);
    if (object.type === "Qos") this.#qos(target);
    if (object.type === "FlowLog") this.#flowLog(target);
  }

  /** What is a part of something else than a gateway, by types. */
  readonly #parts: Readonly<Record<string, (item: Item) => void>> = {
    AclRule: (item) => this.#own(item, "aclId", "Acl", (target) => this.#acl(target).rules.push(ruleOf(item))),
    QosCar: (item) => this.#own(item, "qosId", "Qos", (target) => this.#qos(target).cars.push(item)),
    QosPolicy: (item) => this.#own(item, "qosId", "Qos", (target) => this.#qos(target).policies.push(item)),
    CcnCenAttachment: (item) =>
      this.#own(item, "ccnId", "CloudConnectNetwork", (target) => this.#ccn(target).attachments.push(item)),
    AclAssociation: (item) => this.#bind(item, "aclId", "Acl", (target) => this.#acl(target), "acls"),
    QosAssociation: (item) => this.#bind(item, "qosId", "Qos", (target) => this.#qos(target), "qoses"),
    FlowLogAssociation: (item) =>
      this.#bind(item, "flowLogId", "FlowLog", (target) => this.#flowLog(target), "flowLogs"),
    CcnBinding: (item) => this.#bind(item, "ccnId", "CloudConnectNetwork", (target) => this.#ccn(target), "ccns"),
  };

  #addPart(item: Item): void {
    const add = this.#parts[item.type];
    if (add) add(item);
    else this.#addToGateway(item);
  }

  /** Something that an object of this type owns. */
  #own(item: Item, property: string, type: string, add: (target: Target) => void): void {
    const target = this.#references.follow(item.object, property, [type]);
    if (target) add(target);
    else this.#loose.add(item.type);
  }

  /** Something that joins a gateway and another object. */
  #bind(
    item: Item,
    property: string,
    type: string,
    find: (target: Target) => Node & { gateways: Link<Gateway>[] },
    list: "acls" | "qoses" | "flowLogs" | "ccns",
  ): void {
    const [gateway, other] = [
      this.#references.follow(item.object, "smartAGId", instances),
      this.#references.follow(item.object, property, [type]),
    ];
    if (!gateway || !other) {
      this.#loose.add(item.type);
      return;
    }
    const [site, end] = [this.#gateway(gateway), find(other)];
    end.gateways.push({ by: item, to: site });
    (site[list] as Link<Node>[]).push({ by: item, to: end });
  }

  #addToGateway(item: Item): void {
    if (instances.includes(item.type) || item.lacks("smartAGId")) return;
    const target = this.#references.follow(item.object, "smartAGId", instances);
    if (!target) {
      this.#loose.add(item.type);
      return;
    }
    const gateway = this.#gateway(target);
    if (item.lacks("serialNumber") || item.type === "SerialNumberBinding") gateway.items.push(item);
    if (!item.lacks("serialNumber")) this.#device(gateway, item).items.push(item);
  }

  #device(gateway: Open<Gateway>, item: Item): Open<Device> {
    const serialNumber = item.text("serialNumber");
    const key = `${this.#gateways.keyOf(gateway)} ${serialNumber ?? ""}`;
    const known = this.#devices.get(key);
    if (known) return known;
    const device: Open<Device> = { gateway, items: [], ...(serialNumber !== undefined && { serialNumber }) };
    this.#devices.set(key, device);
    gateway.devices.push(device);
    return device;
  }

  #gateway(target: Target): Open<Gateway> {
    return this.#gateways.find(target, (node) => {
      const { item } = node;
      return {
        ...node,
        type: item?.type ?? "Gateway",
        isApp: item?.type === "SoftwareGateway",
        model: item?.text("hardwareVersion") ?? item?.text("hardWareSpec"),
        blocks: item && blocksOf(item, "cidrBlocks"),
        bandwidth: item?.number("maxBandwidth"),
        acls: [],
        qoses: [],
        ccns: [],
        flowLogs: [],
        devices: [],
        items: [],
      };
    });
  }

  #ccn(target: Target): Open<Ccn> {
    return this.#ccns.find(target, (node) => ({
      ...node,
      type: "CloudConnectNetwork",
      blocks: node.item && blocksOf(node.item, "cidrBlocks"),
      gateways: [],
      attachments: [],
    }));
  }

  #acl(target: Target): Open<Acl> {
    return this.#acls.find(target, (node) => {
      const entries = node.item?.entries("rules");
      return {
        ...node,
        type: "Acl",
        rules: (entries ?? []).map(ruleOf),
        isOpen: this.#isOpen(node, entries),
        gateways: [],
      };
    });
  }

  #qos(target: Target): Open<Qos> {
    return this.#qoses.find(target, (node) => {
      const [cars, policies] = [node.item?.entries("cars"), node.item?.entries("policies")];
      return {
        ...node,
        type: "Qos",
        cars: [...(cars ?? [])],
        policies: [...(policies ?? [])],
        isOpen: this.#isOpen(node, cars) || this.#isOpen(node, policies),
        gateways: [],
      };
    });
  }

  #flowLog(target: Target): Open<FlowLog> {
    return this.#flowLogs.find(target, (node) => ({ ...node, type: "FlowLog", gateways: [] }));
  }

  /** In the account every entry is an object; a program lists them all, unless it says otherwise. */
  #isOpen({ item }: Pick<Node, "item">, entries: readonly Item[] | undefined): boolean {
    if (this.origin.isWholeAccount) return false;
    return !item || entries === undefined || item.text("unmanaged") === "keep";
  }
}
