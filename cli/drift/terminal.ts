import { styleText } from "node:util";
import { placeText } from "../../provider/lifecycle/place.js";
import { cut, table, wrapped } from "../table.js";
import { visible } from "../visible.js";
import { widthOf } from "../width.js";
import type { Change, Drift, Finding, NotCompared, Unmanaged } from "./finding.js";
import { capital } from "../capital.js";
import { coverageText, managerText, ofKind, sides, summaryText, valueText, whereText } from "./words.js";

/** How the report is printed. */
export interface Manner {
  /** Lines are not longer, unless an id or a command is. */
  readonly width: number;
  readonly hasColours: boolean;
  /** Whether each finding is followed by the commands that mend it. */
  readonly showsFixes: boolean;
}

type Colour = "yellow" | "red" | "cyan" | "bold";

/** The report for people. */
export function terminalReport(drift: Drift, manner: Manner): string {
  const unmanaged = ofKind(drift, "unmanaged");
  const paint = (colour: Colour, text: string): string =>
    manner.hasColours ? styleText(colour, text, { validateStream: false }) : text;
  const sections = [
    section("Changed", "yellow", ofKind(drift, "changed"), (one) => [
      `  ${subject(one)}, ${visible(managerText(drift, one))}${whereText(drift, one)}`,
      ...one.changes.flatMap((change) => changeLines(change, manner.width)),
      ...fixLines(one, manner),
    ]),
    section("Missing", "red", ofKind(drift, "missing"), (one) => [
      `  ${subject(one)}, ${visible(managerText(drift, one))}${whereText(drift, one)}`,
      ...fixLines(one, manner),
    ]),
    section(
      "Unmanaged, on managed objects",
      "cyan",
      unmanaged.filter(({ under }) => under),
      (one) => [`  ${subject(one)}${onText(one)}${whereText(drift, one)}`, ...fixLines(one, manner)],
    ),
    section(
      "Unmanaged, in the account",
      "cyan",
      unmanaged.filter(({ under }) => !under),
      (one) => [`  ${subject(one)}${whereText(drift, one)}`, ...fixLines(one, manner)],
    ),
    notComparedSection(drift.notCompared),
  ];
  const places = drift.places.map(placeText).join(", ");
  const headline = summaryText(drift);
  return [
    `${drift.states.join(", ")} and ${places === "" ? "no place" : places}\n`,
    ...sections.filter((text) => text !== ""),
    coverageSection(drift),
    `${paint("bold", `${capital(headline)}.`)}\n${coverageText(drift)}.\n`,
  ].join("\n");

  function section<T extends Finding>(
    title: string,
    colour: Colour,
    findings: readonly T[],
    lines: (finding: T) => string[],
  ): string {
    if (findings.length === 0) return "";
    return `${paint(colour, `${title} (${findings.length})`)}\n${findings.flatMap(lines).join("\n")}\n`;
  }
}

const subject = ({ type, id, name }: Finding): string =>
  visible(`${type} ${id}${name === undefined || name === id ? "" : ` "${name}"`}`);

/** The managed object of an unmanaged one, unless its id begins the other's. */
function onText({ id, under }: Unmanaged): string {
  return under && !id.startsWith(under.id) ? visible(`, on ${under.type} ${under.id}`) : "";
}

/** A change in one line; if it is too long, the two values below the path. */
function changeLines(change: Change, width: number): string[] {
  const path = visible(change.path);
  const [program, service] = sides(change).map(visible);
  const line = `    ${path}: ${program ?? ""} => ${service ?? ""}`;
  if (widthOf(line) <= width) return [line];
  return [
    `    ${path}:`,
    ...valueLines("program", change.desired, width),
    ...valueLines("service", change.live, width),
  ];
}

/** A value after its side, the members of a list or an entry in as many lines as they need. */
function valueLines(side: string, value: unknown, width: number): string[] {
  const start = `      ${side}: `;
  const members = typeof value === "object" && value !== null ? Object.entries(value) : [];
  const words = members.map(([name, one]) => (Array.isArray(value) ? "" : `${name}: `) + JSON.stringify(one));
  const lines =
    words.length > 0 ? wrapped(words.map(visible), ", ", start.length) : [visible(valueText(value, "none"))];
  return lines.map((line, index) => cut((index === 0 ? start : " ".repeat(start.length)) + line, width));
}

/** A command has to be whole, so that it can be copied. */
function fixLines({ fixes }: Finding, { showsFixes }: Manner): string[] {
  if (!showsFixes) return [];
  return fixes.flatMap(({ does, command }) => [`    # ${does}`, `    ${visible(command)}`]);
}

function notComparedSection(notCompared: readonly NotCompared[]): string {
  if (notCompared.length === 0) return "";
  const lines = notCompared.map(({ type, id, path }) =>
    visible(`  ${type} ${id}${path === undefined ? "" : `: ${path}, encrypted`}`),
  );
  return `Not compared (${notCompared.length})\n${lines.join("\n")}\n`;
}

function coverageSection({ coverage }: Drift): string {
  if (coverage.length === 0) return "No objects.\n";
  const rows = coverage.map(({ type, managed, all, percent }) => [type, String(managed), String(all), `${percent} %`]);
  return table([["TYPE", "MANAGED", "ALL", "COVERAGE"], ...rows]);
}
