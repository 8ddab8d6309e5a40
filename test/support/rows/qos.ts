import { Qos, QosAssociation } from "../../../provider/index.js";
import { gatewayByHand, row, type Fields } from "../row.js";
import {
  badCar,
  badPolicy,
  badShare,
  car,
  carByHand,
  qosByHand,
  reported,
  share,
  special,
  traffic,
} from "./qos-entries.js";

const under = (collection: string, name: string, entry: Fields, cases: readonly { set: Fields; says: string[] }[]) =>
  cases.map(({ set, says }) => ({
    set: { [collection]: { [name]: { ...entry, ...set } } },
    says: says.map((words) => (words.includes(": ") ? `${collection}.${name}.${words}` : words)),
  }));

const qos = row(Qos, {
  kind: "qos",
  minimal: { args: {}, makes: ["CreateQos"], holds: { name: expect.stringMatching(/^Qos-minimal-[0-9a-f]{7}$/) } },
  full: {
    args: {
      name: "battery-qos",
      description: "every input",
      resourceGroupId: "rg-emulator1network",
      unmanaged: "remove",
      cars: { voice: car.args, share: share.args },
      policies: { calls: traffic.args, special: special.args },
    },
    makes: ["CreateQos", "MoveResourceGroup", "CreateQosCar", "CreateQosCar", "CreateQosPolicy", "CreateQosPolicy"],
    holds: { name: "battery-qos", description: "every input", resourceGroupId: "rg-emulator1network" },
    entries: {
      qosCar: { voice: car.holds, share: share.holds },
      qosPolicy: { calls: traffic.holds, special: special.holds },
    },
  },
  // The car moves to another priority and its policy with it, another car and its policy go.
  update: {
    of: "full",
    set: {
      description: "another",
      cars: { voice: { ...car.args, priority: 3 } },
      policies: { calls: { ...traffic.args, priority: 3 } },
    },
    holds: { description: "another" },
    entries: {
      qosCar: { voice: { ...car.holds, priority: 3 } },
      qosPolicy: { calls: { ...traffic.holds, priority: 3 } },
    },
    calls: (
      { qosId = "", "carIds.voice": voice = "", "policyIds.calls": calls = "" },
      { "carIds.share": gone = "", "policyIds.special": policy = "" },
    ) => [
      ["ModifyQos", { QosId: qosId, QosName: "battery-qos", QosDescription: "another" }],
      ["DeleteQosPolicy", { QosId: qosId, QosPolicyId: policy }],
      ["ModifyQosCar", { ...reported, QosId: qosId, QosCarId: voice, Priority: "3" }],
      ["ModifyQosPolicy", { ...traffic.wire, QosId: qosId, QosPolicyId: calls, Priority: "3" }],
      ["DeleteQosCar", { QosId: qosId, QosCarId: gone }],
    ],
  },
  replace: {
    of: "minimal",
    set: { connection: "other" },
    property: "connection",
    holds: { account: "emulator2" },
    calls: ({ name = "" }, { qosId = "" }) => [
      ["CreateQos", { QosName: name }],
      ["DeleteQos", { QosId: qosId }],
    ],
  },
  drift: {
    of: "full",
    hand: ({ qosId = "", "carIds.voice": voice = "", "policyIds.calls": calls = "" }) => [
      { kind: "qos", id: qosId, set: { description: "by hand" } },
      { kind: "qosCar", id: voice, set: { maxBandwidthAbs: 99 } },
      { kind: "qosPolicy", id: calls, set: { destPortRange: "1/65535" } },
      carByHand("qoscar-byhand", qosId, { ...car.holds, priority: 7 }),
    ],
    says: [
      /description *: "(another|by hand)" => "(another|by hand)"/,
      /maxBandwidthAbs *: (10 => 99|99 => 10)/,
      /destPortRange *: "/,
      /qoscar-byhand/,
    ],
    calls: ({ qosId = "", "carIds.voice": voice = "", "policyIds.calls": calls = "" }) => [
      ["ModifyQos", { QosId: qosId, QosName: "battery-qos", QosDescription: "another" }],
      ["ModifyQosCar", { ...reported, QosId: qosId, QosCarId: voice, Priority: "3" }],
      ["ModifyQosPolicy", { ...traffic.wire, QosId: qosId, QosPolicyId: calls, Priority: "3" }],
      ["DeleteQosCar", { QosId: qosId, QosCarId: "qoscar-byhand" }],
    ],
  },
  adopt: {
    of: (one) => ({
      id: `qos-adopt${one}`,
      hand: [qosByHand(`qos-adopt${one}`), carByHand(`qoscar-adopt${one}`, `qos-adopt${one}`)],
      args: { name: `qos-adopt${one}`, cars: { voice: car.args }, policies: {} },
    }),
    other: {
      set: { name: "another", cars: {}, policies: {} },
      says: [`name is "qos-adopt1", the program has "another"`, "cars: qoscar-adopt1 is not in the program"],
    },
    overwrites: () => [
      ["ModifyQos", { QosId: "qos-adopt2", QosName: "another" }],
      ["DeleteQosCar", { QosId: "qos-adopt2", QosCarId: "qoscar-adopt2" }],
    ],
  },
  bad: [
    { set: { name: "x" }, says: [`name: "x" is not allowed; give 2 to 100 characters`] },
    { set: { description: "1st" }, says: [`description: "1st" is not allowed; give 1 to 512 characters that start`] },
    ...under("cars", "voice", car.args, badCar),
    ...under("cars", "share", share.args, badShare),
    ...under("policies", "special", special.args, badPolicy),
  ],
  fails: { operation: "CreateQosPolicy", keeps: true },
});

const bound = (one: "1" | "2"): string => `sag-qos${one === "1" ? 3 : 4}`;

const qosAssociation = row(QosAssociation, {
  kind: "qosAssociation",
  where: ({ qosId, smartAGId }) => ({ qosId, gatewayId: smartAGId }),
  ground: [
    qosByHand("qos-bound1"),
    qosByHand("qos-bound2"),
    ...["1", "2", "3", "4"].flatMap((n) => gatewayByHand(`sag-qos${n}`)),
  ],
  minimal: {
    args: { qosId: "qos-bound1", smartAGId: "sag-qos1" },
    makes: ["AssociateQos"],
    holds: { qosId: "qos-bound1", gatewayId: "sag-qos1" },
  },
  full: {
    args: { qosId: "qos-bound1", smartAGId: "sag-qos2" },
    makes: ["AssociateQos"],
    holds: { qosId: "qos-bound1", gatewayId: "sag-qos2" },
  },
  replace: {
    of: "full",
    set: { qosId: "qos-bound2" },
    property: "qosId",
    holds: { qosId: "qos-bound2" },
    calls: () => [
      ["DisassociateQos", { QosId: "qos-bound1", SmartAGId: "sag-qos2" }],
      ["AssociateQos", { QosId: "qos-bound2", SmartAGId: "sag-qos2" }],
    ],
  },
  adopt: {
    of: (one) => ({
      id: `qos-bound1:${bound(one)}`,
      hand: [{ kind: "qosAssociation", create: { qosId: "qos-bound1", gatewayId: bound(one) } }],
      args: { qosId: "qos-bound1", smartAGId: bound(one) },
    }),
    other: {
      set: { qosId: "qos-bound2" },
      says: [`"qos-bound1:sag-qos3" has qosId "qos-bound1", but the program gives "qos-bound2"`],
    },
  },
  bad: [
    { set: { qosId: "acl-1" }, says: [`qosId: "acl-1" is not allowed; give an id that starts with qos-`] },
    { set: { smartAGId: undefined }, says: ["smartAGId: missing"] },
  ],
  fails: { operation: "AssociateQos", keeps: false },
});

export const qosRows = [qos, qosAssociation];
