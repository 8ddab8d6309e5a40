import { changeSigns, severities } from "./signs.js";
import { counted } from "../counted.js";
import { escaped } from "./text.js";
import { changes, type Graph } from "./types.js";
import type { Finding } from "../verify/verify.js";

const heading = (text: string): string => `<h2>${text}</h2>\n`;

const list = (title: string, items: readonly string[]): string =>
  items.length === 0
    ? ""
    : `${heading(`${title} (${items.length})`)}<ul>\n${items.map((item) => `<li>${item}</li>\n`).join("")}</ul>\n`;

/** A button that leads to an object of the picture. */
const link = (index: number, text: string): string =>
  `<button type="button" class="link" data-show="${index}"><bdi>${escaped(text)}</bdi></button>`;

interface Found {
  readonly finding: Finding;
  /** The object that it is marked on. */
  readonly index?: number;
}

/** A list of more is closed at first. */
const MOST_OPEN = 5;

/** All findings by rules, the most severe first. */
export function findingsList({ objects, otherFindings }: Graph): string {
  const found: Found[] = [
    ...objects.flatMap(({ findings }, index) => findings.map((finding) => ({ finding, index }))),
    ...otherFindings.map((finding) => ({ finding })),
  ];
  if (found.length === 0) return "";
  const lists = severities.flatMap((severity) => {
    const its = found.filter(({ finding }) => finding.severity === severity);
    return [...new Set(its.map(({ finding }) => finding.rule))].map((rule) =>
      ruleList(
        severity,
        rule,
        its.filter(({ finding }) => finding.rule === rule),
      ),
    );
  });
  return `${heading(`Findings (${found.length})`)}${lists.join("")}`;
}

function ruleList(severity: string, rule: string, found: readonly Found[]): string {
  const items = found.map(({ finding: { resource, why }, index }) => {
    const name = `${resource.type} ${resource.name}`;
    const place = index === undefined ? `<bdi>${escaped(name)}</bdi>` : link(index, name);
    return `<li>${place}: <span>${escaped(why)}</span></li>\n`;
  });
  return `<details${found.length > MOST_OPEN ? "" : " open"}><summary><b class="word ${severity}">${severity}</b> <code>${escaped(rule)}</code> (${found.length})</summary>
<ul>
${items.join("")}</ul>
</details>
`;
}

/** What an update would do, also to what the picture does not show. */
export function changesList({ objects, otherChanges }: Graph): string {
  const planned = changes.flatMap((change) => [
    ...objects.flatMap((object, index) =>
      object.change === change ? [`${word(change)} ${link(index, `${object.type} ${object.name}`)}`] : [],
    ),
    ...otherChanges
      .filter((one) => one.change === change)
      .map(({ type, name }) => `${word(change)} <bdi>${escaped(`${type} ${name}`)}</bdi>`),
  ]);
  const parts = objects.flatMap((object, index) => {
    const all = changes.flatMap((change) => (object.parts[change] ? [`${object.parts[change]} ${change}`] : []));
    if (all.length === 0) return [];
    const count = Object.values(object.parts).reduce((sum, one) => sum + one, 0);
    return [`${link(index, `${object.type} ${object.name}`)}: ${counted(count, "part")}, ${all.join(", ")}`];
  });
  return list("Changes", [...planned, ...parts]);
}

const word = (change: keyof typeof changeSigns): string =>
  `<b class="word ${change}">${changeSigns[change]} ${change}</b>`;

export const notesList = ({ notes }: Graph): string => list("Not shown", notes.map(escaped));
