/**
 * The property name of a wire name: lower camel case, a leading acronym lowered as one word.
 *
 * `SmartAGId` is `smartAGId`, `CPEVersion` is `cpeVersion`, `SSID` is `ssid`, `IRIds` is `irIds`.
 */
export function propertyName(wire: string): string {
  const capitals = /^[A-Z]+/.exec(wire)?.[0].length ?? 0;
  const followedByWord = /[a-z]/.test(wire.charAt(capitals));
  // In "CPEVersion" the last capital opens the next word; in "CreateTime" it is the word itself.
  const lowered = followedByWord && capitals > 1 ? capitals - 1 : capitals;
  return wire.slice(0, lowered).toLowerCase() + wire.slice(lowered);
}
