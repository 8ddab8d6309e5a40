import { ConfigurationError } from "../../provider/client/index.js";
import type { PartlyMade } from "../../provider/lifecycle/partly-made.js";
import { failure, type Program, Service } from "../support/lifecycle.js";
import { rule } from "../support/samples.js";

let service: Service;
let program: Program;
beforeAll(async () => {
  service = await Service.start();
});
beforeEach(() => {
  service.reset();
  program = service.program();
});
afterAll(() => service.close());

const at = (priority: number, more: object = {}) => ({ ...rule, priority, ...more });
const twenty = Object.fromEntries(Array.from({ length: 20 }, (_, index) => [`rule${index}`, at(index + 1)]));
const stop = (operation: string, skip = 0) =>
  service.faults({ operation, kind: "error", code: "AcrPerAclAmountLimit", skip });

/** What the service has: priority by id, as the state of a resource has it. */
async function expectStateIsSo(state: Record<string, unknown>): Promise<void> {
  const entries = state["rules"] as Record<string, { priority: number }>;
  const ids = state["ruleIds"] as Record<string, string>;
  const told = Object.entries(entries).map(([name, { priority }]) => [ids[name], priority]);
  const rows = await service.rows("aclRule");
  expect(Object.fromEntries(told)).toEqual(Object.fromEntries(rows.map(({ id, priority }) => [id, priority])));
  expect(Object.keys(ids).sort()).toEqual(Object.keys(entries).sort());
}

it("is made with one call for each entry and read with two", async () => {
  const acl = await program.create("Acl", { name: "office", rules: twenty });
  expect(service.operations()).toEqual([
    "DescribeACLs",
    "CreateACL",
    ...Array.from({ length: 20 }, () => "AddACLRule"),
  ]);
  expect(acl.state["ruleIds"]).toMatchObject({ rule0: expect.stringMatching(/^acr-/) as unknown });
  await expectStateIsSo(acl.state);
  const next = await service.program().known("Acl", acl);
  const before = structuredClone(next.state);
  const inputs = await next.refresh();
  expect(service.operations()).toEqual(["DescribeACLs", "DescribeACLAttribute"]);
  expect(next.state).toEqual(before);
  expect(await next.diff({ name: "office", rules: twenty })).toMatchObject({ changes: false });
  expect(Object.keys(inputs?.["rules"] ?? {})).toHaveLength(20);
  await next.delete();
  expect(service.operations()).toEqual(["DeleteACL"]);
});

it("makes the fewest calls for one edit that renames, changes, adds and removes", async () => {
  const acl = await program.create("Acl", { rules: { a: at(1), b: at(2), c: at(3), d: at(4) }, name: "office" });
  const ids = acl.state["ruleIds"] as Record<string, string>;
  service.operations();
  await acl.update({ name: "office", rules: { b: at(1), a: at(2), c: at(33), e: at(5), f: at(6) } });
  expect(service.operations().sort()).toEqual(["AddACLRule", "ModifyACLRule", "ModifyACLRule"]);
  expect(acl.state["ruleIds"]).toMatchObject({ b: ids["a"], a: ids["b"], c: ids["c"] });
  await expectStateIsSo(acl.state);
  await acl.update({ name: "office", rules: { g: at(1) } });
  expect(service.writes()).toEqual(["DeleteACLRule", "DeleteACLRule", "DeleteACLRule", "DeleteACLRule"]);
  await expectStateIsSo(acl.state);
  await acl.update({ name: "head-office", rules: { g: at(1) } });
  expect(service.operations()).toEqual(["ModifyACL"]);
});

describe("a failure in the middle", () => {
  it("of creating keeps the id and what is there; the next update makes the rest", async () => {
    await stop("AddACLRule", 2);
    const rules = { a: at(1), b: at(2), c: at(3), d: at(4) };
    const { managed, error } = await program.partly("Acl", { name: "office", rules });
    expect(error.message).toContain("AcrPerAclAmountLimit");
    expect(error.reasons).toEqual([error.message]);
    expect(managed.id).toMatch(/^acl-/);
    expect(Object.keys(managed.state["rules"] as object)).toEqual(["a", "b"]);
    await expectStateIsSo(managed.state);
    service.operations();
    const next = await service.program().known("Acl", managed);
    expect(await next.diff({ name: "office", rules })).toMatchObject({ changes: true, replaces: [] });
    await next.update({ name: "office", rules });
    expect(service.operations()).toEqual(["AddACLRule", "AddACLRule"]);
    await expectStateIsSo(next.state);
    expect(await next.diff({ name: "office", rules })).toMatchObject({ changes: false });
  });

  it.each<[string, object, object, string, number]>([
    ["of adding", { a: at(1) }, { a: at(1), b: at(2), c: at(3) }, "AddACLRule", 1],
    ["of changing", { a: at(1), b: at(2) }, { a: at(11), b: at(12) }, "ModifyACLRule", 1],
    ["of removing", { a: at(1), b: at(2), c: at(3) }, {}, "DeleteACLRule", 1],
    ["of removing the first", { a: at(1), b: at(2) }, { b: at(2) }, "DeleteACLRule", 0],
    ["after names changed", { a: at(1), b: at(2) }, { b: at(1), a: at(2), c: at(3) }, "AddACLRule", 0],
    ["of names, changes and removals", { a: at(1), b: at(2), c: at(3) }, { x: at(1), b: at(22) }, "DeleteACLRule", 0],
    ["of making anew", { a: at(1, { dpiGroupIds: ["1"] }) }, { a: at(2) }, "AddACLRule", 0],
    ["of removing the old one", { a: at(1, { dpiGroupIds: ["1"] }) }, { a: at(2) }, "DeleteACLRule", 0],
  ])("%s: state is what is so, and the next update finishes", async (_, before, after, operation, skip) => {
    const acl = await program.create("Acl", { name: "office", rules: before });
    await service.faults({ operation, kind: "error", code: "Forbidden.RAM", skip });
    const error = (await failure(acl.update({ name: "office", rules: after }))) as PartlyMade;
    expect(error).toMatchObject({ name: "PartlyMade", id: acl.id });
    await expectStateIsSo(acl.state);
    const next = await service.program().known("Acl", acl);
    const state = structuredClone(next.state);
    await next.refresh();
    expect(next.state).toEqual(state);
    expect(await next.diff({ name: "office", rules: after })).toMatchObject({ changes: true, replaces: [] });
    await next.update({ name: "office", rules: after });
    await expectStateIsSo(next.state);
    expect(Object.keys(next.state["rules"] as object).sort()).toEqual(Object.keys(after).sort());
    expect(await next.diff({ name: "office", rules: after })).toMatchObject({ changes: false });
  });

  it("of a setting that only an update carries keeps the id", async () => {
    await service.faults({ operation: "MoveResourceGroup", kind: "error", code: "Forbidden.RAM" });
    const inputs = { name: "office", resourceGroupId: "rg-emulator1network", rules: { a: at(1) } };
    const { managed } = await program.partly("Acl", inputs);
    expect(managed.state).toEqual({
      name: "office",
      resourceGroupId: "rg-emulator1default",
      __place: "cn-shanghai/1000000000000001",
    });
    await managed.update(inputs);
    expect(await service.rows("acl")).toMatchObject([{ id: managed.id, resourceGroupId: "rg-emulator1network" }]);
    await expectStateIsSo(managed.state);
  });
});

describe("entries made by hand", () => {
  const byHand = (aclId: string, priority: number) => service.make("aclRule", { ...rule, aclId, priority });

  it("are drift, shown under their id, and removed by the next update", async () => {
    const inputs = { name: "office", rules: { a: at(1) } };
    const acl = await program.create("Acl", inputs);
    const stray = await byHand(acl.id, 50);
    expect(await acl.refresh()).toMatchObject({ rules: { a: { priority: 1 }, [stray]: { priority: 50 } } });
    expect(await acl.diff(inputs)).toMatchObject({ changes: true });
    service.operations();
    await acl.update(inputs);
    expect(service.operations()).toEqual(["DeleteACLRule"]);
    expect((await service.rows("aclRule")).map(({ id }) => id)).not.toContain(stray);
    await expectStateIsSo(acl.state);
  });

  it('are left alone and out of sight with unmanaged "keep", beside what two resources manage', async () => {
    const inputs = { name: "office", unmanaged: "keep", rules: { a: at(1) } };
    const acl = await program.create("Acl", inputs);
    const other = await program.create("AclRule", { ...at(7), aclId: acl.id });
    const stray = await byHand(acl.id, 50);
    const run = service.program();
    const [known, knownOther] = [await run.known("Acl", acl), await run.known("AclRule", other)];
    expect(await known.refresh()).toMatchObject({ unmanaged: "keep", rules: { a: { priority: 1 } } });
    expect(Object.keys(known.state["rules"] as object)).toEqual(["a"]);
    expect(await known.diff(inputs)).toMatchObject({ changes: false });
    expect(await knownOther.refresh()).toMatchObject({ priority: 7 });
    await known.update({ ...inputs, rules: { b: at(2) } });
    const rows = await service.rows("aclRule");
    expect(rows.map(({ priority }) => priority).sort()).toEqual([2, 50, 7]);
    expect(rows.map(({ id }) => id)).toContain(stray);
  });

  it("let a rule of a resource of its own be told of a parent that lists its rules", async () => {
    const acl = await program.create("Acl", { name: "office", rules: { a: at(1) } });
    const error = await failure(program.create("AclRule", { ...at(7), aclId: acl.id }));
    expect(error.message).toBe(
      `aclId: ${acl.id} lists its entries inline in this program and would remove this one; put it there, or give the parent unmanaged: "keep"`,
    );
    await acl.update({ name: "office", unmanaged: "keep", rules: { a: at(1) } });
    await expect(program.create("AclRule", { ...at(7), aclId: acl.id })).resolves.toBeDefined();
  });

  it("are told of at once also where the parent's id was not known during the check", async () => {
    const acl = await program.create("Acl", { name: "office", rules: {} });
    const rules = await program.provider("AclRule");
    expect(await failure(rules.create({ ...at(7), type: "LAN", aclId: acl.id }))).toBeInstanceOf(ConfigurationError);
    expect(await service.rows("aclRule")).toEqual([]);
  });

  it("are made again where one that is managed was removed", async () => {
    const inputs = { name: "office", rules: { a: at(1), b: at(2) } };
    const acl = await program.create("Acl", inputs);
    await service.drop("aclRule", (acl.state["ruleIds"] as Record<string, string>)["a"] ?? "");
    expect(Object.keys((await acl.refresh())?.["rules"] ?? {})).toEqual(["b"]);
    service.operations();
    await acl.update(inputs);
    expect(service.operations()).toEqual(["AddACLRule"]);
    await expectStateIsSo(acl.state);
  });
});

it("manages entries no longer once they are left out, and again once they are given", async () => {
  const acl = await program.create("Acl", { name: "office", rules: { a: at(1) } });
  service.operations();
  await acl.update({ name: "office" });
  expect(acl.state).toEqual({
    name: "office",
    resourceGroupId: "rg-emulator1default",
    __computed: ["resourceGroupId"],
    __place: "cn-shanghai/1000000000000001",
  });
  expect(service.operations()).toEqual([]);
  expect(await acl.refresh()).toEqual({ name: "office" });
  expect(await service.rows("aclRule")).toHaveLength(1);
  await acl.update({ name: "office", rules: { b: at(2) } });
  await acl.refresh();
  expect(Object.keys(acl.state["rules"] as object)).toHaveLength(2);
});
