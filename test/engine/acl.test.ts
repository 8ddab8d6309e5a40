import { accountOperation } from "../../provider/client/place.js";
import { Acl, AclRule, type AclRuleEntry } from "../../provider/index.js";
import { Bench, type Run } from "../support/engine.js";

jest.setTimeout(300_000);

const COUNT = 20;

const rule = (n: number, more: Partial<AclRuleEntry> = {}): AclRuleEntry => ({
  direction: "in",
  policy: "accept",
  ipProtocol: "TCP",
  sourceCidr: `10.${n}.0.0/16`,
  sourcePortRange: "-1/-1",
  destCidr: "192.168.0.0/16",
  destPortRange: "443/443",
  priority: n,
  ...more,
});

const twenty = (): Record<string, AclRuleEntry> =>
  Object.fromEntries(Array.from({ length: COUNT }, (_, index) => [`rule${index + 1}`, rule(index + 1)]));

/** How often each operation was called, beside the one call by which a run makes sure of its account. */
function counted({ calls }: Run): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const { operation } of calls) counts[operation] = (counts[operation] ?? 0) + 1;
  const { [accountOperation]: asked, ...others } = counts;
  expect(asked ?? 0).toBeLessThanOrEqual(1);
  return others;
}

const inline =
  (rules: Record<string, AclRuleEntry>, more: object = {}) =>
  (): Promise<Record<string, unknown>> => {
    const acl = new Acl("branches", { rules, ...more });
    return Promise.resolve({ id: acl.id, ruleIds: acl.ruleIds });
  };

describe("an ACL with twenty rules inline", () => {
  let bench: Bench;
  beforeAll(async () => {
    bench = await Bench.open();
  });
  afterAll(() => bench.close());

  const ruleIds = async (): Promise<Record<string, string>> =>
    (await bench.resource("branches")).outputs["ruleIds"] as Record<string, string>;

  /** Somebody adds a rule in the console. */
  const byHand = async (id: string): Promise<void> => {
    const aclId = (await bench.resource("branches")).id;
    const everywhere = { sourceCidr: "0.0.0.0/0", sourcePortRange: "-1/-1", destCidr: "0.0.0.0/0" };
    const create = {
      id,
      aclId,
      direction: "out",
      policy: "drop",
      ipProtocol: "UDP",
      ...everywhere,
      destPortRange: "53/53",
    };
    await bench.control("change", { kind: "aclRule", create });
  };

  test("is made with one write an object, and one list that shows what was there before", async () => {
    const run = await bench.up(inline(twenty()));
    expect(run).toMatchObject({ ok: true, changes: { create: 2 } });
    expect(counted(run)).toEqual({ DescribeACLs: 1, CreateACL: 1, AddACLRule: COUNT });
  });

  test("needs no call when nothing changed", async () => {
    const run = await bench.up(inline(twenty()));
    expect(run).toMatchObject({ ok: true, changes: { same: 2 }, calls: [] });
  });

  test("is refreshed by two calls", async () => {
    const run = await bench.refresh();
    expect(run).toMatchObject({ ok: true, changes: { same: 2 } });
    expect(counted(run)).toEqual({ DescribeACLs: 1, DescribeACLAttribute: 1 });
  });

  test("changes one field of one rule by one call", async () => {
    const run = await bench.up(inline({ ...twenty(), rule7: rule(7, { policy: "drop" }) }));
    expect(run).toMatchObject({ ok: true, changes: { same: 1, update: 1 } });
    expect(counted(run)).toEqual({ ModifyACLRule: 1 });
    expect(run.calls.at(-1)?.parameters).toMatchObject({ Policy: "drop", AcrId: (await ruleIds())["rule7"] });
  });

  test("takes names, changes, additions and removals of one edit in the fewest calls", async () => {
    const before = await ruleIds();
    const same = Object.entries(twenty()).filter(([name]) => !/^rule([1237]|20)$/.test(name));
    // rule1 gets another name, rule2 and rule3 change places, rule7 becomes another rule, rule20 goes, and two come.
    const wanted = {
      ...Object.fromEntries(same),
      web: rule(1),
      rule2: rule(3),
      rule3: rule(2),
      other: rule(7, { destPortRange: "22/22" }),
      new1: rule(31),
      new2: rule(32),
    };
    const run = await bench.up(inline(wanted));
    expect(run.ok).toBe(true);
    expect(counted(run)).toEqual({ ModifyACLRule: 2, AddACLRule: 1 });
    const after = await ruleIds();
    expect(after["web"]).toBe(before["rule1"]);
    expect(after["rule2"]).toBe(before["rule3"]);
    expect(Object.keys(after).sort()).toEqual(Object.keys(wanted).sort());
    const again = await bench.up(inline(wanted));
    expect(again).toMatchObject({ ok: true, calls: [], changes: { same: 2 } });
  });

  test("shows a rule made by hand as drift, and removes it by one call", async () => {
    await bench.up(inline(twenty()));
    await byHand("acr-byhand");
    expect(await bench.refreshPreview()).toContain("acr-byhand");
    const seen = await bench.refresh();
    expect(seen).toMatchObject({ ok: true, changes: { update: 1 } });
    expect(seen.output).toContain("[diff: ~rules]");
    const preview = await bench.preview(inline(twenty()));
    expect(preview.output).toContain("acr-byhand");
    const put = await bench.up(inline(twenty()));
    expect(counted(put)).toEqual({ DeleteACLRule: 1 });
    expect(put.calls.at(-1)?.parameters["AcrId"]).toBe("acr-byhand");
    expect((await bench.state())["aclRule"]).toHaveLength(COUNT);
  });

  test("leaves a rule made by hand alone with unmanaged: keep", async () => {
    const keep = inline(twenty(), { unmanaged: "keep" });
    expect(counted(await bench.up(keep))).toEqual({});
    await byHand("acr-byhand2");
    const seen = await bench.refresh();
    expect(seen).toMatchObject({ ok: true, changes: { same: 2 } });
    expect(counted(await bench.up(keep))).toEqual({});
    expect((await bench.state())["aclRule"]).toHaveLength(COUNT + 1);
  });

  test("keeps in state what is so when a call fails in the middle, and goes on with the next update", async () => {
    await bench.control("faults", { operation: "AddACLRule", kind: "error", code: "AcrPerAclAmountLimit", skip: 2 });
    const wanted = { ...twenty(), new1: rule(31), new2: rule(32), new3: rule(33) };
    const failed = await bench.up(inline(wanted, { unmanaged: "keep" }));
    expect(failed.ok).toBe(false);
    expect(failed.output).toContain("AcrPerAclAmountLimit");
    const held = (await bench.state())["aclRule"]?.map(({ id }) => String(id)) ?? [];
    expect(Object.values(await ruleIds()).sort()).toEqual(held.filter((id) => id !== "acr-byhand2").sort());
    const run = await bench.up(inline(wanted, { unmanaged: "keep" }));
    expect(run.ok).toBe(true);
    // The list shows which equal rules others have: with "keep" the ACL does not own them all.
    expect(counted(run)).toEqual({ DescribeACLAttribute: 1, AddACLRule: 1 });
  });

  test("is destroyed by one write", async () => {
    const run = await bench.destroy();
    expect(run.ok).toBe(true);
    expect(counted(run)).toEqual({ DeleteACL: 1 });
  });
});

describe("an ACL with twenty rules as resources", () => {
  let bench: Bench;
  beforeAll(async () => {
    bench = await Bench.open();
  });
  afterAll(() => bench.close());

  const program =
    (change: Record<number, Partial<AclRuleEntry>> = {}) =>
    (): Promise<void> => {
      const acl = new Acl("branches", {});
      for (let n = 1; n <= COUNT; n++) new AclRule(`rule${n}`, { aclId: acl.id, ...rule(n, change[n]) });
      return Promise.resolve();
    };

  test("is made with one write an object, and one list that shows what was there before", async () => {
    const run = await bench.up(program());
    expect(run).toMatchObject({ ok: true, changes: { create: COUNT + 2 } });
    expect(counted(run)).toEqual({ DescribeACLs: 1, CreateACL: 1, AddACLRule: COUNT });
  });

  test("needs no call when nothing changed", async () => {
    expect(await bench.up(program())).toMatchObject({ ok: true, changes: { same: COUNT + 2 }, calls: [] });
  });

  test("is refreshed by two calls", async () => {
    const run = await bench.refresh();
    expect(run).toMatchObject({ ok: true, changes: { same: COUNT + 2 } });
    expect(counted(run)).toEqual({ DescribeACLs: 1, DescribeACLAttribute: 1 });
  });

  test("changes one field of one rule by one call", async () => {
    const run = await bench.up(program({ 7: { policy: "drop" } }));
    expect(run).toMatchObject({ ok: true, changes: { same: COUNT + 1, update: 1 } });
    expect(counted(run)).toEqual({ ModifyACLRule: 1 });
  });

  test("is destroyed by one write an object and no read", async () => {
    const run = await bench.destroy();
    expect(run.ok).toBe(true);
    expect(counted(run)).toEqual({ DeleteACLRule: COUNT, DeleteACL: 1 });
  });
});
