import { readFileSync } from "node:fs";
import { definitions } from "../../provider/definitions.js";
import { define } from "../../provider/lifecycle/definition.js";
import { acls } from "../../provider/resources/acl/listing.js";
import { rosResources, terraformResources } from "../../schema/vendor-resources.js";

const named = (tool: "terraform" | "ros"): string[] =>
  [...definitions.values()].flatMap(({ vendor }) => vendor?.[tool] ?? []).sort();

test("each resource of the vendor's other tools is named by one resource of this package", () => {
  expect(named("terraform")).toEqual([...terraformResources]);
  expect(named("ros")).toEqual([...rosResources]);
});

test("the reference and the coverage name them", () => {
  const coverage = readFileSync("docs/coverage.md", "utf8");
  for (const [type, { vendor }] of definitions) {
    const file = `${type.replace(/(?<=[a-z])(?=[A-Z])/g, "-").toLowerCase()}.md`;
    const page = readFileSync(`docs/reference/${file}`, "utf8");
    expect(page.includes("## In Terraform and ROS")).toBe(vendor !== undefined);
    if (vendor?.terraform) expect(page).toContain(`Terraform: \`${vendor.terraform}\``);
    if (vendor?.ros) expect(page).toContain(`ROS: \`${vendor.ros}\``);
    for (const name of Object.values(vendor ?? {}))
      expect(coverage).toContain(`\`${name}\` | [${type}](reference/${file}) |`);
  }
});

test("a wrong name does not compile", () => {
  const rest = {
    type: "Box",
    inputs: {},
    outputs: {},
    identity: ["aclId"],
    create: { operation: "CreateACL" },
    read: { from: acls },
    delete: {},
  } as const;
  // @ts-expect-error: it has one letter too many.
  define({ ...rest, vendor: { terraform: "alicloud_sag_acll" } });
  expect(define({ ...rest, vendor: { terraform: "alicloud_sag_acl" } }).vendor).toEqual({
    terraform: "alicloud_sag_acl",
  });
});
