import {
  BgpRouting,
  CcnBinding,
  CcnCenAttachment,
  CloudConnectNetwork,
  ExpressConnectInterface,
  Gateway,
  GlobalRouteProtocol,
  PortRole,
  PortRouteProtocol,
  SerialNumberBinding,
  VbrBinding,
} from "pulumi-smartag";
import { cenId, line, office } from "./config";

// The way over the Internet: a network that is attached to a CEN, and the office's gateway in it.
const network = new CloudConnectNetwork("internet", { cidrBlocks: ["10.0.0.0/8"] });
const attachment = new CcnCenAttachment("cloud", { ccnId: network.id, cenId });
const gateway = new Gateway("office", {
  adopt: { id: office.gatewayId, overwrite: true },
  cidrBlocks: office.blocks,
});
const smartAGId = gateway.id;
const device = new SerialNumberBinding("office", { smartAGId, serialNumber: office.serialNumber });
const joined = new CcnBinding("office", { ccnId: network.id, smartAGId }, { dependsOn: [attachment, device] });

// The line, which ends at the VBR. It can be bound and unbound only while both ways lead into the CEN. Cloud and office prefer the line;
// when it fails, the way over the Internet takes over.
new VbrBinding("line", { smartAGId, vbrId: line.vbrId, vbrRegionId: line.vbrRegionId }, { dependsOn: joined });

// The device's end of the line.
const onDevice = { smartAGId, serialNumber: device.serialNumber };
// A new role restarts every device of the gateway: the settings below wait until the device is back.
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

export const gatewayId = gateway.id;
