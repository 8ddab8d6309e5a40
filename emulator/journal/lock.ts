import { linkSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";

const held = new Set<string>();

/**
 * Takes a lock file that holds this process's id; one of a process that is gone is taken over. Answers how to release it.
 *
 * @throws Error where a process that runs has it.
 */
export function takeLock(file: string): () => void {
  const mine = `${file}.${process.pid}`;
  writeFileSync(mine, String(process.pid));
  try {
    // A lock that vanishes between two looks is free.
    while (!link(mine, file) && !takeOver(file, mine));
  } finally {
    rmSync(mine, { force: true });
  }
  held.add(file);
  return () => {
    if (held.delete(file)) rmSync(file, { force: true });
  };
}

/** Of several that find the same owner gone, the one that may take over replaces the file; the others then see its id. */
function takeOver(file: string, mine: string): boolean {
  if (!isStale(file)) return false;
  const release = takeLock(`${file}.takeover`);
  try {
    if (!isStale(file)) return false;
    renameSync(mine, file);
    return true;
  } finally {
    release();
  }
}

/** False where there is no lock any more. @throws Error where its owner runs. */
function isStale(file: string): boolean {
  const owner = read(file);
  if (owner === undefined) return false;
  const pid = Number(owner);
  // This process's id in a lock that it does not hold is that of an earlier process.
  if (held.has(file) || (pid !== process.pid && runs(pid))) {
    throw new Error(`process ${pid} uses it (if that is no emulator, remove ${file})`);
  }
  return true;
}

/** Makes the lock with its content in one step; false where there is one. */
function link(mine: string, file: string): boolean {
  try {
    linkSync(mine, file);
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "EEXIST") return false;
    throw error;
  }
}

function read(file: string): string | undefined {
  try {
    return readFileSync(file, "utf8");
  } catch {
    return undefined;
  }
}

function runs(pid: number): boolean {
  try {
    // 0 and negative numbers would ask about groups of processes.
    return pid > 0 && process.kill(pid, 0);
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === "EPERM";
  }
}
