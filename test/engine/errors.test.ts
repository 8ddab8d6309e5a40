import { Acl, AclAssociation, CloudConnectNetwork, Qos, type AclRuleEntry } from "../../provider/index.js";
import { Bench, type Run } from "../support/engine.js";

jest.setTimeout(300_000);

type Program = () => Promise<void>;

const acl: Program = () => {
  new Acl("branches", {});
  return Promise.resolve();
};

const rule: AclRuleEntry = {
  direction: "in",
  policy: "accept",
  ipProtocol: "TCP",
  sourceCidr: "10.0.0.0/8",
  sourcePortRange: "-1/-1",
  destCidr: "192.168.0.0/16",
  destPortRange: "443/443",
};

/** What the engine says of the resources in the end, without the line that the update failed. */
function errors({ output }: Run): string[] {
  const [, diagnostics = ""] = output.split("Diagnostics:");
  const lines = diagnostics.split("Resources:")[0]?.split("\n") ?? [];
  return lines
    .map((line) => line.trim())
    .filter((line) => line.startsWith("error: ") && line !== "error: update failed");
}

describe("a mistake is told by one clear error, and nothing is made that state does not know", () => {
  let bench: Bench;
  afterEach(() => bench.close());

  const failing = async (program: Program, options: Parameters<typeof Bench.open>[0] = {}): Promise<Run> => {
    bench = await Bench.open(options);
    const run = await bench.up(program);
    expect(run.ok).toBe(false);
    return run;
  };

  test("a wrong secret", async () => {
    const secretConfig = { "smartag:accessKeyId": "emulator", "smartag:accessKeySecret": "nonsense" };
    const run = await failing(acl, { secretConfig });
    expect(errors(run)).toEqual([
      expect.stringMatching(/GetCallerIdentity failed: SignatureDoesNotMatch .*smartag:accessKeySecret/),
    ]);
    expect(run.output).not.toContain("nonsense");
    expect(run.calls).toHaveLength(1);
  });

  test("an endpoint that cannot be reached", async () => {
    const run = await failing(acl, { config: { "smartag:endpoint": "http://127.0.0.1:9" } });
    expect(errors(run)).toEqual([
      expect.stringMatching(/EndpointUnreachable: http:\/\/127\.0\.0\.1:9 \(region cn-shanghai\)/),
    ]);
  });

  test("an unknown region", async () => {
    const run = await failing(acl, { config: { "smartag:region": "cn-nowhere" } });
    expect(errors(run)).toEqual([expect.stringMatching(/InvalidRegionId .*cn-nowhere.*smartag:region/)]);
    expect((await bench.state())["acl"]).toEqual([]);
  });

  test("a gateway that does not exist", async () => {
    const run = await failing(() => {
      new AclAssociation("office", { aclId: new Acl("branches", {}).id, smartAGId: "sag-nothere" });
      return Promise.resolve();
    });
    expect(errors(run)).toEqual([expect.stringMatching(/AssociateACL failed: InvalidId\.SMARTAG .*sag-nothere/)]);
    const [made] = (await bench.state())["acl"] ?? [];
    expect((await bench.resource("branches")).id).toBe(made?.["id"]);
    await expect(bench.resource("office")).rejects.toThrow("state has no office");
  });

  test("several bad values of one resource, all at once and before any call", async () => {
    const rules = { web: { ...rule, sourceCidr: "10.0.0.5/8", destPortRange: "80-90" } };
    const run = await failing(() => {
      new Acl("branches", { rules });
      return Promise.resolve();
    });
    expect(errors(run)).toEqual([
      expect.stringContaining(`rules.web.sourceCidr: "10.0.0.5/8" has host bits set; write 10.0.0.0/8`),
      expect.stringContaining(`rules.web.destPortRange: "80-90" is not allowed; give a port range written first/last`),
    ]);
    expect(run.calls).toEqual([]);
  });

  test("a least bandwidth above the largest", async () => {
    const car = { priority: 1, limitType: "Absolute", minBandwidthAbs: 10, maxBandwidthAbs: 5 } as const;
    const run = await failing(() => {
      new Qos("voice", { cars: { gold: car } });
      return Promise.resolve();
    });
    expect(errors(run)).toEqual([
      expect.stringContaining("cars.gold.minBandwidthAbs: 10 is not below maxBandwidthAbs, which is 5"),
    ]);
    expect(run.calls).toEqual([]);
  });
});

describe("what was made is never lost", () => {
  let bench: Bench;
  afterEach(() => bench.close());

  test("a create whose wait fails keeps the id, and the next update goes on", async () => {
    const ccn: Program = () => {
      new CloudConnectNetwork("wan", {});
      return Promise.resolve();
    };
    bench = await Bench.open({
      delays: { listed: 600_000 },
      config: { "smartag:waits": JSON.stringify({ createMs: 1000 }) },
    });
    const failed = await bench.up(ccn);
    expect(failed.ok).toBe(false);
    expect(failed.output).toMatch(
      /Gave up waiting for CloudConnectNetwork ccn-\w+ after 1 s; last seen: not listed yet/,
    );
    const { id } = await bench.resource("wan");
    const [network] = (await bench.state())["ccn"] ?? [];
    expect(id).toBe(network?.["id"]);
    await bench.control("clock", { advance: 600_000 });
    const run = await bench.up(ccn);
    expect(run.ok).toBe(true);
    expect(run.calls.map(({ operation }) => operation)).not.toContain("CreateCloudConnectNetwork");
    expect((await bench.resource("wan")).id).toBe(id);
    expect((await bench.state())["ccn"]).toHaveLength(1);
  });

  test.each(["closeAfter", "closeBefore"])("a create whose answer is lost (%s) makes one object", async (kind) => {
    bench = await Bench.open();
    await bench.control("faults", { operation: "CreateACL", kind });
    const run = await bench.up(acl);
    expect(run.ok).toBe(true);
    const acls = (await bench.state())["acl"] ?? [];
    expect(acls.map(({ id }) => id)).toEqual([(await bench.resource("branches")).id]);
    expect((await bench.destroy()).ok).toBe(true);
    expect((await bench.state())["acl"]).toEqual([]);
  });
});
