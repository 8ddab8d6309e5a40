import { Acl, AclRule, type AclRuleEntry } from "../../provider/index.js";
import { Bench } from "../support/engine.js";
import { rule } from "../support/samples.js";

jest.setTimeout(300_000);

let bench: Bench;
beforeEach(async () => {
  bench = await Bench.open();
});
afterEach(() => bench.close());

const at = (priority: number, more: Partial<AclRuleEntry> = {}): AclRuleEntry => ({
  ...rule,
  type: "LAN",
  priority,
  ...more,
});
const office = (rules: Record<string, AclRuleEntry>) => (): Promise<void> => {
  new Acl("office", { name: "office", rules });
  return Promise.resolve();
};
const rows = async (): Promise<unknown[]> =>
  ((await bench.state())["aclRule"] ?? []).map(({ name, policy, priority }) => ({ name, policy, priority }));

test("rules that are called what every object has are made, kept, changed and removed", async () => {
  const rules = {
    // The engine sorts them.
    constructor: at(1, { policy: "drop" }),
    hasOwnProperty: at(2),
    prototype: at(3),
    valueOf: at(4),
  } as unknown as Record<string, AclRuleEntry>;
  expect(await bench.up(office(rules))).toMatchObject({ ok: true, changes: { create: 2 } });
  expect(await rows()).toMatchObject([
    { policy: "drop", priority: 1 },
    { policy: "accept", priority: 2 },
    { policy: "accept", priority: 3 },
    { policy: "accept", priority: 4 },
  ]);
  expect(Object.keys((await bench.resource("office")).outputs["ruleIds"] as object).sort()).toEqual(
    Object.keys(rules).sort(),
  );
  expect(await bench.up(office(rules))).toMatchObject({ ok: true, changes: { same: 2 }, calls: [] });
  expect((await bench.refresh()).changes).toEqual({ same: 2 });
  const changed = { ...rules, constructor: at(9) } as unknown as Record<string, AclRuleEntry>;
  expect(await bench.up(office(changed))).toMatchObject({ ok: true, changes: { same: 1, update: 1 } });
  expect(await rows()).toContainEqual({ name: undefined, policy: "accept", priority: 9 });
  expect(await bench.up(office({ web: at(5) }))).toMatchObject({ ok: true });
  expect(await rows()).toEqual([{ name: undefined, policy: "accept", priority: 5 }]);
});

test("a rule that loses its name loses it at the service, too", async () => {
  await bench.up(office({ ssh: at(1, { name: "vendor-ssh" }) }));
  const edited = await bench.up(office({ ssh: at(1) }));
  expect(edited).toMatchObject({ ok: true, changes: { same: 1, update: 1 } });
  expect(await rows()).toEqual([{ name: undefined, policy: "accept", priority: 1 }]);
  expect(await bench.up(office({ ssh: at(1) }))).toMatchObject({ changes: { same: 2 }, calls: [] });
});

test("rules move from their ACL to resources that are declared before it, in a run that refreshes first", async () => {
  await bench.up(office({ web: at(1) }));
  const { id: aclId, outputs } = await bench.resource("office");
  const acrId = (outputs["ruleIds"] as Record<string, string>)["web"] ?? "";
  const moved = await bench.up(
    () => {
      const web = new AclRule("web", { ...at(1), aclId, adopt: `${aclId}:${acrId}` });
      new Acl("office", { name: "office" }, { dependsOn: web });
      return Promise.resolve();
    },
    false,
    { refresh: true },
  );
  expect(moved.output).not.toContain("lists its entries inline");
  expect(moved).toMatchObject({ ok: true, changes: { create: 1, same: 1, update: 1 } });
  expect((await bench.state())["aclRule"]).toMatchObject([{ id: acrId, priority: 1 }]);
});
