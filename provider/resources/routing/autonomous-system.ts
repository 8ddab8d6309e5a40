import type { Rule } from "../../lifecycle/definition.js";
import { rule, warning } from "../../lifecycle/rules.js";

const LARGEST_IN_CONSOLE = 2_147_483_647;

/** The reference allows larger numbers than the console. No page says which of the two is right. */
export function withinConsole<N extends string>(property: N): Rule<N> {
  return warning(
    rule([property], ({ [property]: number }) =>
      typeof number === "number" && number > LARGEST_IN_CONSOLE
        ? { property, reason: `${number} is above ${LARGEST_IN_CONSOLE}, the largest number that the console takes` }
        : undefined,
    ),
  );
}
