import { classify, gone, unserved } from "../../provider/client/codes.js";
import { hintFor } from "../../provider/client/hints.js";

describe("what a code means", () => {
  it.each([
    ["Throttling", "busy"],
    ["ResourceInOperating", "busy"],
    ["Operation.Blocking", "busy"],
    ["TaskConflict", "busy"],
    ["UnknownError", "unclear"],
    ["InternalError", "unclear"],
    ["SmartAccessGatewayNotOnline", "device"],
    ["SmartAccessGatewayOffline", "device"],
    ["InvalidApi.NotFound", "refused"],
    ["SAG_QUERY_TOPN_ERROR", "refused"],
    ["MissingSmartAGSn", "refused"],
    ["MissingSagId", "refused"],
    ["OperationUnsupported.AssociateFlowLog", "refused"],
  ])("%s: %s", (code, meaning) => {
    expect(classify(code)).toBe(meaning);
  });

  it.each(["Sag.DeviceNotExist", "InstanceNotExit", "InvalidSmartAGId.NotFound"])("%s: gone", (code) => {
    expect(gone.test(code)).toBe(true);
  });

  it("never takes an operation that is not served for an object that is gone", () => {
    expect(unserved.test("InvalidApi.NotFound")).toBe(true);
    expect(gone.test("InvalidApi.NotFound")).toBe(false);
  });
});

describe("advice", () => {
  it.each([
    ["InvalidApi.NotFound", "It says nothing of the object"],
    ["SAG_QUERY_TOPN_ERROR", "cn-zhangjiakou-spe"],
    ["MissingSmartAGSn", "A parameter that the operation requires was not sent"],
    ["MissingSagId", "DNAT operations take the gateway as SagId"],
    ["MissParameter.QosId", "A parameter that the operation requires was not sent"],
    ["MissParameter.RegionId", "smartag:region"],
    ["Sag.DeviceNotExist", "one serial number"],
    ["Sag.HaTypeNotAllow", "two devices of one model"],
    ["OperationUnsupported.AssociateFlowLog", "a sag-1000 whose software is 1.7.0 or later"],
    ["FeatureNotSupportForStandBySmartAG", "This edition, model or software version"],
    ["SmartAccessGatewayOffline", "back within minutes"],
  ])("for %s", (code, words) => {
    expect(hintFor(code)).toContain(words);
  });

  it.each(["MissingAction", "SomethingNew"])("is not made up for %s", (code) => {
    expect(hintFor(code)).toBeUndefined();
  });
});
