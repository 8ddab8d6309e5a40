import * as pulumi from "@pulumi/pulumi";
import {
  Acl,
  AclAssociation,
  AclRule,
  CcnBinding,
  CcnCenAttachment,
  CloudConnectNetwork,
  DnatEntry,
  FlowLog,
  FlowLogAssociation,
  Gateway,
  Qos,
  QosAssociation,
  SerialNumberBinding,
  SnatEntry,
} from "pulumi-smartag";
import { cen, collector, delivery, sites, type Site } from "./config";

/** Every address of the offices and of the cloud. */
const inside = "10.0.0.0/8";
const anyPort = "-1/-1";
/** Traffic within the network: what an entry does not say otherwise. */
const internal = {
  sourceCidr: inside,
  sourcePortRange: anyPort,
  destCidr: inside,
  destPortRange: anyPort,
};

// The network that joins the offices, and through a CEN the cloud.
const network = new CloudConnectNetwork("offices", { cidrBlocks: [inside], interworkingStatus: "enable" });
const attachment = new CcnCenAttachment("cloud", { ccnId: network.id, cenId: cen.id });

// What may pass at every office. The first rule that matches decides, in the order of priorities.
const rule = { ...internal, direction: "in", policy: "accept", ipProtocol: "TCP" } as const;
const office = new Acl("office", {
  rules: {
    dns: { ...rule, ipProtocol: "UDP", destPortRange: "53/53", priority: 10 },
    ntp: { ...rule, ipProtocol: "UDP", destPortRange: "123/123", priority: 10 },
    web: { ...rule, destPortRange: "443/443", priority: 20 },
    mail: { ...rule, destPortRange: "25/25", priority: 20 },
    files: { ...rule, destPortRange: "445/445", priority: 20 },
    printing: { ...rule, destPortRange: "9100/9100", priority: 20 },
    voice: { ...rule, ipProtocol: "UDP", destPortRange: "10000/20000", priority: 30 },
    administration: { ...rule, sourceCidr: "10.1.0.0/28", destPortRange: "22/22", priority: 40 },
    ping: { ...rule, ipProtocol: "ICMP", priority: 50 },
    rest: {
      ...rule,
      policy: "drop",
      ipProtocol: "ALL",
      priority: 100,
      description: "Whatever no rule above lets pass",
    },
  },
});

// A list that other programs may add rules to, as this one does: its rules are resources of their own.
const guests = new Acl("guests");
new AclRule("guests-web", {
  ...internal,
  aclId: guests.id,
  direction: "out",
  policy: "accept",
  ipProtocol: "TCP",
  destCidr: "0.0.0.0/0",
  destPortRange: "443/443",
});

// Voice first, then business, then the rest; the priority of a policy names the car that limits it.
const share = { limitType: "Percent", percentSourceType: "CcnBandwidth" } as const;
const traffic = { ...internal, ipProtocol: "TCP" };
const shares = new Qos("shares", {
  cars: {
    voice: { ...share, priority: 1, minBandwidthPercent: 20, maxBandwidthPercent: 50 },
    business: { ...share, priority: 2, minBandwidthPercent: 40, maxBandwidthPercent: 90 },
    bulk: { ...share, priority: 3, minBandwidthPercent: 5, maxBandwidthPercent: 30 },
  },
  policies: {
    calls: { ...traffic, priority: 1, ipProtocol: "UDP", destPortRange: "10000/20000" },
    web: { ...traffic, priority: 2, destPortRange: "443/443" },
    files: { ...traffic, priority: 2, destPortRange: "445/445" },
    backup: { ...traffic, priority: 3, destPortRange: "873/873" },
  },
});

const flows = new FlowLog("flows", { outputType: "netflow", netflowServerIp: collector, status: "Active" });

/** The gateway of an office, together with what must be there before it can join the network. */
function gatewayOf(name: string, { owned, bought }: Site): { gateway: Gateway; ready: pulumi.Resource } {
  if (owned) {
    // What is not said here stays as the gateway has it; what is said and differs would be an error.
    const gateway = new Gateway(name, { adopt: owned.gatewayId });
    return {
      gateway,
      ready: new SerialNumberBinding(name, { smartAGId: gateway.id, serialNumber: owned.serialNumber }),
    };
  }
  if (!bought) throw new Error(`sites.${name}: give either owned or bought`);
  const gateway = new Gateway(name, {
    hardWareSpec: "sag-vcpe",
    haType: "warm_backup",
    maxBandwidth: bought.bandwidth,
    period: bought.months,
    cidrBlocks: bought.cidrBlocks,
    receiverCountry: delivery.country,
    receiverState: delivery.state,
    receiverCity: delivery.city,
    receiverDistrict: delivery.district,
    receiverTown: delivery.town,
    receiverAddress: delivery.address,
    receiverZip: delivery.zip,
    receiverName: delivery.name,
    receiverMobile: delivery.mobile,
    receiverEmail: delivery.email,
    buyerMessage: delivery.message,
  });
  return { gateway, ready: gateway };
}

export const gateways: Record<string, pulumi.Output<string>> = {};
for (const [name, site] of Object.entries(sites)) {
  const { gateway, ready } = gatewayOf(name, site);
  const smartAGId = gateway.id;
  gateways[name] = smartAGId;
  const joined = new CcnBinding(name, { ccnId: network.id, smartAGId }, { dependsOn: [attachment, ready] });
  const after = { dependsOn: joined };
  new AclAssociation(`${name}-office`, { aclId: office.id, smartAGId }, after);
  new AclAssociation(`${name}-guests`, { aclId: guests.id, smartAGId }, after);
  new QosAssociation(name, { qosId: shares.id, smartAGId }, after);
  new FlowLogAssociation(name, { flowLogId: flows.id, smartAGId }, after);
  new SnatEntry(name, { smartAGId, cidrBlock: site.snat.cidrBlock, snatIp: site.snat.address }, after);
  for (const [service, { address, port, server, serverPort }] of Object.entries(site.dnat ?? {})) {
    new DnatEntry(
      `${name}-${service}`,
      {
        smartAGId,
        ipProtocol: "TCP",
        externalIp: address,
        externalPort: port,
        internalIp: server,
        internalPort: serverPort,
      },
      after,
    );
  }
}

export const ccnId = network.id;
