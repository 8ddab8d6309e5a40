import { execFileSync } from "node:child_process";
import { mkdirSync, mkdtempSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { readAccount } from "../../cli/import/account.js";
import type { Program } from "../../cli/import/object.js";
import { objectsToDeclare, type SettingChoice } from "../../cli/import/objects.js";
import { programOf, type ProgramOptions } from "../../cli/import/program.js";
import { selectionOf, withSettings } from "../../cli/import/selection.js";
import { writeFiles } from "../../cli/import/write.js";
import type { Listed } from "../../provider/lifecycle/inventory.js";
import { SmartagClient } from "../../provider/client/index.js";

const root = join(__dirname, "..", "..");

/** The program that an import of an account of the emulator writes. */
export async function importOf(
  endpoint: string,
  words: readonly string[] = [],
  options: ProgramOptions & {
    readonly settings?: SettingChoice;
    /** Which of the objects that are found. */
    readonly only?: (object: Listed) => boolean;
  } = {},
): Promise<Program> {
  const keys = { accessKeyId: "emulator", accessKeySecret: "emulator-secret" };
  const client = new SmartagClient({ endpoint, region: "cn-shanghai", ...keys });
  const { settings = "changed", only = () => true, ...rest } = options;
  const account = await readAccount(client, withSettings(selectionOf(words, [], []), settings));
  return programOf(objectsToDeclare(account.listed.filter(only), { settings, unread: account.unreadEntries }), rest);
}

/** Writes a program into a folder of its own within the checkout, so that it finds this package. */
export function writeProgram({ files }: Pick<Program, "files">): string {
  mkdirSync(join(root, ".pulumi-home"), { recursive: true });
  const folder = mkdtempSync(join(root, ".pulumi-home", "imported-"));
  writeFiles(folder, files);
  writeFileSync(
    join(folder, "tsconfig.json"),
    JSON.stringify({
      compilerOptions: {
        target: "es2023",
        module: "nodenext",
        moduleResolution: "nodenext",
        types: ["node"],
        rootDir: ".",
        strict: true,
        noUnusedLocals: true,
        skipLibCheck: true,
        noEmit: true,
      },
      include: ["**/*.ts"],
    }),
  );
  return folder;
}

/** What the compiler says of the programs in a folder; empty if it accepts them. */
export function compilerErrors(folder: string): string {
  return outputOf(join(root, "node_modules", "typescript", "bin", "tsc"), ["-p", folder]);
}

/** The files in a folder that Prettier would change, with the settings of a generated project. */
export function unformatted(folder: string): string {
  const args = [
    "--list-different",
    "--no-config",
    "--ignore-path",
    "/dev/null",
    "--print-width",
    "120",
    `${folder}/**/*.ts`,
  ];
  return outputOf(join(root, "node_modules", "prettier", "bin", "prettier.cjs"), args);
}

function outputOf(script: string, args: readonly string[]): string {
  try {
    return execFileSync(process.execPath, [script, ...args], { encoding: "utf8", cwd: root });
  } catch (error) {
    const { stdout = "", stderr = "" } = error as { stdout?: string; stderr?: string };
    return stdout + stderr;
  }
}
