/**
 * The property with which the program reports the paths of Pulumi's option `replaceOnChanges`. The
 * engine cannot apply the option itself, because a dynamic provider does not report which
 * properties changed. State keeps it with the inputs, because diff gets only what check returns.
 */
export const REPLACE_ON = "__replaceOnChanges";

/** The names and keys of a path to a changed value. */
export type ChangePath = readonly string[];

/** The parts of a path as Pulumi writes them: `rules.web.policy`, `rules["web"]`, `cidrs[0]`. */
function partsOfPath(path: string): string[] {
  const parts = path.matchAll(/\["((?:\\"|[^"])*)"\]|\[([^\]]*)\]|([^.[]+)/g);
  return [...parts].map(([, quoted, index, name]) => quoted?.replaceAll('\\"', '"') ?? index ?? name ?? "");
}

/** Whether a path names a change or what holds it. `*` stands for any name, key or index. */
export function namesChange(path: string, change: ChangePath): boolean {
  const parts = partsOfPath(path);
  return parts.length <= change.length && parts.every((part, index) => part === "*" || part === change[index]);
}
