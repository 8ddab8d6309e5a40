import { readFileSync } from "node:fs";
import { glob } from "node:fs/promises";
import { policy } from "../../cli/policy.js";
import { actions, definitions } from "../../provider/definitions.js";
import { actionOperations } from "../../provider/lifecycle/action.js";
import { operationsOf } from "../../provider/lifecycle/operations.js";
import { lookups } from "../../provider/lookups.js";
import type { OperationName } from "../../schema/index.js";

const operations: [type: string, operations: OperationName[]][] = [
  ...[...definitions.values()].map((definition): [string, OperationName[]] => [
    definition.type,
    operationsOf(definition),
  ]),
  ...[...actions.values()].map((action): [string, OperationName[]] => [action.type, actionOperations(action)]),
];

/** The documentation of each resource class, by its name. */
async function documentation(): Promise<Map<string, string>> {
  const found = new Map<string, string>();
  for await (const file of glob("provider/generated/**/*.ts")) {
    for (const [, text = "", name = ""] of readFileSync(file, "utf8").matchAll(
      /\/\*\*((?:(?!\*\/)[^])*)\*\/\nexport class (\w+)/g,
    )) {
      found.set(name, text);
    }
  }
  return found;
}

test.each(operations)("%s documents the operations that it calls, and no other", async (type, calls) => {
  const [, seen = ""] = (await documentation()).get(type)?.split("@see") ?? [];
  expect(seen.match(/[A-Z]\w+/g)?.sort()).toEqual(calls);
});

describe("policy", () => {
  const allowed = (types: string[]): string[] =>
    (policy(types) as { Statement: { Action: string[] }[] }).Statement[0]?.Action ?? [];

  test("allows what the resources call, and no more", () => {
    expect(allowed(["AclAssociation", "QosAssociation"])).toEqual([
      "smartag:AssociateACL",
      "smartag:AssociateQos",
      "smartag:DescribeSmartAccessGateways",
      "smartag:DisassociateACL",
      "smartag:DisassociateQos",
    ]);
    expect(allowed(["CcnCenAttachment", "getCloudConnectNetworks"])).toEqual([
      "cen:AttachCenChildInstance",
      "cen:DescribeCenAttachedChildInstances",
      "cen:DetachCenChildInstance",
      "smartag:DescribeCloudConnectNetworks",
    ]);
    expect(allowed(["Unlock", "Reboot"])).toEqual([
      "smartag:DescribeSAGDeviceInfo",
      "smartag:DescribeSmartAccessGatewayAttribute",
      "smartag:RebootSmartAccessGateway",
      "smartag:UnlockSmartAccessGateway",
    ]);
    expect(allowed(["getGateways", "getAcl"])).toEqual([
      "smartag:DescribeSmartAccessGateways",
      "smartag:GetAclAttribute",
    ]);
    const all = new Set([...operations.flatMap(([, calls]) => calls), ...lookups.values()]);
    expect(allowed([])).toHaveLength(all.size);
    // It needs no permission.
    expect(allowed([])).not.toContain("sts:GetCallerIdentity");
  });

  test("says what there is where a name is unknown", () => {
    expect(() => policy(["Acls"])).toThrow(/There is no resource, action or look-up "Acls"; there are AccessPoint, /);
  });
});
