import { supports } from "../../schema/models.js";
import { type Call, type Chapter, under } from "../call.js";
import { dpiErrors } from "../dpi-errors.js";
import type { Answer } from "../protocol/answer.js";
import { defaultResourceGroup } from "../store/fresh.js";
import type { ObjectOf } from "../store/kinds.js";
import { associatedGateways, idFilter } from "./shared.js";

/** Access control lists and the gateways that they are bound to. */
export const aclOperations: Chapter = {
  CreateACL(call) {
    call.requireRoom(call.mine("acl").length, "acls", "AclAmountLimit");
    const acl = call.store.add("acl", {
      ...call.owner(),
      name: call.need("Name"),
      type: call.text("AclType"),
      resourceGroupId: defaultResourceGroup(call.account.name),
    });
    return { AclId: acl.id, AclType: acl.type, ResourceGroupId: acl.resourceGroupId };
  },

  ModifyACL: under("AclId", (call) => {
    call.store.edit("acl", aclOf(call), { name: call.need("Name") });
    return {};
  }),

  DeleteACL: under("AclId", (call) => {
    const acl = aclOf(call);
    const bound = associatedGateways(call, "aclAssociation", { aclId: acl.id });
    // The page documents no code for an ACL in use; the general refusal says what is in the way.
    if (bound.length > 0) throw call.error("Forbidden", `The ACL is still associated with ${bound.join(", ")}.`);
    call.store.remove("acl", acl.id);
    return {};
  }),

  DescribeACLs(call) {
    const [name, type, wanted] = [call.text("Name"), call.text("AclType"), idFilter(call.text("AclIds"))];
    const found = call
      .listed("acl")
      .filter((acl) => wanted(acl.id) && (name ?? acl.name) === acl.name && (type ?? acl.type) === acl.type);
    return call.page(found, "Acls.Acl", (acl) => ({
      AclId: acl.id,
      AclType: acl.type,
      Name: acl.name,
      ResourceGroupId: acl.resourceGroupId,
      SagCount: String(associatedGateways(call, "aclAssociation", { aclId: acl.id }).length),
    }));
  },

  GetAclAttribute(call) {
    const acl = aclOf(call);
    const rules = call.store.all("aclRule", { aclId: acl.id });
    const gateways = associatedGateways(call, "aclAssociation", { aclId: acl.id });
    const errors = gateways.flatMap((id) => dpiErrors(call.store, id, rules));
    return { AclId: acl.id, AclName: acl.name, ErrorConfigSmartAGCount: errors.length };
  },

  AssociateACL: under("AclId", (call) => {
    const acl = aclOf(call);
    const gateway = filteringGateway(call);
    const pair = { aclId: acl.id, gatewayId: gateway.id };
    if (call.store.first("aclAssociation", pair)) throw call.error("SmartAGAlreadyAssociateAcl");
    const onGateway = call.store.all("aclAssociation", { gatewayId: gateway.id }).length;
    call.requireRoom(onGateway, "aclsPerGateway", "AclPerSmartagAmountLimit");
    if (!takesWanRules(call, gateway) && call.store.first("aclRule", { aclId: acl.id, type: "WAN" })) {
      throw call.error("FeatureNotSupport", "(WAN rules)");
    }
    call.store.add("aclAssociation", { ...call.owner(), id: `${acl.id}:${gateway.id}`, ...pair });
    return {};
  }),

  DisassociateACL: under("AclId", (call) => {
    const association = call.store.first("aclAssociation", {
      aclId: aclOf(call).id,
      gatewayId: filteringGateway(call).id,
    });
    if (!association) throw call.error("SmartAGNotAssociateAcl");
    call.store.remove("aclAssociation", association.id);
    return {};
  }),

  AddACLRule: under("AclId", (call) => {
    const acl = aclOf(call);
    call.requireRoom(call.store.all("aclRule", { aclId: acl.id }).length, "aclRules", "AcrPerAclAmountLimit");
    const rule = call.store.add("aclRule", {
      ...call.owner(),
      aclId: acl.id,
      name: call.text("Name"),
      description: call.text("Description"),
      descriptionShown: false,
      direction: call.choice("Direction", directions),
      ...filteredTraffic(call),
      policy: call.choice("Policy", policies),
      priority: call.needInteger("Priority"),
      type: typeOf(call, acl),
      dpiSignatureIds: call.list("DpiSignatureIds") ?? [],
      dpiGroupIds: call.list("DpiGroupIds") ?? [],
    });
    return { ...ruleAnswer(rule), Type: rule.type, Description: rule.description };
  }),

  ModifyACLRule: under("AclId", (call) => {
    const acl = aclOf(call);
    const before = ruleOf(call, acl);
    const rule = call.store.edit("aclRule", before, {
      name: call.text("Name") ?? before.name,
      description: call.text("Description") ?? before.description,
      descriptionShown: before.descriptionShown || call.given("Description"),
      direction: call.option("Direction", directions) ?? before.direction,
      ...filteredTraffic(call, before),
      policy: call.option("Policy", policies) ?? before.policy,
      priority: keeps(call, "Priority") ? before.priority : call.needInteger("Priority"),
      type: keeps(call, "Type") ? before.type : typeOf(call, acl),
      dpiSignatureIds: call.list("DpiSignatureIds") ?? before.dpiSignatureIds,
      dpiGroupIds: call.list("DpiGroupIds") ?? before.dpiGroupIds,
    });
    return { ...ruleAnswer(rule), Description: rule.description };
  }),

  DeleteACLRule: under("AclId", (call) => {
    call.store.remove("aclRule", ruleOf(call, aclOf(call)).id);
    return {};
  }),

  DescribeACLAttribute(call) {
    const acl = aclOf(call);
    const [direction, name] = [call.text("Direction"), call.text("Name")];
    const isReported = call.settings.readings.addedRuleDescription === "reported";
    const found = call.store
      .all("aclRule", { aclId: acl.id })
      .filter((rule) => (direction ?? rule.direction) === rule.direction && (name ?? rule.name) === rule.name)
      .sort((left, right) => left.priority - right.priority || left.createTime - right.createTime);
    return call.page(found, "Acrs.Acr", (rule) => ({
      ...ruleAnswer(rule),
      AclType: acl.type,
      Type: rule.type,
      Description: rule.descriptionShown || isReported ? rule.description : undefined,
    }));
  },
};

const directions = ["in", "out"] as const;
const policies = ["accept", "drop"] as const;
/** Answers show these in capitals. */
const protocols = ["ALL", "TCP", "UDP", "ICMP", "GRE"];
/** Other protocols of the console, such as `SSH(22)`; no page lists them. */
const preset = /^[A-Za-z][\w -]*\(\d{1,5}\)$/;

/** What a rule of an ACL or a policy of a QoS says of packets. */
export type Traffic = Pick<
  ObjectOf<"aclRule">,
  "ipProtocol" | "sourceCidr" | "sourcePortRange" | "destCidr" | "destPortRange"
>;

/** The traffic that the call names; `before` stands in for what it leaves out. */
export function trafficOf(call: Call, before?: Traffic): Traffic {
  const part = (parameter: string, old: string | undefined): string =>
    old === undefined ? call.need(parameter) : (call.text(parameter) ?? old);
  return {
    ipProtocol: protocolOf(call, part("IpProtocol", before?.ipProtocol)),
    sourceCidr: part("SourceCidr", before?.sourceCidr),
    sourcePortRange: part("SourcePortRange", before?.sourcePortRange),
    destCidr: part("DestCidr", before?.destCidr),
    destPortRange: part("DestPortRange", before?.destPortRange),
  };
}

/** The same for a rule of an ACL, which has ports only where its protocol has. */
function filteredTraffic(call: Call, before?: Traffic): Traffic {
  const traffic = trafficOf(call, before);
  const { ipProtocol, sourcePortRange, destPortRange } = traffic;
  if (["ALL", "ICMP"].includes(ipProtocol) && [sourcePortRange, destPortRange].some((range) => range !== "-1/-1")) {
    throw call.error("InvalidPortRange", `(${ipProtocol} takes -1/-1 only)`);
  }
  return traffic;
}

function protocolOf(call: Call, given: string): string {
  const upper = given.toUpperCase();
  if (protocols.includes(upper)) return upper;
  if (preset.test(given)) return given;
  throw call.invalid(
    "IpProtocol",
    `IpProtocol is "${given}", supported are ${protocols.join(", ")} and such as SSH(22).`,
  );
}

/** Whether a change leaves alone what it is not given, although its page documents a default. */
function keeps(call: Call, parameter: string): boolean {
  return call.settings.readings.omittedRulePriority === "kept" && !call.given(parameter);
}

function typeOf(call: Call, acl: ObjectOf<"acl">): "LAN" | "WAN" {
  const type = call.choice("Type", ["LAN", "WAN"]);
  const refused = call.store
    .all("aclAssociation", { aclId: acl.id })
    .flatMap(({ gatewayId }) => call.store.get("gateway", gatewayId) ?? [])
    .find((gateway) => !takesWanRules(call, gateway));
  if (type === "WAN" && refused) throw call.error("ACL.NoSupportWanType", `(${refused.id})`);
  return type;
}

/**
 * Whether every device of the gateway takes rules for public addresses; one that no source speaks
 * of does.
 */
function takesWanRules({ store }: Call, { id, hardware }: ObjectOf<"gateway">): boolean {
  return store
    .all("device", { gatewayId: id })
    .every(({ softwareVersion }) => supports("aclPublic", hardware, softwareVersion) !== false);
}

/** The gateway that an ACL is put on; an app instance takes one in one of two readings. */
function filteringGateway(call: Call): ObjectOf<"gateway"> {
  const app =
    call.settings.readings.appInstanceAcl === "accepted" ? call.own("gateway", call.need("SmartAGId")) : undefined;
  return app ?? call.gateway();
}

function aclOf(call: Call): ObjectOf<"acl"> {
  const id = call.need("AclId");
  const acl = call.own("acl", id);
  if (!acl) throw call.error(["InvalidId.ACL", "InvalidParameter"], `(${id})`);
  return acl;
}

function ruleOf(call: Call, acl: ObjectOf<"acl">): ObjectOf<"aclRule"> {
  const id = call.need("AcrId");
  const rule = call.store.get("aclRule", id);
  if (rule?.aclId !== acl.id) throw call.error("InvalidId.ACR", `(${id})`);
  return rule;
}

function ruleAnswer(rule: ObjectOf<"aclRule">): Answer {
  return {
    AclId: rule.aclId,
    AcrId: rule.id,
    Name: rule.name,
    Direction: rule.direction,
    SourceCidr: rule.sourceCidr,
    DestCidr: rule.destCidr,
    IpProtocol: rule.ipProtocol,
    SourcePortRange: rule.sourcePortRange,
    DestPortRange: rule.destPortRange,
    Policy: rule.policy,
    Priority: rule.priority,
    GmtCreate: rule.createTime,
    DpiSignatureIds: { DpiSignatureId: rule.dpiSignatureIds },
    DpiGroupIds: { DpiGroupId: rule.dpiGroupIds },
  };
}
