import { byName } from "../order.js";
import { counted } from "../counted.js";
import { changes, type Graph, type GraphEdge, type GraphObject, isPolicy, isSite } from "./types.js";

/** One place of the picture: an object, or several that differ in nothing but their names and addresses. */
export interface Cell {
  readonly objects: readonly GraphObject[];
}

/** Objects that stand together, because the same ways lead to and from them. */
export interface Group {
  readonly title: string;
  readonly cells: readonly Cell[];
}

/** Fewer sites than these are all shown. */
const MANY = 12;
/** Fewer alike ones than these are all shown. */
const LEAST_ALIKE = 3;

/** Finds the edges of an object. */
export class Edges {
  readonly #from = new Map<string, GraphEdge[]>();
  readonly #to = new Map<string, GraphEdge[]>();

  constructor({ edges }: Pick<Graph, "edges">) {
    for (const edge of edges) {
      add(this.#from, edge.from, edge);
      add(this.#to, edge.to, edge);
    }
  }

  from(key: string): readonly GraphEdge[] {
    return this.#from.get(key) ?? [];
  }

  to(key: string): readonly GraphEdge[] {
    return this.#to.get(key) ?? [];
  }
}

function add<T>(lists: Map<string, T[]>, key: string, value: T): void {
  const list = lists.get(key);
  if (list) list.push(value);
  else lists.set(key, [value]);
}

/** The sites by the CCNs that they are on, the lines that leave them, and the policies. */
export function groupsOf(graph: Graph, edges: Edges): Group[] {
  const names = new Map(graph.objects.map(({ key, name }) => [key, name]));
  const sites = graph.objects.filter(isSite);
  const lines = graph.objects.filter(({ kind }) => kind === "line");
  const policies = graph.objects.filter(isPolicy);
  const byWays = partition(sites, ({ key }) => waysText(edges.from(key)));
  return [
    ...byWays.map((members) => ({
      title: siteTitle(members, edges, names),
      cells: cellsOf(members, edges, sites.length),
    })),
    ...partition(lines, ({ key }) => groupsTo(edges.to(key), edges)).map((members) => ({
      title: counted(members.length, "leased line"),
      cells: cellsOf(members, edges, lines.length),
    })),
    ...(policies.length === 0
      ? []
      : [{ title: "Access control, QoS and flow logs", cells: cellsOf(policies, edges, policies.length) }]),
  ];
}

/** In the order of the first member of each part. */
function partition<T>(values: readonly T[], keyOf: (value: T) => string): T[][] {
  const parts = new Map<string, T[]>();
  for (const value of values) add(parts, keyOf(value), value);
  return [...parts.values()];
}

const isLine = ({ to }: GraphEdge): boolean => to.startsWith("Vbr ");

/** What leads where. Each site has a leased line of its own, so that these count without their names. */
function waysText(from: readonly GraphEdge[]): string {
  const texts = from
    .filter(({ role }) => role === "way")
    .map((edge) => `${isLine(edge) ? "line" : edge.to} ${edge.change ?? ""}`);
  return JSON.stringify([...new Set(texts)].sort());
}

const groupsTo = (to: readonly GraphEdge[], edges: Edges): string =>
  JSON.stringify(to.map(({ from, change }) => [waysText(edges.from(from)), change]));

function siteTitle(members: readonly GraphObject[], edges: Edges, names: ReadonlyMap<string, string>): string {
  const ways = edges.from(members[0]?.key ?? "").filter((edge) => edge.role === "way" && !isLine(edge));
  const ccns = [...new Set(ways.map(({ to }) => names.get(to) ?? to))].sort(byName);
  const on = ccns.length === 0 ? "without a CCN" : `on ${ccns.join(" and ")}`;
  return `${counted(members.length, "site")} ${on}`;
}

/** Alike objects share a cell where there are many. */
function cellsOf(members: readonly GraphObject[], edges: Edges, all: number): Cell[] {
  if (all <= MANY) return members.map((object) => ({ objects: [object] }));
  return partition(members, (object) => likeness(object, edges)).flatMap((alike) =>
    alike.length < LEAST_ALIKE ? alike.map((object) => ({ objects: [object] })) : [{ objects: alike }],
  );
}

/** What two alike objects have in common. */
function likeness({ key, kind, isElsewhere, change, parts, findings }: GraphObject, edges: Edges): string {
  const policies = edges.from(key).filter(({ role }) => role === "policy");
  return JSON.stringify([
    kind,
    isElsewhere,
    change,
    changes.map((one) => parts[one] ?? 0),
    findings.map(({ rule, severity }) => `${rule} ${severity}`),
    policies.map(({ to, change: its }) => `${to} ${its ?? ""}`),
  ]);
}
