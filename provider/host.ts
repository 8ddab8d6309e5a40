import { subscribe } from "node:diagnostics_channel";
import { connect } from "node:http2";
import type * as dynamic from "@pulumi/pulumi/dynamic/index.js";
import {
  clientFor,
  ConfigurationError,
  interrupt,
  InterruptedError,
  type SmartagClient,
  SmartagError,
  WaitTimeoutError,
} from "./client/index.js";
import { warningLine, warningLog } from "./client/log.js";
import { actions, definitions } from "./definitions.js";
import { ActionLifecycle } from "./lifecycle/action-lifecycle.js";
import type { Properties } from "./lifecycle/definition.js";
import { Lifecycle, PartlyMade } from "./lifecycle/lifecycle.js";

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

  constructor(
    lifecycleOf: (clientOf: (connection: string | undefined) => SmartagClient) => Lifecycle | ActionLifecycle,
  ) {
    this.lifecycle = lifecycleOf((connection) => clientFor(this.config, connection));
  }

  configure({ config }: dynamic.ConfigureRequest): Promise<void> {
    this.config = config;
    return Promise.resolve();
  }

  readonly check = told((olds: Properties, news: Properties): Promise<dynamic.CheckResult> => {
    // The text stays in the old ones: it tells an object without inputs from one that is to be made.
    const { inputs, failures, warnings } = this.lifecycle.check(olds, own(news));
    warnings.forEach(warn);
    // The engine prints the value of a named property, which may be a secret; the reason names it instead.
    return Promise.resolve({ inputs, failures: failures.map((reason) => ({ property: "", reason })) });
  });

  readonly diff = told((id: string, olds: Properties, news: Properties): Promise<dynamic.DiffResult> => {
    const { warnings, ...result } = this.lifecycle.diff(id, own(olds), own(news));
    warnings.forEach(warn);
    return Promise.resolve(result);
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

/**
 * The provider of one type of resource, be it an object or an action. The text in every resource's state leads here, so this function and its argument
 * stay as they are from version to version.
 */
export function provider(type: string): dynamic.ResourceProvider {
  const definition = definitions.get(type);
  if (definition) return new HostedProvider((clientOf) => new Lifecycle(definition, clientOf));
  const action = actions.get(type);
  if (action) return new HostedProvider((clientOf) => new ActionLifecycle(action, clientOf));
  const types = [...definitions.keys(), ...actions.keys()].join(", ");
  throw new ConfigurationError(
    `pulumi-smartag has no resource "${type}"; there are ${types}. A newer version may have it.`,
  );
}
