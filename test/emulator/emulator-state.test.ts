import { execFile } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { type FileHandle, open } from "node:fs/promises";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import { type RunningEmulator } from "../../emulator/index.js";
import { eventually, type Row, startTestEmulator, type TestClient } from "./emulator-client.js";

let folder: string;
let emulator: RunningEmulator;
let client: TestClient;

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), "smartag-state-"));
  await start();
});
afterEach(async () => {
  await emulator.close();
  rmSync(folder, { recursive: true });
});

async function start(delay = 0): Promise<void> {
  const delays = { ccn: delay, cen: delay, order: delay, device: delay };
  ({ emulator, client } = await startTestEmulator({ stateFile: join(folder, "state"), delays }));
}

async function restart(delay = 0): Promise<void> {
  await emulator.close();
  await start(delay);
}

const state = () => client.control<Record<string, readonly Row[]>>("GET", "state");

it("brings every object back, and neither the log nor faults", async () => {
  const AclId = await client.made("CreateACL", { Name: "acl" }, "AclId");
  await client.call("ModifyACL", { AclId, Name: "renamed" });
  await client.call("AssociateACL", { AclId, SmartAGId: "sag-emulator1hq" });
  await client.control("POST", "change", { kind: "gateway", id: "sag-emulator1branch", set: { name: "branch" } });
  await client.control("POST", "faults", { kind: "error" });
  const before = await state();
  expect(before["acl"]).toMatchObject([{ id: AclId, name: "renamed" }]);
  await restart();
  expect(await state()).toEqual(before);
  expect(emulator.requests()).toEqual([]);
  expect(await client.control("GET", "faults")).toEqual([]);
});

it("lets what was on its way arrive after a restart", async () => {
  await restart(200);
  const CcnId = await client.made("CreateCloudConnectNetwork", { Name: "ccn" }, "CcnId");
  expect((await state())["ccn"]).toMatchObject([{ id: CcnId, status: "Pending" }]);
  await restart();
  await eventually(async () => ((await state())["ccn"]?.[0]?.["status"] === "Active" ? true : undefined));
  await restart(400);
  const child = {
    CenId: "cen-emulator1a",
    ChildInstanceId: CcnId,
    ChildInstanceType: "CCN",
    ChildInstanceRegionId: "cn-shanghai",
  };
  const attached = async () => (await state())["cenAttachment"] ?? [];
  await client.call("AttachCenChildInstance", child);
  expect(await attached()).toMatchObject([{ status: "Attaching" }]);
  await restart(200);
  await eventually(async () => ((await attached())[0]?.["status"] === "Attached" ? true : undefined));
  await client.call("DetachCenChildInstance", child);
  await restart();
  await eventually(async () => ((await attached()).length === 0 ? true : undefined));
});

it("lets nothing arrive that something else came before", async () => {
  await restart(200);
  const CcnId = await client.made("CreateCloudConnectNetwork", { Name: "ccn" }, "CcnId");
  await client.control("POST", "change", { kind: "ccn", id: CcnId, set: { status: "Active" } });
  await client.call("AttachCenChildInstance", {
    CenId: "cen-emulator1a",
    ChildInstanceId: CcnId,
    ChildInstanceType: "CCN",
    ChildInstanceRegionId: "cn-shanghai",
  });
  const id = `cen-emulator1a:${CcnId}`;
  await client.control("POST", "change", { kind: "cenAttachment", id, set: { status: "Detaching" } });
  await restart();
  const pause = 250 - (Date.now() - Number((await state())["cenAttachment"]?.[0]?.["createTime"]));
  await new Promise((resolve) => setTimeout(resolve, pause));
  expect((await state())["cenAttachment"]).toMatchObject([{ status: "Detaching" }]);
});

it("keeps how far its time was moved ahead", async () => {
  const advance = 600_000;
  await restart(advance);
  await client.made("CreateCloudConnectNetwork", { Name: "ccn" }, "CcnId");
  await client.control("POST", "clock", { advance: advance - 60_000 });
  await restart();
  expect(await client.control("GET", "clock")).toMatchObject({ ahead: advance - 60_000 });
  expect((await state())["ccn"]).toMatchObject([{ status: "Pending" }]);
  await client.control("POST", "clock", { advance: 60_000 });
  expect((await state())["ccn"]).toMatchObject([{ status: "Active" }]);
  emulator.reset();
  await restart();
  expect(await client.control("GET", "clock")).toMatchObject({ ahead: 0 });
});

it("keeps a reset", async () => {
  const fresh = await state();
  await client.call("CreateACL", { Name: "acl" });
  emulator.reset();
  await restart();
  expect(await state()).toEqual(fresh);
});

it("is free again where the emulator could not start", async () => {
  const taken = createServer().listen(0, "127.0.0.1");
  await new Promise((resolve) => taken.once("listening", resolve));
  const { port } = taken.address() as AddressInfo;
  await emulator.close();
  const stateFile = join(folder, "state");
  await expect(startTestEmulator({ stateFile, port })).rejects.toThrow("EADDRINUSE");
  taken.close();
  await start();
});

it("belongs to one emulator", async () => {
  await expect(startTestEmulator({ stateFile: join(folder, "state") })).rejects.toThrow(/uses it/);
});

it("answers nothing that the disk did not take", async () => {
  const said = jest.spyOn(process.stderr, "write").mockReturnValue(true);
  const any = await open(join(folder, "any"), "w");
  await any.close();
  jest.spyOn(Object.getPrototypeOf(any) as FileHandle, "datasync").mockRejectedValueOnce(new Error("ENOSPC"));
  await expect(client.call("CreateACL", { Name: "acl" })).rejects.toThrow();
  await expect(client.call("DescribeACLs")).rejects.toThrow();
  expect(said.mock.calls).toEqual([[expect.stringMatching(/^emulator: .* cannot be written.*ENOSPC\n$/)]]);
  jest.restoreAllMocks();
  await expect(emulator.close()).rejects.toThrow("ENOSPC");
  await start();
});

it("loses nothing that was acknowledged to SIGKILL", async () => {
  const script = join(__dirname, "..", "..", "bench", "kills.mts");
  const { stdout } = await promisify(execFile)(process.execPath, [script, "--kills", "20", "--seed", "7"]);
  expect(stdout).toContain("20 kills, seed 7: nothing acknowledged is lost, nothing is half there");
  expect(Number(/(\d+) {2}writes acknowledged/.exec(stdout)?.[1])).toBeGreaterThan(100);
}, 120_000);
