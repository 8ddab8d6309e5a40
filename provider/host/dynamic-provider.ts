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
import { AUTO_NAME, type Naming } from "../lifecycle/auto-name.js";
import type { Properties } from "../lifecycle/definition.js";
import type { Connections } from "../lifecycle/connections.js";
import type { Lifecycle } from "../lifecycle/lifecycle.js";
import { PartlyMade } from "../lifecycle/partly-made.js";
import { GET } from "../lifecycle/read.js";
import { REPLACE_ON } from "../lifecycle/replace-on.js";
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

/** What the class adds to the inputs of the program, and check leaves in them. */
const added = ["__provider", REPLACE_ON, GET];

/** The properties without what the class adds. */
function own(properties: Properties): Properties {
  return Object.fromEntries(Object.entries(properties).filter(([name]) => !added.includes(name)));
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
    const { [SECRETS]: paths, [AUTO_NAME]: naming, ...given } = own(news);
    const marked = new Marked(paths as string[][] | undefined);
    const checked = this.lifecycle.check(known, given, naming as Naming | undefined, marked);
    const { failures, warnings } = checked;
    const { [REPLACE_ON]: replaceOn } = news;
    const inputs = { ...checked.inputs, ...(replaceOn !== undefined && { [REPLACE_ON]: replaceOn }) };
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
      const replaceOn = news[REPLACE_ON] as string[] | undefined;
      const { warnings, ...result } = await this.lifecycle.diff(id, own(olds), own(news), replaceOn);
      this.warn(warnings);
      return result;
    },
  );

  readonly create = this.reporting((inputs: Properties) => this.lifecycle.create(own(inputs)));
  readonly update = this.reporting((id: string, olds: Properties, news: Properties) =>
    this.lifecycle.update(id, own(olds), own(news)),
  );
  readonly read = this.reporting(async (id: string, props?: Properties): Promise<dynamic.ReadResult> => {
    const { lifecycle } = this;
    const known = props && own(props);
    const reads =
      props?.[GET] !== undefined && "get" in lifecycle ? lifecycle.get(id, own(props)) : lifecycle.read(id, known);
    const { props: live, ...result } = await reads;
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
