import { execFileSync } from "node:child_process";
import { join } from "node:path";

const root = join(__dirname, "..", "..");

test("what only calls, XML answers and roles need is not loaded with a provider", () => {
  const script = `
    require("pulumi-smartag/host").provider("Acl");
    process.stdout.write(JSON.stringify(Object.keys(require.cache)));`;
  const loaded = JSON.parse(
    execFileSync(process.execPath, ["-e", script], { cwd: root, encoding: "utf8" }),
  ) as string[];
  expect(loaded).toContain(join(root, "dist", "provider", "host", "index.js"));
  const late = loaded.filter((file) => /node_modules\/(undici|fast-xml-parser|@alicloud)\//.test(file));
  expect(late).toEqual([]);
});
