import * as pulumi from "@pulumi/pulumi";

/** A hardware gateway (sag-1000) that you own, and the device that stands in the office. */
export interface Owned {
  gatewayId: string;
  serialNumber: string;
  /** What others reach under the office's own address, by name. */
  dnat?: Record<string, { address: string; port: number; server: string; serverPort: number }>;
}

/** A virtual gateway that this program buys. */
export interface Bought {
  /** Mbps, 10 to 1000. */
  bandwidth: number;
  /** How many months to pay for. */
  months: 1 | 2 | 3 | 4 | 5 | 6 | 7 | 8 | 9 | 12 | 24 | 36;
  /** Private blocks of the office. */
  cidrBlocks: string[];
}

/** An office has a gateway that you own or one that is bought. */
export type Site = ({ owned: Owned; bought?: never } | { owned?: never; bought: Bought }) & {
  /** Connections from the block into the cloud leave from the address; the block itself cannot be reached. */
  snat: { cidrBlock: string; address: string };
};

/** What an order asks for, also where nothing is sent, as for a virtual gateway. */
interface Delivery {
  country: string;
  state: string;
  city: string;
  district: string;
  town: string;
  address: string;
  zip: string;
  name: string;
  mobile: string;
  email: string;
  message: string;
}

const config = new pulumi.Config("branch-office");

// Every default below is something that the emulator has.

/** The offices by name. */
export const sites: Record<string, Site> = config.getObject<Record<string, Site>>("sites") ?? {
  hq: {
    owned: {
      gatewayId: "sag-emulator1hq",
      serialNumber: "sag1000sn0001",
      dnat: {
        wiki: { address: "172.16.1.2", port: 443, server: "10.1.0.80", serverPort: 8443 },
        mail: { address: "172.16.1.2", port: 25, server: "10.1.0.25", serverPort: 25 },
      },
    },
    snat: { cidrBlock: "10.1.1.0/24", address: "172.16.1.1" },
  },
  branch: {
    bought: { bandwidth: 10, months: 1, cidrBlocks: ["10.2.0.0/24", "10.2.1.0/24"] },
    snat: { cidrBlock: "10.2.1.0/24", address: "172.16.2.1" },
  },
};

/** The CEN of this account that the network is attached to. */
export const cenId = config.get("cenId") ?? "cen-emulator1a";

/** The server that collects flow records. */
export const collector = config.get("collector") ?? "10.1.0.50";

const nobody: Delivery = {
  country: "China",
  state: "Shanghai",
  city: "Shanghai",
  district: "Pudong",
  town: "Example",
  address: "1 Example Road",
  zip: "200000",
  name: "Nobody",
  mobile: "13000000000",
  email: "nobody@example.com",
  message: "none",
};

/** Names and addresses of people are a secret: `pulumi config set --secret --path delivery.name ...`. */
export const delivery = pulumi
  .secret(config.getSecretObject<Partial<Delivery>>("delivery"))
  .apply((given): Delivery => ({ ...nobody, ...given }));
