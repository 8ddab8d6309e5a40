import { type OperationModel, type ParameterModel, propertyName } from "../../schema/index.js";
import { checkFields } from "../lifecycle/check.js";
import type { Properties } from "../lifecycle/definition.js";
import { boolean, type Field, integer, list, objects, oneOf, pattern, text } from "../lifecycle/fields.js";

/** The documentation of the two arguments that name a device. */
export const device = { smartAGId: "The gateway.", smartAGSn: "The serial number of the device." };

/** Arguments of a look-up that are not allowed. No call was sent. */
export class ArgumentError extends Error {
  override name = "ArgumentError";

  constructor(
    lookup: string,
    /** Every violation: the argument, its value and what is allowed. */
    readonly failures: readonly string[],
  ) {
    super(`${lookup}: ${failures.join("; ")}`);
  }
}

/**
 * Parameters that a look-up sets itself: the region is the connection's, and all pages are read.
 */
const ownParameters = ["regionId", "pageNumber", "pageSize", "nextToken", "maxResults", "size"];

/** One argument of a look-up: the parameter that carries it, and its allowed values. */
export interface Argument {
  readonly parameter: ParameterModel;
  readonly field: Field;
}

/**
 * The arguments of an operation by their names in programs. `optional` names one that may be left
 * out although the API requires it.
 */
export function argumentsOf(
  { params }: OperationModel,
  nameOf: (property: string) => string,
  optional: string | undefined,
): ReadonlyMap<string, Argument> {
  const given = params.filter(({ name }) => !ownParameters.includes(propertyName(name)));
  return new Map(
    given.map((parameter) => {
      const property = propertyName(parameter.name);
      const field = fieldOf(parameter);
      const isRequired = parameter.required && property !== optional;
      return [nameOf(property), { parameter, field: isRequired ? field : field.optional() }];
    }),
  );
}

/**
 * The parameters of the calls that answer: one call, or one for each value of the parameter
 * `parts`. @throws ArgumentError
 */
export function callsFor(
  lookup: string,
  known: ReadonlyMap<string, Argument>,
  args: Properties,
  parts: string | undefined,
): Properties[] {
  const failures: string[] = [];
  const fields = Object.fromEntries([...known].map(([argument, { field }]) => [argument, field]));
  const given = checkFields(fields, args, "", failures);
  if (failures.length > 0) throw new ArgumentError(lookup, failures);
  const call: Properties = {};
  let sets: Properties[] = [{}];
  for (const [argument, { parameter }] of known) {
    const property = propertyName(parameter.name);
    const value = given[argument];
    if (value !== undefined) call[property] = parameter.format === "csv" ? (value as string[]).join(",") : value;
    else if (property === parts) sets = (parameter.values ?? []).map((part) => ({ [property]: part }));
  }
  return sets.map((set) => ({ ...call, ...set }));
}

/** The allowed values of a parameter, by the API model. */
function fieldOf(parameter: ParameterModel): Field {
  const { type, format, fields = [], maxItems } = parameter;
  if (type === "list<object>") {
    return objects(Object.fromEntries(fields.map(({ name }) => [propertyName(name), text().optional()])));
  }
  const limits = { min: 1, ...(maxItems === undefined ? {} : { max: maxItems }) };
  return type.startsWith("list<") || format === "csv" ? list(text(), limits) : scalarOf(parameter);
}

function scalarOf({ type, format, values, min, max, minLength, maxLength }: ParameterModel): Field {
  if (type === "boolean") return boolean();
  if (type === "integer" || type === "long") return integer(limitsOf(min, max));
  if (values) return oneOf(...values);
  if (format === "yyyyMM") return pattern(/^\d{4}(0[1-9]|1[0-2])$/, "a month as yyyyMM, such as 202701");
  return text(limitsOf(minLength, maxLength));
}

function limitsOf(min: number | undefined, max: number | undefined): { min?: number; max?: number } {
  return { ...(min === undefined ? {} : { min }), ...(max === undefined ? {} : { max }) };
}
