import { mbps, words } from "../../provider/resources/gateway/listing.js";

describe("what the common list of gateways writes as text", () => {
  it.each([
    ["50M", 50],
    ["50 M", 50],
    ["10Mbps", 10],
    ["20", 20],
    [20, 20],
    ["1G", undefined],
    ["-1M", undefined],
    ["", undefined],
    [undefined, undefined],
  ])("of bandwidth %j is %j", (text, expected) => {
    expect(mbps(text)).toBe(expected);
  });

  it("is split at commas", () => {
    expect(words("10.0.0.0/24, 10.0.1.0/24,")).toEqual(["10.0.0.0/24", "10.0.1.0/24"]);
    expect(words(undefined)).toEqual([]);
  });
});
