import type { Interval } from "../boxes.js";
import type { Item } from "./item.js";
import type { NetworkObject, Origin } from "./objects.js";
import type { References } from "./references.js";

/** A block of addresses, as written and as numbers. */
export interface Block {
  readonly cidr: string;
  readonly addresses: Interval;
}

/** Something that may belong to another program or account: then nothing but its id is known. */
export interface Node {
  readonly type: string;
  readonly id?: string;
  readonly item?: Item;
  /** What people call it: its name in the program, or else its name or id in the service. */
  readonly name: string;
}

/** One end of a binding, and the object that makes it. */
export interface Link<T extends Node> {
  readonly by: Item;
  readonly to: T;
}

/** A device of a gateway, and the objects that set it up. */
export interface Device {
  readonly gateway: Gateway;
  /** Missing while it is not known. */
  readonly serialNumber?: string;
  readonly items: readonly Item[];
}

/** A hardware gateway, a vCPE or an app instance. */
export interface Gateway extends Node {
  readonly isApp: boolean;
  /** Such as `sag-1000`; undefined if it is not known. */
  readonly model: string | undefined;
  /** The private blocks of the site; undefined if they are not known. */
  readonly blocks: readonly Block[] | undefined;
  /** Mbps. */
  readonly bandwidth: number | undefined;
  readonly acls: readonly Link<Acl>[];
  readonly qoses: readonly Link<Qos>[];
  readonly ccns: readonly Link<Ccn>[];
  readonly flowLogs: readonly Link<FlowLog>[];
  readonly devices: readonly Device[];
  /** Everything else that belongs to the gateway as a whole: entries of NAT, users, settings. */
  readonly items: readonly Item[];
}

/** A rule of an ACL, whether it is an entry or a resource of its own. */
export interface AclRule {
  readonly item: Item;
  /** What messages call it: its path in the ACL, or the name of its resource. */
  readonly name: string;
  readonly direction: "in" | "out" | undefined;
  readonly type: "LAN" | "WAN" | undefined;
  readonly policy: "accept" | "drop" | undefined;
  readonly priority: number | undefined;
}

export interface Acl extends Node {
  readonly rules: readonly AclRule[];
  /** Whether there may be rules that are not known here. */
  readonly isOpen: boolean;
  readonly gateways: readonly Link<Gateway>[];
}

export interface Qos extends Node {
  readonly cars: readonly Item[];
  readonly policies: readonly Item[];
  /** Whether there may be cars or policies that are not known here. */
  readonly isOpen: boolean;
  readonly gateways: readonly Link<Gateway>[];
}

export interface Ccn extends Node {
  readonly blocks: readonly Block[] | undefined;
  readonly gateways: readonly Link<Gateway>[];
  /** What attaches it to a CEN. */
  readonly attachments: readonly Item[];
}

export interface FlowLog extends Node {
  readonly gateways: readonly Link<Gateway>[];
}

/** A Smart Access Gateway network, as far as it is known. */
export interface Network {
  readonly origin: Origin;
  readonly objects: readonly NetworkObject[];
  readonly references: References;
  readonly gateways: readonly Gateway[];
  readonly ccns: readonly Ccn[];
  readonly acls: readonly Acl[];
  readonly qoses: readonly Qos[];
  readonly flowLogs: readonly FlowLog[];
  /** Types of bindings of which one is not known to lead anywhere, so that any object may have it. */
  readonly loose: ReadonlySet<string>;
}

/** The objects of one type that belong to a gateway or a device. */
export function itemsOf({ items }: { readonly items: readonly Item[] }, type: string): readonly Item[] {
  return items.filter((item) => item.type === type);
}

/** Whether the source would show an object of this type, if there were one. */
export function shows({ origin, loose }: Network, type: string): boolean {
  return !loose.has(type) && origin.unread?.has(type) !== true;
}
