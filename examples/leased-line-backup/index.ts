import {
  BgpRouting,
  CcnBinding,
  CcnCenAttachment,
  CloudConnectNetwork,
  ExpressConnectInterface,
  Gateway,
  GlobalRouteProtocol,
  HealthCheck,
  PortRole,
  PortRouteProtocol,
  RouteDistributionStrategy,
  SerialNumberBinding,
  VbrBinding,
} from "pulumi-smartag";
import { cen, line, office } from "./config";

// The way over the Internet: a network that a CEN takes in, and the gateway of the office in it.
const network = new CloudConnectNetwork("internet", { cidrBlocks: ["10.0.0.0/8"] });
const attachment = new CcnCenAttachment("cloud", { ccnId: network.id, cenId: cen.id });
const gateway = new Gateway("office", {
  adopt: { id: office.gatewayId, overwrite: true },
  cidrBlocks: office.blocks,
});
const smartAGId = gateway.id;
const device = new SerialNumberBinding("office", { smartAGId, serialNumber: office.serialNumber });
const joined = new CcnBinding("office", { ccnId: network.id, smartAGId }, { dependsOn: [attachment, device] });

// The gateway and the line, which ends at the VBR, back each other up. It can be unbound only while both ways lead into a CEN.
const backup = new VbrBinding(
  "line",
  { smartAGId, vbrId: line.vbrId, vbrRegionId: line.vbrRegionId },
  { dependsOn: [joined, attachment] },
);

// The device's end of the line.
const onDevice = { smartAGId, serialNumber: device.serialNumber };
const port = new PortRole("line", { ...onDevice, portName: line.portName, role: "ECC" });
const end = new ExpressConnectInterface("line", {
  ...onDevice,
  portName: port.portName,
  vlan: line.vlan,
  ip: line.address,
  mask: line.mask,
});

// The device and the VBR tell each other their routes by BGP: nothing else is spoken on a leased line.
const protocol = new GlobalRouteProtocol("office", { ...onDevice, routeProtocol: "BGP" });
const bgp = new BgpRouting("office", {
  ...onDevice,
  routerId: line.address,
  localAs: office.asNumber,
  holdTime: 30,
  keepAlive: 10,
});
new PortRouteProtocol(
  "line",
  {
    ...onDevice,
    portName: end.portName,
    vlan: end.vlan,
    routeProtocol: "BGP",
    remoteIp: line.peer,
    remoteAs: line.peerAsNumber,
  },
  { dependsOn: [protocol, bgp] },
);

// Three probes without an answer, and the line counts as broken.
const probe = new HealthCheck(
  "line",
  {
    smartAGId,
    srcIpAddr: end.ip,
    dstIpAddr: line.peer,
    probeInterval: 2000,
    probeTimeout: 1000,
    failCountThreshold: 3,
  },
  { dependsOn: backup },
);

// Then, and only then, the cloud learns the way to the office over the Internet, too.
for (const block of office.blocks) {
  new RouteDistributionStrategy(block, {
    smartAGId,
    sourceType: "local",
    routeSource: "STATIC",
    destCidrBlock: block,
    routeDistribution: "no_publish_and_publish_on_health_fail",
    hcInstanceId: probe.hcInstanceId,
  });
}

export const gatewayId = gateway.id;
export const healthCheckId = probe.hcInstanceId;
