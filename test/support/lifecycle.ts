import type * as dynamic from "@pulumi/pulumi/dynamic/index.js";
import { type EmulatorOptions, type LoggedRequest, type RunningEmulator, startEmulator } from "../../emulator/index.js";
import { accountOperation } from "../../provider/client/place.js";
import { provider } from "../../provider/host/index.js";
import { SECRET_KEY } from "../../provider/host/secret-outputs.js";
import type { Properties } from "../../provider/lifecycle/definition.js";
import { Run } from "../../provider/lifecycle/run.js";
import { PartlyMade } from "../../provider/lifecycle/partly-made.js";

/** Short, because a test that starts one call after the other has nothing to wait for. */
const QUIET_MS = 30;

/** A fault that the emulator's control surface takes. */
export interface Fault {
  operation: string;
  kind: "throttle" | "error" | "delay" | "closeBefore" | "closeAfter" | "errorAfter" | "omit";
  code?: string;
  httpStatus?: number;
  skip?: number;
  count?: number;
  delayMs?: number;
}

/** An emulator with what tests do to it behind the provider's back. */
export class Service {
  private seen = 0;
  private programs = 0;

  private constructor(readonly emulator: RunningEmulator) {}

  static async start(options: EmulatorOptions = {}): Promise<Service> {
    const delays = { order: 0, device: 0, ccn: 0, cen: 0, probe: 0, ...options.delays };
    return new Service(await startEmulator({ strict: true, ...options, delays }));
  }

  close(): Promise<void> {
    return this.emulator.close();
  }

  reset(): void {
    this.emulator.reset();
    this.seen = 0;
  }

  /**
   * A run of a program: it knows only what state tells it, and shares nothing with another run. A resource that waits
   * for another one of the run gives up once nothing has happened for `quietMs`.
   */
  program(settings: Record<string, string> = {}, quietMs = QUIET_MS): Program {
    this.programs += 1;
    // Clients are shared by their settings, so that another number makes another one. What was made is listed at once.
    const own = { "smartag:waits": '{"listedMs":0}', "smartag:requestTimeoutMs": String(20_000 + this.programs) };
    const config = { ...configFor(this.emulator.endpoint), ...own, ...settings };
    return new Program(config, () => this.program(settings, quietMs), quietMs);
  }

  /** The calls since this was asked last, but for the one by which each run asks for its account. */
  calls(): LoggedRequest[] {
    return this.allCalls().filter(({ operation }) => operation !== accountOperation);
  }

  /** All calls since this was asked last. */
  allCalls(): LoggedRequest[] {
    const calls = this.emulator.requests().slice(this.seen);
    this.seen += calls.length;
    return calls;
  }

  /** The operations called since this was asked last, but for the one by which each run asks for its account. */
  operations(): string[] {
    return this.calls().map(({ operation }) => operation);
  }

  /** Those of them that are no reads. */
  writes(): string[] {
    return this.operations().filter((operation) => !/^(Describe|Discribe|List|Get)/.test(operation));
  }

  async faults(...faults: Fault[]): Promise<void> {
    await this.control("faults", faults);
  }

  /** The faults that still wait for their calls. */
  async waitingFaults(): Promise<unknown> {
    return this.control("faults");
  }

  async clearFaults(): Promise<void> {
    await fetch(`${this.emulator.endpoint}/_emulator/faults`, { method: "DELETE" });
  }

  async settings(settings: EmulatorOptions): Promise<void> {
    await this.control("settings", settings);
  }

  /** Moves the service's time ahead. */
  async advance(milliseconds: number): Promise<void> {
    await this.control("clock", { advance: milliseconds });
  }

  /** Makes an object by hand and tells its id. */
  async make(kind: string, create: Properties): Promise<string> {
    const [made] = (await this.control("change", { kind, create })) as [{ id: string }];
    return made.id;
  }

  /** Changes by hand, as the battery's rows write them down. */
  async change(changes: readonly object[]): Promise<void> {
    await this.control("change", changes);
  }

  async set(kind: string, id: string, set: Properties): Promise<void> {
    await this.control("change", { kind, id, set });
  }

  async drop(kind: string, id: string): Promise<void> {
    await this.control("change", { kind, id, remove: true });
  }

  /** Removes what an emulator has from the start and lists as objects of the first account. */
  async clear(): Promise<void> {
    for (const id of ["sag-emulator1hq", "sag-emulator1branch"]) await this.drop("gateway", id);
    await this.drop("enterpriseCode", "emu01");
  }

  /** The objects of a kind, by the emulator's own field names. */
  async rows(kind: string): Promise<Properties[]> {
    return ((await this.control("state")) as Record<string, Properties[]>)[kind] ?? [];
  }

  private async control(name: string, body?: unknown): Promise<unknown> {
    const method = body === undefined ? "GET" : "POST";
    const response = await fetch(`${this.emulator.endpoint}/_emulator/${name}`, {
      method,
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
    const answer: unknown = await response.json();
    if (!response.ok) throw new Error(JSON.stringify(answer));
    return answer;
  }
}

/** The stack's config for the first account of an emulator. */
export function configFor(endpoint: string): Record<string, string> {
  return {
    "smartag:region": "cn-shanghai",
    "smartag:endpoint": endpoint,
    "smartag:accessKeyId": "emulator",
    "smartag:accessKeySecret": "emulator-secret",
  };
}

/** What an engine does with resources, one run long. */
export class Program {
  private readonly providers = new Map<string, dynamic.ResourceProvider>();
  private readonly shared: Run;
  private later?: Program;

  constructor(
    private readonly config: Record<string, string>,
    private readonly run: () => Program,
    quietMs = QUIET_MS,
  ) {
    this.shared = new Run(quietMs);
  }

  /** A run after this one. */
  get next(): Program {
    return (this.later ??= this.run());
  }

  /** A run that talks to an emulator which another test support has started. */
  static against(endpoint: string): Program {
    return new Program(configFor(endpoint), () => Program.against(endpoint));
  }

  /** The provider of a type, with this run's config. */
  async provider(type: string): Promise<dynamic.ResourceProvider> {
    const known = this.providers.get(type);
    if (known) return known;
    const made = provider(type, this.shared);
    this.providers.set(type, made);
    const get = (key: string): string | undefined => this.config[key];
    await made.configure?.({ config: { get, require: (key) => get(key) ?? "" } });
    return made;
  }

  /** Checks the inputs and creates; what was made in part is told by `partly`. */
  async create(type: string, inputs: Properties): Promise<Managed> {
    const made = await this.provider(type);
    const result = await made.create(await checked(made, {}, inputs));
    return new Managed(this, type, made, result.id, result.outs as Properties);
  }

  /** What an import tells of an object: the inputs of a program that describes it; undefined where there is none. */
  async import(type: string, id: string): Promise<Properties | undefined> {
    const read = await (await this.provider(type)).read?.(id);
    return read?.id === id ? (read.inputs as Properties) : undefined;
  }

  /** A resource that state of an earlier run holds. */
  async known(type: string, { id, state }: { id: string; state: Properties }): Promise<Managed> {
    return new Managed(this, type, await this.provider(type), id, state);
  }

  /** What state keeps of a creation that fails once the object is there. */
  async partly(type: string, inputs: Properties): Promise<{ managed: Managed; error: PartlyMade }> {
    const error = await failure(this.create(type, inputs));
    if (!(error instanceof PartlyMade)) throw error;
    return { managed: await this.known(type, { id: error.id, state: error.properties }), error };
  }
}

async function checked(made: dynamic.ResourceProvider, olds: Properties, news: Properties): Promise<Properties> {
  const result = await made.check?.(olds, news);
  if (result?.failures?.length) throw new Error(result.failures.map(({ reason }) => reason).join("; "));
  return (result?.inputs ?? news) as Properties;
}

/** A resource as the engine knows it: its id and its state. */
export class Managed {
  constructor(
    private program: Program,
    private readonly type: string,
    private made: dynamic.ResourceProvider,
    readonly id: string,
    public state: Properties,
  ) {}

  /** A run after the one that this resource was last seen in. */
  get next(): Program {
    return this.program.next;
  }

  async diff(inputs: Properties): Promise<dynamic.DiffResult | undefined> {
    return this.made.diff?.(this.id, this.state, await checked(this.made, this.state, inputs));
  }

  /** Updates as the engine would; a failure keeps what is so. */
  async update(inputs: Properties): Promise<this> {
    try {
      const result = await this.made.update?.(this.id, this.state, await checked(this.made, this.state, inputs));
      this.state = result?.outs as Properties;
    } catch (error) {
      if (error instanceof PartlyMade) this.state = error.properties;
      throw error;
    }
    return this;
  }

  /** Refreshes state and tells the inputs that it stands for; undefined where the object is gone. */
  async refresh(): Promise<Properties | undefined> {
    const result = await this.made.read?.(this.id, this.state);
    if (!result?.id) return undefined;
    this.state = Object.fromEntries(
      Object.entries(result.props as Properties).map(([name, value]) => [name, withoutSecret(value)]),
    );
    return result.inputs as Properties;
  }

  /** Deletes in the next run, as an engine does with what a run has made; what comes then belongs to that run. */
  async delete(): Promise<void> {
    this.program = this.program.next;
    this.made = await this.program.provider(this.type);
    await this.made.delete?.(this.id, this.state);
  }
}

/** A value as the engine hands it to a provider that takes no secrets. */
function withoutSecret(value: unknown): unknown {
  const isSecret = typeof value === "object" && value !== null && SECRET_KEY in value && "value" in value;
  return isSecret ? value.value : value;
}

/** The error of work that has to fail. */
export async function failure(work: Promise<unknown>): Promise<Error> {
  const outcome: unknown = await work.then(
    () => new Error("It did not fail."),
    (error: unknown) => error,
  );
  return outcome as Error;
}
