import { define, listing } from "../../lifecycle/definition.js";
import { cidr, id, integer, list, name, oneOf, portRange, protocol, text } from "../../lifecycle/fields.js";
import { noLonger, rule, warning } from "../../lifecycle/rules.js";
import { ruleQuota, tieBeside } from "./acl-warnings.js";
import { everyAcl } from "./listing.js";

/**
 * One rule of an ACL, for rules that several programs add to the same ACL. If one program owns the
 * ACL, its `rules` are the better place. Id: `acl-...:acr-...`.
 *
 * @example
 * ```ts
 * // The ACL belongs to another program and has no `rules`, which would delete this one.
 * new AclRule("printing", {
 *   aclId: config.require("aclId"),
 *   direction: "out",
 *   policy: "accept",
 *   ipProtocol: "TCP",
 *   sourceCidr: "10.1.0.0/24",
 *   sourcePortRange: "-1/-1",
 *   destCidr: "10.0.9.0/24",
 *   destPortRange: "9100/9100",
 *   priority: 20,
 * });
 * ```
 *
 * @see AddACLRule, ModifyACLRule, DeleteACLRule, DescribeACLAttribute
 */
export const aclRule = define({
  type: "AclRule",
  vendor: { terraform: "alicloud_sag_acl_rule", ros: "ALIYUN::SAG::ACLRule" },
  inputs: {
    /** The ACL that the rule belongs to. Changing it makes a new rule. */
    aclId: id("acl-").replaces(),
    /**
     * Which way the traffic goes: `in` from outside to the branch behind the gateway, `out` from
     * the branch to the outside.
     */
    direction: oneOf("in", "out"),
    /** What happens to traffic that matches: `accept` lets it pass, `drop` discards it. */
    policy: oneOf("accept", "drop"),
    /**
     * The protocol, such as `TCP`, `UDP`, `ICMP`, `ALL` or `SSH(22)`; the console lists those of
     * your device. Case does not matter. `ICMP` and `ALL` take the ports `-1/-1` only. What a name
     * such as `SSH(22)` matches beyond the ports given is documented nowhere.
     */
    ipProtocol: protocol(),
    /** Source block, such as `192.168.1.0/24`; host bits must be zero. */
    sourceCidr: cidr(),
    /**
     * Source ports as `first/last`, such as `1/200` or `80/80`; ports 1 to 65535, `-1/-1` is any.
     */
    sourcePortRange: portRange(),
    /** Destination block, such as `192.168.10.0/24`; host bits must be zero. */
    destCidr: cidr(),
    /**
     * Destination ports as `first/last`, such as `1/200` or `80/80`; ports 1 to 65535, `-1/-1` is
     * any.
     */
    destPortRange: portRange(),
    /**
     * 1 (first) to 100; default 1. The first rule that matches decides. What no rule matches
     * passes, in both directions, so an ACL that is to protect something ends with a rule that
     * drops the rest. Among rules of one priority the one that was made first wins according to the
     * API reference; according to the user guide of 2023 a `drop` wins. Give rules that overlap
     * different priorities.
     */
    priority: integer({ min: 1, max: 100 }).default(1),
    /**
     * `LAN` (default) for traffic of private addresses, `WAN` for traffic of public ones: a `LAN`
     * rule for `0.0.0.0/0` says nothing about the Internet. A sag-1000 takes `WAN` from software
     * 2.0 on.
     */
    type: oneOf("LAN", "WAN").default("LAN"),
    /**
     * Name in the console, 2 to 128 characters; a new rule documents 100 at most. No call clears a
     * name: removing it replaces the rule in `rules` of an ACL. A separate resource keeps the live
     * name.
     */
    name: name({ max: 128 }).shared(),
    /**
     * 1 to 512 characters. According to the API reference the service reports it only if a rule was
     * modified, so drift may not be detected. Removing it has the same effect as removing `name`.
     */
    description: text({ max: 512 }).shared(),
    /**
     * Ids of up to 100 applications that the rule matches, beside those in `dpiGroupIds`. They
     * count only on gateways that inspect applications ({@link DpiSettings}). Taking the last one
     * away makes a new rule. @see ListDpiSignatures
     */
    dpiSignatureIds: list(text(), { max: 100, sorted: true }).optional().irremovable(),
    /**
     * Ids of up to 100 application groups that the rule matches. Taking the last one away makes a
     * new rule. @see ListDpiGroups
     */
    dpiGroupIds: list(text(), { max: 100, sorted: true }).optional().irremovable(),
  },
  outputs: {
    /** The rule's id, `acr-...`. */
    acrId: id("acr-"),
    /**
     * When the rule was made, in milliseconds; the API reference says that among rules of one
     * priority the smaller wins.
     */
    gmtCreate: integer(),
  },
  rules: [
    warning(noLonger("name", 100, "the service documents that many for a new rule, and 128 for a change")),
    warning(
      rule(["ipProtocol", "sourcePortRange", "destPortRange"], ({ ipProtocol, sourcePortRange, destPortRange }) =>
        ["ALL", "ICMP"].includes(String(ipProtocol).toUpperCase()) &&
        [sourcePortRange, destPortRange].some((range) => range !== undefined && range !== "-1/-1")
          ? {
              property: "ipProtocol",
              reason: `${String(ipProtocol)} takes the ports -1/-1 only; expect the service to refuse others`,
            }
          : undefined,
      ),
    ),
  ],
  besides: tieBeside,
  identity: ["aclId", "acrId"],
  lock: ["aclId"],
  limits: [ruleQuota],
  create: { operation: "AddACLRule", once: true },
  read: {
    from: listing({
      operation: "DescribeACLAttribute",
      of: ["aclId"],
      under: everyAcl,
      items: (page) => page.acrs,
      key: "acrId",
    }),
    born: "gmtCreate",
  },
  update: [{ operation: "ModifyACLRule", carries: "all", whole: true }],
  delete: { operation: "DeleteACLRule" },
});
