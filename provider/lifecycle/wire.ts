import { operation, propertyName, type OperationName } from "../../schema/index.js";
import type { Definition, Properties } from "./definition.js";
import { inputsOf } from "./check.js";

type Wire = Definition["wire"];

/** The property that a parameter carries: the one of its name, or the one in the definition. */
function source(wire: Wire, parameter: string): string | ((properties: Properties) => unknown) {
  return wire?.[parameter] ?? parameter;
}

/** The names of the parameters that an operation has. */
function parameterNames(name: OperationName): string[] {
  return operation(name)
    .params.map((parameter) => propertyName(parameter.name))
    .filter((parameter) => parameter !== "regionId");
}

/** The parameters of an operation with values from the properties. */
export function parametersOf(wire: Wire, name: OperationName, properties: Properties): Properties {
  const parameters: Properties = {};
  for (const parameter of parameterNames(name)) {
    const from = source(wire, parameter);
    const value = typeof from === "string" ? properties[from] : from(properties);
    if (value !== undefined) parameters[parameter] = value;
  }
  return parameters;
}

/** The properties that an operation's parameters carry. */
export function carriedBy(wire: Wire, name: OperationName): Set<string> {
  return new Set(
    parameterNames(name)
      .map((parameter) => source(wire, parameter))
      .filter((from) => typeof from === "string"),
  );
}

const isNothing = (value: unknown): boolean => value === undefined || value === null || value === "";

/** The inputs and outputs in an item of a list or a response, in canonical form. */
export function propertiesOf(definition: Definition, item: Properties): Properties {
  const named: Properties = { ...item };
  for (const [parameter, property] of Object.entries(definition.wire ?? {})) {
    if (typeof property === "string" && !isNothing(item[parameter])) named[property] = item[parameter];
  }
  const properties: Properties = {};
  for (const name of definition.identity) if (!isNothing(named[name])) properties[name] = named[name];
  const fields = Object.entries({ ...inputsOf(definition), ...definition.outputs });
  for (const [name, field] of fields) {
    if (field.treatment.isAttribute && !isNothing(named[name])) properties[name] = field.canonical(named[name]);
  }
  for (const [name, field] of fields) if (!field.applies(properties)) Reflect.deleteProperty(properties, name);
  return properties;
}
