import type { FieldModel, OperationModel, ParameterModel } from "../../schema/index.js";
import { propertyName } from "../../schema/index.js";

/** Parameters on the wire: flat, by wire names, all text. */
export type WireParameters = Record<string, string>;

/**
 * Typed parameters in wire form: lists as `Name.1`, objects in lists as
 * `AssociateConfigs.1.SmartAGId`. Undefined and null are left out, and so is an empty list, which
 * the wire cannot express.
 *
 * @throws TypeError if the operation has no parameter of that name.
 */
export function encode(operation: OperationModel, parameters: object): WireParameters {
  const wire: WireParameters = {};
  for (const [property, value] of Object.entries(parameters)) {
    const model = member(operation.params, property, operation.name);
    put(wire, model.name, value, model, operation.name);
  }
  return wire;
}

function put(
  wire: WireParameters,
  name: string,
  value: unknown,
  model: FieldModel & Pick<ParameterModel, "values" | "fields">,
  where: string,
): void {
  if (value === undefined || value === null) return;
  if (!model.type.startsWith("list")) {
    wire[name] = text(value, model, `${where}.${propertyName(model.name)}`);
    return;
  }
  const items: readonly unknown[] = Array.isArray(value) ? value : [value];
  items.forEach((item, index) => {
    const element = `${name}.${index + 1}`;
    if (typeof item !== "object" || item === null) {
      wire[element] = text(item, model, `${where}.${propertyName(model.name)}`);
      return;
    }
    for (const [property, part] of Object.entries(item)) {
      const field = member(model.fields ?? [], property, `${where}.${propertyName(model.name)}`);
      put(wire, `${element}.${field.name}`, part, field, where);
    }
  });
}

function member<M extends FieldModel>(models: readonly M[], property: string, owner: string): M {
  const found = models.find(({ name }) => propertyName(name) === property);
  if (found) return found;
  const known = models.map(({ name }) => propertyName(name)).join(", ");
  throw new TypeError(`${owner} has no parameter "${property}". It takes: ${known}.`);
}

function text(value: unknown, { values }: Pick<ParameterModel, "values">, where: string): string {
  switch (typeof value) {
    case "string":
      return value;
    case "number":
    case "bigint":
      return value.toString();
    case "boolean":
      // Some operations document their flags as 0 and 1, or in capitals.
      return values?.includes("1")
        ? String(Number(value))
        : (values?.find((known) => known.toLowerCase() === String(value)) ?? String(value));
    default:
      throw new TypeError(
        `${where} takes text, a number or a boolean, not ${Array.isArray(value) ? "a list" : typeof value}.`,
      );
  }
}
