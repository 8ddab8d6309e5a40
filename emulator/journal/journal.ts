import { type FileHandle, open, rename } from "node:fs/promises";
import { dirname } from "node:path";
import { setImmediate as tick } from "node:timers/promises";
import type { Change } from "../store/changes.js";
import { encodeFile, encodeRecord } from "./records.js";

/** The file is written anew when it has grown to twice what a new one would hold, and this many bytes. */
const slack = 16 * 1024;

/**
 * Writes changes behind one another into a file. All changes of one turn of the event loop, and all that come while the
 * disk is busy, are one record and one fsync; a handler does its work within one turn, so a record holds it wholly.
 */
export class Journal {
  #handle: FileHandle | undefined;
  #size = 0;
  #limit = 0;
  #pending: Change[] = [];
  #written = Promise.resolve();
  #next: Promise<void> | undefined;
  #isClosed = false;

  private constructor(
    private readonly file: string,
    private readonly everything: () => readonly Change[],
  ) {}

  /** Starts with a new file that holds `everything`, in place of the one that may be there. */
  static async start(file: string, everything: () => readonly Change[]): Promise<Journal> {
    const journal = new Journal(file, everything);
    await journal.#rewrite();
    return journal;
  }

  note(change: Change): void {
    if (this.#isClosed) return;
    this.#pending.push(change);
    this.#next ??= this.#queue();
  }

  /** Resolves when everything noted until now is on disk; rejects where it cannot be, now and ever after. */
  saved(): Promise<void> {
    return this.#next ?? this.#written;
  }

  async close(): Promise<void> {
    this.#isClosed = true;
    try {
      await this.saved();
    } finally {
      await this.#handle?.close();
    }
  }

  #queue(): Promise<void> {
    const next = Promise.all([this.#written, tick()]).then(() => {
      this.#written = next;
      this.#next = undefined;
      return this.#write(this.#pending.splice(0)).catch((error: unknown) => this.#fail(error));
    });
    // Whoever waits for it learns of a failure; here nobody does.
    next.catch(() => undefined);
    return next;
  }

  async #write(changes: readonly Change[]): Promise<void> {
    const record = encodeRecord(changes);
    if (this.#size + record.length > this.#limit) return this.#rewrite();
    await this.#handle?.appendFile(record);
    await this.#handle?.datasync();
    this.#size += record.length;
  }

  #fail(error: unknown): never {
    process.stderr.write(
      `emulator: ${this.file} cannot be written, so nothing is answered any more: ${String(error)}\n`,
    );
    throw error;
  }

  /** A new file takes the old one's place in one step, so at any moment one of them is there and whole. */
  async #rewrite(): Promise<void> {
    const content = encodeFile(this.everything());
    const beside = `${this.file}.new`;
    const handle = await open(beside, "w");
    try {
      await handle.writeFile(content);
      await handle.sync();
      await rename(beside, this.file);
      await syncFolder(dirname(this.file));
    } catch (error) {
      await handle.close();
      throw error;
    }
    await this.#handle?.close();
    this.#handle = handle;
    this.#size = content.length;
    this.#limit = 2 * content.length + slack;
  }
}

/** Without this a power cut may bring the old name back. */
async function syncFolder(folder: string): Promise<void> {
  // Windows does not open folders, and keeps renames by itself.
  if (process.platform === "win32") return;
  const handle = await open(folder, "r");
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}
