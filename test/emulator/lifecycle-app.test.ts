import type { Properties } from "../../provider/lifecycle/definition.js";
import { failure, Service } from "../support/lifecycle.js";
import { appByHand } from "../support/row.js";

jest.setTimeout(60_000);

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
    await service.faults(
      { operation: "CreateSmartAccessGatewaySoftware", kind: "closeAfter" },
      { operation: "CreateSmartAccessGatewaySoftware", kind: "closeBefore" },
    );
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
  const user = { smartAGId: "sag-app", userName: "li", password: "secret-1", userMail: "li@example.com" };
  beforeEach(async () => {
    await app("sag-app");
  });

  test("with more bandwidth than one can be made with get it by a second call", async () => {
    await service.program().create("ClientUser", { ...user, bandwidth: 2000 });
    expect(service.writes()).toEqual(["CreateSmartAccessGatewayClientUser"]);
    const managed = await service.program().create("ClientUser", { ...user, userName: "wang", bandwidth: 2001 });
    expect(service.writes()).toEqual(["CreateSmartAccessGatewayClientUser", "ModifySmartAccessGatewayClientUser"]);
    expect(managed.state["bandwidth"]).toBe(2001);
    expect((await service.rows("clientUser")).map(({ bandwidth }) => bandwidth)).toEqual([2000, 2001]);
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
    await service.make("onlineClient", { userId: "sag-app:li", clientIp: "10.8.0.77" });
    const roaming = await service.program().known("ClientUser", made);
    await roaming.refresh();
    expect(roaming.state).toEqual(made.state);
    await service.set("clientUser", "sag-app:li", { clientIp: "10.8.0.5" });
    const fixed = await service.program().known("ClientUser", made);
    await fixed.refresh();
    expect(fixed.state["clientIp"]).toBe("10.8.0.5");
    expect(await fixed.diff(inputs)).toMatchObject({ replaces: ["clientIp"], deleteBeforeReplace: true });
  });

  test("that were used in this month stay, and it says what to do", async () => {
    const managed = await service.program().create("ClientUser", { ...user, bandwidth: 20 });
    await service.make("onlineClient", { userId: "sag-app:li", clientIp: "10.8.0.77" });
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
