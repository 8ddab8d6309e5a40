import type * as dynamic from "@pulumi/pulumi/dynamic/index.js";
import { provider } from "../../provider/host/index.js";
import { AUTO_NAME } from "../../provider/lifecycle/auto-name.js";
import type { Properties } from "../../provider/lifecycle/definition.js";
import { namesChange, REPLACE_ON } from "../../provider/lifecycle/replace-on.js";
import { Run } from "../../provider/lifecycle/run.js";
import { UNKNOWN } from "../../provider/lifecycle/unknown.js";
import { car, rule } from "../support/samples.js";

describe("a path of replaceOnChanges", () => {
  it.each([
    ["rules", "rules.web.policy", true],
    ["rules.web", "rules.web.policy", true],
    ["rules.web.policy", "rules.web.policy", true],
    ['rules["web"].policy', "rules.web.policy", true],
    ['["rules"].web', "rules.web.policy", true],
    ["rules.*.policy", "rules.web.policy", true],
    ["rules[*].policy", "rules.web.policy", true],
    ["*", "rules.web.policy", true],
    ["cidrBlocks[1]", "cidrBlocks.1", true],
    // What the engine does with it: an entry that comes or goes is a change of the entry only.
    ["rules.web.policy", "rules.web", false],
    ["rules.mail", "rules.web.policy", false],
    ["rules.*.priority", "rules.web.policy", false],
    ["rule", "rules.web", false],
    ["cidrBlocks[1]", "cidrBlocks.0", false],
  ])("%s and a change of %s: %s", (path, change, names) => {
    expect(namesChange(path, change.split("."))).toBe(names);
  });

  it("may have names with dots and quotes", () => {
    expect(namesChange('rules["a.b"].policy', ["rules", "a.b", "policy"])).toBe(true);
    expect(namesChange('rules["a\\"b"]', ["rules", 'a"b'])).toBe(true);
  });
});

describe("the host's side of what the class adds to the inputs", () => {
  const config = { get: (key: string) => (key === "smartag:region" ? "cn-shanghai" : undefined), require: () => "" };
  const host = async (type: string): Promise<dynamic.ResourceProvider> => {
    const made = provider(type, new Run());
    await made.configure?.({ config });
    return made;
  };
  const naming = { name: "office", seed: "0123456789abcdef" };

  async function check(type: string, news: Properties, olds: Properties = {}): Promise<Properties> {
    const result = await (await host(type)).check?.(olds, { __provider: "text", [AUTO_NAME]: naming, ...news });
    expect(result?.failures).toEqual([]);
    return result?.inputs as Properties;
  }

  it("makes a name where the inputs have none, and of nothing else", async () => {
    const automatic = expect.stringMatching(/^office-[0-9a-f]{7}$/) as string;
    expect(await check("Acl", {})).toEqual({ name: automatic });
    expect(await check("Acl", { name: "mine" })).toEqual({ name: "mine" });
    expect(await check("Acl", { name: UNKNOWN })).toEqual({ name: UNKNOWN });
    // An object to adopt keeps its name, also while its id is not known yet.
    expect(await check("Acl", { adopt: "acl-1" })).not.toHaveProperty("name");
    expect(await check("Acl", { adopt: UNKNOWN })).not.toHaveProperty("name");
    // One that exists keeps its own: adopted without a name, or made under another resource's name.
    expect(await check("Acl", {}, { __provider: "text" })).toEqual({});
    expect(await check("Acl", {}, { name: "old-0123456" })).toEqual({ name: "old-0123456" });
  });

  /** What a diff says is replaced, for the paths that the program lists. */
  async function replaced(type: string, id: string, olds: Properties, news: Properties, paths: readonly string[]) {
    const made = await host(type);
    const { __computed, ...given } = olds;
    const before = { ...(await check(type, given)), __computed };
    const after = await check(type, { ...news, [REPLACE_ON]: paths });
    return (await made.diff?.(id, before, after))?.replaces;
  }

  it("replaces an object if a change within an entry is listed", async () => {
    const olds = {
      name: "aa",
      rules: { web: { ...rule, priority: 1, name: "web" }, mail: { ...rule, priority: 2 } },
      __computed: ["rules.web.name"],
    };
    const news = (web: Properties) => ({
      name: "aa",
      rules: { web: { ...rule, priority: 1, ...web }, mail: { ...rule, priority: 2 } },
    });
    const rules = (web: Properties, path: string) => replaced("Acl", "acl-1", olds, news(web), [path]);
    expect(await rules({ policy: "drop" }, "rules.web.policy")).toEqual(["rules"]);
    expect(await rules({ policy: "drop" }, "rules.web.priority")).toEqual([]);
    expect(await rules({ policy: "drop" }, "rules.mail")).toEqual([]);
    // What the service filled in is no change.
    expect(await rules({}, "rules")).toEqual([]);
    expect(await rules({ policy: UNKNOWN }, "rules.web.policy")).toEqual(["rules"]);
    expect(await rules({ policy: UNKNOWN }, "rules.web.priority")).toEqual([]);
    expect(await replaced("Acl", "acl-1", olds, { name: "bb", rules: olds.rules }, ["name"])).toEqual(["name"]);
    expect(
      await replaced("Qos", "qos-1", { name: "aa", cars: {} }, { name: "aa", cars: { one: car } }, ["cars.one"]),
    ).toEqual(["cars"]);
  });

  it("replaces an object if a value of a list is listed", async () => {
    const ccn = (...cidrBlocks: string[]) => ({ name: "aa", cidrBlocks });
    const change = [ccn("10.0.0.0/8", "172.16.0.0/12"), ccn("10.0.0.0/8", "192.168.0.0/16")] as const;
    expect(await replaced("CloudConnectNetwork", "ccn-1", ...change, ["cidrBlocks[1]"])).toEqual(["cidrBlocks"]);
    expect(await replaced("CloudConnectNetwork", "ccn-1", ...change, ["cidrBlocks[0]"])).toEqual([]);
  });

  it("does not replace an object with itself that the program adopts", async () => {
    const change = [{ name: "aa" }, { name: "bb", adopt: "acl-1" }] as const;
    await expect(replaced("Acl", "acl-1", ...change, ["name"])).rejects.toThrow(
      "Acl acl-1: a change of name needs a new object, but adopt names the old one.",
    );
  });
});
