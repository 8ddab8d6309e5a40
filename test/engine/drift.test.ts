import { join } from "node:path";
import type { Drift } from "../../cli/drift/finding.js";
import { Acl, AclAssociation, Gateway } from "../../provider/index.js";
import { execute, smartag } from "../support/command.js";
import { Bench } from "../support/engine.js";
import { rule } from "../support/samples.js";
import { linesOf } from "../support/states.js";

jest.setTimeout(300_000);

describe("smartag drift with --stack", () => {
  let bench: Bench;
  beforeAll(async () => {
    const connections = { hongkong: { region: "cn-hongkong" } };
    bench = await Bench.open({ goneOperations: [], config: { "smartag:connections": JSON.stringify(connections) } });
    await bench.up(() => {
      const gateway = new Gateway("hq", { adopt: "sag-emulator1hq" });
      const acl = new Acl("office", { rules: { web: rule } });
      new AclAssociation("office", { aclId: acl.id, smartAGId: gateway.id });
      new Acl("far", { name: "far", connection: "hongkong" });
      return Promise.resolve();
    });
  });
  afterAll(() => bench.close());

  const exported = async (): Promise<string> => JSON.stringify(await bench.stack.exportStack());
  const options = () => {
    const { cwd, env } = bench.place;
    return { cwd, env: { ...env, HOME: cwd } };
  };
  const drift = (...args: string[]) => smartag(["drift", "--stack", "test", ...args], options());

  test("finds nothing after an update, then what was changed by hand, and changes neither", async () => {
    const [state, before] = [await exported(), bench.emulator.requests().length];
    const first = await drift("--write-ignore");
    expect(first.stdout).toMatch(
      /^stack test and cn-hongkong\/1000000000000001, cn-shanghai\/1000000000000001\n[^]*\nNo drift, /,
    );
    expect(first.code).toBe(0);

    const { id } = await bench.resource("office");
    const [row] = (await bench.state())["aclRule"] ?? [];
    const far = await bench.resource("far");
    await bench.control("change", [
      { kind: "aclRule", id: row?.["id"], set: { destCidr: "0.0.0.0/0" } },
      { kind: "acl", id: far.id, remove: true },
    ]);
    const second = await drift("--format", "json");
    expect(second).toMatchObject({ code: 2, stderr: "" });
    const found = JSON.parse(second.stdout) as Drift;
    expect(linesOf(found)).toEqual([`changed Acl ${id} rules["web"].destCidr`, `missing Acl ${far.id}`]);
    expect(found.findings[0]).toMatchObject({
      state: "stack test",
      changes: [{ desired: rule.destCidr, live: "0.0.0.0/0" }],
    });

    expect(await exported()).toBe(state);
    const sent = bench.emulator.requests().slice(before);
    expect(sent.filter(({ operation }) => !/^(Describe|Get|List)/.test(operation))).toEqual([]);
    expect(sent.length).toBeGreaterThan(20);

    // The command that it prints takes the difference into the state.
    const take = found.findings[0]?.fixes.find(({ command }) => command.startsWith("pulumi refresh"));
    const end = await execute("sh", ["-c", `${take?.command ?? ""} --yes`], options());
    expect([end.stderr, end.code]).toEqual([expect.any(String), 0]);
    const third = await drift("--format", "json");
    expect(linesOf(JSON.parse(third.stdout) as Drift)).toEqual([`missing Acl ${far.id}`]);
  });

  test("names a stack that does not exist", async () => {
    const { code, stderr } = await smartag(["drift", "--stack", "nowhere"], options());
    expect(code).toBe(1);
    expect(stderr).toContain("no stack named 'nowhere' found");
  });
});

// Its own process, because the random networks are those of the soak.
test("names exactly what was changed by hand in a random account, and nothing else", async () => {
  const script = join(__dirname, "..", "..", "bench", "drift-trial.mts");
  const rounds = process.env["SMARTAG_DRIFT_ROUNDS"] ?? "1";
  const seed = process.env["SMARTAG_DRIFT_SEED"] ?? String(Date.now() % 1_000_000);
  const end = await execute(process.execPath, [script, "--rounds", rounds, "--seed", seed], { env: process.env });
  expect([end.stderr, end.code]).toEqual(["", 0]);
  expect(end.stdout).toMatch(new RegExp(`\\n${rounds} rounds?, seed ${seed}, in .*: drift names what was changed\\n$`));
});
