import { execFileSync } from "node:child_process";
import { join } from "node:path";

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

test("the side of the user's program is not loaded with a provider", () => {
  const side = /node_modules\/@pulumi\/|dist\/provider\/(program|generated)\//;
  expect(loadedByHost().filter((file) => side.test(file))).toEqual([]);
});
