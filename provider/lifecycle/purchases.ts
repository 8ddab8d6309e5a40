import { ConfigurationError } from "../client/index.js";
import type { Definition, Properties } from "./definition.js";
import { labelOf } from "./identity.js";
import { isAsSent, type Seen } from "./observe.js";
import { adoptLines } from "./taken.js";

/** An object that was bought within this time may be the purchase of an interrupted run. */
const BOUGHT_LATELY_MS = 7 * 24 * 3_600_000;

/**
 * Those of some objects that an interrupted run may have ordered with these inputs. `now` is the
 * time of the service.
 */
export function boughtLately(
  definition: Definition,
  objects: readonly Seen[],
  carried: Properties,
  { name }: Properties,
  now: number,
): Seen[] {
  const { born = "" } = definition.read;
  // An order without a name yields an instance without a name until the next call sets it.
  const isNamed = ({ properties }: Seen): boolean =>
    properties["name"] === name || (properties["name"] === undefined && carried["name"] === undefined);
  return objects.filter(
    (seen) =>
      Number(seen.item[born]) > now - BOUGHT_LATELY_MS &&
      isNamed(seen) &&
      isAsSent(definition, seen.properties, carried),
  );
}

/** The error for instances that an interrupted run may have ordered. */
export function boughtAlready(definition: Definition, inputs: Properties, ids: readonly string[]): ConfigurationError {
  return new ConfigurationError(
    `${labelOf(definition, inputs)}: ${ids.join(", ")} was bought within the last 7 days, fits, and no resource of this program manages it. An interrupted run may have ordered it, so nothing is ordered now. To manage it add ${adoptLines(ids)}. To buy another one add orderAnother: true.`,
  );
}
