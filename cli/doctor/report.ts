import { wrapped } from "../table.js";
import { visible } from "../visible.js";
import type { Finding, Level } from "./finding.js";

const INDENT = 11;

const linesOf = (text: string): string[] => wrapped(visible(text).split(" "), " ", INDENT);

const levels: readonly Level[] = ["error", "warning", "not tried", "ok"];

/** The report for people: by connection, in the order in which the doctor examined. */
export function doctorReport(findings: readonly Finding[]): string {
  const connections = [...new Set(findings.map(({ connection }) => connection))];
  const sections = connections.map((connection) => {
    const own = findings.filter((finding) => finding.connection === connection);
    const heading = connection === undefined ? "" : `\nConnection ${visible(connection)}\n`;
    return heading + own.map(lineOf).join("");
  });
  const counts = levels
    .map((level) => [level, findings.filter((finding) => finding.level === level).length] as const)
    .filter(([, count]) => count > 0);
  return `${sections.join("")}\n${counts.map(([level, count]) => `${count} ${level}`).join(", ")}\n`;
}

function lineOf({ level, message, advice }: Finding): string {
  const lines = [...linesOf(message), ...(advice === undefined ? [] : linesOf(advice))];
  return lines.map((line, index) => `${(index === 0 ? level : "").padEnd(INDENT)}${line}\n`).join("");
}
