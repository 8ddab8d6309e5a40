import type { RunningEmulator } from "../../emulator/index.js";
import { gatewayByHand } from "../support/row.js";
import { like, startTestEmulator, type TestClient } from "./emulator-client.js";

let emulator: RunningEmulator;
let client: TestClient;

beforeAll(async () => {
  ({ emulator, client } = await startTestEmulator());
});
beforeEach(() => emulator.reset());
afterAll(() => emulator.close());

it("does not tell the drops of a region where the service was seen to fail", async () => {
  const RegionId = "cn-zhangjiakou-spe";
  expect(await client.code("DescribeSagDropTopN", { RegionId })).toBe("SAG_QUERY_TOPN_ERROR");
  expect(await client.code("DescribeSagTrafficTopN", { RegionId })).toBeUndefined();
});

describe.each([
  ["DescribeSagTrafficTopN", "TrafficTopN", "TrafficRate"],
  ["DescribeSagDropTopN", "DropTopN", "DropRate"],
] as const)("%s", (operation, list, rate) => {
  it("tells the ten gateways of the region with the most, the same within a minute", async () => {
    const ids = Array.from({ length: 11 }, (_, index) => `sag-${index}`);
    await client.control(
      "POST",
      "change",
      ids.flatMap((id) => gatewayByHand(id, { name: id })),
    );
    // A minute ends on the way now and then.
    const [one, two] = await firstPair(async () => {
      const first = await client.rows(operation, {}, list);
      return [first, await client.rows(operation, {}, list)] as const;
    });
    expect(two).toEqual(one);
    expect(one).toHaveLength(10);
    const rates = one.map((row) => Number(row[rate]));
    expect(rates).toEqual(rates.toSorted((left, right) => right - left));
    expect(Math.max(...rates)).toBeGreaterThanOrEqual(0);
    expect(Math.max(...rates)).toBeLessThan(50e6);
    // The emulator's own gateways have no name.
    expect(one.find((row) => ids.includes(String(row["InstanceId"])))).toEqual({
      InstanceId: like(/^sag-/),
      Name: like(/^sag-/),
      RegionId: "cn-shanghai",
      [rate]: like(/^\d+\.\d$/),
    });
    expect(await client.rows(operation, { RegionId: "cn-hangzhou" }, list)).toEqual([]);
  });
});

async function firstPair<T>(read: () => Promise<readonly [T, T]>): Promise<readonly [T, T]> {
  const minute = (): number => Math.floor(Date.now() / 60_000);
  for (;;) {
    const before = minute();
    const pair = await read();
    if (minute() === before) return pair;
  }
}

it("a gateway that is not in use transfers nothing", async () => {
  const rows = await client.rows("DescribeSagTrafficTopN", {}, "TrafficTopN");
  expect(rows.map((row) => row["TrafficRate"])).toEqual(["0.0", "0.0"]);
});

describe("what a device does not support", () => {
  const ask = { SmartAGId: "sag-office", SerialNumber: "sn-sag-office" };
  beforeEach(() => client.control("POST", "change", gatewayByHand("sag-office")));
  const unsupported = (...operations: string[]) =>
    client.control("POST", "change", { kind: "device", id: "sn-sag-office", set: { unsupported: operations } });

  it("is told by operation: parameters, or all of it", async () => {
    await unsupported("ModifySagWan.ISP", "ModifySagWan.Weight", "ModifySagHa");
    const told = async (OpenApiName: string) =>
      (await client.rows("ListSmartAGApiUnsupportedFeature", { ...ask, OpenApiName }, "Features")).map(
        (row) => row["Feature"],
      );
    expect(await told("ModifySagWan")).toEqual(["ISP", "Weight"]);
    expect(await told("ModifySagHa")).toEqual(["ModifySagHa"]);
    expect(await told("ModifySagLan")).toEqual([]);
  });

  it("is asked of a device that is on the gateway", async () => {
    const code = (more: Readonly<Record<string, string>>) =>
      client.code("ListSmartAGApiUnsupportedFeature", { ...ask, OpenApiName: "ModifySagWan", ...more });
    expect(await code({ SmartAGId: "sag-none" })).toBe("InvalidSmartAGId.NotFound");
    expect(await code({ SerialNumber: "sag1000sn0001" })).toBe("Sag.DeviceNotExist");
  });

  it("fails, a parameter only where it is given", async () => {
    const read = () => client.code("DescribeSagWanSnat", { SmartAGId: "sag-office", SmartAGSn: "sn-sag-office" });
    await unsupported("DescribeSagWanSnat");
    expect(await read()).toBe("FeatureNotSupport");
    await unsupported("DescribeSagWanSnat.SmartAGSn");
    expect(await read()).toBe("FeatureNotSupport");
    await unsupported("DescribeSagWanSnat.Password");
    expect(await read()).toBeUndefined();
  });
});
