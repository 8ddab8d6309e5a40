import OpenApiClient, { Config, OpenApiRequest, Params } from "@alicloud/openapi-client";
import { RuntimeOptions } from "@alicloud/tea-util";
import RpcClient from "@alicloud/pop-core";
import { startEmulator, type RunningEmulator } from "../../emulator/index.js";
import { AnswerLostError, type ClientOptions, isGone, SmartagClient } from "../../provider/client/index.js";

let emulator: RunningEmulator;
beforeAll(async () => {
  emulator = await startEmulator({ strict: true, quotas: { acls: 100 } });
});
beforeEach(() => emulator.reset());
afterAll(() => emulator.close());

const keys = { accessKeyId: "emulator", accessKeySecret: "emulator-secret" };
const clientOf = (options: ClientOptions = {}): SmartagClient =>
  new SmartagClient({ region: "cn-shanghai", endpoint: emulator.endpoint, ...keys, log: () => undefined, ...options });

const sent = (): string[] => emulator.requests().map(({ operation, outcome }) => `${operation} ${outcome}`);

async function fault(body: object): Promise<void> {
  const answer = await fetch(`${emulator.endpoint}/_emulator/faults`, { method: "POST", body: JSON.stringify(body) });
  expect(answer.status).toBe(200);
}

const styles = (["V3", "V1"] as const).flatMap((signature) =>
  (["POST", "GET"] as const).flatMap((method) =>
    (["JSON", "XML"] as const).map((format) => ({ signature, method, format })),
  ),
);

describe("the client against the emulator", () => {
  it.each(styles)("writes and reads with $signature, $method and $format alike", async (style) => {
    const client = clientOf(style);
    const { aclId = "" } = await client.call("CreateACL", { name: "branches" });
    const rule = {
      aclId,
      sourceCidr: "10.0.0.0/8",
      destCidr: "0.0.0.0/0",
      ipProtocol: "TCP",
      sourcePortRange: "-1/-1",
      destPortRange: "80/80",
    } as const;
    await client.call("AddACLRule", {
      ...rule,
      direction: "out",
      policy: "drop",
      priority: 7,
      dpiGroupIds: ["20", "21"],
    });
    const rules = await client.list("DescribeACLAttribute", { aclId }, (page) => page.acrs);
    expect(rules).toEqual([expect.objectContaining({ destCidr: "0.0.0.0/0", priority: 7, dpiGroupIds: ["20", "21"] })]);
    await expect(client.call("DescribeACLs", { aclIds: aclId })).resolves.toMatchObject({
      totalCount: 1,
      acls: [{ aclId, name: "branches" }],
    });
    expect(emulator.requests().flatMap(({ unknown }) => unknown)).toEqual([]);
  });

  it("reads every page of a list", async () => {
    const client = clientOf();
    const names = Array.from({ length: 53 }, (_, number) => `acl-${number}`);
    await Promise.all(names.map((name) => client.call("CreateACL", { name })));
    const acls = await client.list("DescribeACLs", {}, (page) => page.acls);
    expect(acls.map(({ name }) => name).sort()).toEqual([...names].sort());
    expect(sent().filter((line) => line.startsWith("Describe"))).toHaveLength(2);
  });

  it("sends again what was throttled", async () => {
    await fault({ operation: "CreateACL", kind: "throttle" });
    await clientOf().call("CreateACL", { name: "branches" });
    expect(sent()).toEqual(["CreateACL Throttling.User", "CreateACL ok"]);
  });

  it("finds what a write made whose answer was lost, and does not repeat it", async () => {
    const client = clientOf();
    await fault({ operation: "CreateACL", kind: "closeAfter" });
    const look = async (): Promise<{ requestId: string; aclId?: string } | undefined> => {
      const found = await client.list("DescribeACLs", {}, (page) => page.acls);
      return found[0]?.aclId === undefined ? undefined : { requestId: "", aclId: found[0].aclId };
    };
    const { aclId } = await client.call("CreateACL", { name: "branches" }, { ifLost: look });
    expect(aclId).toMatch(/^acl-/);
    await expect(client.call("DescribeACLs", {})).resolves.toMatchObject({ totalCount: 1 });
  });

  it("repeats a write that was lost before its effect", async () => {
    const client = clientOf();
    await fault({ operation: "CreateACL", kind: "closeBefore" });
    const look = async (): Promise<undefined> => {
      const { totalCount } = await client.call("DescribeACLs", {});
      expect(totalCount).toBe(0);
    };
    await client.call("CreateACL", { name: "branches" }, { ifLost: look });
    await expect(client.call("DescribeACLs", {})).resolves.toMatchObject({ totalCount: 1 });
  });

  it("says so where a lost write cannot be looked for", async () => {
    await fault({ operation: "CreateACL", kind: "closeAfter" });
    await expect(clientOf().call("CreateACL", { name: "branches" })).rejects.toThrow(AnswerLostError);
  });

  it.each(["V1", "V3"] as const)("explains a wrong secret in one message without secrets (%s)", async (signature) => {
    const call = clientOf({ signature, accessKeySecret: "not-the-secret" }).call("CreateACL", { name: "branches" });
    const error = await call.catch((thrown: unknown) => thrown as Error);
    const { message } = error as Error;
    expect(message).toMatch(
      /^CreateACL failed: SignatureDoesNotMatch \(HTTP 400, RequestId [0-9A-F-]+\): .+ The access key secret is wrong/,
    );
    expect(message).not.toMatch(/not-the-secret|emulator-secret|POST&|ACS3|x-acs|\n/);
  });

  it("explains an unknown key", async () => {
    await expect(clientOf({ accessKeyId: "nobody" }).call("DescribeACLs", {})).rejects.toMatchObject({
      code: "InvalidAccessKeyId.NotFound",
      httpStatus: 404,
    });
  });

  it.each(["V1", "V3"] as const)("explains a clock that is off (%s)", async (signature) => {
    // The emulator shares this process and its clock: only the signature is made an hour early.
    const hourAgo = new Date(Date.now() - 3_600_000).toISOString();
    const clock = jest.spyOn(Date.prototype, "toISOString").mockReturnValueOnce(hourAgo);
    const error: unknown = await clientOf({ signature })
      .call("DescribeACLs", {})
      .catch((thrown: unknown) => thrown);
    clock.mockRestore();
    expect(error).toMatchObject({ code: "InvalidTimeStamp.Expired", httpStatus: 400 });
    expect((error as Error).message).toContain("15 minutes");
  });

  it("keeps accounts apart, and tells what is gone", async () => {
    const { aclId = "" } = await clientOf().call("CreateACL", { name: "branches" });
    const other = clientOf({ accessKeyId: "emulator2", accessKeySecret: "emulator2-secret" });
    await expect(other.call("DescribeACLs", {})).resolves.toMatchObject({ totalCount: 0 });
    const error: unknown = await other.call("DeleteACL", { aclId }).catch((thrown: unknown) => thrown);
    expect(isGone(error)).toBe(true);
  });

  it("sends passwords that only the service sees", async () => {
    const lines: string[] = [];
    await clientOf({ log: (line) => lines.push(line), retryBudgetMs: 0 })
      .call("ModifySAGAdminPassword", { smartAGId: "sag-emulator1hq", smartAGSn: "sn", password: "hunter22" })
      .catch(() => undefined);
    expect(lines).toHaveLength(1);
    expect(lines.join() + JSON.stringify(emulator.requests())).not.toContain("hunter22");
  });
});

describe("the vendor's own clients of the emulator", () => {
  it.each(["GET", "POST"] as const)("@alicloud/pop-core by %s makes what ours sees", async (method) => {
    const vendor = new RpcClient({ ...keys, endpoint: emulator.endpoint, apiVersion: "2018-03-13" });
    const made = await vendor.request<{ AclId: string }>(
      "CreateACL",
      { RegionId: "cn-shanghai", Name: "vendor" },
      { method },
    );
    await expect(clientOf().call("DescribeACLs", { aclIds: made.AclId })).resolves.toMatchObject({ totalCount: 1 });
  });

  it("@alicloud/openapi-client makes what ours sees", async () => {
    const endpoint = new URL(emulator.endpoint).host;
    const vendor = new OpenApiClient(new Config({ ...keys, endpoint, protocol: "HTTP" }));
    const common = {
      version: "2018-03-13",
      protocol: "HTTP",
      pathname: "/",
      method: "POST",
      authType: "AK",
      style: "RPC",
    };
    const params = new Params({ ...common, action: "CreateACL", reqBodyType: "formData", bodyType: "json" });
    const query = { RegionId: "cn-shanghai", Name: "vendor" };
    const answer = (await vendor.callApi(params, new OpenApiRequest({ query }), new RuntimeOptions({}))) as {
      body: { AclId: string };
    };
    await expect(clientOf().call("DescribeACLs", { aclIds: answer.body.AclId })).resolves.toMatchObject({
      totalCount: 1,
    });
  });
});
