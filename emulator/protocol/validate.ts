import type { OperationModel, ParameterModel } from "../../schema/index.js";
import { addressFormats } from "./formats.js";
import { isReader, type Parsed, type Value } from "./parameters.js";
import { Violation } from "./violation.js";

/** Where the catalogue marks as required what its own text requires only under a condition, or gives a default. */
const conditional: Readonly<Record<string, readonly string[]>> = {
  CreateQosCar: ["MinBandwidthAbs", "MaxBandwidthAbs", "MinBandwidthPercent", "MaxBandwidthPercent"],
  ModifyFlowLogAttribute: [
    "Description",
    "InactiveAging",
    "LogstoreName",
    "Name",
    "NetflowServerIp",
    "NetflowServerPort",
    "NetflowVersion",
    "OutputType",
    "ProjectName",
    "SlsRegionId",
  ],
  AddDnatEntry: ["Type"],
  // Optional to the SDK, and of no use yet.
  ModifyHealthCheck: ["Description", "DstPort", "SrcPort"],
  ModifyRouteDistributionStrategy: ["HcInstanceId"],
  // Their text says what leaving them out does.
  ModifySagUserDns: ["MasterDns", "SlaveDns"],
  DescribeGrantSagVbrRules: ["VbrInstanceId"],
  // The region of the endpoint stands in.
  DescribeRegions: ["RegionId"],
};

/** Addresses that an empty value takes away. */
const clearable: Readonly<Record<string, string>> = { ModifySagRemoteAccess: "RemoteAccessIp" };

/** Parameters that hold several CIDR blocks, separated by commas. */
const cidrLists: ReadonlySet<string> = new Set([
  "ModifySmartAccessGateway",
  "CreateCloudConnectNetwork",
  "ModifyCloudConnectNetwork",
]);

/**
 * Checks what was sent against the operation's model, in the order of the model, and throws the first violation.
 * A parameter that the operation does not have is one only if the check is strict.
 */
export function validate(model: OperationModel, { values, unknown }: Parsed, strict: boolean): void {
  const [stray] = strict ? unknown : [];
  if (stray !== undefined) throw new Violation(stray, "unknown", `${model.name} has no parameter ${stray}.`);
  for (const parameter of model.params) {
    const value = values.get(parameter.name);
    if (value === undefined || (value === "" && parameter.required)) {
      if (parameter.required && conditional[model.name]?.includes(parameter.name) !== true) {
        throw new Violation(parameter.name, "missing", `${parameter.name} is required.`);
      }
    } else if (!(value === "" && isReader(model))) {
      checkValue(model, parameter, value);
    }
  }
}

function checkValue(model: OperationModel, parameter: ParameterModel, value: Value): void {
  if (typeof value !== "string") {
    checkList(parameter, value);
    return;
  }
  checkType(parameter, value);
  checkAllowed(parameter, value);
  checkLength(parameter, value);
  checkWording(parameter, value);
  if (value === "" && clearable[model.name] === parameter.name) return;
  const listed = parameter.format === "cidr" && parameter.name === "CidrBlock" && cidrLists.has(model.name);
  const format = addressFormats[parameter.format ?? ""];
  for (const part of listed ? value.split(",") : [value]) format?.(parameter.name, part.trim());
}

function checkList(parameter: ParameterModel, items: Exclude<Value, string>): void {
  if (parameter.required && items.length === 0) {
    throw new Violation(parameter.name, "missing", `${parameter.name} is required.`);
  }
  const most = parameter.maxItems ?? Infinity;
  if (items.length > most) {
    throw new Violation(
      parameter.name,
      "length",
      `${parameter.name} holds ${items.length} items, at most ${most} are allowed.`,
    );
  }
}

function checkType({ name, type, min, max, ...parameter }: ParameterModel, value: string): void {
  const isNumber = type === "integer" || type === "long";
  if (isNumber || min !== undefined || max !== undefined) {
    const least = min ?? (name === "PageNumber" || name === "PageSize" ? 1 : -Infinity);
    if (!/^-?\d{1,19}$/.test(value))
      throw new Violation(name, "type", `${name} must be a whole number, not "${value}".`);
    if (Number(value) < least || Number(value) > (max ?? Infinity)) {
      throw new Violation(name, "range", `${name} is ${value}, allowed is ${rangeText(least, max)}.`);
    }
  }
  if (type === "boolean" && !/^(true|false)$/i.test(value) && parameter.values === undefined) {
    throw new Violation(name, "type", `${name} must be true or false, not "${value}".`);
  }
}

function rangeText(min: number, max: number | undefined): string {
  if (max === undefined) return `${min} or more`;
  return min === -Infinity ? `at most ${max}` : `${min} to ${max}`;
}

function checkAllowed({ name, type, values }: ParameterModel, value: string): void {
  if (!values) return;
  // The reference calls the protocol's case insignificant, and SDKs write booleans as they like.
  const fold = (text: string) => (name === "IpProtocol" || type === "boolean" ? text.toLowerCase() : text);
  if (!values.some((allowed) => fold(allowed) === fold(value))) {
    throw new Violation(name, "value", `${name} is "${value}", allowed are ${values.join(", ")}.`);
  }
}

function checkLength({ name, notes = "", minLength, maxLength }: ParameterModel, value: string): void {
  const stated = /^(Empty, or )?(\d+)(?: to |-)(\d+) characters/.exec(notes);
  const least = minLength ?? Number(stated?.[2] ?? 0);
  const most = maxLength ?? Number(stated?.[3] ?? Infinity);
  if (value === "" && stated?.[1] !== undefined) return;
  if (value.length < least || value.length > most) {
    throw new Violation(name, "length", `${name} has ${value.length} characters, allowed are ${least} to ${most}.`);
  }
}

/** What the notes of names and descriptions say about their characters. */
function checkWording({ name, notes = "" }: ParameterModel, value: string): void {
  if (value === "" || !/starts? with an? (upper- or lower-case )?letter or (a )?Chinese/.test(notes)) return;
  if (/^https?:\/\//.test(value) || !/^[\p{Script=Latin}\p{Script=Han}]/u.test(value)) {
    throw new Violation(name, "format", `${name} must start with a letter or a Chinese character.`);
  }
  // The tables give the same characters for descriptions, but their own samples hold spaces and punctuation.
  if (!name.endsWith("Name")) return;
  const others = /period|full stop/.test(notes) ? /[^\p{L}\p{N}_.-]/u : /[^\p{L}\p{N}_-]/u;
  const bad = others.exec(value)?.[0];
  if (bad !== undefined) throw new Violation(name, "format", `${name} must not contain "${bad}".`);
}
