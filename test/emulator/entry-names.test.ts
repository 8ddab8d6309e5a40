import fc from "fast-check";
import type { Properties } from "../../provider/lifecycle/definition.js";
import { failure, Service } from "../support/lifecycle.js";
import { car, policy, rule } from "../support/samples.js";

let service: Service;
beforeAll(async () => {
  service = await Service.start();
});
beforeEach(() => service.reset());
afterAll(() => service.close());

type Entries = Record<string, Properties>;

/** A collection, and an entry that is told from others by a number from 1 to 7. */
interface Case {
  readonly type: string;
  readonly name: string;
  readonly ids: string;
  readonly kind: string;
  readonly entry: (number: number) => Properties;
}
const cases: Case[] = [
  { type: "Acl", name: "rules", ids: "ruleIds", kind: "aclRule", entry: (priority) => ({ ...rule, priority }) },
  {
    type: "Qos",
    name: "cars",
    ids: "carIds",
    kind: "qosCar",
    entry: (priority) => ({ ...car, percentSourceType: "CcnBandwidth", priority }),
  },
  {
    type: "Qos",
    name: "policies",
    ids: "policyIds",
    kind: "qosPolicy",
    entry: (priority) => ({ ...policy, priority }),
  },
];

/** What somebody gives to make another entry like this one. */
function twinOf(row: Properties | undefined): Properties {
  return Object.fromEntries(Object.entries({ ...row }).filter(([name]) => name !== "id" && name !== "createTime"));
}

const hostile = [
  "constructor",
  "prototype",
  "hasOwnProperty",
  "valueOf",
  "toLocaleString",
  "length",
  "name",
  "a.b",
  "",
  "0",
];

describe.each(cases)("$type.$name", ({ type, name, ids, kind, entry }) => {
  const inputs = (entries: Entries): Properties => ({ name: "office", [name]: entries });
  const numbers = fc.shuffledSubarray([1, 2, 3], { minLength: 1 });
  const some = fc
    .tuple(fc.shuffledSubarray(hostile, { minLength: 3, maxLength: 3 }), numbers)
    .map(([names, chosen]) => Object.fromEntries(chosen.map((number, index) => [names[index] ?? "", entry(number)])));

  /** Each entry of the program is one of the service, under its name. */
  async function expectSame(state: Properties, wanted: Entries): Promise<void> {
    const rows = new Map((await service.rows(kind)).map(({ id, priority }) => [id, priority]));
    const found = Object.entries(state[ids] as object).map(([key, id]) => [key, rows.get(id)]);
    expect(Object.fromEntries(found)).toEqual(
      Object.fromEntries(Object.entries(wanted).map(([key, { priority }]) => [key, priority])),
    );
    expect(rows.size).toBe(Object.keys(wanted).length);
    expect(Object.keys(state[name] as object).sort()).toEqual(Object.keys(wanted).sort());
  }

  it("makes, reads, changes and removes entries that are called what every object has", async () => {
    await fc.assert(
      fc.asyncProperty(some, some, async (first, second) => {
        service.reset();
        const managed = await service.program().create(type, inputs(first));
        await expectSame(managed.state, first);
        for (const wanted of [first, second]) {
          await managed.update(inputs(wanted));
          await expectSame(managed.state, wanted);
          const read = await service.program().known(type, managed);
          const state = structuredClone(read.state);
          await read.refresh();
          expect(read.state).toEqual(state);
          expect(await read.diff(inputs(wanted))).toMatchObject({ changes: false });
        }
        await managed.update(inputs({}));
        await expectSame(managed.state, {});
      }),
      { numRuns: 10 },
    );
  });

  it.each(["constructor", "valueOf"])("sees that the entry %s is not there yet", async (hostileName) => {
    const managed = await service.program().create(type, inputs({}));
    expect(await managed.diff(inputs({ [hostileName]: entry(1) }))).toMatchObject({ changes: true });
    await managed.update(inputs({ [hostileName]: entry(1) }));
    await expectSame(managed.state, { [hostileName]: entry(1) });
  });

  it.each([
    ["as a name", JSON.parse(`{ "__proto__": {}, "web": {} }`) as object],
    ["as JavaScript takes it", Object.setPrototypeOf({}, entry(1)) as object],
    ["as a name", { toString: {} }, "toString"],
  ])("refuses %s: %#", async (_, entries, refused = "__proto__") => {
    const error = await failure(service.program().create(type, { name: "office", [name]: entries }));
    expect(error.message).toBe(
      `${name}: an entry cannot be called ${refused}, because JavaScript gives that name a meaning of its own; choose another name`,
    );
    expect(service.writes()).toEqual([]);
  });

  it("keeps an entry whose name is the id of another one apart from it", async () => {
    const managed = await service.program().create(type, inputs({ one: entry(1) }));
    const id = (managed.state[ids] as Record<string, string>)["one"] ?? "";
    // As after an import: the entry is called what its id is.
    await managed.update(inputs({ [id]: entry(1) }));
    // It drifts, and somebody makes one that is what the program wants.
    const [row] = await service.rows(kind);
    await service.set(kind, id, { priority: 2 });
    const values = twinOf(row);
    const made = await service.make(kind, { ...values, priority: 1 });
    await managed.refresh();
    await managed.update(inputs({ [id]: entry(1) }));
    expect(managed.state[ids]).toEqual({ [id]: made });
    await expectSame(managed.state, { [id]: entry(1) });
    expect(await managed.diff(inputs({ [id]: entry(1) }))).toMatchObject({ changes: false });
    // The next one is called what an entry is called that nobody lists.
    const unlisted = await service.make(kind, { ...values, priority: 3 });
    await managed.update(inputs({ [unlisted]: entry(1) }));
    await managed.refresh();
    expect(managed.state[ids]).toEqual({ [unlisted]: made, [`${unlisted} (not in the program)`]: unlisted });
    await managed.update(inputs({ [unlisted]: entry(1) }));
    await expectSame(managed.state, { [unlisted]: entry(1) });
  });

  it("keeps state when removing the entry whose name is taken fails", async () => {
    const managed = await service.program().create(type, inputs({ one: entry(1) }));
    const id = (managed.state[ids] as Record<string, string>)["one"] ?? "";
    const [row] = await service.rows(kind);
    await managed.update(inputs({ [id]: entry(1) }));
    await service.set(kind, id, { priority: 2 });
    const values = twinOf(row);
    const made = await service.make(kind, { ...values, priority: 1 });
    await managed.refresh();
    const operation = kind === "aclRule" ? "DeleteACLRule" : kind === "qosCar" ? "DeleteQosCar" : "DeleteQosPolicy";
    await service.faults({ operation, kind: "error", code: "Forbidden.RAM" });
    await failure(managed.update(inputs({ [id]: entry(1) })));
    expect(managed.state[ids]).toEqual({ [id]: made, [`${id} (not in the program)`]: id });
    await managed.update(inputs({ [id]: entry(1) }));
    await expectSame(managed.state, { [id]: entry(1) });
  });
});

it("refuses a property that is called what every object has", async () => {
  const error = await failure(service.program().create("Acl", { name: "office", toString: "x" }));
  expect(error.message).toMatch(/^toString: not a property; there are /);
});
