import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Program } from "../../cli/import/object.js";
import { prove } from "../../cli/import/proof.js";
import { environmentFor } from "../support/command.js";
import { importOf } from "../support/imported.js";
import { Service } from "../support/lifecycle.js";

const command = join(__dirname, "..", "..", "dist", "cli", "main.js");

jest.setTimeout(180_000);

let service: Service;
let program: Program;
/** Where this test's copies of programs are. */
let temporary: string;
const usual = process.env["TMPDIR"];
beforeAll(async () => {
  temporary = mkdtempSync(join(tmpdir(), "smartag-check-test-"));
  process.env["TMPDIR"] = temporary;
  service = await Service.start();
  const resourceGroupId = "rg-emulator1default";
  await service.change([{ kind: "acl", create: { id: "acl-1", name: "office", resourceGroupId } }]);
  program = await importOf(service.emulator.endpoint, ["Acl"]);
});
afterAll(async () => {
  if (usual === undefined) delete process.env["TMPDIR"];
  else process.env["TMPDIR"] = usual;
  rmSync(temporary, { recursive: true });
  await service.close();
});

/** Proves the program with another text in it, and tells how it ended and what was called. */
async function proofOf(
  wanted: string,
  other: string,
): Promise<{ failure: unknown; writes: string[]; steps: string[] }> {
  const files = program.files.map(({ path, text }) => ({ path, text: text.replace(wanted, other) }));
  expect(other === wanted || files.some(({ text }, index) => text !== program.files[index]?.text)).toBe(true);
  service.calls();
  const steps: string[] = [];
  const keys = { accessKeyId: "emulator", accessKeySecret: "emulator-secret" };
  const connection = { endpoint: service.emulator.endpoint, region: "cn-shanghai", ...keys };
  const failure = await prove({ ...program, files }, connection, (step) => steps.push(step));
  // Nothing is left of the copy.
  expect(readdirSync(temporary).filter((name) => name.startsWith("smartag-import-"))).toEqual([]);
  return { failure, writes: service.writes(), steps };
}

it("accepts a program that changes nothing", async () => {
  expect(await proofOf("", "")).toEqual({
    failure: undefined,
    writes: [],
    steps: ["make a stack", "preview", "update", "second update"],
  });
});

it("stops before the update if the preview would create something", async () => {
  expect(await proofOf('adopt: "acl-1", ', "")).toEqual({
    failure: { step: "preview", reason: expect.stringMatching(/no adoption: create .*Acl::office$/) as string },
    writes: [],
    steps: ["make a stack", "preview"],
  });
});

it("names the values that differ", async () => {
  expect(await proofOf('name: "office"', 'name: "branch"')).toMatchObject({
    failure: {
      step: "update",
      reason: expect.stringContaining('name is "office", the program has "branch"') as string,
    },
    writes: [],
  });
});

it("sends no write even if the program asks for one", async () => {
  const { failure, writes } = await proofOf(
    'adopt: "acl-1", name: "office"',
    'adopt: { id: "acl-1", overwrite: true }, name: "branch"',
  );
  expect(failure).toMatchObject({
    step: "update",
    reason: expect.stringMatching(/ModifyACL was not sent, because SMARTAG_READ_ONLY is set/) as string,
  });
  expect(writes).toEqual([]);
  expect(await service.rows("acl")).toMatchObject([{ name: "office" }]);
});

it("is no failure if Ctrl+C ends it, and leaves nothing", async () => {
  const args = [command, "import", "Acl", "--out", join(temporary, "out"), "--check"];
  const env = { ...environmentFor(service.emulator.endpoint), TMPDIR: temporary };
  // A terminal sends the signal to the command and to Pulumi.
  const child = spawn(process.execPath, args, { env, detached: true });
  const ended = once(child, "close") as Promise<[number | null]>;
  let [stdout, stderr] = ["", ""];
  child.stderr.on("data", (text: Buffer) => (stderr += text.toString()));
  child.stdout.on("data", (text: Buffer) => {
    stdout += text.toString();
    if (stdout.includes("Check, ")) setTimeout(() => process.kill(-(child.pid ?? 0), "SIGINT"), 1000);
  });
  expect(await ended).toEqual([130, null]);
  expect(stdout).toMatch(/that sends no write:\n$/);
  expect(stderr).toMatch(/Interrupted: the check did not end\. Nothing was changed\.\n$/);
  expect(readdirSync(temporary).filter((name) => name.startsWith("smartag-import-"))).toEqual([]);
});
