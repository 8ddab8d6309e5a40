import type { Finding, Verification } from "../../network/verify/verify.js";
import { code, literal } from "../markdown.js";
import { countsText, placeOf, sentence, unusedText } from "./report.js";

/** The report for a pull request: a summary, then a line for each finding. */
export function markdownReport(found: Verification, source: string): string {
  const { findings, suppressed, unused } = found;
  const blocks = [
    `### Network verification: ${countsText(found)}`,
    `Examined: ${literal(source)}.`,
    findings.map((finding) => `- **${finding.severity}** ${line(finding)} ${literal(finding.advice)}\n`).join(""),
    folded(
      `${suppressed.length} suppressed`,
      suppressed.map((finding) => `- ${line(finding)} Suppressed: ${literal(sentence(finding.reason))}\n`),
    ),
    unused.map((one) => `- ${literal(unusedText(one))}\n`).join(""),
  ];
  return `${blocks
    .filter((block) => block !== "")
    .join("\n\n")
    .replaceAll("\n\n\n", "\n\n")
    .trimEnd()}\n`;
}

function line(finding: Finding): string {
  const { rule, why, example } = finding;
  const packet = example === undefined ? "" : ` For example ${code(example)}.`;
  return `${code(rule)} ${code(placeOf(finding))}: ${literal(sentence(why))}${packet}`;
}

function folded(summary: string, lines: readonly string[]): string {
  if (lines.length === 0) return "";
  return `<details><summary>${summary}</summary>\n\n${lines.join("")}\n</details>`;
}
