import { isDeepStrictEqual } from "node:util";
import * as v from "valibot";
import { autoName, autoNameStem, NAMED, type Naming } from "./auto-name.js";
import { collecting, common } from "./common.js";
import type { Definition, Properties, Rule } from "./definition.js";
import { type Field, without, type Fields } from "./fields.js";
import { Marked, quotes } from "./secrets.js";
import { hasUnknown, UNKNOWN } from "./unknown.js";

/** All inputs that a program may give. */
export function inputsOf(definition: Definition): Fields {
  return { ...definition.inputs, ...common, ...(definition.collections ? collecting : {}) };
}

type Failures = string[];

const nothingMarked = new Marked();

/** Checked inputs and their violations. Failures stop an update; warnings do not. */
export interface Checked {
  inputs: Properties;
  failures: string[];
  warnings: string[];
}

/**
 * Returns the given values in canonical form, with defaults. Adds every violation to `failures`.
 */
export function checkFields(
  fields: Fields,
  given: Properties,
  path: string,
  failures: Failures,
  marked = nothingMarked,
): Properties {
  const checked: Properties = {};
  for (const [name, field] of Object.entries(fields)) {
    const value = given[name];
    if (value === undefined || value === null) {
      if (field.traits.presence === "required") failures.push(`${path}${name}: ${messageOf(field, undefined)}`);
      else if (field.traits.default !== undefined) checked[name] = field.traits.default;
    } else if (value === UNKNOWN || (!field.entry && hasUnknown(value))) {
      checked[name] = value;
    } else {
      const result = v.safeParse(field.schema, value);
      if (result.success) checked[name] = result.output;
      else
        failures.push(
          `${path}${name}: ${field.traits.secret || marked.has(name) ? `the secret value is not allowed; give ${allowedValues(field)}` : messageOf(field, value)}`,
        );
    }
  }
  for (const [name, field] of Object.entries(fields)) {
    const { only } = field.traits;
    if (!only || checked[name] === undefined || field.applies(checked)) continue;
    // If a default breaks the rule, the program did not write it, so it is left out.
    if (given[name] === undefined || given[name] === null) Reflect.deleteProperty(checked, name);
    else {
      const other = marked.has(only.property) ? "as it is" : `"${String(checked[only.property])}"`;
      failures.push(`${path}${name}: no use with ${only.property} ${other}; leave it out`);
    }
  }
  for (const name of Object.keys(given)) {
    if (!Object.hasOwn(fields, name) && given[name] !== undefined) {
      failures.push(`${path}${name}: not a property; there are ${Object.keys(fields).join(", ")}`);
    }
  }
  return checked;
}

/** The message for a wrong or missing value: the violation and what is allowed. */
export function messageOf(field: Field, value: unknown): string {
  const { issues = [] } = v.safeParse(field.schema, value);
  return issues.map((issue) => issue.message).join("; ");
}

/** The allowed values of a field, in the words of the message for a missing value. */
export function allowedValues(field: Field): string {
  return messageOf(field, undefined).replace(/^missing; give /, "");
}

function checkRules(
  rules: readonly Rule[],
  values: Properties,
  path: string,
  checked: Omit<Checked, "inputs">,
  marked: Marked,
): void {
  for (const rule of rules) {
    if (!rule.evenUnknown && rule.properties.some((name) => hasUnknown(values[name]))) continue;
    const list = rule.warns ? checked.warnings : checked.failures;
    const hidden = rule.properties.filter((name) => marked.has(name));
    const secrets = hidden.flatMap((name) => marked.at(name).in(values[name]));
    for (const { property, reason: said } of rule.check(values)) {
      const reason = quotes(said, secrets) ? `does not fit the secret value of ${hidden.join(", ")}` : said;
      const subject = `${path}${property}: `;
      // One violation of a property is enough to fix it. Each warning has another subject.
      const isSaid = rule.warns ? list.includes(subject + reason) : list.some((text) => text.startsWith(subject));
      if (!isSaid) list.push(subject + reason);
    }
  }
}

const isProperties = (value: unknown): value is Properties =>
  typeof value === "object" && value !== null && !Array.isArray(value);

/**
 * The fields of an entry in its parent: the inputs of the entry's resource without the parent's id.
 */
export function entryFields(child: Definition, parent: string): Fields {
  return without(child.inputs, parent);
}

/**
 * Returns the values in canonical form with defaults, and every violation of the documented limits.
 * Each violation names its property.
 */
export function checkValues(
  fields: Fields,
  rules: readonly Rule[],
  given: Properties,
  marked = nothingMarked,
): Checked {
  const failures: Failures = [];
  const checked: Checked = { inputs: checkFields(fields, given, "", failures, marked), failures, warnings: [] };
  checkRules(rules, checked.inputs, "", checked, marked);
  return checked;
}

/**
 * The automatic name of an object. An object that has one keeps it, even if the resource was
 * renamed.
 */
function nameFor(old: unknown, naming: Naming, max: number, names: Map<string, string>): string {
  if (typeof old === "string" && autoNameStem(old) !== undefined) {
    names.set(naming.seed, old);
    return old;
  }
  return autoName(naming, max, names.get(naming.seed));
}

/**
 * Returns the program's inputs in canonical form with defaults, and every violation of the
 * documented limits. Each violation names its property.
 *
 * @param olds the inputs of an existing object; undefined if it is to be created.
 * @param naming the parts of an automatic name, which the object gets if the program gives none.
 * @param names the automatic names of existing objects by their seeds. An object that is created in
 * the same run replaces the one with its seed.
 * @param marked the values that the user marked secret, so that no message quotes them.
 */
export function check(
  definition: Definition,
  olds: Properties | undefined,
  news: Properties,
  naming?: Naming,
  names = new Map<string, string>(),
  marked = nothingMarked,
): Checked {
  const failures: Failures = [];
  const warnings: string[] = [];
  const given = { ...news };
  const auto = definition.autoName;
  // An object to adopt keeps its name. Without its id it may be known only later.
  if (auto && naming && given[auto.property] === undefined && given["adopt"] === undefined) {
    const old = olds?.[NAMED] ?? olds?.[auto.property];
    // An adopted object keeps its live name, even after the program drops `adopt`.
    if (!olds || old !== undefined) given[auto.property] = nameFor(old, naming, auto.max, names);
  }
  const inputs = checkFields(inputsOf(definition), given, "", failures, marked);
  for (const [name, collection] of Object.entries(definition.collections ?? {})) {
    const entries = inputs[name];
    if (entries === undefined || entries === UNKNOWN) continue;
    const fields = entryFields(collection.of, collection.parent);
    const checkedEntries: Properties = {};
    for (const [key, entry] of Object.entries(entries as Properties)) {
      if (entry === UNKNOWN) checkedEntries[key] = entry;
      else if (isProperties(entry)) {
        const path = `${name}.${key}.`;
        const within = marked.at(name).at(key);
        const checked = checkFields(fields, entry, path, failures, within);
        checkRules(collection.of.rules ?? [], checked, path, { failures, warnings }, within);
        checkedEntries[key] = checked;
      } else {
        const value = marked.at(name).has(key) ? "the secret value" : JSON.stringify(entry);
        failures.push(`${name}.${key}: ${value} is not allowed; give the properties of an entry`);
      }
    }
    inputs[name] = checkedEntries;
  }
  const isKept = (name: string): boolean =>
    olds !== undefined && name in olds && isDeepStrictEqual(olds[name], inputs[name]);
  const rules = (definition.rules ?? []).filter(({ ofNew, properties }) => !(ofNew && properties.every(isKept)));
  checkRules(rules, inputs, "", { failures, warnings }, marked);
  return { inputs, failures, warnings };
}
