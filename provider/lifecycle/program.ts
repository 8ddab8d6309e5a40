import * as pulumi from "@pulumi/pulumi";
import { features, supports } from "../../schema/models.js";
import type { Definition, Hardware, Limit, Need, Properties } from "./definition.js";
import { naming } from "./identity.js";

/** A gateway that the program declares, and what is known of it so far. */
interface Gateway {
  readonly name: string;
  readonly hardware: (properties: Properties) => Hardware;
  readonly known: Properties;
}

/** What one program has declared so far. */
class Program {
  private readonly counts = new Map<string, string[]>();
  private readonly marks = new Map<unknown, number>();
  /** Gateways by their ids: the output, and the text where it is known. */
  private readonly gateways = new Map<unknown, Gateway>();
  private readonly asks = new Map<unknown, ((gateway: Gateway) => void)[]>();

  /** Counts a resource towards a limit for one parent, and gives the names of all that count so far. */
  count(limit: string, parent: readonly unknown[], name: string): readonly string[] {
    const counted = [...this.counted(limit, parent), name];
    this.counts.set(this.key(limit, parent), counted);
    return counted;
  }

  /** The names of the resources that count towards a limit for one parent so far. */
  counted(limit: string, parent: readonly unknown[]): readonly string[] {
    return this.counts.get(this.key(limit, parent)) ?? [];
  }

  /** Makes a gateway known by an id, again whenever more is known of it. */
  register(id: unknown, gateway: Gateway): void {
    this.gateways.set(id, gateway);
    for (const ask of this.asks.get(id) ?? []) ask(gateway);
  }

  /** Calls back when a gateway is known by this id, and again whenever more is known of it. */
  ask(id: unknown, callback: (gateway: Gateway) => void): void {
    this.asks.set(id, [...(this.asks.get(id) ?? []), callback]);
    const gateway = this.gateways.get(id);
    if (gateway) callback(gateway);
  }

  private key(limit: string, parent: readonly unknown[]): string {
    return JSON.stringify([limit, ...parent.map((part) => this.marked(part))]);
  }

  /** A value that is not known yet is the same as another if it is the same output. */
  private marked(value: unknown): unknown {
    if (!pulumi.Output.isInstance(value)) return value ?? null;
    const mark = this.marks.get(value) ?? this.marks.size;
    this.marks.set(value, mark);
    return { output: mark };
  }
}

/** One process may run several programs; each has its own connection to an engine, or the mocks of its test. */
const programs = new WeakMap<object, Program>();

function currentProgram(): Program {
  const run = pulumi.runtime.getMonitor() ?? pulumi.runtime;
  const program = programs.get(run) ?? new Program();
  programs.set(run, program);
  return program;
}

/** A setting is there once, so two resources would undo each other's work. */
const onceOnly = (definition: Definition): Limit => ({
  per: definition.identity,
  most: 1,
  reason: "keep one of them, or give each its own",
});

/**
 * Checks a resource against the rest of its program: refuses it where a limit is exceeded, and gives a function that, called with the resource,
 * warns of what is only advised against.
 *
 * @throws pulumi.RunError where everything is known that a limit needs; else the resource's inputs fail.
 */
export function declare(
  definition: Definition,
  name: string,
  props: pulumi.Inputs,
): (resource: pulumi.Resource) => void {
  const program = currentProgram();
  const advice = new Advice();
  // A count holds an input back until it is known; what is not known yet is told apart by the outputs that the program gave.
  const given: pulumi.Inputs = { ...props };
  for (const [index, limit] of (definition.limits ?? []).entries()) {
    const scope = `${definition.type} ${limit.against === undefined ? index : limit.per.join(" ")}`;
    count(program, definition, scope, limit, name, given, props, advice);
  }
  if (definition.standard) {
    count(program, definition, definition.type, onceOnly(definition), name, given, props, advice);
  }
  for (const need of definition.needs ?? []) askFor(program, need, given, advice);
  return (resource) => {
    if (definition.hardware) register(program, definition.hardware, name, given, resource);
    advice.give(resource);
  };
}

/** The warnings of one resource, one for each subject; those from before the resource exists wait for it. */
class Advice {
  private readonly texts = new Map<string, string>();
  private resource: pulumi.Resource | undefined;

  add(subject: string, text: string): void {
    if (this.texts.has(subject)) return;
    this.texts.set(subject, text);
    if (this.resource) void pulumi.log.warn(text, this.resource);
  }

  give(resource: pulumi.Resource): void {
    this.resource = resource;
    for (const text of this.texts.values()) void pulumi.log.warn(text, resource);
  }
}

function count(
  program: Program,
  definition: Definition,
  scope: string,
  { per, most, reason, raisable, against }: Limit,
  name: string,
  given: pulumi.Inputs,
  props: pulumi.Inputs,
  advice: Advice,
): void {
  const canonical = (part: string, value: unknown): unknown =>
    typeof value === "string" ? String(definition.inputs[part]?.canonical(value)) : value;
  const add = ([connection, ...values]: readonly unknown[]): void => {
    const parent = values.map((value, index) => canonical(per[index] ?? "", value));
    const own = program.count(scope, [connection, ...parent], name);
    const names = against === undefined ? own : program.counted(`${against} ${per.join(" ")}`, [connection, ...parent]);
    if (names.length <= most) return;
    const known = Object.fromEntries(
      per.map((part, index) => [part, pulumi.Output.isInstance(parent[index]) ? undefined : parent[index]]),
    );
    const whose = naming(definition, known) || `the same ${per.join(", ")}`;
    const [first = ""] = names;
    const text =
      most === 1 || against !== undefined
        ? `${definition.type} "${name}" and ${against ?? definition.type} "${first}" both ${definition.standard ? "set" : "have"} ${whose}; ${reason}`
        : `${names.length} resources of type ${definition.type} have ${whose}: ${names.join(", ")}; ${reason}`;
    if (!raisable) throw new pulumi.RunError(text);
    if (names.length === most + 1 || against !== undefined) advice.add(scope, text);
  };
  const parts: unknown[] = [given["connection"], ...per.map((part) => given[part] as unknown)];
  add(parts);
  if (!parts.some((part) => pulumi.Output.isInstance(part))) return;
  // Two outputs may turn out to have the same value.
  const [held = ""] = per;
  const value: unknown = props[held];
  props[held] = pulumi.all(parts).apply((values) => {
    add(values);
    return value;
  });
}

/** Warns where a gateway of the program is known not to support what a resource needs. */
function askFor(program: Program, { feature, of, when }: Need, props: pulumi.Inputs, advice: Advice): void {
  const plain = Object.entries(props).filter(([, value]) => !pulumi.Output.isInstance(value));
  if (when?.(Object.fromEntries(plain)) === false) return;
  const given: unknown = props[of];
  const callback = ({ name, hardware, known }: Gateway): void => {
    const { model, software = [] } = hardware(known);
    if (model === undefined) return;
    const versions = software.length > 0 ? software : [undefined];
    const lacking = versions.filter((version) => supports(feature, model, version) === false);
    if (lacking.length === 0) return;
    const what = supports(feature, model) === false ? model : `${model} with software ${String(lacking[0])}`;
    advice.add(
      feature,
      `gateway "${name}" is a ${what}, which does not support ${features[feature].text}: expect the service to refuse this`,
    );
  };
  program.ask(given, callback);
  if (pulumi.Output.isInstance(given)) whenKnown(given, (id) => program.ask(id, callback));
}

/** Makes the hardware of a gateway known to the resources that ask for it. */
function register(
  program: Program,
  hardware: NonNullable<Definition["hardware"]>,
  name: string,
  props: pulumi.Inputs,
  resource: pulumi.Resource,
): void {
  const gateway: Gateway = { name, hardware: hardware.of, known: {} };
  const outputs = resource as unknown as Readonly<Record<string, unknown>>;
  const ids = new Set<unknown>([outputs["id"]]);
  const learn = (): void => ids.forEach((id) => program.register(id, gateway));
  const adopted: unknown = props["adopt"];
  ids.add(typeof adopted === "object" && adopted !== null && "id" in adopted ? adopted.id : adopted);
  ids.delete(undefined);
  learn();
  for (const property of ["id", ...hardware.from]) {
    whenKnown(outputs[property], (value) => {
      if (property === "id") ids.add(value);
      else gateway.known[property] = value;
      learn();
    });
  }
}

/** What an output has beside its public face, in every version of Pulumi that this package takes. */
interface Awaitable {
  readonly isKnown: Promise<boolean>;
  promise(): Promise<unknown>;
}

/**
 * Uses the value of an output as soon as it is known. An output that fails is reported where the program uses it; `apply` would report it here, too,
 * because nobody waits for its result.
 */
function whenKnown(output: unknown, use: (value: unknown) => void): void {
  if (!pulumi.Output.isInstance(output)) return;
  const awaitable = output as unknown as Awaitable;
  void Promise.all([awaitable.isKnown, awaitable.promise()]).then(
    ([isKnown, value]) => (isKnown ? use(value) : undefined),
    () => undefined,
  );
}
