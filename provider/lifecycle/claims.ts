import type { Definition, Properties } from "./definition.js";
import { ofKind } from "./identity.js";
import { Moves } from "./moves.js";
import { Takeovers } from "./takeovers.js";

/** The objects that the resources of one run manage in one place, each as kind and id. */
export class Claims {
  /** Objects that a resource of the run manages. */
  private readonly managed = new Set<string>();
  /**
   * Settings and adopted objects that a resource of the run continues to manage. Another resource
   * of the same object can leave the program, because it was renamed or an earlier run was killed.
   * It must not delete the object.
   */
  private readonly kept = new Set<string>();
  /**
   * Objects that a resource of the run has created, now or earlier, and continues to manage.
   * Another resource that adopted the same object must not delete it when it leaves the program.
   * The creating resource may delete it, because the engine can replace it for its own reasons.
   */
  private readonly own = new Set<string>();
  /**
   * Parents whose entries one resource lists exhaustively, as kind of entry and id of the parent.
   */
  private readonly exclusive = new Set<string>();
  /** Ids of the objects that this run has created. */
  private readonly created = new Set<string>();
  /**
   * Objects that their resources replace. The old object may be gone already, because an earlier run
   * deleted it and was killed before it created the new one.
   */
  private readonly replaced = new Set<string>();
  /** Objects that this run has deleted. A list that was read earlier still contains them. */
  private readonly deleted = new Set<string>();

  /** The values of settings before the program took them over. */
  readonly takeovers = new Takeovers();

  constructor(
    /** What moves between resources. */
    readonly moves = new Moves(),
  ) {}

  manage(definition: Definition, id: string): void {
    this.managed.add(ofKind(definition, id));
  }
  isManaged(definition: Definition, id: string): boolean {
    return this.managed.has(ofKind(definition, id));
  }

  /** Notes that a resource with this state (none if it is new) continues to manage an object. */
  keep(definition: Definition, id: string, inputs: Properties, state: Properties = {}): void {
    if (definition.standard || inputs["adopt"] !== undefined) this.kept.add(ofKind(definition, id));
    else if (state["adopt"] === undefined) this.own.add(ofKind(definition, id));
  }
  /** Whether an object is kept although a resource with this state leaves the program. */
  isKept(definition: Definition, id: string, state: Properties): boolean {
    const object = ofKind(definition, id);
    return this.kept.has(object) || (state["adopt"] !== undefined && this.own.has(object));
  }

  noteReplaced(definition: Definition, id: string): void {
    this.replaced.add(ofKind(definition, id));
  }
  /**
   * Whether another resource cannot create an object, because a resource of the run continues to
   * manage it or is about to delete it. In the second case the service may take a second create for
   * a repetition of the first one, and the deletion would then remove what this one creates.
   */
  isTaken(definition: Definition, id: string): boolean {
    const object = ofKind(definition, id);
    const isManaged = this.managed.has(object) && !this.deleted.has(object) && !this.replaced.has(object);
    return isManaged || this.moves.isLeft(definition, id);
  }

  noteCreated(definition: Definition, id: string): void {
    this.manage(definition, id);
    this.replaced.delete(ofKind(definition, id));
    this.created.add(id);
  }
  /** Whether this run has created an object with this id. If so, it had no entries before. */
  isCreated(id: unknown): boolean {
    return typeof id === "string" && this.created.has(id);
  }

  noteDeleted(definition: Definition, id: string): void {
    this.deleted.add(ofKind(definition, id));
  }
  isDeleted(definition: Definition, id: string): boolean {
    return this.deleted.has(ofKind(definition, id));
  }

  /**
   * Notes an object and whether the program lists its entries exhaustively. State cannot answer
   * this: it holds only what an earlier program listed.
   */
  manageAll(definition: Definition, id: string, inputs: Properties): void {
    this.manage(definition, id);
    for (const [name, collection] of Object.entries(definition.collections ?? {})) {
      const scope = ofKind(collection.of, id);
      if (inputs[name] !== undefined && inputs["unmanaged"] !== "keep") this.exclusive.add(scope);
      else this.exclusive.delete(scope);
    }
  }
  /**
   * Why an entry cannot be a separate resource: the same program lists the entries of its parent
   * exhaustively.
   */
  conflict(entry: Definition, inputs: Properties): string | undefined {
    const parent = entry.lock?.[0] ?? "";
    const id = inputs[parent];
    return typeof id === "string" && this.exclusive.has(ofKind(entry, id))
      ? `${parent}: ${id} lists its entries inline in this program and would remove this one; put it there, or give the parent unmanaged: "keep"`
      : undefined;
  }
}
