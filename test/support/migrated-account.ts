import { join } from "node:path";
import { appByHand, attachedByHand, ccnByHand, type Change, gatewayByHand } from "./row.js";
import { netflowByHand } from "./samples.js";

/** A state of the account that {@link migratedAccount} makes, as a tool prints it. */
export const stateFile = (name: string): string => join(__dirname, "..", "fixtures", "migrate", name);

const group = "rg-emulator1default";
const createTime = Date.UTC(2026, 4, 4);

const rule = (id: string, aclId: string, fields: object): Change => ({
  kind: "aclRule",
  create: {
    id,
    aclId,
    direction: "out",
    policy: "accept",
    ipProtocol: "TCP",
    sourceCidr: "10.1.0.0/24",
    sourcePortRange: "-1/-1",
    destCidr: "10.0.0.0/8",
    destPortRange: "443/443",
    priority: 10,
    type: "LAN",
    ...fields,
  },
});

const qosId = "qos-shares";
const policy = { qosId, sourceCidr: "10.1.0.0/24", sourcePortRange: "-1/-1" };

/** What the states in test/fixtures/migrate are of: an office with one of every object that other tools make. */
export const migratedAccount: readonly Change[] = [
  ccnByHand("ccn-branches", {
    name: "branches",
    description: "all branch offices",
    cidrBlock: "10.1.0.0/16,10.2.0.0/16",
  }),
  ...gatewayByHand("sag-hq", { name: "hq", ccnId: "ccn-branches" }),
  { kind: "gateway", id: "sag-hq", set: { description: "head office", cidrBlock: "10.1.0.0/24" } },
  attachedByHand("ccn-branches"),
  {
    kind: "cenGrant",
    create: {
      id: "gr-partner",
      ccnId: "ccn-branches",
      cenId: "cen-emulator2",
      cenUid: "1000000000000002",
      trafficService: false,
      modifyTime: createTime,
    },
  },
  { kind: "acl", create: { id: "acl-office", name: "office", resourceGroupId: group } },
  rule("acr-web", "acl-office", { name: "web", description: "web to the data centre" }),
  rule("acr-ssh", "acl-office", { destPortRange: "22/22", priority: 20 }),
  rule("acr-rest", "acl-office", {
    policy: "drop",
    ipProtocol: "ALL",
    destCidr: "0.0.0.0/0",
    destPortRange: "-1/-1",
    priority: 100,
  }),
  { kind: "aclAssociation", create: { id: "aa-hq", aclId: "acl-office", gatewayId: "sag-hq" } },
  { kind: "acl", create: { id: "acl-shared", name: "shared", resourceGroupId: group } },
  rule("acr-print", "acl-shared", { destCidr: "10.0.9.0/24", destPortRange: "9100/9100" }),
  { kind: "qos", create: { id: qosId, name: "shares", resourceGroupId: group } },
  {
    kind: "qosCar",
    create: {
      id: "qoscar-voice",
      qosId,
      name: "voice",
      description: "calls first",
      priority: 1,
      limitType: "Absolute",
      minBandwidthAbs: 2,
      maxBandwidthAbs: 10,
      percentSourceType: "CcnBandwidth",
    },
  },
  {
    kind: "qosCar",
    create: {
      id: "qoscar-bulk",
      qosId,
      priority: 3,
      limitType: "Percent",
      minBandwidthPercent: 5,
      maxBandwidthPercent: 40,
      percentSourceType: "InternetUpBandwidth",
    },
  },
  {
    kind: "qosPolicy",
    create: {
      ...policy,
      id: "qospy-calls",
      name: "calls",
      priority: 1,
      ipProtocol: "UDP",
      destCidr: "10.0.0.0/8",
      destPortRange: "10000/20000",
    },
  },
  {
    kind: "qosPolicy",
    create: {
      ...policy,
      id: "qospy-backup",
      name: "backup",
      description: "nightly",
      priority: 3,
      ipProtocol: "ALL",
      destCidr: "10.0.5.0/24",
      destPortRange: "-1/-1",
      startTime: "2027-01-01T00:00:00+0800",
      endTime: "2027-12-31T06:00:00+0800",
    },
  },
  { kind: "qosAssociation", create: { id: "qa-hq", qosId, gatewayId: "sag-hq" } },
  {
    kind: "snatEntry",
    create: { id: "snat-office", gatewayId: "sag-hq", cidrBlock: "192.168.7.0/24", snatIp: "10.1.0.7" },
  },
  {
    kind: "dnatEntry",
    create: {
      id: "fwd-web",
      gatewayId: "sag-hq",
      type: "Intranet",
      ipProtocol: "tcp",
      externalIp: "10.1.0.20",
      externalPort: "443",
      internalIp: "192.168.7.10",
      internalPort: "8443",
    },
  },
  {
    kind: "dnatEntry",
    create: {
      id: "fwd-mail",
      gatewayId: "sag-hq",
      type: "Internet",
      ipProtocol: "tcp",
      externalPort: "25",
      internalIp: "192.168.7.11",
      internalPort: "25",
    },
  },
  ...appByHand("sag-app", { name: "staff" }),
  {
    kind: "clientUser",
    create: {
      id: "sag-app:li.ming",
      gatewayId: "sag-app",
      name: "li.ming",
      mail: "li@example.com",
      bandwidth: 2000,
      clientIp: "10.8.0.7",
      password: "Lm7-secret",
      disabled: false,
    },
  },
  {
    kind: "clientUser",
    create: {
      id: "sag-app:wang@example.com",
      gatewayId: "sag-app",
      name: "wang@example.com",
      mail: "wang@example.com",
      bandwidth: 500,
      disabled: false,
    },
  },
  {
    kind: "flowLog",
    create: { ...netflowByHand, id: "fl-office", name: "office", netflowServerIp: "10.0.0.9", status: "Active" },
  },
];
