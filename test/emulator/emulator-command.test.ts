import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { emulatorCommand, run } from "../../emulator/command.js";
import { startEmulator } from "../../emulator/index.js";
import { eventually, TestClient } from "./emulator-client.js";

const written = { stdout: "", stderr: "" };
const exited: unknown[] = [];

beforeEach(() => {
  Object.assign(written, { stdout: "", stderr: "" });
  exited.length = 0;
  for (const name of ["stdout", "stderr"] as const) {
    jest.spyOn(process[name], "write").mockImplementation((text) => {
      written[name] += String(text);
      return true;
    });
  }
  jest.spyOn(process, "exit").mockImplementation(((code: unknown) => exited.push(code)) as never);
});
afterEach(() => jest.restoreAllMocks());

async function stop(): Promise<void> {
  process.emit("SIGTERM");
  await eventually(() => Promise.resolve(exited.length > 0 ? true : undefined));
}

describe("the command", () => {
  it("prints one line when it serves, takes its flags, and ends on a signal", async () => {
    const flags = [
      "--port",
      "0",
      "--latency",
      "1",
      "--delay",
      "2",
      "--rate",
      "500",
      "--quota",
      "acls=1",
      "--quota",
      "ccns=2",
      "--reading",
      "bindNeedsCen=true",
      "--reading",
      "percentSourceTypeDefault=CcnBandwidth",
      "--strict",
    ];
    await emulatorCommand().parseAsync(flags, { from: "user" });
    const { endpoint } = JSON.parse(written.stdout) as { endpoint: string };
    expect(written.stdout).toBe(`{"endpoint":"${endpoint}"}\n`);
    expect(await new TestClient(endpoint).control("GET", "settings")).toMatchObject({
      latency: 1,
      rate: 500,
      delays: { order: 2, device: 2, ccn: 2, cen: 2, write: 0 },
      quotas: { acls: 1, ccns: 2, qoses: 10 },
      readings: { bindNeedsCen: true, percentSourceTypeDefault: "CcnBandwidth", ownCenGrant: "refused" },
      strict: true,
    });
    await stop();
    expect(exited).toEqual([0]);
    await expect(fetch(endpoint)).rejects.toThrow();
  });

  it("warns where other machines can reach it", async () => {
    await emulatorCommand().parseAsync(["--host", "0.0.0.0"], { from: "user" });
    expect(written.stderr).toContain("0.0.0.0 can be reached from other machines");
    await stop();
  });

  it.each([
    [["--quota", "modems=1"], "Quotas are acls"],
    [["--quota", "acls=many"], "A number is expected"],
    [["--reading", "weather=fine"], "Readings are bindNeedsCen"],
    [["--reading", "bindNeedsCen=perhaps"], "bindNeedsCen is one of true, false."],
    [["--reading", "ownCenGrant"], "ownCenGrant is one of refused, accepted."],
    [["--port", "x"], "A number is expected"],
  ])("refuses %j", async (flags, complaint) => {
    const command = emulatorCommand().exitOverride();
    await expect(command.parseAsync(flags, { from: "user" })).rejects.toThrow(complaint);
  });

  it("says in one line that the port is taken", async () => {
    const taken = createServer().listen(0, "127.0.0.1");
    await new Promise((resolve) => taken.once("listening", resolve));
    const { port } = taken.address() as AddressInfo;
    const { argv } = process;
    process.argv = ["node", "emulator", "--port", String(port)];
    await run(emulatorCommand());
    process.argv = argv;
    taken.close();
    expect(written.stderr).toMatch(/listen EADDRINUSE.*\n$/);
    expect(process.exitCode).toBe(1);
    process.exitCode = 0;
  });
});

describe("startEmulator", () => {
  it("serves on IPv6 loopback, too", async () => {
    const emulator = await startEmulator({ host: "::1" });
    expect(emulator.endpoint).toBe(`http://[::1]:${emulator.port}`);
    expect(await new TestClient(emulator.endpoint).call("DescribeACLs")).toMatchObject({ TotalCount: 0 });
    await emulator.close();
  });

  it("refuses settings and keys that do not fit", async () => {
    await expect(startEmulator({ delays: { order: -1 } })).rejects.toThrow();
    const stray = { accessKeyId: "a", accessKeySecret: "b", account: "nobody" };
    await expect(startEmulator({ temporaryKeys: [stray] })).rejects.toThrow('no account "nobody"');
  });
});
