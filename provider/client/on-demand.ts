import { createRequire } from "node:module";

/** The packages that only some runs need. */
interface Packages {
  undici: typeof import("undici");
  "fast-xml-parser": typeof import("fast-xml-parser");
  "@alicloud/credentials": typeof import("@alicloud/credentials");
}

const load = createRequire(__filename);

/**
 * Loads a package when it is first used. Not by `import()`: jest runs that only with an option of
 * Node, so a look-up in a unit test of a program would fail.
 */
export function onDemand<K extends keyof Packages>(name: K): Packages[K] {
  return load(name) as Packages[K];
}
