import type { RunningEmulator } from "../../emulator/index.js";
import { startTestEmulator, type TestClient } from "./emulator-client.js";

let emulator: RunningEmulator;
let client: TestClient;

beforeAll(async () => {
  ({ emulator, client } = await startTestEmulator({ quotas: { acls: 12, aclRules: 14, aclsPerGateway: 2 } }));
});
beforeEach(() => emulator.reset());
afterAll(() => emulator.close());

const rule = {
  Direction: "in",
  SourceCidr: "10.0.0.0/8",
  DestCidr: "0.0.0.0/0",
  IpProtocol: "tcp",
  SourcePortRange: "-1/-1",
  DestPortRange: "80/443",
  Policy: "accept",
};

const newAcl = (name = "acl-test") => client.made("CreateACL", { Name: name }, "AclId");
const listRules = (AclId: string, more = {}) => client.rows("DescribeACLAttribute", { AclId, ...more }, "Acrs.Acr");

describe("ACLs", () => {
  it("creates, lists, renames and deletes one", async () => {
    const AclId = await newAcl("office");
    expect(AclId).toMatch(/^acl-[a-z0-9]{18}$/);
    await client.call("ModifyACL", { AclId, Name: "branch" });
    expect(await client.row("DescribeACLs", { AclIds: `${AclId},acl-other` }, "Acls.Acl")).toEqual({
      AclId,
      Name: "branch",
      ResourceGroupId: "rg-emulator1default",
      SagCount: "0",
    });
    expect(await client.call("GetAclAttribute", { AclId })).toMatchObject({
      AclName: "branch",
      ErrorConfigSmartAGCount: 0,
    });
    await client.call("DeleteACL", { AclId });
    expect(await client.rows("DescribeACLs", {}, "Acls.Acl")).toEqual([]);
    expect(await client.code("DeleteACL", { AclId })).toBe("InvalidId.ACL");
  });

  it("pages as documented: ten a page, at most fifty", async () => {
    for (let number = 0; number < 12; number += 1) await newAcl(`acl-${String.fromCharCode(97 + number)}`);
    const first = await client.call("DescribeACLs");
    expect(first).toMatchObject({ TotalCount: 12, PageNumber: 1, PageSize: 10 });
    expect(await client.rows("DescribeACLs", {}, "Acls.Acl")).toHaveLength(10);
    const second = await client.rows("DescribeACLs", { PageNumber: 2 }, "Acls.Acl");
    expect(second.map(({ Name }) => Name)).toEqual(["acl-k", "acl-l"]);
    expect(await client.rows("DescribeACLs", { Name: "acl-c" }, "Acls.Acl")).toHaveLength(1);
    expect(await client.code("DescribeACLs", { PageSize: 51 })).toBe("InvalidParameter");
    expect(await client.code("CreateACL", { Name: "one-more" })).toBe("AclAmountLimit");
  });

  it("belongs to one account and one region", async () => {
    const AclId = await newAcl();
    const other = await client.reply("DescribeACLs", {}, { key: "emulator2" });
    expect(other.body).toMatchObject({ TotalCount: 0 });
    expect((await client.reply("DeleteACL", { AclId }, { key: "emulator2" })).code).toBe("InvalidId.ACL");
    expect(await client.code("DeleteACL", { AclId, RegionId: "eu-central-1" })).toBe("InvalidId.ACL");
  });

  it("is associated with gateways, counted there, and not deleted while it is", async () => {
    const [AclId, second, third] = [await newAcl(), await newAcl("second"), await newAcl("third")];
    const pair = { AclId, SmartAGId: "sag-emulator1hq" };
    expect(await client.code("DisassociateACL", pair)).toBe("SmartAGNotAssociateAcl");
    await client.call("AssociateACL", pair);
    expect(await client.code("AssociateACL", pair)).toBe("SmartAGAlreadyAssociateAcl");
    await client.call("AssociateACL", { ...pair, AclId: second });
    expect(await client.code("AssociateACL", { ...pair, AclId: third })).toBe("AclPerSmartagAmountLimit");
    expect(await client.code("AssociateACL", { AclId, SmartAGId: "sag-emulator2branch" })).toBe("InvalidId.SMARTAG");
    expect(await client.row("DescribeACLs", { AclIds: AclId }, "Acls.Acl")).toMatchObject({ SagCount: "1" });
    const gateways = await client.rows(
      "DescribeSmartAccessGateways",
      { AclIds: AclId },
      "SmartAccessGateways.SmartAccessGateway",
    );
    expect(gateways).toMatchObject([{ SmartAGId: "sag-emulator1hq", AclIds: `${AclId},${second}` }]);
    const attribute = await client.call("DescribeSmartAccessGatewayAttribute", { SmartAGId: "sag-emulator1hq" });
    expect(attribute["AclIds"]).toEqual({ AclId: [AclId, second] });
    const refusal = await client.reply("DeleteACL", { AclId });
    expect(refusal).toMatchObject({ code: "Forbidden", status: 403 });
    expect(refusal.message).toContain("sag-emulator1hq");
    await client.call("DisassociateACL", pair);
    await client.call("DeleteACL", { AclId });
  });
});

describe("ACL rules", () => {
  it("is added, listed by priority and age, changed and deleted", async () => {
    const AclId = await newAcl();
    const added = await client.call("AddACLRule", { AclId, ...rule, Name: "web", Description: "Web traffic" });
    expect(added).toMatchObject({ AclId, IpProtocol: "TCP", Priority: 1, Type: "LAN", Description: "Web traffic" });
    const AcrId = String(added["AcrId"]);
    const urgent = await client.made("AddACLRule", { AclId, ...rule, Priority: 1, Policy: "drop" }, "AcrId");
    const late = await client.made("AddACLRule", { AclId, ...rule, Priority: 90, Direction: "out" }, "AcrId");
    const rows = await listRules(AclId);
    expect(rows.map((row) => row["AcrId"])).toEqual([AcrId, urgent, late]);
    expect(Number(rows[0]?.["GmtCreate"])).toBeLessThan(Number(rows[1]?.["GmtCreate"]));
    expect(await listRules(AclId, { Direction: "out" })).toHaveLength(1);
    expect(await listRules(AclId, { Name: "web" })).toHaveLength(1);
    await client.call("DeleteACLRule", { AclId, AcrId: late });
    expect(await client.code("DeleteACLRule", { AclId, AcrId: late })).toBe("InvalidId.ACR");
    expect(await listRules(AclId)).toHaveLength(2);
  });

  it("reports a description that AddACLRule set, or only one that ModifyACLRule set", async () => {
    const AclId = await newAcl();
    const AcrId = await client.made("AddACLRule", { AclId, ...rule, Description: "first" }, "AcrId");
    expect(await listRules(AclId)).toMatchObject([{ Description: "first" }]);
    await client.control("POST", "settings", { readings: { addedRuleDescription: "hidden" } });
    expect((await listRules(AclId))[0]).not.toHaveProperty("Description");
    await client.call("ModifyACLRule", { AclId, AcrId, Description: "second" });
    expect((await listRules(AclId))[0]).toMatchObject({ Description: "second" });
  });

  it("keeps what ModifyACLRule leaves out, or sets two things to their documented defaults", async () => {
    const AclId = await newAcl();
    const AcrId = await client.made("AddACLRule", { AclId, ...rule, Priority: 7, Type: "WAN", Name: "web" }, "AcrId");
    await client.call("ModifyACLRule", { AclId, AcrId, DestPortRange: "22/22", "DpiGroupIds.1": "20" });
    const kept = {
      DestPortRange: "22/22",
      SourceCidr: rule.SourceCidr,
      Name: "web",
      DpiGroupIds: { DpiGroupId: ["20"] },
    };
    expect((await listRules(AclId))[0]).toMatchObject({ ...kept, Priority: 7, Type: "WAN" });
    await client.control("POST", "settings", { readings: { omittedRulePriority: "default" } });
    await client.call("ModifyACLRule", { AclId, AcrId, Policy: "drop" });
    expect((await listRules(AclId))[0]).toMatchObject({ ...kept, Priority: 1, Type: "LAN" });
  });

  it("has protocols of the console in the spelling that was given, and the plain ones in capitals", async () => {
    const AclId = await newAcl();
    const given = ["tcp", "All", "SSH(22)", "telnet(23)", "MS SQL(1433)"];
    for (const IpProtocol of given) {
      await client.call("AddACLRule", { AclId, ...rule, IpProtocol, DestPortRange: "-1/-1" });
    }
    const reported = (await listRules(AclId)).map(({ IpProtocol }) => IpProtocol);
    expect(reported).toEqual(["TCP", "ALL", "SSH(22)", "telnet(23)", "MS SQL(1433)"]);
  });

  it("takes application lists as Name.N and as one JSON array", async () => {
    const AclId = await newAcl();
    await client.call("AddACLRule", { AclId, ...rule, "DpiSignatureIds.2": "5", "DpiSignatureIds.1": "4" });
    await client.call("AddACLRule", { AclId, ...rule, DpiSignatureIds: '["1",2]' });
    expect(await listRules(AclId)).toMatchObject([
      { DpiSignatureIds: { DpiSignatureId: ["4", "5"] }, DpiGroupIds: { DpiGroupId: [] } },
      { DpiSignatureIds: { DpiSignatureId: ["1", "2"] } },
    ]);
    const groups = (count: number) =>
      Object.fromEntries(Array.from({ length: count }, (_, index) => [`DpiGroupIds.${index + 1}`, "1"]));
    await client.call("AddACLRule", { AclId, ...rule, ...groups(100) });
    expect(await client.code("AddACLRule", { AclId, ...rule, ...groups(101) })).toBe("InvalidParameter");
    expect(await client.code("AddACLRule", { AclId, ...rule, DpiGroupIds: "1" })).toBe("InvalidParameter");
  });

  it.each([
    ["a CIDR with host bits", { SourceCidr: "10.0.0.1/8" }, "InvalidParameter"],
    ["no CIDR at all", { DestCidr: "10.0.0.0" }, "InvalidParameter"],
    ["a port range with a hyphen", { DestPortRange: "80-90" }, "InvalidPortRange"],
    ["a falling port range", { DestPortRange: "90/80" }, "InvalidPortRange"],
    ["a port above 65535", { SourcePortRange: "1/65536" }, "InvalidPortRange"],
    ["ports of all protocols", { IpProtocol: "ALL" }, "InvalidPortRange"],
    ["ports of ICMP", { IpProtocol: "icmp" }, "InvalidPortRange"],
    ["an unknown protocol", { IpProtocol: "carrier-pigeon" }, "NotSupportedProtocol"],
    ["an unknown policy", { Policy: "maybe" }, "InvalidParameter"],
    ["an unknown type", { Type: "VPN" }, "ACL.InvalidType"],
    ["a priority of 101", { Priority: 101 }, "InvalidParameter"],
    ["a priority that is no number", { Priority: "high" }, "InvalidParameter"],
    ["a description of 513 characters", { Description: "a".repeat(513) }, "InvalidDescription"],
    ["a name with a blank", { Name: "my rule" }, "InvalidParameter"],
    ["a missing parameter", { Policy: "" }, "MissingParameter"],
    ["a parameter that it does not have", { Color: "red" }, "InvalidParameter"],
    ["an ACL that is not there", { AclId: "acl-nowhere" }, "InvalidId.ACL"],
  ])("refuses %s", async (_, wrong, code) => {
    const AclId = await newAcl();
    expect(await client.code("AddACLRule", { AclId, ...rule, ...wrong })).toBe(code);
    expect(await listRules(AclId)).toEqual([]);
  });

  it("limits the rules of one ACL, and drops them with it", async () => {
    const AclId = await newAcl();
    for (let number = 0; number < 14; number += 1) await client.call("AddACLRule", { AclId, ...rule });
    expect(await client.code("AddACLRule", { AclId, ...rule })).toBe("AcrPerAclAmountLimit");
    await client.call("DeleteACL", { AclId });
    expect(await client.control("GET", "state")).toMatchObject({ acl: [], aclRule: [] });
  });

  it("has WAN rules on a sag-1000 from software 2.0 on", async () => {
    const [AclId, other] = [await newAcl(), await newAcl("other")];
    const software = (softwareVersion: string) =>
      client.control("POST", "change", {
        kind: "device",
        id: "sag1000sn0001",
        set: { gatewayId: "sag-emulator1hq", softwareVersion },
      });
    await software("1.9.2");
    await client.call("AssociateACL", { AclId, SmartAGId: "sag-emulator1hq" });
    expect(await client.code("AddACLRule", { AclId, ...rule, Type: "WAN" })).toBe("ACL.NoSupportWanType");
    await client.call("AddACLRule", { AclId: other, ...rule, Type: "WAN" });
    expect(await client.code("AssociateACL", { AclId: other, SmartAGId: "sag-emulator1hq" })).toBe("FeatureNotSupport");
    await client.call("AssociateACL", { AclId: other, SmartAGId: "sag-emulator1branch" });
    await software("2.0.0");
    await client.call("AddACLRule", { AclId, ...rule, Type: "WAN" });
    await client.call("AssociateACL", { AclId: other, SmartAGId: "sag-emulator1hq" });
  });
});

describe("by default", () => {
  let plain: Awaited<ReturnType<typeof startTestEmulator>>;
  beforeAll(async () => {
    plain = await startTestEmulator();
  });
  beforeEach(() => plain.emulator.reset());
  afterAll(() => plain.emulator.close());

  it("has the service's quotas: ten ACLs of fifty rules, and one on a gateway", async () => {
    const make = (Name: string) => plain.client.made("CreateACL", { Name }, "AclId");
    const [first, second] = [await make("one"), await make("two")];
    for (let number = 3; number <= 10; number += 1) await make(`acl-${number}`);
    expect(await plain.client.code("CreateACL", { Name: "eleven" })).toBe("AclAmountLimit");
    for (let number = 0; number < 50; number += 1) await plain.client.call("AddACLRule", { AclId: first, ...rule });
    expect(await plain.client.code("AddACLRule", { AclId: first, ...rule })).toBe("AcrPerAclAmountLimit");
    const pair = { AclId: first, SmartAGId: "sag-emulator1hq" };
    await plain.client.call("AssociateACL", pair);
    const other = { ...pair, AclId: second };
    expect(await plain.client.code("AssociateACL", other)).toBe("AclPerSmartagAmountLimit");
    await plain.client.call("AssociateACL", { ...pair, SmartAGId: "sag-emulator1branch" });
    await plain.client.call("DisassociateACL", pair);
    await plain.client.call("AssociateACL", other);
  });

  it("puts no ACL on an app instance, unless the account manager has opened that", async () => {
    const order = { Period: 1, AutoPay: true, ChargeType: "PREPAY", UserCount: 5, DataPlan: 5 };
    const SmartAGId = await plain.client.made("CreateSmartAccessGatewaySoftware", order, "SmartAGId");
    const AclId = await plain.client.made("CreateACL", { Name: "app" }, "AclId");
    expect(await plain.client.code("AssociateACL", { AclId, SmartAGId })).toBe("SAG.SoftwareNotSupport");
    await plain.client.control("POST", "settings", { readings: { appInstanceAcl: "accepted" } });
    await plain.client.call("AssociateACL", { AclId, SmartAGId });
    await plain.client.call("DisassociateACL", { AclId, SmartAGId });
  });
});

it("refuses a second write under the same ACL while one is going on", async () => {
  const [AclId, other] = [await newAcl(), await newAcl("other")];
  await client.control("POST", "settings", { latency: 50 });
  const codes = await Promise.all([AclId, AclId, other].map((id) => client.code("AddACLRule", { AclId: id, ...rule })));
  expect(codes.filter((code) => code === "ResourceInOperating")).toHaveLength(1);
  expect(codes[2]).toBeUndefined();
});
