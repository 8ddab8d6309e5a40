import { counted } from "../../network/counted.js";
import { shellWord } from "../shell-word.js";
import { USUAL_WIDTH, wrapped } from "../table.js";
import { visible } from "../visible.js";
import type { LeftOut, Program } from "./object.js";

const INDENT = "  ";
/** More secrets or left-out objects than these are in the program, not in the summary. */
const MOST_LINES = 20;

/** A text in lines that are indented, of at most 80 columns. */
export function paragraph(text: string, indent = INDENT): string {
  return wrapped(visible(text).split(" "), " ", indent.length + 1)
    .map((line) => `${indent}${line}\n`)
    .join("");
}

/** How many resources of each type a program has. */
export function countsReport({ counts }: Program, region: string): string {
  const total = [...counts.values()].reduce((sum, count) => sum + count, 0);
  const types = [...counts].sort(([one], [other]) => (one < other ? -1 : 1)).map(([type, count]) => `${count} ${type}`);
  const rows = wrapped(types, ", ", INDENT.length).map((line) => `${INDENT}${line}\n`);
  return `${counted(total, "resource")} in ${region}:\n${rows.join("")}`;
}

/** The files that were or would be written. */
export function filesReport(paths: readonly string[], folder: string, isWritten: boolean): string {
  const names = wrapped([...paths], ", ", INDENT.length).map((line) => `${INDENT}${line}\n`);
  return `${isWritten ? "Wrote" : "Would write"} ${counted(paths.length, "file")} in ${folder}:\n${names.join("")}`;
}

/** The commands that set the secrets which the program requires. */
export function secretsReport({ secrets }: Program): string {
  if (secrets.length === 0) return "";
  const lines = secrets.map(({ key }) => `${INDENT}pulumi config set --secret ${shellWord(key)}\n`);
  return `The service reports no passwords. Set those in use before the first update:\n${lines.join("")}`;
}

/** What the program does not declare. */
export function leftOutReport(leftOut: readonly LeftOut[]): string {
  if (leftOut.length === 0) return "";
  const shown = leftOut.slice(0, MOST_LINES).map(({ what, why }) => paragraph(`${what}: ${why}`));
  const more = leftOut.length > MOST_LINES ? `${INDENT}and ${leftOut.length - MOST_LINES} more\n` : "";
  return `Not in the program:\n${shown.join("")}${more}`;
}

/**
 * What to do next, in the folder of the program.
 *
 * @param install the command that installs packages; undefined if none are missing.
 */
export function nextSteps(folder: string, install: string | undefined): string {
  const steps = [
    ...(folder === "." ? [] : [`cd ${shellWord(folder)}`]),
    ...(install === undefined ? [] : [install]),
    "pulumi up",
  ];
  const text = `Next: ${steps.join(" && ")}\n`;
  return text.length <= USUAL_WIDTH ? text : `Next:\n${steps.map((step) => `${INDENT}${step}\n`).join("")}`;
}
