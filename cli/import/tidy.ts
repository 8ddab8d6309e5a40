import { isDeepStrictEqual } from "node:util";
import { autoNameStem } from "../../provider/lifecycle/auto-name.js";
import { entryFields, inputsOf } from "../../provider/lifecycle/check.js";
import type { Definition, Properties } from "../../provider/lifecycle/definition.js";
import type { Fields } from "../../provider/lifecycle/fields.js";
import type { ObjectToDeclare } from "./object.js";

/** The values that are not what a program gets if it leaves them out. */
function withoutDefaults(fields: Fields, values: Properties): Properties {
  return Object.fromEntries(
    Object.entries(values).filter(
      ([name, value]) => value !== undefined && !isDeepStrictEqual(value, fields[name]?.traits.default),
    ),
  );
}

/**
 * The inputs as a person writes them: without defaults, and without the name of an object that has an
 * automatic one, which an adopted object keeps.
 */
export function tidied(definition: Definition, inputs: Properties): Properties {
  const { autoName, collections = {} } = definition;
  const tidy = withoutDefaults(inputsOf(definition), inputs);
  if (autoName && autoNameStem(tidy[autoName.property]) !== undefined) Reflect.deleteProperty(tidy, autoName.property);
  for (const [name, { of, parent }] of Object.entries(collections)) {
    const entries = tidy[name] as Record<string, Properties> | undefined;
    if (!entries) continue;
    const fields = entryFields(of, parent);
    tidy[name] = Object.fromEntries(Object.entries(entries).map(([key, one]) => [key, withoutDefaults(fields, one)]));
  }
  return tidy;
}

const GROUP = "resourceGroupId";

/** The resource group of all objects that are in one; undefined if there are several. */
export function onlyGroupOf(objects: readonly ObjectToDeclare[]): string | undefined {
  const groups = new Set(objects.map(({ inputs }) => inputs[GROUP]).filter((group) => typeof group === "string"));
  return groups.size === 1 ? [...groups][0] : undefined;
}

/**
 * The inputs without the resource group. If there is one only, it is that of the account, and every
 * object keeps its group.
 */
export function withoutGroup(inputs: Properties): Properties {
  return Object.fromEntries(Object.entries(inputs).filter(([name]) => name !== GROUP));
}
