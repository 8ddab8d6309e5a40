import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { compareVersions } from "../../schema/index.js";
import { requiredNode } from "../../schema/required-node.js";

const root = join(__dirname, "..", "..");

const loadedByHost = (): string[] => {
  const script = `
    require("pulumi-smartag/host").provider("Acl");
    process.stdout.write(JSON.stringify(Object.keys(require.cache)));`;
  return JSON.parse(execFileSync(process.execPath, ["-e", script], { cwd: root, encoding: "utf8" })) as string[];
};

test("what only calls, XML answers and roles need is not loaded with a provider", () => {
  const loaded = loadedByHost();
  expect(loaded).toContain(join(root, "dist", "provider", "host", "index.js"));
  const late = loaded.filter((file) => /node_modules\/(undici|fast-xml-parser|@alicloud)\//.test(file));
  expect(late).toEqual([]);
});

test.each(["provider", "provider/host", "emulator"])("%s says on an old Node which one it needs", (entry) => {
  const script = `
    Object.defineProperty(process, "versions", { value: { ...process.versions, node: "20.18.0" } });
    require("./dist/${entry}/index.js");`;
  expect(() => execFileSync(process.execPath, ["-e", script], { cwd: root, encoding: "utf8", stdio: "pipe" })).toThrow(
    "Error: pulumi-smartag needs Node 20.18.1 or later; this is Node 20.18.0. Install a newer Node.",
  );
});

test("package.json and the README name the same Node", () => {
  const { engines } = JSON.parse(readFileSync(join(root, "package.json"), "utf8")) as { engines: { node: string } };
  expect(engines.node).toBe(`>=${requiredNode}`);
  expect(readFileSync(join(root, "README.md"), "utf8")).toContain(`Node ${requiredNode} or later`);
});

test("every package that is installed with this one works with that Node", () => {
  const { packages } = JSON.parse(readFileSync(join(root, "package-lock.json"), "utf8")) as {
    packages: Record<string, { dev?: boolean; peer?: boolean; engines?: { node?: string } }>;
  };
  const installed = Object.entries(packages).filter(([path, one]) => path !== "" && !one.dev && !one.peer);
  expect(installed.length).toBeGreaterThan(10);
  const newer = installed.filter(([, { engines }]) => {
    const [, least] = /^>= ?([\d.]+)$/.exec(engines?.node ?? ">=0") ?? [];
    return least === undefined || (compareVersions(least, requiredNode) ?? 1) > 0;
  });
  expect(newer.map(([path, { engines }]) => [path, engines])).toEqual([]);
});

test("the side of the user's program is not loaded with a provider", () => {
  const side = /node_modules\/@pulumi\/|dist\/provider\/(program|generated)\//;
  expect(loadedByHost().filter((file) => side.test(file))).toEqual([]);
});
