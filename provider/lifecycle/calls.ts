import type { OperationName } from "../../schema/index.js";
import type { Properties } from "./definition.js";
import type { AnswerOf } from "./names.js";

/** A call that creates the object. */
export interface Create<Input extends string = string, K extends OperationName = OperationName> {
  readonly operation: K;
  /** Inputs that the call carries in a parameter that `wire` computes. */
  readonly carries?: readonly Input[];
  /**
   * Parameters beyond the inputs of the same name. If one has the name of an input, its value is
   * the first value of that input.
   */
  readonly parameters?: (properties: Properties) => Properties;
  /**
   * Codes by which the service reports that the object exists already; "any" if it documents none.
   * A code counts only if a read finds the object as the call would have created it. Only for
   * objects of which the service accepts no duplicate.
   */
  readonly already?: readonly string[] | "any";
  /**
   * A duplicate has no effect, or the service keeps only one. An equal one that exists has another
   * owner, or an interrupted run created it.
   */
  readonly once?: true;
  /** Codes of refusals that are temporary, soon after another object was created. */
  readonly passing?: readonly string[];
  /** An order that costs money. After a lost response the search for its effect lasts longer. */
  readonly paid?: boolean;
  /**
   * Nothing that the call carries distinguishes its object from others. Such calls are sent one at
   * a time, each after the result of the previous one is known. Otherwise, after a lost response,
   * the object of one call would be taken for that of another.
   */
  readonly nameless?: boolean;
  /**
   * Whether the object that a read reports is ready for use, or the state that it is in. Without it
   * the response of the call is enough.
   */
  readonly ready?: (item: Properties, properties: Properties) => true | string;
  /**
   * For which objects a read must follow the call. The default is all objects if there is a
   * `ready`.
   */
  readonly settles?: (properties: Properties) => boolean;
  /**
   * What to send instead if the service refuses with one of these codes, because it accepts fewer
   * values at creation. An update then sets the rest. Undefined if no other parameters would help.
   */
  readonly less?: {
    readonly after: readonly string[];
    readonly parameters: (properties: Properties) => Properties | undefined;
  };
  /** The properties that the response reports. The default is the whole response. */
  answer?(answer: AnswerOf<K>): Properties;
}

/** One of several operations, chosen by the desired and the live object. */
export interface Choice<K extends OperationName = OperationName> {
  readonly of: readonly K[];
  readonly by: (news: Properties, olds: Properties) => NoInfer<K>;
}

/** A call that changes inputs of the object. */
export interface Update<Input extends string = string, K extends OperationName = OperationName> {
  readonly operation: K | Choice<K>;
  /** The inputs that it carries; `all` for every input that is one of its parameters. */
  readonly carries: readonly Input[] | "all";
  /** Parameters beyond the properties of the same name. */
  readonly parameters?: (properties: Properties) => Properties;
  /**
   * Send every input that the call carries, because the service might clear one that is left out.
   * Otherwise only changed inputs are sent.
   */
  readonly whole?: boolean;
  /**
   * An order that costs money. It is done when a read reports the new values. If its response is
   * lost, a read checks whether it took effect.
   */
  readonly paid?: boolean;
  /**
   * The response does not say that the change is done, because a device makes it. A read must
   * report the new values.
   */
  readonly shown?: boolean;
  /**
   * Whether the live object needs the call: `false` if it already is as desired. A text is the
   * reason why the call is impossible now: the user gets it, and the next update retries.
   */
  readonly needed?: (seen: Properties, news: Properties) => boolean | string;
  /** Codes by which the service refuses to change such an object, although it accepts a new one. */
  readonly anew?: { readonly after: readonly string[]; readonly when: (news: Properties) => boolean };
  /**
   * What to set first if the service refuses with one of these codes, because the live values are
   * in conflict with the new ones.
   */
  readonly first?: { readonly after: readonly string[]; readonly set: { readonly [P in Input]?: unknown } };
}

/** How the object is deleted. */
export interface Delete<K extends OperationName = OperationName> {
  /** The operation that deletes it. Without one the object can only expire. */
  readonly operation?: K;
  readonly parameters?: (properties: Properties) => Properties;
  /** A call that the service requires before the deletion of such an object. */
  readonly first?: {
    readonly operation: K;
    readonly when: (properties: Properties) => boolean;
    readonly parameters: (properties: Properties) => Properties;
  };
  /** The advice for the user if the service refuses the deletion or has no call for it. */
  readonly refused?: string;
  /**
   * Whether a deleted object stays listed for a while. If so, the deletion waits until it is gone.
   */
  readonly lingers?: boolean;
  /**
   * Of a setting: codes by which the service refuses the previous value. The setting then keeps its
   * live value.
   */
  readonly stays?: readonly string[];
}
