import type { CustomResource } from "@pulumi/pulumi";
import type { Definition } from "../../provider/lifecycle/definition.js";
import { partsOf } from "../../provider/lifecycle/identity.js";
import * as smartag from "../../provider/index.js";
import { propertyName } from "../../schema/index.js";
import {
  isMade,
  kinds,
  type Kind,
  type KindName,
  type Parent,
  refusedByDefault,
  reported,
  statesOf,
  titleOf,
  type Trial,
  trials,
  type Values,
} from "../acceptance/values.js";
import { cens, groundOf, parentOf, Service, Specimen } from "../support/acceptance.js";
import { errorsOf, hush } from "../support/battery.js";
import { Bench, type Run } from "../support/engine.js";
import type { Fields } from "../support/row.js";

jest.setTimeout(600_000);

type Class = (new (name: string, args: Fields) => CustomResource) & { readonly definition: Definition };

/** A resource of the program: a copy of a trial, or a part of the states of one that has many. */
interface Item {
  readonly name: string;
  /** Shared by items that are under the same object. */
  readonly group: string;
  readonly title: string;
  readonly trial: Trial;
  readonly resource: Class;
  readonly states: readonly Values[];
}

const classOf = (kind: Kind): Class => (smartag as unknown as Record<string, Class>)[kind.resource] as Class;

/** As many changes as one resource makes; trials of more are parted, so that few engine runs do. */
const CHANGES = 5;

function itemsOf(trial: Trial, number: number): Item[] {
  const items: Item[] = [];
  for (let copy = 0; copy < (trial.copies ?? 1); copy += 1) {
    const states = statesOf(trial, copy);
    for (let first = 0; first === 0 || first < states.length - 1; first += CHANGES) {
      items.push({
        name: `trial${number}-${copy}-${first}`,
        group: `trial${number}`,
        title: `${titleOf(trial)}, copy ${copy}, from state ${first}`,
        trial,
        resource: classOf(kinds[trial.kind]),
        states: states.slice(first, first + CHANGES + 1),
      });
    }
  }
  return items;
}

// A program names an object once.
const items = trials.filter((trial) => trial.same !== true && !refusedByDefault(trial)).flatMap(itemsOf);
const titled = (some: readonly Item[]) => some.map((item) => [item.title, item] as const);

/** The property of a parameter. */
function propertyOf({ wire = {} }: Definition, parameter: string): string {
  const name = propertyName(parameter);
  const from = wire[name];
  return typeof from === "string" ? from : name;
}

/** Inputs whose form is another one than the service's. */
const forms: Readonly<Record<string, (value: unknown) => Fields>> = {
  "CloudConnectNetwork.cidrBlock": (value) => ({ cidrBlocks: String(value).split(",") }),
  // Reported only: nobody makes a default CCN in a program.
  "CloudConnectNetwork.isDefault": () => ({}),
  "DnatEntry.externalPort": (value) => ({ externalPort: value === "any" ? value : Number(value) }),
  "DnatEntry.internalPort": (value) => ({ internalPort: value === "any" ? value : Number(value) }),
  "CcnCenAttachment.childInstanceType": () => ({}),
  "CcnCenGrant.cenUid": (value) => ({ cenUid: Number(value) }),
};

const inputsOf = ({ definition }: Class, values: Values): Fields =>
  Object.assign(
    {},
    ...Object.entries(values).map(([parameter, value]) => {
      const property = propertyOf(definition, parameter);
      return forms[`${definition.type}.${property}`]?.(value) ?? { [property]: value };
    }),
  ) as Fields;

/** What holds for an item after some changes. */
const stateOf = ({ states }: Item, change: number): Values => states[Math.min(change, states.length - 1)] ?? {};

/** The inputs of an item after some changes. */
function argsOf(item: Item, change: number): Fields {
  const { ExternalIp, ...values } = stateOf(item, change);
  // No address can be given to an entry of the Internet; a changed entry is a new one.
  const given = ExternalIp === undefined || values["Type"] === "Internet" ? values : { ...values, ExternalIp };
  return inputsOf(item.resource, given);
}

let bench: Bench;
let service: Service;
beforeAll(async () => {
  const room = { qoses: 50, ccns: 50, acls: 50 };
  bench = await Bench.open({ quotas: room });
  service = new Service(bench.emulator.endpoint);
});
afterAll(() => bench.close());

const made = new Map<string, CustomResource>();

/** Every item in one program, after some changes; what it is under is made by the program as well. */
const programAt = (change: number) => (): Promise<void> => {
  made.clear();
  for (const item of items) {
    const args = argsOf(item, change);
    for (const [parameter, parent] of Object.entries(kinds[item.trial.kind].under) as [string, Parent][])
      args[propertyOf(item.resource.definition, parameter)] = parentId(item, parent);
    hush(new item.resource(item.name, args));
  }
  inline();
  return Promise.resolve();
};

/** All states of the trials of a kind as entries of their parent. */
function entriesOf(kind: KindName, ...omitted: string[]): Record<string, Fields> {
  const resource = classOf(kinds[kind]);
  const all = trials
    .filter((trial) => trial.kind === kind && !refusedByDefault(trial))
    .flatMap((trial) => statesOf(trial))
    .filter((values) => !omitted.some((name) => name in values));
  return Object.fromEntries(all.map((values, number) => [`entry${number}`, inputsOf(resource, values)]));
}

/** The same values as entries of an ACL and a QoS, at most as many cars as a QoS takes. */
function inline(): void {
  const cars = Object.entries(entriesOf("qosCar", "MinBandwidthPercent")).slice(0, CARS);
  hush(new smartag.Acl("inline-acl", { rules: entriesOf("aclRule") as never }));
  hush(
    new smartag.Qos("inline-qos", {
      cars: Object.fromEntries(cars) as never,
      policies: entriesOf("qosPolicy") as never,
    }),
  );
}
const CARS = 3;

/** Values without regard to case. */
const lower = (values: unknown): unknown => JSON.parse(JSON.stringify(values).toLowerCase());

/** The id of what an item is under. */
function parentId({ group }: Item, parent: Parent): unknown {
  if (parent === "cen" || parent === "ownCen") return cens[parent];
  if (!isMade(parent)) return `sag-${group}`;
  const name = `${group}-${parent}`;
  const { kind, values } = parentOf(parent);
  const resource = classOf(kind);
  const object = made.get(name) ?? new resource(name, inputsOf(resource, values));
  if (!made.has(name)) hush(object);
  made.set(name, object);
  return object.id;
}

interface InState {
  readonly id: string;
  readonly inputs: Fields;
  readonly outputs: Fields;
}
let state = new Map<string, InState>();

/** An engine run, and what state has after it. */
async function after(work: Promise<Run>): Promise<Run> {
  const run = await work;
  const exported = (await bench.stack.exportStack()) as { deployment: { resources?: ({ urn: string } & InState)[] } };
  const { resources = [] } = exported.deployment;
  state = new Map(resources.map((one) => [one.urn.split("::").at(-1) ?? "", one]));
  return run;
}

const writesOf = ({ calls }: Run): string[] =>
  calls.map(({ operation }) => operation).filter((operation) => !/^(Describe|List|Get)/.test(operation));

/** The kinds of objects of the emulator that the resources stand for. */
const objectKinds = Object.keys(kinds).map((kind) => (kind === "ccnCenGrant" ? "cenGrant" : kind));

/** Fails with what the engine printed. */
const succeeded = (run: Run): Run => {
  if (!run.ok) throw new Error(run.output);
  return run;
};

async function expectUnchanged(program: () => Promise<void>): Promise<void> {
  const second = succeeded(await bench.up(program));
  expect(Object.keys(second.changes)).toEqual(["same"]);
  expect(writesOf(second)).toEqual([]);
  const refresh = succeeded(await bench.refresh());
  expect(Object.keys(refresh.changes)).toEqual(["same"]);
}

/** The service reports what the vendor's values say. */
async function expectReported(item: Item, change: number): Promise<void> {
  const { definition } = item.resource;
  const { under, id: idName }: Kind = kinds[item.trial.kind];
  const resource = state.get(item.name);
  if (!resource) throw new Error(`state has no ${item.name}`);
  const told: Fields = { ...resource.inputs, ...resource.outputs, ...partsOf(definition, resource.id) };
  const named = (parameter: string) => String(told[propertyOf(definition, parameter)]);
  const parents = Object.fromEntries(Object.keys(under).map((parameter) => [parameter, named(parameter)]));
  const specimen = new Specimen(service, item.trial.kind, parents, named(idName), stateOf(item, change));
  // No program says that a CCN is the default one.
  const { IsDefault = false, ...values } = reported(item.trial, stateOf(item, change));
  expect(typeof IsDefault).toBe("boolean");
  const { wanted, found } = await specimen.compare(values);
  expect(found).toEqual(wanted);
}

describe("the vendor's values through the resources", () => {
  beforeAll(async () => {
    // What is there already on a real account: gateways and app instances.
    const groups = new Map(items.map(({ group, trial }) => [group, trial]));
    for (const [group, { kind }] of groups) await groundOf(service, kind, group, false);
  });

  for (let change = 0; change <= CHANGES; change += 1) {
    describe(change === 0 ? "create" : `change ${change}`, () => {
      let run: Run;
      beforeAll(async () => {
        run = await after(bench.up(programAt(change), true));
      });
      test.each(titled(items.filter(({ states }) => states.length > change)))("%s", async (_, item) => {
        expect(errorsOf(run, item.name)).toBe("");
        await expectReported(item, change);
      });
      // Half of the engine runs are saved by asking this first and last only.
      if (change === 0 || change === CHANGES)
        test("a second up and a refresh find no change", () => expectUnchanged(programAt(change)));
      if (change > 0) return;
      test.each([
        ["inline-acl", "rules", "ruleIds", "aclRule"],
        ["inline-qos", "cars", "carIds", "qosCar"],
        ["inline-qos", "policies", "policyIds", "qosPolicy"],
      ] as const)("%s: %s", async (name, property, output, kind) => {
        expect(errorsOf(run, name)).toBe("");
        const { inputs = {}, outputs = {} }: Partial<InState> = state.get(name) ?? {};
        const held = (await bench.state())[kind] ?? [];
        const wanted = Object.entries(inputs[property] as Record<string, Fields>);
        const ids = outputs[output] as Record<string, string>;
        const found = wanted.map(([entry]) => held.find(({ id }) => id === ids[entry]));
        // The service writes a protocol in capitals.
        expect(lower(found)).toMatchObject(lower(wanted.map(([, values]) => values)) as object);
      });
    });
  }

  test("destroy takes everything away", async () => {
    succeeded(await after(bench.destroy()));
    expect([...state.keys()]).toEqual([]);
    const objects = await bench.state();
    expect(objectKinds.flatMap((kind) => objects[kind] ?? [])).toEqual([]);
  });
});

describe("objects that another tool made", () => {
  const adopted = new Map<Item, Fields>();
  const program = (): Promise<void> => {
    for (const [item, args] of adopted) hush(new item.resource(item.name, args));
    return Promise.resolve();
  };

  beforeAll(async () => {
    await bench.control("reset");
    const grounds = new Map<string, Record<string, string>>();
    for (const item of items) {
      const { definition } = item.resource;
      const { kind } = item.trial;
      const under = grounds.get(item.group) ?? (await groundOf(service, kind, item.group));
      grounds.set(item.group, under);
      const specimen = new Specimen(service, kind, under);
      await specimen.create(stateOf(item, CHANGES));
      const named = { ...under, [kinds[kind].id]: specimen.id };
      const parts = Object.fromEntries(
        Object.entries(named).map(([parameter, id]) => [propertyOf(definition, parameter), id]),
      );
      const adopt = definition.identity.flatMap((part) => parts[part] ?? []).join(":");
      const parents = Object.keys(under).map((parameter) => propertyOf(definition, parameter));
      const placed = Object.fromEntries(parents.map((property) => [property, parts[property]]));
      adopted.set(item, { ...argsOf(item, CHANGES), ...placed, adopt });
    }
  });

  let run: Run;
  test("are adopted without a write", async () => {
    run = await after(bench.up(program, true));
    expect(writesOf(run)).toEqual([]);
  });
  test.each(titled(items))("%s", async (_, item) => {
    expect(errorsOf(run, item.name)).toBe("");
    await expectReported(item, CHANGES);
  });
  test("show no difference", () => expectUnchanged(program));
  test("are deleted with the stack", async () => {
    succeeded(await bench.destroy());
  });
});
