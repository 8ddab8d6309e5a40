import type { OperationName } from "../schema/index.js";
import { actions, definitions } from "../provider/definitions.js";
import { actionOperations } from "../provider/lifecycle/action.js";
import { operationsOf } from "../provider/lifecycle/operations.js";

/** The operations that each resource and each action may call, by its name. */
const operations: ReadonlyMap<string, readonly OperationName[]> = new Map([
  ...[...definitions].map(([type, definition]) => [type, operationsOf(definition)] as const),
  ...[...actions].map(([type, action]) => [type, actionOperations(action)] as const),
]);

/** A RAM policy that lets its holder do no more than these resources and actions need; without names, than all of them. */
export function policy(types: readonly string[]): object {
  const chosen = types.length > 0 ? types : [...operations.keys()];
  const needed = chosen.flatMap((type) => {
    const calls = operations.get(type);
    if (!calls) throw new Error(`There is no resource "${type}"; there are ${[...operations.keys()].join(", ")}.`);
    return calls;
  });
  const Action = [...new Set(needed)].sort().map((operation) => `smartag:${operation}`);
  return { Version: "1", Statement: [{ Effect: "Allow", Action, Resource: "*" }] };
}

const rowOf = (type: string): string =>
  `| \`${type}\` | ${(operations.get(type) ?? []).map((operation) => `\`${operation}\``).join(", ")} |`;

/** The text of docs/ram-policy.md: the same for the same definitions. */
export function policyPage(): string {
  return `<!-- Generated from the definitions in provider/ by \`npm run generate\`. -->

# Permissions

What a RAM user or role needs, by resource. Actions are written \`smartag:CreateACL\` and so on; the API grants them on all resources (\`*\`).
A preview calls nothing; a refresh calls the \`Describe\` operations alone.

    npx smartag policy Acl AclAssociation     # the policy for these, as JSON
    npx smartag policy                        # for all of them

| Resource | Operations |
| --- | --- |
${[...definitions.keys()].map(rowOf).join("\n")}

What is done once, by a resource with \`triggers\` or by \`npx smartag run\`, needs:

| Action | Operations |
| --- | --- |
${[...actions.keys()].map(rowOf).join("\n")}
`;
}
