import { AnswerLostError } from "../../provider/client/index.js";
import { actions } from "../../provider/definitions.js";
import { ActionFailedError } from "../../provider/lifecycle/action.js";
import { PartlyMade } from "../../provider/lifecycle/partly-made.js";
import { type ActionRow, actionRows } from "../support/actions.js";
import { failure, type Fault, Service } from "../support/lifecycle.js";
import { type Call, without } from "../support/row.js";

/** Runs a test with a service of its own, so that those that wait can wait at the same time. */
async function alone(row: ActionRow, test: (service: Service) => Promise<void>): Promise<void> {
  const service = await Service.start();
  try {
    await service.change(row.ground);
    await test(service);
  } finally {
    await service.close();
  }
}

const callsOf = (service: Service): Call[] =>
  service.calls().map(({ operation, parameters }) => [operation as Call[0], without(parameters, "RegionId")]);

const named = actionRows.map((row) => [row.type, row] as const);

test("has a row of every action", () => {
  expect(actionRows.map(({ type }) => type)).toEqual([...actions.keys()]);
});

describe.each(named)("%s", (type, row) => {
  const { args, action } = row;

  test.concurrent("runs when it is created, and then only when an input or a trigger is another", () =>
    alone(row, async (service) => {
      const program = service.program();
      const made = await program.create(type, { ...args, triggers: [1, "a"] });
      expect(callsOf(service)).toEqual(row.calls);
      expect(made.state).toEqual({
        ...args,
        triggers: [1, "a"],
        ...row.tells,
        ranAt: expect.stringMatching(/^\d{4}-\d\d-\d\dT[\d:.]+Z$/) as unknown,
      });
      if (row.leaves) {
        const { kind, id, fields } = row.leaves;
        expect((await service.rows(kind)).find((one) => one["id"] === id)).toMatchObject(
          Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined)),
        );
        for (const [name, value] of Object.entries(fields)) {
          const held = (await service.rows(kind)).find((one) => one["id"] === id);
          if (value === undefined) expect(held).not.toHaveProperty(name);
        }
      }
      const same = { changes: false, replaces: [], deleteBeforeReplace: false };
      expect(await made.diff({ ...args, triggers: [1, "a"] })).toEqual(same);
      const before = made.state;
      expect(await made.refresh()).toEqual({ ...args, triggers: [1, "a"] });
      expect(made.state).toEqual(before);
      expect(await made.diff({ ...args, triggers: [1, "b"] })).toMatchObject({ changes: true, replaces: ["triggers"] });
      expect(await made.diff(args)).toMatchObject({ changes: true, replaces: ["triggers"] });
      for (const name of Object.keys(args)) {
        const others = { language: "EN", originRegionId: "cn-hangzhou", accessPointIds: [240] };
        const other: unknown = { ...others }[name] ?? "sag-another1";
        expect(await made.diff({ ...args, triggers: [1, "a"], [name]: other })).toMatchObject({ replaces: [name] });
      }
      await made.delete();
      expect(callsOf(service)).toEqual([]);
    }),
  );

  test.each(row.bad.map((bad) => [bad.says.join(), bad] as const))("refuses before any call: %s", async (_, bad) => {
    const service = await Service.start();
    try {
      const error = await failure(service.program().create(type, { ...args, ...bad.set }));
      for (const said of bad.says) expect(error.message).toContain(said);
      expect(error.message).not.toContain("secret-");
      expect(service.operations()).toEqual([]);
    } finally {
      await service.close();
    }
  });

  test.concurrent("is not run where the service refuses, and says so", () =>
    alone(row, async (service) => {
      await service.faults({ operation: action.operation, kind: "error", code: "Forbidden.RAM" });
      const error = await failure(service.program().create(type, args));
      expect(error).not.toBeInstanceOf(PartlyMade);
      expect(error.message).toMatch(new RegExp(`^${action.operation} failed: Forbidden\\.RAM .*Grant the RAM user`));
      expect(service.writes()).toEqual([action.operation]);
    }),
  );

  const kinds: Fault["kind"][] = ["closeAfter", "closeBefore"];
  test.concurrent.each(kinds)(`with its answer lost (%s) is ${row.lost}`, (kind) =>
    alone(row, async (service) => {
      await service.faults({ operation: action.operation, kind });
      const waits = JSON.stringify({ deviceMs: 800 });
      const work = service.program({ "smartag:waits": waits }).create(type, args);
      const isFound = row.lost.startsWith("found") && kind === "closeAfter";
      if (!isFound && row.lost.endsWith("an error")) {
        const error = await failure(work);
        expect(error).toBeInstanceOf(AnswerLostError);
        expect(error.message).toMatch(/ It may have been done or not: look before you repeat it\.$/);
        expect(service.writes()).toEqual([action.operation]);
      } else {
        expect((await work).state).toMatchObject(row.tells);
        expect(service.writes()).toEqual(isFound ? [action.operation] : [action.operation, action.operation]);
      }
    }),
  );
});

const rowOf = (type: string): ActionRow => {
  const found = actionRows.find((row) => row.type === type);
  if (!found) throw new Error(`There is no row of ${type}.`);
  return found;
};

describe("a wait that ends early", () => {
  const stuck = { "smartag:waits": JSON.stringify({ updateMs: 300 }) };

  test.concurrent.each([
    ["Reboot", /^Gave up waiting for the restart of sag-reboot after \d s; last seen: offline\. The call was made; /],
    ["SynchronizeWebConfig", /^Gave up waiting for the configuration of sn-sag-sync .* last seen: Synchronizing\. /],
    ["Diagnose", /^Gave up waiting for the diagnosis of sn-sag-diagnose .* last seen: processing, \d+ %\. /],
  ])("is gone on with by the next update, which does not run %s again", (type, says) => {
    const row = rowOf(type);
    return alone(row, async (service) => {
      await service.settings({ delays: { device: 3_000 } });
      const { managed, error } = await service.program(stuck).partly(type, row.args);
      expect(error.message).toMatch(says);
      expect(error.message).toMatch(/does not repeat it\.$/);
      expect(service.writes()).toEqual([row.action.operation]);
      // Neither a refresh nor a preview loses what the next update needs.
      expect(await managed.refresh()).toEqual(row.args);
      expect(await managed.diff(row.args)).toEqual({ changes: true, replaces: [], deleteBeforeReplace: false });
      const later = await service.program().known(type, managed);
      await later.update(row.args);
      expect(service.writes()).toEqual([]);
      expect(later.state).toEqual({ ...row.args, ...row.tells, ranAt: managed.state["ranAt"] });
      expect(await later.diff(row.args)).toMatchObject({ changes: false });
    });
  });
});

test("a diagnosis that fails is no resource, so that the next update makes another one", () =>
  alone(rowOf("Diagnose"), async (service) => {
    await service.set("device", "sn-sag-diagnose", { online: false });
    const error = await failure(service.program().create("Diagnose", rowOf("Diagnose").args));
    expect(error).toBeInstanceOf(ActionFailedError);
    expect(error.message).toMatch(
      /^DiagnoseSmartAccessGateway failed: Diagnosis\.failed: the diagnosis dia-\w+ of sn-sag-/,
    );
  }));

describe("a restart", () => {
  const row = rowOf("Reboot");
  const standby = { id: "standby", model: "sag-1000", gatewayId: "sag-reboot" };

  test("waits for the devices that were there before, not for one that was broken already", () =>
    alone(row, async (service) => {
      await service.make("device", { ...standby, online: false });
      const { state } = await service.program().create("Reboot", row.args);
      expect(state).toMatchObject(row.tells);
    }));

  test("of one device asks for that alone", () =>
    alone(row, async (service) => {
      await service.make("device", { ...standby, online: true });
      const { state, id } = await service.program().create("Reboot", { ...row.args, serialNumber: "standby" });
      expect(id).toBe("sag-reboot:standby");
      expect(state["devices"]).toMatchObject([{ serialNumber: "standby" }]);
      const device = { SmartAGId: "sag-reboot", SmartAGSn: "standby" };
      expect(callsOf(service)).toEqual([
        ["DescribeSAGDeviceInfo", device],
        ["RebootSmartAccessGateway", { SmartAGId: "sag-reboot", SerialNumber: "standby" }],
        ["DescribeSAGDeviceInfo", device],
      ]);
    }));

  test("needs a device", () =>
    alone(row, async (service) => {
      await service.drop("device", "sn-sag-reboot");
      const error = await failure(service.program().create("Reboot", row.args));
      expect(error.message).toBe("smartAGId: sag-reboot has no device that could restart");
      expect(service.writes()).toEqual([]);
    }));
});

test("a password that the service chooses is not chosen twice", () =>
  alone(rowOf("ResetClientUserPassword"), async (service) => {
    const operation = "ResetSmartAccessGatewayClientUserPassword";
    await service.faults({ operation, kind: "closeAfter" });
    const given = { smartAGId: "sag-password", userName: "ann" };
    expect(await failure(service.program().create("ResetClientUserPassword", given))).toBeInstanceOf(AnswerLostError);
    expect(service.writes()).toEqual([operation]);
  }));

test("a probe that finds nothing ends with what is known", () =>
  alone(rowOf("ProbeAccessPoints"), async (service) => {
    const { args } = rowOf("ProbeAccessPoints");
    await service.settings({ delays: { task: 60_000 } });
    const program = service.program({ "smartag:waits": JSON.stringify({ deviceMs: 300 }) });
    expect((await program.create("ProbeAccessPoints", args)).state["accessPoints"]).toEqual([]);
  }));

test("a probe tells also of an access point that is not reached", () =>
  alone(rowOf("ProbeAccessPoints"), async (service) => {
    await service.set("gateway", "sag-probe", { status: "Offline" });
    const { state } = await service.program().create("ProbeAccessPoints", rowOf("ProbeAccessPoints").args);
    expect(state["accessPoints"]).toEqual([239, 238].map((accessPointId) => ({ accessPointId, loss: "100.00%" })));
  }));

test("a user who is at the target already is refused, also where the answer was lost", () =>
  alone(rowOf("RoamClientUser"), async (service) => {
    const { args } = rowOf("RoamClientUser");
    await service.program().create("RoamClientUser", args);
    service.calls();
    await service.faults({ operation: "RoamClientUser", kind: "closeBefore" });
    const error = await failure(service.program().create("RoamClientUser", args));
    expect(error.message).toContain("ClientUser.UserExist");
    expect(service.writes()).toEqual(["RoamClientUser", "RoamClientUser"]);
  }));
