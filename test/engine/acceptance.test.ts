import type { CustomResource } from "@pulumi/pulumi";
import type { Definition } from "../../provider/lifecycle/definition.js";
import { partsOf } from "../../provider/lifecycle/identity.js";
import * as smartag from "../../provider/index.js";
import { propertyName } from "../../schema/index.js";
import {
  isMade,
  kinds,
  type Kind,
  type Parent,
  reported,
  titleOf,
  type Trial,
  trials,
  type Values,
} from "../acceptance/values.js";
import { groundOf, parentOf, Service, Specimen } from "../support/acceptance.js";
import { errorsOf, hush } from "../support/battery.js";
import { Bench, type Run } from "../support/engine.js";
import type { Fields } from "../support/row.js";

jest.setTimeout(600_000);

type Class = (new (name: string, args: Fields) => CustomResource) & { readonly definition: Definition };

/** A copy of a trial as a resource of a program. */
interface Item {
  readonly name: string;
  readonly trial: Trial;
  readonly copy: number;
  readonly resource: Class;
}

const classOf = (kind: Kind): Class => (smartag as unknown as Record<string, Class>)[kind.resource] as Class;

// A program names an object once.
const items = trials
  .filter(({ same }) => same !== true)
  .flatMap((trial, number) =>
    Array.from({ length: trial.copies ?? 1 }, (_, copy): Item => {
      const name = `trial${number}-${copy}`;
      return { name, trial, copy, resource: classOf(kinds[trial.kind]) };
    }),
  );
const most = Math.max(...items.map(({ trial }) => trial.steps(0).length));

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

const stepsOf = ({ trial, copy }: Item): readonly Values[] => trial.steps(copy);
const lastOf = (item: Item, step: number): number => Math.min(step, stepsOf(item).length - 1);

/** The values that hold after a step. */
function valuesAt(item: Item, step: number): Values {
  const values = Object.assign({}, ...stepsOf(item).slice(0, step + 1)) as Record<string, string | number | boolean>;
  // No address can be given to an entry of the Internet; a changed entry is a new one.
  if (values["Type"] === "Internet") delete values["ExternalIp"];
  return values;
}

let bench: Bench;
let service: Service;
beforeAll(async () => {
  const room = { qoses: 50, ccns: 50, acls: 50 };
  bench = await Bench.open({ quotas: room });
  service = new Service(bench.emulator.endpoint);
});
afterAll(() => bench.close());

/** Every item in one program, after as many steps as it has; what it is under is made by the program as well. */
const programAt = (step: number) => (): Promise<void> => {
  for (const item of items) {
    const { definition } = item.resource;
    const args: Fields = inputsOf(item.resource, valuesAt(item, step));
    for (const [parameter, parent] of Object.entries(kinds[item.trial.kind].under) as [string, Parent][]) {
      const name = `${item.name.split("-")[0] ?? ""}-${parent}`;
      args[propertyOf(definition, parameter)] = parentId(name, parent, item);
    }
    hush(new item.resource(item.name, args));
  }
  made.clear();
  return Promise.resolve();
};

const made = new Map<string, CustomResource>();

/** The id of what an item is under; copies of a trial are under the same. */
function parentId(name: string, parent: Parent, { name: item }: Item): unknown {
  if (parent === "cen") return "cen-emulator2";
  if (!isMade(parent)) return `sag-${item.split("-")[0] ?? ""}`;
  const present = made.get(name);
  if (present) return present.id;
  const { kind, values } = parentOf(parent);
  const resource = classOf(kind);
  const object = new resource(name, inputsOf(resource, values));
  hush(object);
  made.set(name, object);
  return object.id;
}

let state = new Map<string, StateOf>();
type StateOf = { id: string; inputs: Fields; outputs: Fields };

/** An engine run, and what state has after it. */
async function after(work: Promise<Run>): Promise<Run> {
  const run = await work;
  const { deployment } = (await bench.stack.exportStack()) as {
    deployment: { resources?: ({ urn: string } & StateOf)[] };
  };
  state = new Map((deployment.resources ?? []).map((one) => [one.urn.split("::").at(-1) ?? "", one]));
  return run;
}

const writesOf = ({ calls }: Run): string[] =>
  calls.map(({ operation }) => operation).filter((operation) => !/^(Describe|List|Get)/.test(operation));

/** Fails with what the engine printed. */
const succeeded = (run: Run): Run => {
  if (!run.ok) throw new Error(run.output);
  return run;
};

/** What the service holds for an item is what the vendor's values say. */
async function expectHeld(item: Item, step: number): Promise<void> {
  const { definition } = item.resource;
  const kind: Kind = kinds[item.trial.kind];
  const resource = state.get(item.name);
  if (!resource) throw new Error(`state has no ${item.name}`);
  const { id, inputs, outputs } = resource;
  const told: Fields = { ...inputs, ...outputs, ...partsOf(definition, id) };
  const idOf = (parameter: string) => String(told[propertyOf(definition, parameter)]);
  const under = Object.fromEntries(Object.keys(kind.under).map((parameter) => [parameter, idOf(parameter)]));
  const specimen = new Specimen(service, item.trial, under, item.copy, idOf(kind.id));
  const { IsDefault: _, ...values } = reported(item.trial, stepsOf(item), lastOf(item, step));
  const { wanted, found } = specimen.compare(await specimen.read(), values, []);
  expect(found).toEqual(wanted);
}

/** What is there already: gateways and app instances, one a trial. */
async function ground(): Promise<void> {
  const trialsOnce = new Map(items.map((item) => [item.name.split("-")[0] ?? "", item.trial]));
  for (const [name, trial] of trialsOnce) await groundOf(service, trial, name, false);
}

describe("the vendor's values through the resources", () => {
  for (let step = 0; step < most; step += 1) {
    const changed = items.filter((item) => stepsOf(item).length > step);
    describe(step === 0 ? "create" : `change ${step}`, () => {
      let run: Run;
      beforeAll(async () => {
        if (step === 0) await ground();
        run = await after(bench.up(programAt(step), true));
      });
      test.each(changed.map((item) => [`${titleOf(item.trial)} ${item.copy}`, item] as const))(
        "%s",
        async (_, item) => {
          expect(errorsOf(run, item.name)).toBe("");
          await expectHeld(item, step);
        },
      );
    });
    if (step === 0 || step === most - 1) {
      test(`a second up after step ${step} writes nothing`, async () => {
        const run = succeeded(await bench.up(programAt(step)));
        expect(Object.keys(run.changes)).toEqual(["same"]);
        expect(writesOf(run)).toEqual([]);
      });
      test(`a refresh after step ${step} reports nothing`, async () => {
        const run = succeeded(await bench.refresh());
        expect(Object.keys(run.changes)).toEqual(["same"]);
      });
    }
  }

  test("destroy takes everything away", async () => {
    const run = succeeded(await bench.destroy());
    expect(run.changes).toEqual({ delete: state.size - 1 });
  });
});

describe("objects that another tool made", () => {
  const ids = new Map<Item, { id: string; args: Fields }>();
  const adopting = (): Promise<void> => {
    for (const [item, { id, args }] of ids) hush(new item.resource(item.name, { ...args, adopt: id }));
    return Promise.resolve();
  };

  beforeAll(async () => {
    await bench.control("reset");
    const grounds = new Map<string, Record<string, string>>();
    for (const item of items) {
      const { definition } = item.resource;
      const of = item.name.split("-")[0] ?? "";
      const under = grounds.get(of) ?? (await groundOf(service, item.trial, of));
      grounds.set(of, under);
      const specimen = new Specimen(service, item.trial, under, item.copy);
      const last = stepsOf(item).length - 1;
      const { Status: _, ...values } = specimen.after(last);
      await specimen.create(values);
      const held: Fields = Object.fromEntries(
        Object.entries(under).map(([parameter, id]) => [propertyOf(definition, parameter), id]),
      );
      const told: Fields = { ...held, [propertyOf(definition, kinds[item.trial.kind].id)]: specimen.id };
      const id = definition.identity.flatMap((part) => (part in told ? [String(told[part])] : [])).join(":");
      const { status: __, ...args } = inputsOf(item.resource, valuesAt(item, last));
      ids.set(item, { id, args: { ...args, ...held } });
    }
  });

  let run: Run;
  test("are adopted without a write", async () => {
    run = await after(bench.up(adopting, true));
    expect(writesOf(run)).toEqual([]);
  });
  test.each(items.map((item) => [`${titleOf(item.trial)} ${item.copy}`, item] as const))("%s", async (_, item) => {
    expect(errorsOf(run, item.name)).toBe("");
    await expectHeld(item, most);
  });
  test("show no difference", async () => {
    expect(Object.keys(succeeded(await bench.preview(adopting)).changes)).toEqual(["same"]);
    expect(Object.keys(succeeded(await bench.refresh()).changes)).toEqual(["same"]);
  });
  test("are deleted with the stack", async () => {
    succeeded(await bench.destroy());
  });
});
