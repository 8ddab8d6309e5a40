import { Acl, getAclRulesOutput, getAcls, getGateway, getGatewayOutput, getRegions } from "../../provider/index.js";
import { execute } from "../support/command.js";
import { gatewayByHand } from "../support/row.js";
import { Bench, type Run } from "../support/engine.js";
import { rule } from "../support/samples.js";

jest.setTimeout(300_000);

const connections = {
  theirs: { accessKeyId: "emulator2", accessKeySecret: "emulator2-secret" },
};

/** How often each operation was called. */
function counted({ calls }: Run): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const { operation } of calls) counts[operation] = (counts[operation] ?? 0) + 1;
  return counts;
}

describe("look-ups in a program", () => {
  let bench: Bench;
  beforeAll(async () => {
    bench = await Bench.open({
      // The process has no keys: what the program asks with is the stack's own config.
      config: {
        "smartag:region": "cn-shanghai",
        "smartag:accessKeyId": "emulator",
        "smartag:connections": JSON.stringify(connections),
      },
      secretConfig: { "smartag:accessKeySecret": "emulator-secret" },
    });
    await bench.control("change", gatewayByHand("sag-office"));
    await bench.stack.setConfig("smartag:endpoint", { value: bench.emulator.endpoint });
  });
  afterAll(() => bench.close());

  const program = async () => {
    const [{ acls }, again, { regions }] = await Promise.all([getAcls(), getAcls(), getRegions()]);
    const branches = new Acl("branches", { rules: { web: rule } });
    const { aclRules } = getAclRulesOutput({ aclId: branches.id });
    const theirs = await getGateway({ smartAGId: "sag-emulator2branch" }, { connection: "theirs" });
    const office = getGatewayOutput({ smartAGId: "sag-office" });
    return {
      before: acls.length,
      same: again.acls.length === acls.length,
      regions: regions.length,
      rules: aclRules.apply((rules) => rules.map(({ destPortRange }) => destPortRange)),
      theirs: theirs.smartAGId,
      keys: office.devices?.apply((devices) => devices?.map(({ secretKey }) => secretKey)),
    };
  };

  test("run in a preview, where what is not there yet is not asked for", async () => {
    const run = await bench.preview(program);
    expect(run).toMatchObject({ ok: true, changes: { create: 2 } });
    expect(counted(run)).toEqual({ DescribeACLs: 1, DescribeRegions: 1, DescribeSmartAccessGatewayAttribute: 2 });
    expect(run.calls.filter(({ account }) => account === "emulator2")).toHaveLength(1);
    expect(run.output).not.toContain("sk-sn-sag-office");
  });

  test("run in an update, of what it makes too; identical ones are one call, and secrets stay secret", async () => {
    const run = await bench.up(program);
    expect(run).toMatchObject({ ok: true, changes: { create: 2 } });
    // One list is the look-up's, the other shows what was there before the ACL.
    expect(counted(run)).toMatchObject({ DescribeACLs: 2, DescribeRegions: 1, DescribeACLAttribute: 1 });
    const outputs = await bench.stack.outputs();
    expect(outputs["before"]).toEqual({ value: 0, secret: false });
    expect(outputs["rules"]).toEqual({ value: [rule.destPortRange], secret: false });
    expect(outputs["theirs"]).toEqual({ value: "sag-emulator2branch", secret: false });
    expect(outputs["keys"]).toEqual({ value: ["sk-sn-sag-office-0"], secret: true });
    expect(run.output).not.toContain("sk-sn-sag-office");
  });

  /** What `pulumi preview` says in the end of a program that ends with an error. */
  const failing = async (look: string): Promise<string> => {
    const source = `const smartag = require("pulumi-smartag");\nmodule.exports = async () => { await ${look}; };\n`;
    await bench.writeProgram(source);
    const args = ["preview", "--non-interactive", "--stack", bench.stack.name];
    const { code, stdout } = await execute("pulumi", args, bench.place);
    expect(code).toBe(1);
    // The progress before it says the same.
    return stdout.split("Diagnostics:")[1] ?? "";
  };

  test.each([
    [
      "of the service",
      `smartag.getGateway({ smartAGId: "sag-none" })`,
      /error: DescribeSmartAccessGatewayAttribute failed: SAG\.InstanceNoFound \(HTTP \d+, RequestId [\w-]+\): .*sag-none/,
    ],
    [
      "of the arguments",
      `smartag.getGateway({ smartAGId: "" })`,
      /error: getGateway: smartAGId: "" is not allowed; give a text/,
    ],
    [
      "of a connection that there is not",
      `smartag.getRegions({}, { connection: "ours" })`,
      /error: There is no connection "ours"/,
    ],
    [
      "of outputs",
      `smartag.getAclRulesOutput({ aclId: "acl-none" })`,
      /error: SmartagError: DescribeACLAttribute failed: InvalidId\.ACL/,
    ],
  ])("an error %s is told once by its message, without a stack", async (_, look, told) => {
    const output = await failing(look);
    expect(output).toMatch(told);
    expect(output.match(/ error: /g)).toHaveLength(1);
    expect(output).not.toMatch(/unhandled exception|\n\s+at /);
  });
});
