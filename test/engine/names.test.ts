import { join } from "node:path";
import * as pulumi from "@pulumi/pulumi";
import { Acl, HealthCheck, type HealthCheckArgs, Qos } from "../../provider/index.js";
import { Bench, type Run } from "../support/engine.js";
import { gatewayByHand } from "../support/row.js";

jest.setTimeout(300_000);

const program = (declare: () => unknown) => (): Promise<void> => {
  declare();
  return Promise.resolve();
};

const writes = ({ calls }: Run): string[] =>
  calls.map(({ operation }) => operation).filter((operation) => !/^(Describe|List|Get)/.test(operation));

describe("the names of objects that a program leaves unnamed", () => {
  let bench: Bench;
  beforeEach(async () => (bench = await Bench.open()));
  afterEach(() => bench.close());

  const names = async (): Promise<string[]> =>
    ((await bench.state())["acl"] ?? []).map(({ name }) => String(name)).sort();

  test("are kept by a resource that gets another name with an alias", async () => {
    await bench.up(program(() => new Acl("office")));
    const before = await names();
    expect(before).toEqual([expect.stringMatching(/^office-[0-9a-f]{7}$/)]);
    const run = await bench.up(program(() => new Acl("branches", {}, { aliases: [{ name: "office" }] })));
    expect(run).toMatchObject({ ok: true, changes: { same: 2 } });
    expect(writes(run)).toEqual([]);
    expect(await names()).toEqual(before);
  });

  test("are put right after a change by hand", async () => {
    const office = program(() => new Acl("office"));
    await bench.up(office);
    const before = await names();
    const { id } = await bench.resource("office");
    await bench.control("change", { kind: "acl", id, set: { name: "by-hand" } });
    expect(await bench.refresh()).toMatchObject({ ok: true, changes: { update: 1, same: 1 } });
    const run = await bench.up(office);
    expect(run).toMatchObject({ ok: true, changes: { update: 1, same: 1 } });
    expect(writes(run)).toEqual(["ModifyACL"]);
    expect(await names()).toEqual(before);
  });

  test("are the first ones again, also of a resource that has another name by an alias since", async () => {
    await bench.up(program(() => new Acl("office")));
    const before = await names();
    const branches = program(() => new Acl("branches", {}, { aliases: [{ name: "office" }] }));
    await bench.up(branches);
    const { id } = await bench.resource("branches");
    // One that could be an automatic name is none of this resource.
    for (const name of ["by-hand", "by-hand-0123456"]) {
      await bench.control("change", { kind: "acl", id, set: { name } });
      expect(await bench.refresh()).toMatchObject({ ok: true });
    }
    const run = await bench.up(branches);
    expect(run).toMatchObject({ ok: true, changes: { update: 1, same: 1 } });
    expect(await names()).toEqual(before);
    expect(Object.keys((await bench.resource("branches")).outputs)).not.toContain("__named");
    expect(await bench.up(branches)).toMatchObject({ ok: true, calls: [], changes: { same: 2 } });
  });

  test("are the same in an update as in the plan that was saved for it", async () => {
    await bench.control("change", [...gatewayByHand("sag-names1"), ...gatewayByHand("sag-names2")]);
    const plan = join(bench.stack.workspace.workDir, "plan.json");
    const args = { smartAGId: "sag-names1", srcIpAddr: "10.0.0.1", dstIpAddr: "10.0.0.2" };
    const planned = async (set: Partial<HealthCheckArgs>): Promise<Record<string, number>> => {
      const check = program(() => new HealthCheck("line", { ...args, ...set }));
      await bench.stack.preview({ program: check, plan });
      const { summary } = await bench.stack.up({ program: check, plan });
      return summary.resourceChanges ?? {};
    };
    const checks = async () => ((await bench.state())["healthCheck"] ?? []).map(({ name }) => String(name));
    expect(await planned({})).toEqual({ create: 2 });
    const first = await checks();
    expect(first).toEqual([expect.stringMatching(/^line-[0-9a-f]{7}$/)]);
    expect(await planned({ dstPort: 80 })).toEqual({ update: 1, same: 1 });
    expect(await checks()).toEqual(first);
    expect(await planned({ dstPort: 80, smartAGId: "sag-names2" })).toEqual({ replace: 1, same: 1 });
    const second = await checks();
    expect(second).toEqual([expect.stringMatching(/^line-[0-9a-f]{7}$/)]);
    expect(second).not.toEqual(first);
    expect(await planned({ dstPort: 80, smartAGId: "sag-names1" })).toEqual({ replace: 1, same: 1 });
    expect([...first, ...second]).not.toContain((await checks())[0]);
  });

  test("are free for an object that --replace asks for once the old one is gone", async () => {
    const office = (opts: pulumi.CustomResourceOptions = {}) => program(() => new Acl("office", {}, opts));
    await bench.up(office());
    const before = await names();
    const { urn, id } = await bench.resource("office");
    // Pulumi checks it as if there were no old one, so that both would have the same name.
    await expect(bench.stack.up({ program: office(), replace: [urn] })).rejects.toThrow(
      /exists already, .* If this update is to replace it \(--replace\), add deleteBeforeReplace: true or a name of your own/,
    );
    expect((await bench.resource("office")).id).toBe(id);
    const { summary } = await bench.stack.up({ program: office({ deleteBeforeReplace: true }), replace: [urn] });
    expect(summary.resourceChanges).toEqual({ replace: 1, same: 1 });
    expect(await names()).toEqual(before);
    expect((await bench.resource("office")).id).not.toBe(id);
  });
});

test("the names of two stacks, and of resources with other parents, differ", async () => {
  const bench = await Bench.open();
  try {
    const office = program(() => {
      new Acl("office");
      const site = new pulumi.ComponentResource("office:Site", "north");
      new Acl("office", {}, { parent: site });
      new Acl("office", {}, { parent: new pulumi.ComponentResource("office:Floor", "first", {}, { parent: site }) });
      new Qos("office");
    });
    await bench.up(office);
    const { workspace } = bench.stack;
    await workspace.createStack("other");
    const other = await pulumi.automation.Stack.select("other", workspace);
    await other.up({ program: office });
    const state = await bench.state();
    const names = [...(state["acl"] ?? []), ...(state["qos"] ?? [])].map(({ name }) => String(name));
    for (const name of names) expect(name).toMatch(/^office-[0-9a-f]{7}$/);
    expect(new Set(names).size).toBe(8);
  } finally {
    await bench.close();
  }
});
