import type * as dynamic from "@pulumi/pulumi/dynamic/index.js";
import {
  clientFor,
  ConfigurationError,
  connectionNames,
  InterruptedError,
  SmartagError,
  WaitTimeoutError,
} from "../client/index.js";
import { warningLine, warningLog } from "../client/log.js";
import type { ActionLifecycle } from "../lifecycle/action-lifecycle.js";
import { autoNameRequested, type Naming } from "../lifecycle/auto-name.js";
import type { Properties } from "../lifecycle/definition.js";
import type { Connections } from "../lifecycle/connections.js";
import type { Lifecycle } from "../lifecycle/lifecycle.js";
import { PartlyMade } from "../lifecycle/partly-made.js";
import type { Fields } from "../lifecycle/fields.js";
import { Marked, type Secrets, SECRETS } from "../lifecycle/secrets.js";
import { hideStack } from "./console.js";
import { withSecrets } from "./secret-outputs.js";

const warned = new Set<string>();

/** Prints a warning once. The engine checks a resource again before it replaces it. */
function warn(text: string): void {
  if (warned.has(text)) return;
  warned.add(text);
  warningLog(undefined)(warningLine(text));
}

const forUsers = [SmartagError, ConfigurationError, PartlyMade, WaitTimeoutError, InterruptedError];

/** Masks the values that the user marked secret in an error. */
function maskError(error: Error, secrets: Secrets): void {
  error.message = secrets.mask(error.message);
  if (error instanceof PartlyMade) error.reasons.splice(0, Infinity, error.message);
}

/** The properties without the `__provider` string. */
function own(properties: Properties): Properties {
  return Object.fromEntries(Object.entries(properties).filter(([name]) => name !== "__provider"));
}

/** The inputs that the program gives, and the request for an automatic name. */
function named(news: Properties): { given: Properties; naming?: Naming } {
  for (const [name, value] of Object.entries(news)) {
    const naming = autoNameRequested(value);
    if (naming) return { given: { ...news, [name]: undefined }, naming };
  }
  return { given: news };
}

/** Answers the requests of Pulumi's dynamic host with the lifecycle. */
export class DynamicProvider implements dynamic.ResourceProvider {
  private config: dynamic.Config = { get: () => undefined, require: () => "" };
  private readonly lifecycle: Lifecycle | ActionLifecycle;

  constructor(
    private readonly outputs: Fields,
    lifecycleOf: (connections: Connections) => Lifecycle | ActionLifecycle,
    private readonly secrets: Secrets,
  ) {
    this.lifecycle = lifecycleOf({
      client: (name) => clientFor(this.config, name),
      names: () => connectionNames(this.config),
    });
  }

  configure({ config }: dynamic.ConfigureRequest): Promise<void> {
    this.config = config;
    return Promise.resolve();
  }

  readonly check = this.reporting((olds: Properties, news: Properties): Promise<dynamic.CheckResult> => {
    // An object without inputs has at least the `__provider` string.
    const known = Object.keys(olds).length > 0 ? own(olds) : undefined;
    const { [SECRETS]: paths, ...program } = own(news);
    const { given, naming } = named(program);
    const marked = new Marked(paths as string[][] | undefined);
    const { inputs, failures, warnings } = this.lifecycle.check(known, given, naming, marked);
    this.warn(warnings);
    // The engine prints the value of a named property, which may be a secret. The reason names the
    // property instead.
    return Promise.resolve({
      inputs,
      failures: failures.map((reason) => ({ property: "", reason: this.secrets.mask(reason) })),
    });
  });

  readonly diff = this.reporting(
    async (id: string, olds: Properties, news: Properties): Promise<dynamic.DiffResult> => {
      const { warnings, ...result } = await this.lifecycle.diff(id, own(olds), own(news));
      this.warn(warnings);
      return result;
    },
  );

  readonly create = this.reporting((inputs: Properties) => this.lifecycle.create(own(inputs)));
  readonly update = this.reporting((id: string, olds: Properties, news: Properties) =>
    this.lifecycle.update(id, own(olds), own(news)),
  );
  readonly read = this.reporting(async (id: string, props?: Properties): Promise<dynamic.ReadResult> => {
    const { props: live, ...result } = await this.lifecycle.read(id, props && own(props));
    return { ...result, ...(live && { props: withSecrets(this.outputs, live) }) };
  });
  readonly delete = this.reporting((id: string, props: Properties) => this.lifecycle.delete(id, own(props)));

  private warn(texts: readonly string[]): void {
    for (const text of texts) warn(this.secrets.mask(text));
  }

  /**
   * Hides the stack of errors that are for users. Any other error is a bug of this package and
   * keeps its stack.
   */
  private reporting<A extends unknown[], R>(work: (...args: A) => Promise<R>): (...args: A) => Promise<R> {
    return async (...args) => {
      try {
        return await work(...args);
      } catch (error) {
        if (error instanceof Error && forUsers.some((kind) => error instanceof kind)) {
          maskError(error, this.secrets);
          hideStack(error);
        }
        throw error;
      }
    };
  }
}
