import { operation as modelOf, type OperationName, productOf } from "../schema/index.js";
import { accountOperation } from "../provider/client/place.js";
import { actions, definitions } from "../provider/definitions.js";
import { actionOperations } from "../provider/lifecycle/action.js";
import { operationsOf } from "../provider/lifecycle/operations.js";
import { lookups } from "../provider/lookups.js";

/** The operations that each resource, action and look-up may call, by its name. */
const operations = new Map<string, readonly OperationName[]>([
  ...[...definitions].map(([type, definition]) => [type, operationsOf(definition)] as const),
  ...[...actions].map(([type, action]) => [type, actionOperations(action)] as const),
  ...[...lookups].map(([name, operation]) => [name, [operation]] as const),
]);

/**
 * A RAM policy that allows only what these resources, actions and look-ups need; without names,
 * what all of them need.
 */
export function policy(names: readonly string[]): object {
  const chosen = names.length > 0 ? names : [...operations.keys()];
  const needed = chosen.flatMap((name) => {
    const calls = operations.get(name);
    if (!calls) {
      throw new Error(
        `There is no resource, action or look-up "${name}"; there are ${[...operations.keys()].join(", ")}.`,
      );
    }
    return calls;
  });
  const Action = [...new Set(needed.map(actionOf))].sort();
  return { Version: "1", Statement: [{ Effect: "Allow", Action, Resource: "*" }] };
}

/** An operation as RAM policies name it. */
function actionOf(operation: OperationName): string {
  return `${productOf(modelOf(operation)).ramPrefix}:${operation}`;
}

/** The same for the page, which omits `smartag:`. */
function written(operation: OperationName): string {
  return actionOf(operation).replace(/^smartag:/, "");
}

const rowsOf = (names: Iterable<string>): string =>
  [...names]
    .map((name) => `| \`${name}\` | ${(operations.get(name) ?? []).map((call) => `\`${written(call)}\``).join(", ")} |`)
    .join("\n");

/** The text of docs/ram-policy.md: the same for the same definitions. */
export function policyPage(): string {
  return `<!-- Generated from the definitions in provider/ by \`npm run generate\`. -->

# Permissions

What a RAM user or role needs, by resource. Actions are written \`smartag:CreateACL\` and so on, those of other products as below, such as \`cen:AttachCenChildInstance\`; the API grants them
on all resources (\`*\`). \`${accountOperation}\`, by which each connection asks for its account, needs no permission and is in no policy.
Resources call nothing in a preview, and in a refresh the operations alone that begin with \`Describe\`, \`Get\` or \`List\`.

    npx smartag policy Acl AclAssociation getGateways     # the policy for these, as JSON
    npx smartag policy                                    # for all of them

| Resource | Operations |
| --- | --- |
${rowsOf(definitions.keys())}

What is done once, by a resource with \`triggers\` or by \`npx smartag run\`, needs:

| Action | Operations |
| --- | --- |
${rowsOf(actions.keys())}

A look-up needs its one operation, also in a preview, where \`getX\` is called as the program runs:

| Look-up | Operation |
| --- | --- |
${rowsOf(lookups.keys())}
`;
}
