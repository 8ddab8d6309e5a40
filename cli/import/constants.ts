import { groupBy } from "../../network/group-by.js";
import type { Declaration } from "./declaration.js";
import type { Expression, Members } from "./expression.js";
import { capital } from "../capital.js";
import type { Names } from "./names.js";

/** A constant that several declarations use. */
export interface Constant {
  readonly name: string;
  readonly value: Members;
  /** The declaration that it stands before. */
  readonly user: Declaration;
}

type Entry = readonly [key: string, value: Members];

/** Fewer values in common are quicker to read where they stand. */
const LEAST_VALUES = 3;
const LEAST_ENTRIES = 3;
const LEAST_SHARED = 2;

/** The entries of a collection in one place: a declaration, or a constant that several share. */
interface Holder {
  entries: readonly Entry[];
}

/** A declaration with its entries. */
interface Owner extends Holder {
  readonly user: Declaration;
}

/**
 * Takes the entries that several parents have, and the values that all entries have, out of the
 * declarations into constants.
 */
export function constantsOf(declarations: readonly Declaration[], names: Names): Constant[] {
  const parents = declarations.filter(({ definition }) => definition.collections);
  return [...groupBy(parents, ({ definition }) => definition.type).values()].flatMap((ofType) =>
    Object.keys(ofType[0]?.definition.collections ?? {}).flatMap((input) => constantsOfInput(ofType, input, names)),
  );
}

function constantsOfInput(parents: readonly Declaration[], input: string, names: Names): Constant[] {
  const owners = parents.flatMap((user): Owner[] => {
    const value = user.arguments.find(([name]) => name === input)?.[1];
    return value?.kind === "members" ? [{ user, entries: value.members as readonly Entry[] }] : [];
  });
  // A constant stands before the first declaration that may use it.
  const [user] = parents;
  if (!user) return [];
  const groups = sharedEntries(owners).map(({ entries, users }) => ({
    entries,
    users: new Set(users),
    name: names.take(`common${capital(input)}`),
  }));
  for (const owner of owners) {
    const own = groups.filter(({ users }) => users.has(owner.user));
    const gone = new Set(own.flatMap(({ entries }) => entries.map(keyOf)));
    owner.entries = owner.entries.filter((entry) => !gone.has(keyOf(entry)));
  }
  const bases = withBases(input, [...groups, ...owners], names).map((base): Constant => ({ ...base, user }));
  for (const owner of owners) {
    const { entries } = owner;
    const spread = groups.filter(({ users }) => users.has(owner.user)).map(({ name }) => name);
    const isTall = spread.length + entries.length > 0;
    const [only = ""] = spread;
    const value: Expression =
      entries.length === 0 && spread.length === 1
        ? { kind: "constant", name: only }
        : { kind: "members", members: entries, isTall, ...(spread.length > 0 && { spread }) };
    const { user: parent } = owner;
    parent.arguments = parent.arguments.map((argument) => (argument[0] === input ? [input, value] : argument));
  }
  const common = groups.map(({ name, entries }): Constant => ({
    name,
    user,
    value: { kind: "members", members: entries, isTall: true },
  }));
  return [...bases, ...common];
}

const keyOf = ([key]: Entry): string => key;

/** A constant of this package is read-only at every depth, which a list of an entry must not be. */
const isPlain = ([, { members }]: Entry): boolean => members.every(([, value]) => value.kind === "literal");

/** The entries that the same parents have, in groups that are worth a constant. */
function sharedEntries(owners: readonly Owner[]): { entries: Entry[]; users: Declaration[] }[] {
  const found = owners.flatMap(({ user, entries }) => entries.filter(isPlain).map((entry) => ({ user, entry })));
  const same = [...groupBy(found, ({ entry }) => JSON.stringify(entry)).values()].filter(({ length }) => length > 1);
  const numbers = new Map(owners.map(({ user }, index) => [user, index]));
  const byUsers = groupBy(same, (alike) => alike.map(({ user }) => numbers.get(user)).join(" "));
  return [...byUsers.values()]
    .filter(({ length }) => length >= LEAST_SHARED)
    .map((group) => ({
      entries: group.flatMap(([one]) => (one ? [one.entry] : [])),
      users: (group[0] ?? []).map(({ user }) => user),
    }));
}

/** Moves the values that all entries have into a constant, of all holders together if possible. */
function withBases(input: string, holders: readonly Holder[], names: Names): Omit<Constant, "user">[] {
  const known = new Map<string, string>();
  const constants: Omit<Constant, "user">[] = [];
  const all = holders.flatMap(({ entries }) => entries);
  const whole = commonValues(all);
  for (const holder of holders) {
    const base = whole.length > 0 ? whole : commonValues(holder.entries);
    if (base.length === 0 || holder.entries.length === 0) continue;
    const key = JSON.stringify(base);
    const name = known.get(key) ?? names.take(baseName(input, base));
    if (!known.has(key)) constants.push({ name, value: { kind: "members", members: base } });
    known.set(key, name);
    const inBase = new Set(base.map(([property]) => property));
    holder.entries = holder.entries.map(([entry, { members }]) => [
      entry,
      { kind: "members", spread: [name], members: members.filter(([property]) => !inBase.has(property)) },
    ]);
  }
  return constants;
}

type Values = readonly (readonly [string, Expression])[];

/** The values that all of these entries have, if they are worth a constant. */
function commonValues(entries: readonly Entry[]): Values {
  const [first, ...others] = entries;
  if (!first || entries.length < LEAST_ENTRIES) return [];
  const texts = others.map(([, { members }]) => new Set(members.map((one) => JSON.stringify(one))));
  const common = first[1].members.filter(
    (one) => one[1].kind === "literal" && texts.every((values) => values.has(JSON.stringify(one))),
  );
  return common.length >= LEAST_VALUES ? common : [];
}

/** What a reader calls the values that entries have in common. */
function baseName(input: string, values: Values): string {
  const direction = values.find(([name]) => name === "direction")?.[1];
  if (direction?.kind === "literal") return direction.value === "in" ? "incoming" : "outgoing";
  return input === "cars" ? "share" : "traffic";
}
