import { definitions } from "../../provider/definitions.js";
import type { Properties } from "../../provider/lifecycle/definition.js";
import { GET } from "../../provider/lifecycle/read.js";
import { failure, type Program, Service } from "../support/lifecycle.js";
import { rule } from "../support/samples.js";

let service: Service;
let program: Program;
beforeAll(async () => {
  service = await Service.start();
  const theirs = { accessKeyId: "emulator2", accessKeySecret: "emulator2-secret" };
  const far = { region: "ap-northeast-1" };
  program = service.program({ "smartag:connections": JSON.stringify({ theirs, far }) });
});
afterAll(() => service.close());

/** What `X.get` asks the provider of a type for. */
async function get(type: string, id: string, given: Properties = {}): Promise<Properties> {
  const result = await (await program.provider(type)).read?.(id, { __provider: "text", [GET]: true, ...given });
  expect(result?.id).toBe(id);
  return result?.props as Properties;
}

const hostile = [
  "",
  ":",
  " ",
  "*",
  "acl-1&Action=DeleteACL",
  "../../etc/passwd",
  "${jndi:ldap://x}",
  "a\nb\u0000c",
  "'; DROP TABLE acl",
  "\u4e2d\u6587",
  "__proto__",
  "toString",
  "x".repeat(5000),
];

/** Parts of an id of a form that the definition allows, where any text is not enough. */
const parts: Readonly<Record<string, string>> = { smartAGId: "sag-nobodys", versionType: "Device" };

describe("get of an object that does not exist", () => {
  // The operation that reads one is not served, which is another error.
  const types = [...definitions.values()].filter(({ type }) => type !== "HealthCheck");

  it.each(types.map((one) => [one.type, one] as const))(
    "is an error that says what to check: %s",
    async (type, one) => {
      const nobodys = one.identity.map((part) => parts[part] ?? `${part}-nobodys`).join(":");
      for (const id of [nobodys, `${nobodys}:one:more`, one.identity.slice(1).join(":"), ...hostile]) {
        const { message, stack } = await failure(get(type, id));
        const form = one.identity.join(":");
        const advice = `check the id, whose form is ${form}, the region and the account, or give the connection that reaches it`;
        expect(message).toBe(`get: ${type} ${JSON.stringify(id)} does not exist in cn-shanghai; ${advice}`);
        // An error of a user has no stack in what Pulumi prints.
        expect(stack).not.toContain("    at ");
      }
    },
  );
});

describe("get", () => {
  it("finds what exists, with all its entries", async () => {
    const { id } = await program.create("Acl", {
      name: "office",
      rules: { web: rule, mail: { ...rule, destPortRange: "25/25" } },
    });
    service.calls();
    const { name, rules, ruleIds } = await get("Acl", id);
    expect(name).toBe("office");
    expect(Object.keys(rules as object).sort()).toEqual(Object.values(ruleIds as object).sort());
    expect(Object.values(rules as object)).toEqual(
      expect.arrayContaining([expect.objectContaining({ destPortRange: "25/25" }), expect.objectContaining(rule)]),
    );
    // As a read of a refresh.
    expect(service.operations()).toEqual(["DescribeACLs", "DescribeACLAttribute"]);
  });

  it("looks where the connection leads", async () => {
    const theirs = "sag-emulator2branch";
    expect((await failure(get("Gateway", theirs))).message).toContain("does not exist in cn-shanghai");
    expect(await get("Gateway", theirs, { connection: "theirs" })).toMatchObject({
      hardwareVersion: "sag-100wm",
    });
    const { message } = await failure(get("Gateway", theirs, { connection: "far" }));
    expect(message).toContain("does not exist in ap-northeast-1");
  });
});
