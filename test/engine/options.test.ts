import * as pulumi from "@pulumi/pulumi";
import { Acl, type AclRuleEntry, Qos } from "../../provider/index.js";
import { Bench, type Run } from "../support/engine.js";
import { car, rule } from "../support/samples.js";

jest.setTimeout(300_000);

const done = (run: Run): Run => {
  if (!run.ok) throw new Error(run.output);
  return run;
};

const setName = ({ props, opts, name }: pulumi.ResourceTransformationArgs): pulumi.ResourceTransformationResult => ({
  props: { ...(props as object), name: name === "given" ? undefined : "by-transformation" },
  opts,
});

describe("Pulumi's options", () => {
  let bench: Bench;
  beforeAll(async () => {
    bench = await Bench.open();
  });
  afterAll(() => bench.close());

  const drop: AclRuleEntry = { ...rule, ipProtocol: "ALL", destPortRange: "-1/-1", policy: "drop", priority: 100 };

  /** A program with these values of `rules.web` in the ACLs, and an ACL of this id that it reads. */
  const program =
    (web: Partial<AclRuleEntry> = {}, read?: string) =>
    (): Promise<Record<string, unknown>> => {
      const rules = { web: { ...rule, ...web }, rest: drop };
      new Acl("by-entry", { rules }, { replaceOnChanges: ['rules["web"].destPortRange'] });
      new Acl("by-wildcard", { rules }, { replaceOnChanges: ["rules.*.sourceCidr"] });
      new Acl("whole", { rules }, { replaceOnChanges: ["rules"] });
      new Acl("plain", { rules });
      new Acl("ignoring", { rules }, { ignoreChanges: ["rules.web.policy", 'rules["web"].destPortRange'] });
      // Another input than the one that changes.
      new Qos("other", { cars: { one: car } }, { replaceOnChanges: ["name", "cars.two"] });
      new Acl("set", { rules }, { transformations: [setName] });
      new Acl("given", { name: "by-program", rules }, { transformations: [setName] });
      const found = read === undefined ? undefined : Acl.get("found", read);
      return Promise.resolve({ read: found?.rules });
    };

  const idOf = async (name: string): Promise<string> => (await bench.resource(name)).id;

  test("a transformation sets a name or takes it away, and nothing of this is left in state", async () => {
    expect(done(await bench.up(program())).changes).toEqual({ create: 9 });
    expect((await bench.resource("set")).outputs["name"]).toBe("by-transformation");
    expect((await bench.resource("given")).outputs["name"]).toMatch(/^given-[0-9a-f]{7}$/);
    // State holds no more than is needed, and that only with the inputs.
    const own = (values: object): string[] =>
      Object.keys(values).filter((key) => /^__(?!computed|place|provider)/.test(key));
    const [plain, replacing] = [await bench.resource("plain"), await bench.resource("by-entry")];
    expect([own(plain.inputs), own(plain.outputs)]).toEqual([[], []]);
    expect([own(replacing.inputs), own(replacing.outputs)]).toEqual([["__replaceOnChanges"], []]);
    expect(await bench.up(program())).toMatchObject({ ok: true, changes: { same: 9 }, calls: [] });
  });

  test("replaceOnChanges replaces for its paths, and ignoreChanges ignores its own", async () => {
    const ids = async () => Promise.all(["by-entry", "by-wildcard", "whole", "plain", "ignoring"].map(idOf));
    const before = await ids();
    const changed = program({ destPortRange: "8443/8443" });
    expect(done(await bench.up(changed)).changes).toEqual({ replace: 2, same: 3, update: 4 });
    const after = await ids();
    expect(after.map((id, index) => id === before[index])).toEqual([false, true, false, true, true]);
    // The paths that it ignores keep their values, the other properties of the entry do not.
    expect((await bench.resource("ignoring")).inputs["rules"]).toMatchObject({ web: rule });
    const wider = program({ destPortRange: "8443/8443", sourceCidr: "10.128.0.0/9" });
    expect(done(await bench.up(wider)).changes).toEqual({ replace: 2, same: 2, update: 5 });
    expect((await bench.resource("ignoring")).inputs["rules"]).toMatchObject({
      web: { ...rule, sourceCidr: "10.128.0.0/9" },
    });
    expect((await ids()).map((id, index) => id === after[index])).toEqual([true, false, false, true, true]);
  });

  test("get reads an object with its rules, and fails if there is none", async () => {
    const now = { destPortRange: "8443/8443", sourceCidr: "10.128.0.0/9" };
    const plain = await idOf("plain");
    const found = await bench.stack.up({ program: program(now, plain) });
    expect(Object.values(found.outputs["read"]?.value as object)).toEqual(
      expect.arrayContaining([expect.objectContaining({ ...rule, ...now }), expect.objectContaining(drop)]),
    );
    expect(done(await bench.refresh()).changes).toEqual({ same: 10 });
    for (const id of ["acl-doesnotexist", `${plain}:acr-1`]) {
      const run = await bench.preview(program(now, id));
      expect(run.ok).toBe(false);
      expect(run.output).toContain(
        `get: Acl "${id}" does not exist in cn-shanghai; check the id, whose form is aclId, the region and the account, or give the connection that reaches it`,
      );
      expect(run.output).not.toMatch(/^\s+at /m);
    }
  });
});
