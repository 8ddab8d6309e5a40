import { AnswerLostError, isGone, isOffline, SmartagClient } from "../../provider/client/index.js";
import { closeServers, errorOf, keys, scripted } from "../support/client.js";
import { failure, ok, type Reply } from "../support/server.js";

afterEach(closeServers);

describe("trying again", () => {
  it.each(["Throttling.User", "ResourceInOperating", "ServiceUnavailable"])(
    "happens by itself on %s, with a new signature",
    async (code) => {
      const { client, server } = await scripted([failure(code, 503), ok({ AclId: "acl-1" })]);
      await expect(client.call("CreateACL", { name: "x" })).resolves.toMatchObject({ aclId: "acl-1" });
      const nonces = server.requests.map(({ headers }) => headers["x-acs-signature-nonce"]);
      expect(new Set(nonces).size).toBe(2);
    },
  );

  it("stops when the budget is used up", async () => {
    const { client, sent } = await scripted([failure("Throttling")]);
    const error = await errorOf(client.call("CreateACL", { name: "x" }, { budgetMs: 1 }));
    expect(error.code).toBe("Throttling");
    expect(sent()).toHaveLength(1);
  });

  it("waits for an offline device with writes, not with reads", async () => {
    const { client, sent } = await scripted([failure("SmartAccessGatewayOffline", 500), ok({})]);
    await client.call("ModifySagWanSnat", { smartAGId: "s", smartAGSn: "n", snat: "ENABLE" });
    expect(sent()).toHaveLength(2);
    const reader = await scripted([failure("SmartAccessGatewayOffline", 500)]);
    expect(isOffline(await errorOf(reader.client.call("DescribeSagWanSnat", { smartAGId: "s", smartAGSn: "n" })))).toBe(
      true,
    );
    expect(reader.sent()).toHaveLength(1);
  });

  it.each<[string, Reply]>([
    ["a broken connection", "reset"],
    ["InternalError with any status", failure("InternalError", 403)],
    ["a proxy's page", { status: 502, body: "<html>Bad Gateway</html>" }],
    ["an error without a code", { status: 500, body: "{}" }],
    ["an answer cut short", { body: '{"Requ' }],
  ])("happens to a read after %s", async (_, first) => {
    const { client, sent } = await scripted([first, ok({ TotalCount: 0 })]);
    await expect(client.call("DescribeACLs", {})).resolves.toMatchObject({ totalCount: 0 });
    expect(sent()).toHaveLength(2);
  });

  it("gives up on a read with the reason", async () => {
    const { client } = await scripted([{ status: 502, body: "<html>Bad Gateway</html>" }], { retryBudgetMs: 1 });
    const error = await errorOf(client.call("DescribeACLs", {}));
    expect(error).not.toBeInstanceOf(AnswerLostError);
    expect(error.message).toBe("DescribeACLs failed: NoAnswer (HTTP 502): the answer could not be read: an HTML page.");
  });
});

describe("a write whose answer is lost", () => {
  it.each<[string, Reply, RegExp]>([
    [
      "the connection broke",
      "reset",
      /^CreateACL failed: AnswerLost: .+ It may have been done or not: look before you repeat it\.$/,
    ],
    ["time ran out", "silence", /no answer within 300 ms/],
    [
      "the service failed",
      failure("InternalError", 500),
      /^CreateACL failed: AnswerLost \(HTTP 500, RequestId .+\): InternalError: /,
    ],
  ])("is not repeated when %s", async (_, reply, message) => {
    const { client, sent } = await scripted([reply], { requestTimeoutMs: 300 });
    const error = await errorOf(client.call("CreateACL", { name: "x" }));
    expect(error).toBeInstanceOf(AnswerLostError);
    expect(error.message).toMatch(message);
    expect(sent()).toHaveLength(1);
  });

  it("is what a look for its effect found", async () => {
    const { client, sent } = await scripted(["reset", ok({ Acls: { Acl: [{ AclId: "acl-1" }] } })], {
      maxConcurrency: 1,
    });
    const ifLost = async (): Promise<{ requestId: string; aclId: string } | undefined> => {
      const [found] = await client.list("DescribeACLs", {}, (page) => page.acls);
      return found?.aclId ? { requestId: "", aclId: found.aclId } : undefined;
    };
    await expect(client.call("CreateACL", { name: "x" }, { ifLost })).resolves.toEqual({
      requestId: "",
      aclId: "acl-1",
    });
    expect(sent()).toEqual(["CreateACL", "DescribeACLs"]);
  });

  it("is sent again when there is nothing to be found, after looking twice", async () => {
    const { client, sent } = await scripted(["reset", ok({ AclId: "acl-2" })]);
    let looks = 0;
    const ifLost = (): Promise<undefined> => {
      looks++;
      return Promise.resolve(undefined);
    };
    await expect(client.call("CreateACL", { name: "x" }, { ifLost })).resolves.toMatchObject({ aclId: "acl-2" });
    expect(looks).toBe(2);
    expect(sent()).toEqual(["CreateACL", "CreateACL"]);
  });

  it("fails with what the look throws", async () => {
    const { client } = await scripted(["reset"]);
    const ifLost = (): Promise<never> => Promise.reject(new Error("two could be it"));
    await expect(client.call("CreateACL", { name: "x" }, { ifLost })).rejects.toThrow("two could be it");
  });

  it("is sent again where that does no harm", async () => {
    const { client, sent } = await scripted([failure("InternalError", 500), failure("InvalidId.ACL", 403)]);
    expect(isGone(await errorOf(client.call("DeleteACL", { aclId: "acl-1" }, { ifLost: "repeat" })))).toBe(true);
    expect(sent()).toHaveLength(2);
  });
});

describe("an endpoint", () => {
  it("that cannot be reached is one error with its name and the region; the write was never sent", async () => {
    const client = new SmartagClient({
      region: "cn-shanghai",
      endpoint: "http://127.0.0.1:1",
      ...keys,
      retryBudgetMs: 1,
    });
    const error = await errorOf(client.call("CreateACL", { name: "x" }));
    expect(error).not.toBeInstanceOf(AnswerLostError);
    expect(error.message).toMatch(
      /^CreateACL failed: EndpointUnreachable: http:\/\/127\.0\.0\.1:1 \(region cn-shanghai\) cannot be reached: connect ECONNREFUSED/,
    );
  });

  it("without a trusted certificate is refused at once", async () => {
    const { client: plain } = await scripted([ok({})]);
    const endpoint = plain.endpoint.replace("http:", "https:");
    const client = new SmartagClient({ region: "cn-shanghai", endpoint, ...keys });
    const error = await errorOf(client.call("CreateACL", { name: "x" }, { ifLost: "repeat" }));
    expect(error.code).toBe("EndpointUnreachable");
  });

  it.each([301, 302, 307, 308])(
    "that redirects with %d is refused, and nothing goes where it points",
    async (status) => {
      const elsewhere = await scripted([ok({ AclId: "acl-1" })]);
      const redirect = { status, headers: { location: `${elsewhere.client.endpoint}/` }, body: "" };
      const { client, sent } = await scripted([redirect]);
      const error = await errorOf(client.call("CreateACL", { name: "x" }, { ifLost: "repeat" }));
      expect(error.code).toBe("RedirectRefused");
      expect(sent()).toHaveLength(1);
      expect(elsewhere.sent()).toEqual([]);
    },
  );
});
