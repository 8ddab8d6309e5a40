import { spawn } from "node:child_process";
import { once } from "node:events";
import { join } from "node:path";
import { PassThrough } from "node:stream";
import { text } from "node:stream/consumers";
import { runCommand } from "../../cli/run.js";
import { actions } from "../../provider/definitions.js";
import { actionRows, type ActionRow } from "../support/actions.js";
import { failure, Service } from "../support/lifecycle.js";
import { type Call, without } from "../support/row.js";

const root = join(__dirname, "..", "..");
let service: Service;
beforeAll(async () => {
  service = await Service.start();
});
beforeEach(() => {
  service.reset();
});
afterAll(() => service.close());

interface Ended {
  code: number | null;
  stdout: string;
  stderr: string;
}

/** Runs the built command as a script does, without a terminal. */
async function smartag(args: readonly string[], input = "", region = "cn-shanghai"): Promise<Ended> {
  const child = spawn(process.execPath, [join(root, "dist", "cli", "main.js"), "run", ...args], {
    cwd: root,
    env: {
      ...process.env,
      SMARTAG_ENDPOINT: service.emulator.endpoint,
      ALIBABA_CLOUD_ACCESS_KEY_ID: "emulator",
      ALIBABA_CLOUD_ACCESS_KEY_SECRET: "emulator-secret",
      ALIBABA_CLOUD_REGION_ID: region,
    },
  });
  child.stdin.end(input);
  const ended = once(child, "close") as Promise<[number | null]>;
  const [stdout, stderr, [code]] = await Promise.all([text(child.stdout), text(child.stderr), ended]);
  return { code, stdout, stderr };
}

const callsOf = (): Call[] =>
  service.calls().map(({ operation, parameters }) => [operation as Call[0], without(parameters, "RegionId")]);

const rowOf = (type: string): ActionRow => {
  const found = actionRows.find((row) => row.type === type);
  if (!found) throw new Error(`There is no row of ${type}.`);
  return found;
};
/** `KickOutClients` as `kick-out-clients`. */
const nameOf = (type: string): string => type.replace(/(?<!^)[A-Z]/g, "-$&").toLowerCase();
/** What is needed where nobody can be asked. */
const unasked = ({ action }: ActionRow): string[] => (action.disturbs === undefined ? [] : ["--yes"]);

test.each(actionRows.map((row) => [nameOf(row.type), row] as const))(
  "%s does what the resource does, and tells the same",
  async (name, row) => {
    await service.change(row.ground);
    const { code, stdout, stderr } = await smartag([name, ...row.flags, "--json", ...unasked(row)]);
    expect({ code, stderr }).toEqual({ code: 0, stderr: expect.stringMatching(/^smartag: [^\n]+\n$/) as unknown });
    expect(callsOf()).toEqual(row.calls);
    const result = JSON.parse(stdout) as Record<string, unknown>;
    expect(result).toEqual({ action: row.type, ranAt: expect.stringMatching(/^2/) as unknown, ...row.tells });
    expect(stdout + stderr).not.toContain("secret-");
  },
);

test.each(
  actionRows.filter(({ action }) => action.disturbs !== undefined).map((row) => [nameOf(row.type), row] as const),
)("%s wants --yes where nobody can be asked", async (name, row) => {
  await service.change(row.ground);
  const { code, stdout, stderr } = await smartag([name, ...row.flags]);
  expect({ code, stdout }).toEqual({ code: 1, stdout: "" });
  expect(stderr).toMatch(
    new RegExp(
      `^${row.type} sag-\\S+: .*${row.action.disturbs ?? ""} Give --yes to run it where nobody can be asked\\.\n$`,
    ),
  );
  expect(stderr).not.toContain("secret-");
  expect(service.calls()).toEqual([]);
});

test("what disturbs people is what asks", () => {
  const asking = [...actions.values()].filter(({ disturbs }) => disturbs !== undefined).map(({ type }) => type);
  expect(asking).toEqual(["ClearCipher", "KickOutClients", "Reboot", "ResetClientUserPassword"]);
});

test("lists the actions with a line each, and the flags of one with what they take", async () => {
  const { code, stdout } = await smartag(["--help"]);
  expect(code).toBe(0);
  const lines = stdout.split("\n");
  for (const { type, summary } of actions.values())
    expect(lines.map((line) => line.trim().replace(/ {2,}/, "  "))).toContain(`${nameOf(type)}  ${summary}.`);
  const flags = (await smartag(["diagnose", "--help"])).stdout;
  expect(flags).toMatch(/--smart-ag-id <value> +an id that starts with sag- \(required\)/);
  expect(flags).toMatch(/--language <value> +one of EN, CN \(default: "EN"\)/);
  expect((await smartag(["reset-client-user-password", "--help"])).stdout).toMatch(
    /- reads\s+it\s+from\s+standard\s+input/,
  );
});

test("prints a table for a person", async () => {
  const { ground, flags } = rowOf("Diagnose");
  await service.change(ground);
  const { stdout } = await smartag(["diagnose", ...flags.slice(0, 4)]);
  expect(stdout).toMatch(
    /^ACTION +Diagnose\nRAN AT +2\S+Z\nDIAGNOSE ID +dia-\w+\nSTATE +finished\nLEVEL +warning\nERRORS +0\nWARNINGS +1\n\nLEVEL +TYPE +ITEM NAME +TITLE +DETAILS +ADVICE\n/,
  );
  expect(stdout).toMatch(/^warning +biz +agwTunnelQuality +Tunnel Quality +There is no tunnel: .* +Bind the gateway/m);
});

test("says that there is nothing to list", async () => {
  const { ground, flags } = rowOf("KickOutClients");
  await service.change(ground.slice(0, 2));
  expect((await smartag(["kick-out-clients", ...flags, "--yes"])).stdout).toMatch(/\n\nNo clients\.\n$/);
});

test("names every flag that is wrong, before any call", async () => {
  const { code, stdout, stderr } = await smartag(["diagnose", "--smart-ag-id", "acl-1", "--language", "FR"]);
  expect({ code, stdout, stderr }).toEqual({
    code: 1,
    stdout: "",
    stderr:
      `--smart-ag-id: "acl-1" is not allowed; give an id that starts with sag-\n` +
      `--serial-number: missing; give the serial number of a device\n` +
      `--language: "FR" is not allowed; give one of EN, CN\n`,
  });
  expect(service.calls()).toEqual([]);
});

test.each([
  ["an action", ["restart"], /unknown command 'restart'/],
  ["a flag", ["unlock", "--colour", "red"], /unknown option '--colour'/],
])("does not know %s", async (_, args, says) => {
  const { code, stderr } = await smartag(args);
  expect(code).toBe(1);
  expect(stderr).toMatch(says);
});

test("fails with the words of the service", async () => {
  const { code, stdout, stderr } = await smartag(["unlock", "--smart-ag-id", "sag-none"]);
  expect({ code, stdout }).toEqual({ code: 1, stdout: "" });
  expect(stderr).toMatch(/\nUnlockSmartAccessGateway failed: InvalidId\.SMARTAG \(HTTP 403, .*\n$/);
});

test("takes the region by a flag, and a secret from standard input", async () => {
  const { ground, flags } = rowOf("ResetClientUserPassword");
  await service.change(ground);
  const hidden = [...flags.slice(0, 5), "-", "--yes", "--region", "cn-shanghai"];
  expect(await smartag(["reset-client-user-password", ...hidden], "secret-stdin1\n", "")).toMatchObject({ code: 0 });
  expect(service.calls().map(({ parameters }) => parameters["RegionId"])).toEqual(["cn-shanghai"]);
  expect((await service.rows("clientUser"))[0]).toMatchObject({ password: "secret-stdin1" });
});

test("tells what it waits for", async () => {
  const { ground, flags } = rowOf("SynchronizeWebConfig");
  await service.change(ground);
  // A wait is told of after 5 s; between two looks there are at most 8 by then.
  await service.settings({ delays: { device: 15_000 } });
  const { code, stdout, stderr } = await smartag(["synchronize-web-config", ...flags]);
  expect({ code, stdout }).toMatchObject({ code: 0, stdout: expect.stringContaining("Synchronized") as unknown });
  expect(stderr).toMatch(/\nsmartag: waiting for the configuration of sn-sag-sync: Synchronizing, \d+ s so far\n$/);
});

describe("on a terminal", () => {
  const key = [
    "ALIBABA_CLOUD_ACCESS_KEY_ID",
    "ALIBABA_CLOUD_ACCESS_KEY_SECRET",
    "ALIBABA_CLOUD_REGION_ID",
    "SMARTAG_ENDPOINT",
  ];
  const before = Object.fromEntries(key.map((name) => [name, process.env[name]]));
  beforeAll(() => {
    Object.assign(process.env, {
      ALIBABA_CLOUD_ACCESS_KEY_ID: "emulator",
      ALIBABA_CLOUD_ACCESS_KEY_SECRET: "emulator-secret",
      ALIBABA_CLOUD_REGION_ID: "cn-shanghai",
      SMARTAG_ENDPOINT: service.emulator.endpoint,
    });
  });
  afterAll(() => {
    for (const [name, value] of Object.entries(before)) {
      if (value === undefined) Reflect.deleteProperty(process.env, name);
      else process.env[name] = value;
    }
  });

  /** Runs the command at a terminal where somebody types. */
  function typing(typed: string, args: readonly string[]): { ended: Promise<unknown>; shown: () => string } {
    const stdin = Object.assign(new PassThrough(), { isTTY: true });
    const [stdout, stderr] = [new PassThrough(), new PassThrough()];
    let shown = "";
    for (const stream of [stdout, stderr]) stream.on("data", (chunk: Buffer) => (shown += chunk.toString()));
    stdin.end(typed);
    const ended = runCommand({ stdin, stdout, stderr }).parseAsync(args, { from: "user" });
    return { ended, shown: () => shown };
  }

  const reboot = ["reboot", ...rowOf("Reboot").flags];

  test.each(["y\n", "Yes\n"])("asks, and goes on after %j", async (typed) => {
    await service.change(rowOf("Reboot").ground);
    const { ended, shown } = typing(typed, reboot);
    await ended;
    expect(shown()).toContain(
      "Reboot sag-reboot: What is behind the device is cut off until it is online again. Run it? [y/N] ",
    );
    expect(shown()).toMatch(/SERIAL NUMBER +STARTUP TIME\nsn-sag-reboot +2/);
    expect(service.writes()).toEqual(["RebootSmartAccessGateway"]);
  });

  test.each(["n\n", "\n", "", "yesterday\n"])("does nothing after %j", async (typed) => {
    expect((await failure(typing(typed, reboot).ended)).message).toBe("Not run.");
    expect(service.calls()).toEqual([]);
  });

  test("does not ask with --yes, or where nobody would notice", async () => {
    await service.change([...rowOf("Reboot").ground, ...rowOf("Unlock").ground]);
    for (const args of [
      [...reboot, "--yes"],
      ["unlock", ...rowOf("Unlock").flags],
    ]) {
      const { ended, shown } = typing("", args);
      await ended;
      expect(shown()).not.toContain("[y/N]");
    }
    expect(service.writes()).toEqual(["RebootSmartAccessGateway", "UnlockSmartAccessGateway"]);
  });
});
