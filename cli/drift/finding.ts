import type { Place } from "../../provider/client/index.js";
import type { Properties } from "../../provider/lifecycle/definition.js";
import type { NotRead } from "../not-read.js";

/** A property whose live value differs from the one in state. */
export interface Change {
  /** Such as `rules["web"].destCidr`. */
  readonly path: string;
  /** What the program asks for; missing if it asks for nothing. */
  readonly desired?: unknown;
  /** What the service reports; missing if it has nothing. */
  readonly live?: unknown;
}

/** A way to mend a finding. */
export interface Fix {
  /** What the command does, such as `puts back what the program says`. */
  readonly does: string;
  /** A command of the shell, or an input of a resource if `isInput` is set. */
  readonly command: string;
  readonly isInput?: true;
}

interface Subject {
  /** The name of the resource's type, such as `Acl`. */
  readonly type: string;
  /** The id that `adopt` takes. */
  readonly id: string;
  readonly name?: string;
  readonly place: Place;
  readonly fixes: readonly Fix[];
}

/** The resource that manages an object. */
export interface Manager {
  readonly urn: string;
  /** The stack or the file whose state has it. */
  readonly state: string;
}

/** An object that the service has otherwise than its state. */
export interface Changed extends Subject, Manager {
  readonly kind: "changed";
  readonly changes: readonly Change[];
}

/** An object that is in state, and that the service does not have. */
export interface Missing extends Subject, Manager {
  readonly kind: "missing";
}

/** An object that no state has. */
export interface Unmanaged extends Subject {
  readonly kind: "unmanaged";
  /** The managed object that it belongs to, such as the gateway of a binding. */
  readonly under?: { readonly type: string; readonly id: string; readonly urn: string };
  /** Its inputs and outputs, without secrets. */
  readonly properties: Properties;
}

export type Finding = Changed | Missing | Unmanaged;
export type Kind = Finding["kind"];

/** The kinds of findings, in the order of reports. */
export const kinds: readonly Kind[] = ["changed", "missing", "unmanaged"];

/** How many of the objects of a type are managed. */
export interface Coverage {
  readonly type: string;
  readonly managed: number;
  /** Objects that exist and are managed or not ignored. Settings count if they are managed or not at their standard. */
  readonly all: number;
  readonly percent: number;
}

/** An object in state, or a value of it, that was not compared. */
export interface NotCompared extends Manager {
  readonly type: string;
  readonly id: string;
  /** The encrypted value; missing if the whole object was not compared. */
  readonly path?: string;
  readonly reason: string;
}

/** What `smartag drift` found. */
export interface Drift {
  /** The stacks and files that were compared. */
  readonly states: readonly string[];
  readonly places: readonly Place[];
  /** Whether everything was read and compared, except what is expected, such as offline devices. */
  readonly isComplete: boolean;
  readonly summary: Readonly<Record<Kind, number>> & {
    /** Objects with something that the ignore file names. */
    readonly ignored: number;
    readonly notCompared: number;
    readonly managed: number;
    readonly all: number;
    readonly percent: number;
  };
  readonly findings: readonly Finding[];
  readonly coverage: readonly Coverage[];
  readonly notCompared: readonly NotCompared[];
  /** Lists that could not be read. */
  readonly notRead: readonly (NotRead & { readonly place: Place })[];
  /** Why objects could not be looked for, such as a place that no connection reaches. */
  readonly errors: readonly string[];
}
