import { declare, type Declared, ref } from "./declared.js";

/** A rule of an ACL for what comes to the site 10.1.0.0/24 from the company's network. */
export const rule = (values: Readonly<Record<string, unknown>>): Readonly<Record<string, unknown>> => ({
  direction: "in",
  ipProtocol: "TCP",
  sourceCidr: "10.0.0.0/8",
  sourcePortRange: "-1/-1",
  destCidr: "10.1.0.0/24",
  destPortRange: "-1/-1",
  ...values,
});

/** A last rule that drops what is left. */
export const rest = rule({ policy: "drop", priority: 100, ipProtocol: "ALL", sourceCidr: "0.0.0.0/0" });

export const web = rule({ policy: "accept", priority: 10, destPortRange: "443/443" });

export const acl = (rules: Readonly<Record<string, unknown>>): Declared => declare("Acl", "office", { rules });

export const gateway = (name: string, cidrBlocks: readonly string[], more: object = {}): Declared =>
  declare("Gateway", name, { adopt: `sag-${name}`, cidrBlocks, ...more });

export const ccn = (more: object = {}): Declared => declare("CloudConnectNetwork", "offices", { ...more });

export const joined = (gatewayName: string): Declared =>
  declare("CcnBinding", `${gatewayName}Joined`, { ccnId: ref("offices"), smartAGId: ref(gatewayName) });

/** What says to which device of which gateway a setting belongs. */
export const device = { smartAGId: "sag-hub", serialNumber: "sag1000sn0001" };

export const lan = (ip: string, portName = "4", more: object = {}): Declared =>
  declare("LanPort", `lan${portName}`, { ...device, portName, ipType: "STATIC", ip, mask: "255.255.255.0", ...more });

export const line = (vlan = 10): Declared =>
  declare("ExpressConnectInterface", "line", {
    ...device,
    portName: "3",
    vlan,
    ip: "10.255.1.2",
    mask: "255.255.255.252",
  });
