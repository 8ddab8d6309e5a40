import * as v from "valibot";
import type { OperationName } from "../../schema/index.js";
import { SmartagError, type SmartagClient } from "../client/index.js";
import { common } from "./common.js";
import type { Properties, Rule, Wire } from "./definition.js";
import { Field, type Fields, type Values } from "./fields.js";
import type { ParameterOf } from "./names.js";
import type { Session } from "./session.js";
import { parametersOf } from "./wire.js";

/** What an action is. */
interface Facts<I extends Fields, O extends Fields, K extends OperationName = OperationName> {
  /** The name of the resource; that of the command follows from it. */
  readonly type: string;
  /** What it does, in one line. */
  readonly summary: string;
  /** What people notice of it, in one sentence; the command asks before it goes on. Left out, they notice nothing. */
  readonly disturbs?: string;
  readonly inputs: I;
  readonly outputs: O;
  readonly rules?: readonly Rule<keyof I & string>[];
  readonly wire?: Wire<ParameterOf<K>, keyof I & string>;
  /** The call that does it. */
  readonly operation: K;
  /** The calls of `before`, `ifLost` and `after`. */
  readonly reads: readonly OperationName[];
  /** The input that names the gateway: writes under the same one wait for each other. */
  readonly under: keyof I & string;
}

/** What an action does beside its call. */
interface Work<V, R, B> {
  /** What has to be known from before the call. State keeps it while the end is not seen. */
  readonly before?: (inputs: V, client: SmartagClient) => Promise<B>;
  /**
   * What becomes of the call where its answer was lost: "repeat" where twice is as good as once, a function that looks for what it did as
   * the client takes it, or undefined where only the user can tell.
   */
  readonly ifLost: (
    inputs: V,
    client: SmartagClient,
    before: B,
  ) => "repeat" | (() => Promise<Properties | undefined>) | undefined;
  /** Waits until it is done, and tells the outputs. */
  readonly after: (inputs: V, client: SmartagClient, before: B) => Promise<R>;
}

/** Everything that is particular to one thing that the service can be told to do. Nothing of it lasts, so that there is nothing to read or delete. */
export type Action<I extends Fields, O extends Fields, B = unknown, K extends OperationName = OperationName> = Facts<
  I,
  O,
  K
> &
  Work<Values<I>, Values<O>, B>;

/** Any action; what its functions take is what its own inputs and its own `before` give. */
export type AnyAction = Facts<Fields, Fields> & Work<Properties, Properties, unknown>;

/** Declares an action. */
export function action<I extends Fields, O extends Fields, B, K extends OperationName>(
  definition: Action<I, O, B, K>,
): Action<I, O, B> {
  return definition;
}

/** An output that is told as it is. */
export function told<T>(): Field<T, "required"> {
  return new Field(v.unknown() as unknown as v.GenericSchema<unknown, T>);
}

/** The inputs that every action has as a resource. */
export const actionInputs = {
  /** Any values. Where one is another than in the last update the action runs again; the preview shows that as a replacement. */
  triggers: new Field(v.array(v.unknown(), "not a list; give a list of any values")).optional(),
  /** The name of the connection in `smartag:connections` (another account or region) that holds what it acts on. The stack's own by default. */
  connection: common.connection,
} satisfies Fields;

/** The outputs that every action has. */
export const actionOutputs = {
  /** When it was done, such as `2027-01-31T08:00:00.000Z`. */
  ranAt: told<string>(),
} satisfies Fields;

/** An action that was carried out and came to a bad end, so that nothing of it is worth waiting for. */
export class ActionFailedError extends SmartagError {
  override name = "ActionFailedError";
}

/** Every operation that an action may call, in alphabetical order. */
export function actionOperations({ operation, reads }: AnyAction): OperationName[] {
  return [...new Set([operation, ...reads])].sort();
}

/** What an action acts on: the values that it was given, without secrets. */
export function subjectOf({ inputs }: AnyAction, given: Properties): string {
  return Object.entries(inputs)
    .filter(([name, { traits, treatment }]) => !traits.secret && treatment.isAttribute && given[name] !== undefined)
    .flatMap(([name]) => given[name])
    .map(String)
    .join(":");
}

/** Sends the call of an action, and tells what has to be known from before it. */
export async function send(action: AnyAction, session: Session, inputs: Properties): Promise<unknown> {
  const { operation, wire } = action;
  const before = await action.before?.(inputs, session.client);
  await session.write(operation, parametersOf(wire, operation, inputs), action.ifLost(inputs, session.client, before));
  return before;
}
