import { readFileSync, realpathSync } from "node:fs";
import { basename, dirname, join } from "node:path";
import { fill } from "../store/fresh.js";
import { Store } from "../store/store.js";
import { Journal } from "./journal.js";
import { takeLock } from "./lock.js";
import { decodeFile } from "./records.js";

/** A store, and where it is kept. */
export interface State {
  readonly store: Store;
  /** Resolves when everything that happened to the store until now will survive the process. */
  saved(): Promise<void>;
  close(): Promise<void>;
}

/** A fresh store that ends with the process. */
export function stateInMemory(): State {
  const store = new Store();
  fill(store);
  return { store, saved: () => Promise.resolve(), close: () => Promise.resolve() };
}

/**
 * The store that a file holds, or a fresh one where there is no such file yet; what happens to it goes into the file.
 *
 * @throws Error naming the file where another emulator uses it, it is damaged, or it cannot be read or written.
 */
export async function stateInFile(path: string): Promise<State> {
  let release = (): void => undefined;
  try {
    const file = realPath(path);
    release = takeLock(`${file}.lock`);
    const store = load(file);
    const journal = await Journal.start(file, () => store.changes());
    store.onChange = (change) => journal.note(change);
    return { store, saved: () => journal.saved(), close: () => journal.close().finally(release) };
  } catch (error) {
    release();
    throw new Error(`State file ${path}: ${error instanceof Error ? error.message : String(error)}.`, { cause: error });
  }
}

function load(file: string): Store {
  const store = new Store();
  const content = read(file);
  if (content.length === 0) {
    fill(store);
    return store;
  }
  const { changes, torn } = decodeFile(content);
  for (const change of changes) store.apply(change);
  if (torn > 0) {
    process.stderr.write(
      `emulator: ${file} ended with ${torn} bytes of a record that was never finished or acknowledged; they are cut off.\n`,
    );
  }
  return store;
}

function read(file: string): Buffer {
  try {
    return readFileSync(file);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "ENOENT") return Buffer.alloc(0);
    throw error;
  }
}

/** One name for one file, so that links to it share its lock and are not replaced by it. */
function realPath(path: string): string {
  try {
    return realpathSync(path);
  } catch {
    return join(realpathSync(dirname(path)), basename(path));
  }
}
