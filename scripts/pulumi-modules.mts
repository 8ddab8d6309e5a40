import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { moveIntoPlace, workFolder } from "./cache.mts";
import { CommandError, quietly, say, since } from "./process.mjs";

/** The version of the engine that is built: the newest that can be had as a module. */
export const builtVersion = "3.232.0";

/**
 * The host is older than the engine because later ones live in a module that has no version tags. The two need different versions of one
 * module, hence a build of its own for each.
 */
const programs = [
  {
    name: "pulumi",
    module: "github.com/pulumi/pulumi/pkg/v3",
    version: `v${builtVersion}`,
    folder: "cmd/pulumi",
  },
  {
    name: "pulumi-language-nodejs",
    module: "github.com/pulumi/pulumi/sdk/v3",
    version: "v3.68.0",
    folder: "nodejs/cmd/pulumi-language-nodejs",
  },
];

/** Starts the Node side of dynamic resources, which comes with the program's own @pulumi/pulumi. */
const dynamicHost = `#!/bin/sh
entry=$(node -e 'process.stdout.write(require.resolve("@pulumi/pulumi/cmd/dynamic-provider"))') || {
  echo "@pulumi/pulumi is not installed for the program in $PWD" >&2
  exit 1
}
exec node "$entry" "$@"
`;

const versionVariable = "github.com/pulumi/pulumi/sdk/v3/go/common/version.Version";

/** Settings of the user's shell that would build for another machine, or look for modules elsewhere than in our go.mod. */
const environment = {
  ...process.env,
  CGO_ENABLED: "0",
  GO111MODULE: "on",
  GOARCH: "",
  GOFLAGS: "-mod=mod",
  GOOS: "",
  GOWORK: "off",
};

async function go(what: string, start: number, cwd: string, args: readonly string[]): Promise<void> {
  try {
    await quietly(what, "go", args, { cwd, env: environment, start });
  } catch (error) {
    if (!(error instanceof CommandError)) throw error;
    if (error.code === "ENOENT") throw new Error("Go is not installed", { cause: error });
    // The lines before the last ones tell what was downloaded.
    const lines = error.output.split("\n").filter((line) => line !== "" && !line.startsWith("go: downloading"));
    throw new Error([`go ${args[0] ?? ""} failed`, ...lines.slice(-5)].join("\n      "), { cause: error });
  }
}

/**
 * Builds the engine and its Node hosts from Go modules.
 * @param target the folder to make; it has the programs in bin/
 */
export async function buildFromModules(target: string): Promise<void> {
  const start = Date.now();
  const work = workFolder(target);
  const made = join(work, "made");
  await go("looking for Go", start, work, ["version"]);
  say(`building Pulumi ${builtVersion} from Go modules, once for this user; some five minutes on two cores`);
  for (const [index, { name, module, version, folder }] of programs.entries()) {
    const what = `building Pulumi: ${name} (${index + 1} of ${programs.length})`;
    const cwd = join(work, name);
    mkdirSync(cwd);
    writeFileSync(join(cwd, "go.mod"), "module build\n");
    // Without an import nothing keeps the module in go.mod when it is tidied.
    writeFileSync(join(cwd, "imports.go"), `//go:build never\n\npackage build\n\nimport _ "${module}/${folder}"\n`);
    await go(`${what}, fetching modules`, start, cwd, ["get", `${module}@${version}`]);
    await go(`${what}, fetching modules`, start, cwd, ["mod", "tidy", "-e"]);
    const flags = ["-trimpath", "-buildvcs=false", `-ldflags=-s -w -X ${versionVariable}=${version}`];
    await go(`${what}, compiling`, start, cwd, [
      "build",
      ...flags,
      "-o",
      join(made, "bin", name),
      `${module}/${folder}`,
    ]);
    say(`${name} built, ${since(start)} so far`);
  }
  writeFileSync(join(made, "bin", "pulumi-resource-pulumi-nodejs"), dynamicHost, { mode: 0o755 });
  moveIntoPlace(made, target);
  say(`Pulumi ${builtVersion} built in ${since(start)}`);
}
