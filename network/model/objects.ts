/** A value that is known only after an update. */
export const UNKNOWN = Symbol("unknown");

/**
 * A resource of a program, or an object of the service, as it comes from a stack's state, a preview,
 * the live account or a unit test.
 */
export interface NetworkObject {
  /** Such as `Acl`. */
  readonly type: string;
  /** Missing for a resource that does not exist yet. */
  readonly id?: string;
  /** Missing for an object that no program declares. */
  readonly urn?: string;
  /** The name in the program, or the one that the service shows. */
  readonly name?: string;
  /** Inputs and outputs. A value, or one within it, that is not known yet is {@link UNKNOWN}. */
  readonly properties: Readonly<Record<string, unknown>>;
  /** By property: the URNs of the resources that its value comes from. */
  readonly references?: Readonly<Record<string, readonly string[]>>;
  /** The URNs of the resources that have to exist before it. */
  readonly dependencies?: readonly string[];
  /** Where the program declares it, such as `index.ts:12`, if Pulumi says so. */
  readonly position?: string;
}

/** Where objects come from, as far as it matters to what can be said about them. */
export interface Origin {
  /**
   * Whether there are no other objects. A program has its own ones only: another program, or a
   * person, may have bound something to its gateways.
   */
  readonly isWholeAccount: boolean;
  /** The types whose objects may be missing, because their lists could not be read. */
  readonly unread?: ReadonlySet<string>;
}
