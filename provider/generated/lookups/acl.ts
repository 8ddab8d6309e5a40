// Generated from provider/lookups/acl.ts and the API model by `npm run generate`.
import * as lookups from "../../lookups/acl.js";
import { get, type Get, getOutput, type GetOutput } from "../../program/lookup.js";

/** The arguments of {@link getAcl}. */
export interface GetAclArgs {
  /** ACL instance ID. */
  aclId: string;
}

/** The result of {@link getAcl}. */
export interface GetAclResult {
  /** The id of the ACL, `acl-...`. */
  aclId: string;
  /** The name. */
  name?: string;
  /**
   * Number of associated SAG devices with a DPI configuration error; details from
   * ListDpiConfigError.
   */
  errorConfigSmartAGCount?: number;
}

/**
 * The name of an ACL, and on how many gateways its rules for applications are in error;
 * {@link getDpiConfigErrors } lists them.
 *
 * @see GetAclAttribute
 */
export const getAcl: Get<GetAclArgs, GetAclResult> = get(lookups.getAcl);

/** {@link getAcl} for arguments that may be known only after an update. */
export const getAclOutput: GetOutput<GetAclArgs, GetAclResult> = getOutput(lookups.getAcl);

/** The arguments of {@link getAclRules}. */
export interface GetAclRulesArgs {
  /** ACL instance ID. */
  aclId: string;
  /**
   * In = traffic from outside into the local branch of the gateway; out = traffic from the local
   * branch to the outside.
   * Allowed: in, out.
   */
  direction?: "in" | "out";
  /** Described as an order ID (sample 1255444444) */
  order?: string;
  /**
   * Described as the ACL name; starts with a letter or a Chinese character; may hold digits,
   * period, underscore and hyphen.
   * Length: 2 to 100.
   */
  name?: string;
}

/** An entry of the result of {@link getAclRules}. */
export interface GetAclRulesRule {
  /** The ACL that the rule belongs to. */
  aclId: string;
  /** Only in the SDK, not in the reference. */
  aclType?: string;
  /** The rule's id, `acr-...`. */
  acrId: string;
  /** 1-512 characters; absent unless it was set with ModifyACLRule. */
  description?: string;
  /** Destination block, such as `192.168.10.0/24`; host bits must be zero. */
  destCidr: string;
  /** Start/end within 1-65535; -1/-1 means any port. */
  destPortRange: string;
  /** In or out, as in the request. */
  direction: "in" | "out";
  /** Reference: plain array of string; SDK: wrapped as {DpiGroupId: [..]}. */
  dpiGroupIds?: string[];
  /** Reference: plain array of string; SDK: wrapped as {DpiSignatureId: [..]}. */
  dpiSignatureIds?: string[];
  /**
   * Rule creation time, epoch milliseconds; with equal priority the smaller value takes effect
   * first.
   */
  gmtCreate: number;
  /** Samples show upper case TCP and UDP; not case sensitive. */
  ipProtocol: string;
  /** Described as the ACL name, although it stands inside each rule. */
  name?: string;
  /** Accept = allow, drop = refuse. */
  policy: "accept" | "drop";
  /** 1-100. */
  priority: number;
  /** Source block, such as `192.168.1.0/24`; host bits must be zero. */
  sourceCidr: string;
  /** Start/end within 1-65535; -1/-1 means any port. */
  sourcePortRange: string;
  /** LAN = private network rule, WAN = public network rule. */
  type: "LAN" | "WAN";
}

/** The result of {@link getAclRules}. */
export interface GetAclRulesResult {
  /** The rules of an ACL. */
  aclRules: GetAclRulesRule[];
}

/**
 * The rules of an ACL.
 *
 * @see DescribeACLAttribute
 */
export const getAclRules: Get<GetAclRulesArgs, GetAclRulesResult> = get(lookups.getAclRules);

/** {@link getAclRules} for arguments that may be known only after an update. */
export const getAclRulesOutput: GetOutput<GetAclRulesArgs, GetAclRulesResult> = getOutput(lookups.getAclRules);

/** The arguments of {@link getAcls}. */
export interface GetAclsArgs {
  /** The ids of the ACLs; all of the region where left out. */
  aclIds?: readonly string[];
  /**
   * Filter: ACL name, 2 to 100 characters, starts with a letter or Chinese character, may contain
   * digits, underscores, periods and hyphens.
   * Length: 2 to 100.
   */
  name?: string;
  /** Not described by the reference. */
  aclType?: string;
}

/** An entry of the result of {@link getAcls}. */
export interface GetAclsAcl {
  /** The id of the ACL, `acl-...`. */
  aclId: string;
  /** SDK only, not in the reference. */
  aclType?: string;
  /** The name. */
  name?: string;
  /** Resource group of the ACL. */
  resourceGroupId?: string;
  /** Number of gateways bound to the ACL; declared string, number in the sample. */
  sagCount?: number;
}

/** The result of {@link getAcls}. */
export interface GetAclsResult {
  /** The ACLs of the region, without their rules. */
  acls: GetAclsAcl[];
}

/**
 * The ACLs of the region, without their rules.
 *
 * @example
 * ```ts
 * const { acls } = await getAcls({ name: "office" });
 * const rules = await Promise.all(acls.map(({ aclId }) => getAclRules({ aclId })));
 * // Of an ACL of this program, known only after an update.
 * export const made = getAclRulesOutput({ aclId: acl.id }).aclRules;
 * ```
 *
 * @see DescribeACLs
 */
export const getAcls: Get<GetAclsArgs, GetAclsResult> = get(lookups.getAcls);

/** {@link getAcls} for arguments that may be known only after an update. */
export const getAclsOutput: GetOutput<GetAclsArgs, GetAclsResult> = getOutput(lookups.getAcls);
