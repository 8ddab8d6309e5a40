import { capital } from "../capital.js";
import { placeText } from "../../provider/lifecycle/place.js";
import { visible } from "../visible.js";
import type { Drift, Finding } from "./finding.js";
import { coverageText, hasDrift, managerText, noDriftText, ofKind, sides, summaryText, whereText } from "./words.js";

/** Text as code in a cell of a table: names and values may hold what Markdown takes for its own. */
function code(text: string): string {
  const shown = visible(text).replaceAll("|", "\\|");
  const longest = Math.max(0, ...[...shown.matchAll(/`+/g)].map(([ticks]) => ticks.length));
  const fence = "`".repeat(longest + 1);
  return longest > 0 ? `${fence} ${shown} ${fence}` : `${fence}${shown}${fence}`;
}

const row = (cells: readonly string[]): string => `| ${cells.join(" | ")} |\n`;

function rows(header: readonly string[], body: readonly (readonly string[])[]): string {
  return row(header) + row(header.map(() => "---")) + body.map(row).join("");
}

/** The report for a comment or a page. */
export function markdownReport(drift: Drift, showsFixes: boolean): string {
  const { summary, places, states, notCompared, notRead, errors, coverage, findings } = drift;
  const changed = ofKind(drift, "changed");
  const missing = ofKind(drift, "missing");
  const unmanaged = ofKind(drift, "unmanaged");
  const headline = hasDrift(summary) ? `Drift: ${summaryText(drift)}` : capital(noDriftText(drift));
  const where = places.map(placeText).map(code).join(", ");
  const sections = [
    `## ${headline}\n\n${states.map(code).join(", ")} and ${where}: ${coverageText(drift)}.\n`,
    ...errors.map((error) => `> **Error:** ${code(error)}\n`),
    changed.length > 0 &&
      `### Changed\n\n${rows(
        ["Object", "Resource", "Property", "Program", "Service"],
        changed.flatMap((one) =>
          one.changes.map((change) => [
            code(objectText(one) + whereText(drift, one)),
            code(managerText(drift, one).replace("resource ", "")),
            ...[change.path, ...sides(change)].map(code),
          ]),
        ),
      )}`,
    missing.length > 0 &&
      `### Missing\n\n${rows(
        ["Object", "Resource"],
        missing.map((one) => [
          code(objectText(one) + whereText(drift, one)),
          code(managerText(drift, one).replace("resource ", "")),
        ]),
      )}`,
    unmanaged.length > 0 &&
      `### Unmanaged\n\n${rows(
        ["Object", "Name", "On"],
        unmanaged.map((one) => [
          code(objectText(one) + whereText(drift, one)),
          one.name === undefined ? "" : code(one.name),
          one.under ? code(`${one.under.type} ${one.under.id}`) : "",
        ]),
      )}`,
    (notCompared.length > 0 || notRead.length > 0) &&
      `### Not compared\n\n${rows(
        ["What", "Why"],
        [
          ...notCompared.map(({ type, id, path, reason }) => [
            code(`${type} ${id}${path === undefined ? "" : `: ${path}`}`),
            code(reason),
          ]),
          ...notRead.map(({ types, under, reason }) => [
            `lists of ${types.join(", ")}${under.length > 0 ? ` of ${under.map((one) => code(Object.values(one).join(" "))).join(", ")}` : ""}`,
            code(reason),
          ]),
        ],
      )}`,
    showsFixes && findings.length > 0 && `### To mend\n\n${findings.map(fixes).join("\n")}`,
    coverage.length > 0 &&
      `### Coverage\n\n${rows(
        ["Type", "Managed", "All", "Coverage"],
        coverage.map(({ type, managed, all, percent }) => [type, String(managed), String(all), `${percent} %`]),
      )}`,
  ];
  return sections.filter((section) => section !== false).join("\n");
}

const objectText = ({ type, id }: Finding): string => `${type} ${id}`;

/** The commands are in a block, from which they can be copied. */
function fixes(finding: Finding): string {
  const lines = finding.fixes.flatMap(({ does, command }) => [`# ${does}`, visible(command)]);
  const fence = lines.some((line) => line.includes("```")) ? "````" : "```";
  return `${code(objectText(finding))}\n\n${fence}sh\n${lines.join("\n")}\n${fence}\n`;
}
