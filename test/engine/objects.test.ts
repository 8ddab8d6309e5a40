import { Acl, HealthCheck, RouteDistributionStrategy } from "../../provider/index.js";
import { Bench } from "../support/engine.js";
import { previewed } from "../support/previewed.js";
import { gatewayByHand } from "../support/row.js";

jest.setTimeout(300_000);

describe("two resources of one program for one object are refused in the preview", () => {
  const both = (type: string, what: string): string =>
    `${type} "two" and ${type} "one" both ${what}; keep one of them, or give each its own`;

  test.each([
    [
      "both adopt it",
      `error: ${both("Acl", "manage acl-1")}`,
      `new Acl("one", { adopt: "acl-1" }); new Acl("two", { adopt: { id: "acl-1", overwrite: true } });`,
    ],
    [
      "both adopt it by ids that are known later",
      `error: error serializing property "adopt": ${both("Acl", "manage acl-1")}`,
      `for (const name of ["one", "two"]) new Acl(name, { adopt: pulumi.output("acl-1") });`,
    ],
    [
      "one makes it and the other adopts it",
      `error: ${both("Acl", "manage the same object")}`,
      `new Acl("two", { adopt: new Acl("one").id });`,
    ],
    [
      "the inputs of both name it",
      `error: ${both("EnterpriseCode", 'have enterpriseCode "aa000"')}`,
      `for (const name of ["one", "two"]) new EnterpriseCode(name, { enterpriseCode: "aa000" });`,
    ],
  ])("%s", async (_, error, program) => {
    const output = await previewed(`
      const pulumi = require("@pulumi/pulumi");
      const { Acl, EnterpriseCode } = require("pulumi-smartag");
      ${program}`);
    const [, diagnostics = ""] = output.split("Diagnostics:");
    const [errors = ""] = diagnostics.split("Resources:");
    expect(errors.split("\n").filter((line) => line.includes("error:"))).toEqual([expect.stringContaining(error)]);
  });

  test("one adopts what the other has made in an earlier update", async () => {
    const bench = await Bench.open();
    try {
      const one = (): Promise<void> => {
        new Acl("one");
        return Promise.resolve();
      };
      expect(await bench.up(one)).toMatchObject({ ok: true });
      const { id } = await bench.resource("one");
      const run = await bench.preview(() => {
        new Acl("two", { adopt: id });
        return one();
      });
      expect(run.ok).toBe(false);
      expect(run.output).toContain(`Acl "one" and Acl "two" both manage ${id}; keep one of them, or give each its own`);
    } finally {
      await bench.close();
    }
  });
});

test("a change of a health check previews no change of what uses its id", async () => {
  const bench = await Bench.open();
  try {
    await bench.control("change", gatewayByHand("sag-hc"));
    const program = (probeCount: number) => () => {
      const check = new HealthCheck("line", {
        smartAGId: "sag-hc",
        srcIpAddr: "10.1.0.1",
        dstIpAddr: "10.1.0.254",
        probeCount,
      });
      for (const destCidrBlock of ["10.1.0.0/24", "10.2.0.0/24"]) {
        new RouteDistributionStrategy(destCidrBlock, {
          smartAGId: "sag-hc",
          sourceType: "local",
          routeSource: "STATIC",
          destCidrBlock,
          routeDistribution: "publish_and_revoke_on_health_fail",
          hcInstanceId: check.hcInstanceId,
        });
      }
      return Promise.resolve({ hcInstanceId: check.hcInstanceId });
    };
    const up = await bench.up(program(1));
    expect(up).toMatchObject({ ok: true, changes: { create: 4 } });
    const preview = await bench.preview(program(2));
    expect([preview.output, preview.changes]).toEqual([expect.any(String), { update: 1, same: 3 }]);
    expect(preview.output).not.toContain("hcInstanceId");
    expect(await bench.up(program(2))).toMatchObject({ ok: true, changes: { update: 1, same: 3 } });
  } finally {
    await bench.close();
  }
});
