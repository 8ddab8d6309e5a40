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
import { cenId, collector, delivery, sites, type Bought, type Owned } from "./config";

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
const attachment = new CcnCenAttachment("cloud", { ccnId: network.id, cenId });

// What may come in at every office. The first rule that matches decides, in the order of priorities. Traffic that no rule matches
// passes, so the list ends with a drop. It says nothing about what goes out.
const incoming = { ...internal, direction: "in", policy: "accept", ipProtocol: "TCP" } as const;
const office = new Acl("office", {
  rules: {
    dns: { ...incoming, ipProtocol: "UDP", destPortRange: "53/53", priority: 10 },
    ntp: { ...incoming, ipProtocol: "UDP", destPortRange: "123/123", priority: 11 },
    web: { ...incoming, destPortRange: "443/443", priority: 20 },
    mail: { ...incoming, destPortRange: "25/25", priority: 21 },
    files: { ...incoming, destPortRange: "445/445", priority: 22 },
    printing: { ...incoming, destPortRange: "9100/9100", priority: 23 },
    voice: { ...incoming, ipProtocol: "UDP", destPortRange: "10000/20000", priority: 30 },
    administration: { ...incoming, sourceCidr: "10.1.0.0/28", destPortRange: "22/22", priority: 40 },
    ping: { ...incoming, ipProtocol: "ICMP", priority: 50 },
    rest: {
      ...incoming,
      policy: "drop",
      ipProtocol: "ALL",
      priority: 100,
      description: "Whatever no rule above accepts",
    },
  },
  // Other programs may add rules, as this one does below.
  unmanaged: "keep",
});

// A rule that is a resource of its own: guests in the offices reach nothing inside.
new AclRule("guests", {
  ...internal,
  aclId: office.id,
  direction: "out",
  policy: "drop",
  ipProtocol: "ALL",
  sourceCidr: "10.1.1.0/24",
  priority: 10,
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

/** An office's gateway, and what must exist before it can join the network. */
interface OfficeGateway {
  gateway: Gateway;
  ready: pulumi.Resource;
}

function ownedGateway(name: string, { gatewayId, serialNumber }: Owned): OfficeGateway {
  // Inputs that are left out stay as the gateway has them; inputs that differ would be an error.
  const gateway = new Gateway(name, { adopt: gatewayId });
  return { gateway, ready: new SerialNumberBinding(name, { smartAGId: gateway.id, serialNumber }) };
}

function boughtGateway(name: string, bought: Bought): OfficeGateway {
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

/**
 * User data for the host of a virtual gateway, as text for any cloud. It writes serial number and key to a file on the host, from which whoever
 * installs the image takes them. The office is offline until then.
 */
function userDataOf(gateway: Gateway): pulumi.Output<string> {
  return gateway.devices.apply((devices) =>
    [
      "#cloud-config",
      "write_files:",
      "  - path: /etc/sag/identity",
      '    permissions: "0600"',
      "    content: |",
      ...devices.flatMap(({ serialNumber, key = "" }) => [`      serial_number=${serialNumber}`, `      key=${key}`]),
      "",
    ].join("\n"),
  );
}

export const gateways: Record<string, pulumi.Output<string>> = {};
export const userData: Record<string, pulumi.Output<string>> = {};
for (const [name, site] of Object.entries(sites)) {
  const { gateway, ready } = site.owned ? ownedGateway(name, site.owned) : boughtGateway(name, site.bought);
  const smartAGId = gateway.id;
  gateways[name] = smartAGId;
  const joined = new CcnBinding(name, { ccnId: network.id, smartAGId }, { dependsOn: [attachment, ready] });
  const after = { dependsOn: joined };
  // A gateway takes one ACL and one QoS.
  new AclAssociation(name, { aclId: office.id, smartAGId }, after);
  new QosAssociation(name, { qosId: shares.id, smartAGId }, after);
  new SnatEntry(name, { smartAGId, cidrBlock: site.snat.cidrBlock, snatIp: site.snat.address }, after);
  if (!site.owned) {
    userData[name] = userDataOf(gateway);
    continue;
  }
  // Flow logs and DNAT are for hardware.
  new FlowLogAssociation(name, { flowLogId: flows.id, smartAGId }, after);
  for (const [service, { address, port, server, serverPort }] of Object.entries(site.owned.dnat ?? {})) {
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
