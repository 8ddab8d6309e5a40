import {
  isAlreadyBound,
  isGone,
  isNotBound,
  isOffline,
  SmartagClient,
  SmartagError,
} from "../../provider/client/index.js";
import { closeServers, errorOf, keys, scripted } from "../support/client.js";
import { failure, ok, type Reply } from "../support/server.js";

afterEach(closeServers);

describe("a call", () => {
  it.each([
    ["V3", "POST"],
    ["V3", "GET"],
    ["V1", "POST"],
    ["V1", "GET"],
  ] as const)("goes out signed with %s by %s and comes back decoded", async (signature, method) => {
    const { client, server, sent } = await scripted([ok({ AclId: "acl-1" })], { signature, method });
    await expect(client.call("CreateACL", { name: "x y" })).resolves.toMatchObject({ aclId: "acl-1" });
    expect(server.requests[0]).toMatchObject({ method, parameters: { Name: "x y", RegionId: "cn-shanghai" } });
    expect(sent()).toEqual(["CreateACL"]);
  });

  it("asks for XML and reads it where wanted", async () => {
    const xml = "<CreateACLResponse><RequestId>r</RequestId><AclId>acl-1</AclId></CreateACLResponse>";
    const { client, server } = await scripted([{ body: xml }], { format: "XML" });
    await expect(client.call("CreateACL", { name: "x" })).resolves.toEqual({ requestId: "r", aclId: "acl-1" });
    expect(server.requests[0]?.parameters["Format"]).toBe("XML");
  });

  it("keeps a region that the caller names", async () => {
    const { client, server } = await scripted([ok({})]);
    await client.call("DescribeACLs", { regionId: "eu-central-1" });
    expect(server.requests[0]?.parameters["RegionId"]).toBe("eu-central-1");
  });

  it("goes to another product in its version, with the client's region where that product wants one", async () => {
    const { client, server } = await scripted([ok({}), ok({})]);
    await client.call("AttachCenChildInstance", {
      cenId: "cen-1",
      childInstanceId: "ccn-1",
      childInstanceType: "CCN",
    });
    await client.call("DescribeCenAttachedChildInstances", { cenId: "cen-1" });
    expect(server.requests.map(({ headers }) => headers["x-acs-version"])).toEqual(["2017-09-12", "2017-09-12"]);
    expect(server.requests.map(({ parameters }) => parameters)).toEqual([
      {
        CenId: "cen-1",
        ChildInstanceId: "ccn-1",
        ChildInstanceType: "CCN",
        ChildInstanceRegionId: "cn-shanghai",
      },
      { CenId: "cen-1" },
    ]);
  });

  it("refuses names that the API does not have before anything is sent", async () => {
    const { client, sent } = await scripted([ok({})]);
    await expect(client.call("CreateAcl" as "CreateACL", { name: "x" })).rejects.toThrow('no operation "CreateAcl"');
    await expect(client.call("CreateACL", { nam: "x" } as never)).rejects.toThrow('no parameter "nam"');
    expect(sent()).toEqual([]);
  });

  it("takes Code 200 for success, as some operations answer", async () => {
    const { client } = await scripted([ok({ Code: "200", Success: true })]);
    await expect(
      client.call("DescribeSagRemoteAccess", { smartAGId: "sag-1", serialNumber: "sn" }),
    ).resolves.toMatchObject({ success: true });
  });

  it("learns how far the server's clock is ahead", async () => {
    const date = new Date(Date.now() + 3_600_000).toUTCString();
    const { client } = await scripted([{ headers: { date }, body: '{"RequestId":"r"}' }]);
    expect(client.clockOffsetMs).toBe(0);
    await client.call("DescribeRegions", {});
    expect(Math.abs(client.clockOffsetMs - 3_600_000)).toBeLessThan(2_000);
  });

  it("never has more requests in flight than allowed", async () => {
    let most = 0;
    const { client, server, sent } = await scripted([ok({})], { maxConcurrency: 2 });
    const inFlight = new Set<number>();
    await Promise.all(
      [1, 2, 3, 4, 5, 6].map(async (number) => {
        await client.call("DescribeRegions", {});
        inFlight.add(number);
        most = Math.max(most, server.requests.length - inFlight.size);
      }),
    );
    expect(sent()).toHaveLength(6);
    expect(most).toBeLessThanOrEqual(2);
  });
});

describe("an error", () => {
  it("is one readable message with code, status, RequestId and advice, and without what was signed", async () => {
    const words =
      "Specified signature is not matched with our calculation. server string to sign is:POST&%2F&testsecret-long";
    const { client, sent } = await scripted([failure("SignatureDoesNotMatch", 400, words)]);
    const error = await errorOf(client.call("CreateACL", { name: "x" }));
    expect(error.message).toBe(
      "CreateACL failed: SignatureDoesNotMatch (HTTP 400, RequestId 99999999-8888-7777-6666-555555555555): " +
        "Specified signature is not matched with our calculation. " +
        "The access key secret is wrong for this access key id: check smartag:accessKeySecret or ALIBABA_CLOUD_ACCESS_KEY_SECRET.",
    );
    expect(error).toMatchObject({ operation: "CreateACL", code: "SignatureDoesNotMatch", httpStatus: 400 });
    expect(error.requestId).toMatch(/^9{8}-/);
    expect(error.stack).not.toContain("testsecret");
    expect(sent()).toHaveLength(1);
  });

  it("says nothing of a password that the service quotes", async () => {
    const { client } = await scripted([failure("IllegalParam.Password", 400, "hunter22 is no password")]);
    const error = await errorOf(
      client.call("ModifySAGAdminPassword", { smartAGId: "sag-1", smartAGSn: "sn", password: "hunter22" }),
    );
    expect(error.message).toContain("*** is no password");
  });

  it("in XML is the same", async () => {
    const body =
      "<Error><RequestId>r</RequestId><HostId>h</HostId><Code>AclAmountLimit</Code><Message>No more.</Message></Error>";
    const { client } = await scripted([{ status: 403, body }], { format: "XML" });
    const error = await errorOf(client.call("CreateACL", { name: "x" }));
    expect(error).toMatchObject({ code: "AclAmountLimit", requestId: "r", httpStatus: 403 });
    expect(error.hint).toContain("quota");
  });

  it("about the time says by how much this computer's clock is off", async () => {
    const expired = failure("InvalidTimeStamp.Expired") as Exclude<Reply, string>;
    const { client } = await scripted([
      { ...expired, headers: { date: new Date(Date.now() - 7_200_000).toUTCString() } },
    ]);
    expect((await errorOf(client.call("DescribeRegions", {}))).hint).toMatch(/It is 7[12]\d\d s ahead\.$/);
  });

  it("with HTTP 200 is an error all the same", async () => {
    const { client } = await scripted([failure("SAG.NoBindSN", 200)]);
    expect((await errorOf(client.call("BindSmartAccessGateway", { ccnId: "c", smartAGId: "s" }))).hint).toContain(
      "serial number",
    );
  });

  it("can be given other advice", async () => {
    const { client } = await scripted([failure("InvalidName")]);
    const error = (await errorOf(client.call("CreateACL", { name: "x" }))).withHint("Do this.");
    expect(error.message).toMatch(/said InvalidName\. Do this\.$/);
    expect(error).toMatchObject({ code: "InvalidName", hint: "Do this." });
  });

  it("can be told apart by what it means", () => {
    const error = (code: string): SmartagError => new SmartagError({ operation: "X", code, message: "" });
    expect(
      ["SAG.InstanceNoFound", "InvalidId.ACR", "InstanceNotExit", "Forbidden"].map((code) => isGone(error(code))),
    ).toEqual([true, true, true, false]);
    expect(
      ["SmartAGAlreadyAssociateAcl", "SmartAccessGatewayAlreadyBound", "AlreadyBound.CCN"].map((code) =>
        isAlreadyBound(error(code)),
      ),
    ).toEqual([true, true, false]);
    expect(["NotBoundCCN", "SmartAGNotAssociateQos", "NotBoundCEN"].map((code) => isNotBound(error(code)))).toEqual([
      true,
      true,
      false,
    ]);
    expect(["SmartAccessGatewayOffline", "InternalError"].map((code) => isOffline(error(code)))).toEqual([true, false]);
    expect([isGone, isAlreadyBound, isNotBound, isOffline].map((is) => is(new Error("SAG.InstanceNoFound")))).toEqual([
      false,
      false,
      false,
      false,
    ]);
  });
});

describe("the log", () => {
  it("names every request with what it took, and no secret", async () => {
    const lines: string[] = [];
    const { client } = await scripted([failure("Throttling"), ok({ OrderId: 1 })], { log: (line) => lines.push(line) });
    await client.call("ModifySAGAdminPassword", {
      smartAGId: "sag-1",
      smartAGSn: "sn",
      password: "hunter22",
    });
    expect(lines).toHaveLength(3);
    expect(lines[0]).toMatch(
      /^smartag: ModifySAGAdminPassword \{"SmartAGId":"sag-1".+"Password":"\*\*\*".+\} \d+ ms Throttling RequestId=9{8}-/,
    );
    expect(lines[1]).toMatch(/Again in \d+ ms\.$/);
    expect(lines[2]).toMatch(/ ms ok RequestId=1{8}-/);
    expect(lines.join()).not.toMatch(/hunter22|testsecret/);
  });

  it("goes to standard error only when asked for", async () => {
    const written = jest.spyOn(process.stderr, "write").mockReturnValue(true);
    try {
      const { client: quiet } = await scripted([ok({})], { log: undefined as never });
      await quiet.call("DescribeRegions", {});
      expect(written).not.toHaveBeenCalled();
      process.env["SMARTAG_LOG"] = "debug";
      await new SmartagClient({ region: "cn-shanghai", endpoint: quiet.endpoint, ...keys }).call("DescribeRegions", {});
      expect(written).toHaveBeenCalledWith(expect.stringMatching(/^smartag: DescribeRegions .+ ok RequestId=.+\n$/));
    } finally {
      delete process.env["SMARTAG_LOG"];
      written.mockRestore();
    }
  });
});
