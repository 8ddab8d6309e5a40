// Plain JavaScript: scripts/run.mjs uses it on whatever Node the machine has, before anything is installed.
import { linkSync, readFileSync, renameSync, rmSync, statSync, utimesSync, writeFileSync } from "node:fs";
import { setTimeout as sleep } from "node:timers/promises";
import { say } from "./process.mjs";

const BEAT_MS = 5_000;
// A process id may be in use again by another program, so an owner also has to show signs of life.
const SILENT_MS = 30_000;

/** @param {number} pid */
function runs(pid) {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return /** @type {NodeJS.ErrnoException} */ (error).code === "EPERM";
  }
}

/** The process that holds the lock, or undefined where none does any more. @param {string} file */
function owner(file) {
  try {
    const pid = Number(readFileSync(file, "utf8"));
    return runs(pid) && Date.now() - statSync(file).mtimeMs < SILENT_MS ? pid : undefined;
  } catch {
    return undefined;
  }
}

/** Takes the lock in one step, its owner's id included. @param {string} file */
function take(file) {
  const mine = `${file}.${process.pid}`;
  writeFileSync(mine, String(process.pid));
  try {
    linkSync(mine, file);
    return true;
  } catch (error) {
    if (/** @type {NodeJS.ErrnoException} */ (error).code === "EEXIST") return false;
    throw error;
  } finally {
    rmSync(mine, { force: true });
  }
}

/** Puts a lock aside whose owner is gone. @param {string} file */
function clear(file) {
  const aside = `${file}.${process.pid}.stale`;
  try {
    renameSync(file, aside);
  } catch {
    return;
  }
  // Between the look and the move somebody else may have cleared it and taken the lock: hand theirs back.
  if (owner(aside) !== undefined) {
    try {
      linkSync(aside, file);
    } catch {
      say("two set-ups ran at the same time; run the command again if it fails");
    }
  }
  rmSync(aside, { force: true });
}

/**
 * Runs `work` while no other process does work under the same lock file.
 * @template T
 * @param {string} file
 * @param {() => Promise<T>} work
 * @returns {Promise<T>}
 */
export async function withLock(file, work) {
  for (let told = false; !take(file);) {
    const pid = owner(file);
    if (pid === undefined) {
      clear(file);
      continue;
    }
    if (!told) say(`waiting for the set-up that process ${pid} is doing`);
    told = true;
    await sleep(200);
  }
  const release = () => rmSync(file, { force: true });
  process.on("exit", release);
  const beat = setInterval(() => utimesSync(file, new Date(), new Date()), BEAT_MS);
  try {
    return await work();
  } finally {
    clearInterval(beat);
    process.off("exit", release);
    release();
  }
}
