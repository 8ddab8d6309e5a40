import type { Properties } from "../../provider/lifecycle/definition.js";
import { failure, Service } from "../support/lifecycle.js";
import { appByHand } from "../support/row.js";

let service: Service;
beforeAll(async () => {
  service = await Service.start();
});
beforeEach(() => {
  service.reset();
});
afterAll(() => service.close());

const bought = { name: "remote", cidrBlocks: ["10.8.0.0/16"], userCount: 5, period: 1 };
const apps = async (): Promise<Properties[]> =>
  (await service.rows("gateway")).filter(({ hardware }) => hardware === "sag-software");

/** An app instance that nobody manages. */
async function app(id: string, fields: Properties = {}): Promise<string> {
  for (const change of appByHand(id, fields)) if ("create" in change) await service.make(change.kind, change.create);
  return id;
}

describe("app instances", () => {
  test("bought at once are told apart, also where answers are lost", async () => {
    await service.faults({ operation: "CreateSmartAccessGatewaySoftware", kind: "closeAfter", count: 2 });
    const program = service.program();
    const made = await Promise.all(
      ["a", "b", "c", "d"].map((name) => program.create("SoftwareGateway", { ...bought, name: `app-${name}` })),
    );
    expect(await service.waitingFaults()).toEqual([]);
    const held = new Map((await apps()).map(({ id, name }) => [id, name]));
    expect(held.size).toBe(4);
    expect(made.map(({ id }) => held.get(id))).toEqual(["app-a", "app-b", "app-c", "app-d"]);
  });

  test("are another kind than gateways, which their common list keeps apart", async () => {
    await app("sag-app");
    const program = service.program();
    const asGateway = await failure(program.create("Gateway", { adopt: "sag-app" }));
    expect(asGateway.message).toContain(`Gateway "sag-app" does not exist`);
    const hq = "sag-emulator1hq";
    const asApp = await failure(program.create("SoftwareGateway", { adopt: hq }));
    expect(asApp.message).toContain(`SoftwareGateway "${hq}" does not exist`);
    const code = await failure(program.create("EnterpriseCodeAssignment", { smartAGId: hq, enterpriseCode: "emu01" }));
    expect(code.message).toContain(`there is no smartAGId "${hq}"`);
  });

  test("are not deleted, by no call, until they have ended", async () => {
    const managed = await service.program().create("SoftwareGateway", bought);
    service.calls();
    const refusal = await failure(managed.delete());
    expect(refusal.message).toMatch(
      /^SoftwareGateway sag-\S+ cannot be deleted\. The service has no call for it: .*retainOnDelete: true/,
    );
    expect(service.writes()).toEqual([]);
    expect(await apps()).toHaveLength(1);
    await service.drop("gateway", managed.id);
    await managed.delete();
    expect(service.writes()).toEqual([]);
  });

  test("are let go of where they were adopted", async () => {
    const id = await app("sag-app", { name: "remote" });
    const managed = await service.program().create("SoftwareGateway", { adopt: id, userCount: 10 });
    expect(managed.state).toMatchObject({ name: "remote", userCount: 10, cidrBlocks: ["10.8.0.0/16"] });
    await managed.delete();
    expect(service.writes()).toEqual([]);
    expect(await apps()).toHaveLength(1);
  });

  test.each([
    ["bytes", 5 * 1024 ** 3],
    ["bytes of another unit", 5e9],
    ["none", 0],
    ["more than was ever sold", 50],
  ])(
    "whose data plan reads as %s are adopted, refreshed and kept without a difference or an order",
    async (_, dataPlan) => {
      const id = await app("sag-app", { name: "remote", dataPlan });
      const inputs = { adopt: id, userCount: 10 };
      const managed = await service.program().create("SoftwareGateway", inputs);
      const state = structuredClone(managed.state);
      await managed.refresh();
      expect(managed.state).toEqual(state);
      expect(await managed.diff(inputs)).toMatchObject({ changes: false });
      expect(await managed.diff({ ...inputs, dataPlan })).toMatchObject({ changes: false });
      await managed.update(inputs);
      expect(service.writes()).toEqual([]);
      await managed.update({ ...inputs, userCount: 15 });
      expect(service.calls().filter(({ operation }) => !operation.startsWith("Describe"))).toMatchObject([
        { operation: "UpgradeSmartAccessGatewaySoftware", parameters: { UserCount: "15", DataPlan: "5" } },
      ]);
    },
  );

  test("are bought once where the answer is lost, whatever the unit of their data plan", async () => {
    await service.faults({ operation: "CreateSmartAccessGatewaySoftware", kind: "closeAfter" });
    await service.program().create("SoftwareGateway", bought);
    expect(await apps()).toHaveLength(1);
  });

  test("order nothing because of users that were ordered elsewhere, until the program changes", async () => {
    const told: string[] = [];
    jest.spyOn(process.stderr, "write").mockImplementation((text) => {
      told.push(String(text));
      return true;
    });
    const program = service.program();
    const managed = await program.create("SoftwareGateway", bought);
    await service.set("gateway", managed.id, { userCount: 30 });
    const next = await service.program().known("SoftwareGateway", managed);
    service.operations();
    expect(await next.refresh()).toMatchObject({ userCount: 30 });
    expect(told.join("")).toContain("userCount is 30, and this program ordered 5. The difference places no order");
    expect(await next.diff(bought)).toMatchObject({ changes: false });
    await next.update({ ...bought, description: "more" });
    expect(service.writes()).toEqual(["ModifySmartAccessGateway"]);
    expect(await next.diff({ ...bought, description: "more" })).toMatchObject({ changes: false });
    // What is there already is not ordered, and from then on it is the program's.
    await next.update({ ...bought, description: "more", userCount: 30 });
    expect(service.writes()).toEqual([]);
    expect(await next.diff({ ...bought, description: "more", userCount: 30 })).toMatchObject({ changes: false });
    await next.update({ ...bought, description: "more" });
    expect(service.writes()).toEqual(["DowngradeSmartAccessGatewaySoftware"]);
    expect(await apps()).toMatchObject([{ userCount: 5 }]);
    jest.restoreAllMocks();
  });

  test("go on to be set up where that failed", async () => {
    await service.faults({ operation: "ModifySmartAccessGateway", kind: "error", code: "Forbidden" });
    const { managed, error } = await service.program().partly("SoftwareGateway", bought);
    expect(error.message).toContain("the next update goes on from there");
    const next = await service.program().known("SoftwareGateway", managed);
    await next.update(bought);
    expect(await apps()).toMatchObject([{ id: managed.id, name: "remote", cidrBlock: "10.8.0.0/16" }]);
  });
});

describe("users", () => {
  const user = { smartAGId: "sag-app", userName: "li.ming", password: "secret-1", userMail: "li@example.com" };
  beforeEach(async () => {
    await app("sag-app");
  });

  test("have 2000 Kbps by default, and up to 20000 by one call", async () => {
    await service.program().create("ClientUser", user);
    await service.program().create("ClientUser", { ...user, userName: "wang.fang", bandwidth: 20_000 });
    expect(service.writes()).toEqual(["CreateSmartAccessGatewayClientUser", "CreateSmartAccessGatewayClientUser"]);
    expect((await service.rows("clientUser")).map(({ bandwidth }) => bandwidth)).toEqual([2000, 20_000]);
  });

  test("with more bandwidth than the service makes a user with get it by a second call", async () => {
    await service.settings({ readings: { appUsers: "2019" } });
    const managed = await service.program().create("ClientUser", { ...user, bandwidth: 5000 });
    expect(service.writes()).toEqual([
      "CreateSmartAccessGatewayClientUser",
      "CreateSmartAccessGatewayClientUser",
      "ModifySmartAccessGatewayClientUser",
    ]);
    expect(managed.state["bandwidth"]).toBe(5000);
    expect((await service.rows("clientUser")).map(({ bandwidth }) => bandwidth)).toEqual([5000]);
    const refusal = await failure(
      service.program().create("ClientUser", { ...user, userName: "wang.fang", bandwidth: 5001 }),
    );
    expect(refusal.message).toContain("ClientUser.BandwidthInvalid");
    await service.settings({ readings: { appUsers: "2026" } });
  });

  test("with names that new ones cannot have any more are adopted", async () => {
    const inputs = { ...user, userName: "li", bandwidth: 100 };
    expect((await failure(service.program().create("ClientUser", inputs))).message).toContain(
      `userName: "li" is not allowed for a new user; give 7 to 33 letters, digits, _, @, . and -`,
    );
    const held = { gatewayId: "sag-app", name: "li", mail: "li@example.com", bandwidth: 100, disabled: false };
    await service.make("clientUser", { id: "sag-app:li", ...held });
    const managed = await service.program().create("ClientUser", { ...inputs, adopt: "sag-app:li" });
    expect(service.writes()).toEqual([]);
    expect(await managed.refresh()).toMatchObject({ userName: "li" });
  });

  test("are made ten at once, also where each call takes its time", async () => {
    await service.settings({ latency: 100 });
    const program = service.program();
    const names = Array.from({ length: 10 }, (_, number) => `employee-${number}`);
    await Promise.all(names.map((userName) => program.create("ClientUser", { ...user, userName })));
    const outcomes = service.calls().map(({ outcome }) => outcome);
    expect(new Set(outcomes)).toEqual(new Set(["ok"]));
    expect(await service.rows("clientUser")).toHaveLength(10);
    await service.settings({ latency: 0 });
  });

  test("are found again where the answer is lost, by the name that the mail address gives", async () => {
    await service.faults({ operation: "CreateSmartAccessGatewayClientUser", kind: "closeAfter" });
    const inputs = { smartAGId: "sag-app", userMail: "li@example.com", bandwidth: 20 };
    const managed = await service.program().create("ClientUser", inputs);
    expect(managed.id).toBe("sag-app:li@example.com");
    expect(await service.rows("clientUser")).toHaveLength(1);
  });

  test("have no other address when they connect elsewhere, unless it is fixed", async () => {
    const inputs = { ...user, bandwidth: 20 };
    const made = await service.program().create("ClientUser", inputs);
    await service.make("onlineClient", { userId: "sag-app:li.ming", clientIp: "10.8.0.77" });
    const roaming = await service.program().known("ClientUser", made);
    await roaming.refresh();
    expect(roaming.state).toEqual(made.state);
    await service.set("clientUser", "sag-app:li.ming", { clientIp: "10.8.0.5" });
    const fixed = await service.program().known("ClientUser", made);
    await fixed.refresh();
    expect(fixed.state["clientIp"]).toBe("10.8.0.5");
    expect(await fixed.diff(inputs)).toMatchObject({ replaces: ["clientIp"], deleteBeforeReplace: true });
  });

  test("that were used in this month stay, and it says what to do", async () => {
    const managed = await service.program().create("ClientUser", { ...user, bandwidth: 20 });
    await service.make("onlineClient", { userId: "sag-app:li.ming", clientIp: "10.8.0.77" });
    const refusal = await failure(managed.delete());
    expect(refusal.message).toContain("ClientUser.UserInUsing");
    expect(refusal.message).toContain("Disable it (enabled: false)");
    await service.drop("onlineClient", String((await service.rows("onlineClient"))[0]?.["id"]));
    await managed.delete();
    expect(await service.rows("clientUser")).toEqual([]);
    await managed.delete();
  });

  test("are gone with their instance", async () => {
    const managed = await service.program().create("ClientUser", { ...user, bandwidth: 20 });
    await service.drop("gateway", "sag-app");
    const next = await service.program().known("ClientUser", managed);
    expect(await next.refresh()).toBeUndefined();
    await next.delete();
  });
});

describe("enterprise codes", () => {
  test("that are the default become ordinary before they are deleted", async () => {
    const managed = await service.program().create("EnterpriseCode", { enterpriseCode: "Team1", isDefault: true });
    service.calls();
    await managed.delete();
    expect(service.writes()).toEqual(["UpdateEnterpriseCode", "DeleteEnterpriseCode"]);
    expect((await service.rows("enterpriseCode")).map(({ id }) => id)).toEqual(["emu01", "emu02"]);
  });

  test("that became the default or came into use by hand are not deleted", async () => {
    const managed = await service.program().create("EnterpriseCode", { enterpriseCode: "Team1" });
    await service.set("enterpriseCode", "Team1", { isDefault: true });
    const asDefault = await failure(managed.delete());
    expect(asDefault.message).toContain("EnterpriseCode.DeleteLimit");
    await service.set("enterpriseCode", "Team1", { isDefault: false });
    await app("sag-app", { enterpriseCode: "Team1" });
    const inUse = await failure(managed.delete());
    expect(inUse.message).toMatch(/EnterpriseCode\.BeingUsed.*Give the app instances that use it another code/);
    expect(managed.state["isDefault"]).toBe(false);
  });

  test("stay with an instance that had none before", async () => {
    const smartAGId = await app("sag-app");
    const program = service.program();
    const managed = await program.create("EnterpriseCodeAssignment", { smartAGId, enterpriseCode: "emu01" });
    expect(service.writes()).toEqual(["UpdateSmartAGEnterpriseCode"]);
    expect(managed.state["previous"]).toEqual({});
    await managed.delete();
    expect(service.writes()).toEqual([]);
    expect(await apps()).toMatchObject([{ enterpriseCode: "emu01" }]);
  });
});
