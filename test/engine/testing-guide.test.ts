import { execFileSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";

jest.setTimeout(180_000);

const root = join(__dirname, "..", "..");
const page = readFileSync(join(root, "docs", "testing.md"), "utf8");

/** The files of the guide: the code after a text that ends with a file's name. */
const files = [...page.matchAll(/`([\w.]+)`:\n\n```\w+\n([^]*?)^```$/gm)].map(([, name = "", code = ""]) => ({
  name,
  code,
}));

describe("the project of docs/testing.md", () => {
  let folder: string;
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), "smartag-test-guide-"));
    const tools = ["jest", "mocha", "@swc/core", "@swc/jest", "@pulumi/pulumi", "typescript"];
    const links = {
      "pulumi-smartag": root,
      ...Object.fromEntries(tools.map((name) => [name, join(root, "node_modules", name)])),
    };
    for (const [name, target] of Object.entries(links)) {
      mkdirSync(dirname(join(folder, "node_modules", name)), { recursive: true });
      symlinkSync(target, join(folder, "node_modules", name));
    }
    for (const { name, code } of files) writeFileSync(join(folder, name), code);
    writeFileSync(join(folder, "package.json"), JSON.stringify({ name: "office", private: true }));
  });
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  /** Runs a tool of the project with keys in the environment, and returns what it prints. */
  function run(tool: string, ...args: string[]): string {
    const keys = {
      SMARTAG_ENDPOINT: "http://127.0.0.1:1",
      ALIBABA_CLOUD_ACCESS_KEY_ID: "testid",
      ALIBABA_CLOUD_ACCESS_KEY_SECRET: "testsecret",
      ALIBABA_CLOUD_REGION_ID: "cn-shanghai",
    };
    const env = { ...process.env, ...keys, PULUMI_HOME: join(folder, "home"), NODE_OPTIONS: "" };
    try {
      return execFileSync("sh", ["-c", `exec "$@" 2>&1`, "sh", process.execPath, join("node_modules", tool), ...args], {
        cwd: folder,
        env,
        encoding: "utf8",
      });
    } catch (error) {
      throw new Error((error as { stdout: string }).stdout);
    }
  }

  test("is all code of the page", () => {
    expect(files.map(({ name }) => name)).toEqual([
      "office.ts",
      "office.test.ts",
      "jest.config.js",
      ".mocharc.json",
      "index.ts",
      "Pulumi.yaml",
      "stack.test.ts",
    ]);
    expect(page.match(/^```\w+$/gm)).toHaveLength(files.length);
  });

  test("passes its unit tests in jest", () => {
    expect(run("jest/bin/jest.js", "office")).toMatch(/Tests: +2 passed, 2 total/);
  });

  test("passes its unit tests in mocha", () => {
    expect(run("mocha/bin/mocha.js")).toMatch(/2 passing/);
  });

  test("passes its test against the emulator", () => {
    expect(run("jest/bin/jest.js", "stack")).toMatch(/Tests: +1 passed, 1 total/);
  });
});
