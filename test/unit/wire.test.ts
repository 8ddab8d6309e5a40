import fc from "fast-check";
import { parseParameters } from "../../emulator/protocol/parameters.js";
import { operation } from "../../schema/index.js";
import { decode, parseBody } from "../../provider/client/decode.js";
import { encode } from "../../provider/client/encode.js";
import { maskMessage, maskParameters } from "../../provider/client/redact.js";

describe("parameters to the wire", () => {
  it("names them as the service does and leaves out what is not set", () => {
    const parameters = { qosId: "qos-1", priority: 3, limitType: "Absolute", description: undefined };
    expect(encode(operation("CreateQosCar"), parameters)).toEqual({
      QosId: "qos-1",
      Priority: "3",
      LimitType: "Absolute",
    });
  });

  it("numbers lists from 1 and flattens the objects in them", () => {
    expect(encode(operation("AddACLRule"), { dpiGroupIds: ["20", "21"], dpiSignatureIds: [] })).toEqual({
      "DpiGroupIds.1": "20",
      "DpiGroupIds.2": "21",
    });
    const configs = [{ smartAGId: "sag-1", bandwidth: 5 }, { smartAGId: "sag-2" }];
    const wire = encode(operation("AssociateSmartAGWithApplicationBandwidthPackage"), {
      associateConfigs: configs,
      dryRun: true,
    });
    expect(wire).toEqual({
      "AssociateConfigs.1.SmartAGId": "sag-1",
      "AssociateConfigs.1.Bandwidth": "5",
      "AssociateConfigs.2.SmartAGId": "sag-2",
      DryRun: "true",
    });
  });

  // The emulator reads them by code of its own.
  describe("arrive as they were", () => {
    const text = fc.string({ unit: "grapheme", maxLength: 12 });
    const arrived = (name: "AddACLRule" | "AssociateSmartAGWithApplicationBandwidthPackage", parameters: object) => {
      const { values, unknown } = parseParameters(
        operation(name),
        new Map(Object.entries(encode(operation(name), parameters))),
      );
      expect(unknown).toEqual([]);
      return Object.fromEntries(values);
    };

    it("as lists of any length and order", () => {
      fc.assert(
        fc.property(text, fc.array(text, { maxLength: 25 }), (aclId, dpiGroupIds) => {
          expect(arrived("AddACLRule", { aclId, dpiGroupIds })).toEqual({
            AclId: aclId,
            ...(dpiGroupIds.length > 0 ? { DpiGroupIds: dpiGroupIds } : {}),
          });
        }),
      );
    });

    it("as lists of objects of which each has some of the fields", () => {
      const config = fc.record({ smartAGId: text, bandwidth: fc.option(fc.nat(), { nil: undefined }) });
      fc.assert(
        fc.property(fc.array(config, { minLength: 1, maxLength: 15 }), (associateConfigs) => {
          expect(arrived("AssociateSmartAGWithApplicationBandwidthPackage", { associateConfigs })).toEqual({
            AssociateConfigs: associateConfigs.map(({ smartAGId, bandwidth }) => ({
              SmartAGId: smartAGId,
              ...(bandwidth === undefined ? {} : { Bandwidth: String(bandwidth) }),
            })),
          });
        }),
      );
    });
  });

  it("writes a flag as 0 or 1 where the service documents it so", () => {
    expect(encode(operation("UpgradeSmartAccessGatewaySoftware"), { autoPay: true })).toEqual({ AutoPay: "1" });
    expect(encode(operation("CreateSmartAccessGatewaySoftware"), { autoPay: false })).toEqual({ AutoPay: "false" });
  });

  it("names a parameter that does not exist and those that do", () => {
    expect(() => encode(operation("CreateACL"), { nam: "x" })).toThrow(
      'CreateACL has no parameter "nam". It takes: regionId, name, aclType.',
    );
    expect(() => encode(operation("DescribeCloudConnectNetworks"), { tag: [{ name: "x" }] })).toThrow(
      'DescribeCloudConnectNetworks.tag has no parameter "name". It takes: key, value.',
    );
    expect(() => encode(operation("CreateACL"), { name: ["x"] })).toThrow(
      "CreateACL.name takes text, a number or a boolean, not a list.",
    );
  });
});

describe("answers to objects", () => {
  const decoded = (name: string, body: string): Record<string, unknown> => decode(operation(name), parseBody(body));

  it("types values by the model, whatever form they come in", () => {
    const answer = decoded("DescribeRegions", '{"requestId":"r","Regions":{"Region":[{"RegionId":1}]}}');
    expect(answer).toEqual({ requestId: "r", regions: [{ regionId: "1" }] });
    const cars = decoded("DescribeQosCars", '{"TotalCount":"2","PageSize":"","QosCars":{"QosCar":[{"Priority":"3"}]}}');
    expect(cars).toEqual({ requestId: "", totalCount: 2, qosCars: [{ priority: 3 }] });
    const codes = decoded("ListEnterpriseCode", '{"EnterpriseCodes":[{"IsDefault":"True"},{"IsDefault":0}]}');
    const users = decoded(
      "DescribeSmartAccessGatewayClientUsers",
      '{"Users":[{"IsStaticIp":true},{"IsStaticIp":"0"}]}',
    );
    expect(users["users"]).toEqual([{ isStaticIp: 1 }, { isStaticIp: 0 }]);
    expect(codes).toEqual({ requestId: "", enterpriseCodes: [{ isDefault: true }, { isDefault: false }] });
  });

  it("keeps every digit of a long number", () => {
    const body = '{"GrantRules":{"GrantRule":[{"CcnUid":12345678901234567890,"Extra":98765432109876543210}]}}';
    const answer = decoded("DescribeGrantSagRules", body);
    const [rule] = answer["grantRules"] as [Record<string, unknown>];
    expect(rule["extra"]).toBe("98765432109876543210");
    expect(String(parseBody('{"a":12345678901234567890,"b":1.10,"c":7}')["a"])).toBe("12345678901234567890");
    expect(parseBody('{"b":1.10,"c":7}')).toEqual({ b: "1.10", c: 7 });
    const others = '{"a":"1.10 \\" 2.20","b":[-0.5,0],"c":[1.50,-12345678901234567890]}';
    expect(parseBody(others)).toEqual({ a: '1.10 " 2.20', b: [-0.5, 0], c: ["1.50", "-12345678901234567890"] });
  });

  it.each([
    ["wrapped as modelled", '{"Acls":{"Acl":[{"AclId":"acl-1"}]}}'],
    ["bare", '{"Acls":[{"AclId":"acl-1"}]}'],
    ["a lone wrapped object", '{"Acls":{"Acl":{"AclId":"acl-1"}}}'],
    ["a lone object", '{"Acls":{"AclId":"acl-1"}}'],
    ["one XML element", "<DescribeACLsResponse><Acls><Acl><AclId>acl-1</AclId></Acl></Acls></DescribeACLsResponse>"],
    ["a bare XML element", "<DescribeACLsResponse>\n  <Acls>\n<AclId>acl-1</AclId></Acls>\n</DescribeACLsResponse>"],
  ])("reads a list that is %s", (_, body) => {
    expect(decoded("DescribeACLs", body)["acls"]).toEqual([{ aclId: "acl-1" }]);
  });

  it.each([
    ["bare as modelled", '{"TaskStates":[{"State":"Succeed"}]}'],
    ["wrapped", '{"TaskStates":{"TaskState":[{"State":"Succeed"}]}}'],
    ["a lone object", '{"TaskStates":{"State":"Succeed"}}'],
  ])("reads a bare list that is %s", (_, body) => {
    expect(decoded("DescribeSagHa", body)["taskStates"]).toEqual([{ state: "Succeed" }]);
  });

  it("tells an empty list from none", () => {
    expect(decoded("DescribeACLs", '{"Acls":{"Acl":[]}}')).toEqual({ requestId: "", acls: [] });
    expect(decoded("DescribeACLs", "<R><Acls>\n</Acls></R>")).toEqual({ requestId: "", acls: [] });
    expect(decoded("DescribeACLs", '{"Acls":{}}')).toEqual({ requestId: "", acls: [] });
    expect(decoded("DescribeACLs", '{"Acls":null}')).toEqual({ requestId: "" });
  });

  it("keeps what the model does not know, as text", () => {
    const answer = decoded(
      "CreateACL",
      '{"NewThing":{"SubCount":[1,null,{"Deep":true}]},"Gone":null,"AclId":{"Odd":1}}',
    );
    expect(answer).toEqual({
      requestId: "",
      newThing: { subCount: ["1", undefined, { deep: "true" }] },
      aclId: { odd: "1" },
    });
  });

  it("cannot be made to change the prototype of objects", () => {
    const answer = decoded("CreateACL", '{"__proto__":{"polluted":1}}');
    expect(answer["polluted"]).toBeUndefined();
  });

  it.each([
    ["<html><body>Bad Gateway</body></html>", "an HTML page"],
    ["<!DOCTYPE html><HTML><p>x</p></HTML>", "an HTML page"],
    ["<CreateACLResponse><AclId>acl-1</AclId>", "XML that was cut short"],
    ["<CreateACLResponse></CreateACLResponse>", "without content"],
    ["<!-- nothing -->", "no XML element"],
    ['{"AclId":"ac', "JSON"],
    ["[1]", "no JSON object"],
    ["", "JSON"],
    ['{"a":01}', "JSON"],
    ['{"a":1.10-2}', "JSON"],
  ])("refuses %s", (body, why) => {
    expect(() => parseBody(body)).toThrow(why);
  });
});

describe("what may be shown", () => {
  it("has nothing that the operation's model marks as secret", () => {
    const wire = { Name: "x", BuyerMessage: "b", ReceiverMobile: "1" };
    expect(maskParameters(operation("CreateSmartAccessGateway"), wire)).toEqual({
      Name: "x",
      BuyerMessage: "***",
      ReceiverMobile: "***",
    });
    const keys = { Md5Key: "k", Md5KeyId: "1", Password: "p" };
    expect(maskParameters(operation("ModifySagRouteProtocolOspf"), keys)).toEqual({
      Md5Key: "***",
      Md5KeyId: "1",
      Password: "***",
    });
  });

  it.each([
    [
      "Specified signature is not matched with our calculation. server string to sign is:POST&%2F&AccessKeyId",
      "Specified signature is not matched with our calculation.",
    ],
    [
      "Specified signature does not match our calculation. server StringToSign is [ACS3]",
      "Specified signature does not match our calculation.",
    ],
    ["signature mismatch, server CanonicalRequest is POST", "signature mismatch"],
    ["the password hunter22 is weak", "the password *** is weak"],
    ["too short: abc", "too short: abc"],
  ])("cuts %j", (message, shown) => {
    expect(maskMessage(message, ["hunter22", "abc", undefined])).toBe(shown);
  });
});
