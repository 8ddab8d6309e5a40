import * as pulumi from "@pulumi/pulumi";
import { Acl, type AclRuleEntry } from "../../provider/index.js";
import { rule } from "../support/samples.js";

beforeAll(async () => {
  await pulumi.runtime.setMocks({
    newResource: ({ inputs, name }) => ({ id: `${name}-id`, state: inputs as object }),
    call: ({ inputs }) => inputs as object,
  });
});

type Rules = Record<string, AclRuleEntry>;
const entry: AclRuleEntry = { ...rule, type: "LAN", priority: 1 };

it.each<[string, Rules]>([
  ["toString", { toString: entry }],
  ["__proto__", { ["__proto__"]: entry }],
  ["__proto__", Object.create(entry) as Rules],
])("an entry called %s is refused before Pulumi loses it", (name, rules) => {
  const reason = `Acl "office": rules: an entry cannot be called ${name}, because JavaScript gives that name a meaning of its own; choose another name`;
  expect(() => new Acl("office", { rules })).toThrow(new pulumi.RunError(reason));
});

it("names that every object has are none of these", () => {
  const rules = { constructor: entry, prototype: entry, valueOf: entry } as unknown as Rules;
  expect(() => new Acl("office", { rules })).not.toThrow();
});
