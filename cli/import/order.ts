import { byName } from "../../network/order.js";
import type { Declaration } from "./declaration.js";
import type { Expression } from "./expression.js";

/** What gateways share, in the order in which a program declares it. */
const shared: readonly string[] = [
  "CloudConnectNetwork",
  "CcnCenGrant",
  "CcnCenAttachment",
  "Acl",
  "AclRule",
  "Qos",
  "QosCar",
  "QosPolicy",
  "FlowLog",
  "EnterpriseCode",
];

/** What a reader looks for first among what is on a gateway. Other types follow by name. */
const first: readonly string[] = [
  "Gateway",
  "SoftwareGateway",
  "SerialNumberBinding",
  "CcnBinding",
  "AccessPoint",
  "VbrBinding",
  "AclAssociation",
  "QosAssociation",
  "FlowLogAssociation",
];

const rank = (types: readonly string[], type: string): number => {
  const index = types.indexOf(type);
  return index < 0 ? types.length : index;
};

/** The gateway that a resource is, or is on; empty if it is on none. */
export function gatewayIdOf({ definition, id, parts }: Declaration): string {
  if (definition.hardware) return id;
  return typeof parts["smartAGId"] === "string" ? parts["smartAGId"] : "";
}

/**
 * The declarations in an order in which each stands after what it needs: what gateways share, then
 * each gateway with what is on it.
 */
export function ordered(declarations: readonly Declaration[]): Declaration[] {
  const gateways = new Map(
    declarations.filter(({ definition }) => definition.hardware).map(({ id, name }) => [id, name] as const),
  );
  const keyOf = (one: Declaration) => ({
    one,
    type: one.definition.type,
    shared: rank(shared, one.definition.type),
    gateway: gateways.get(gatewayIdOf(one)) ?? gatewayIdOf(one),
  });
  const sorted = declarations
    .map(keyOf)
    .sort(
      (left, right) =>
        left.shared - right.shared ||
        (left.shared < shared.length ? 0 : byName(left.gateway, right.gateway)) ||
        rank(first, left.type) - rank(first, right.type) ||
        byName(left.type, right.type) ||
        byName(left.one.name, right.one.name),
    )
    .map(({ one }) => one);
  return afterWhatTheyNeed(sorted);
}

/** Moves each declaration after those that it names. */
function afterWhatTheyNeed(declarations: readonly Declaration[]): Declaration[] {
  const done = new Set<Declaration>();
  const add = (one: Declaration): void => {
    if (done.has(one)) return;
    for (const need of needsOf(one)) add(need);
    done.add(one);
  };
  for (const one of declarations) add(one);
  return [...done];
}

/** The declarations that one names. */
export function needsOf({ arguments: given, after }: Declaration): Declaration[] {
  return [...given.flatMap(([, value]) => referencesIn(value)), ...after];
}

function referencesIn(expression: Expression): Declaration[] {
  switch (expression.kind) {
    case "reference":
      return [expression.to];
    case "list":
      return expression.items.flatMap(referencesIn);
    case "text":
      return expression.parts.flatMap(referencesIn);
    case "members":
      return expression.members.flatMap(([, value]) => referencesIn(value));
    default:
      return [];
  }
}
