import * as pulumi from "@pulumi/pulumi";
import type { OperationName } from "../../schema/index.js";
import { clientFor, ConfigurationError, InterruptedError, SmartagError, WaitTimeoutError } from "../client/index.js";
import type { Properties } from "../lifecycle/definition.js";
import { ArgumentError } from "../lookups/arguments.js";
import { copyOf, type Lookup } from "../lookups/lookup.js";
import { isMocked } from "./mocks.js";
import type { Nested } from "./types.js";

/** Options of a look-up. */
export interface LookupOptions {
  /**
   * The connection of `smartag:connections` (another account or region) to use. Default: the
   * stack's connection.
   */
  connection?: string;
}

/** Options of a look-up whose arguments may be known only after an update. */
export interface LookupOutputOptions {
  /** As in {@link LookupOptions}. */
  connection?: pulumi.Input<string>;
  /** Resources that must exist before the service is called. */
  dependsOn?: pulumi.Resource | pulumi.Resource[];
}

/** The arguments, which may be left out if none is required, and the options. */
type Rest<A, O> = Partial<A> extends A ? [args?: A, opts?: O] : [args: A, opts?: O];

/** Looks something up. */
export interface Get<A, R> {
  (...rest: Rest<A, LookupOptions>): Promise<R>;
  /** The operation of the API that it calls. */
  readonly operation: OperationName;
}

/** Looks something up by arguments that may be known only after an update. */
export type GetOutput<A, R> = (
  ...rest: Rest<{ [K in keyof A]: Nested<A[K]> }, LookupOutputOptions>
) => pulumi.Output<R>;

function ask(lookup: Lookup, args: object, connection: string | undefined): Promise<Properties> {
  if (isMocked()) return askMock(lookup.name, args, connection);
  return lookup.run(clientFor({ get: pulumi.runtime.getConfig }, connection), args);
}

/**
 * Asks the mocks of a unit test. Without this a test whose environment has keys would send signed
 * requests to the service.
 */
async function askMock(name: string, args: object, connection: string | undefined): Promise<Properties> {
  const token = `smartag:index:${name}`;
  try {
    return (await pulumi.runtime.invoke(token, {
      ...args,
      ...(connection !== undefined && { connection }),
    })) as Properties;
  } catch (error) {
    // Pulumi loses the message of an error that a mock throws.
    if (error instanceof Error && error.message === "") {
      error.message = `the mock for ${token} failed; Pulumi does not pass on why`;
    }
    throw error;
  }
}

/** The function of a look-up. Its result has no secrets, because a promise cannot mark them. */
export function get<A, R>(lookup: Lookup): Get<A, R> {
  const { operation, secrets } = lookup;
  const call = async (args: object = {}, { connection }: LookupOptions = {}): Promise<unknown> => {
    try {
      const result = await ask(lookup, args, connection);
      return secrets ? copyOf(result, secrets) : result;
    } catch (error) {
      throw withoutStack(error);
    }
  };
  return Object.assign(call, { operation }) as Get<A, R>;
}

/** The same for outputs. The whole result is a secret if it contains one. */
export function getOutput<A, R>(lookup: Lookup): GetOutput<A, R> {
  const call = (
    args: object = {},
    { connection, dependsOn = [] }: LookupOutputOptions = {},
  ): pulumi.Output<unknown> => {
    // The id of a resource is known only after it exists. Its URN is known in a preview already.
    const after = [dependsOn].flat().map((one) => (pulumi.CustomResource.isInstance(one) ? one.id : one.urn));
    const given = pulumi.all([pulumi.output(args), pulumi.output(connection), pulumi.all(after)]);
    const result = given.apply(async ([known, through]) => {
      try {
        return await ask(lookup, known, through);
      } catch (error) {
        // Pulumi prints the stack of every error that fails an output.
        if (isForUsers(error)) error.stack = String(error);
        throw withoutStack(error);
      }
    });
    return lookup.secrets ? pulumi.secret(result) : result;
  };
  return call as unknown as GetOutput<A, R>;
}

const forUsers = [SmartagError, ConfigurationError, WaitTimeoutError, InterruptedError, ArgumentError];

const isForUsers = (error: unknown): error is Error => forUsers.some((kind) => error instanceof kind);

/**
 * Marks an error that a user can act on. Pulumi then prints its message without its stack, as it
 * does for its RunError.
 */
function withoutStack(error: unknown): unknown {
  if (isForUsers(error)) Object.defineProperty(error, "__pulumiRunError", { value: true, configurable: true });
  return error;
}
