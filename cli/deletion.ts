import type { Definition, Properties } from "../provider/lifecycle/definition.js";
import { parametersOf } from "../provider/lifecycle/wire.js";
import { shellWord } from "./shell-word.js";
import { visible } from "./visible.js";

/** A value as a program writes it. */
export const literal = (value: unknown): string => visible(JSON.stringify(value));

/**
 * The command that deletes an object, if the service has a call for it. The default region is that
 * of the environment.
 */
export function deletion(
  { delete: { operation, parameters }, wire }: Definition,
  properties: Properties,
  region?: string,
): string | undefined {
  if (operation === undefined) return undefined;
  const given = { ...parametersOf(wire, operation, properties), ...parameters?.(properties) };
  const options = region === undefined ? "" : literal({ region });
  const script = `new (require("pulumi-smartag").SmartagClient)(${options}).call("${operation}", ${literal(given)})`;
  return `node -e ${shellWord(script)}`;
}
