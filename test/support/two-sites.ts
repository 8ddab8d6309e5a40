import type { NetworkObject } from "../../network/model/index.js";
import { resource } from "./updates.js";

/** A rule that lets the site 10.1.0.0/24 reach the web servers of the site 10.2.0.0/24. */
export const webRule = {
  direction: "in",
  type: "LAN",
  policy: "accept",
  priority: 10,
  ipProtocol: "TCP",
  sourceCidr: "10.1.0.0/24",
  sourcePortRange: "-1/-1",
  destCidr: "10.2.0.0/24",
  destPortRange: "443/443",
};

/** The rule that drops what no other rule of the second site accepts. */
export const lastDrop = {
  ...webRule,
  policy: "drop",
  priority: 100,
  ipProtocol: "ALL",
  sourceCidr: "0.0.0.0/0",
  destPortRange: "-1/-1",
};

/** The same for what the second site sends to the first one. */
export const back = { sourceCidr: "10.2.0.0/24", destCidr: "10.1.0.0/24" };

/** Two sites on one CCN, of which the second one has an ACL with these rules. */
export const twoSites = (rules: object): NetworkObject[] => [
  resource("CloudConnectNetwork", "ccn", { interworkingStatus: "enable" }),
  resource("Gateway", "hub", { cidrBlocks: ["10.1.0.0/24"] }),
  resource("Gateway", "branch", { cidrBlocks: ["10.2.0.0/24"] }),
  resource("CcnBinding", "one", { ccnId: "ccn", smartAGId: "hub" }),
  resource("CcnBinding", "two", { ccnId: "ccn", smartAGId: "branch" }),
  resource("Acl", "acl", { rules }),
  resource("AclAssociation", "bound", { aclId: "acl", smartAGId: "branch" }),
];
