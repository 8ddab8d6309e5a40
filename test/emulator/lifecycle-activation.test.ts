import { failure, type Program, Service } from "../support/lifecycle.js";
import { bought } from "../support/samples.js";

let service: Service;
let program: Program;
let told: string[];
beforeAll(async () => {
  service = await Service.start();
});
beforeEach(() => {
  service.reset();
  program = service.program();
  told = [];
  jest.spyOn(process.stderr, "write").mockImplementation((text) => {
    told.push(String(text));
    return true;
  });
});
afterEach(() => jest.restoreAllMocks());
afterAll(() => service.close());

const hardware = { ...bought, hardWareSpec: "sag-1000", haType: "warm_backup" };
const list = "DescribeSmartAccessGateways";
const details = "DescribeSmartAccessGatewayAttribute";
const status = async (id: string) => (await service.rows("gateway")).find((row) => row["id"] === id)?.["status"];

describe("a gateway that is to be activated", () => {
  const inputs = { ...hardware, activate: true };

  it("is so by the first update after its delivery, and not asked about again", async () => {
    await service.settings({ delays: { order: 60_000 } });
    const gateway = await program.create("Gateway", inputs);
    // The first list shows whether one was bought lately.
    expect(service.operations()).toEqual([list, "CreateSmartAccessGateway", list, list]);
    expect(told.join("")).toContain(`Gateway ${gateway.id} activate: not done yet: it is Ordered. The next update`);
    expect(await gateway.diff(inputs)).toMatchObject({ changes: true, replaces: [] });
    await gateway.update(inputs);
    expect(service.operations()).toEqual([list]);

    await service.set("gateway", gateway.id, { status: "Delivered" });
    await gateway.update(inputs);
    expect(service.operations()).toEqual([list, "ActivateSmartAccessGateway", list]);
    expect(await status(gateway.id)).toBe("Received");
    expect(gateway.state).toMatchObject({ activate: true });
    expect(await gateway.diff(inputs)).toMatchObject({ changes: false });
    expect(await gateway.refresh()).toMatchObject({ activate: true });
  });

  it("takes its settings in the same update, after it", async () => {
    await service.set("gateway", "sag-emulator1hq", { status: "Delivered", activated: false });
    const adopt = { id: "sag-emulator1hq", overwrite: true };
    await program.create("Gateway", { adopt, activate: true, securityLockThreshold: 60 });
    expect(service.writes()).toEqual(["ActivateSmartAccessGateway", "ModifySmartAccessGateway"]);
  });

  it("needs no call where it activates itself", async () => {
    const gateway = await program.create("Gateway", { ...bought, activate: true });
    expect(service.writes()).toEqual(["CreateSmartAccessGateway"]);
    expect(gateway.state).toMatchObject({ activate: true });
  });

  it("drifts where it is not activated any more, and not while it is in arrears or offline", async () => {
    const gateway = await program.create("Gateway", { ...bought, activate: true });
    for (const same of ["Offline", "Arrearage", "Active"]) {
      await service.set("gateway", gateway.id, { status: same });
      await (await service.program().known("Gateway", gateway)).refresh();
      expect(await gateway.refresh()).toMatchObject({ activate: true });
    }
    await service.set("gateway", gateway.id, { status: "Delivered", activated: false });
    const next = await service.program().known("Gateway", gateway);
    expect(await next.refresh()).toMatchObject({ activate: false });
    expect(await next.diff({ ...bought, activate: true })).toMatchObject({ changes: true, replaces: [] });
    service.operations();
    await next.update({ ...bought, activate: true });
    expect(service.writes()).toEqual(["ActivateSmartAccessGateway"]);
  });

  it("is not asked for, and stays activated, where the program no longer says so", async () => {
    const gateway = await program.create("Gateway", { ...bought, activate: true });
    expect(await gateway.diff(bought)).toMatchObject({ changes: false });
    expect((await failure(program.create("Gateway", { ...bought, activate: false }))).message).toContain(
      "activate: false is not allowed; give true, or leave it out: no call takes it back",
    );
  });
});

describe("a gateway whose devices are to run a version", () => {
  const adopt = "sag-emulator1hq";
  const other = "sag1000sn0002";
  const known = { adopt: { id: adopt, overwrite: true } };
  const online = async () => {
    await service.set("gateway", adopt, { status: "Active", haType: "warm_backup" });
    for (const id of ["sag1000sn0001", other]) await service.set("device", id, { gatewayId: adopt, online: true });
    await service.make("ccn", { id: "ccn-1", status: "Active", interworking: "enable", resourceGroupId: "rg" });
    await service.make("ccnBinding", { ccnId: "ccn-1", gatewayId: adopt });
  };
  const versions = async (field = "softwareVersion") =>
    (await service.rows("device")).filter((row) => row["gatewayId"] === adopt).map((row) => row[field]);

  it("is updated, and waited for until all run it", async () => {
    await online();
    await service.settings({ delays: { device: 700 } });
    const gateway = await program.create("Gateway", { ...known, versionCode: "2.4.2" });
    expect(service.calls().filter(({ operation }) => !operation.startsWith("Describe"))).toMatchObject([
      {
        operation: "UpdateSmartAccessGatewayVersion",
        parameters: { SmartAGId: adopt, VersionCode: "2.4.2", VersionType: "Device" },
      },
    ]);
    expect(await versions()).toEqual(["2.4.2", "2.4.2"]);
    expect(await gateway.diff({ ...known, versionCode: "2.4.2" })).toMatchObject({ changes: false });
    const state = structuredClone(gateway.state);
    await gateway.refresh();
    expect(gateway.state).toEqual(state);
  });

  it("is told by the device that does not run it", async () => {
    await online();
    const inputs = { ...known, versionCode: "2.4.1" };
    const gateway = await program.create("Gateway", inputs);
    expect(service.writes()).toEqual([]);
    await service.set("device", other, { softwareVersion: "2.3.0" });
    const next = await service.program().known("Gateway", gateway);
    service.operations();
    expect(await next.refresh()).toMatchObject({ versionCode: "2.3.0" });
    expect(service.operations()).toEqual([list, details]);
    await next.update(inputs);
    expect(await versions()).toEqual(["2.4.1", "2.4.1"]);
  });

  it("may be of one device, and of the signatures", async () => {
    await online();
    const one = { ...known, versionCode: "2.5.0", serialNumber: other };
    const gateway = await program.create("Gateway", one);
    expect(await versions()).toEqual(["2.4.1", "2.5.0"]);
    await gateway.update({ ...one, serialNumber: "sag1000sn0001" });
    expect(await versions()).toEqual(["2.5.0", "2.5.0"]);
    service.operations();
    // Both run it, so that nothing is left to do for all.
    await gateway.update({ ...known, versionCode: "2.5.0" });
    expect(service.writes()).toEqual([]);
    const dpi = { ...known, versionCode: "20230801_1_0-0.0.2", versionType: "dpi" };
    await gateway.update(dpi);
    expect(service.writes()).toEqual(["UpdateSmartAccessGatewayVersion"]);
    expect(await versions("dpiVersion")).toEqual(["20230801_1_0-0.0.2", "20230801_1_0-0.0.2"]);
    expect(await gateway.refresh()).toEqual({ ...dpi, versionType: "Dpi", chargeType: "PREPAY" });
    await gateway.update(known);
    expect(service.writes()).toEqual([]);
  });

  it("is updated by the first update that can: on a CCN, with devices that have been online", async () => {
    const inputs = { ...known, versionCode: "2.4.2" };
    const gateway = await program.create("Gateway", inputs);
    expect(told.join("")).toContain(`Gateway ${adopt} versionCode: not done yet: it is Received. The next update`);
    await service.set("gateway", adopt, { status: "Active" });
    await gateway.update(inputs);
    expect(told.join("")).toContain("not done yet: it is on no CCN. The next update");
    expect(service.writes()).toEqual([]);
    await online();
    expect(await gateway.diff(inputs)).toMatchObject({ changes: true, replaces: [] });
    await gateway.update(inputs);
    expect(service.writes()).toEqual(["UpdateSmartAccessGatewayVersion"]);
  });

  it("names what the service refuses", async () => {
    await online();
    const { message } = await failure(program.create("Gateway", { ...known, versionCode: "2.3.0" }));
    expect(message).toContain("VersionTooOld");
    expect((await failure(program.create("Gateway", { ...known, versionType: "Dpi" }))).message).toContain(
      "versionCode: missing; versionType means nothing without it",
    );
  });

  it("costs no call where the program gives none", async () => {
    const gateway = await program.create("Gateway", { adopt });
    service.operations();
    const next = await service.program().known("Gateway", gateway);
    await next.refresh();
    expect(service.operations()).toEqual([list]);
  });
});
