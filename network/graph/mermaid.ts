import { cardText, wordOf } from "./cards.js";
import { type Cell, Edges, groupsOf } from "./groups.js";
import { changeSigns, marksText } from "./signs.js";
import { visible } from "./text.js";
import { type Change, changes, type Graph, type GraphObject, isPolicy, isSite, type Kind } from "./types.js";

/** The forms of nodes: how Mermaid writes what stands before and after a label. */
const forms: Readonly<Record<Kind, readonly [string, string]>> = {
  cen: ["([", "])"],
  ccn: ["((", "))"],
  hardware: ["[", "]"],
  vcpe: ["[[", "]]"],
  app: ["[/", "/]"],
  line: ["{{", "}}"],
  acl: [">", "]"],
  qos: [">", "]"],
  "flow-log": [">", "]"],
};

/** Colours that are read on light and dark pages, because they come with their own text colour. */
const classDefinitions: Readonly<Record<Change, string>> = {
  created: "fill:#d9f2ea,stroke:#00795a,color:#1b1f24,stroke-width:3px",
  changed: "fill:#dcebf8,stroke:#0a62a3,color:#1b1f24,stroke-width:3px,stroke-dasharray:9 4",
  replaced: "fill:#f4e3ee,stroke:#8f3f73,color:#1b1f24,stroke-width:3px,stroke-dasharray:9 3 2 3",
  deleted: "fill:#fae6d9,stroke:#a84300,color:#1b1f24,stroke-width:3px,stroke-dasharray:3 3",
};

/** Longer names make nodes that nobody reads. */
const LONGEST = 60;

/** A label in which nothing but letters, digits and a few signs is left as it is. */
function label(text: string): string {
  const characters = Array.from(visible(text));
  const shown = characters.length > LONGEST ? [...characters.slice(0, LONGEST - 1), "…"] : characters;
  return shown.map((one) => (/[\p{L}\p{M}\p{N} .,:/…-]/u.test(one) ? one : `#${one.codePointAt(0) ?? 0};`)).join("");
}

/** The network as a Mermaid flowchart. Alike sites share a node. */
export function mermaidOf(graph: Graph): string {
  const edges = new Edges(graph);
  const objects = new Map(graph.objects.map((object) => [object.key, object]));
  const ids = new Map<string, string>();
  const node = (cell: Cell, indent: string): string => {
    const id = `n${new Set(ids.values()).size}`;
    for (const { key } of cell.objects) ids.set(key, id);
    return `${indent}${nodeText(id, cell, edges, objects)}`;
  };
  const single = graph.objects.filter(({ kind }) => kind === "cen" || kind === "ccn");
  const groups = groupsOf(graph, edges);
  const lines = [
    ...single.map((object) => node({ objects: [object] }, "  ")),
    ...groups.flatMap(({ title, cells }, index) => {
      if (cells.length === 1) return cells.map((cell) => node(cell, "  "));
      return [`  subgraph g${index}["${label(title)}"]`, ...cells.map((cell) => node(cell, "    ")), "  end"];
    }),
    ...wayLines(graph, objects, ids),
    ...changes
      .filter((change) => graph.objects.some((one) => one.change === change))
      .map((change) => `  classDef ${change} ${classDefinitions[change]}`),
  ];
  return `---\ntitle: ${JSON.stringify(label(graph.title))}\n---\nflowchart TB\n${lines.join("\n")}\n`;
}

function nodeText(id: string, cell: Cell, edges: Edges, objects: ReadonlyMap<string, GraphObject>): string {
  const [first] = cell.objects;
  const { title, lines } = cardText(cell, edges, objects);
  const marks = first ? marksText(first) : [];
  const sign = first?.change ? `${changeSigns[first.change]} ` : "";
  const rows = [
    `${sign}${first && cell.objects.length === 1 && !isSite(first) ? `${wordOf(first.kind)} ` : ""}${title}`,
    ...lines.map(({ text, kind, change }) =>
      [...(change ? [changeSigns[change]] : []), ...(kind ? [wordOf(kind)] : []), text].join(" "),
    ),
    ...(marks.length > 0 ? [marks.join(", ")] : []),
  ];
  const [open, close] = forms[first?.kind ?? "hardware"];
  return `${id}${open}"${rows.map(label).join("<br>")}"${close}${first?.change ? `:::${first.change}` : ""}`;
}

/** A line for all ways between two nodes that change alike. */
function wayLines(graph: Graph, objects: ReadonlyMap<string, GraphObject>, ids: ReadonlyMap<string, string>): string[] {
  const found = new Map<string, number>();
  for (const { role, from, to, change } of graph.edges) {
    const [target, one, other] = [objects.get(to), ids.get(from), ids.get(to)];
    if (role !== "way" || !target || isPolicy(target) || one === undefined || other === undefined) continue;
    const [upper, lower] = target.kind === "line" ? [one, other] : [other, one];
    const key = `  ${upper} ${change === "deleted" ? "-.-" : "---"}${change ? `|"${label(`${changeSigns[change]} ${change}`)}"|` : ""} ${lower}`;
    found.set(key, (found.get(key) ?? 0) + 1);
  }
  return [...found.keys()];
}
