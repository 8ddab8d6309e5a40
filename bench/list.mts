// What `smartag list` of a whole account takes.
import { measureCommand } from "./command-cost.mts";

/** Measures one list. */
export function measureList(size: { gateways: number; latency: number }): Promise<void> {
  const summary = (printed: string): string =>
    `${(JSON.parse(printed) as { objects: object[] }).objects.length} objects`;
  return measureCommand(size, () => Promise.resolve(["list", "--json"]), summary);
}
