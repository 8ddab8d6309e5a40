// Random networks and random edits of them, as plain data: the same for the same seed.
import { deviceOf, type Item, type Ref } from "./jobs.mts";
import { between, oneOf, pick, type Random } from "./random.mts";

type Args = Readonly<Record<string, unknown>>;
type Entries = Readonly<Record<string, Args>>;

/** The gateways that were bought before any program ran. */
export const stock = Array.from({ length: 6 }, (_, n) => `sag-stock${n}`);

/** The id of the gateway of the stock that this item is. */
export function stockOf({ type, args }: Item): string | undefined {
  return type === "Gateway" ? (args["adopt"] as { id: string } | undefined)?.id : undefined;
}

/** Names that another team in the account has given to objects of every kind that has a name. */
export const sharedNames: readonly string[] = ["shared-0", "shared-1", "shared-2"];

export const PACKAGE = "abwp-emulator1";
export const CENS = ["cen-emulator1a", "cen-emulator1b"] as const;
/** A CCN is granted to a CEN of another account only. */
export const FOREIGN_CEN = { cenId: "cen-emulator2", cenUid: 1000000000000002 };
const MOST_BOUGHT = 3;
const PRIORITIES = [1, 2, 3];

/** A place in a network for one more item, or what an item becomes. */
type Plan = Pick<Item, "args" | "after">;

/** One kind of resource of a random network. */
interface Kind {
  /** How many of a hundred resources are of this kind, about. */
  readonly share: number;
  /** What one more would be; undefined where there is no room for it. */
  readonly more: (network: Network, random: Random) => Plan | undefined;
  /** What one that is there could become; undefined where nothing of it changes. */
  readonly other?: (network: Network, random: Random, item: Item) => Args | undefined;
}

const isRef = (value: unknown): value is Ref => typeof value === "object" && value !== null && "ref" in value;

/** The names of the items that this one needs. */
function needs({ args, after = [] }: Item): string[] {
  return [
    ...Object.values(args)
      .filter(isRef)
      .map(({ ref }) => ref),
    ...after,
  ];
}

const refOf = (item: Item, property: string): string => (item.args[property] as Ref).ref;

/** A network that grows and changes at random. */
export class Network {
  /** In an order in which each stands after what it needs. */
  items: readonly Item[] = [];
  #next = 0;
  /** What this edit has changed already: what gets another name keeps its values, and the other way round. */
  #changed = new Set<string>();

  /** A number that no other name or address of this network has or had. */
  fresh(): number {
    return this.#next++;
  }

  /** A name that no other item of this type has; one that another team uses where there is one. */
  name(type: string): string {
    const used = this.of(type).map(({ args }) => args["name"]);
    return sharedNames.find((name) => !used.includes(name)) ?? `given-${this.fresh()}`;
  }

  of(type: string): readonly Item[] {
    return this.items.filter((item) => item.type === type);
  }

  /** The items that need this one, in an order in which each stands after what it needs. */
  dependents(name: string): readonly Item[] {
    const gone = new Set([name]);
    return this.items.filter((item) => {
      if (!needs(item).some((need) => gone.has(need))) return false;
      gone.add(item.name);
      return true;
    });
  }

  /**
   * Adds, changes and takes away items at random, about `amount` in all, and tells what it did. What goes goes last: an engine makes things before it removes
   * others, so that no edit can put a new binding in the place of another one where there is room for one only.
   */
  edit(random: Random, size: number, amount: number): string[] {
    this.#changed.clear();
    const dice = Array.from({ length: amount }, () => random() + (size - this.items.length) / 20);
    const gone = dice.filter((one) => one <= 0.3);
    const said = dice.filter((one) => one > 0.3).map((one) => (one > 0.75 ? this.#grow(random) : this.#change(random)));
    return [...said, ...gone.map(() => this.#shrink(random))].filter((line) => line !== "");
  }

  fill(random: Random, size: number): void {
    while (this.items.length < size) this.#grow(random);
  }

  #grow(random: Random): string {
    const wanted = Object.entries(kinds);
    const total = wanted.reduce((sum, [, { share }]) => sum + share, 0);
    let dice = random() * total;
    for (const [type, { share, more }] of wanted) {
      dice -= share;
      if (dice >= 0) continue;
      const plan = more(this, random);
      if (plan === undefined) return "";
      const item = { type, name: `${type.toLowerCase()}${this.fresh()}`, ...plan };
      this.items = [...this.items, item];
      return `+${item.name}`;
    }
    return "";
  }

  #change(random: Random): string {
    const item = pick(random, this.items);
    if (item === undefined || this.#changed.has(item.name)) return "";
    if (renamable.test(item.type) && random() < 0.2 && this.dependents(item.name).length === 0) {
      const formerly = [...(item.formerly ?? []), item.name];
      const other = { ...item, name: `${item.type.toLowerCase()}${this.fresh()}`, formerly };
      this.#changed.add(other.name);
      this.items = this.items.map((one) => (one === item ? other : one));
      return `${item.name}>${other.name}`;
    }
    const args = kinds[item.type]?.other?.(this, random, item);
    if (args === undefined) return "";
    this.#changed.add(item.name);
    // To the end, because it may need what came later; and whatever needs it after it.
    const later = this.dependents(item.name);
    const others = this.items.filter((one) => one !== item && !later.includes(one));
    this.items = [...others, { ...item, args }, ...later];
    return `~${item.name}`;
  }

  #shrink(random: Random): string {
    const item = pick(random, this.items);
    if (item === undefined) return "";
    const gone = new Set<Item>([item, ...this.dependents(item.name)]);
    // What a network stands on goes seldom.
    if (gone.size > 4 && random() < 0.8) return "";
    this.items = this.items.filter((one) => !gone.has(one));
    return [...gone].map(({ name }) => `-${name}`).join(" ");
  }
}

/** The types whose resources get another name now and then, with an alias. */
const renamable = /Association$|Binding$|Grant$|^[SD]natEntry$/;

/** Every other object has a name of its own, the others one that this package makes up. */
function named(network: Network, random: Random, type: string): Args {
  return random() < 0.5 ? { name: network.name(type) } : {};
}

/** An object with another name, where it has one of its own. */
function renamed(network: Network, { type, args }: Item): Args | undefined {
  return args["name"] === undefined ? undefined : { ...args, name: network.name(type) };
}

/** A block that is nobody else's. */
function block(network: Network): string {
  const number = network.fresh();
  return `10.${Math.floor(number / 250) % 250}.${number % 250}.0/24`;
}

function traffic(random: Random): Args {
  const port = between(random, 1, 40);
  return {
    ipProtocol: oneOf(random, "TCP", "UDP"),
    sourceCidr: `10.${between(random, 0, 9)}.0.0/16`,
    sourcePortRange: "-1/-1",
    destCidr: "10.0.0.0/8",
    destPortRange: `${port}/${port + 100}`,
  };
}

function rule(random: Random): Args {
  return {
    ...traffic(random),
    direction: oneOf(random, "in", "out"),
    policy: oneOf(random, "accept", "drop"),
    priority: between(random, 1, 100),
  };
}

function limit(random: Random): Args {
  const most = between(random, 2, 100);
  const least = between(random, 1, most - 1);
  return random() < 0.5
    ? { limitType: "Absolute", minBandwidthAbs: least, maxBandwidthAbs: most }
    : {
        limitType: "Percent",
        minBandwidthPercent: least,
        maxBandwidthPercent: most,
        percentSourceType: oneOf(random, "CcnBandwidth", "InternetUpBandwidth"),
      };
}

/** Entries with one of them more, changed, under another name, or gone. */
function edited(network: Network, random: Random, entries: Entries, entry: () => Args | undefined): Entries {
  const [name, values] = pick(random, Object.entries(entries)) ?? ["", {}];
  const others = Object.entries(entries).filter(([other]) => other !== name);
  const made = entry();
  const dice = random();
  if (name === "" || dice < 0.35) return made ? { ...entries, [`entry${network.fresh()}`]: made } : entries;
  if (dice < 0.65)
    return made ? { ...Object.fromEntries(others), [name]: { ...made, priority: values["priority"] } } : entries;
  if (dice < 0.75) return { ...Object.fromEntries(others), [`entry${network.fresh()}`]: values };
  return Object.fromEntries(others);
}

function freePriority(random: Random, taken: readonly unknown[]): number | undefined {
  return pick(
    random,
    PRIORITIES.filter((priority) => !taken.includes(priority)),
  );
}

const priorities = (entries: Entries): unknown[] => Object.values(entries).map(({ priority }) => priority);

function carOf(random: Random, taken: readonly unknown[]): Args | undefined {
  const priority = freePriority(random, taken);
  return priority === undefined ? undefined : { priority, ...limit(random) };
}

function policyOf(random: Random, cars: Entries): Args | undefined {
  const priority = pick(random, priorities(cars));
  return priority === undefined ? undefined : { priority, ...traffic(random) };
}

/** Without the policies whose car is gone, which the package refuses. */
function carried(policies: Entries, cars: Entries): Entries {
  const there = priorities(cars);
  return Object.fromEntries(Object.entries(policies).filter(([, { priority }]) => there.includes(priority)));
}

function inlineQos(network: Network, random: Random): Args {
  let [cars, policies]: [Entries, Entries] = [{}, {}];
  for (let n = between(random, 0, 4); n > 0; n--) {
    cars = edited(network, random, cars, () => carOf(random, priorities(cars)));
    policies = edited(network, random, policies, () => policyOf(random, cars));
  }
  return { cars, policies: carried(policies, cars) };
}

/** One of these on a gateway that has none yet: a gateway takes one. */
function onFreeGateway(
  network: Network,
  random: Random,
  type: string,
  property: string,
  others: readonly Item[],
): Plan | undefined {
  const [gateway, other] = [without(network, random, type), pick(random, others)];
  return gateway && other && { args: { [property]: { ref: other.name }, smartAGId: { ref: gateway.name } } };
}

/** Another one of these on the same gateway. */
function onSameGateway(random: Random, args: Args, property: string, others: readonly Item[]): Args | undefined {
  const other = pick(
    random,
    others.filter(({ name }) => name !== (args[property] as Ref).ref),
  );
  return other && { ...args, [property]: { ref: other.name } };
}

/** A CCN that no item of this type names. */
function ccnWithout(network: Network, random: Random, type: string): Item | undefined {
  const taken = new Set(network.of(type).map((item) => refOf(item, "ccnId")));
  return pick(
    random,
    network.of("CloudConnectNetwork").filter(({ name }) => !taken.has(name)),
  );
}

/** Gateways of the network that were there before it. */
const stockIn = (network: Network): readonly Item[] =>
  network.of("Gateway").filter((item) => stockOf(item) !== undefined);

/** A gateway that no item of this type is bound to. */
function without(network: Network, random: Random, type: string, gateways = stockIn(network)): Item | undefined {
  const taken = new Set(network.of(type).map((item) => refOf(item, "smartAGId")));
  return pick(
    random,
    gateways.filter(({ name }) => !taken.has(name)),
  );
}

/** What a bought gateway is, beside its bandwidth, and where it is sent. */
export const bought: Args = {
  hardWareSpec: "sag-vcpe",
  haType: "warm_backup",
  period: 1,
  buyerMessage: "x",
  ...Object.fromEntries(
    ["Country", "State", "City", "District", "Town", "Address", "Zip", "Name", "Mobile", "Email"].map((what) => [
      `receiver${what}`,
      "x",
    ]),
  ),
};

const kinds: Readonly<Record<string, Kind>> = {
  Gateway: {
    share: 12,
    more: (network, random) => {
      const used = stockIn(network).map(stockOf);
      const id = pick(
        random,
        stock.filter((one) => !used.includes(one)),
      );
      if (id !== undefined) return { args: { adopt: { id, overwrite: true }, cidrBlocks: [block(network)] } };
      if (network.of("Gateway").length >= stock.length + MOST_BOUGHT) return undefined;
      return { args: { ...bought, maxBandwidth: between(random, 10, 50), ...named(network, random, "Gateway") } };
    },
    other: (network, random, { args }) =>
      args["cidrBlocks"] === undefined
        ? { ...args, maxBandwidth: between(random, 10, 50) }
        : { ...args, cidrBlocks: [block(network)], description: `office ${network.fresh()}` },
  },
  SerialNumberBinding: {
    share: 8,
    more: (network, random) => {
      const gateway = without(network, random, "SerialNumberBinding");
      if (!gateway) return undefined;
      const serialNumber = deviceOf(stockOf(gateway) ?? "");
      return { args: { smartAGId: { ref: gateway.name }, serialNumber } };
    },
  },
  CloudConnectNetwork: {
    share: 4,
    more: (network, random) => ({
      args: {
        ...named(network, random, "CloudConnectNetwork"),
        cidrBlocks: [block(network)],
        interworkingStatus: oneOf(random, "enable", "disable"),
      },
    }),
    other: (network, random, item) =>
      random() < 0.3 && network.dependents(item.name).length === 0
        ? { ...item.args, snatCidrBlock: block(network) }
        : { ...(renamed(network, item) ?? item.args), interworkingStatus: oneOf(random, "enable", "disable") },
  },
  CcnCenAttachment: {
    share: 4,
    more: (network, random) => {
      const ccn = ccnWithout(network, random, "CcnCenAttachment");
      return ccn && { args: { ccnId: { ref: ccn.name }, cenId: oneOf(random, ...CENS) } };
    },
  },
  CcnCenGrant: {
    share: 2,
    more: (network, random) => {
      const ccn = ccnWithout(network, random, "CcnCenGrant");
      return ccn && { args: { ccnId: { ref: ccn.name }, ...FOREIGN_CEN } };
    },
  },
  CcnBinding: {
    share: 6,
    more: (network, random) => {
      const devices = network.of("SerialNumberBinding");
      const gateway = without(
        network,
        random,
        "CcnBinding",
        stockIn(network).filter(({ name }) => devices.some((device) => refOf(device, "smartAGId") === name)),
      );
      const [attachment, device] = [
        pick(random, network.of("CcnCenAttachment")),
        devices.find((one) => refOf(one, "smartAGId") === gateway?.name),
      ];
      if (!gateway || !attachment || !device) return undefined;
      return {
        args: { ccnId: attachment.args["ccnId"], smartAGId: { ref: gateway.name } },
        after: [attachment.name, device.name],
      };
    },
  },
  ApplicationBandwidthPackageAssociation: {
    share: 4,
    more: (network, random) => {
      const bindings = network.of("CcnBinding");
      const binding = pick(random, bindings);
      const gateway = binding && refOf(binding, "smartAGId");
      const taken = network.of("ApplicationBandwidthPackageAssociation").map((item) => refOf(item, "smartAGId"));
      if (!binding || taken.includes(gateway ?? "")) return undefined;
      const args = {
        applicationBandwidthPackageId: PACKAGE,
        smartAGId: { ref: gateway },
        bandwidth: between(random, 1, 5),
      };
      return { args, after: [binding.name] };
    },
    other: (_, random, { args }) => ({ ...args, bandwidth: between(random, 1, 5) }),
  },
  Acl: {
    share: 12,
    more: (network, random) => {
      if (random() < 0.4) return { args: named(network, random, "Acl") };
      const rules = Array.from({ length: between(random, 0, 5) }, () => [`entry${network.fresh()}`, rule(random)]);
      const unmanaged = random() < 0.3 ? { unmanaged: "keep" } : {};
      return { args: { ...named(network, random, "Acl"), rules: Object.fromEntries(rules) as Entries, ...unmanaged } };
    },
    other: (network, random, item) =>
      item.args["rules"] === undefined
        ? renamed(network, item)
        : { ...item.args, rules: edited(network, random, item.args["rules"] as Entries, () => rule(random)) },
  },
  AclRule: {
    share: 16,
    more: (network, random) => {
      const acl = pick(
        random,
        network.of("Acl").filter((item) => item.args["rules"] === undefined),
      );
      return acl && { args: { aclId: { ref: acl.name }, ...rule(random) } };
    },
    other: (_, random, { args }) => ({ aclId: args["aclId"], ...rule(random) }),
  },
  AclAssociation: {
    share: 8,
    more: (network, random) => onFreeGateway(network, random, "AclAssociation", "aclId", network.of("Acl")),
    other: (network, random, { args }) => onSameGateway(random, args, "aclId", network.of("Acl")),
  },
  Qos: {
    share: 6,
    more: (network, random) => ({
      args: { ...named(network, random, "Qos"), ...(random() < 0.4 ? {} : inlineQos(network, random)) },
    }),
    other: (network, random, item) => {
      if (item.args["cars"] === undefined) return renamed(network, item);
      const [before, policies] = [item.args["cars"] as Entries, item.args["policies"] as Entries];
      const cars = edited(network, random, before, () => carOf(random, priorities(before)));
      const traffics = edited(network, random, policies, () => policyOf(random, cars));
      return { ...item.args, cars, policies: carried(traffics, cars) };
    },
  },
  QosCar: {
    share: 6,
    more: (network, random) => {
      const qos = pick(
        random,
        network.of("Qos").filter((item) => item.args["cars"] === undefined),
      );
      const cars = network.of("QosCar").filter((car) => refOf(car, "qosId") === qos?.name);
      const car = carOf(
        random,
        cars.map(({ args }) => args["priority"]),
      );
      return qos && car && { args: { qosId: { ref: qos.name }, ...car } };
    },
    other: (_, random, { args }) => ({ qosId: args["qosId"], priority: args["priority"], ...limit(random) }),
  },
  QosPolicy: {
    share: 6,
    more: (network, random) => {
      const car = pick(random, network.of("QosCar"));
      if (!car) return undefined;
      const { qosId, priority } = car.args;
      return { args: { qosId, priority, ...traffic(random) }, after: [car.name] };
    },
    other: (_, random, { args }) => ({ ...args, ...traffic(random) }),
  },
  QosAssociation: {
    share: 5,
    more: (network, random) => onFreeGateway(network, random, "QosAssociation", "qosId", network.of("Qos")),
    other: (network, random, { args }) => onSameGateway(random, args, "qosId", network.of("Qos")),
  },
  FlowLog: {
    share: 4,
    more: (network, random) => ({
      args: {
        ...named(network, random, "FlowLog"),
        outputType: "netflow",
        netflowServerIp: `10.1.0.${between(random, 1, 200)}`,
        status: oneOf(random, "Active", "Inactive"),
      },
    }),
    other: (network, random, item) => ({
      ...(renamed(network, item) ?? item.args),
      activeAging: between(random, 60, 600),
      status: oneOf(random, "Active", "Inactive"),
    }),
  },
  FlowLogAssociation: {
    share: 4,
    more: (network, random) => {
      const [gateway, log] = [without(network, random, "FlowLogAssociation"), pick(random, network.of("FlowLog"))];
      return gateway && log && { args: { flowLogId: { ref: log.name }, smartAGId: { ref: gateway.name } } };
    },
  },
  SnatEntry: {
    share: 7,
    more: (network, random) => {
      const gateway = pick(random, stockIn(network));
      return gateway && { args: { smartAGId: { ref: gateway.name }, cidrBlock: block(network), snatIp: "172.16.0.1" } };
    },
    other: (network, random, { args }) =>
      random() < 0.5
        ? { ...args, cidrBlock: block(network) }
        : { ...args, snatIp: `172.16.0.${between(random, 1, 99)}` },
  },
  DnatEntry: {
    share: 7,
    more: (network, random) => {
      const gateway = pick(random, stockIn(network));
      if (!gateway) return undefined;
      const where = random() < 0.7 ? { externalIp: "172.16.1.1" } : { type: "Internet" };
      return { args: { smartAGId: { ref: gateway.name }, ...where, ...forwarded(network, random) } };
    },
    other: (network, random, { args }) => ({ ...args, ...forwarded(network, random) }),
  },
};

function forwarded(network: Network, random: Random): Args {
  const port = 1000 + network.fresh();
  return {
    ipProtocol: oneOf(random, "TCP", "UDP"),
    externalPort: port,
    internalIp: `10.0.0.${between(random, 1, 200)}`,
    internalPort: port,
  };
}
