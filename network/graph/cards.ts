import type { Cell, Edges } from "./groups.js";
import { counted } from "../counted.js";
import { type Change, type GraphObject, isPolicy, type Kind } from "./types.js";

/** A line of a card. One with a kind names an object of this kind. */
export interface CardLine {
  readonly text: string;
  readonly kind?: Kind;
  readonly change?: Change;
}

/** What a card shows. */
export interface CardText {
  readonly title: string;
  readonly lines: readonly CardLine[];
}

const words: Readonly<Record<Kind, string>> = {
  cen: "CEN",
  ccn: "CCN",
  hardware: "gateway",
  vcpe: "virtual gateway",
  app: "app instance",
  line: "leased line",
  acl: "ACL",
  qos: "QoS",
  "flow-log": "flow log",
};

/** What people call objects of a kind. */
export const wordOf = (kind: Kind): string => words[kind];

/** The card of an object, or of several alike ones. */
export function cardText({ objects }: Cell, edges: Edges, names: ReadonlyMap<string, GraphObject>): CardText {
  const [first, last] = [objects[0], objects.at(-1)];
  if (!first || !last) return { title: "", lines: [] };
  const policies = edges.from(first.key).flatMap(({ role, to, change }): CardLine[] => {
    const target = names.get(to);
    return role === "policy" && target ? [{ text: target.name, kind: target.kind, ...(change && { change }) }] : [];
  });
  const sites = edges.to(first.key).filter(({ role, change }) => role === "policy" && change !== "deleted");
  const on = isPolicy(first)
    ? [
        {
          text:
            sites.length === 0 ? "on no site" : `on ${counted(new Set(sites.map(({ from }) => from)).size, "site")}`,
        },
      ]
    : [];
  if (objects.length === 1) {
    return { title: first.name, lines: [...first.facts.map((text) => ({ text })), ...policies, ...on] };
  }
  const common = first.facts.filter((fact) => objects.every(({ facts }) => facts.includes(fact)));
  return {
    title: first.kind === "qos" ? `${objects.length} QoS` : counted(objects.length, wordOf(first.kind)),
    lines: [{ text: `alike: ${first.name} to ${last.name}` }, ...common.map((text) => ({ text })), ...policies],
  };
}
