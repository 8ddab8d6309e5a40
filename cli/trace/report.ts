import { headerOf, type Step } from "../../network/trace/flow.js";
import { decidingStep, type FlowPromise } from "../../network/trace/promise.js";
import type { Trace } from "../../network/trace/trace.js";
import { packetText } from "../../network/packets.js";
import { wrapped } from "../table.js";
import { visible } from "../visible.js";

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

/** A flow of a flows file, and what becomes of it. */
type Checked = FlowPromise & Trace;

/** The report for people: a line for each flow, and what decides where it is not as the file has it. */
export function flowsReport(checked: readonly Checked[]): string {
  const lines = checked.map((one) => {
    const { name, expect, outcome } = one;
    const isKept = outcome === expect;
    const step = isKept ? undefined : decidingStep(one);
    const what = isKept ? "" : `, and must ${expect === "passes" ? "pass" : "not pass"}`;
    return (
      lineOf({ where: name, outcome, what: `${packetText(headerOf(one.flow))}${what}` }) + (step ? because(step) : "")
    );
  });
  const kept = checked.filter(({ expect, outcome }) => outcome === expect).length;
  return `${lines.join("")}\n${kept} of ${checked.length} flows as they must be.\n`;
}

const because = (step: Step): string => lineOf(step).replace(/^\S+ */, " ".repeat(INDENT));

function lineOf({ where, by, outcome, what }: Step): string {
  const text = `${where}: ${what}${by === undefined ? "" : ` [${by}]`}`;
  return wrapped(visible(text).split(" "), " ", INDENT)
    .map((line, index) => `${(index === 0 ? outcome : "").padEnd(INDENT)}${line}\n`)
    .join("");
}
