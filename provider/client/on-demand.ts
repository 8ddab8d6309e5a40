import { existsSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";

/** The packages that only some runs need. */
interface Packages {
  undici: typeof import("undici");
  "fast-xml-parser": typeof import("fast-xml-parser");
  "@alicloud/credentials": typeof import("@alicloud/credentials");
  "p-retry": typeof import("p-retry");
  "p-limit": typeof import("p-limit");
}

const load = createRequire(__filename);

/** Where the build puts a CommonJS form of each package that is an ES module only. */
const commonJs = join(__dirname, "..", "..", "commonjs");

/**
 * Loads a package when it is first used. Not by `import()`: jest runs that only with an option of
 * Node, so a look-up in a unit test of a program would fail.
 */
export function onDemand<K extends keyof Packages>(name: K): Packages[K] {
  const built = join(commonJs, `${name}.js`);
  return load(existsSync(built) ? built : name) as Packages[K];
}
