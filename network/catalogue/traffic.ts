import { type CatalogueEntry, declare, type Declared, ref } from "./declared.js";

const percent = (priority: number, minBandwidthPercent: number): object => ({
  priority,
  limitType: "Percent",
  minBandwidthPercent,
  maxBandwidthPercent: 100,
  percentSourceType: "CcnBandwidth",
});

const absolute = (priority: number, minBandwidthAbs: number): object => ({
  priority,
  limitType: "Absolute",
  minBandwidthAbs,
  maxBandwidthAbs: 50,
});

const policy = (priority: number, destPortRange: string): object => ({
  priority,
  ipProtocol: "UDP",
  sourceCidr: "10.1.0.0/24",
  sourcePortRange: "-1/-1",
  destCidr: "10.0.0.0/8",
  destPortRange,
});

const [calls, files] = [policy(1, "10000/20000"), policy(2, "1/9999")];

const qos = (cars: object, policies: object = { calls, files }): Declared =>
  declare("Qos", "shares", { cars, policies });

const flowLog = (status: string): Declared =>
  declare("FlowLog", "flows", { outputType: "netflow", netflowServerIp: "10.0.0.99", status });

const bound = declare("FlowLogAssociation", "recorded", { flowLogId: ref("flows"), smartAGId: "sag-hub" });
const shaped = (maxBandwidth: number): readonly Declared[] => [
  declare("Gateway", "hub", { adopt: "sag-hub", maxBandwidth }),
  declare("QosAssociation", "shaped", { qosId: ref("shares"), smartAGId: ref("hub") }),
];

export const trafficEntries: readonly CatalogueEntry[] = [
  {
    rule: "qos-minimum-above-100",
    fails: [qos({ voice: percent(1, 60), bulk: percent(2, 50) })],
    passes: [qos({ voice: percent(1, 60), bulk: percent(2, 40) })],
    finding: {
      severity: "error",
      resource: "shares",
      property: "cars.bulk.minBandwidthPercent",
      example: "60 + 50 = 110 percent",
    },
  },
  {
    rule: "qos-minimum-above-gateway",
    fails: [qos({ voice: absolute(1, 10), bulk: absolute(2, 15) }), ...shaped(20)],
    passes: [qos({ voice: absolute(1, 10), bulk: absolute(2, 15) }), ...shaped(25)],
    finding: {
      severity: "error",
      resource: "shares",
      property: "cars.bulk.minBandwidthAbs",
      example: "10 + 15 = 25 Mbps",
    },
  },
  {
    rule: "qos-policy-without-car",
    fails: [qos({ voice: absolute(1, 10) })],
    passes: [qos({ voice: absolute(1, 10), bulk: absolute(2, 5) })],
    finding: { severity: "error", resource: "shares", property: "policies.files.priority", example: "2" },
  },
  {
    rule: "qos-car-without-policy",
    fails: [qos({ voice: absolute(1, 10), bulk: absolute(2, 5) }, { calls })],
    passes: [qos({ voice: absolute(1, 10), bulk: absolute(2, 5) }, { calls, files })],
    finding: { severity: "warning", resource: "shares", property: "cars.bulk.priority", example: "2" },
  },
  {
    rule: "qos-policies-overlap",
    fails: [qos({ voice: absolute(1, 10), bulk: absolute(2, 5) }, { calls, files: policy(2, "1/10000") })],
    passes: [qos({ voice: absolute(1, 10), bulk: absolute(2, 5) }, { calls, files })],
    finding: {
      severity: "warning",
      resource: "shares",
      property: "policies.files",
      example: "UDP 10.1.0.1:40000 > 10.0.0.1:10000",
    },
  },
  {
    rule: "flow-log-without-records",
    fails: [flowLog("Inactive"), bound],
    passes: [flowLog("Active"), bound],
    finding: { severity: "warning", resource: "flows", property: "status" },
  },
];
