import { capital } from "../capital.js";
import { counted } from "../../network/counted.js";
import type { Finding, Verification } from "../../network/verify/verify.js";
import type { Severity } from "../../network/verify/rule.js";
import type { Suppression } from "../../network/verify/suppression.js";
import { wrapped } from "../table.js";
import { visible } from "../visible.js";

const INDENT = 9;

/** A text as a sentence, in lines that leave room for the indentation. */
const linesOf = (text: string): string[] => wrapped(visible(text).split(" "), " ", INDENT);

export const sentence = (text: string): string => {
  const whole = /[.!?]$/.test(text) ? text : `${text}.`;
  return capital(whole);
};

/** Such as `Acl office, rules.web (index.ts:12)`. */
export function placeOf({ resource, property }: Finding): string {
  const place = `${resource.type} ${resource.name}${property === undefined ? "" : `, ${property}`}`;
  return resource.position === undefined ? place : `${place} (${resource.position})`;
}

/** Such as `2 errors, 1 warning`. */
export function countsText({ findings, suppressed }: Verification): string {
  const counts = (["error", "warning", "note"] satisfies Severity[]).flatMap((severity) => {
    const count = findings.filter((finding) => finding.severity === severity).length;
    return count > 0 ? [counted(count, severity)] : [];
  });
  const found = counts.join(", ") || "nothing found";
  return suppressed.length === 0 ? found : `${found}, ${suppressed.length} suppressed`;
}

/** The report for people, of 80 columns. */
export function verifyReport(found: Verification, source: string): string {
  const { findings, suppressed, unused } = found;
  return [
    ...findings.map((finding) => entry(finding.severity, finding)),
    ...suppressed.map((finding) => entry("ignored", finding, `Suppressed: ${sentence(finding.reason)}`)),
    ...unused.map((one) => `${"unused".padEnd(INDENT)}${linesOf(unusedText(one)).join(`\n${" ".repeat(INDENT)}`)}\n`),
    `${findings.length + suppressed.length + unused.length > 0 ? "\n" : ""}${sentence(`${countsText(found)} in ${source}`)}\n`,
  ].join("");
}

function entry(label: string, finding: Finding, more?: string): string {
  const { rule, why, example, advice } = finding;
  const parts = [placeOf(finding), sentence(`${rule}: ${why}`).replace(/^./, (first) => first.toLowerCase())];
  if (example !== undefined) parts.push(`For example: ${example}`);
  parts.push(more ?? advice);
  return parts
    .flatMap(linesOf)
    .map((line, index) => `${(index === 0 ? label : "").padEnd(INDENT)}${line}\n`)
    .join("");
}

/** Such a suppression hides a new finding some day. */
export function unusedText({ rule, resource, property }: Suppression): string {
  const place = `${rule}${resource === undefined ? "" : `@${resource}`}${property === undefined ? "" : `#${property}`}`;
  return `The suppression ${place} matches no finding: remove it.`;
}
