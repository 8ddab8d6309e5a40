import { spawn, spawnSync } from "node:child_process";
import { once } from "node:events";
import {
  appendFileSync,
  existsSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { type FileHandle, open } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import fc from "fast-check";
import { takeLock } from "../../emulator/journal/lock.js";
import { type State, stateInFile } from "../../emulator/journal/state.js";

let folder: string;
let file: string;
let complaints: string[];

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "smartag-journal-"));
  file = join(folder, "state");
  complaints = [];
  jest.spyOn(process.stderr, "write").mockImplementation((text) => complaints.push(String(text)) > 0);
});
afterEach(() => {
  jest.restoreAllMocks();
  rmSync(folder, { recursive: true });
});

const owner = { account: "emulator", region: "cn-shanghai" };

async function reopened(state: State): Promise<State> {
  await state.close();
  return stateInFile(file);
}

/** What every open file is made of. */
async function handles(): Promise<FileHandle> {
  const handle = await open(join(folder, "any"), "w");
  await handle.close();
  return Object.getPrototypeOf(handle) as FileHandle;
}

describe("the state file", () => {
  it("holds a fresh store where there was none", async () => {
    const state = await stateInFile(file);
    expect(state.store.get("gateway", "sag-emulator1hq")).toBeDefined();
    await state.close();
    expect(readdirSync(folder)).toEqual(["state"]);
  });

  it("comes back as it was left, after any puts, edits and removals with restarts in between", async () => {
    // Long names make the file be written anew in between.
    const name = fc.oneof(fc.string({ unit: "grapheme" }), fc.constant("long".repeat(3000)));
    const doing = fc.constantFrom("put", "put", "put", "put", "remove", "remove", "saved", "restart", "clear");
    const step = fc.record({ doing, number: fc.nat(9), name });
    await fc.assert(
      fc.asyncProperty(fc.array(step, { maxLength: 40 }), async (steps) => {
        rmSync(file, { force: true });
        let state = await stateInFile(file);
        state.store.clear();
        const model = new Map<string, string>();
        for (const { doing, number, name } of steps) {
          const id = `cen-${number}`;
          const present = state.store.get("cen", id);
          if (doing === "restart") state = await reopened(state);
          else if (doing === "saved") await state.saved();
          else if (doing === "clear") {
            state.store.clear();
            model.clear();
          } else if (doing === "remove") {
            state.store.remove("cen", id);
            model.delete(id);
          } else {
            if (present) state.store.edit("cen", present, { name });
            else state.store.add("cen", { ...owner, id, name });
            model.set(id, name);
          }
        }
        const before = state.store.changes();
        state = await reopened(state);
        expect(new Map(state.store.all("cen").map((cen) => [cen.id, cen.name]))).toEqual(model);
        expect(state.store.changes()).toEqual(before);
        await state.close();
      }),
      { numRuns: 60 },
    );
  });

  it("is written anew before it grows out of proportion", async () => {
    let state = await stateInFile(file);
    const cen = state.store.add("cen", { ...owner, name: "cen" });
    for (let turn = 0; turn < 200; turn += 1) {
      state.store.edit("cen", cen, { name: `${"n".repeat(500)}${turn}` });
      await state.saved();
    }
    expect(readFileSync(file).length).toBeLessThan(40_000);
    state = await reopened(state);
    expect(state.store.get("cen", cen.id)?.name).toBe(`${"n".repeat(500)}199`);
    await state.close();
  });

  it("never gives a creation time again, be the clock set back", async () => {
    let state = await stateInFile(file);
    const made = state.store.add("cen", { ...owner, name: "cen" });
    state.store.remove("cen", made.id);
    state = await reopened(state);
    jest.spyOn(Date, "now").mockReturnValue(made.createTime - 60_000);
    expect(state.store.tick()).toBeGreaterThan(made.createTime);
    await state.close();
  });

  it("loses half a record at its end and says so in one line", async () => {
    await (await stateInFile(file)).close();
    const before = readFileSync(file);
    appendFileSync(file, "1234");
    await (await stateInFile(file)).close();
    expect(complaints).toEqual([
      `emulator: ${file} ended with 4 bytes of a record that was never finished or acknowledged; they are cut off.\n`,
    ]);
    expect(readFileSync(file)).toEqual(before);
  });

  it("stays as it is where it is damaged", async () => {
    writeFileSync(file, "my notes\n");
    await expect(stateInFile(file)).rejects.toThrow(`State file ${file}: it is not a state file of the emulator.`);
    expect(readFileSync(file, "utf8")).toBe("my notes\n");
    expect(readdirSync(folder)).toEqual(["state"]);
  });

  it("has to be a file in a folder", async () => {
    await expect(stateInFile(join(folder, "none", "state"))).rejects.toThrow(/^State file .*ENOENT/);
    await expect(stateInFile(folder)).rejects.toThrow(/^State file .*EISDIR/);
  });
});

describe("saving", () => {
  it("waits for the disk, and what comes in one turn or meanwhile shares one wait", async () => {
    const state = await stateInFile(file);
    const release: (() => void)[] = [];
    const sync = jest
      .spyOn(await handles(), "datasync")
      .mockImplementation(() => new Promise<void>((resolve) => release.push(resolve)));
    const done: string[] = [];
    const save = (name: string) => {
      state.store.add("cen", { ...owner, name });
      return state.saved().then(() => done.push(name));
    };
    const synced = async (calls: number) => {
      while (sync.mock.calls.length < calls) await new Promise((resolve) => setImmediate(resolve));
    };
    const first = [save("a"), save("b")];
    await synced(1);
    const second = [save("c"), save("d"), save("e")];
    expect(done).toEqual([]);
    release[0]?.();
    await Promise.all(first);
    expect(done).toEqual(["a", "b"]);
    await synced(2);
    release[1]?.();
    await Promise.all(second);
    expect(sync).toHaveBeenCalledTimes(2);
    expect(readFileSync(file, "utf8").trimEnd().split("\n")).toHaveLength(4);
    await state.close();
  });

  it("fails for good, with one line, where the disk does", async () => {
    const state = await stateInFile(file);
    jest.spyOn(await handles(), "datasync").mockRejectedValueOnce(new Error("ENOSPC: no space left on device"));
    state.store.add("cen", { ...owner, name: "cen" });
    await expect(state.saved()).rejects.toThrow("ENOSPC");
    state.store.add("cen", { ...owner, name: "cen" });
    await expect(state.saved()).rejects.toThrow("ENOSPC");
    expect(complaints.join("")).toMatch(
      /^emulator: .*state cannot be written, so nothing is answered any more: .*ENOSPC[^\n]*\n$/,
    );
    await expect(state.close()).rejects.toThrow("ENOSPC");
    await (await stateInFile(file)).close();
  });

  it("leaves the old file where a new one cannot be finished", async () => {
    const state = await stateInFile(file);
    const before = readFileSync(file);
    jest.spyOn(await handles(), "sync").mockRejectedValueOnce(new Error("EIO"));
    state.store.add("cen", { ...owner, name: "n".repeat(100_000) });
    await expect(state.saved()).rejects.toThrow("EIO");
    expect(readFileSync(file)).toEqual(before);
    await expect(state.close()).rejects.toThrow("EIO");
  });

  it("ends with the state: what a call does after that is not written", async () => {
    const state = await stateInFile(file);
    await state.close();
    const before = readFileSync(file);
    state.store.add("cen", { ...owner, name: "late" });
    await state.saved();
    expect(readFileSync(file)).toEqual(before);
  });
});

describe("the lock", () => {
  it("keeps a second emulator out, under any name of the file", async () => {
    const state = await stateInFile(file);
    const other = join(folder, "other");
    symlinkSync(file, other);
    for (const name of [file, other]) {
      await expect(stateInFile(name)).rejects.toThrow(
        `process ${process.pid} uses it (if that is no emulator, remove ${file}.lock)`,
      );
    }
    await state.close();
    await (await stateInFile(other)).close();
    expect(existsSync(`${file}.lock`)).toBe(false);
  });

  it("is respected while its process runs, and taken over after that", async () => {
    const child = spawn(process.execPath, ["-e", "setInterval(() => {}, 1000)"]);
    writeFileSync(file, String(child.pid));
    expect(() => takeLock(file)).toThrow(`process ${String(child.pid)} uses it`);
    const gone = once(child, "close");
    child.kill("SIGKILL");
    await gone;
    const release = takeLock(file);
    expect(readFileSync(file, "utf8")).toBe(String(process.pid));
    release();
    expect(readdirSync(folder)).toEqual([]);
  });

  it.each([
    ["an earlier process with this id", () => process.pid],
    ["a process that is gone", () => spawnSync(process.execPath, ["-e", ""]).pid],
    ["nobody", () => 0],
  ])("is taken over from %s, also where that one died while taking over", (_, pid) => {
    for (const name of [file, `${file}.takeover`]) writeFileSync(name, String(pid()));
    takeLock(file)();
    expect(readdirSync(folder)).toEqual([]);
  });

  it("says what is in the way where it cannot be made", () => {
    expect(() => takeLock(join(folder, "none", "lock"))).toThrow("ENOENT");
  });
});
