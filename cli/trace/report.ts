import { headerOf, type Step } from "../../network/trace/flow.js";
import type { Trace } from "../../network/trace/trace.js";
import { packetText } from "../../network/packets.js";
import { printable, wrapped } from "../table.js";

const INDENT = 9;

/** The report for people, of 80 columns: a line for each place, then the outcome. */
export function traceReport({ flow, there, back, outcome }: Trace): string {
  const parts = [
    `${packetText(headerOf(flow))}\n`,
    ...there.map(lineOf),
    ...(back.length > 0 ? ["\nAnswers\n", ...back.map(lineOf)] : []),
    `\nOutcome: ${outcome}\n`,
  ];
  return parts.join("");
}

function lineOf({ where, by, outcome, what }: Step): string {
  const text = `${where}: ${what}${by === undefined ? "" : ` [${by}]`}`;
  return wrapped(printable(text).split(" "), " ", INDENT)
    .map((line, index) => `${(index === 0 ? outcome : "").padEnd(INDENT)}${line}\n`)
    .join("");
}
