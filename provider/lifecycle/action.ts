import * as v from "valibot";
import type { OperationName } from "../../schema/index.js";
import { SmartagError, type SmartagClient } from "../client/index.js";
import { common } from "./common.js";
import type { Properties, Rule, Wire } from "./definition.js";
import { Field, type Fields, type Values } from "./fields.js";
import type { ParameterOf } from "./names.js";
import type { Session } from "./session.js";
import { parametersOf } from "./wire.js";

/** The facts of an action. */
interface Facts<I extends Fields, O extends Fields, K extends OperationName = OperationName> {
  /** The name of the resource. The name of the command is derived from it. */
  readonly type: string;
  /** What the action does, in one line. */
  readonly summary: string;
  /**
   * How the action disturbs people, in one sentence. The command asks for confirmation if it is
   * set.
   */
  readonly disturbs?: string;
  readonly inputs: I;
  readonly outputs: O;
  readonly rules?: readonly Rule<keyof I & string>[];
  readonly wire?: Wire<ParameterOf<K>, keyof I & string>;
  /** The operation that runs the action. */
  readonly operation: K;
  /** The operations that `before`, `ifLost` and `after` call. */
  readonly reads: readonly OperationName[];
  /**
   * The input that names the gateway. Writes under the same gateway are sent one after the other.
   */
  readonly under: keyof I & string;
}

/** What an action does besides its call. */
interface Work<V, R, B> {
  /** Reads what `after` needs from before the call. State keeps it until the end is observed. */
  readonly before?: (inputs: V, client: SmartagClient) => Promise<B>;
  /**
   * What to do if the response of the call is lost: "repeat" if a second call does no harm, or a
   * function with which the client checks whether the call took effect. Undefined if only the user
   * can find out.
   */
  readonly ifLost: (
    inputs: V,
    client: SmartagClient,
    before: B,
  ) => "repeat" | (() => Promise<Properties | undefined>) | undefined;
  /** Waits until the action is done, and returns the outputs. */
  readonly after: (inputs: V, client: SmartagClient, before: B) => Promise<R>;
}

/**
 * Everything specific to one action of the service. An action leaves no object behind, so there is
 * nothing to read or delete.
 */
export type Action<I extends Fields, O extends Fields, B = unknown, K extends OperationName = OperationName> = Facts<
  I,
  O,
  K
> &
  Work<Values<I>, Values<O>, B>;

/** Any action. Its functions take its inputs and the result of its `before`. */
export type AnyAction = Facts<Fields, Fields> & Work<Properties, Properties, unknown>;

/** Declares an action. */
export function action<I extends Fields, O extends Fields, B, K extends OperationName>(
  definition: Action<I, O, B, K>,
): Action<I, O, B> {
  return definition;
}

/** An output that is returned as the service reports it. */
export function told<T>(): Field<T, "required"> {
  return new Field(v.unknown() as unknown as v.GenericSchema<unknown, T>);
}

/** The inputs that every action resource has. */
export const actionInputs = {
  /**
   * Any values. If one differs from the last update, the action runs again. The preview reports
   * this as a replacement.
   */
  triggers: new Field(v.array(v.unknown(), "not a list; give a list of any values")).optional(),
  /**
   * The name of the connection in `smartag:connections` (another account or region) that reaches
   * the object of the action. The default is the stack's connection.
   */
  connection: common.connection,
} satisfies Fields;

/** The outputs that every action has. */
export const actionOutputs = {
  /** When the action was done, such as `2027-01-31T08:00:00.000Z`. */
  ranAt: told<string>(),
} satisfies Fields;

/** An action that ran and failed. Waiting any longer is of no use. */
export class ActionFailedError extends SmartagError {
  override name = "ActionFailedError";
}

/** Every operation that an action may call, in alphabetical order. */
export function actionOperations({ operation, reads }: AnyAction): OperationName[] {
  return [...new Set([operation, ...reads])].sort();
}

/** The values that name the object of an action, without secrets. */
export function subjectOf({ inputs }: AnyAction, given: Properties): string {
  return Object.entries(inputs)
    .filter(([name, { traits, treatment }]) => !traits.secret && treatment.isAttribute && given[name] !== undefined)
    .flatMap(([name]) => given[name])
    .map(String)
    .join(":");
}

/**
 * Reads what is needed from before the call, sends the call of an action, and returns what was
 * read.
 */
export async function send(action: AnyAction, session: Session, inputs: Properties): Promise<unknown> {
  const { operation, wire } = action;
  const before = await action.before?.(inputs, session.client);
  await session.write(operation, parametersOf(wire, operation, inputs), action.ifLost(inputs, session.client, before));
  return before;
}
