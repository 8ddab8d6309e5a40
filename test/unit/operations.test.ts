import { readFileSync } from "node:fs";
import { glob } from "node:fs/promises";
import { policy } from "../../cli/policy.js";
import type { Definition } from "../../provider/lifecycle/definition.js";
import { operationsOf } from "../../provider/lifecycle/operations.js";
import * as resources from "../../provider/resources/index.js";

const definitions = Object.values(resources).map(({ definition }) => definition as unknown as Definition);

/** The documentation of each resource class, by its name. */
async function documentation(): Promise<Map<string, string>> {
  const found = new Map<string, string>();
  for await (const file of glob("provider/resources/*/*.ts")) {
    for (const [, text = "", name = ""] of readFileSync(file, "utf8").matchAll(
      /\/\*\*((?:(?!\*\/)[^])*)\*\/\nexport class (\w+)/g,
    )) {
      found.set(name, text);
    }
  }
  return found;
}

test.each(definitions.map((definition) => [definition.type, definition] as const))(
  "%s documents the operations that it calls, and no other",
  async (type, definition) => {
    const [, seen = ""] = (await documentation()).get(type)?.split("@see") ?? [];
    expect(seen.match(/[A-Z]\w+/g)?.sort()).toEqual(operationsOf(definition));
  },
);

describe("policy", () => {
  const actions = (types: string[]): string[] =>
    (policy(types) as { Statement: { Action: string[] }[] }).Statement[0]?.Action ?? [];

  test("allows what the resources call, and no more", () => {
    expect(actions(["AclAssociation", "QosAssociation"])).toEqual([
      "smartag:AssociateACL",
      "smartag:AssociateQos",
      "smartag:DescribeSmartAccessGateways",
      "smartag:DisassociateACL",
      "smartag:DisassociateQos",
    ]);
    expect(actions([])).toHaveLength(new Set(definitions.flatMap(operationsOf)).size);
  });

  test("names the resources that there are where one is unknown", () => {
    expect(() => policy(["Acls"])).toThrow(/There is no resource "Acls"; there are Acl, /);
  });
});
