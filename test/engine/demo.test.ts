import { spawn } from "node:child_process";
import { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { delimiter, join } from "node:path";

const root = join(__dirname, "..", "..");
const folders: string[] = [];

function folder(): string {
  const made = mkdtempSync(join(tmpdir(), "smartag-test-demo-"));
  folders.push(made);
  return made;
}

interface Demo {
  code: number | null;
  output: string;
  /** What it left in the folder for temporary files. */
  left: string[];
}

/** Runs the demo as `npm run demo` does once everything is set up; `onText` sees the output as it grows. */
function demo(PATH = process.env["PATH"], onText?: (output: string, interrupt: () => void) => void): Promise<Demo> {
  const TMPDIR = folder();
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [join(root, "scripts", "demo.mts")], {
      cwd: root,
      env: { ...process.env, PATH, TMPDIR },
      stdio: ["ignore", "pipe", "pipe"],
    });
    let output = "";
    for (const stream of [child.stdout, child.stderr]) {
      stream.setEncoding("utf8").on("data", (text: string) => {
        output += text;
        onText?.(output, () => child.kill("SIGINT"));
      });
    }
    child.on("error", reject);
    child.on("close", (code) =>
      resolve({ code, output, left: readdirSync(TMPDIR).filter((name) => name.startsWith("smartag-demo-")) }),
    );
  });
}

/** A folder with a `pulumi` that does what the script says. */
function pretender(script: string): string {
  const bin = join(folder(), "bin");
  mkdirSync(bin);
  writeFileSync(join(bin, "pulumi"), `#!/bin/sh\n${script}\n`, { mode: 0o755 });
  return [bin, process.env["PATH"]].join(delimiter);
}

afterAll(() => {
  for (const made of folders) rmSync(made, { recursive: true, force: true });
});

describe("the demo", () => {
  const example = join(root, "examples", "branch-office");
  const files = readdirSync(example);
  let whole: Demo;
  let steps: string[];

  beforeAll(async () => {
    whole = await demo();
    steps = whole.output.split(/^== \d of \d: /m);
  }, 180_000);

  test("keeps every promise, and leaves nothing behind", () => {
    expect(whole.output).toMatch(/Everything as promised, in \d+ s\.\n$/);
    expect(whole).toMatchObject({ code: 0, left: [] });
    expect(steps).toHaveLength(7);
    expect(readdirSync(example)).toEqual(files);
  });

  test("creates every resource with as few calls as that takes", () => {
    expect(steps[1]).toContain("+ 21 created");
    expect(steps[1]).toContain("AddACLRule 11,");
    expect(steps[1]).toContain("CreateQosCar 3, CreateQosPolicy 4");
  });

  test("leaves the virtual gateway offline until it is installed", () => {
    expect(steps[2]).toContain("ok: until somebody starts that host the gateway is offline\n  ok: then it is Active\n");
  });

  test("does nothing the second time", () => {
    expect(steps[3]).toContain("21 unchanged");
    expect(steps[3]).toContain("API calls: no writes, no reads");
  });

  test("shows what was changed by hand and puts it right with one write", () => {
    expect(steps[4]).toMatch(/~ administration: \{\n\s+~ destPortRange\s*: "22\/22" => "1\/65535"\n/);
    expect(steps[4]).toMatch(/API calls: no writes, \d+ reads/);
    expect(steps[5]).toMatch(/~ destPortRange\s*: "1\/65535" => "22\/22"\n/);
    expect(steps[5]).toContain("API calls: 1 write, 1 read\n  GetCallerIdentity 1, ModifyACLRule 1\n");
  });

  test("removes everything", () => {
    expect(steps[6]).toContain("- 21 deleted");
    expect(steps[6]).toContain("nothing is left");
  });

  test("can be read without a terminal: no colours, no long lines", () => {
    expect(whole.output).not.toContain("\u001b");
    expect(whole.output.split("\n").filter((line) => line.length > 120)).toEqual([]);
  });

  test("tidies up when it is interrupted", async () => {
    let interrupted = false;
    const { code, output, left } = await demo(undefined, (text, interrupt) => {
      if (!interrupted && text.includes("created (")) {
        interrupted = true;
        interrupt();
      }
    });
    expect(output).not.toContain("2 of 6");
    expect({ code, left }).toEqual({ code: 130, left: [] });
  }, 60_000);

  test("says in one sentence which promise was broken", async () => {
    const failing = await demo(pretender('[ "$1" = stack ] || { echo "error: no luck" >&2; exit 255; }'));
    expect(failing).toMatchObject({ code: 1, left: [] });
    expect(failing.output).toMatch(
      /error: no luck\n[^]*Step 1 did not do what it promises: Pulumi reports success\.\n$/,
    );
    const idle = await demo(pretender("exit 0"));
    expect(idle).toMatchObject({ code: 1, left: [] });
    expect(idle.output).toMatch(/Step 1 did not do what it promises: 0 resources created\.\n$/);
  }, 60_000);
});
