import { compareVersions, type FeatureName, features, models, supports } from "../../schema/index.js";

const all: readonly { readonly of: Readonly<Record<string, { readonly support: boolean | string }>> }[] =
  Object.values(features);

describe("supports", () => {
  it.each<[FeatureName, string, string | undefined, boolean | undefined]>([
    ["flowLog", "sag-vcpe", "2.4.1", false],
    ["flowLog", "sag-100wm", undefined, false],
    ["flowLog", "sag-1000", "1.6.9", false],
    ["flowLog", "sag-1000", "1.7.0", true],
    ["flowLog", "sag-1000", "1.10", true],
    ["flowLog", "sag-1000", undefined, undefined],
    ["flowLog", "sag-1000", "unreadable", undefined],
    ["bgp", "sag-100wm", "2.4.1", false],
    ["bgp", "sag-vcpe", "2.4.1", undefined],
    ["portRole", "sag-1000", "2", true],
    ["portRole", "sag-1000", "1.9.9", false],
    ["wifi", "sag-1000", undefined, false],
    ["wifi", "sag-100wm", undefined, true],
    ["coldBackup", "sag-1000", undefined, false],
    ["acceleration", "sag-1000", "2.4.0", true],
    ["qos", "a-model-of-the-future", "9.0", undefined],
  ])("%s on %s with software %s: %s", (feature, model, version, expected) => {
    expect(supports(feature, model, version)).toBe(expected);
  });

  it("has a readable version wherever one decides", () => {
    for (const { of } of all) {
      for (const { support } of Object.values(of)) {
        expect(typeof support === "boolean" || compareVersions(support, "1.0") !== undefined).toBe(true);
      }
    }
  });

  it("names only models that there are", () => {
    for (const { of } of all) {
      for (const model of Object.keys(of)) expect(models).toContain(model);
    }
  });
});

describe("compareVersions", () => {
  it.each([
    ["2.4.1", "2.4.0", 1],
    ["1.9", "1.10", -1],
    ["2", "2.0.0", 0],
  ])("%s against %s", (left, right, sign) => {
    expect(Math.sign(compareVersions(left, right) ?? Number.NaN)).toBe(sign);
  });

  it("does not guess", () => {
    expect(compareVersions("20201117_1_0-0.0.1", "1.0")).toBeUndefined();
  });
});
