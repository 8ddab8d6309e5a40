import { failure, type Program, Service } from "../support/lifecycle.js";
import { bought } from "../support/samples.js";

let service: Service;
let program: Program;
beforeAll(async () => {
  service = await Service.start();
});
beforeEach(() => {
  service.reset();
  program = service.program();
});
afterAll(() => service.close());

describe("a gateway that is bought", () => {
  it("is waited for until it can be used", async () => {
    await service.settings({ delays: { order: 100 } });
    const gateway = await program.create("Gateway", { ...bought, description: "first", securityLockThreshold: 60 });
    const [row] = (await service.rows("gateway")).filter(({ id }) => id === gateway.id);
    expect(row).toMatchObject({ name: "cloud-office", activated: true, bandwidth: 20, securityLockThreshold: 60 });
    expect(gateway.state).toMatchObject({ orderId: expect.any(String) as unknown, smartAGUid: 1000000000000001 });
    const writes = service.calls().filter(({ operation }) => !operation.startsWith("Describe"));
    expect(writes.map(({ operation }) => operation)).toEqual(["CreateSmartAccessGateway", "ModifySmartAccessGateway"]);
    expect(writes[0]?.parameters).toMatchObject({ AutoPay: "true", ReceiverZip: "***" });
    const state = structuredClone(gateway.state);
    await gateway.refresh();
    expect(gateway.state).toEqual(state);
  });

  it("as a vCPE tells its serial number and key, and is not waited for until somebody installs it", async () => {
    const gateway = await program.create("Gateway", { ...bought, cidrBlocks: ["10.2.0.0/24"] });
    const [device] = (await service.rows("device")).filter(({ gatewayId }) => gatewayId === gateway.id);
    const serialNumber = String(device?.["id"]);
    expect(gateway.state).toMatchObject({
      hardwareVersion: "sag-vcpe",
      serialNumbers: [serialNumber],
      devices: [{ serialNumber, key: `sk-${serialNumber}-0`, softwareVersion: "2.4.1" }],
    });
    expect((await service.rows("gateway")).find(({ id }) => id === gateway.id)).toMatchObject({
      status: "Offline",
      cidrBlock: "10.2.0.0/24",
    });
    const [list, details] = ["DescribeSmartAccessGateways", "DescribeSmartAccessGatewayAttribute"];
    // The first list shows whether one was bought lately.
    expect(service.operations()).toEqual([list, "CreateSmartAccessGateway", list, details, "ModifySmartAccessGateway"]);

    // Until it is installed each refresh reads the key again, as it may have been reset.
    const state = structuredClone(gateway.state);
    const idle = await service.program().known("Gateway", gateway);
    await idle.refresh();
    expect(idle.state).toEqual(state);
    expect(service.operations()).toEqual([list, details]);
    await service.set("device", serialNumber, { keyResets: 1 });
    const reset = await service.program().known("Gateway", gateway);
    await reset.refresh();
    expect(reset.state["devices"]).toMatchObject([{ key: `sk-${serialNumber}-1` }]);

    await service.set("device", serialNumber, { online: true });
    const installed = await service.program().known("Gateway", reset);
    service.operations();
    await installed.refresh();
    expect(installed.state).toEqual(reset.state);
    expect(service.operations()).toEqual([list]);
  });

  it("orders nothing because of bandwidth that was ordered elsewhere", async () => {
    const gateway = await program.create("Gateway", bought);
    await service.set("gateway", gateway.id, { bandwidth: 100 });
    const next = await service.program().known("Gateway", gateway);
    service.operations();
    expect(await next.refresh()).toMatchObject({ maxBandwidth: 100 });
    expect(await next.diff(bought)).toMatchObject({ changes: false });
    await next.update({ ...bought, maxBandwidth: 50 });
    expect(service.writes()).toEqual(["DowngradeSmartAccessGateway"]);
    expect(await next.diff({ ...bought, maxBandwidth: 50 })).toMatchObject({ changes: false });
  });

  it("orders nothing while its bandwidth is told in a form that is not known", async () => {
    const told: string[] = [];
    jest.spyOn(process.stderr, "write").mockImplementation((text) => {
      told.push(String(text));
      return true;
    });
    const gateway = await program.create("Gateway", bought);
    await service.set("gateway", gateway.id, { bandwidth: -1 });
    const next = await service.program().known("Gateway", gateway);
    service.operations();
    expect(await next.refresh()).toMatchObject({ maxBandwidth: 20 });
    await next.update({ ...bought, maxBandwidth: 50 });
    expect(service.writes()).toEqual([]);
    expect(told.join("")).toContain("maxBandwidth: not done yet: the service does not report maxBandwidth in a form");
    expect(await next.diff({ ...bought, maxBandwidth: 50 })).toMatchObject({ changes: true });
    jest.restoreAllMocks();
  });

  it.each(["Init", "Creating", "Stopped", "Returning"])("is read in the state %s", async (status) => {
    const gateway = await program.create("Gateway", { ...bought, activate: true });
    await service.set("gateway", gateway.id, { status });
    const next = await service.program().known("Gateway", gateway);
    expect(await next.refresh()).toMatchObject({ name: bought.name, maxBandwidth: 20 });
  });

  it("of hardware is not waited for: it arrives some day", async () => {
    await service.settings({ delays: { order: 60_000 } });
    const hardware = { ...bought, hardWareSpec: "sag-1000", haType: "no_backup" };
    const gateway = await program.create("Gateway", hardware);
    expect((await service.rows("gateway")).find(({ id }) => id === gateway.id)).toMatchObject({ status: "Ordered" });
  });

  it("keeps its id where the wait for it fails, and is waited for by the next update", async () => {
    await service.settings({ delays: { order: 60_000 } });
    const impatient = service.program({ "smartag:waits": '{"createMs":50}' });
    const { managed, error } = await impatient.partly("Gateway", bought);
    expect(error.message).toMatch(/^Gave up waiting for Gateway sag-\w+ after 0 s; last seen: Ordered\./);
    expect((await failure(managed.update(bought))).message).toContain("last seen: Ordered");
    const [device] = (await service.rows("device")).filter(({ model }) => model === "sag-vcpe");
    await service.set("device", String(device?.["id"]), { gatewayId: managed.id });
    await service.set("gateway", managed.id, { status: "Offline", activated: true });
    service.operations();
    await managed.update(bought);
    expect(service.operations()).toEqual(["DescribeSmartAccessGateways", "DescribeSmartAccessGatewayAttribute"]);
  });

  it("changes its bandwidth with one order up and one down, and is waited for", async () => {
    await service.settings({ delays: { order: 100 } });
    const gateway = await program.create("Gateway", bought);
    service.operations();
    await gateway.update({ ...bought, maxBandwidth: 50 });
    expect(service.writes()).toEqual(["UpgradeSmartAccessGateway"]);
    expect((await service.rows("gateway")).at(-1)).toMatchObject({ bandwidth: 50 });
    await gateway.update({ ...bought, maxBandwidth: 10 });
    expect(service.writes()).toEqual(["DowngradeSmartAccessGateway"]);
    expect(await gateway.refresh()).toMatchObject({ maxBandwidth: 10 });
  });

  it("places an order once, also where it takes longer than the wait", async () => {
    await service.settings({ delays: { order: 1500 } });
    const hasty = service.program({ "smartag:waits": JSON.stringify({ updateMs: 200 }) });
    const gateway = await hasty.create("Gateway", bought);
    service.operations();
    expect(await failure(gateway.update({ ...bought, maxBandwidth: 50 }))).toMatchObject({
      message: expect.stringMatching(/Gave up waiting for Gateway \S+ maxBandwidth .* last seen: ordered/) as string,
    });
    expect(service.writes()).toEqual(["UpgradeSmartAccessGateway"]);
    await gateway.update({ ...bought, maxBandwidth: 50 });
    expect(service.writes()).toEqual([]);
  });

  it("says why the service does not delete it, and what to do", async () => {
    const gateway = await program.create("Gateway", bought);
    const { message } = await failure(gateway.delete());
    expect(message).toContain("DeleteSmartAccessGateway failed: Forbidden");
    expect(message).toContain("retainOnDelete: true");
    await service.set("gateway", gateway.id, { endTime: Date.now() - 8 * 24 * 3_600_000 });
    await gateway.delete();
    expect((await service.rows("gateway")).map(({ id }) => id)).not.toContain(gateway.id);
    await gateway.delete();
  });
});

describe("a gateway that was adopted", () => {
  const adopt = "sag-emulator1hq";

  it("keeps what the program leaves out, changes what it gives, and is let go of without a call", async () => {
    await service.set("gateway", adopt, { name: "by-hand", description: "by hand" });
    const gateway = await program.create("Gateway", { adopt, description: "by hand" });
    expect(service.writes()).toEqual([]);
    expect(gateway.state).toMatchObject({ name: "by-hand", maxBandwidth: 100, routingStrategy: "static" });
    const blocks = { cidrBlocks: ["10.1.0.0/16", "10.0.0.0/16"] };
    await gateway.update({ adopt, description: "mine", ...blocks });
    expect(service.calls()).toMatchObject([
      {
        operation: "ModifySmartAccessGateway",
        parameters: { CidrBlock: "10.1.0.0/16,10.0.0.0/16", Description: "mine" },
      },
    ]);
    expect(await gateway.refresh()).toEqual({
      adopt: { id: adopt, overwrite: false },
      chargeType: "PREPAY",
      description: "mine",
      ...blocks,
    });
    service.operations();
    await gateway.delete();
    expect(service.operations()).toEqual([]);
  });

  it("loses its description where the program has none", async () => {
    await service.set("gateway", adopt, { description: "old" });
    const { message } = await failure(program.create("Gateway", { adopt }));
    expect(message).toContain('description is "old", the program has none');
    const gateway = await program.create("Gateway", { adopt: { id: adopt, overwrite: true } });
    expect(service.calls().at(-1)).toMatchObject({
      operation: "ModifySmartAccessGateway",
      parameters: { Description: "" },
    });
    expect((await service.rows("gateway")).find(({ id }) => id === adopt)).not.toHaveProperty("description");
    expect(await gateway.diff({ adopt: { id: adopt, overwrite: true } })).toMatchObject({ changes: false });
  });

  it("moves to another resource group", async () => {
    const gateway = await program.create("Gateway", { adopt });
    service.operations();
    await gateway.update({ adopt, resourceGroupId: "rg-emulator1network" });
    expect(service.operations()).toEqual(["MoveResourceGroup"]);
    expect(await gateway.refresh()).toMatchObject({ resourceGroupId: "rg-emulator1network" });
  });
});
