import { subscribe } from "node:diagnostics_channel";
import { connect } from "node:http2";
import type * as dynamic from "@pulumi/pulumi/dynamic/index.js";
import {
  clientFor,
  ConfigurationError,
  connectionNames,
  interrupt,
  InterruptedError,
  SmartagError,
  WaitTimeoutError,
} from "./client/index.js";
import { warningLine, warningLog } from "./client/log.js";
import { actions, definitions } from "./definitions.js";
import { ActionLifecycle } from "./lifecycle/action-lifecycle.js";
import { autoNameRequested, type Naming } from "./lifecycle/auto-name.js";
import type { Properties } from "./lifecycle/definition.js";
import { type Connections, Lifecycle } from "./lifecycle/lifecycle.js";
import { PartlyMade } from "./lifecycle/partly-made.js";
import { Run } from "./lifecycle/run.js";

/** Marks errors whose message is all that a user needs. */
const TOLD = "\u0000told";

const print = console.error.bind(console);
// Pulumi's host prints an error with its stack although it also hands it to the engine, which shows it: once is enough.
console.error = (...words: unknown[]): void => {
  if (!(typeof words[0] === "string" && words[0].endsWith(TOLD))) print(...words);
};

// Pulumi's host answers the engine's Cancel without telling providers of it, so its arrival is watched for here. A version
// of Node without this channel goes on waiting, and the user can press Ctrl+C once more.
subscribe("http2.server.stream.start", (started) => {
  const { headers } = started as { headers?: Record<string, unknown> };
  if (headers?.[":path"] === "/pulumirpc.ResourceProvider/Cancel") interrupt();
});

// An engine that was killed cannot end its host, which would go on making what no state will ever know. A connection to the
// engine's own server shows its end at once, whatever stands between the two processes, and whoever inherits this one.
const engine = process.argv.at(-1) ?? "";
if (
  /[\\/]cmd[\\/]dynamic-provider([\\/]index\.js)?$/.test(process.argv[1] ?? "") &&
  /^127\.0\.0\.1:\d+$/.test(engine)
) {
  const watch = (met: boolean): void => {
    let refused = false;
    connect(`http://${engine}`, () => (met = true))
      .on("error", ({ code }: NodeJS.ErrnoException) => (refused = code === "ECONNREFUSED"))
      .on("close", () => {
        // Only an engine that was there and takes no connection any more is gone; one that closed an idle one is asked again.
        if (met && refused) process.exit(1);
        if (met) setTimeout(watch, 500, true).unref();
      })
      .unref();
  };
  watch(false);
}

const warned = new Set<string>();

/** Prints a warning once; the engine checks a resource again before it replaces it. */
function warn(text: string): void {
  if (warned.has(text)) return;
  warned.add(text);
  warningLog(undefined)(warningLine(text));
}

const forUsers = [SmartagError, ConfigurationError, PartlyMade, WaitTimeoutError, InterruptedError];

/** Errors that are told to the user, by message alone; anything else is a mistake of this package and keeps its stack. */
function told<A extends unknown[], R>(work: (...args: A) => Promise<R>): (...args: A) => Promise<R> {
  return async (...args) => {
    try {
      return await work(...args);
    } catch (error) {
      if (error instanceof Error && forUsers.some((kind) => error instanceof kind)) error.stack = TOLD;
      throw error;
    }
  };
}

/** What Pulumi's dynamic host asks of a resource, answered by the lifecycle. */
class HostedProvider implements dynamic.ResourceProvider {
  private config: dynamic.Config = { get: () => undefined, require: () => "" };
  private readonly lifecycle: Lifecycle | ActionLifecycle;

  constructor(lifecycleOf: (connections: Connections) => Lifecycle | ActionLifecycle) {
    this.lifecycle = lifecycleOf({
      client: (name) => clientFor(this.config, name),
      names: () => connectionNames(this.config),
    });
  }

  configure({ config }: dynamic.ConfigureRequest): Promise<void> {
    this.config = config;
    return Promise.resolve();
  }

  readonly check = told((olds: Properties, news: Properties): Promise<dynamic.CheckResult> => {
    // Also an object without inputs has the text that leads here.
    const known = Object.keys(olds).length > 0 ? own(olds) : undefined;
    const { given, naming } = named(own(news));
    const { inputs, failures, warnings } = this.lifecycle.check(known, given, naming);
    warnings.forEach(warn);
    // The engine prints the value of a named property, which may be a secret; the reason names it instead.
    return Promise.resolve({ inputs, failures: failures.map((reason) => ({ property: "", reason })) });
  });

  readonly diff = told(async (id: string, olds: Properties, news: Properties): Promise<dynamic.DiffResult> => {
    const { warnings, ...result } = await this.lifecycle.diff(id, own(olds), own(news));
    warnings.forEach(warn);
    return result;
  });

  readonly create = told((inputs: Properties) => this.lifecycle.create(own(inputs)));
  readonly update = told((id: string, olds: Properties, news: Properties) =>
    this.lifecycle.update(id, own(olds), own(news)),
  );
  readonly read = told((id: string, props?: Properties) => this.lifecycle.read(id, props && own(props)));
  readonly delete = told((id: string, props: Properties) => this.lifecycle.delete(id, own(props)));
}

/** The properties without the text that leads here. */
function own(properties: Properties): Properties {
  return Object.fromEntries(Object.entries(properties).filter(([name]) => name !== "__provider"));
}

/** The inputs that the program gives, and what it asks an automatic name for. */
function named(news: Properties): { given: Properties; naming?: Naming } {
  for (const [name, value] of Object.entries(news)) {
    const naming = autoNameRequested(value);
    if (naming) return { given: { ...news, [name]: undefined }, naming };
  }
  return { given: news };
}

/** What the resources of this process share: it serves one run of one program. */
const thisRun = new Run();

/**
 * The provider of one type of resource, be it an object or an action. The text in every resource's state leads here, so this function and its argument
 * stay as they are from version to version.
 */
export function provider(type: string, run = thisRun): dynamic.ResourceProvider {
  const definition = definitions.get(type);
  if (definition) return new HostedProvider((connections) => new Lifecycle(definition, connections, run));
  const action = actions.get(type);
  if (action) return new HostedProvider((connections) => new ActionLifecycle(action, connections, run));
  const types = [...definitions.keys(), ...actions.keys()].join(", ");
  throw new ConfigurationError(
    `pulumi-smartag has no resource "${type}"; there are ${types}. A newer version may have it.`,
  );
}
