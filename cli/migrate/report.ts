import { paragraph } from "../import/summary.js";
import { shownValue } from "./differences.js";
import type { Migration } from "./migration.js";
import type { Tool } from "./vendor-state.js";

/** Where the state of the other tool is not what the service has. */
export function differencesReport(tool: Tool, { differences }: Migration): string {
  if (differences.length === 0) return "";
  const lines = differences.map(({ address, input, inState, live }) =>
    paragraph(`${address}: ${input} is ${shownValue(live)}, in the state ${shownValue(inState)}`),
  );
  return `Not as the ${tool} state has it; the program has the live values:\n${lines.join("")}`;
}

/** Entries that others made under what is migrated. */
export function unlistedReport(tool: Tool, { unlisted }: Migration): string {
  if (unlisted.length === 0) return "";
  const lines = unlisted.map(({ parent, collection, ids }) => paragraph(`${parent}: ${collection} ${ids.join(", ")}`));
  return `Not in the ${tool} state, and left alone by the program, too:\n${lines.join("")}`;
}

/** What a migration has nothing to do with. */
export function skippedReport({ skipped: { dataSources, ofOthers } }: Migration): string {
  const words = [
    ...(dataSources > 0 ? [`${dataSources} data source${dataSources === 1 ? "" : "s"}`] : []),
    ...(ofOthers > 0 ? [`${ofOthers} resource${ofOthers === 1 ? "" : "s"} of other services`] : []),
  ];
  return words.length > 0 ? `Skipped: ${words.join(" and ")}.\n` : "";
}
