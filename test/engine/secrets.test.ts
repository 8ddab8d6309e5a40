import { readFileSync } from "node:fs";
import * as pulumi from "@pulumi/pulumi";
import { Acl, type AclArgs, ClientUser, HealthCheck, KickOutClients } from "../../provider/index.js";
import { Bench } from "../support/engine.js";
import { checkByHand, gatewayByHand } from "../support/row.js";
import { rule } from "../support/samples.js";

jest.setTimeout(300_000);

describe("a value that the user marked secret in an ordinary input is in no output", () => {
  let bench: Bench;
  beforeAll(async () => {
    bench = await Bench.open({ goneOperations: [] });
    await bench.control("change", [
      ...gatewayByHand("sag-secret"),
      { kind: "healthCheck", create: checkByHand("hc-byhand", "sag-secret") },
    ]);
  });
  afterAll(() => bench.close());

  const acl = (args: AclArgs) => (): Promise<void> => {
    new Acl("office", args);
    return Promise.resolve();
  };

  test("of a failed check", async () => {
    const run = await bench.preview(
      acl({
        name: pulumi.secret("7even-hidden"),
        rules: {
          web: { ...rule, sourceCidr: pulumi.secret("10.77.0.1/8"), destPortRange: "nonsense" },
        },
      }),
    );
    expect(run).toMatchObject({ ok: false, calls: [] });
    for (const text of [
      "name: the secret value is not allowed; give 2 to 128 characters",
      "rules.web.sourceCidr: the secret value is not allowed; give ",
      `rules.web.destPortRange: "nonsense" is not allowed; give a port range written first/last with ports from 1 to 65535, such as 80/90`,
    ]) {
      expect(run.output).toContain(text);
    }
    for (const secret of ["7even-hidden", "10.77.0.1"]) expect(run.output).not.toContain(secret);
  });

  test("of a rule that quotes it", async () => {
    const run = await bench.preview(() => {
      const userName = pulumi.secret("li.m");
      new ClientUser("li", {
        smartAGId: "sag-emulator1app",
        userName,
        userMail: "li@example.com",
        password: "Hush_0000",
      });
      return Promise.resolve();
    });
    expect(run).toMatchObject({ ok: false, calls: [] });
    expect(run.output).toContain("userName: does not fit the secret value of userName");
    expect(run.output).not.toContain("li.m");
  });

  test("of a failed check of an action", async () => {
    const run = await bench.preview(() => {
      new KickOutClients("all", { smartAGId: pulumi.secret("hidden-gateway"), userName: "li.ming" });
      return Promise.resolve();
    });
    expect(run.ok).toBe(false);
    expect(run.output).not.toContain("hidden-gateway");
  });

  test("of a refused adoption", async () => {
    const run = await bench.up(() => {
      new HealthCheck("line", {
        adopt: "sag-secret:hc-byhand",
        smartAGId: "sag-secret",
        srcIpAddr: "10.55.0.1",
        dstIpAddr: pulumi.secret("10.66.0.1"),
        probeCount: pulumi.secret(7),
      });
      return Promise.resolve();
    });
    expect(run.ok).toBe(false);
    expect(run.output).toContain(
      'adopt: HealthCheck "sag-secret:hc-byhand" is not what the program describes: srcIpAddr is "192.168.1.1", the program has "10.55.0.1"; dstIpAddr, a secret, differs; probeInterval is 5000, the program has 2000; probeCount, a secret, differs; probeTimeout is 5000, the program has 1000.',
    );
    expect(run.output).not.toMatch(/10\.66\.0\.1|10\.0\.0\.1/);
  });

  test("of the debug log, of what the service refuses, and of state", async () => {
    bench.stack.workspace.envVars["SMARTAG_LOG"] = "debug";
    const args = { name: pulumi.secret("hidden-name"), resourceGroupId: pulumi.secret("rg-hidden") };
    const refused = await bench.up(acl(args));
    expect(refused.ok).toBe(false);
    expect(refused.output).toMatch(/There is no resource group \*\*\*/);
    expect(refused.output).toContain("CreateACL");
    expect(refused.output).not.toMatch(/hidden-name|rg-hidden/);
    const changed = await bench.up(acl({ name: pulumi.secret("hidden-other") }));
    expect(changed).toMatchObject({ ok: true });
    expect(changed.output).toContain("ModifyACL");
    expect(changed.output).not.toContain("hidden-other");
    const { inputs, outputs } = await bench.resource("office");
    expect(Object.keys({ ...inputs, ...outputs })).not.toContain("__secrets");
    expect(readFileSync(bench.stateFile, "utf8")).not.toContain("hidden-other");
  });
});
