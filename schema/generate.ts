import type { FieldModel, ObjectModel, OperationModel, ParameterModel, ParameterType, ResponseModel } from "./model.js";
import { isRegion, listModel, operation, operationNames } from "./model.js";
import { propertyName } from "./names.js";
import { productOf, products } from "./products.js";

/** Parameters that the catalogue marks required although a valid request may leave them out, each with the reason. */
const conditional: Readonly<Record<string, string>> = {
  "AddDnatEntry.Type": "has a documented default",
  "CreateQosCar.MinBandwidthAbs": "needed when LimitType is Absolute",
  "CreateQosCar.MaxBandwidthAbs": "needed when LimitType is Absolute",
  "CreateQosCar.MinBandwidthPercent": "needed when LimitType is Percent",
  "CreateQosCar.MaxBandwidthPercent": "needed when LimitType is Percent",
  "ModifyFlowLogAttribute.SlsRegionId": "needed when OutputType is sls or all",
  "ModifyFlowLogAttribute.ProjectName": "needed when OutputType is sls or all",
  "ModifyFlowLogAttribute.LogstoreName": "needed when OutputType is sls or all",
  "ModifyFlowLogAttribute.NetflowServerIp": "needed when OutputType is netflow or all",
  "ModifyFlowLogAttribute.NetflowServerPort": "needed when OutputType is netflow or all",
  "ModifyFlowLogAttribute.NetflowVersion": "needed when OutputType is netflow or all",
  "ModifyHealthCheck.DstPort": "not supported at present",
  "ModifyHealthCheck.SrcPort": "not supported at present",
  "ModifyRouteDistributionStrategy.HcInstanceId": "needed when publishing depends on a health check",
  "ModifySagUserDns.MasterDns": "leaving it out clears the DNS configuration",
  "ModifySagUserDns.SlaveDns": "leaving it out clears the secondary DNS server",
};

/** The text of generated/operations.ts: the same for the same catalogue. */
export function generate(): string {
  const models = operationNames().map(operation);
  const table = models.map(
    ({ name, summary }) =>
      `${comment([summary], "  ")}  ${name}: { request: ${name}Request; response: ${name}Response };\n`,
  );
  return [
    "// Generated from schema/operations by `npm run generate`.\n",
    ...models.flatMap((model) => [requestInterfaces(model), responseInterfaces(model)]),
    `/** Every operation of the API with what it takes and answers. */\nexport interface Operations {\n${table.join("")}}\n`,
  ].join("\n");
}

function requestInterfaces(model: OperationModel): string {
  const nested: string[] = [];
  const members = model.params.map((parameter) => {
    const reason = conditional[`${model.name}.${parameter.name}`];
    const needed = parameter.required && !isRegion(parameter) && !reason;
    let type = parameterType(parameter);
    if (parameter.fields) {
      const item = model.name + parameter.name.replace(/s$/, "");
      nested.push(
        declaration(
          item,
          [`One of the ${propertyName(parameter.name)} of ${model.name}.`],
          parameter.fields.map(fieldMember),
        ),
      );
      type = `readonly ${item}[]`;
    }
    return member(parameter.name, type, needed, parameterDoc(parameter, needed, reason));
  });
  return [declaration(`${model.name}Request`, operationDoc(model), members), ...nested].join("\n");
}

function fieldMember(field: FieldModel): string {
  return member(field.name, scalar(field.type), field.required === true, [field.notes]);
}

function parameterType({ type, values }: ParameterModel): string {
  if (type === "string" && values) return values.map((value) => JSON.stringify(value)).join(" | ");
  return scalar(type);
}

function scalar(type: ParameterType): string {
  switch (type) {
    case "integer":
    case "long":
      return "number";
    case "list<integer>":
      return "readonly number[]";
    case "list<string>":
      return "readonly string[]";
    case "list<object>":
      return "readonly object[]";
    default:
      return type;
  }
}

function parameterDoc(parameter: ParameterModel, needed: boolean, reason: string | undefined): (string | undefined)[] {
  const { values, min, max, minLength, maxLength, maxItems, format } = parameter;
  const facts = [
    isRegion(parameter) ? "The client's region where left out." : needed ? "Required." : undefined,
    reason && `Optional: ${reason}.`,
    values && `Allowed: ${values.join(", ")}.`,
    range("Range", min, max),
    range("Length", minLength, maxLength),
    maxItems === undefined ? undefined : `At most ${maxItems} items.`,
    format && /^(ip|cidr|netmask|cron)$/.test(format) ? `Format: ${format}.` : undefined,
    parameter.default === undefined ? undefined : `Default: ${parameter.default}.`,
  ];
  return [parameter.notes && sentence(parameter.notes), facts.filter((fact) => fact).join(" ") || undefined];
}

function range(label: string, min: number | undefined, max: number | undefined): string | undefined {
  if (min === undefined && max === undefined) return undefined;
  if (max === undefined) return `${label}: at least ${min}.`;
  return min === undefined ? `${label}: at most ${max}.` : `${label}: ${min} to ${max}.`;
}

function operationDoc(model: OperationModel): string[] {
  const { summary, rules, errors } = model;
  const codes = [...new Set(errors.map(({ code }) => code))];
  const product = productOf(model);
  return [
    product === products.Smartag ? summary : `${summary} (${product.title}, ${product.version})`,
    ...rules.map((rule) => `- ${rule}`),
    ...(codes.length > 0 ? ["", `Errors: ${codes.join(", ")}.`] : []),
  ];
}

function responseInterfaces(model: OperationModel): string {
  const declarations: string[] = [];
  const notes = Object.entries(model.responseNotes ?? {});

  const noteOf = (path: readonly string[]): string | undefined => {
    const full = path.join(".");
    // A note names a field by its whole path, by the end of it, or by the field alone: the most exact one counts.
    const fitting = notes.filter(([key]) => full === key || full.endsWith(`.${key}`));
    const note = fitting.sort(([a], [b]) => b.length - a.length)[0]?.[1];
    return note && sentence(note);
  };
  const typeOf = (value: ResponseModel, owner: string, path: readonly string[]): string => {
    if (value === "integer") return "number";
    if (typeof value === "string") return value;
    const list = listModel(value);
    if (list) {
      const item = typeOf(list.item, owner, list.inner ? [...path, list.inner] : path);
      return `${item}[]`;
    }
    const last = path.at(-1) ?? "";
    const name = owner + last;
    declare(name, `${last} in the answer of ${model.name}.`, value as ObjectModel, path);
    return name;
  };
  const declare = (name: string, doc: string, tree: ObjectModel, path: readonly string[]): void => {
    const owner = path.length === 0 ? model.name : name;
    const at = declarations.push("") - 1;
    const members = Object.entries(tree).map(([wire, value]) => {
      const here = [...path, wire];
      return member(wire, typeOf(value, owner, here), wire === "RequestId", [noteOf(here)]);
    });
    declarations[at] = declaration(name, [doc], members);
  };

  declare(`${model.name}Response`, `The answer of {@link ${model.name}Request | ${model.name}}.`, model.response, []);
  return declarations.join("\n");
}

function declaration(name: string, doc: readonly string[], members: readonly string[]): string {
  return `${comment(doc, "")}export interface ${name} {\n${members.join("")}}\n`;
}

function member(wire: string, type: string, needed: boolean, doc: readonly (string | undefined)[]): string {
  return `${comment(doc, "  ")}  ${propertyName(wire)}${needed ? "" : "?"}: ${type};\n`;
}

/** A doc comment, one paragraph or list item a line; nothing where there is nothing to say. */
function comment(paragraphs: readonly (string | undefined)[], indent: string): string {
  const lines = paragraphs.filter((line) => line !== undefined).map((line) => line.replaceAll("*/", "*\\/"));
  if (lines.length === 0) return "";
  if (lines.length === 1) return `${indent}/** ${lines.join("")} */\n`;
  return `${indent}/**\n${lines.map((line) => `${indent} * ${line}`.trimEnd() + "\n").join("")}${indent} */\n`;
}

function sentence(text: string): string {
  const capital = text.charAt(0).toUpperCase() + text.slice(1);
  return /[.!?)]$/.test(capital) ? capital : `${capital}.`;
}
