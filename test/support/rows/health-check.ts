import { HealthCheck } from "../../../provider/index.js";
import { gatewayByHand, row } from "../row.js";

/** What is sent beside the name and the addresses where the program says nothing. */
const standard = {
  Type: "ICMP_ECHO",
  ProbeInterval: "2000",
  ProbeCount: "1",
  ProbeTimeout: "1000",
  RttThreshold: "-1",
  RttFailThreshold: "3",
  FailCountThreshold: "3",
};

/** What changing the full one sends. */
const full = {
  Name: "line",
  Description: "leased line",
  Type: "ICMP_ECHO",
  SrcIpAddr: "192.168.1.1",
  DstIpAddr: "10.0.0.9",
  SrcPort: "1024",
  DstPort: "7",
  ProbeInterval: "1000",
  ProbeCount: "5",
  ProbeTimeout: "500",
  RttThreshold: "200",
  RttFailThreshold: "2",
  FailCountThreshold: "4",
};

const fields = {
  type: "ICMP_ECHO",
  probeInterval: 2000,
  probeCount: 1,
  probeTimeout: 1000,
  rttThreshold: -1,
  rttFailThreshold: 3,
  failCountThreshold: 3,
};

const healthCheck = row(HealthCheck, {
  kind: "healthCheck",
  ground: [...gatewayByHand("sag-health"), ...gatewayByHand("sag-health2")],
  minimal: {
    args: { smartAGId: "sag-health", srcIpAddr: "192.168.1.1", dstIpAddr: "10.0.0.1" },
    holds: { ...fields, gatewayId: "sag-health", srcIpAddr: "192.168.1.1", dstIpAddr: "10.0.0.1" },
    makes: ["CreateHealthCheck"],
  },
  full: {
    args: {
      smartAGId: "sag-health",
      name: "line",
      description: "leased line",
      type: "ICMP_ECHO",
      srcIpAddr: "192.168.1.1",
      dstIpAddr: "10.0.0.2",
      srcPort: 1024,
      dstPort: 7,
      probeInterval: 1000,
      probeCount: 5,
      probeTimeout: 500,
      rttThreshold: 200,
      rttFailThreshold: 2,
      failCountThreshold: 4,
    },
    holds: { name: "line", description: "leased line", dstPort: 7, rttThreshold: 200, failCountThreshold: 4 },
    makes: ["CreateHealthCheck"],
  },
  update: {
    of: "full",
    set: { dstIpAddr: "10.0.0.9" },
    holds: { dstIpAddr: "10.0.0.9" },
    calls: ({ hcInstanceId = "" }) => [
      ["ModifyHealthCheck", { ...full, SmartAGId: "sag-health", HcInstanceId: hcInstanceId }],
    ],
  },
  replace: {
    of: "full",
    set: { smartAGId: "sag-health2" },
    property: "smartAGId",
    holds: { gatewayId: "sag-health2" },
    calls: (_, { hcInstanceId = "" }) => [
      ["CreateHealthCheck", { ...full, SmartAGId: "sag-health2" }],
      ["DeleteHealthCheck", { HcInstanceId: hcInstanceId }],
    ],
  },
  drift: {
    of: "minimal",
    hand: ({ hcInstanceId = "" }) => [
      // How a check ends is no difference.
      { kind: "healthCheck", id: hcInstanceId, set: { probeTimeout: 3000, status: "failed" } },
    ],
    says: [/probeTimeout *: \d000 => \d000/],
    calls: ({ hcInstanceId = "", name = "" }) => [
      [
        "ModifyHealthCheck",
        {
          ...standard,
          SmartAGId: "sag-health",
          HcInstanceId: hcInstanceId,
          Name: name,
          SrcIpAddr: "192.168.1.1",
          DstIpAddr: "10.0.0.1",
        },
      ],
    ],
  },
  adopt: {
    of: (one) => {
      const probe = { name: `byhand${one}`, srcIpAddr: "192.168.1.1", dstIpAddr: "10.0.1.1" };
      return {
        id: `sag-health:hc-adopt${one}`,
        hand: [
          {
            kind: "healthCheck",
            create: { ...fields, ...probe, id: `hc-adopt${one}`, gatewayId: "sag-health", status: "unknown" },
          },
        ],
        args: { ...probe, smartAGId: "sag-health" },
      };
    },
    other: { set: { probeCount: 2 }, says: ["probeCount is 1, the program has 2"] },
    overwrites: () => [
      [
        "ModifyHealthCheck",
        {
          ...standard,
          SmartAGId: "sag-health",
          HcInstanceId: "hc-adopt2",
          Name: "byhand2",
          SrcIpAddr: "192.168.1.1",
          DstIpAddr: "10.0.1.1",
          ProbeCount: "2",
        },
      ],
    ],
  },
  bad: [
    { set: { name: "1" }, says: [`name: "1" is not allowed; give 2 to 100 characters`] },
    { set: { description: "x" }, says: [`description: "x" is not allowed; give 2 to 256 characters`] },
    { set: { type: "TCP" }, says: [`type: "TCP" is not allowed; give one of ICMP_ECHO`] },
    { set: { srcIpAddr: "router" }, says: [`srcIpAddr: "router" is not allowed; give an IPv4 address`] },
    { set: { dstIpAddr: undefined }, says: ["dstIpAddr: missing; give an IPv4 address"] },
    { set: { srcPort: 0 }, says: ["srcPort: 0 is not allowed; give a whole number from 1 to 65535"] },
    { set: { dstPort: 65536 }, says: ["dstPort: 65536 is not allowed"] },
    {
      set: { probeInterval: 999 },
      says: ["probeInterval: 999 is not allowed; give a whole number from 1000 to 60000"],
    },
    { set: { probeCount: 21 }, says: ["probeCount: 21 is not allowed; give a whole number from 1 to 20"] },
    { set: { probeTimeout: 9 }, says: ["probeTimeout: 9 is not allowed; give a whole number from 10 to 30000"] },
    { set: { rttThreshold: 0 }, says: ["rttThreshold: 0 is not allowed; give -1 or a whole number from 1 to 5000"] },
    { set: { rttFailThreshold: 16 }, says: ["rttFailThreshold: 16 is not allowed; give a whole number from 1 to 15"] },
    { set: { failCountThreshold: 0 }, says: ["failCountThreshold: 0 is not allowed"] },
  ],
  fails: { operation: "CreateHealthCheck", keeps: false },
});

export const healthCheckRows = [healthCheck];
