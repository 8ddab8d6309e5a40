import type { AclReview } from "../../network/review/acl-review.js";
import type { QosReview } from "../../network/review/qos-review.js";
import type { Review } from "../../network/review/review.js";
import type { Fate, TrafficRow } from "../../network/review/traffic-rows.js";
import type { Finding } from "../../network/verify/verify.js";
import { code, codeCell, html, literal, markdownTable } from "../markdown.js";
import { visible } from "../visible.js";
import { placeOf, sentence } from "../verify/report.js";
import { type Block, fitted } from "./blocks.js";
import { siteRows } from "./site-rows.js";
import {
  changedText,
  conditionsText,
  countsText,
  decidersText,
  exceptText,
  fates,
  fateTitles,
  fromTo,
  kindText,
  NO_EFFECT,
  packetsText,
  promiseOrder,
  promiseText,
  rowsWith,
  sharesText,
  siteText,
  sitesText,
  subjectText,
  summaryLines,
  tableText,
  unknownText,
  verdictsText,
} from "./words.js";

/** How many rows of one kind stand outside of a fold. */
const OPEN_ROWS = 5;
/** How many exceptions of a row a table names. */
const OPEN_EXCEPTIONS = 10;
/** How many rows a part has, so that a part can be left out alone. */
const PART_ROWS = 50;
/** How many entries a list has. */
const MOST_LISTED = 50;

const list = (lines: readonly string[]): string => {
  const rest = lines.length - MOST_LISTED;
  const shown = rest > 0 ? [...lines.slice(0, MOST_LISTED), `and ${rest} more`] : lines;
  return shown.map((line) => `- ${line}\n`).join("");
};

/** A part with a title; nothing if it has no lines. */
const part = (rank: number, what: string, lines: readonly string[]): Block => ({
  text: lines.length === 0 ? "" : `#### ${what}\n\n${list(lines)}`,
  rank,
  what: what.toLowerCase(),
});

const folded = (summary: string, body: string): string =>
  `<details><summary>${html(summary)}</summary>\n\n${body.trimEnd()}\n\n</details>`;

/** The review for a pull request: a summary first, and the details folded. */
export function markdownReview(review: Review, source: string | undefined, most?: number): string {
  const { changes, sites, acls, qos, ways, gaps, orders, findings, promises, unknown, noEffect } = review;
  const listed = promiseOrder.flatMap((state) => promises.filter((promise) => promise.state === state));
  const kept = promises.length - listed.length;
  const blocks: Block[] = [
    {
      text: `### Network review${source === undefined ? "" : ` of ${literal(source)}`}: ${countsText(changes)}\n\n${list(summaryLines(review).map(literal))}`,
      rank: 0,
      what: "summary",
    },
    part(1, "Promises", [
      ...listed.map((promise) => `${code(promise.name)} ${literal(promiseText(promise))}`),
      ...(kept > 0 ? [`${kept} kept`] : []),
    ]),
    part(1, "New findings of verify", findings.added.map(findingLine)),
    siteRows(review),
    ...acls.flatMap(trafficBlocks),
    ...qos.map(qosBlock),
    part(
      2,
      "NAT and routes",
      ways.map(({ of, place, change, what, effect, example }) => {
        const packet = example === undefined ? "" : `, for example ${code(example)}`;
        return `${of} ${code(place)}: ${change} ${code(what)}: ${literal(effect)}${packet}`;
      }),
    ),
    part(
      2,
      "New and removed sites",
      sites.map((site) => `${code(site.name)} ${literal(siteText(site))}`),
    ),
    part(
      1,
      "Gaps in service during the update",
      gaps.map(({ resource, site, why, meanwhile, example }) => {
        const at = site === undefined ? "" : ` at ${code(site)}`;
        const packet = example === undefined ? "" : `, for example ${code(example)}`;
        return `${code(subjectText(resource))}${at}, ${why}: ${literal(meanwhile)}${packet}`;
      }),
    ),
    part(
      1,
      "Orders",
      orders.map(
        ({ resource, direction, what, undo }) =>
          `**${direction}** ${code(subjectText(resource))}: ${literal(what)}. To undo it: ${literal(undo)}`,
      ),
    ),
    part(
      2,
      "Not known",
      unknown.map((one) => `${code(subjectText(one))}: ${literal(unknownText(one))}`),
    ),
    foldedList(4, "Findings of verify that are gone", findings.gone.map(findingLine)),
    foldedList(3, NO_EFFECT, noEffect.map(changedText).map(code)),
    ...acls.map(tableBlock),
  ];
  return fitted(blocks, most);
}

function foldedList(rank: number, what: string, lines: readonly string[]): Block {
  return {
    text: lines.length === 0 ? "" : folded(`${what} (${lines.length})`, list(lines)),
    rank,
    what: what.toLowerCase(),
  };
}

function findingLine(finding: Finding): string {
  const { severity, rule, why, example, advice } = finding;
  const packet = example === undefined ? "" : ` For example ${code(example)}.`;
  return `**${severity}** ${code(rule)} ${code(placeOf(finding))}: ${literal(sentence(why))}${packet} ${literal(advice)}`;
}

/** The rows of an ACL by what becomes of them: the first ones at once, the others folded and in parts. */
function trafficBlocks(acl: AclReview): Block[] {
  const { rows, unknown, isOpen, sites } = acl;
  if (rows.length === 0 && unknown === undefined) return [];
  const filter = fromTo("ACL", acl);
  const notes = [
    `#### Traffic at ${literal(sitesText(sites))}: ${literal(filter)}`,
    ...(unknown === undefined ? [] : [`Not known: ${literal(unknown)}.`]),
    ...(isOpen ? ["Other programs may add rules, which are not known here."] : []),
  ];
  const head: Block = { text: notes.join("\n\n"), rank: 2, what: "traffic of an ACL" };
  return [head, ...fates.flatMap((fate) => fateBlocks(fate, rowsWith(acl, fate), filter))];
}

function fateBlocks(fate: Fate, rows: readonly TrafficRow[], filter: string): Block[] {
  const [first, ...others] = parts(rows);
  if (!first) return [];
  const title = `**${fateTitles[fate]}** (${rows.length})`;
  return [
    { text: `${title}\n\n${trafficTable(first)}`, rank: 2, what: "first rows of traffic" },
    ...others.map((some) => ({
      text: folded(`${some.length} more: ${fateTitles[fate].toLowerCase()}, ${filter}`, trafficTable(some)),
      rank: 5,
      what: `folded parts of at most ${PART_ROWS} rows of traffic`,
    })),
  ];
}

function parts<T>(rows: readonly T[]): T[][] {
  const open = rows.length > OPEN_ROWS + 1 ? OPEN_ROWS : rows.length;
  const found = [rows.slice(0, open)];
  for (let at = open; at < rows.length; at += PART_ROWS) found.push(rows.slice(at, at + PART_ROWS));
  return found.filter(({ length }) => length > 0);
}

function trafficTable(rows: readonly TrafficRow[]): string {
  const isUnsure = rows.some(({ change }) => change === "unsure");
  return markdownTable(
    ["Where", "Packets", ...(isUnsure ? ["Before and after"] : []), "For example", "Decided by"],
    rows.map((row) => [
      kindText(row),
      [packetsText(row.packets), exceptText(row, OPEN_EXCEPTIONS), conditionsText(row)]
        .filter((text) => text !== "")
        .map(codeCell)
        .join(" "),
      ...(isUnsure ? [verdictsText(row)] : []),
      codeCell(row.example),
      codeCell(decidersText(row)),
    ]),
  );
}

function qosBlock(review: QosReview): Block {
  const lines = [
    ...(review.unknown === undefined ? [] : [`not known: ${literal(review.unknown)}`]),
    ...sharesText(review).map(literal),
    ...(review.isOpen ? ["other programs may add cars and policies, which are not known here"] : []),
  ];
  const title = `QoS at ${literal(sitesText(review.sites))}: ${literal(fromTo("QoS", review))}`;
  return { text: `#### ${title}\n\n${list(lines)}`, rank: 2, what: "shares of a QoS" };
}

/** The effective table. A longer fence holds names with backquotes. */
function tableBlock(acl: AclReview): Block {
  if (acl.table.every(({ mark }) => mark === "same")) return { text: "", rank: 6, what: "" };
  const lines = tableText(acl.table).map(visible);
  const longest = Math.max(2, ...lines.flatMap((line) => [...line.matchAll(/`+/g)].map(([run]) => run.length)));
  const fence = "`".repeat(longest + 1);
  const summary = `Rules before and after at ${sitesText(acl.sites)}: ${fromTo("ACL", acl)}`;
  return {
    text: folded(summary, `${fence}diff\n${lines.join("\n")}\n${fence}`),
    rank: 6,
    what: "tables of rules",
  };
}
