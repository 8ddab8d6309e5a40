import { icon } from "./icons.js";
import type { Severity } from "../verify/rule.js";
import { textWidth } from "./measure.js";
import { changeSign, severities, severitySign } from "./signs.js";
import { changes, type Graph, type Kind, kinds } from "./types.js";

const kindWords: Readonly<Record<Kind, string>> = {
  cen: "Cloud Enterprise Network",
  ccn: "Cloud Connect Network (CCN)",
  hardware: "gateway",
  vcpe: "virtual gateway",
  app: "app instance",
  line: "leased line (VBR)",
  acl: "ACL",
  qos: "QoS",
  "flow-log": "flow log",
};

const severityWords: Readonly<Record<Severity, string>> = { error: "error", warning: "warning", note: "note" };

interface Entry {
  readonly word: string;
  readonly sign: (x: number, y: number) => string;
}

const ROW = 24;

/** The signs that a picture has, in rows of a width. */
export function legend(graph: Graph, width: number): { readonly svg: string; readonly height: number } {
  const entries = entriesOf(graph);
  let [x, y] = [0, 0];
  const shown = entries.map(({ word, sign }) => {
    const needed = 22 + textWidth(word, 11.5) + 18;
    if (x > 0 && x + needed > width) [x, y] = [0, y + ROW];
    const text = `${sign(x, y)}<text class="soft" x="${x + 22}" y="${y + 12}">${word}</text>`;
    x += Math.round(needed);
    return text;
  });
  return { svg: shown.join(""), height: entries.length > 0 ? y + ROW : 0 };
}

function entriesOf({ objects, edges }: Graph): Entry[] {
  const used = new Set([...objects.map(({ change }) => change), ...edges.map(({ change }) => change)]);
  const parts = new Set(objects.flatMap(({ parts: its }) => changes.filter((change) => its[change])));
  return [
    ...kinds
      .filter((kind) => objects.some((object) => object.kind === kind))
      .map((kind) => ({ word: kindWords[kind], sign: (x: number, y: number) => icon(kind, x, y) })),
    ...changes
      .filter((change) => used.has(change) || parts.has(change))
      .map((change) => ({ word: change, sign: (x: number, y: number) => changeSign(change, x, y) })),
    ...severities
      .filter((severity) => objects.some(({ findings }) => findings.some((one) => one.severity === severity)))
      .map((severity) => ({
        word: severityWords[severity],
        sign: (x: number, y: number) => severitySign(severity, x, y),
      })),
  ];
}
