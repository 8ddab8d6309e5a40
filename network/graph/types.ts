import type { Finding } from "../verify/verify.js";

/** What a preview does to a resource. */
export type Change = "created" | "changed" | "replaced" | "deleted";

export const changes: readonly Change[] = ["created", "changed", "replaced", "deleted"];

/** What the picture has a sign for. A `line` is a leased line to a virtual border router. */
export type Kind = "cen" | "ccn" | "hardware" | "vcpe" | "app" | "line" | "acl" | "qos" | "flow-log";

export const kinds: readonly Kind[] = ["cen", "ccn", "hardware", "vcpe", "app", "line", "acl", "qos", "flow-log"];

/** A fact of an object: one line of its details. */
export interface Row {
  readonly name: string;
  readonly value: string;
  readonly change?: Change;
  /** The key of another object that the line leads to. */
  readonly to?: string;
}

/** Facts of one kind, such as the rules of an ACL. */
export interface Section {
  readonly title: string;
  readonly rows: readonly Row[];
}

/** An object of the picture, with everything that belongs to it. */
export interface GraphObject {
  readonly key: string;
  readonly kind: Kind;
  /** Such as `Gateway`. */
  readonly type: string;
  readonly name: string;
  readonly id?: string;
  /** Whether nothing but its id is known. */
  readonly isElsewhere: boolean;
  readonly change?: Change;
  /** How many resources that belong to it a preview changes. */
  readonly parts: Readonly<Partial<Record<Change, number>>>;
  readonly findings: readonly Finding[];
  /** The lines of its card, the most important first. */
  readonly facts: readonly string[];
  readonly sections: readonly Section[];
}

/** A connection: a `way` that packets take, or a `policy` such as an ACL that applies to a gateway. */
export interface GraphEdge {
  readonly role: "way" | "policy";
  readonly from: string;
  readonly to: string;
  readonly change?: Change;
}

/** A change of a resource that belongs to no object of the picture. */
export interface OtherChange {
  readonly type: string;
  readonly name: string;
  readonly change: Change;
}

/** What is drawn of a network. Objects and edges are in the order of their names. */
export interface Graph {
  readonly title: string;
  readonly objects: readonly GraphObject[];
  readonly edges: readonly GraphEdge[];
  /** Findings on nothing that the picture shows. */
  readonly otherFindings: readonly Finding[];
  readonly otherChanges: readonly OtherChange[];
  /** What the picture leaves out, in sentences. */
  readonly notes: readonly string[];
}

/** Whether an object is a gateway or an app instance. */
export const isSite = ({ kind }: Pick<GraphObject, "kind">): boolean =>
  kind === "hardware" || kind === "vcpe" || kind === "app";

/** Whether an object applies to gateways and carries no packets itself. */
export const isPolicy = ({ kind }: Pick<GraphObject, "kind">): boolean =>
  kind === "acl" || kind === "qos" || kind === "flow-log";
