import { Output } from "@pulumi/pulumi";
import * as v from "valibot";
import type { EmulatorOptions } from "../../emulator/index.js";
import type { Kind } from "../../emulator/store/kinds.js";
import { inputsOf } from "../../provider/lifecycle/check.js";
import type { Properties } from "../../provider/lifecycle/definition.js";
import { partsOf } from "../../provider/lifecycle/identity.js";
import { Bench, type Run } from "./engine.js";
import { raisedQuotas } from "./quotas.js";
import {
  without,
  type Call,
  type Change,
  type Edit,
  type Fields,
  type Held,
  type Program,
  type Row,
  type Told,
} from "./row.js";

/** A resource in the program, with what the service must hold for it. */
export interface Standing extends Held {
  readonly name: string;
  readonly row: Row;
  readonly args: Fields;
}

interface Resource {
  readonly id: string;
  readonly inputs: Properties;
  readonly outputs: Properties;
}

/** What state and the service hold at one moment. */
export interface Moment {
  readonly resources: ReadonlyMap<string, Resource>;
  readonly objects: Readonly<Record<string, Fields[]>>;
}

/** An engine run, with what was before and what is after it. */
export interface Step extends Run {
  readonly before: Moment;
  readonly after: Moment;
}

const writes = (run: Run): Run["calls"] =>
  run.calls.filter(({ operation }) => !/^(Describe|Discribe|List|Get)/.test(operation));

/** The writes of a run as the table writes calls down. */
export function writesOf(run: Run): Call[] {
  return writes(run).map(({ operation, parameters }) => [operation as Call[0], without(parameters, "RegionId")]);
}

export const operationsOf = (run: Run): string[] => writes(run).map(({ operation }) => operation);

/** All resources of the table in one stack of the real engine. */
export class Battery {
  readonly standing = new Map<string, Standing>();
  private moment: Moment | undefined;

  private constructor(readonly bench: Bench) {}

  static async open(rows: readonly Row[], options: EmulatorOptions = {}): Promise<Battery> {
    const soon = 20;
    const bench = await Bench.open({
      // Health checks are among the rows, and more of everything than a new account may have.
      goneOperations: [],
      quotas: raisedQuotas,
      ...options,
      delays: { order: soon, device: soon, ccn: soon, cen: soon, probe: 0, ...options.delays },
      secretConfig: {
        "smartag:connections": JSON.stringify({
          other: { accessKeyId: "emulator2", accessKeySecret: "emulator2-secret" },
        }),
      },
    });
    const battery = new Battery(bench);
    await battery.byHand(rows.flatMap(({ ground = [] }) => ground));
    return battery;
  }

  close(): Promise<void> {
    return this.bench.close();
  }

  async byHand(changes: readonly Change[]): Promise<void> {
    if (changes.length > 0) await this.bench.control("change", changes);
    this.moment = undefined;
  }

  /** Takes away by hand what a resource stands for. */
  async vanish(moment: Moment, name: string): Promise<void> {
    const { row } = this.get(name);
    const object = objectOf(moment, this.get(name));
    await this.byHand(row.vanish?.(object) ?? [{ kind: row.kind, id: String(object["id"]), remove: true }]);
  }

  /** Puts a resource into the program. */
  place(
    row: Row,
    name: string,
    { args, holds, entries }: Pick<Program<Fields>, "args"> & Held,
    more: Fields = {},
  ): void {
    this.standing.set(name, { name, row, args: { ...args, ...more }, holds, ...(entries && { entries }) });
  }

  /** Changes a resource of the program. */
  edit(name: string, { set, holds, entries }: Edit<Fields>): void {
    const old = this.get(name);
    this.standing.set(name, {
      ...old,
      args: { ...old.args, ...set },
      holds: { ...old.holds, ...holds },
      ...(entries && { entries }),
    });
  }

  get(name: string): Standing {
    const standing = this.standing.get(name);
    if (!standing) throw new Error(`the program has no ${name}`);
    return standing;
  }

  readonly program = (): Promise<void> => {
    for (const { row, name, args } of this.standing.values()) hush(new row.resource(name, args));
    return Promise.resolve();
  };

  /** A resource that fails keeps none of the others from being tried. */
  up(): Promise<Step> {
    return this.step(() => this.bench.up(this.program, true));
  }
  preview(refresh = false): Promise<Step> {
    return this.step(() => this.bench.preview(this.program, refresh));
  }
  refresh(): Promise<Step> {
    return this.step(() => this.bench.refresh());
  }
  destroy(): Promise<Step> {
    return this.step(() => this.bench.destroy());
  }

  private async step(work: () => Promise<Run>): Promise<Step> {
    const before = this.moment ?? (await this.look());
    const run = await work();
    const after = (this.moment = await this.look());
    return { ...run, before, after };
  }

  async look(): Promise<Moment> {
    const state = (await this.bench.stack.exportStack()) as {
      deployment: { resources?: ({ urn: string } & Resource)[] };
    };
    const { resources = [] } = state.deployment;
    return {
      resources: new Map(
        resources.map(({ urn, id, inputs, outputs }) => [urn.split("::").at(-1) ?? "", { id, inputs, outputs }]),
      ),
      objects: await this.bench.state(),
    };
  }
}

/** The engine tells of a resource that fails; the SDK's own promises reject as well, perhaps after the run has ended. */
export function hush(resource: object): void {
  for (const value of Object.values(resource) as unknown[]) {
    if (!Output.isInstance(value)) continue;
    const { isKnown, isSecret } = value as unknown as Record<"isKnown" | "isSecret", Promise<boolean>>;
    Promise.all([isKnown, isSecret]).catch(() => undefined);
  }
}

/** The resource in state; fails where there is none. */
export function resourceOf({ resources }: Moment, name: string): Resource {
  const resource = resources.get(name);
  if (!resource) throw new Error(`state has no ${name}`);
  return resource;
}

/** What state tells of a resource. */
export function told({ definition }: Row, { id, outputs }: Resource): Told {
  const flat: Record<string, string> = {};
  for (const [name, value] of Object.entries({ ...partsOf(definition, id), ...outputs })) {
    if (typeof value !== "object" || value === null) flat[name] = String(value);
    else for (const [inner, part] of Object.entries(value)) flat[`${name}.${inner}`] = String(part);
  }
  return flat;
}

/** The object of the service that the resource stands for; fails unless there is exactly one. */
export function objectOf(moment: Moment, { row, name }: Standing): Fields {
  const known = told(row, resourceOf(moment, name));
  const where = row.where?.(known) ?? { id: known[row.definition.identity.at(-1) ?? ""] };
  const found = objects(moment, row.kind, where);
  if (found.length === 0 && row.delivered) return row.delivered;
  if (found.length !== 1 || !found[0])
    throw new Error(`${name}: ${found.length} ${row.kind} with ${JSON.stringify(where)}`);
  return found[0];
}

function objects({ objects: all }: Moment, kind: Kind, where: Fields): Fields[] {
  return (all[kind] ?? []).filter((object) => Object.entries(where).every(([field, value]) => object[field] === value));
}

function pick(object: Fields, names: string[]): Fields {
  return Object.fromEntries(names.map((name) => [name, object[name]]));
}

/** Holds the service against what the program asks: the object, and exactly its entries. */
export function expectHeld(moment: Moment, standing: Standing): void {
  const { row, name, holds, entries = {} } = standing;
  const object = objectOf(moment, standing);
  expect(pick(object, Object.keys(holds))).toEqual(holds);
  const known = told(row, resourceOf(moment, name));
  for (const collection of Object.values(row.definition.collections ?? {})) {
    const { type } = collection.of;
    const kind = `${type.charAt(0).toLowerCase()}${type.slice(1)}` as Kind;
    const there = objects(moment, kind, { [collection.parent]: object["id"] });
    const wanted = Object.entries(entries[kind] ?? {});
    expect(there).toHaveLength(wanted.length);
    for (const [entry, fields] of wanted) {
      const found = there.find(({ id }) => id === known[`${collection.ids}.${entry}`]);
      expect(pick(found ?? {}, Object.keys(fields))).toEqual(fields);
    }
  }
}

const ENCRYPTED = "4dabf18193072939515e22adb298388d";

/** Holds the outputs against the definition: every input as it was given, every output there, each of its type. */
export function expectOutputs(moment: Moment, { row, name, args }: Standing): void {
  const { id, outputs } = resourceOf(moment, name);
  expect(Object.keys(partsOf(row.definition, id)).length).toBeGreaterThan(0);
  for (const [property, field] of Object.entries(inputsOf(row.definition))) {
    const value = outputs[property];
    if (field.traits.secret && args[property] !== undefined) {
      expect(value).toHaveProperty([ENCRYPTED]);
    } else if (args[property] !== undefined && field.entry === undefined) {
      // A protocol may stand there in another spelling.
      if (field.isSame(value, args[property])) continue;
      expect({ [property]: value }).toEqual({ [property]: field.canonical(args[property]) });
    }
  }
  for (const [property, field] of Object.entries(row.definition.outputs)) {
    if (outputs[property] === undefined && field.traits.presence === "optional") continue;
    if (field.traits.secret) {
      expect(outputs[property]).toHaveProperty([ENCRYPTED]);
      continue;
    }
    expect({ [property]: v.safeParse(field.schema, outputs[property]).issues }).toEqual({ [property]: undefined });
  }
}

/** What a preview or refresh with `--diff` prints of one resource. */
export function diffOf({ output }: Run, name: string): string {
  return output
    .split(/^(?=\W*pulumi\S*: \()/m)
    .filter((section) => section.includes(`::${name}]`))
    .join("\n");
}

/** What a run says went wrong with one resource. */
export function errorsOf({ output }: Run, name: string): string {
  return output
    .split(/^(?=\s*pulumi\S* )/m)
    .filter((section) => section.includes(`(${name}):`) || section.includes(` '${name}' `))
    .join("\n");
}

export const programsOf = (row: Row): [string, Program<Fields>][] =>
  Object.entries({ minimal: row.minimal, full: row.full, ...row.more });

/** Whether its removal leaves nothing behind; of a setting that the service never tells, nothing is known to put back. */
export const putsBack = ({ definition: { standard, inputs, identity } }: Row): boolean =>
  !standard ||
  Object.entries(inputs).some(([name, { treatment }]) => !identity.includes(name) && treatment.knownFrom !== "call");

/** The name of the resource that a program of the table makes. */
export const nameOf = (row: Row, program: string): string => `${row.type}-${program}`;

/** What state tells of a resource after a step and before it. */
export function toldBoth(step: Step, row: Row, name: string): [now: Told, before: Told] {
  return [told(row, resourceOf(step.after, name)), told(row, resourceOf(step.before, name))];
}

const sorted = ([operation, parameters]: Call): Call => [
  operation,
  Object.fromEntries(Object.entries(parameters).sort(([a], [b]) => (a < b ? -1 : 1))),
];
const texts = (calls: readonly Call[]): string[] => calls.map((call) => JSON.stringify(sorted(call)));

/** These writes were made, each once and in this order; others may stand between them. */
export function expectCalls(step: Step, calls: readonly Call[]): void {
  const wanted = texts(calls);
  const made = texts(writesOf(step)).filter((call) => wanted.includes(call));
  const operations = new Set(calls.map(([operation]) => operation));
  const near = texts(writesOf(step).filter(([operation]) => operations.has(operation)));
  expect(made.length === wanted.length ? made : near).toEqual(wanted);
}

/** No other writes were made than these. */
export function expectNoOtherWrites(step: Step, calls: readonly Call[]): void {
  expect(texts(writesOf(step)).sort()).toEqual(texts(calls).sort());
}

/** The objects of the service by kind and in the order of their ids, without those of the given ids. */
export function inOrder(
  { objects: all }: Pick<Moment, "objects">,
  without: readonly string[] = [],
): Record<string, Fields[]> {
  const id = (object: Fields): string => String(object["id"]);
  return Object.fromEntries(
    Object.entries(all).map(([kind, those]) => [
      kind,
      those
        .filter((one) => !without.includes(id(one)))
        // A device that restarted has another start; nothing puts that back.
        .map((one) => Object.fromEntries(Object.entries(one).filter(([field]) => field !== "startTime")))
        .sort((a, b) => (id(a) < id(b) ? -1 : 1)),
    ]),
  );
}
