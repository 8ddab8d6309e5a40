import fc from "fast-check";
import type { Kind } from "../../../emulator/store/kinds.js";
import { ccnByHand, type Change } from "../row.js";
import { type AnyExisting, ccn, existing, site } from "./existing.js";
import { fieldsOf } from "./fields.js";
import { blocks, cidr, description, ip, maybe, name, portNumber, text, whole, word } from "./values.js";

const group = fc.constantFrom("rg-emulator1default", "rg-emulator1network");
const made = (kind: Kind, id: string, create: object): Change => ({ kind, create: { ...create, id } });
const OTHER_UID = "1000000000000002";

const ccnFields = fieldsOf("ccn", {
  name: maybe(name(128)),
  description: maybe(description(2, 256)),
  // Only an active one is listed.
  status: fc.constant("Active"),
  // More blocks, and longer masks, with a raised quota.
  cidrBlock: maybe(blocks(7, 28)),
  snatCidrBlock: maybe(cidr(8, 24)),
  resourceGroupId: group,
});

const flowLog = fieldsOf("flowLog", {
  name: maybe(text(128)),
  description: maybe(text(256)),
  activeAging: whole(60, 6000),
  inactiveAging: whole(10, 600),
  slsRegionId: fc.constantFrom("cn-shanghai", "cn-hongkong"),
  projectName: word(3, 20, "-"),
  logstoreName: word(3, 20, "-_"),
  netflowServerIp: ip,
  netflowServerPort: portNumber,
  netflowVersion: fc.constantFrom("V5", "V9", "V10"),
  resourceGroupId: group,
}).map(({ slsRegionId, projectName, logstoreName, netflowServerIp, ...log }) => ({
  ...log,
  ...(log.outputType !== "netflow" && { slsRegionId, projectName, logstoreName }),
  ...(log.outputType !== "sls" && { netflowServerIp }),
}));

const snat = fieldsOf("snatEntry", { cidrBlock: cidr(8), snatIp: ip }, "gatewayId");

/** One port and one protocol, or all of both (facts, section 4). */
const dnat = fc
  .tuple(
    fieldsOf(
      "dnatEntry",
      { externalIp: ip, internalIp: ip },
      ...(["gatewayId", "ipProtocol", "externalPort", "internalPort"] as const),
    ),
    fc.oneof(
      fc.constant(["any", "any", "any"]),
      fc.tuple(fc.constantFrom("tcp", "udp"), portNumber.map(String), portNumber.map(String)),
    ),
  )
  .map(([{ externalIp, ...entry }, [ipProtocol, externalPort, internalPort]]) => ({
    ...entry,
    ...(entry.type === "Intranet" && { externalIp }),
    ipProtocol,
    externalPort,
    internalPort,
  }));

const healthCheck = fieldsOf(
  "healthCheck",
  {
    name: name(100),
    description: maybe(description(2, 256)),
    type: fc.constant("ICMP_ECHO"),
    srcIpAddr: ip,
    dstIpAddr: ip,
    srcPort: maybe(portNumber),
    dstPort: maybe(portNumber),
    probeInterval: whole(1000, 60_000),
    probeCount: whole(1, 20),
    probeTimeout: whole(10, 30_000),
    rttThreshold: fc.oneof(fc.constant(-1), whole(1, 5000)),
    rttFailThreshold: whole(1, 15),
    failCountThreshold: whole(1, 15),
  },
  "gatewayId",
);

const strategy = fc
  .tuple(
    fieldsOf("routeStrategy", { destCidrBlock: cidr() }, ...(["gatewayId", "hcInstanceId", "routeSource"] as const)),
    fc.constantFrom("STATIC", "OSPF", "BGP"),
    fc.constantFrom("sag-other", "vpc-2ze1", "vbr-2ze1"),
    fc.boolean(),
  )
  .map(([route, local, cloud, checked]) => ({
    ...route,
    routeSource: route.sourceType === "local" ? local : cloud,
    checked: checked || route.routeDistribution.includes("health"),
  }));

export const networks: Readonly<Record<string, AnyExisting>> = {
  CloudConnectNetwork: existing(ccnFields, (place, fields) => ({
    id: `ccn-${place}`,
    changes: [made("ccn", `ccn-${place}`, fields)],
  })),
  CcnBinding: existing(fc.boolean(), (place, across) => {
    const network = ccn(place);
    const { id, ground } = site(place, across ? { account: "emulator2" } : {});
    return {
      id: `${network.id}:${id}${across ? `:${OTHER_UID}` : ""}`,
      changes: [
        ...network.ground,
        ...ground,
        ...(across
          ? [
              made("ccnGrant", `sgc-${place}`, {
                account: "emulator2",
                gatewayId: id,
                ccnId: network.id,
                ccnUid: "1000000000000001",
                trafficService: false,
              }),
            ]
          : []),
        made("ccnBinding", `${network.id}:${id}`, { ccnId: network.id, gatewayId: id }),
      ],
    };
  }),
  CcnCenAttachment: existing(
    fc.tuple(fieldsOf("cenAttachment", {}, "ccnId", "cenId"), fc.boolean()),
    (place, [fields, across]) => {
      const id = `ccn-net${place}`;
      const cenId = "cen-emulator1a";
      return {
        id: `${cenId}:${id}`,
        changes: [
          ccnByHand(id, across ? { account: "emulator2" } : {}),
          made("cenAttachment", `${cenId}:${id}`, { ...fields, ccnId: id, cenId }),
        ],
      };
    },
  ),
  CcnCenGrant: existing(
    fc.tuple(
      fieldsOf("cenGrant", { modifyTime: fc.constant(Date.UTC(2024, 5, 1)) }, "ccnId", "cenId", "cenUid"),
      fc.boolean(),
    ),
    (place, [fields, own]) => {
      const network = ccn(place);
      const cenId = own ? "cen-emulator1a" : "cen-emulator2";
      const cenUid = own ? "1000000000000001" : OTHER_UID;
      return {
        id: `${network.id}:${cenId}`,
        changes: [...network.ground, made("cenGrant", `gr-${place}`, { ...fields, ccnId: network.id, cenId, cenUid })],
      };
    },
  ),
  GatewayCcnGrant: existing(fieldsOf("ccnGrant", {}, "gatewayId", "ccnId", "ccnUid"), (place, fields) => {
    const { id, ground } = site(place);
    const ccnId = `ccn-theirs${place}`;
    return {
      id: `${id}:${ccnId}`,
      changes: [...ground, made("ccnGrant", `sgc-${place}`, { ...fields, gatewayId: id, ccnId, ccnUid: OTHER_UID })],
    };
  }),
  GatewayVbrGrant: existing(
    fieldsOf("vbrGrant", { vbrRegion: fc.constantFrom("cn-shanghai", "cn-hangzhou") }, "gatewayId", "vbrId", "vbrUid"),
    (place, fields) => {
      const { id, ground } = site(place);
      const vbrId = `vbr-theirs${place}`;
      return {
        id: `${id}:${vbrId}`,
        changes: [...ground, made("vbrGrant", `sgv-${place}`, { ...fields, gatewayId: id, vbrId, vbrUid: OTHER_UID })],
      };
    },
  ),
  VbrBinding: existing(fc.boolean(), (place, across) => {
    const network = ccn(place);
    const { id, ground } = site(place, { ccnId: network.id, account: across ? "emulator2" : "emulator" });
    const vbrId = `vbr-line${place}`;
    return {
      id: `${id}:${vbrId}:cn-shanghai${across ? `:${OTHER_UID}` : ""}`,
      changes: [
        ...network.ground,
        ...ground,
        made("vbr", vbrId, { name: vbrId, cenId: "cen-emulator1a" }),
        made("vbrBinding", `${id}:${vbrId}`, { gatewayId: id, vbrId }),
      ],
    };
  }),
  FlowLog: existing(flowLog, (place, fields) => ({
    id: `fl-${place}`,
    changes: [made("flowLog", `fl-${place}`, fields)],
  })),
  FlowLogAssociation: existing(flowLog, (place, fields) => {
    const { id, ground } = site(place);
    const flowLogId = `fl-${place}`;
    return {
      id: `${flowLogId}:${id}`,
      changes: [
        ...ground,
        made("flowLog", flowLogId, fields),
        made("flowLogAssociation", `${flowLogId}:${id}`, { flowLogId, gatewayId: id }),
      ],
    };
  }),
  SnatEntry: existing(snat, (place, fields) => {
    const { id, ground } = site(place);
    return {
      id: `${id}:snat-${place}`,
      changes: [...ground, made("snatEntry", `snat-${place}`, { ...fields, gatewayId: id })],
    };
  }),
  DnatEntry: existing(dnat, (place, fields) => {
    const { id, ground } = site(place);
    return {
      id: `${id}:fwd-${place}`,
      changes: [...ground, made("dnatEntry", `fwd-${place}`, { ...fields, gatewayId: id })],
    };
  }),
  HealthCheck: existing(healthCheck, (place, fields) => {
    const { id, ground } = site(place);
    return {
      id: `${id}:hc-${place}`,
      changes: [...ground, made("healthCheck", `hc-${place}`, { ...fields, gatewayId: id })],
    };
  }),
  RouteDistributionStrategy: existing(fc.tuple(strategy, healthCheck), (place, [{ checked, ...route }, check]) => {
    const { id, ground } = site(place);
    const { sourceType, routeSource, destCidrBlock } = route;
    const own = `${id}:${sourceType}:${routeSource}:${destCidrBlock}`;
    const hcInstanceId = `hc-${place}`;
    return {
      id: own,
      changes: [
        ...ground,
        made("healthCheck", hcInstanceId, { ...check, gatewayId: id }),
        made("routeStrategy", own, { ...route, gatewayId: id, ...(checked && { hcInstanceId }) }),
      ],
    };
  }),
};
