// What commands print, for pages that show it: each block of a page after a note that names its command
// is what the command prints in an account of the emulator that is always the same, and in a folder with
// the state of a stack. A block after a note that names a file is what the command before it wrote there.
import { execFile } from "node:child_process";
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { emulatorEnvironment } from "./emulator-environment.mts";
import { startEmulator } from "./built.mts";
import { formatted } from "./format.mts";
import { account, files } from "./printed-account.mts";
import { root } from "./root.mts";

/** A note such as `<!-- Printed by: smartag list Acl -->`, and the code after it. */
const noted = /(<!-- (?:Printed by: smartag (.+?)|Written by it: (.+?)) -->\n\n)```(\w*)\n[^]*?^```\n/gm;

/** Whether the output is for a program, which gets no messages with it. */
const isForPrograms = (words: readonly string[]): boolean => words.includes("--json") || words.includes("--format");

/** Runs a command and returns what a terminal would show; for a program, what a file would hold. */
function run(words: readonly string[], endpoint: string, cwd: string): Promise<string> {
  const env = {
    PATH: process.env["PATH"],
    ...emulatorEnvironment(endpoint),
  };
  return new Promise((resolve) => {
    execFile(process.execPath, [join(root, "dist", "cli", "main.js"), ...words], { env, cwd }, (_, stdout, stderr) =>
      resolve(isForPrograms(words) ? stdout : stdout + stderr),
    );
  });
}

/** The text of a page with what its commands print now. */
export async function printedPage(page: string): Promise<string> {
  const text = readFileSync(join(root, page), "utf8");
  const emulator = await startEmulator();
  const folder = mkdtempSync(join(tmpdir(), "smartag-printed-"));
  // The files that some commands read.
  cpSync(join(root, "test", "fixtures", "printed"), folder, { recursive: true });
  try {
    for (const [name, content] of Object.entries(files)) writeFileSync(join(folder, name), content);
    const response = await fetch(`${emulator.endpoint}/_emulator/change`, {
      method: "POST",
      body: JSON.stringify(account),
    });
    if (!response.ok) throw new Error(await response.text());
    const blocks: string[] = [];
    // One after the other, because a file is what the command before its note wrote.
    for (const [, , command, file = ""] of text.matchAll(noted)) {
      const block =
        command === undefined
          ? readFileSync(join(folder, file), "utf8")
          : await run(command.split(" "), emulator.endpoint, folder);
      blocks.push(block.replaceAll(/ +$/gm, "").trimEnd());
    }
    const current = text.replace(
      noted,
      (_, note: string, _command: string, _file: string, language: string) =>
        `${note}\`\`\`${language}\n${blocks.shift() ?? ""}\n\`\`\`\n`,
    );
    return await formatted(page, current);
  } finally {
    rmSync(folder, { recursive: true });
    await emulator.close();
  }
}
