import fc from "fast-check";
import type { Properties } from "../../provider/lifecycle/definition.js";
import { type Managed, Service } from "../support/lifecycle.js";
import { car, policy, rule } from "../support/samples.js";

jest.setTimeout(120_000);

let service: Service;
beforeAll(async () => {
  service = await Service.start();
});
beforeEach(() => service.reset());
afterAll(() => service.close());

type Entries = Record<string, Properties>;

/** Values of which each may be left out. */
const optional = (values: Record<string, readonly unknown[]>): fc.Arbitrary<Properties> =>
  fc
    .record(
      Object.fromEntries(
        Object.entries(values).map(([name, some]) => [
          name,
          fc.option(fc.constantFrom(...some), { nil: undefined, freq: 1 }),
        ]),
      ),
    )
    .map((given) => Object.fromEntries(Object.entries(given).filter(([, value]) => value !== undefined)));

const texts = { name: ["ssh", "web"], description: ["from the vendor", "to the printer"] };
const percent = { limitType: "Percent", minBandwidthPercent: 1, maxBandwidthPercent: 50 };
const someRule = fc
  .tuple(optional({ ...texts, priority: [1, 2], dpiGroupIds: [["1"], ["2"]] }), fc.constantFrom("accept", "drop"))
  .map(([values, verdict]) => ({ ...rule, policy: verdict, ...values }));
const someCar = fc
  .tuple(
    fc.constantFrom(car, { ...percent, priority: 1 }),
    optional(texts),
    optional({ percentSourceType: ["CcnBandwidth", "InternetUpBandwidth"] }),
    fc.integer({ min: 1, max: 3 }),
  )
  .map(([limits, values, source, priority]) => ({
    ...limits,
    ...values,
    ...source,
    priority,
  }));
const somePolicy = fc
  .tuple(
    optional({ ...texts, startTime: ["2027-01-31T08:00:00+0800"], dpiGroupIds: [["1"]] }),
    fc.integer({ min: 1, max: 3 }),
  )
  .map(([values, priority]) => ({ ...policy, ...values, priority }));

const named = (entry: fc.Arbitrary<Properties>, most: number): fc.Arbitrary<Entries> =>
  fc.dictionary(fc.constantFrom("a", "b", "c", "d"), entry, { maxKeys: most, noNullPrototype: true });

/** What differs from one object to another, and whether a call has changed it. */
const individual = ["id", "createTime", "qosId", "aclId", "descriptionShown"];

/** What the service has, by the program's names. */
async function entriesOf(managed: Managed, [kind, ids]: readonly [string, string]): Promise<Entries> {
  const rows = new Map((await service.rows(kind)).map((row) => [row["id"], row]));
  const names = Object.entries(managed.state[ids] as Record<string, string>);
  expect([...rows.keys()].sort()).toEqual(names.map(([, id]) => id).sort());
  return Object.fromEntries(
    names.map(([name, id]) => {
      const values = Object.entries(rows.get(id) ?? {}).filter(([property]) => !individual.includes(property));
      return [name, Object.fromEntries(values)];
    }),
  );
}

const kinds = {
  rules: ["aclRule", "ruleIds"],
  cars: ["qosCar", "carIds"],
  policies: ["qosPolicy", "policyIds"],
} as const;

/** State and service, by the program's names. */
async function everything(managed: Managed, names: readonly (keyof typeof kinds)[]): Promise<Properties> {
  const service: Properties = {};
  for (const name of names) service[name] = await entriesOf(managed, kinds[name]);
  const { state } = managed;
  return {
    service,
    state: names.map((name) => state[name]),
    computed: [...((state["__computed"] ?? []) as string[])].sort(),
  };
}

async function expectEditToBeNew(
  type: string,
  names: readonly (keyof typeof kinds)[],
  before: Properties,
  after: Properties,
): Promise<void> {
  service.reset();
  const edited = await service.program().create(type, { name: "office", ...before });
  await edited.update({ name: "office", ...after });
  const result = await everything(edited, names);
  expect(await edited.diff({ name: "office", ...after })).toMatchObject({ changes: false });
  service.reset();
  const anew = await service.program().create(type, { name: "office", ...after });
  expect(result).toEqual(await everything(anew, names));
}

it("an edited ACL is what a new one is", async () => {
  await fc.assert(
    fc.asyncProperty(named(someRule, 4), named(someRule, 4), (before, after) =>
      expectEditToBeNew("Acl", ["rules"], { rules: before }, { rules: after }),
    ),
    { numRuns: 30 },
  );
});

it("an edited QoS is what a new one is", async () => {
  const some = fc.record({ cars: named(someCar, 3), policies: named(somePolicy, 4) });
  await fc.assert(
    fc.asyncProperty(some, some, (before, after) => expectEditToBeNew("Qos", ["cars", "policies"], before, after)),
    { numRuns: 30 },
  );
});

describe("an entry whose name or description is taken away", () => {
  const ssh = { ...rule, priority: 1, name: "vendor-ssh", description: "for the vendor" };
  const printer = { ...rule, priority: 2 };

  it("is made anew, under its own name too", async () => {
    const acl = await service.program().create("Acl", { name: "office", rules: { ssh } });
    service.operations();
    const unnamed = { ...rule, priority: 1, description: "for the vendor" };
    expect(await acl.diff({ name: "office", rules: { ssh: unnamed } })).toMatchObject({ changes: true, replaces: [] });
    await acl.update({ name: "office", rules: { ssh: unnamed } });
    expect(service.writes()).toEqual(["AddACLRule", "DeleteACLRule"]);
    expect((await service.rows("aclRule")).map((row) => [row["name"], row["description"]])).toEqual([
      [undefined, "for the vendor"],
    ]);
  });

  it("does not lend it to another one", async () => {
    const acl = await service.program().create("Acl", { name: "office", rules: { ssh } });
    service.operations();
    await acl.update({ name: "office", rules: { printer } });
    expect(service.writes()).toEqual(["AddACLRule", "DeleteACLRule"]);
    expect((await service.rows("aclRule")).map((row) => [row["name"], row["priority"]])).toEqual([[undefined, 2]]);
  });

  it("is still to be made anew after an update that failed before", async () => {
    const acl = await service.program().create("Acl", { name: "office", rules: { ssh } });
    await service.faults({ operation: "AddACLRule", kind: "error", code: "Forbidden.RAM" });
    const wanted = { name: "office", rules: { ssh: { ...rule, priority: 1 } } };
    await expect(acl.update(wanted)).rejects.toThrow("Forbidden.RAM");
    await acl.refresh();
    expect(await acl.diff(wanted)).toMatchObject({ changes: true });
    await acl.update(wanted);
    expect((await service.rows("aclRule")).map((row) => [row["name"], row["description"]])).toEqual([
      [undefined, undefined],
    ]);
    expect(await acl.diff(wanted)).toMatchObject({ changes: false });
  });

  it("goes first where its parent takes no more entries", async () => {
    const cars = { a: { ...car, priority: 1 }, b: { ...car, priority: 2 }, c: { ...car, priority: 3, name: "voice" } };
    const qos = await service.program().create("Qos", { name: "office", cars });
    service.operations();
    const wanted = { name: "office", cars: { ...cars, c: { ...car, priority: 3 } } };
    await qos.update(wanted);
    expect(service.writes()).toEqual(["CreateQosCar", "DeleteQosCar", "CreateQosCar"]);
    expect((await service.rows("qosCar")).map(({ name }) => name)).toEqual([undefined, undefined, undefined]);
    expect(await qos.diff(wanted)).toMatchObject({ changes: false });
  });

  it("stays where a person has named an entry that the program leaves without a name", async () => {
    const acl = await service.program().create("Acl", { name: "office", rules: { printer } });
    const [row] = await service.rows("aclRule");
    await service.set("aclRule", String(row?.["id"]), { name: "by-hand" });
    await acl.refresh();
    expect(await acl.diff({ name: "office", rules: { printer } })).toMatchObject({ changes: false });
    service.operations();
    await acl.update({ name: "office", rules: { printer: { ...printer, priority: 3 } } });
    expect(service.writes()).toEqual(["ModifyACLRule"]);
    expect((await service.rows("aclRule")).map(({ name }) => name)).toEqual(["by-hand"]);
  });
});
