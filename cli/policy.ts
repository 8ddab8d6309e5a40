import type { OperationName } from "../schema/index.js";
import { definitions } from "../provider/definitions.js";
import { operationsOf } from "../provider/lifecycle/operations.js";

/** A RAM policy that lets its holder do no more than these resources need; without names, than all of them. */
export function policy(types: readonly string[]): object {
  const chosen = types.length > 0 ? types : [...definitions.keys()];
  const operations = new Set<OperationName>();
  for (const type of chosen) {
    const definition = definitions.get(type);
    if (!definition)
      throw new Error(`There is no resource "${type}"; there are ${[...definitions.keys()].join(", ")}.`);
    for (const operation of operationsOf(definition)) operations.add(operation);
  }
  const Action = [...operations].sort().map((operation) => `smartag:${operation}`);
  return { Version: "1", Statement: [{ Effect: "Allow", Action, Resource: "*" }] };
}

/** The text of docs/ram-policy.md: the same for the same definitions. */
export function policyPage(): string {
  const rows = [...definitions.values()].map(
    (definition) =>
      `| \`${definition.type}\` | ${operationsOf(definition)
        .map((operation) => `\`${operation}\``)
        .join(", ")} |`,
  );
  return `<!-- Generated from provider/resources by \`npm run generate\`. -->

# Permissions

What a RAM user or role needs, by resource. Actions are written \`smartag:CreateACL\` and so on; the API grants them on all resources (\`*\`).
A preview calls nothing; a refresh calls the \`Describe\` operations alone.

    npx smartag policy Acl AclAssociation     # the policy for these, as JSON
    npx smartag policy                        # for all of them

| Resource | Operations |
| --- | --- |
${rows.join("\n")}
`;
}
