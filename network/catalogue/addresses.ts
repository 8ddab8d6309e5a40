import { type CatalogueEntry, declare, type Declared, ref } from "./declared.js";
import { ccn, device, gateway, joined, lan, line } from "./parts.js";

const hub = gateway("hub", ["10.1.0.0/24"]);
const branch = (block: string): Declared => gateway("branch", [block]);

const snat = (name: string, cidrBlock: string, snatIp: string): Declared =>
  declare("SnatEntry", name, { smartAGId: ref("hub"), cidrBlock, snatIp });

const dnat = (name: string, values: object): Declared =>
  declare("DnatEntry", name, {
    smartAGId: ref("hub"),
    ipProtocol: "TCP",
    externalIp: "172.30.0.8",
    externalPort: 443,
    internalIp: "10.1.0.8",
    internalPort: 8443,
    ...values,
  });

const route = (name: string, destinationCidr: string, more: object = {}): Declared =>
  declare("StaticRoute", name, { ...device, destinationCidr, portName: "4", nextHop: "10.1.0.254", ...more });

export const addressEntries: readonly CatalogueEntry[] = [
  {
    rule: "blocks-of-sites-overlap",
    fails: [ccn(), hub, joined("hub"), branch("10.1.0.128/25"), joined("branch")],
    passes: [ccn(), hub, joined("hub"), branch("10.1.1.0/25"), joined("branch")],
    finding: { severity: "error", resource: "branch", property: "cidrBlocks", example: "10.1.0.129" },
  },
  {
    rule: "blocks-overlap-line",
    fails: [gateway("hub", ["10.1.0.0/24", "10.255.0.0/16"]), line()],
    passes: [gateway("hub", ["10.1.0.0/24", "10.254.0.0/16"]), line()],
    finding: { severity: "error", resource: "line", property: "ip", example: "10.255.1.1" },
  },
  {
    rule: "blocks-overlap-ccn",
    fails: [ccn({ snatCidrBlock: "10.1.0.240/28" }), hub, joined("hub")],
    passes: [ccn({ snatCidrBlock: "10.1.1.240/28" }), hub, joined("hub")],
    finding: { severity: "error", resource: "hub", property: "cidrBlocks", example: "10.1.0.241" },
  },
  {
    rule: "snat-overlap",
    fails: [hub, snat("all", "10.1.0.0/24", "172.30.0.1"), snat("guests", "10.1.0.128/25", "172.30.0.2")],
    passes: [hub, snat("all", "10.1.0.0/25", "172.30.0.1"), snat("guests", "10.1.0.128/25", "172.30.0.2")],
    finding: { severity: "error", resource: "guests", property: "cidrBlock", example: "10.1.0.128" },
  },
  {
    rule: "snat-outside-site",
    fails: [hub, snat("all", "10.1.0.0/23", "172.30.0.1")],
    passes: [hub, lan("10.1.1.1"), snat("all", "10.1.0.0/23", "172.30.0.1")],
    finding: { severity: "warning", resource: "all", property: "cidrBlock", example: "10.1.1.0" },
  },
  {
    rule: "snat-address-is-dnat",
    fails: [hub, snat("all", "10.1.0.0/24", "172.30.0.8"), dnat("server", {})],
    passes: [hub, snat("all", "10.1.0.0/24", "172.30.0.9"), dnat("server", {})],
    finding: { severity: "error", resource: "all", property: "snatIp", example: "172.30.0.8" },
  },
  {
    rule: "dnat-overlap",
    fails: [hub, dnat("server", {}), dnat("other", { ipProtocol: "any", externalPort: "any", internalPort: "any" })],
    passes: [
      hub,
      dnat("server", {}),
      dnat("other", { ipProtocol: "any", externalPort: "any", internalPort: "any", externalIp: "172.30.0.9" }),
    ],
    finding: {
      severity: "error",
      resource: "other",
      property: "externalPort",
      example: "TCP to 172.30.0.8 port 443",
    },
  },
  {
    rule: "dnat-to-nowhere",
    fails: [hub, dnat("server", { internalIp: "10.2.0.8" })],
    passes: [hub, dnat("server", { internalIp: "10.2.0.8" }), route("behind", "10.2.0.0/24")],
    finding: { severity: "error", resource: "server", property: "internalIp", example: "10.2.0.8" },
  },
  {
    rule: "dnat-address-of-site",
    fails: [hub, dnat("server", { externalIp: "10.1.0.80" })],
    passes: [hub, dnat("server", { externalIp: "172.30.0.80" })],
    finding: { severity: "warning", resource: "server", property: "externalIp", example: "10.1.0.80" },
  },
  {
    // Neither of the two specific routes hides it alone.
    rule: "route-shadowed",
    fails: [route("all", "10.20.0.0/23"), route("low", "10.20.0.0/24"), route("high", "10.20.1.0/24")],
    passes: [route("all", "10.20.0.0/23"), route("low", "10.20.0.0/24"), route("high", "10.20.1.0/25")],
    finding: { severity: "warning", resource: "all", property: "destinationCidr", example: "10.20.0.1" },
  },
  {
    rule: "route-to-nowhere",
    fails: [lan("10.1.0.1"), route("behind", "10.20.0.0/24", { nextHop: "10.1.1.254" })],
    passes: [lan("10.1.0.1"), route("behind", "10.20.0.0/24", { nextHop: "10.1.0.254" })],
    finding: { severity: "error", resource: "behind", property: "nextHop", example: "10.20.0.1" },
  },
];
