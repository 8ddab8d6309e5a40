import type { Definition, Properties } from "../../provider/lifecycle/definition.js";

/** An existing object that a program is to declare. */
export interface ObjectToDeclare {
  readonly definition: Definition;
  /** What `adopt` takes. */
  readonly id: string;
  /**
   * Its inputs as a program gives them, without `adopt`. Entries have the names that they get in the
   * program. Values that equal a default may be there; the program leaves them out.
   */
  readonly inputs: Properties;
  /** The name of its resource. By default, it comes from the name of the object. */
  readonly name?: string;
}

/** A file of a program, with its path in the program's folder. */
export interface GeneratedFile {
  readonly path: string;
  readonly text: string;
}

/** A secret of the stack's config that the program requires. */
export interface RequiredSecret {
  /** Without the project's name. */
  readonly key: string;
  /** What it is, as in `password of Wifi "office"`. */
  readonly what: string;
}

/** Something that the program does not declare, and why. */
export interface LeftOut {
  readonly what: string;
  readonly why: string;
}

/** A program for some objects. */
export interface Program {
  readonly files: readonly GeneratedFile[];
  readonly secrets: readonly RequiredSecret[];
  readonly leftOut: readonly LeftOut[];
  /** How many resources of each type it declares. */
  readonly counts: ReadonlyMap<string, number>;
}
