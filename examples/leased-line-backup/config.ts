import * as pulumi from "@pulumi/pulumi";

/** The office's hardware gateway, which you own already, and the device that stands there. */
interface Office {
  gatewayId: string;
  serialNumber: string;
  /** The blocks of its clients. */
  blocks: string[];
  /** Its autonomous system. */
  asNumber: number;
}

/** The leased line, from the device to the virtual border router (VBR) at its far end. */
interface Line {
  /** The VBR, in a CEN. */
  vbrId: string;
  vbrRegionId: string;
  /** The port of the device that the line is plugged into, and the VLAN on it; 0 for none. */
  portName: string;
  vlan: number;
  /** The two ends: the device's and the VBR's. */
  address: string;
  peer: string;
  mask: string;
  /** The autonomous system of the VBR; the service's own is 45104. */
  peerAsNumber: number;
}

const config = new pulumi.Config();

// Every default below is something that the emulator has.

export const office = config.getObject<Office>("office") ?? {
  gatewayId: "sag-emulator1hq",
  serialNumber: "sag1000sn0001",
  blocks: ["10.1.0.0/24", "10.1.1.0/24"],
  asNumber: 65001,
};

export const line = config.getObject<Line>("line") ?? {
  vbrId: "vbr-emulator1a",
  vbrRegionId: "cn-shanghai",
  portName: "3",
  vlan: 100,
  address: "172.31.0.2",
  peer: "172.31.0.1",
  mask: "255.255.255.252",
  peerAsNumber: 45104,
};

/** The CEN of this account that the network over the Internet is attached to; the VBR is in it, too. */
export const cenId = config.get("cenId") ?? "cen-emulator1a";
