import { existsSync, writeFileSync } from "node:fs";
import ignore from "ignore";
import type { ChangePath } from "../../provider/lifecycle/replace-on.js";
import { compare } from "../../network/order.js";
import { textIn } from "../text-file.js";

/** The file that is read if no other one is named. */
export const IGNORE_FILE = ".smartagignore";

/** What a line of the file can name: an object, by its id and by its name. */
export interface Ignorable {
  readonly type: string;
  readonly id: string;
  readonly name?: string | undefined;
}

/** The lines of an ignore file, in the syntax of gitignore. */
export class IgnoreFile {
  readonly #rules: ignore.Ignore;

  private constructor(
    readonly file: string,
    private readonly text: string,
  ) {
    this.#rules = ignore({ ignorecase: false }).add(text);
  }

  /**
   * Reads a file. The default one may be missing.
   *
   * @throws Error if there is no such file.
   */
  static read(file: string | undefined, isWritten: boolean): IgnoreFile {
    const path = file ?? IGNORE_FILE;
    if (existsSync(path)) return new IgnoreFile(path, textIn(path));
    if (file !== undefined && !isWritten) throw new Error(`There is no file ${file}; check --ignore-file.`);
    return new IgnoreFile(path, "");
  }

  /** Whether the file names an object. A line with `!` for its id or its name keeps it. */
  has(object: Ignorable): boolean {
    const results = pathsOf(object).map((path) => this.#rules.test(path));
    return results.some(({ ignored }) => ignored) && !results.some(({ unignored }) => unignored);
  }

  /** Whether the file names an object, or the value at a path of it. */
  hasChange(object: Ignorable, path: ChangePath): boolean {
    if (this.has(object)) return true;
    // If a line with ! keeps the object by its name, a line that ignores it by its id does not count.
    const kept = pathsOf(object).filter((one) => !this.#rules.ignores(one));
    return kept.map((one) => [one, ...path].join("/")).some((one) => isPath(one) && this.#rules.ignores(one));
  }

  /** Adds a line for each object that has none. Returns the file with them, and how many they are. */
  with(objects: readonly Ignorable[]): { readonly file: IgnoreFile; readonly added: number } {
    const present = new Set(this.text.split(/\r?\n/));
    const lines = [...new Set(objects.map(lineOf))].filter((line) => !present.has(line)).sort(compare);
    if (lines.length === 0) return { file: this, added: 0 };
    const start = this.text === "" || this.text.endsWith("\n") ? this.text : `${this.text}\n`;
    const file = new IgnoreFile(this.file, `${start}${lines.join("\n")}\n`);
    return { file, added: lines.length };
  }

  write(): void {
    writeFileSync(this.file, this.text);
  }
}

/** Whether gitignore can match it. A name can hold anything. */
const isPath = (text: string): boolean => ignore.isPathValid(text);

/** The paths of an object: its type, and its id or its name. */
function pathsOf({ type, id, name }: Ignorable): string[] {
  return [id, name]
    .filter((one) => one !== undefined)
    .map((one) => `${type}/${one}`)
    .filter(isPath);
}

/**
 * The line that names an object and no other. A control character cannot stand in a line, so that
 * any one character stands for it.
 */
function lineOf({ type, id }: Ignorable): string {
  const escaped = id.replace(/[\\*?[\] ]/g, "\\$&").replace(/\p{Cc}/gu, "?");
  return `${type}/${escaped}`;
}
