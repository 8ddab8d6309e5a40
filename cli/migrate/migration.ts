import { isRefusal } from "../../provider/client/index.js";
import type { Definition, Properties } from "../../provider/lifecycle/definition.js";
import { ofKind } from "../../provider/lifecycle/identity.js";
import type { InventoryOptions, Listed } from "../../provider/lifecycle/inventory.js";
import { observeAll, type Seen } from "../../provider/lifecycle/observe.js";
import { entryInputs, importedInputs } from "../../provider/lifecycle/read.js";
import type { Session } from "../../provider/lifecycle/session.js";
import type { LeftOut, ObjectToDeclare } from "../import/object.js";
import { Names } from "../import/names.js";
import { type Difference, differences, secretsIn } from "./differences.js";
import { type Identified, sorted } from "./identify.js";
import { liveObjects } from "./live.js";
import { below, entryNameOf, nameOf } from "./names.js";
import type { VendorState } from "./vendor-state.js";

/** Entries of a parent that the state does not have. The program leaves them alone. */
export interface Unlisted {
  readonly parent: string;
  readonly collection: string;
  readonly ids: readonly string[];
}

/** What becomes of the state of another tool. */
export interface Migration {
  readonly objects: readonly ObjectToDeclare[];
  /** The resources of the other tool that have an object, each with the resource that declares it. */
  readonly migrated: readonly Migrated[];
  readonly leftOut: readonly LeftOut[];
  readonly differences: readonly Difference[];
  readonly unlisted: readonly Unlisted[];
  /** How many of its data sources and of its resources of other services there are. */
  readonly skipped: { readonly dataSources: number; readonly ofOthers: number };
  /** Whether the service refused to read some object. */
  readonly isIncomplete: boolean;
}

/** A resource of the other tool, and the type and id of the resource that declares its object. */
export interface Migrated {
  readonly address: string;
  readonly head: string;
}

/** A resource of the other tool with its object. */
interface Pair {
  readonly one: Identified;
  readonly live: Listed;
  /** The addresses of others that have the same object. */
  readonly others: string[];
}

/**
 * Finds what becomes of a state of another tool. All values are the live ones.
 *
 * @throws SmartagError if the service refuses the key or cannot be reached.
 */
export async function migrationOf(
  state: VendorState,
  session: Session,
  onProgress?: InventoryOptions["onProgress"],
): Promise<Migration> {
  const { identified, leftOut: unmapped, ofOthers } = sorted(state);
  const found = await liveObjects(session, identified, onProgress);
  const leftOut = [...unmapped];
  const pairs = new Map<string, Pair>();
  for (const one of identified) {
    const { address } = one.resource;
    const result = found.get(one);
    if (!result || "missing" in result) {
      leftOut.push({ what: address, why: result?.missing ?? "" });
      continue;
    }
    const { live } = result;
    const key = ofKind(live.definition, live.id);
    const first = pairs.get(key);
    if (first) {
      leftOut.push({ what: address, why: `it is the same object as ${first.one.resource.address}` });
      first.others.push(address);
    } else pairs.set(key, { one, live, others: [] });
  }
  const all = [...pairs.values()];
  const families = new Families(all);
  const inputs = await Promise.all(families.heads.map((pair) => inputsOf(session, pair, families)));
  const names = namesOf(families.heads);
  return {
    objects: families.heads.map(({ live: { definition, id } }, index) => ({
      definition,
      id,
      inputs: inputs[index]?.inputs ?? {},
      name: names[index] ?? "",
    })),
    migrated: all.flatMap((pair) =>
      [pair.one.resource.address, ...pair.others].map((address) => ({ address, head: families.headOf(pair) })),
    ),
    leftOut,
    differences: all.flatMap(({ one, live }) => differences(one, live)),
    unlisted: inputs.flatMap(({ unlisted }) => unlisted),
    skipped: { dataSources: state.dataSources, ofOthers },
    isIncomplete: [...found.values()].some((result) => "isRefused" in result),
  };
}

/** The names of the resources in the program. Each is taken once for a type. */
function namesOf(pairs: readonly Pair[]): string[] {
  const taken = new Map<Definition, Names>();
  return pairs.map(({ one, live: { definition } }) => {
    const ofType = taken.get(definition) ?? new Names();
    taken.set(definition, ofType);
    return ofType.take(nameOf(one.resource.path), "-");
  });
}

/** Rules, cars and policies with the parents that the same state has. */
class Families {
  /** What the program declares: all but the entries of these parents. */
  readonly heads: readonly Pair[];
  readonly #entries = new Map<string, Pair[]>();
  readonly #headOf = new Map<Pair, string>();

  constructor(pairs: readonly Pair[]) {
    const parents = new Set(pairs.map(({ live }) => ofKind(live.definition, live.id)));
    const folds = pairs.flatMap(({ live: { definition } }) =>
      Object.values(definition.collections ?? {}).map((collection) => ({ definition, ...collection })),
    );
    this.heads = pairs.filter((pair) => {
      const { definition, parts } = pair.live;
      const fold = folds.find(({ of }) => of === definition);
      if (!fold) return true;
      const parent = String(parts[fold.parent]);
      const head = ofKind(fold.definition, parent);
      if (!parents.has(head)) return true;
      this.#headOf.set(pair, head);
      const key = ofKind(definition, parent);
      const entries = this.#entries.get(key);
      if (entries) entries.push(pair);
      else this.#entries.set(key, [pair]);
      return false;
    });
  }

  /** The type and id of the resource that declares an object: for an entry, that of its parent. */
  headOf(pair: Pair): string {
    return this.#headOf.get(pair) ?? ofKind(pair.live.definition, pair.live.id);
  }

  /** The entries of one type under a parent. */
  under(parent: string, entry: Definition): readonly Pair[] {
    return this.#entries.get(ofKind(entry, parent)) ?? [];
  }
}

interface Inputs {
  readonly inputs: Properties;
  readonly unlisted: readonly Unlisted[];
}

/** The inputs of an object, with the entries that the state has. */
async function inputsOf(session: Session, { one, live }: Pair, families: Families): Promise<Inputs> {
  const { definition, id, properties } = live;
  const inputs: Properties = { ...importedInputs(definition, properties), ...secretsIn(one) };
  const unlisted: Unlisted[] = [];
  for (const [collection, { of, parent }] of Object.entries(definition.collections ?? {})) {
    const listed = families.under(id, of);
    const ids = new Set(listed.map((entry) => ownIdOf(entry.live)));
    const seen = await entriesOf(session, of, { [parent]: id });
    const others = seen.map((entry) => String(entry.properties[ownPart(of)])).filter((entry) => !ids.has(entry));
    if (others.length > 0) unlisted.push({ parent: `${definition.type} ${id}`, collection, ids: others });
    // Without entries in the state, the program does not manage them.
    if (listed.length === 0) continue;
    const names = new Names();
    inputs[collection] = Object.fromEntries(
      listed.map((entry) => [
        names.take(entryNameOf(below(one.resource.path, entry.one.resource.path)), "-"),
        entryInputs(of, parent, entry.live.properties),
      ]),
    );
    if (others.length > 0) inputs["unmanaged"] = "keep";
  }
  return { inputs, unlisted };
}

/** The entries of a parent. Those of the state say so themselves if their list cannot be read. */
async function entriesOf(session: Session, entry: Definition, parent: Properties): Promise<Seen[]> {
  try {
    return await observeAll(entry, session, parent);
  } catch (error) {
    if (!isRefusal(error)) throw error;
    return [];
  }
}

/** The part of an id that tells an entry from others of its parent. */
const ownPart = ({ identity }: Definition): string => identity.at(-1) ?? "";

const ownIdOf = ({ definition, parts }: Listed): string => String(parts[ownPart(definition)]);
