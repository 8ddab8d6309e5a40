import { QosCar, QosPolicy, type QosCarEntry, type QosPolicyEntry } from "../../../provider/index.js";
import { row, type Change, type Entry, type Fields } from "../row.js";

export const car: Entry<QosCarEntry> = {
  args: { priority: 1, limitType: "Absolute", minBandwidthAbs: 2, maxBandwidthAbs: 10 },
  holds: { priority: 1, limitType: "Absolute", minBandwidthAbs: 2, maxBandwidthAbs: 10 },
  wire: { Priority: "1", LimitType: "Absolute", MinBandwidthAbs: "2", MaxBandwidthAbs: "10" },
};

/** How a change of that car travels: the service reports a source of percentages beside absolute limits, too. */
export const reported = { ...car.wire, PercentSourceType: "InternetUpBandwidth" };

export const share: Entry<QosCarEntry> = {
  args: {
    priority: 2,
    limitType: "Percent",
    minBandwidthPercent: 10,
    maxBandwidthPercent: 50,
    percentSourceType: "InternetUpBandwidth",
    name: "share",
    description: "a share",
  },
  holds: {
    priority: 2,
    limitType: "Percent",
    minBandwidthPercent: 10,
    maxBandwidthPercent: 50,
    percentSourceType: "InternetUpBandwidth",
    name: "share",
    description: "a share",
  },
  wire: {
    Priority: "2",
    LimitType: "Percent",
    MinBandwidthPercent: "10",
    MaxBandwidthPercent: "50",
    PercentSourceType: "InternetUpBandwidth",
    Name: "share",
    Description: "a share",
  },
};

export const traffic: Entry<QosPolicyEntry> = {
  args: {
    priority: 1,
    ipProtocol: "udp",
    sourceCidr: "10.1.0.0/16",
    sourcePortRange: "-1/-1",
    destCidr: "0.0.0.0/0",
    destPortRange: "5060/5061",
  },
  holds: {
    priority: 1,
    ipProtocol: "UDP",
    sourceCidr: "10.1.0.0/16",
    sourcePortRange: "-1/-1",
    destCidr: "0.0.0.0/0",
    destPortRange: "5060/5061",
    dpiSignatureIds: [],
    dpiGroupIds: [],
  },
  wire: {
    Priority: "1",
    IpProtocol: "udp",
    SourceCidr: "10.1.0.0/16",
    SourcePortRange: "-1/-1",
    DestCidr: "0.0.0.0/0",
    DestPortRange: "5060/5061",
  },
};

/** A policy with every input; its times are the same instants in another offset. */
export const special: Entry<QosPolicyEntry> = {
  args: {
    ...traffic.args,
    priority: 2,
    startTime: "2027-01-31T00:00:00Z",
    endTime: "2027-02-28T08:00:00+08:00",
    name: "special",
    description: "every input",
    dpiSignatureIds: ["2", "1"],
    dpiGroupIds: ["7"],
  },
  holds: {
    ...traffic.holds,
    priority: 2,
    startTime: "2027-01-31T08:00:00+0800",
    endTime: "2027-02-28T08:00:00+0800",
    name: "special",
    description: "every input",
    dpiSignatureIds: ["1", "2"],
    dpiGroupIds: ["7"],
  },
  wire: {
    ...traffic.wire,
    Priority: "2",
    StartTime: "2027-01-31T08:00:00+0800",
    EndTime: "2027-02-28T08:00:00+0800",
    Name: "special",
    Description: "every input",
    "DpiSignatureIds.1": "1",
    "DpiSignatureIds.2": "2",
    "DpiGroupIds.1": "7",
  },
};

export const qosByHand = (id: string, fields: Fields = {}): Change => ({
  kind: "qos",
  create: { id, name: id, resourceGroupId: "rg-emulator1default", ...fields },
});
export const carByHand = (id: string, qosId: string, fields: Fields = car.holds): Change => ({
  kind: "qosCar",
  create: { percentSourceType: "CcnBandwidth", ...fields, id, qosId },
});

export const badCar = [
  { set: { priority: 8 }, says: ["priority: 8 is not allowed; give a whole number from 1 to 7"] },
  { set: { limitType: "None" }, says: [`limitType: "None" is not allowed; give one of Absolute, Percent`] },
  { set: { minBandwidthAbs: 10 }, says: ["minBandwidthAbs: 10 is not below maxBandwidthAbs, which is 10"] },
  { set: { maxBandwidthAbs: undefined }, says: [`maxBandwidthAbs: missing; limitType "Absolute" requires it`] },
  { set: { minBandwidthAbs: -1 }, says: ["minBandwidthAbs: -1 is not allowed"] },
  { set: { name: "x" }, says: [`name: "x" is not allowed; give 2 to 128 characters`] },
  {
    set: { limitType: "Percent" },
    says: [
      `minBandwidthAbs: no use with limitType "Percent"`,
      `maxBandwidthAbs: no use with limitType "Percent"`,
      `minBandwidthPercent: missing; limitType "Percent" requires it`,
    ],
  },
];
export const badShare = [
  { set: { maxBandwidthPercent: 101 }, says: ["maxBandwidthPercent: 101 is not allowed; give a whole number from 1"] },
  { set: { minBandwidthPercent: 60 }, says: ["minBandwidthPercent: 60 is not below maxBandwidthPercent, which is 50"] },
  { set: { percentSourceType: "Wan" }, says: [`percentSourceType: "Wan" is not allowed; give one of CcnBandwidth`] },
];
export const badPolicy = [
  { set: { priority: 0 }, says: ["priority: 0 is not allowed; give a whole number from 1 to 7"] },
  { set: { ipProtocol: "1" }, says: [`ipProtocol: "1" is not allowed`] },
  { set: { sourceCidr: "10.1.0.1/16" }, says: [`sourceCidr: "10.1.0.1/16" has host bits set; write 10.1.0.0/16`] },
  { set: { destCidr: "everything" }, says: [`destCidr: "everything" is not allowed; give an IPv4 block`] },
  { set: { sourcePortRange: "0/10" }, says: [`sourcePortRange: "0/10" is not allowed`] },
  { set: { destPortRange: "5060-5061" }, says: [`destPortRange: "5060-5061" is not allowed`] },
  { set: { startTime: "tomorrow" }, says: [`startTime: "tomorrow" is not allowed; give a time with its offset`] },
  {
    set: { startTime: "2027-03-01T00:00:00Z", endTime: "2027-02-01T00:00:00Z" },
    says: [`endTime: "2027-02-01T08:00:00+0800" is before startTime`],
  },
  { set: { description: "https://example.com" }, says: [`description: "https://example.com" is not allowed`] },
  {
    set: { dpiSignatureIds: Array.from({ length: 101 }, (_, n) => String(n)) },
    says: ["dpiSignatureIds: ", "at most 100"],
  },
];

const qosCar = row(QosCar, {
  kind: "qosCar",
  ground: [qosByHand("qos-cars1"), qosByHand("qos-cars2"), qosByHand("qos-cars3")],
  minimal: {
    args: { qosId: "qos-cars1", ...car.args },
    makes: ["CreateQosCar"],
    holds: { qosId: "qos-cars1", ...car.holds },
  },
  full: {
    args: { qosId: "qos-cars1", ...share.args },
    makes: ["CreateQosCar"],
    holds: { qosId: "qos-cars1", ...share.holds },
  },
  update: {
    of: "full",
    set: { maxBandwidthPercent: 60, description: "a larger share" },
    holds: { maxBandwidthPercent: 60, description: "a larger share" },
    calls: ({ qosCarId = "" }) => [
      [
        "ModifyQosCar",
        {
          ...share.wire,
          QosId: "qos-cars1",
          QosCarId: qosCarId,
          MaxBandwidthPercent: "60",
          Description: "a larger share",
        },
      ],
    ],
  },
  replace: {
    of: "full",
    set: { qosId: "qos-cars2" },
    property: "qosId",
    holds: { qosId: "qos-cars2" },
    calls: (_, { qosCarId = "" }) => [
      ["CreateQosCar", { ...share.wire, QosId: "qos-cars2", MaxBandwidthPercent: "60", Description: "a larger share" }],
      ["DeleteQosCar", { QosId: "qos-cars1", QosCarId: qosCarId }],
    ],
  },
  drift: {
    of: "minimal",
    hand: ({ qosCarId = "" }) => [{ kind: "qosCar", id: qosCarId, set: { maxBandwidthAbs: 20 } }],
    says: [/maxBandwidthAbs *: [12]0 => [12]0/],
    calls: ({ qosCarId = "" }) => [["ModifyQosCar", { ...reported, QosId: "qos-cars1", QosCarId: qosCarId }]],
  },
  adopt: {
    of: (one) => ({
      id: `qos-cars3:qoscar-own${one}`,
      hand: [carByHand(`qoscar-own${one}`, "qos-cars3", { ...car.holds, priority: 2 })],
      args: { qosId: "qos-cars3", ...car.args, priority: 2, percentSourceType: "CcnBandwidth" as const },
    }),
    other: {
      set: { priority: 3, maxBandwidthAbs: 30 },
      says: ["priority is 2, the program has 3", "maxBandwidthAbs is 10, the program has 30"],
    },
    overwrites: () => [
      [
        "ModifyQosCar",
        {
          ...car.wire,
          QosId: "qos-cars3",
          QosCarId: "qoscar-own2",
          Priority: "3",
          MaxBandwidthAbs: "30",
          PercentSourceType: "CcnBandwidth",
        },
      ],
    ],
  },
  bad: [
    { of: "minimal", set: { qosId: undefined }, says: ["qosId: missing"] },
    ...badCar.map((bad) => ({ of: "minimal" as const, ...bad })),
    ...badShare,
  ],
  fails: { operation: "CreateQosCar", keeps: false },
});

const qosPolicy = row(QosPolicy, {
  kind: "qosPolicy",
  ground: [
    ...["1", "2"].flatMap((one) => [
      qosByHand(`qos-policies${one}`),
      ...[1, 2, 3].map((priority) =>
        carByHand(`qoscar-p${one}${priority}`, `qos-policies${one}`, { ...car.holds, priority }),
      ),
    ]),
  ],
  minimal: {
    args: { qosId: "qos-policies1", ...traffic.args },
    makes: ["CreateQosPolicy"],
    holds: { qosId: "qos-policies1", ...traffic.holds },
  },
  full: {
    args: { qosId: "qos-policies1", ...special.args },
    makes: ["CreateQosPolicy"],
    holds: { qosId: "qos-policies1", ...special.holds },
  },
  update: {
    of: "full",
    set: { priority: 3, name: "renamed" },
    holds: { priority: 3, name: "renamed" },
    calls: ({ qosPolicyId = "" }) => [
      [
        "ModifyQosPolicy",
        { ...special.wire, QosId: "qos-policies1", QosPolicyId: qosPolicyId, Priority: "3", Name: "renamed" },
      ],
    ],
  },
  replace: {
    of: "full",
    set: { qosId: "qos-policies2" },
    property: "qosId",
    holds: { qosId: "qos-policies2" },
    calls: (_, { qosPolicyId = "" }) => [
      ["CreateQosPolicy", { ...special.wire, QosId: "qos-policies2", Priority: "3", Name: "renamed" }],
      ["DeleteQosPolicy", { QosId: "qos-policies1", QosPolicyId: qosPolicyId }],
    ],
  },
  drift: {
    of: "minimal",
    hand: ({ qosPolicyId = "" }) => [{ kind: "qosPolicy", id: qosPolicyId, set: { ipProtocol: "TCP" } }],
    says: [/ipProtocol *: "(TCP|udp)" => "(TCP|udp)"/],
    calls: ({ qosPolicyId = "" }) => [
      ["ModifyQosPolicy", { ...traffic.wire, QosId: "qos-policies1", QosPolicyId: qosPolicyId }],
    ],
  },
  adopt: {
    of: (one) => ({
      id: `qos-policies1:qospy-own${one}`,
      hand: [
        { kind: "qosPolicy", create: { ...traffic.holds, id: `qospy-own${one}`, qosId: "qos-policies1", name: "old" } },
      ],
      args: { qosId: "qos-policies1", ...traffic.args },
    }),
    other: {
      set: { name: "new", destPortRange: "80/80" },
      says: [`name is "old", the program has "new"`, `destPortRange is "5060/5061", the program has "80/80"`],
    },
    overwrites: () => [
      [
        "ModifyQosPolicy",
        { ...traffic.wire, QosId: "qos-policies1", QosPolicyId: "qospy-own2", Name: "new", DestPortRange: "80/80" },
      ],
    ],
  },
  bad: badPolicy,
  fails: { operation: "CreateQosPolicy", keeps: false },
});

export const qosEntryRows = [qosCar, qosPolicy];
