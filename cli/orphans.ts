import { isOffline, type SmartagClient } from "../provider/client/index.js";
import { definitions } from "../provider/definitions.js";
import { autoNameStem, stemOf } from "../provider/lifecycle/auto-name.js";
import type { Definition, Properties } from "../provider/lifecycle/definition.js";
import { idOf } from "../provider/lifecycle/identity.js";
import { isAsSent, observe, observeAll, type Seen } from "../provider/lifecycle/observe.js";
import { Run } from "../provider/lifecycle/run.js";
import type { Session } from "../provider/lifecycle/session.js";
import { tokenOf } from "../provider/program/token.js";
import { carriedBy } from "../provider/lifecycle/wire.js";
import { deletion, literal } from "./deletion.js";
import { comparable, type Known, knownIn, nameOf, type Source } from "./known.js";

/** An object of the service that is in no state. */
export interface Orphan {
  /** Such as `Acl`. */
  readonly type: string;
  readonly id: string;
  readonly name?: string;
  /**
   * The resource that would have created it. For an entry of a resource, the path to it, too, such
   * as `office.rules.web`.
   */
  readonly resource?: string;
  /** When the object was created, if its list reports it. */
  readonly created?: string;
  /** The input that adopts the object. Entries that a resource lists have none. */
  readonly adopt?: string;
  /** The command that deletes the object, if the service has a call for it. */
  readonly delete?: string;
}

/** The properties of these names. */
function only(properties: Properties, names: ReadonlySet<string>): Properties {
  return Object.fromEntries(Object.entries(properties).filter(([name]) => names.has(name)));
}

/** The objects of one kind that the stacks have or would have. */
class Kind {
  readonly known: readonly Known[];
  readonly #ids: ReadonlySet<string | undefined>;
  readonly #made: ReadonlySet<string>;

  constructor(
    readonly definition: Definition,
    states: readonly Known[],
  ) {
    this.known = states.filter(({ type }) => type === tokenOf(definition.type));
    this.#ids = new Set(this.known.map(({ id }) => id));
    this.#made = new Set(this.known.filter(({ id }) => id).map(({ urn }) => urn));
  }

  /** Listed objects whose ids are in no state, and the resources that would have created them. */
  async find(session: Session, all: boolean): Promise<Orphan[]> {
    try {
      return await this.#find(session, all);
    } catch (error) {
      if (!isOffline(error)) throw error;
      session.client.warn(`${this.definition.type}: not all could be looked at. ${error.message}`);
      return [];
    }
  }

  async #find(session: Session, all: boolean): Promise<Orphan[]> {
    const { known } = this;
    const { identity, inputs, standard } = this.definition;
    // A setting of a device always exists, so it is never an orphan.
    if (standard) return [];
    if (!identity.every((name) => name in inputs)) return this.#findListed(session, known, all);
    const toMake = known.filter(({ id }) => !id);
    const isNamed = ({ inputs: given }: Known): boolean => this.#named.every((name) => given[name] !== undefined);
    const found = await Promise.all([
      this.#findNamed(session, toMake.filter(isNamed)),
      this.#findListed(
        session,
        toMake.filter((one) => !isNamed(one)),
        false,
      ),
    ]);
    return found.flat();
  }

  /** The parts of the id that every object has. */
  get #named(): readonly string[] {
    const { identity, lastPartOptional } = this.definition;
    return identity.slice(0, lastPartOptional ? -1 : undefined);
  }

  /** Objects that these resources could have created, if their inputs do not give the whole id. */
  async #findListed(session: Session, known: readonly Known[], all: boolean): Promise<Orphan[]> {
    const { definition } = this;
    const { read } = definition;
    if (!("from" in read)) return [];
    const of = read.from.of ?? [];
    const parents = new Map<string, Properties>(
      (of.length === 0 ? [{}] : known.map((one) => one.inputs))
        .map((given) => Object.fromEntries(of.map((name) => [name, given[name]])))
        .filter((parent) => !Object.values(parent).includes(undefined))
        .map((parent) => [JSON.stringify(parent), parent]),
    );
    if (known.length === 0 && !(all && of.length === 0 && definition.autoName)) return [];
    const found = await Promise.all(
      [...parents.values()].map(async (parent) =>
        (await observeAll(definition, session, parent)).flatMap((seen) => this.#orphan(seen, parent, known, all)),
      ),
    );
    return found.flat();
  }

  #orphan({ item, properties }: Seen, parent: Properties, known: readonly Known[], all: boolean): Orphan[] {
    const { definition } = this;
    const object = { ...properties, ...parent };
    const id = idOf(definition, object);
    if (this.#ids.has(id)) return [];
    const name = definition.autoName && properties[definition.autoName.property];
    const stem = autoNameStem(name);
    const { operation, nameless } = definition.create;
    const sent = carriedBy(definition.wire, operation);
    const likes = known.filter((one) =>
      nameless && name === undefined
        ? // The create call carries no name, so an engine that was killed then has not set one.
          !one.id && isAsSent(definition, properties, only(one.inputs, sent))
        : definition.autoName
          ? name !== undefined &&
            (name === one.inputs[definition.autoName.property] || stem === stemOf(nameOf(one), definition.autoName.max))
          : Object.entries(parent).every(([key, value]) => one.inputs[key] === value) &&
            isAsSent(definition, properties, one.inputs),
    );
    // Of several resources with this name, one that is not in state yet lacks its object.
    const like = likes.find(({ id: made }) => !made) ?? likes[0];
    if (!like && !(all && stem !== undefined)) return [];
    return [this.#told(object, item, like)];
  }

  /**
   * Objects that the inputs of these resources identify. An object that was being created may
   * exist.
   */
  async #findNamed(session: Session, known: readonly Known[]): Promise<Orphan[]> {
    const { definition } = this;
    const byId = new Map(known.map((one) => [idOf(definition, one.inputs), one]));
    const found = await Promise.all(
      [...byId].map(async ([id, one]) => {
        const seen = this.#ids.has(id) ? undefined : await observe(definition, session, one.inputs);
        return seen ? [this.#told({ ...seen.properties, ...one.inputs }, seen.item, one)] : [];
      }),
    );
    return found.flat();
  }

  #told(object: Properties, item: Properties, like?: Known): Orphan {
    const { definition } = this;
    const id = idOf(definition, object);
    const name = definition.autoName && object[definition.autoName.property];
    const created = item["createTime"] ?? item["gmtCreate"];
    // An object that was being created belongs to the program and may be incomplete. Any other
    // object with the name may belong to anybody.
    const isHalfMade = like !== undefined && definition.autoName !== undefined && !this.#made.has(like.urn);
    return {
      type: definition.type,
      id,
      ...(typeof name === "string" ? { name } : {}),
      ...(like ? { resource: nameOf(like) } : {}),
      ...(typeof created === "number" ? { created: new Date(created).toISOString() } : {}),
      adopt: `adopt: ${isHalfMade ? `{ id: ${literal(id)}, overwrite: true }` : literal(id)}`,
      ...deletionOf(definition, object),
    };
  }
}

/**
 * Entries of parents that ignore unmanaged entries. A refresh does not report those that are not in
 * state, and the next update creates them again.
 */
async function findEntries(session: Session, states: readonly Known[]): Promise<Orphan[]> {
  const found = [...definitions.values()].flatMap((definition) =>
    Object.entries(definition.collections ?? {}).map(async ([name, { of: child, parent, ids }]) => {
      const parents = new Map<string, { known: Set<unknown>; wanted: [string, Properties][] }>();
      for (const one of states.filter(({ type }) => type === tokenOf(definition.type))) {
        const { id, inputs, outputs } = one;
        const key = id ?? states.find(({ urn, id: made }) => urn === one.urn && made)?.id;
        if (key === undefined || inputs["unmanaged"] !== "keep" || inputs[name] === undefined) continue;
        const own = parents.get(key) ?? { known: new Set(), wanted: [] };
        for (const entry of Object.values((outputs[ids] ?? {}) as Record<string, string>)) own.known.add(entry);
        for (const [entry, values] of Object.entries(inputs[name] as Record<string, Properties>)) {
          own.wanted.push([`${nameOf(one)}.${name}.${entry}`, comparable(values)]);
        }
        parents.set(key, own);
      }
      for (const { type, id = "" } of states) {
        const [key = "", entry] = id.split(":");
        if (type === tokenOf(child.type)) parents.get(key)?.known.add(entry);
      }
      const entries = await Promise.all(
        [...parents].map(async ([id, { known, wanted }]) =>
          (await observeAll(child, session, { [parent]: id })).flatMap(({ properties }): Orphan[] => {
            if (known.has(properties[child.identity.at(-1) ?? ""])) return [];
            const like = wanted.find(([, values]) => isAsSent(child, properties, values));
            const object = { ...properties, [parent]: id };
            return like
              ? [{ type: child.type, id: idOf(child, object), resource: like[0], ...deletionOf(child, object) }]
              : [];
          }),
        ),
      );
      return entries.flat();
    }),
  );
  return (await Promise.all(found)).flat();
}

function deletionOf(definition: Definition, object: Properties): Pick<Orphan, "delete"> {
  const command = deletion(definition, object);
  return command === undefined ? {} : { delete: command };
}

/**
 * The objects in the account and region of the client that are in none of the states and that known
 * resources could have created. Known resources are those in the states and those that an update
 * would create according to a preview. An object matches by its name, or, without a name, by all
 * that the service reports of it. With `all`, any other object with an automatic name is included.
 *
 * @throws Error if a source is not what Pulumi prints.
 * @throws SmartagError as the service does.
 */
export async function orphans(
  client: SmartagClient,
  states: readonly Source[],
  { previews = [], all = false }: { previews?: readonly Source[]; all?: boolean } = {},
): Promise<Orphan[]> {
  const known = knownIn(states, previews);
  const session = new Run().session(client);
  const kinds = [...definitions.values()].map((definition) => new Kind(definition, known).find(session, all));
  return (await Promise.all([...kinds, findEntries(session, known)])).flat();
}
