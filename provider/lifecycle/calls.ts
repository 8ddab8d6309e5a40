import type { OperationName } from "../../schema/index.js";
import type { Properties } from "./definition.js";
import type { AnswerOf } from "./names.js";

/** A call that makes the object. */
export interface Create<Input extends string = string, K extends OperationName = OperationName> {
  readonly operation: K;
  /** Inputs that the call carries by a parameter that `wire` works out of them. */
  readonly carries?: readonly Input[];
  /**
   * Parameters beyond the inputs of the same name; one of an input's name is what the object has at
   * first.
   */
  readonly parameters?: (properties: Properties) => Properties;
  /**
   * Codes by which the service says that the object is there already, "any" where it documents
   * none; it counts only where a read finds the object as the call would have made it. Only for
   * objects of which the service takes no second one that is the same.
   */
  readonly already?: readonly string[] | "any";
  /**
   * A second one that is the same has no effect, or the service keeps only one: an equal one that
   * is there has another owner, or an interrupted run made it.
   */
  readonly once?: true;
  /** Codes that pass by themselves soon after something else was made. */
  readonly passing?: readonly string[];
  /** An order that costs money: a lost answer is looked for longer before it is placed again. */
  readonly paid?: boolean;
  /**
   * Nothing that the call carries tells its object from another's: one is sent only once the one
   * before is known, so that a lost answer is never taken for another's.
   */
  readonly nameless?: boolean;
  /**
   * Whether what a read shows is ready for use, or the state that it is in. Without it the answer
   * of the call is enough.
   */
  readonly ready?: (item: Properties, properties: Properties) => true | string;
  /** For which objects a read has to follow the call; for all of them where there is a `ready`. */
  readonly settles?: (properties: Properties) => boolean;
  /**
   * What to send instead where the service refuses with one of these codes, because it takes less
   * of an input at first: an update then brings the rest. Nothing where no other parameters would
   * help.
   */
  readonly less?: {
    readonly after: readonly string[];
    readonly parameters: (properties: Properties) => Properties | undefined;
  };
  /** What the answer tells of the object. All of it by default. */
  answer?(answer: AnswerOf<K>): Properties;
}

/** One of several operations, by what the object is to become and what it is. */
export interface Choice<K extends OperationName = OperationName> {
  readonly of: readonly K[];
  readonly by: (news: Properties, olds: Properties) => NoInfer<K>;
}

/** A call that changes some inputs of the object. */
export interface Update<Input extends string = string, K extends OperationName = OperationName> {
  readonly operation: K | Choice<K>;
  /** The inputs that it carries, `all` for every input that is one of its parameters. */
  readonly carries: readonly Input[] | "all";
  /** Parameters beyond the properties of the same name. */
  readonly parameters?: (properties: Properties) => Properties;
  /**
   * Send every input that it carries, because one left out might be cleared; otherwise only those
   * that changed.
   */
  readonly whole?: boolean;
  /**
   * An order that costs money: it is done when a read shows the new values, and a lost answer is
   * looked for.
   */
  readonly paid?: boolean;
  /**
   * The answer does not tell that it is done, because a device does it: a read has to show the new
   * values.
   */
  readonly shown?: boolean;
  /**
   * Whether the object as a read shows it needs the call: `false` where it is so already; a reason
   * where it cannot be now, which the user is told, and the next update tries again.
   */
  readonly needed?: (seen: Properties, news: Properties) => boolean | string;
  /** Codes by which the service refuses to change such an object, although it takes a new one. */
  readonly anew?: { readonly after: readonly string[]; readonly when: (news: Properties) => boolean };
  /**
   * What has to be set first where the service refuses with one of these codes, because what is
   * there is in the way.
   */
  readonly first?: { readonly after: readonly string[]; readonly set: { readonly [P in Input]?: unknown } };
}

/** How the object is removed. */
export interface Delete<K extends OperationName = OperationName> {
  /** The call that does it; where there is none, the object can only end by itself. */
  readonly operation?: K;
  readonly parameters?: (properties: Properties) => Properties;
  /** A call that the service wants before, for an object that is so. */
  readonly first?: {
    readonly operation: K;
    readonly when: (properties: Properties) => boolean;
    readonly parameters: (properties: Properties) => Properties;
  };
  /** What to tell the user where the service refuses, or has no call. */
  readonly refused?: string;
  /** Whether the object stays visible for a while, so that its end has to be awaited. */
  readonly lingers?: boolean;
  /**
   * Of a setting: codes by which the service refuses what was before, so that it stays as it is.
   */
  readonly stays?: readonly string[];
}
