import { readFileSync } from "node:fs";
import { AdminPassword, Wifi } from "../../provider/index.js";
import { Bench } from "../support/engine.js";
import { previewed } from "../support/previewed.js";
import { bought } from "../support/samples.js";
import { deviceByHand, gatewayByHand } from "../support/row.js";

jest.setTimeout(300_000);

const device = { smartAGId: "sag-office", serialNumber: "office-1" };
const wifi = { ...device, isEnable: true, ssid: "office", isAuth: true, authenticationType: "WPA2-PSK" } as const;

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

test.each([
  ["", `device`],
  [`error serializing property "smartAGId": `, `{ ...device, smartAGId: pulumi.output("sag-office") }`],
])("two resources that set the same are refused at preview, with one clear error: %s", async (start, again) => {
  const seen = await previewed(`
    const pulumi = require("@pulumi/pulumi");
    const { UserDns } = require("pulumi-smartag");
    const device = { smartAGId: "sag-office", serialNumber: "office-1" };
    new UserDns("first", { ...device, masterDns: "10.0.0.1" });
    new UserDns("elsewhere", { ...device, serialNumber: "office-2", masterDns: "10.0.0.1" });
    new UserDns("second", { ...${again}, masterDns: "10.0.0.2" });
  `);
  const [, diagnostics = ""] = seen.split("Diagnostics:");
  const [errors = ""] = diagnostics.split("Resources:");
  const words = `UserDns "second" and UserDns "first" both set smartAGId "sag-office", serialNumber "office-1"; keep one of them, or give each its own`;
  expect(
    errors
      .trim()
      .split("\n")
      .map((line) => line.trim()),
  ).toEqual(["pulumi:pulumi:Stack (claims-test):", `error: ${start}${words}`]);
});

test("a second ACL for a gateway is refused at preview, also where the gateway does not exist yet", async () => {
  const seen = await previewed(`
    const { AclAssociation, Gateway } = require("pulumi-smartag");
    const { id: smartAGId } = new Gateway("branch", ${JSON.stringify(bought)});
    new AclAssociation("office", { aclId: "acl-1", smartAGId });
    new AclAssociation("guests", { aclId: "acl-2", smartAGId });
  `);
  expect(seen).toContain(
    'error: AclAssociation "guests" and AclAssociation "office" both have the same smartAGId; a gateway takes one ACL',
  );
});

test("secrets are encrypted in state, shown nowhere, and no difference while they stay as they are", async () => {
  const program = (password: string) => (): Promise<void> => {
    new Wifi("wifi", { ...wifi, password });
    new AdminPassword("admin", { ...device, password: `${password}_admin` });
    return Promise.resolve();
  };
  const made = await bench.up(program("hush0000"));
  expect(made.ok).toBe(true);
  expect((await bench.state())["wifi"]).toMatchObject([{ password: "hush0000" }]);
  expect((await bench.state())["adminPassword"]).toMatchObject([{ password: "hush0000_admin" }]);
  const again = await bench.up(program("hush0000"));
  expect(again).toMatchObject({ ok: true, changes: { same: 3 }, calls: [] });
  const refreshed = await bench.refresh();
  expect(refreshed.changes).toEqual({ same: 3 });
  expect(await bench.up(program("hush0000"))).toMatchObject({ changes: { same: 3 }, calls: [] });
  const changed = await bench.up(program("hush1111"));
  expect(changed).toMatchObject({ ok: true, changes: { same: 1, update: 2 } });
  expect((await bench.state())["adminPassword"]).toMatchObject([{ password: "hush1111_admin" }]);
  const preview = await bench.preview(program("hush2222"));
  expect(preview.output).toMatch(/password *: \[secret\]/);
  const state = readFileSync(bench.stateFile, "utf8");
  expect(state).toContain("office-1");
  for (const text of [state, made.output, again.output, refreshed.output, changed.output, preview.output]) {
    expect(text).not.toMatch(/hush/);
  }
  expect(JSON.stringify(bench.emulator.requests())).not.toMatch(/hush/);
  const destroyed = await bench.destroy();
  expect(destroyed.ok).toBe(true);
  expect(destroyed.output).toContain("putting back isEnable, ssid, isAuth, authenticationType");
  expect(destroyed.output).toContain("AdminPassword sag-office:office-1: left as it is");
  expect((await bench.state())["wifi"]).toEqual([]);
});
