import * as pulumi from "@pulumi/pulumi";
import {
  Acl,
  AclAssociation,
  CcnBinding,
  CcnCenAttachment,
  CloudConnectNetwork,
  FlowLog,
  FlowLogAssociation,
  Gateway,
  Qos,
  QosAssociation,
  SerialNumberBinding,
} from "pulumi-smartag";
import { readFleet, type Site, type SiteClass } from "./fleet";

const config = new pulumi.Config();
const { network, classes, sites } = readFleet();
const anyPort = "-1/-1";

// What all sites share.
const ccn = new CloudConnectNetwork("fleet", { cidrBlocks: [network.block], interworkingStatus: "enable" });
// The default is what the emulator starts with.
const cenId = config.get("cenId") ?? "cen-emulator1a";
const attachment = new CcnCenAttachment("cloud", { ccnId: ccn.id, cenId });
const flows = new FlowLog("fleet", { outputType: "netflow", netflowServerIp: network.collector, status: "Active" });

/** What may come in at the sites of a class. Traffic that no rule matches passes, so the list ends with a drop. */
function aclOf(name: string, { allow }: SiteClass): Acl {
  const incoming = {
    direction: "in",
    sourceCidr: network.block,
    sourcePortRange: anyPort,
    destCidr: network.block,
    destPortRange: anyPort,
  } as const;
  const allowed = Object.entries(allow).map(([rule, text]) => {
    const [ipProtocol = "", destPortRange = anyPort] = text.split(" ");
    return [rule, { ...incoming, policy: "accept", ipProtocol, destPortRange, priority: 10 }] as const;
  });
  return new Acl(name, {
    rules: {
      ...Object.fromEntries(allowed),
      "everything-else": { ...incoming, policy: "drop", ipProtocol: "ALL", priority: 100 },
    },
  });
}

/** How the sites of a class share their bandwidth. */
function qosOf(name: string, { share }: SiteClass): Qos {
  const traffic = { sourceCidr: network.block, sourcePortRange: anyPort, destCidr: network.block };
  const percent = (least: number) =>
    ({
      limitType: "Percent",
      percentSourceType: "CcnBandwidth",
      minBandwidthPercent: least,
      maxBandwidthPercent: 100,
    }) as const;
  return new Qos(name, {
    cars: {
      critical: { priority: 1, ...percent(share.critical) },
      rest: { priority: 3, ...percent(share.rest) },
    },
    policies: {
      web: { ...traffic, priority: 1, ipProtocol: "TCP", destPortRange: "443/443" },
      // The policies of a QoS must not overlap, so the rest leaves port 443 out.
      "rest-below": { ...traffic, priority: 3, ipProtocol: "TCP", destPortRange: "1/442" },
      "rest-above": { ...traffic, priority: 3, ipProtocol: "TCP", destPortRange: "444/65535" },
      "rest-udp": { ...traffic, priority: 3, ipProtocol: "UDP", destPortRange: anyPort },
    },
  });
}

const profiles = new Map(
  Object.entries(classes).map(([name, kind]) => [name, { ...kind, acl: aclOf(name, kind), qos: qosOf(name, kind) }]),
);

/** The gateway of a site: its own hardware with its device, or a virtual one that is bought. */
function gatewayOf(name: string, site: Site, bandwidth: number): { gateway: Gateway; ready: pulumi.Resource } {
  const { gateway: owned, serialNumber, block } = site;
  if (owned !== undefined && serialNumber !== undefined) {
    const adopt = { id: owned, overwrite: true };
    const gateway = new Gateway(name, { adopt, cidrBlocks: [block] });
    return { gateway, ready: new SerialNumberBinding(name, { smartAGId: gateway.id, serialNumber }) };
  }
  const gateway = new Gateway(name, {
    hardWareSpec: "sag-vcpe",
    haType: "warm_backup",
    maxBandwidth: bandwidth,
    period: 12,
    cidrBlocks: [block],
    // The service wants these of a virtual gateway, too, although nothing is sent.
    receiverCountry: "China",
    receiverState: "Shanghai",
    receiverCity: "Shanghai",
    receiverDistrict: "Pudong",
    receiverTown: "Example",
    receiverAddress: "1 Example Road",
    receiverZip: "200000",
    receiverName: "Nobody",
    receiverMobile: "13000000000",
    receiverEmail: "nobody@example.com",
    buyerMessage: "none",
  });
  return { gateway, ready: gateway };
}

export const gateways: Record<string, pulumi.Output<string>> = {};
for (const [name, site] of Object.entries(sites)) {
  const profile = profiles.get(site.class);
  // Every class is there: readFleet has seen to it.
  if (!profile) continue;
  const { gateway, ready } = gatewayOf(name, site, site.bandwidth ?? profile.bandwidth);
  const smartAGId = gateway.id;
  gateways[name] = smartAGId;
  const joined = new CcnBinding(name, { ccnId: ccn.id, smartAGId }, { dependsOn: [attachment, ready] });
  new AclAssociation(name, { aclId: profile.acl.id, smartAGId }, { dependsOn: joined });
  new QosAssociation(name, { qosId: profile.qos.id, smartAGId }, { dependsOn: joined });
  if (site.flowLog) new FlowLogAssociation(name, { flowLogId: flows.id, smartAGId }, { dependsOn: joined });
}
