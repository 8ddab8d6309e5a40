import { readFileSync } from "node:fs";
import { generate } from "../../schema/generate.js";
import {
  hostOf,
  isRegional,
  listModel,
  operation,
  operationNames,
  productNames,
  productOf,
  products,
  propertyName,
} from "../../schema/index.js";

describe("property names", () => {
  it.each([
    ["SmartAGId", "smartAGId"],
    ["CcnId", "ccnId"],
    ["SSID", "ssid"],
    ["CPEVersion", "cpeVersion"],
    ["IRIds", "irIds"],
    ["MTU", "mtu"],
    ["UId", "uId"],
    ["IPType", "ipType"],
    ["AppDNS", "appDNS"],
    ["IP", "ip"],
    ["Md5KeyId", "md5KeyId"],
    ["QosCars", "qosCars"],
    ["requestId", "requestId"],
  ])("%s is %s", (wire, property) => {
    expect(propertyName(wire)).toBe(property);
  });

  it("never gives two parameters of one operation the same name", () => {
    for (const name of operationNames()) {
      const properties = operation(name).params.map((parameter) => propertyName(parameter.name));
      expect(new Set(properties).size).toBe(properties.length);
    }
  });
});

describe("the model", () => {
  it("holds each operation under its own name", () => {
    for (const name of operationNames()) expect(operation(name).name).toBe(name);
  });

  it("knows the product of each operation, its version and its endpoint", () => {
    const versions = Object.fromEntries(
      productNames.map((name) => {
        const product = products[name];
        return [name, [product.version, hostOf(product, "cn-hongkong"), isRegional(product)]];
      }),
    );
    expect(versions).toEqual({
      Smartag: ["2018-03-13", "smartag.cn-hongkong.aliyuncs.com", true],
      Cbn: ["2017-09-12", "cbn.aliyuncs.com", false],
      Sts: ["2015-04-01", "sts.aliyuncs.com", false],
    });
    expect(productOf(operation("CreateACL"))).toBe(products.Smartag);
    const others = operationNames().filter((name) => productOf(operation(name)) !== products.Smartag);
    expect(others).toEqual([
      "AttachCenChildInstance",
      "DescribeCenAttachedChildInstanceAttribute",
      "DescribeCenAttachedChildInstances",
      "DetachCenChildInstance",
      "GetCallerIdentity",
    ]);
  });

  it("refuses what is not an operation, a path included", () => {
    expect(() => operation("CreateAcl")).toThrow('The API has no operation "CreateAcl".');
    expect(() => operation("../operations/CreateACL")).toThrow("has no operation");
  });

  it("recognizes lists, wrapped or bare", () => {
    expect(listModel(["string"])).toEqual({ item: "string" });
    expect(listModel({ QosCar: [{ QosId: "string" }] })).toEqual({ item: { QosId: "string" }, inner: "QosCar" });
    expect(listModel({ State: "string" })).toBeUndefined();
    expect(listModel({ Items: ["string"], Total: "integer" })).toBeUndefined();
    expect(listModel("string")).toBeUndefined();
  });
});

describe("the generated types", () => {
  const text = readFileSync("schema/generated/operations.ts", "utf8");

  it("are what the catalogue gives; `npm run generate` brings them up to date", () => {
    expect(generate()).toBe(text);
  });

  it("declare every interface once", () => {
    const declared = [...text.matchAll(/^export interface (\w+)/gm)].map((match) => match[1]);
    expect(new Set(declared).size).toBe(declared.length);
    expect(declared.length).toBeGreaterThan(2 * 180);
  });
});
