import type { Properties } from "../../provider/lifecycle/definition.js";

/** A rule of an ACL, as an entry. */
export const rule = {
  direction: "in",
  policy: "accept",
  ipProtocol: "TCP",
  sourceCidr: "10.0.0.0/8",
  sourcePortRange: "-1/-1",
  destCidr: "192.168.1.0/24",
  destPortRange: "443/443",
} as const satisfies Properties;

/** A car of a QoS, as an entry. */
export const car = {
  priority: 1,
  limitType: "Absolute",
  minBandwidthAbs: 1,
  maxBandwidthAbs: 10,
} as const satisfies Properties;

/** A policy of a QoS, as an entry. */
export const policy = {
  priority: 1,
  ipProtocol: "TCP",
  sourceCidr: "10.0.0.0/8",
  sourcePortRange: "-1/-1",
  destCidr: "192.168.1.0/24",
  destPortRange: "443/443",
} as const satisfies Properties;

/** A flow log made by hand that sends to a NetFlow collector, by the emulator's field names. */
export const netflowByHand = {
  activeAging: 300,
  inactiveAging: 15,
  outputType: "netflow",
  netflowServerIp: "10.0.0.1",
  netflowServerPort: 9995,
  netflowVersion: "V9",
  resourceGroupId: "rg-emulator1default",
} as const;

/** What it takes to buy a virtual gateway. */
export const bought = {
  name: "cloud-office",
  hardWareSpec: "sag-vcpe" as const,
  haType: "warm_backup" as const,
  maxBandwidth: 20,
  period: 1,
  receiverCountry: "China",
  receiverState: "Zhejiang",
  receiverCity: "Hangzhou",
  receiverDistrict: "Xihu",
  receiverTown: "Zhuantang",
  receiverAddress: "1 Road",
  receiverZip: "310000",
  receiverName: "Li Ming",
  receiverMobile: "13800000000",
  receiverEmail: "li@example.com",
  buyerMessage: "ring twice",
} satisfies Properties;
