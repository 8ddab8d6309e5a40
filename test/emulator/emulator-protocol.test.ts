import OpenApiClient, { Config, OpenApiRequest, Params } from "@alicloud/openapi-client";
import RPCClient from "@alicloud/pop-core";
import { RuntimeOptions } from "@alicloud/tea-util";
import { XMLParser } from "fast-xml-parser";
import { operationNames } from "../../schema/index.js";
import { operations } from "../../emulator/chapters/index.js";
import type { RunningEmulator } from "../../emulator/index.js";
import { like, signedRequest, startTestEmulator, type TestClient } from "./emulator-client.js";

let emulator: RunningEmulator;
let client: TestClient;

const temporary = {
  accessKeyId: "STS.one",
  accessKeySecret: "sts-secret",
  account: "emulator2",
  securityToken: "token",
};

beforeAll(async () => {
  ({ emulator, client } = await startTestEmulator({
    temporaryKeys: [temporary, { ...temporary, accessKeyId: "STS.old", expiresAt: Date.now() - 1 }],
  }));
});
beforeEach(() => emulator.reset());
afterAll(() => emulator.close());

const timeOff = (minutes: number) => new Date(Date.now() + minutes * 60_000).toISOString().replace(/\.\d+Z$/, "Z");

describe.each(["V1", "V3"] as const)("signature %s", (style) => {
  it.each([
    ["GET, query", { method: "GET" }],
    ["POST, query", { method: "POST", place: "query" }],
    ["POST, form", { method: "POST", place: "form" }],
  ] as const)("is accepted with %s", async (_, how) => {
    // Characters whose encoding differs between RFC 3986 and what URL libraries do.
    const Name = "名字~a*b'(c)!d+e f";
    const { status, body } = await client.reply("DescribeSmartAccessGateways", { SmartAGId: Name }, { style, ...how });
    expect({ status, body }).toMatchObject({ status: 200, body: { TotalCount: 0 } });
    expect(emulator.requests()[0]).toMatchObject({
      parameters: { SmartAGId: Name },
      account: "emulator",
      outcome: "ok",
    });
  });

  it.each([
    ["a wrong secret", { secret: "guess" }, "SignatureDoesNotMatch", 400],
    ["an unknown key", { key: "nobody" }, "InvalidAccessKeyId.NotFound", 404],
    ["a timestamp that is too old", { timestamp: timeOff(-16) }, "InvalidTimeStamp.Expired", 400],
    ["a timestamp that is too new", { timestamp: timeOff(16) }, "InvalidTimeStamp.Expired", 400],
    ["a timestamp in another form", { timestamp: "yesterday" }, "InvalidTimeStamp.Format", 400],
    ["a token where none belongs", { token: "token" }, "InvalidSecurityToken.Malformed", 400],
    ["another version", { version: "2020-01-01" }, "InvalidVersion", 400],
  ])("is refused with %s", async (_, wrong, code, status) => {
    expect(await client.reply("DescribeRegions", {}, { style, ...wrong })).toMatchObject({ code, status });
    expect(emulator.requests()[0]).toMatchObject({ outcome: code, account: null });
  });

  it("takes a clock that is a little off, and each nonce once", async () => {
    const signing = { style, nonce: "once", timestamp: timeOff(-14) };
    expect(await client.reply("DescribeRegions", {}, signing)).toMatchObject({ status: 200 });
    expect(await client.reply("DescribeRegions", {}, signing)).toMatchObject({
      code: "SignatureNonceUsed",
      status: 400,
    });
    expect(await client.reply("DescribeRegions", {}, { ...signing, key: "emulator2" })).toMatchObject({ status: 200 });
  });

  it("takes a temporary key with its token, until it expires", async () => {
    const signing = { style, key: "STS.one", secret: "sts-secret", token: "token" };
    expect(await client.reply("DescribeACLs", {}, signing)).toMatchObject({ status: 200 });
    expect(emulator.requests()[0]).toMatchObject({ account: "emulator2" });
    expect(JSON.stringify(emulator.requests())).not.toContain("token");
    expect(await client.reply("DescribeACLs", {}, { ...signing, key: "STS.old" })).toMatchObject({
      code: "InvalidSecurityToken.Expired",
    });
    expect(await client.reply("DescribeACLs", {}, { style, key: "STS.one", secret: "sts-secret" })).toMatchObject({
      code: "InvalidSecurityToken.Malformed",
    });
  });
});

describe("the gateway", () => {
  it.each([
    ["Action", "MissingAction"],
    ["Version", "MissingVersion"],
    ["AccessKeyId", "MissingAccessKeyId"],
    ["Signature", "MissingSignature"],
    ["SignatureMethod", "MissingSignatureMethod"],
    ["SignatureVersion", "MissingSignatureVersion"],
    ["SignatureNonce", "MissingSignatureNonce"],
    ["Timestamp", "MissingTimestamp"],
  ])("misses %s", async (name, code) => {
    expect(await client.reply("DescribeRegions", {}, { style: "V1", without: [name] })).toMatchObject({
      code,
      status: 400,
    });
  });

  it("quotes the string that it signed itself", async () => {
    const { message } = await client.reply("DescribeRegions", {}, { style: "V1", secret: "guess", method: "GET" });
    expect(message).toContain("GET&%2F&AccessKeyId%3Demulator%26Action%3DDescribeRegions");
  });

  it("refuses other signature methods and unreadable headers", async () => {
    const url = new URL(signedRequest(emulator.endpoint, "DescribeRegions", {}, { style: "V1", method: "GET" }).url);
    url.searchParams.set("SignatureMethod", "HMAC-MD5");
    expect(await client.send(new Request(url))).toMatchObject({ code: "IncompleteSignature" });
    const signed = (change: (headers: Headers) => void) => {
      const request = signedRequest(emulator.endpoint, "DescribeRegions", {});
      change(request.headers);
      return client.send(request);
    };
    const authorization = "authorization";
    expect(await signed((headers) => headers.set(authorization, "ACS3-HMAC-SHA256 nonsense"))).toMatchObject({
      code: "IncompleteSignature",
    });
    const unsigned = (headers: Headers) =>
      headers.set(authorization, (headers.get(authorization) ?? "").replace("x-acs-date;", ""));
    expect((await signed(unsigned)).message).toContain("x-acs-date");
    expect(await signed((headers) => headers.set("x-acs-content-sha256", "00"))).toMatchObject({
      code: "SignatureDoesNotMatch",
    });
  });

  it("knows one path and two methods", async () => {
    expect(await client.send(new Request(`${emulator.endpoint}/v1/acls`))).toMatchObject({
      status: 404,
      code: "InvalidAction.NotFound",
    });
    expect(await client.send(new Request(emulator.endpoint, { method: "PUT" }))).toMatchObject({
      status: 405,
      code: "UnsupportedHTTPMethod",
    });
    const large = new Request(emulator.endpoint, { method: "POST", body: "a".repeat(1024 * 1024 + 1) });
    expect(await client.send(large)).toMatchObject({ status: 413 });
  });

  it("tells unknown operations from those that it does not have", async () => {
    expect(await client.reply("MakeCoffee")).toMatchObject({ status: 404, code: "InvalidAction.NotFound" });
    for (const name of operationNames().filter((one) => !(one in operations))) {
      const { code, message } = await client.reply(name);
      expect({ name, code }).toEqual({ name, code: "InvalidAction.NotFound" });
      expect(message).toContain(`The emulator does not have ${name}.`);
    }
    expect(Object.keys(operations).filter((name) => !operationNames().includes(name))).toEqual([]);
  });

  it("refuses regions that are not known, in the operation's own words where it has some", async () => {
    const RegionId = "mars-north-1";
    expect(await client.code("DescribeACLs", { RegionId })).toBe("InvalidRegionId");
    expect(await client.code("DescribeSmartAccessGateways", { RegionId })).toBe("InvalidRegionID");
    expect(await client.code("ActiveFlowLog", { RegionId, FlowLogId: "fl-1" })).toBe("IllegalParam.RegionId");
  });

  it("can be told to refuse keys and operations", async () => {
    await client.control("POST", "settings", { inactiveKeys: ["emulator2"], deniedOperations: ["CreateACL"] });
    expect((await client.reply("DescribeACLs", {}, { key: "emulator2" })).code).toBe("InvalidAccessKeyId.Inactive");
    expect(await client.reply("CreateACL", { Name: "acl" })).toMatchObject({ code: "Forbidden.RAM", status: 403 });
  });

  it("answers operations that are gone as it answers what it never had", async () => {
    const gone = ["DescribeHealthChecks", "DescribeHealthCheckAttribute", "DescribeSagOnlineClientStatistics"];
    for (const name of gone) {
      expect(await client.reply(name)).toMatchObject({ status: 404, code: "InvalidApi.NotFound", message: like(name) });
    }
    expect((await client.reply(gone[0] ?? "", {}, { secret: "guess" })).code).toBe("SignatureDoesNotMatch");
    await client.control("POST", "settings", { goneOperations: ["CreateACL"] });
    expect(await client.code("CreateACL", { Name: "acl" })).toBe("InvalidApi.NotFound");
    expect(await client.code("DescribeHealthChecks", { SmartAGId: "sag-emulator1hq" })).toBeUndefined();
  });

  it("limits the calls of an account", async () => {
    await client.control("POST", "settings", { rate: 3 });
    const codes = await Promise.all([1, 2, 3, 4, 5].map(() => client.code("DescribeACLs")));
    expect(codes.filter((code) => code === "Throttling.User")).toHaveLength(2);
    expect((await client.reply("DescribeACLs", {}, { key: "emulator2" })).status).toBe(200);
  });
});

describe("parameters", () => {
  it.each([
    ["AddACLRule", {}, "MissingParameter"],
    ["CreateQosCar", {}, "MissParameter.QosId"],
    ["CreateQos", { RegionId: "" }, "MissParameter.RegionId"],
    ["ModifyQos", { QosId: "qos-1" }, "MissParameter.Name"],
    ["ActiveFlowLog", {}, "MissingParam.FlowLogId"],
    ["BindSerialNumber", { SerialNumber: "sn" }, "SAG.InstanceIdEmpty"],
    ["GrantSagInstanceToCcn", { SmartAGId: "sag-1", CcnUid: "1" }, "CCN.InvalidId"],
    ["UnbindSerialNumber", {}, "MissingParameter"],
    ["DescribeSagWanList", { SmartAGId: "sag-emulator1hq" }, "MissingSmartAGSn"],
    ["DescribeDnatEntries", {}, "MissingSagId"],
    ["DescribeSagWanList", { SmartAGId: "sag-emulator1hq", SmartAGSn: "one,two" }, "InstanceNotExit"],
    [
      "ListSmartAGApiUnsupportedFeature",
      { SmartAGId: "sag-emulator1hq", SerialNumber: "one,two", OpenApiName: "ModifySagWan" },
      "Sag.DeviceNotExist",
    ],
    ["CreateACL", { Name: "1acl" }, "InvalidName"],
    ["CreateACL", { Name: "a" }, "InvalidName"],
    ["CreateQos", { QosName: "a b" }, "InvalidParameter.Name"],
    ["CreateQos", { QosName: "qos", QosDescription: "-" }, "InvalidParameter.Description"],
    ["CreateCloudConnectNetwork", { CidrBlock: "10.0.0.0/33" }, "CCN.InvalidCidr"],
    ["CreateCloudConnectNetwork", { SnatCidrBlock: "x" }, "CCN.InvalidSnatCidr"],
    ["ModifyCloudConnectNetwork", { CcnId: "ccn-1", InterworkingStatus: "yes" }, "CCN.InvalidInterworkingStatus"],
    ["DescribeSmartAccessGateways", { VersionComparator: "newest" }, "Param.InvalidVersionComparator"],
    ["DescribeSmartAccessGateways", { PageNumber: 0 }, "InvalidParameter"],
    ["DescribeSmartAccessGateways", { CanAssociateQos: "perhaps" }, "InvalidParameter"],
    ["ModifySmartAccessGateway", { SmartAGId: "sag-emulator1hq", CidrBlock: "10.0.0.0" }, "SAG.InvalidCidrFormat"],
    ["ModifySmartAccessGateway", { SmartAGId: "sag-emulator1hq", CidrBlock: "10.0.0.1/24" }, "SAG.InvalidCidr"],
    ["ModifySmartAccessGateway", { SmartAGId: "sag-emulator1hq", Name: "https://a" }, "InvalidName"],
    ["CreateFlowLog", { OutputType: "sls", ActiveAging: 59 }, "IllegalParam.ActiveAging"],
    ["CreateFlowLog", { OutputType: "tape" }, "IllegalParam.OutputType"],
    ["AddSnatEntry", { SmartAGId: "sag-emulator1hq", CidrBlock: "10.0.0.0/8", SnatIp: "10.0.0" }, "InvalidParameter"],
    [
      "BindVbr",
      { SmartAGId: "sag-1", VbrId: "vbr-1", VbrRegionId: "cn-shanghai", SmartAGUid: "me" },
      "InvalidParameter",
    ],
    ["CreateSmartAccessGateway", { AutoPay: "maybe" }, "MissingParameter"],
  ])("%s with %j is refused with %s", async (operation, parameters, code) => {
    expect(await client.code(operation, parameters)).toBe(code);
  });

  it("are recorded where the operation does not have them, and refused", async () => {
    expect(await client.reply("CreateACL", { Name: "acl", Colour: "red" })).toMatchObject({
      code: "InvalidParameter",
      message: like("CreateACL has no parameter Colour."),
    });
    expect(emulator.requests()[0]).toMatchObject({
      operation: "CreateACL",
      unknown: ["Colour"],
      outcome: "InvalidParameter",
    });
  });

  it("are recorded and ignored where they are unknown, as the service's gateway does, unless it is strict", async () => {
    await client.control("POST", "settings", { strict: false });
    const { body } = await client.reply("CreateACL", { Name: "acl", Colour: "red", "Shape.1": "round" });
    expect(body).toHaveProperty("AclId");
    expect(emulator.requests()[0]).toMatchObject({ unknown: ["Colour", "Shape.1"], outcome: "ok" });
    expect(await client.code("CreateACL", { Colour: "red" })).toBe("MissingParameter");
  });

  it("are masked in the log where they are secret or personal", async () => {
    await client.reply("CreateSmartAccessGateway", {
      ReceiverName: "Zhang San",
      ReceiverMobile: "13800000000",
      BuyerMessage: "ring twice",
      Name: "hq",
    });
    // To an operation that does not have it, and misspelt.
    await client.reply("DescribeACLs", { password: "s3cret" });
    await client.reply("ModifySAGAdminPassword", { Password: "s3cret" }, { style: "V1" });
    const log = JSON.stringify(await client.control("GET", "requests"));
    expect(log).toContain('"ReceiverName":"***"');
    expect(log).not.toMatch(/Zhang|13800|ring|s3cret|Signature/);
    expect(log).toContain('"Name":"hq"');
  });
});

describe("answers", () => {
  const listed = async (listForm: string, filter = {}) => {
    await client.control("POST", "settings", { readings: { listForm } });
    return (await client.reply("DescribeACLs", filter)).body["Acls"];
  };

  it("write their lists in each form that the service was seen to use", async () => {
    const ids = [];
    for (const Name of ["first", "second"]) ids.push(await client.made("CreateACL", { Name }, "AclId"));
    const [one, both] = [{ AclIds: ids[0] ?? "" }, [{ Name: "first" }, { Name: "second" }]];
    expect(await listed("wrapped", one)).toMatchObject({ Acl: [{ Name: "first" }] });
    expect(await listed("bare", one)).toMatchObject([{ Name: "first" }]);
    expect(await listed("lone", one)).toMatchObject({ Acl: { Name: "first" } });
    expect(await listed("wrapped")).toMatchObject({ Acl: both });
    expect(await listed("bare")).toMatchObject(both);
    expect(await listed("lone")).toMatchObject({ Acl: both });
  });

  it("come as XML where asked for", async () => {
    for (const Name of ["first", "second"]) await client.call("CreateACL", { Name });
    const { text, status } = await client.reply("DescribeACLs", {}, { format: "XML" });
    expect(status).toBe(200);
    const { DescribeACLsResponse } = new XMLParser().parse(text) as { DescribeACLsResponse: unknown };
    expect(DescribeACLsResponse).toMatchObject({
      TotalCount: 2,
      Acls: { Acl: [{ Name: "first" }, { Name: "second" }] },
      RequestId: like(/^[0-9A-F-]{36}$/),
    });
  });

  it("are errors in the vendor's envelope, in both forms", async () => {
    const json = await client.reply("DeleteACL", { AclId: "acl-<&>" });
    expect(json.body).toEqual({
      RequestId: like(/./),
      HostId: new URL(emulator.endpoint).host,
      Code: "InvalidId.ACL",
      Message: "The specified ACL ID is invalid. (acl-<&>)",
      Recommend: like("InvalidId.ACL"),
    });
    const xml = await client.reply("DeleteACL", { AclId: "acl-<&>" }, { format: "XML", style: "V1" });
    expect(xml.status).toBe(403);
    expect(new XMLParser({ htmlEntities: true }).parse(xml.text)).toMatchObject({
      Error: { Code: "InvalidId.ACL", Message: "The specified ACL ID is invalid. (acl-<&>)" },
    });
  });
});

describe("the vendor's own SDKs", () => {
  const create = { RegionId: "cn-shanghai", Name: "sdk-acl" };

  it("@alicloud/pop-core works, GET and POST", async () => {
    const sdk = new RPCClient({
      endpoint: emulator.endpoint,
      apiVersion: "2018-03-13",
      accessKeyId: "emulator",
      accessKeySecret: "emulator-secret",
    });
    const { AclId } = await sdk.request<{ AclId: string }>("CreateACL", create, { method: "POST" });
    expect(await sdk.request("DescribeACLs", { RegionId: "cn-shanghai" }, {})).toMatchObject({
      Acls: { Acl: [{ AclId }] },
    });
    await expect(sdk.request("DeleteACL", { ...create, AclId: "acl-none" })).rejects.toMatchObject({
      code: "InvalidParameter",
    });
  });

  it.each(["POST", "GET"])("@alicloud/openapi-client works with %s", async (method) => {
    const sdk = new OpenApiClient(
      new Config({
        accessKeyId: "emulator",
        accessKeySecret: "emulator-secret",
        endpoint: new URL(emulator.endpoint).host,
        protocol: "HTTP",
      }),
    );
    const call = (action: string, query: Record<string, string>) =>
      sdk.callApi(
        new Params({
          action,
          version: "2018-03-13",
          protocol: "HTTP",
          pathname: "/",
          method,
          authType: "AK",
          style: "RPC",
          reqBodyType: "formData",
          bodyType: "json",
        }),
        new OpenApiRequest({ query }),
        new RuntimeOptions({}),
      );
    expect(await call("CreateACL", create)).toMatchObject({ statusCode: 200, body: { AclId: like(/./) } });
    await expect(call("DeleteACL", { RegionId: "cn-shanghai", AclId: "acl-none" })).rejects.toMatchObject({
      code: "InvalidId.ACL",
    });
  });
});
