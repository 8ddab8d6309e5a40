import { readFileSync } from "node:fs";
import { migrated } from "../../cli/migrate/identify.js";
import { type Becomes, blocks, inputOf } from "../../cli/migrate/mapping.js";
import { pulumiTokens, terraformTypeOf } from "../../cli/migrate/pulumi-tokens.js";
import { rosMappings } from "../../cli/migrate/ros-mapping.js";
import { terraformMappings } from "../../cli/migrate/terraform-mapping.js";
import { definitions } from "../../provider/definitions.js";
import { rosResources, terraformResources } from "../../schema/vendor-resources.js";

const types = [...terraformResources, ...rosResources];

test("every resource of the vendor's tools becomes the resource that names it", () => {
  expect(migrated.map(([type]) => type)).toEqual(types);
  expect(Object.keys({ ...terraformMappings, ...rosMappings }).sort()).toEqual([...types].sort());
  for (const [type, { definition }] of migrated) {
    expect(definitions.get(definition.type)).toBe(definition);
    expect(Object.values(definition.vendor ?? {})).toContain(type);
  }
});

test.each(migrated.map(([type, mapping]) => [type, mapping] as const))(
  "%s: every property becomes an input once",
  (_, mapping) => {
    const { definition, properties } = mapping;
    const inputs = Object.values(properties).flatMap((becomes) => inputOf(becomes, undefined)?.input ?? []);
    expect(new Set(inputs).size).toBe(inputs.length);
    for (const input of inputs) expect(definition.inputs).toHaveProperty(input);
    // A property that becomes none says why, and one that is written in another way says how.
    const words = Object.values<Becomes>(properties).flatMap((one) =>
      typeof one === "string" ? [] : "not" in one ? one.not : one.note,
    );
    expect(words.filter((text) => !/^[a-z`].{4,}[^.]$/.test(text))).toEqual([]);
  },
);

test("a secret becomes one of the config, and its note says so", () => {
  const notes = migrated.flatMap(([type, { definition, properties }]) =>
    Object.values<Becomes>(properties).flatMap((becomes) => {
      const found = inputOf(becomes, undefined);
      if (!found || !definition.inputs[found.input]?.traits.secret) return [];
      return [[type, typeof becomes === "object" && "note" in becomes ? becomes.note : ""]];
    }),
  );
  expect(notes).toEqual([
    ["alicloud_sag_client_user", "a secret in the config of the stack"],
    ["ALIYUN::SAG::AppUser", "a secret in the config of the stack"],
  ]);
});

test("Pulumi has each resource of Terraform, the old names included", () => {
  for (const [type, tokens] of pulumiTokens) {
    expect(tokens.length).toBeGreaterThan(0);
    for (const token of tokens) expect(terraformTypeOf(token, "acl-1")).toBe(type);
  }
  // RocketMQ has an ACL under the old name of the gateways' one.
  expect(terraformTypeOf("alicloud:rocketmq/acl:Acl", "rmq-cn-1:user:Topic:x")).toBeUndefined();
  expect(terraformTypeOf("alicloud:rocketmq/topic:Topic", "x")).toBeUndefined();
});

test("values are written as a program writes them", () => {
  const { "ALIYUN::SAG::AppUser": user } = rosMappings;
  const enabled = [true, false, "true", "False"].map((value) => inputOf(user.properties["Disable"], value)?.value);
  expect(enabled).toEqual([false, true, false, true]);
  expect(["10.0.0.0/8, 10.1.0.0/16", "", undefined].map(blocks)).toEqual([
    ["10.0.0.0/8", "10.1.0.0/16"],
    [],
    undefined,
  ]);
  expect(inputOf({ not: "no reason" }, 1)).toBeUndefined();
  expect(inputOf(undefined, 1)).toBeUndefined();
});

test("the page about migration has every resource and property", () => {
  const page = readFileSync("docs/migrate.md", "utf8");
  for (const [type, { definition, properties }] of migrated) {
    const section = page.split("\n### ").find((part) => part.startsWith(`\`${type}\``)) ?? "";
    expect(section).toContain(`[${definition.type}](reference/`);
    const rows = [...section.matchAll(/^\| `(\w+)` +\|/gm)].map(([, name]) => name);
    expect([type, rows]).toEqual([type, Object.keys(properties)]);
  }
  for (const token of [...pulumiTokens.values()].flat()) expect(page).toContain(`\`${token}\``);
});
