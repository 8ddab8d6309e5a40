import { spawnSync } from "node:child_process";
import { chmodSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";

const setup = join(__dirname, "..", "..", "scripts", "setup.mts");
const hosts = ["pulumi-language-nodejs", "pulumi-resource-pulumi-nodejs"];

interface Environment {
  folders: string[];
  variables: Record<string, string>;
}

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "smartag-pulumi-"));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

/** Puts a shell script into a folder of its own and answers the folder. */
function program(where: string, name: string, script: string): string {
  const file = join(folder, where, name);
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, `#!/bin/sh\n${script}\n`);
  chmodSync(file, 0o755);
  return dirname(file);
}

/** Runs the set-up of Pulumi on a machine that has these folders of programs and no way out. */
function obtain(...path: string[]): { code: number | null; said: string; environment: () => Environment } {
  const result = join(folder, "environment.json");
  const { status, stderr } = spawnSync(process.execPath, [setup, result, "pulumi"], {
    encoding: "utf8",
    env: {
      PATH: path.join(":"),
      HOME: folder,
      XDG_CACHE_HOME: join(folder, "cache"),
      NODE_USE_ENV_PROXY: "1",
      HTTPS_PROXY: "http://127.0.0.1:9",
    },
  });
  return {
    code: status,
    said: stderr,
    environment: () => JSON.parse(readFileSync(result, "utf8")) as Environment,
  };
}

test("a recent Pulumi with its Node hosts is taken from the search path", () => {
  const own = program("own", "pulumi", "echo v3.220.0");
  for (const host of hosts) program("own", host, "");
  const { code, said, environment } = obtain("/nowhere", own);
  expect(said).toBe("");
  expect(code).toBe(0);
  expect(environment()).toEqual({
    folders: [own],
    variables: { PULUMI_SKIP_UPDATE_CHECK: "true", SMARTAG_TEST_PULUMI_ROOT: folder },
  });
});

test.each([
  ["is too old", "echo v3.219.1", hosts, "is v3.219.1, older than 3.220"],
  ["lacks a host", "echo v3.221.0", hosts.slice(0, 1), "comes without pulumi-resource-pulumi-nodejs"],
  ["does not run", "exit 3", hosts, "does not answer to `pulumi version`"],
])("a Pulumi that %s is passed over for the one in the cache", (_case, script, present, reason) => {
  const own = program("own", "pulumi", script);
  for (const host of present) program("own", host, "");
  expect(obtain(own).said).toContain(`${join(own, "pulumi")} ${reason}`);

  const cached = program(join("cache", "pulumi-smartag", "pulumi-3.232.0", "bin"), "pulumi", "");
  const { code, said, environment } = obtain(own);
  expect(said).toBe("");
  expect(code).toBe(0);
  expect(environment().folders).toEqual([cached]);
});

test("without Pulumi, network and Go there is one error that says how to install it", () => {
  const { code, said } = obtain("/nowhere");
  expect(code).toBe(1);
  expect(said).toMatch(
    /^smartag: The Pulumi command is needed and could not be had\.\n {2}- on the search path: no `pulumi` there\n {2}- the official release: its server cannot be reached \(.+\)\n {2}- a build from Go modules: Go is not installed\nInstall Pulumi 3\.220 or later \(.+\), or .+\n$/,
  );
});

test("a build that fails shows Go's own words and leaves nothing in the cache", () => {
  const go = program(
    "go",
    "go",
    'if [ "$1" = get ]; then echo "go: downloading x v1" >&2; echo "go: module lookup disabled" >&2; exit 1; fi',
  );
  const { code, said } = obtain(go);
  expect(code).toBe(1);
  expect(said).toContain("a build from Go modules: go get failed\n      go: module lookup disabled\n");
  expect(said).not.toContain("downloading x");
  expect(obtain("/nowhere").code).toBe(1);
});

test("a build puts the engine and both hosts into the cache, once", () => {
  const go = program(
    "go",
    "go",
    // "go build" writes its -o file; the settings of the user's shell must not get through.
    'if [ "$1" = build ]; then while [ "$1" != -o ]; do shift; done; /bin/mkdir -p "${2%/*}"; echo "$GOFLAGS $GOOS" > "$2"; fi',
  );
  const first = obtain(go);
  expect(first.code).toBe(0);
  expect(first.said).toContain("Pulumi 3.232.0 built in");
  const bin = join(folder, "cache", "pulumi-smartag", "pulumi-3.232.0", "bin");
  expect(readFileSync(join(bin, "pulumi"), "utf8")).toBe("-mod=mod \n");
  expect(readFileSync(join(bin, hosts[1] ?? ""), "utf8")).toMatch(/^#!\/bin\/sh\n[^]*exec node/);
  expect(obtain("/nowhere").said).toBe("");
});
