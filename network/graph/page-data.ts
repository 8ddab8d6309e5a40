import type { Box } from "./edge-path.js";
import { wordOf } from "./cards.js";
import { Edges } from "./groups.js";
import type { Scene } from "./scene.js";
import { marksText } from "./signs.js";
import { visible } from "./text.js";
import { type Change, isSite, type Section } from "./types.js";

/** A finding as details show it. */
export interface PageFinding {
  readonly severity: string;
  readonly rule: string;
  readonly where: string;
  readonly why: string;
  readonly example?: string;
  readonly advice: string;
}

/** An object as the script of the page knows it. Others name it by its place in the list. */
export interface PageObject {
  readonly name: string;
  readonly word: string;
  readonly type: string;
  readonly id?: string;
  readonly isSite: boolean;
  readonly isCcn: boolean;
  readonly change?: Change;
  readonly marks: string;
  readonly hasChanges: boolean;
  readonly facts: readonly string[];
  readonly findings: readonly PageFinding[];
  readonly sections: readonly Section[];
  /** What a search finds it by, in small letters. */
  readonly text: string;
  readonly neighbours: readonly number[];
}

export interface PageCard {
  readonly id: number;
  readonly title: string;
  readonly objects: readonly number[];
  readonly box: Box;
  readonly expanded: { readonly width: number; readonly height: number };
}

/** What the page has as JSON beside its drawing. */
export interface PageData {
  readonly width: number;
  readonly height: number;
  readonly objects: readonly PageObject[];
  readonly cards: readonly PageCard[];
  readonly frames: readonly { readonly id: number; readonly box: Box; readonly cards: readonly number[] }[];
}

export function pageData({ graph, cards, frames, width, height }: Scene): PageData {
  const indexes = new Map(graph.objects.map(({ key }, index) => [key, index]));
  const edges = new Edges(graph);
  const objects = graph.objects.map((object): PageObject => {
    const { key, name, type, id, change, parts, findings, facts, sections } = object;
    const ends = [...edges.from(key).map(({ to }) => to), ...edges.to(key).map(({ from }) => from)];
    const rows = sections.flatMap((section) => section.rows.flatMap((row) => [row.name, row.value]));
    return {
      name: visible(name),
      word: wordOf(object.kind),
      type,
      isSite: isSite(object),
      isCcn: object.kind === "ccn",
      marks: marksText(object).join(", "),
      hasChanges: change !== undefined || Object.keys(parts).length > 0,
      facts: facts.map(visible),
      findings: findings.map(({ severity, rule, property, resource, why, example, advice }) => ({
        severity,
        rule,
        where: visible([`${resource.type} ${resource.name}`, property, resource.position].filter(Boolean).join(", ")),
        why: visible(why),
        advice: visible(advice),
        ...(example !== undefined && { example: visible(example) }),
      })),
      sections: sections.map((section) => ({
        ...section,
        rows: section.rows.map((row) => ({ ...row, name: visible(row.name), value: visible(row.value) })),
      })),
      text: visible([name, id ?? "", type, ...facts, ...rows].join("\n")).toLowerCase(),
      neighbours: [...new Set(ends)].flatMap((end) => indexes.get(end) ?? []),
      ...(id !== undefined && { id: visible(id) }),
      ...(change && { change }),
    };
  });
  return {
    width,
    height,
    objects,
    cards: cards.map(({ id, text, objects: its, box, expanded }) => ({
      id,
      title: visible(text.title),
      objects: its.flatMap(({ key }) => indexes.get(key) ?? []),
      box,
      expanded,
    })),
    frames: frames.map(({ id, box, cards: its }) => ({ id, box, cards: its.map((card) => card.id) })),
  };
}

/** JSON that HTML takes as it is: nothing in it can end its element. */
export const inlineJson = (data: PageData): string =>
  JSON.stringify(data).replace(/[<>&\u2028\u2029]/g, (one) => `\\u${one.charCodeAt(0).toString(16).padStart(4, "0")}`);
