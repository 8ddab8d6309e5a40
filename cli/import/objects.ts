import type { Collection, Properties } from "../../provider/lifecycle/definition.js";
import type { Listed } from "../../provider/lifecycle/inventory.js";
import { entryInputs, importedInputs } from "../../provider/lifecycle/read.js";
import { isStandard, standards } from "../drift/standard.js";
import { groupBy } from "../../network/group-by.js";
import { entryNames } from "./entry-names.js";
import type { ObjectToDeclare } from "./object.js";

/** The lists of entries that could not be read, as {@link unreadKey} names them. */
export type UnreadEntries = ReadonlySet<string>;

/** The entries of a type that a parent has. */
export const unreadKey = (type: string, parent: string): string => `${type} ${parent}`;

/** Which settings a program declares: none, those that devices do not have from the factory, or all. */
export const settingChoices = ["none", "changed", "all"] as const;
export type SettingChoice = (typeof settingChoices)[number];

/** How objects of the service become declarations. */
export interface ObjectOptions {
  /** Default: `changed`. */
  readonly settings?: SettingChoice;
  /** The entries that could not be read. Their parents are declared without them. */
  readonly unread?: UnreadEntries;
}

/**
 * Objects that were listed as objects to declare. Entries become inputs of their parents, if those
 * are listed.
 */
export function objectsToDeclare(listed: readonly Listed[], options: ObjectOptions = {}): ObjectToDeclare[] {
  const kinds = parentKinds(listed);
  const ids = new Set(listed.map(keyOf));
  const isOwn = (one: Listed): boolean => !ids.has(parentOf(one, kinds) ?? "");
  const entries = groupBy(listed, (one) => parentOf(one, kinds) ?? "");
  return listed
    .filter((one) => isOwn(one) && isWanted(one, options.settings))
    .map((one) => {
      const { definition, id, properties } = one;
      const inputs = importedInputs(definition, properties);
      const collections = collectionsOf(one, entries.get(keyOf(one)) ?? [], options.unread);
      return { definition, id, inputs: { ...inputs, ...collections } };
    });
}

const keyOf = ({ definition, id }: Pick<Listed, "definition" | "id">): string => `${definition.type} ${id}`;

interface ParentKind {
  readonly type: string;
  readonly collection: Collection;
}

/** The kinds of parents among some objects, by the types of their entries. */
function parentKinds(listed: readonly Listed[]): ReadonlyMap<string, ParentKind> {
  const definitions = new Set(listed.map(({ definition }) => definition));
  return new Map(
    [...definitions].flatMap(({ type, collections = {} }) =>
      Object.values(collections).map((collection) => [collection.of.type, { type, collection }] as const),
    ),
  );
}

/** The parent of an entry, as {@link keyOf} names it. */
function parentOf({ definition, parts }: Listed, kinds: ReadonlyMap<string, ParentKind>): string | undefined {
  const found = kinds.get(definition.type);
  return found && `${found.type} ${String(parts[found.collection.parent])}`;
}

/** The entries of a parent as its inputs, by names that say what they do. */
function collectionsOf(
  { definition, id: owner }: Listed,
  entries: readonly Listed[],
  unread?: UnreadEntries,
): Properties {
  const read = Object.entries(definition.collections ?? {}).filter(
    ([, { of }]) => !unread?.has(unreadKey(of.type, owner)),
  );
  return Object.fromEntries(
    read.map(([input, { of, parent }]) => {
      const own = entries.filter((entry) => entry.definition === of);
      const values = new Map(own.map(({ id, properties }) => [id, entryInputs(of, parent, properties)]));
      const names = entryNames(values);
      return [input, Object.fromEntries([...names].map(([id, name]) => [name, values.get(id)]))];
    }),
  );
}

function isWanted(one: Listed, settings: SettingChoice = "changed"): boolean {
  if (!one.definition.standard || settings === "all") return true;
  return settings === "changed" && !isFactory(one);
}

/**
 * Whether a setting has the values that a device has from the factory. The role of a port shows in
 * what is declared for the port, unless it is a leased line.
 */
function isFactory({ definition, properties }: Listed): boolean {
  const { type } = definition;
  if (type === "PortRole") return properties["role"] !== "ECC";
  if (type === "AutoUpgradePolicy") return properties["upgradeType"] === "manual";
  // Of a WAN port only the way to get an address is documented, and a program says more.
  return type !== "WanPort" && typeof standards[type] === "object" && isStandard(definition, properties);
}
