import { Wifi } from "../../provider/index.js";
import { Bench } from "../support/engine.js";
import { deviceByHand, gatewayByHand } from "../support/row.js";

jest.setTimeout(300_000);

let bench: Bench;
beforeAll(async () => {
  bench = await Bench.open();
  // Wi-Fi is for this model.
  await bench.control("change", [
    ...gatewayByHand("sag-office", { hardware: "sag-100wm" }),
    deviceByHand("office-1", { model: "sag-100wm", gatewayId: "sag-office", online: true }),
  ]);
});
afterAll(() => bench.close());

const delivered = { isEnable: false, ssid: "SmartAG" };
const program = (name: string) => (): Promise<void> => {
  new Wifi(name, { smartAGId: "sag-office", serialNumber: "office-1", isEnable: true, ssid: "office" });
  return Promise.resolve();
};
const previousOf = async (name: string): Promise<unknown> => (await bench.resource(name)).outputs["previous"];

test("what the device had before is kept where a setting is replaced or renamed, or printed where it cannot be", async () => {
  expect(await bench.up(program("first"))).toMatchObject({ ok: true });
  expect(await previousOf("first")).toMatchObject(delivered);

  const urn = "urn:pulumi:test::battery::pulumi-nodejs:dynamic/smartag:Wifi::first";
  const replaced = await bench.up(program("first"), false, { replace: [urn] });
  expect(replaced).toMatchObject({ ok: true, changes: { same: 1, replace: 1 } });
  expect(await previousOf("first")).toMatchObject(delivered);

  expect(await bench.up(program("second"), false, { refresh: true })).toMatchObject({ ok: true });
  expect(await previousOf("second")).toMatchObject(delivered);

  const renamed = await bench.up(program("third"));
  expect(renamed).toMatchObject({ ok: true, changes: { same: 1, create: 1, delete: 1 } });
  expect(await previousOf("third")).toMatchObject({ ssid: "office" });
  expect(renamed.output).toMatch(
    /Wifi sag-office:office-1: before this program it was {[^}]* isEnable: false, ssid: "SmartAG" }\./,
  );
  expect((await bench.state())["wifi"]).toMatchObject([{ ssid: "office" }]);
});

test("a setting that left the program is put back also where the run refreshes first", async () => {
  await bench.up(() => Promise.resolve());
  for (const { id } of (await bench.state())["wifi"] ?? []) {
    await bench.control("change", [{ kind: "wifi", id, remove: true }]);
  }
  await bench.up(program("first"));
  const [{ ssid } = {}] = (await bench.state())["wifi"] ?? [];
  expect(ssid).toBe("office");
  const left = await bench.up(() => Promise.resolve(), false, { refresh: true });
  expect(left.output).not.toContain("is kept");
  expect(left.output).toContain("putting back");
});
