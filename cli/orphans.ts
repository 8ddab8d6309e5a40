import { readFileSync } from "node:fs";
import * as v from "valibot";
import { isOffline, SmartagClient } from "../provider/client/index.js";
import { definitions } from "../provider/definitions.js";
import { autoNameStem, stemOf } from "../provider/lifecycle/check.js";
import type { Definition, Properties } from "../provider/lifecycle/definition.js";
import { idOf } from "../provider/lifecycle/identity.js";
import { isAsSent } from "../provider/lifecycle/objects.js";
import { observe, observeAll, type Seen } from "../provider/lifecycle/observe.js";
import { tokenOf } from "../provider/program/dynamic.js";
import { Session } from "../provider/lifecycle/session.js";
import { hasUnknown } from "../provider/lifecycle/unknown.js";
import { carriedBy, parametersOf } from "../provider/lifecycle/wire.js";
import { table } from "./table.js";

/** An object of the service that no state knows. */
export interface Orphan {
  /** Such as `Acl`. */
  readonly type: string;
  readonly id: string;
  readonly name?: string;
  /** The resource that would have made it; for an entry of a resource also where in it, such as `office.rules.web`. */
  readonly resource?: string;
  /** When the object was made, where its list tells. */
  readonly created?: string;
  /** The input that brings the object under management; entries that a resource lists have none. */
  readonly adopt?: string;
  /** The command that deletes the object, where the service has a call for it. */
  readonly delete?: string;
}

const Resource = v.object({
  urn: v.string(),
  type: v.string(),
  id: v.optional(v.string()),
  inputs: v.optional(v.record(v.string(), v.unknown()), {}),
  outputs: v.optional(v.record(v.string(), v.unknown()), {}),
});
const State = v.object({
  deployment: v.object({
    resources: v.nullish(v.array(Resource), []),
    // What an engine was at when it was killed.
    pending_operations: v.nullish(v.array(v.object({ resource: Resource })), []),
  }),
});
const Preview = v.object({
  steps: v.array(v.object({ newState: v.optional(Resource) })),
});

/** A resource in state, or one that is or was to be made or changed: then without an id and outputs. */
type Known = v.InferOutput<typeof Resource>;

/** @throws Error where the file is not what the command prints. */
function parsed<T extends v.GenericSchema>(file: string, schema: T, command: string): v.InferOutput<T> {
  try {
    return v.parse(schema, JSON.parse(readFileSync(file === "-" ? 0 : file, "utf8")));
  } catch (cause) {
    const reason = cause instanceof Error ? cause.message : String(cause);
    throw new Error(`${file} cannot be read as the output of \`${command}\`: ${reason}`, { cause });
  }
}

/** What Pulumi writes in place of a secret: in state an object with this key, in a preview a word. */
const SECRET_KEY = "4dabf18193072939515e22adb298388d";
const SECRET_WORD = "[secret]";

/** The values that can be compared; secrets and what is not known yet are left out. */
function comparable(inputs: Properties): Properties {
  return Object.fromEntries(
    Object.entries(inputs).filter(
      ([, value]) =>
        !hasUnknown(value) &&
        value !== SECRET_WORD &&
        !(typeof value === "object" && value !== null && SECRET_KEY in value),
    ),
  );
}

function knownIn(states: readonly string[], previews: readonly string[]): Known[] {
  // Also where the engine has noted what came of it: the resources in state are what the next update goes by.
  const toMake = (one: Known): Known => ({ ...one, id: undefined, outputs: {} });
  const inStates = states.flatMap((file) => {
    const { deployment } = parsed(file, State, "pulumi stack export");
    return [...deployment.resources, ...deployment.pending_operations.map(({ resource }) => toMake(resource))];
  });
  const inPreviews = previews.flatMap((file) =>
    parsed(file, Preview, "pulumi preview --json").steps.flatMap(({ newState }) =>
      newState ? [toMake(newState)] : [],
    ),
  );
  return [...inStates, ...inPreviews].map((one) => ({ ...one, inputs: comparable(one.inputs) }));
}

/** The properties of these names. */
function only(properties: Properties, names: ReadonlySet<string>): Properties {
  return Object.fromEntries(Object.entries(properties).filter(([name]) => names.has(name)));
}

/** The last part of a URN, which may hold colons itself. */
const nameOf = ({ urn }: Known): string => urn.split("::").slice(3).join("::");

/** What the stacks have, or would have, of one kind of object. */
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

  /** Objects that are listed, where no state knows their ids, and who would have made them. */
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
    const { definition, known } = this;
    const { identity, inputs, read, standard } = definition;
    // A setting of a device is there without anybody's doing.
    if (standard) return [];
    if (identity.every((name) => name in inputs)) return this.#findNamedByInputs(session);
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
        (await observeAll(definition, session, parent)).flatMap((seen) => this.#orphan(seen, parent, all)),
      ),
    );
    return found.flat();
  }

  #orphan({ item, properties }: Seen, parent: Properties, all: boolean): Orphan[] {
    const { definition, known } = this;
    const object = { ...properties, ...parent };
    const id = idOf(definition, object);
    if (this.#ids.has(id)) return [];
    const name = definition.autoName && properties[definition.autoName.property];
    const stem = typeof name === "string" ? autoNameStem(name) : undefined;
    const { operation, nameless } = definition.create;
    const sent = carriedBy(definition.wire, operation);
    const like = known.find((one) =>
      nameless && name === undefined
        ? // The call that makes it carries no name: an engine that was killed then has not given it one.
          !one.id && isAsSent(definition, properties, only(one.inputs, sent))
        : definition.autoName
          ? name !== undefined &&
            (name === one.inputs[definition.autoName.property] || stem === stemOf(nameOf(one), definition.autoName.max))
          : Object.entries(parent).every(([key, value]) => one.inputs[key] === value) &&
            isAsSent(definition, properties, one.inputs),
    );
    if (!like && !(all && stem !== undefined)) return [];
    return [this.#told(object, item, like)];
  }

  /** Objects that inputs alone name: those that were being made may be there. */
  async #findNamedByInputs(session: Session): Promise<Orphan[]> {
    const { definition } = this;
    const complete = definition.identity.slice(0, definition.lastPartOptional ? -1 : undefined);
    const toMake = new Map(
      this.known
        .filter(({ id, inputs }) => !id && complete.every((name) => inputs[name] !== undefined))
        .map((one) => [idOf(definition, one.inputs), one]),
    );
    const found = await Promise.all(
      [...toMake].map(async ([id, one]) => {
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
    // One that was being made is the program's own and perhaps half done; whatever else has the name may be anybody's.
    const isHalfMade = like !== undefined && definition.autoName !== undefined && !this.#made.has(like.urn);
    return {
      type: definition.type,
      id,
      ...(typeof name === "string" ? { name } : {}),
      ...(like ? { resource: nameOf(like) } : {}),
      ...(typeof created === "number" ? { created: new Date(created).toISOString() } : {}),
      adopt: `adopt: ${isHalfMade ? `{ id: ${JSON.stringify(id)}, overwrite: true }` : JSON.stringify(id)}`,
      ...deletion(definition, object),
    };
  }
}

/**
 * Entries of parents that leave alone what the program does not list: a refresh does not show those that are not in state, and the next update makes
 * them again.
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
              ? [{ type: child.type, id: idOf(child, object), resource: like[0], ...deletion(child, object) }]
              : [];
          }),
        ),
      );
      return entries.flat();
    }),
  );
  return (await Promise.all(found)).flat();
}

function deletion(
  { delete: { operation, parameters }, wire }: Definition,
  properties: Properties,
): { delete?: string } {
  if (operation === undefined) return {};
  const given = { ...parametersOf(wire, operation, properties), ...parameters?.(properties) };
  return {
    delete: `node -e 'new (require("pulumi-smartag").SmartagClient)().call("${operation}", ${JSON.stringify(given)})'`,
  };
}

/**
 * The objects of the environment's account and region that none of the states knows, and that the resources in the states, or those that an update would
 * make by a preview, could have made: by their names, or, where they have none, by all that the service tells of them. With `all` also any other that has an
 * automatic name.
 *
 * @throws Error where a file is not what Pulumi prints.
 * @throws SmartagError as the service does.
 */
export async function orphans(
  files: readonly string[],
  { previews = [], all = false }: { previews?: readonly string[]; all?: boolean } = {},
): Promise<Orphan[]> {
  const known = knownIn(files, previews);
  const session = Session.of(new SmartagClient());
  const kinds = [...definitions.values()].map((definition) => new Kind(definition, known).find(session, all));
  return (await Promise.all([...kinds, findEntries(session, known)])).flat();
}

/** What a person reads. */
export function report(found: readonly Orphan[]): string {
  if (found.length === 0) return "No orphans.\n";
  const rows = [
    ["TYPE", "ID", "NAME", "RESOURCE", "CREATED"],
    ...found.map(({ type, id, name = "-", resource = "-", created = "-" }) => [type, id, name, resource, created]),
  ];
  const adoptable = found.filter(({ adopt }) => adopt !== undefined);
  return `${table(rows)}
${
  adoptable.length === 0
    ? ""
    : `To keep one, give it to a resource that is not in state yet:
${adoptable.map(({ type, adopt = "" }) => `  ${type}: ${adopt}`).join("\n")}
`
}To delete one, in the program's folder:
${found.map(({ id, delete: command }) => `  ${command ?? `${id}: the service has no call for it`}`).join("\n")}
`;
}
