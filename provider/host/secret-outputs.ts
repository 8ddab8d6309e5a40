import type { Properties } from "../lifecycle/definition.js";
import type { Fields } from "../lifecycle/fields.js";

/** How Pulumi writes a secret: an object with this key and this value. */
export const SECRET_KEY = "4dabf18193072939515e22adb298388d";
const SECRET = "1b47061264138c4ac30d75fd1eb44270";

/**
 * Properties with their secret outputs marked. The engine encrypts only what a resource was
 * registered with as a secret. If a later version of this package adds a secret output, a refresh
 * of an older state would write it in clear.
 */
export function withSecrets(outputs: Fields, properties: Properties): Properties {
  return Object.fromEntries(
    Object.entries(properties).map(([name, value]) => [
      name,
      outputs[name]?.traits.secret ? { [SECRET_KEY]: SECRET, value } : value,
    ]),
  );
}
