import type { OperationModel, ParameterModel } from "../../schema/index.js";
import { propertyName } from "../../schema/index.js";
import { boolean, type Field, integer, list, oneOf, pattern, text } from "../lifecycle/fields.js";

/** What a look-up sees to by itself: the region is the connection's, and all pages are read. */
const ownParameters = ["regionId", "pageNumber", "pageSize", "nextToken", "maxResults", "size"] as const;
export type OwnParameter = (typeof ownParameters)[number];

/** One argument of a look-up: the parameter that it becomes, and what it may be. */
export interface Argument {
  readonly parameter: ParameterModel;
  readonly field: Field;
}

/** The arguments that an operation takes, by their names here. `optional` is one that can be left out here, whatever the API says. */
export function argumentsOf(
  { params }: OperationModel,
  nameOf: (property: string) => string,
  optional: string | undefined,
): ReadonlyMap<string, Argument> {
  const given = params.filter(({ name }) => !ownParameters.some((own) => own === propertyName(name)));
  return new Map(
    given.map((parameter) => {
      const name = nameOf(propertyName(parameter.name));
      const field = fieldOf(parameter);
      return [name, { parameter, field: parameter.required && name !== optional ? field : field.optional() }];
    }),
  );
}

/** What a parameter may be, as the API model says it. */
function fieldOf(parameter: ParameterModel): Field {
  const { type, format, maxItems } = parameter;
  const isList = type.startsWith("list<") || format === "csv";
  const limits = { min: 1, ...(maxItems === undefined ? {} : { max: maxItems }) };
  return isList ? list(text(), limits) : scalarOf(parameter);
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
