import type { OperationModel, OperationName } from "../schema/index.js";
import type { Account } from "./protocol/accounts.js";
import type { Answer, Json } from "./protocol/answer.js";
import { type ApiError, documentedError, documents } from "./protocol/errors.js";
import { isReader, type ObjectValue, type Value } from "./protocol/parameters.js";
import { Violation } from "./protocol/violation.js";
import { violationError } from "./protocol/violation-codes.js";
import type { Settings } from "./settings.js";
import { appInstance, type Kind, type ObjectOf } from "./store/kinds.js";
import type { Store } from "./store/store.js";
import type { DeviceTasks } from "./device-tasks.js";

/** Does what one operation does: reads and changes the store, and answers without the RequestId. */
export type Handler = (call: Call) => Answer;

/** A write that no other write under the same parent runs beside. */
export interface ParentWrite {
  /** The parameter that names the parent. */
  readonly parent: string;
  readonly run: Handler;
}

/** The operations of one chapter of the API. */
export type Chapter = Partial<Record<OperationName, Handler | ParentWrite>>;

/** Marks a write that has to be alone under its parent; protocol/limits.ts says which meet a refusal and which wait. */
export function under(parent: string, run: Handler): ParentWrite {
  return { parent, run };
}

/** Codes for a gateway that is not there; each page lists one of them, or none. */
const noGateway = [
  "SAG.InstanceNoFound",
  "InvalidSmartAGId.NotFound",
  "ResourceNotFound.SmartAccessGateway",
  "InvalidId.SMARTAG",
  "InstanceNotExit",
];
const noSoftware = ["SAG.SoftwareNotSupport", "SAG.SoftwareNotSupportFeature", "SAG.SoftwareNoSupportVbr"];
const inArrears = ["SmartAccessGatewayInArrears", "SAG.Arrearage", "OperationDenied.Arrearage"];
const notActivated = ["SmartAccessGatewayNotActivated", "SAG.NoActive"];

/** One call of one operation: its checked parameters, who makes it and where, and how it fails. */
export class Call {
  constructor(
    readonly model: OperationModel,
    readonly account: Account,
    readonly region: string,
    readonly store: Store,
    readonly settings: Settings,
    readonly tasks: DeviceTasks,
    private readonly values: ReadonlyMap<string, Value>,
  ) {}

  /** True where the caller sent the parameter, be it empty. */
  given(name: string): boolean {
    return this.values.has(name);
  }

  /** What tells this call from another one: the operation and everything that was sent. */
  fingerprint(): string {
    return JSON.stringify([this.model.name, [...this.values].sort(([left], [right]) => (left < right ? -1 : 1))]);
  }

  /** A parameter as text, or its documented default. An empty filter of a reader counts as not sent. */
  text(name: string): string | undefined {
    const value = this.values.get(name);
    if (typeof value === "string" && !(value === "" && isReader(this.model))) return value;
    const standard = this.model.params.find((parameter) => parameter.name === name)?.default;
    return standard === undefined ? undefined : String(standard);
  }

  /** A parameter that the operation cannot do without. */
  need(name: string): string {
    const value = this.text(name);
    if (value === undefined || value === "") throw this.violation(name, "missing", `${name} is required.`);
    return value;
  }

  /** A parameter that the operation cannot do without and that has one of a few values. */
  choice<T extends string>(name: string, allowed: readonly T[]): T {
    const value = this.need(name);
    const chosen = allowed.find((one) => one === value);
    if (chosen === undefined) throw this.invalid(name, `${name} is "${value}", allowed are ${allowed.join(", ")}.`);
    return chosen;
  }

  /** One of a few values, where the caller sent one. */
  option<T extends string>(name: string, allowed: readonly T[]): T | undefined {
    return this.given(name) ? this.choice(name, allowed) : undefined;
  }

  integer(name: string): number | undefined {
    const value = this.text(name);
    return value === undefined || value === "" ? undefined : Number(value);
  }

  needInteger(name: string): number {
    return Number(this.need(name));
  }

  /** A boolean; false where it was not sent and has no other default. */
  flag(name: string): boolean {
    return this.text(name)?.toLowerCase() === "true";
  }

  list(name: string): string[] | undefined {
    const value = this.values.get(name);
    return Array.isArray(value) ? (value as string[]) : undefined;
  }

  objects(name: string): readonly ObjectValue[] {
    const value = this.values.get(name);
    return Array.isArray(value) ? (value as ObjectValue[]) : [];
  }

  /** An error that the operation documents: the first of several codes that its page lists. */
  error(codes: string | readonly string[], detail?: string): ApiError {
    return documentedError(this.model, typeof codes === "string" ? [codes] : codes, detail);
  }

  /** A parameter that does not fit, under the code that the operation documents for it. */
  invalid(parameter: string, detail: string): ApiError {
    return this.violation(parameter, "value", detail);
  }

  /** A parameter that is missing in this combination. */
  missing(parameter: string, detail: string): ApiError {
    return this.violation(parameter, "missing", detail);
  }

  /** The caller's object of an id in this region; in any, for an operation that leaves the region to the endpoint. */
  own<K extends Kind>(kind: K, id: string | undefined): ObjectOf<K> | undefined {
    const object = id === undefined ? undefined : this.store.get(kind, id);
    const located = object?.region === this.region || !this.model.params.some(({ name }) => name === "RegionId");
    return object?.account === this.account.name && located ? object : undefined;
  }

  /** The caller's objects of a kind in this region, oldest first. */
  mine<K extends Kind>(kind: K, where: Partial<ObjectOf<K>> = {}): ObjectOf<K>[] {
    return this.store.all(kind, { account: this.account.name, region: this.region, ...where });
  }

  /** Those of them that the account's lists show. What reads an object by itself, or what is in it, shows it at once. */
  listed<K extends Kind>(kind: K, where: Partial<ObjectOf<K>> = {}): ObjectOf<K>[] {
    return this.mine(kind, where).filter((object) => this.isListed(object));
  }

  /** Whether the account's lists show an object: new ones only after `delays.listed`. */
  isListed({ createTime }: { readonly createTime: number }): boolean {
    return this.settings.delays.listed === 0 || createTime + this.settings.delays.listed <= this.store.now();
  }

  /** The caller's gateway that a parameter names. */
  gateway(parameter = "SmartAGId"): ObjectOf<"gateway"> {
    const id = this.need(parameter);
    const gateway = this.own("gateway", id);
    if (!gateway) throw this.error(noGateway, `(${id})`);
    this.requireHardware(gateway);
    return gateway;
  }

  /** The caller's app instance that a parameter names. */
  app(parameter = "SmartAGId"): ObjectOf<"gateway"> {
    const gateway = this.gateway(parameter);
    if (gateway.hardware !== appInstance) throw this.error(noGateway, `(${gateway.id} is no app instance)`);
    return gateway;
  }

  /** Refuses an app instance, where the operation documents that it does. */
  requireHardware({ id, hardware }: ObjectOf<"gateway">): void {
    if (hardware === appInstance && documents(this.model, noSoftware)) throw this.error(noSoftware, `(${id})`);
  }

  /** Refuses a gateway in arrears, or not activated, where the operation documents that it does. */
  requireUsable(gateway: ObjectOf<"gateway">): void {
    if (gateway.status === "Arrearage" && documents(this.model, inArrears)) throw this.error(inArrears);
    if (!gateway.activated && documents(this.model, notActivated)) throw this.error(notActivated);
  }

  /** What every new object of the caller begins with. */
  owner(): { account: string; region: string } {
    return { account: this.account.name, region: this.region };
  }

  /** Refuses one more where there are already as many as the quota allows. */
  requireRoom(used: number, quota: keyof Settings["quotas"], codes: string | readonly string[]): void {
    const limit = this.settings.quotas[quota];
    if (used >= limit) throw this.error(codes, `(${limit})`);
  }

  /** One page of a list; `path` says where in the answer it goes, such as `Acls.Acl`. */
  page<T>(items: readonly T[], path: string, render: (item: T) => Answer): Answer {
    const number = this.integer("PageNumber") ?? 1;
    const size = this.integer("PageSize") ?? 10;
    const rows: Json = items.slice((number - 1) * size, number * size).map(render);
    const paging = { TotalCount: items.length, PageNumber: number, PageSize: size };
    const told = Object.entries(paging).filter(([name]) => name in this.model.response);
    return { ...Object.fromEntries(told), ...nest(path, rows) };
  }

  /** One page of a list that is read on by tokens, and the token of the next page where there is one. */
  pageByToken<T>(items: readonly T[], path: string, render: (item: T) => Answer): Answer {
    const token = this.text("NextToken");
    const said = token === undefined ? "from 0" : Buffer.from(token, "hex").toString();
    const start = Number(/^from (\d+)$/.exec(said)?.[1]);
    if (!(start <= items.length)) throw this.invalid("NextToken", `NextToken "${token}" is none of this list's.`);
    const end = start + this.needInteger("MaxResults");
    const next = end < items.length ? { NextToken: Buffer.from(`from ${end}`).toString("hex") } : {};
    return { ...nest(path, items.slice(start, end).map(render)), ...next };
  }

  private violation(parameter: string, kind: "missing" | "value", detail: string): ApiError {
    return violationError(this.model, new Violation(parameter, kind, detail));
  }
}

function nest(path: string, rows: Json): Answer {
  const [outer = "", inner] = path.split(".");
  return { [outer]: inner === undefined ? rows : { [inner]: rows } };
}
