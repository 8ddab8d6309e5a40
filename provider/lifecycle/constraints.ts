import type { OperationName } from "../../schema/index.js";
import type { FeatureName } from "../../schema/models.js";
import type { Definition, Properties } from "./definition.js";
import type { Context } from "./listing.js";

/** A rule over several properties. It is skipped while one of them is unknown. */
export interface Rule<Property extends string = string> {
  readonly properties: readonly Property[];
  /** For each violation: the property and what is wrong with it. */
  check(values: Properties): { property: string; reason: string }[];
  /**
   * A property that violates the rule must be left out. An import leaves it out, even if the
   * service reports it.
   */
  readonly leavesOut?: boolean;
  /** Violations are warnings: the preview prints them and goes on. */
  readonly warns?: boolean;
  /** It is checked while values are unknown, too, and judges only what is known. */
  readonly evenUnknown?: boolean;
  /**
   * A limit for new objects. An object that was created with these values before the limit existed
   * keeps them.
   */
  readonly ofNew?: boolean;
}

/** How many resources of one type a program may declare for one parent. */
export interface Limit<Input extends string = string> {
  /** The inputs that name the parent. */
  readonly per: readonly Input[];
  readonly most: number;
  /** Why the limit exists and what to do. */
  readonly reason: string;
  /** The limit can be raised, so that exceeding it is a warning instead of an error. */
  readonly raisable?: boolean;
  /**
   * The type whose resources count against the limit, for two types that exclude each other. Both
   * declare it. The default is the type of the resource.
   */
  readonly against?: string;
}

/**
 * What a gateway must support for a resource to work on it. The preview warns if the gateway is
 * known not to support it.
 */
export interface Need<Input extends string = string> {
  readonly feature: FeatureName;
  /** The input that names the gateway. */
  readonly of: Input;
  /**
   * For which inputs it is needed. An input that is unknown counts as left out. The default is all.
   */
  readonly when?: (inputs: Properties) => boolean;
}

/** The model of a gateway and the software of its devices, as far as it is known. */
export interface Hardware {
  readonly model?: string | undefined;
  readonly software?: readonly string[];
}

/**
 * Something that one object at a time can have, so that the service refuses it to another one. A
 * resource of the same run may be about to release it.
 */
export interface Held<Input extends string = string> {
  /**
   * Documented codes by which the service says that another object has it. Such a refusal has no
   * effect, so the call may be sent again.
   */
  readonly after: readonly string[];
  /** What it is, in words: `the gateway's only ACL`. */
  readonly thing: string;
  /** The inputs that say what it is. If the other object is of another kind, its properties, too. */
  readonly what: readonly Input[] | { readonly [P in Input]?: string };
  /** The kinds of objects that can have it. The default is this kind. */
  readonly by?: () => readonly Definition[];
  /**
   * The objects of a kind that may have it, with their identity, by the values of the object that
   * asks for it. The default is the list in which the kind is found.
   */
  readonly among?: (values: Properties, context: Context, kind: Definition) => Promise<readonly Properties[]>;
  /**
   * No list shows which object has it, but the codes say for certain that another one of this kind
   * does.
   */
  readonly unlisted?: true;
  /** The operations that `among` calls beside those of `read`. */
  readonly operations?: readonly OperationName[];
}
