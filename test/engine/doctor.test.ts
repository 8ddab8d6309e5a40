import { Acl } from "../../provider/index.js";
import { smartag } from "../support/command.js";
import { Bench } from "../support/engine.js";

jest.setTimeout(300_000);

describe("smartag doctor with --stack", () => {
  let bench: Bench;
  beforeAll(async () => {
    const connections = { hongkong: { region: "cn-hongkong" }, broken: { region: "cn-shanghai", profile: "nobody" } };
    bench = await Bench.open({ config: { "smartag:connections": JSON.stringify(connections) } });
    await bench.up(() => {
      new Acl("office", { name: "office" });
      new Acl("far", { name: "far", connection: "hongkong" });
      return Promise.resolve();
    });
  });
  afterAll(() => bench.close());

  test("takes the stack's config and state, and examines each connection", async () => {
    const { cwd, env } = bench.place;
    const before = bench.emulator.requests().length;
    const { code, stdout } = await smartag(["doctor", "--stack", "test"], { cwd, env: { ...env, HOME: cwd } });
    const sections = stdout.split("\n\n");
    expect(sections.slice(0, 2).map((section) => section.split("\n").filter((line) => !line.startsWith(" ")))).toEqual([
      [
        expect.stringContaining("ok         pulumi-smartag "),
        expect.stringContaining("ok         pulumi v"),
        "ok         access key emulator from ALIBABA_CLOUD_ACCESS_KEY_ID",
        `ok         region cn-shanghai at ${bench.emulator.endpoint}`,
        "ok         the clock is right to a minute",
        "ok         account 1000000000000001",
        "ok         allowed reads: 2",
        expect.stringContaining("not tried  AddACLRule, CreateACL, "),
        "ok         ACLs: 1 of the default quota of 10",
      ],
      [
        "Connection hongkong",
        "ok         access key emulator from ALIBABA_CLOUD_ACCESS_KEY_ID",
        `ok         region cn-hongkong at ${bench.emulator.endpoint}`,
        "ok         the clock is right to a minute",
        "ok         account 1000000000000001",
        "ok         allowed reads: 2",
        expect.stringContaining("not tried  AddACLRule, CreateACL, "),
        "ok         ACLs: 1 of the default quota of 10",
      ],
    ]);
    expect(sections[2]).toMatch(/^Connection broken\nerror {6}The profile "nobody" gives no credentials\./);
    expect(code).toBe(1);
    const sent = bench.emulator.requests().slice(before);
    expect(sent.filter(({ operation }) => !/^(Describe|Get)/.test(operation))).toEqual([]);
  });

  test("names a stack that does not exist", async () => {
    const { code, stderr } = await smartag(["doctor", "--stack", "nowhere"], bench.place);
    expect(code).toBe(1);
    expect(stderr).toContain(
      "pulumi stack export --stack nowhere --non-interactive failed: error: no stack named 'nowhere' found",
    );
  });
});
