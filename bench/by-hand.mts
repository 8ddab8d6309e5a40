// What people change in the console meanwhile: some objects get other values, some are removed, some rules are added.
import type { Fields } from "./emulator-process.mts";
import type { Seen } from "./network-objects.mts";
import type { NetworkTrial } from "./network-trial.mts";
import { stock } from "./network.mts";
import { between, oneOf, pick, type Random } from "./random.mts";

/** A body of the emulator's control surface, or a part of it. */
export type Change = Readonly<Record<string, unknown>>;

const other = (value: unknown, one: string, two: string): string => (value === one ? two : one);

/** Other values for an object of each kind that can have them. */
export const values: Readonly<Record<string, (random: Random, object: Fields) => Change>> = {
  acl: (random) => ({ name: `by-hand-${between(random, 1, 1e6)}` }),
  aclRule: (random, { policy }) =>
    oneOf<Change>(
      random,
      { policy: other(policy, "accept", "drop") },
      { destPortRange: "65000/65000" },
      { priority: between(random, 1, 100) },
    ),
  qos: (random) => ({ name: `by-hand-${between(random, 1, 1e6)}` }),
  qosCar: (_, { limitType }) =>
    limitType === "Absolute" ? { maxBandwidthAbs: 1000 } : { minBandwidthPercent: 1, maxBandwidthPercent: 100 },
  qosPolicy: () => ({ destPortRange: "65000/65000" }),
  flowLog: (random, { status }) =>
    oneOf<Change>(random, { activeAging: between(random, 601, 6000) }, { status: other(status, "Active", "Inactive") }),
  ccn: (_, { interworking }) => ({ interworking: other(interworking, "enable", "disable") }),
  gateway: (random) =>
    oneOf<Change>(random, { description: `by hand ${between(random, 1, 1e6)}` }, { cidrBlock: "192.168.200.0/24" }),
  bandwidthAssociation: () => ({ bandwidth: 7 }),
  snatEntry: () => ({ snatIp: "172.31.0.1" }),
  dnatEntry: () => ({ internalIp: "172.31.0.2" }),
};

/** The kinds of which people remove objects, and the devices that they unbind; what cannot be without them goes with them. */
export const removed = [
  "acl",
  "aclRule",
  "aclAssociation",
  "qos",
  "qosCar",
  "qosPolicy",
  "qosAssociation",
  "flowLog",
  "flowLogAssociation",
  "cenAttachment",
  "cenGrant",
  "ccnBinding",
  "bandwidthAssociation",
  "device",
  "snatEntry",
  "dnatEntry",
];

/** A rule that no program has. */
export function ruleByHand(random: Random, aclId: unknown): Change {
  return {
    aclId,
    direction: oneOf(random, "in", "out"),
    policy: oneOf(random, "accept", "drop"),
    ipProtocol: "TCP",
    sourceCidr: "192.168.0.0/16",
    sourcePortRange: "-1/-1",
    destCidr: "192.168.0.0/16",
    destPortRange: `${between(random, 1, 100)}/200`,
    priority: between(random, 1, 100),
  };
}

/** Makes about `amount` changes, and tells them; `added` gets the ids of rules that nobody's program has. */
export async function byHand(
  trial: NetworkTrial,
  random: Random,
  amount: number,
  added: Set<string>,
): Promise<string[]> {
  const said: string[] = [];
  const send = (change: Change): Promise<unknown> => trial.emulator.control("POST", "change", change);
  for (let done = 0; done < amount; done++) {
    const [objects, state] = [await trial.seen(), await trial.state()];
    const any = (kind: string): Seen | undefined =>
      pick(
        random,
        objects.filter((one) => one.kind === kind && (kind !== "gateway" || stock.includes(one.id))),
      );
    const dice = random();
    if (dice < 0.5) {
      const kind = pick(random, Object.keys(values)) ?? "";
      const seen = any(kind);
      const object = (state[kind] ?? []).find(({ id }) => id === seen?.id);
      const set = object && values[kind]?.(random, object);
      if (!seen || !set) continue;
      await send({ kind, id: seen.id, set });
      said.push(`~${seen.told} to ${JSON.stringify(set)}`);
    } else if (dice < 0.85) {
      const kind = pick(random, removed) ?? "";
      const seen = any(kind);
      if (!seen) continue;
      const change = kind === "device" ? { set: { gatewayId: null, online: false } } : { remove: true };
      await send({ kind, id: seen.id, ...change });
      said.push(`-${seen.told}`);
    } else {
      const acl = any("acl");
      if (!acl) continue;
      const [made] = (await send({ kind: "aclRule", create: ruleByHand(random, acl.id) })) as [{ id: string }];
      added.add(made.id);
      said.push(`+rule in ${acl.told}`);
    }
  }
  return said;
}
