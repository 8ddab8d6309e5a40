import type { CustomResource } from "@pulumi/pulumi";
import type { OperationName } from "../../schema/index.js";
import type { Kind } from "../../emulator/store/kinds.js";
import type { Definition } from "../../provider/lifecycle/definition.js";

export type Fields = Record<string, unknown>;

/** What an operator does by hand: the body of `POST /_emulator/change`. */
export type Change =
  { kind: Kind; create: Fields } | { kind: Kind; id: string; set: Fields } | { kind: Kind; id: string; remove: true };

/** An object of the service, and the entries under it by the names that the program gives them. */
export interface Held {
  readonly holds: Fields;
  readonly entries?: Partial<Record<Kind, Record<string, Fields>>>;
}

/** A write, with the exact parameters that travel beside the region. */
export type Call = readonly [operation: OperationName, parameters: Record<string, string>];

/** What state tells of a resource: the parts of its id and its outputs; inner ones as `ruleIds.web`. */
export type Told = Readonly<Record<string, string>>;

/** An entry as a program gives it, as the emulator holds it, and as it travels. */
export interface Entry<A> {
  readonly args: A;
  readonly holds: Fields;
  readonly wire: Record<string, string>;
}

/** A program with one resource in it. */
export interface Program<A> extends Held {
  readonly args: A;
  /** The writes that make it, in their order. */
  readonly makes: readonly OperationName[];
}

/** A change of a program that stands already. */
export interface Edit<A> extends Partial<Held> {
  readonly of: "minimal" | "full";
  readonly set: { readonly [K in keyof A]?: A[K] | undefined };
  /** Exactly what is written; `before` is what state told before. */
  readonly calls: (now: Told, before: Told) => readonly Call[];
}

export interface Replacement<A> extends Edit<A> {
  /** The property that forces it, as the preview names it. */
  readonly property: string;
  /** What has to happen before the service lets go of the old one. */
  readonly prepare?: (before: Told) => readonly Change[];
}

/** A change by hand of what a program holds. */
export interface Drift {
  readonly of: "minimal" | "full";
  readonly hand: (told: Told) => readonly Change[];
  /** What the diff says. */
  readonly says: readonly RegExp[];
  /** Exactly what puts it right. */
  readonly calls: (now: Told, before: Told) => readonly Call[];
}

/** An object made by hand that a program adopts. */
export interface Adoptee<A> {
  readonly id: string;
  readonly hand: readonly Change[];
  /** What describes it as it is. */
  readonly args: A;
}

export interface Adoption<A> {
  /** One of two that are alike. */
  readonly of: (one: "1" | "2") => Adoptee<A>;
  /** What it is not, and how the refusal lists each difference. */
  readonly other: { readonly set: Partial<A>; readonly says: readonly string[] };
  /** What overwriting with `other` writes; nothing where no call changes it. */
  readonly overwrites?: (now: Told) => readonly Call[];
}

/** Inputs that the service documents not to take, and what the refusal says; `undefined` takes an input away. */
export interface Bad {
  readonly of?: "minimal" | "full";
  readonly set: Fields;
  readonly says: readonly string[];
}

/** Parameters without some of them. */
export function without(parameters: Readonly<Record<string, string>>, ...names: string[]): Record<string, string> {
  return Object.fromEntries(Object.entries(parameters).filter(([name]) => !names.includes(name)));
}

/** Everything that the battery knows of one resource. */
export interface Table<A> {
  /** The kind of object in the emulator. */
  readonly kind: Kind;
  /** The fields by which the emulator knows the object; its id is the last part of the resource's where this is left out. */
  readonly where?: (told: Told) => Fields;
  /** What a setting is where the emulator holds no object for it, because it is as the device was delivered. */
  readonly delivered?: Fields;
  /** What is there before any program runs. */
  readonly ground?: readonly Change[];
  readonly minimal: Program<A>;
  /** Every input that can be given together. */
  readonly full: Program<A>;
  /** Programs for the inputs that cannot stand in `full`. */
  readonly more?: Readonly<Record<string, Program<A>>>;
  /** Missing where no call changes any input. */
  readonly update?: Edit<A>;
  readonly replace: Replacement<A>;
  /** Missing where the id holds every input, so that all that can happen by hand is removal. */
  readonly drift?: Drift;
  /** How it goes by hand. Removed where this is left out. */
  readonly vanish?: (object: Fields) => readonly Change[];
  /** What comes back by hand after it vanished, because a program cannot make it. */
  readonly returns?: readonly Change[];
  readonly adopt: Adoption<A>;
  readonly bad: readonly Bad[];
  /** The call that fails while `full` is made; with `keeps` the object is there already, and stays known. */
  readonly fails: { readonly operation: OperationName; readonly keeps: boolean; readonly skip?: number };
  /** The ids of what its programs change and nothing puts back. */
  readonly stays?: readonly string[];
  /** What has to happen before the service deletes it. */
  readonly beforeDelete?: (told: Told) => readonly Change[];
}

type Class<A> = (new (name: string, args: A) => CustomResource) & { readonly definition: unknown };

/** A row of the battery, whatever its resource. */
export interface Row extends Table<Fields> {
  readonly type: string;
  readonly definition: Definition;
  readonly resource: new (name: string, args: Fields) => CustomResource;
}

export function row<A extends object>(resource: Class<A>, table: Table<NoInfer<A>>): Row {
  const definition = resource.definition as Definition;
  // Rows stand in one list, where the types of their arguments cannot be told apart any more.
  return { ...(table as unknown as Table<Fields>), type: definition.type, definition, resource: resource as never };
}

interface GatewayByHand {
  readonly account?: string;
  readonly hardware?: "sag-1000" | "sag-100wm";
  readonly status?: "Received" | "Active";
  /** The CCN that it is on. */
  readonly ccnId?: string;
  readonly name?: string;
}

/** A hardware gateway, paid for and activated; with its device online unless it only was received. */
export function gatewayByHand(id: string, more: GatewayByHand = {}): Change[] {
  const { account = "emulator", hardware = "sag-1000", status = "Active", ccnId, name } = more;
  const gateway = {
    id,
    account,
    name,
    hardware,
    haType: "no_backup",
    status,
    activated: true,
    locked: false,
    bandwidth: 50,
    cidrBlock: "",
    routingStrategy: "static",
    securityLockThreshold: 0,
    resourceGroupId: account === "emulator" ? "rg-emulator1default" : "rg-emulator2default",
    endTime: Date.UTC(2034, 0, 1),
  };
  const changes: Change[] = [{ kind: "gateway", create: gateway }];
  if (status === "Active")
    changes.push(deviceByHand(`sn-${id}`, { account, model: hardware, gatewayId: id, online: true }));
  if (ccnId !== undefined) changes.push({ kind: "ccnBinding", create: { account, ccnId, gatewayId: id } });
  return changes;
}

/** An app instance, paid for and active; always as old, so that one that comes back is the same. */
export function appByHand(id: string, fields: Fields = {}): Change[] {
  const create = {
    id,
    hardware: "sag-software",
    status: "Active",
    activated: true,
    locked: false,
    bandwidth: 0,
    cidrBlock: "10.8.0.0/16",
    routingStrategy: "static",
    securityLockThreshold: 0,
    resourceGroupId: "rg-emulator1default",
    endTime: Date.UTC(2034, 0, 1),
    createTime: Date.UTC(2024, 0, 2),
    userCount: 10,
    dataPlan: 5,
    ...fields,
  };
  return [{ kind: "gateway", create }];
}

/** A device; in stock where it is on no gateway. */
export function deviceByHand(id: string, fields: Fields = {}): Change {
  return { kind: "device", create: { id, model: "sag-1000", ...fields } };
}

/** A gateway with devices of their own for the settings of a row. */
export function deviceGround(gatewayId: string, ...devices: readonly string[]): Change[] {
  return [...gatewayByHand(gatewayId), ...devices.flatMap((id) => deviceOnline(gatewayId, id))];
}

/** A device on a gateway, new from the factory; always as old, so that one that comes back is the same. */
export function deviceOnline(gatewayId: string, id: string, model = "sag-1000"): Change[] {
  return [deviceByHand(id, { gatewayId, model, online: true, createTime: Date.UTC(2024, 0, 2) })];
}

/** A device that is taken away, with all that it was set to. */
export function deviceLost(id: string): Change[] {
  return [{ kind: "device", id, remove: true }];
}

/** A CCN that is in a CEN. */
export function ccnByHand(id: string, fields: Fields = {}): Change {
  const resourceGroupId = "rg-emulator1default";
  return {
    kind: "ccn",
    create: {
      id,
      name: id,
      status: "Active",
      interworking: "enable",
      resourceGroupId,
      ...fields,
    },
  };
}

/** A CCN in a CEN of the same account. */
export function attachedByHand(ccnId: string, cenId = "cen-emulator1a"): Change {
  return { kind: "cenAttachment", create: { cenId, ccnId, status: "Attached" } };
}

/** A health check that has not ended yet. */
export function checkByHand(id: string, gatewayId: string): Fields {
  return {
    id,
    gatewayId,
    name: id,
    type: "ICMP_ECHO",
    srcIpAddr: "192.168.1.1",
    dstIpAddr: "10.0.0.1",
    probeInterval: 5000,
    probeCount: 1,
    probeTimeout: 5000,
    rttThreshold: -1,
    rttFailThreshold: 3,
    failCountThreshold: 3,
    status: "unknown",
  };
}
