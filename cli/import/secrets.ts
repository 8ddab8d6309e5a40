import type { Definition, Properties } from "../../provider/lifecycle/definition.js";
import { kebabName } from "./names.js";

/**
 * A value for a secret that nobody knows here, as every secret input takes it. The service reports
 * no secret, so an adoption compares none.
 */
export const ANY_SECRET = "check123";

/** Secrets that are in use although no rule requires them. */
const inUse: Readonly<Record<string, (inputs: Properties) => readonly string[]>> = {
  Wifi: ({ isAuth, authenticationType }) =>
    isAuth === true || (authenticationType !== undefined && authenticationType !== "NONE") ? ["password"] : [],
};

/**
 * The secret inputs that an object has, although the service does not report them: those that a rule
 * requires, and those that have a meaning only beside the values that the object has.
 */
export function secretsOf({ type, inputs, rules = [] }: Definition, values: Properties): string[] {
  // Some secrets are required of new objects only, such as the password of a user.
  const adopted = { ...values, adopt: true };
  const missing = new Set(
    rules.filter(({ warns }) => !warns).flatMap((rule) => rule.check(adopted).map(({ property }) => property)),
  );
  const used = new Set(inUse[type]?.(values));
  return Object.entries(inputs)
    .filter(([name, field]) => {
      const { secret, only, presence } = field.traits;
      if (!secret || field.treatment.knownFrom !== "call") return false;
      return (
        values[name] !== undefined ||
        presence === "required" ||
        missing.has(name) ||
        used.has(name) ||
        (only !== undefined && values[only.property] !== undefined && field.applies(values))
      );
    })
    .map(([name]) => name);
}

/** The end of the key in the stack's config, after the name of the resource. */
export function secretSuffix({ type }: Definition, input: string): string {
  return `-${kebabName(type)}-${kebabName(input)}`;
}
