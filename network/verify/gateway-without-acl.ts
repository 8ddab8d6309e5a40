import { itemsOf, shows } from "../model/index.js";
import type { VerifyRule } from "./rule.js";

export const gatewayWithoutAcl: VerifyRule = {
  id: "gateway-without-acl",
  severity: "warning",
  title: "A gateway has no ACL",
  text: `Everything passes. In a program it means that the program binds none; another one may. App instances
do not count, because ACLs for them are off unless Alibaba Cloud enables them.`,
  *find(network) {
    if (!shows(network, "AclAssociation")) return;
    for (const gateway of network.gateways) {
      if (!gateway.item || gateway.isApp || gateway.acls.length > 0) continue;
      if (itemsOf(gateway, "AclAssociation").length > 0) continue;
      yield {
        on: gateway,
        why: network.origin.isWholeAccount
          ? "no ACL is bound to it, so that it lets everything pass"
          : "this program binds no ACL to it; if no other one does, it lets everything pass",
        advice: "Bind an ACL to it with an AclAssociation.",
      };
    }
  },
};
