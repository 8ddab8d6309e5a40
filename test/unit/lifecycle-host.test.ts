import { runInNewContext } from "node:vm";
import type * as dynamic from "@pulumi/pulumi/dynamic/index.js";
import { providerText } from "../../provider/program/dynamic.js";
import { tokenOf } from "../../provider/program/token.js";
import { actions, definitions } from "../../provider/definitions.js";
import { rule } from "../support/samples.js";

const types = [...definitions.keys(), ...actions.keys()];

describe("the text in state that leads to the provider", () => {
  it("is this very text, whatever the version: states hold it", () => {
    expect(providerText("Acl")).toBe(
      'exports.handler=()=>require("module").createRequire(process.cwd()+"/")("pulumi-smartag/host").provider("Acl")',
    );
    expect(tokenOf("Acl")).toBe("pulumi-nodejs:dynamic/smartag:Acl");
  });

  it.each(types)("stays below 200 bytes: %s", (type) => {
    expect(Buffer.byteLength(providerText(type))).toBeLessThan(200);
  });

  it("asks the package of the program's folder for the provider of the type", () => {
    const asked: unknown[] = [];
    const host = { provider: (type: string) => asked.push(type) };
    const createRequire = (from: string) => (name: string) => (asked.push(from, name), host);
    const module = { exports: {} as { handler?: () => unknown } };
    runInNewContext(providerText("Acl"), {
      exports: module.exports,
      require: (name: string) => (asked.push(name), { createRequire }),
      process: { cwd: () => "/program" },
    });
    module.exports.handler?.();
    expect(asked).toEqual(["module", "/program/", "pulumi-smartag/host", "Acl"]);
  });
});

describe("the host's side", () => {
  let provider: (type: string) => dynamic.ResourceProvider;
  let printed: string[];
  const before = console.error;

  beforeAll(async () => {
    console.error = (...words: unknown[]) => void printed.push(words.map(String).join(" "));
    ({ provider } = await import("../../provider/host/index.js"));
  });
  beforeEach(() => {
    printed = [];
  });
  afterAll(() => {
    console.error = before;
  });

  const config = (values: Record<string, string>): dynamic.ConfigureRequest => ({
    config: { get: (key) => values[key], require: (key) => values[key] ?? "" },
  });
  const local = { "smartag:region": "cn-shanghai", "smartag:endpoint": "http://127.0.0.1:1" };

  it.each(types)("has a provider of %s", (type) => {
    expect(provider(type)).toMatchObject({
      create: expect.any(Function) as unknown,
      read: expect.any(Function) as unknown,
    });
  });

  it("says which types there are where it does not know one", () => {
    expect(() => provider("Firewall")).toThrow(
      /^pulumi-smartag has no resource "Firewall"; there are AccessPoint, .*Wifi, .*Reboot.*\. A newer version may have it\.$/,
    );
  });

  it("names no property in a failure, because the engine would print its value", async () => {
    const acl = provider("Acl");
    await acl.configure?.(config(local));
    expect(await acl.check?.({}, { rules: { web: { ...rule, priority: 0 } }, __provider: "x" })).toEqual({
      inputs: { rules: { web: expect.anything() as unknown } },
      failures: [{ property: "", reason: "rules.web.priority: 0 is not allowed; give a whole number from 1 to 100" }],
    });
  });

  it("leaves the text that leads to it out of what it works with", async () => {
    const acl = provider("Acl");
    await acl.configure?.(config(local));
    expect(await acl.check?.({}, { name: null, resourceGroupId: undefined, __provider: "x" })).toEqual({
      inputs: {},
      failures: [],
    });
    const olds = { name: "office", __provider: "old text" };
    expect(await acl.diff?.("acl-1", olds, { name: "office", __provider: "new text" })).toMatchObject({
      changes: false,
    });
  });

  it("lets what is told to the user be told once: the host prints every error's stack, too", async () => {
    const acl = provider("Acl");
    await acl.configure?.(config({ "smartag:region": "no region!" }));
    const error = await acl.diff?.("acl-1", {}, {}).catch((error: unknown) => error);
    expect(error).toMatchObject({ message: expect.stringContaining('"no region!" is no region') as unknown });
    console.error((error as Error).stack);
    expect(printed).toEqual([]);
    const mistake = new Error("a mistake of this package");
    console.error(mistake.stack);
    console.error("said by the program", 5);
    expect(printed).toEqual([mistake.stack, "said by the program 5"]);
  });

  it("keeps the stack of a mistake", async () => {
    const acl = provider("Acl");
    await acl.configure?.({ config: { get: () => JSON.parse("{") as string, require: () => "" } });
    const error = await acl.diff?.("acl-1", {}, {}).catch((error: unknown) => error);
    expect((error as Error).stack).toContain("SyntaxError");
  });

  it("does not need the name of a connection that is not known yet", async () => {
    const unknown = "04da6b54-80e4-46f7-96ec-b56ff0331ba9";
    const aclRule = provider("AclRule");
    await aclRule.configure?.(config(local));
    const news = { ...rule, aclId: "acl-1", connection: unknown };
    expect(await aclRule.check?.({}, news)).toMatchObject({ failures: [] });
    expect(await aclRule.diff?.("acl-1:acr-1", { ...news, connection: "second" }, news)).toMatchObject({
      replaces: ["connection"],
    });
  });
});
