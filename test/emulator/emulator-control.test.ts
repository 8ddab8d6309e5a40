import type { RunningEmulator } from "../../emulator/index.js";
import { like, type Row, startTestEmulator, type TestClient } from "./emulator-client.js";

let emulator: RunningEmulator;
let client: TestClient;

beforeAll(async () => {
  ({ emulator, client } = await startTestEmulator());
});
beforeEach(() => emulator.reset());
afterAll(() => emulator.close());

const acls = async () => (await client.control<Record<string, readonly Row[]>>("GET", "state"))["acl"] ?? [];
const create = () => client.reply("CreateACL", { Name: "acl" });

describe("faults", () => {
  it("meet calls in order, as often as they say, and after those that they let pass", async () => {
    await client.control("POST", "faults", [
      { operation: "CreateACL", kind: "throttle", count: 2 },
      { operation: "DescribeACLs", kind: "error", code: "ServiceUnavailable", skip: 1 },
    ]);
    const seen = [];
    for (const operation of ["CreateACL", "DescribeACLs", "CreateACL", "DescribeACLs", "CreateACL", "DescribeACLs"]) {
      const { code, status } = await client.reply(operation, operation === "CreateACL" ? { Name: "acl" } : {});
      seen.push(code ?? status);
    }
    expect(seen).toEqual(["Throttling.User", 200, "Throttling.User", "ServiceUnavailable", 200, 200]);
    expect(await client.control("GET", "faults")).toEqual([]);
    expect(await acls()).toHaveLength(1);
  });

  it("answer codes with the status that is documented, or the one given", async () => {
    await client.control("POST", "faults", [
      { kind: "error", code: "AclAmountLimit" },
      { kind: "error", httpStatus: 502 },
      { kind: "throttle", code: "Throttling.Api" },
    ]);
    expect(await create()).toMatchObject({ code: "AclAmountLimit", status: 403 });
    expect(await create()).toMatchObject({ code: "InternalError", status: 502 });
    expect(await create()).toMatchObject({ code: "Throttling.Api", status: 400 });
    expect(await acls()).toEqual([]);
  });

  it("close the connection before or after the effect", async () => {
    await client.control("POST", "faults", [{ kind: "closeBefore" }, { kind: "closeAfter" }]);
    await expect(create()).rejects.toThrow();
    expect(await acls()).toEqual([]);
    await expect(create()).rejects.toThrow();
    expect(await acls()).toHaveLength(1);
    expect(emulator.requests().map(({ outcome }) => outcome)).toEqual(["closeBefore", "ok"]);
  });

  it("answer an error after the effect", async () => {
    await client.control("POST", "faults", { operation: "CreateACL", kind: "errorAfter" });
    expect(await create()).toMatchObject({ code: "InternalError" });
    expect(await acls()).toHaveLength(1);
  });

  it("leave everything but the RequestId out of the answer after the effect", async () => {
    await client.control("POST", "faults", { operation: "CreateACL", kind: "omit" });
    expect((await create()).body).toEqual({ RequestId: expect.any(String) as unknown });
    expect(await acls()).toHaveLength(1);
  });

  it("delay a call", async () => {
    await client.control("POST", "faults", { kind: "delay", delayMs: 60 });
    const started = performance.now();
    expect((await create()).status).toBe(200);
    expect(performance.now() - started).toBeGreaterThan(55);
  });

  it("can be looked at and cleared, and are checked", async () => {
    const fault = { operation: "*", kind: "delay", delayMs: 1, count: 3, skip: 2 };
    expect(await client.control("POST", "faults", fault)).toEqual([fault]);
    expect(await client.control("DELETE", "faults")).toEqual([]);
    expect(await client.control("POST", "faults", { kind: "explode" })).toHaveProperty("error");
    expect(await client.control("POST", "faults", { kind: "error", colour: "red" })).toHaveProperty("error");
  });
});

describe("change", () => {
  const rule = {
    direction: "in",
    sourceCidr: "10.0.0.0/8",
    destCidr: "0.0.0.0/0",
    ipProtocol: "TCP",
    sourcePortRange: "-1/-1",
    destPortRange: "22/22",
    policy: "accept",
  };

  it("adds, edits and removes an object as by hand in the console", async () => {
    const AclId = await client.made("CreateACL", { Name: "acl" }, "AclId");
    const [made] = await client.control<Row[]>("POST", "change", {
      kind: "aclRule",
      create: { aclId: AclId, ...rule },
    });
    const listed = () => client.rows("DescribeACLAttribute", { AclId }, "Acrs.Acr");
    expect(await listed()).toMatchObject([{ AcrId: made?.["id"], DestPortRange: "22/22", Priority: 1 }]);
    await client.control("POST", "change", [
      { kind: "aclRule", id: made?.["id"], set: { policy: "drop", name: "ssh" } },
      { kind: "acl", id: AclId, set: { name: "renamed" } },
    ]);
    expect(await listed()).toMatchObject([{ Policy: "drop", Name: "ssh" }]);
    await client.control("POST", "change", { kind: "aclRule", id: made?.["id"], set: { name: null } });
    expect((await listed())[0]).not.toHaveProperty("Name");
    await client.control("POST", "change", { kind: "acl", id: AclId, remove: true });
    const state = await client.control<Record<string, unknown>>("GET", "state");
    expect(state).toMatchObject({ acl: [], aclRule: [] });
  });

  it("sets a gateway's status and puts a CCN into a CEN", async () => {
    const CcnId = await client.made("CreateCloudConnectNetwork", { Name: "ccn" }, "CcnId");
    await client.control("POST", "change", [
      { kind: "gateway", id: "sag-emulator1hq", set: { status: "Arrearage" } },
      { kind: "cenAttachment", create: { ccnId: CcnId, cenId: "cen-emulator1a" } },
    ]);
    const found = await client.rows(
      "DescribeSmartAccessGateways",
      { Status: "Arrearage" },
      "SmartAccessGateways.SmartAccessGateway",
    );
    expect(found).toMatchObject([{ SmartAGId: "sag-emulator1hq" }]);
    expect(
      await client.row("DescribeCloudConnectNetworks", { CcnId }, "CloudConnectNetworks.CloudConnectNetwork"),
    ).toMatchObject({
      AssociatedCenId: "cen-emulator1a",
      AssociatedCenOwnerId: "1000000000000001",
      AssociatedCenStatus: "Attached",
    });
    await client.control("POST", "change", { kind: "cenAttachment", id: `cen-emulator1a:${CcnId}`, remove: true });
    const row = await client.row("DescribeCloudConnectNetworks", { CcnId }, "CloudConnectNetworks.CloudConnectNetwork");
    expect(row).not.toHaveProperty("AssociatedCenId");
  });

  it("joins two things under the id that they have together", async () => {
    const aclId = await client.made("CreateACL", { Name: "acl" }, "AclId");
    const association = { kind: "aclAssociation", create: { aclId, gatewayId: "sag-emulator1hq" } };
    expect(await client.control("POST", "change", association)).toMatchObject([{ id: `${aclId}:sag-emulator1hq` }]);
  });

  it.each([
    ["an unknown kind", { kind: "modem", id: "1", remove: true }],
    ["an unknown object", { kind: "acl", id: "acl-none", set: {} }],
    ["an unknown field", { kind: "gateway", id: "sag-emulator1hq", set: { colour: "red" } }],
    ["a value that does not fit", { kind: "gateway", id: "sag-emulator1hq", set: { status: "Happy" } }],
    ["a missing field", { kind: "aclRule", create: { aclId: "acl-1" } }],
    ["no change at all", { kind: "gateway" }],
  ])("refuses %s", async (_, body) => {
    const before = await client.control("GET", "state");
    expect(await client.control("POST", "change", body)).toEqual({ error: like(/./) });
    expect(await client.control("GET", "state")).toEqual(before);
  });
});

describe("the clock", () => {
  const clock = () => client.control<{ now: string; ahead: number }>("GET", "clock");
  const advance = (milliseconds: unknown) => client.control("POST", "clock", { advance: milliseconds });
  const day = 24 * 3_600_000;

  it("is real time until it is moved, and only goes ahead", async () => {
    const real = await clock();
    expect(real.ahead).toBe(0);
    expect(Math.abs(Date.parse(real.now) - Date.now())).toBeLessThan(5_000);
    expect(await advance(day)).toMatchObject({ ahead: day });
    expect(await advance(day)).toMatchObject({ ahead: 2 * day });
    expect(Math.abs(Date.parse((await clock()).now) - Date.now() - 2 * day)).toBeLessThan(5_000);
    for (const wrong of [-1, 0.5, "soon", 367 * day]) expect(await advance(wrong)).toHaveProperty("error");
    expect(await clock()).toMatchObject({ ahead: 2 * day });
    await client.control("POST", "reset");
    expect(await clock()).toMatchObject({ ahead: 0 });
  });

  it("lets everything happen that was planned for the time between, and dates what is new", async () => {
    await client.control("POST", "settings", { delays: { device: 60_000 } });
    const binding = { SmartAGId: "sag-emulator1hq", SerialNumber: "sag1000sn0001" };
    await client.call("BindSerialNumber", binding);
    const status = async () =>
      (await client.call("DescribeSmartAccessGatewayAttribute", { SmartAGId: binding.SmartAGId }))["Status"];
    await advance(59_000);
    expect(await status()).toBe("Received");
    await advance(1_000);
    expect(await status()).toBe("Active");
    await advance(30 * day);
    await create();
    const [acl] = await acls();
    expect(Number(acl?.["createTime"])).toBeGreaterThan(Date.now() + 29 * day);
    await client.control("POST", "reset");
    await create();
    expect(Number((await acls())[0]?.["createTime"])).toBeLessThan(Date.now() + day);
  });

  it("is not the one that signatures are checked by", async () => {
    await advance(day);
    expect((await create()).status).toBe(200);
  });
});

describe("the rest of the surface", () => {
  it("resets everything, and a fresh state is always the same", async () => {
    const fresh = await client.control("GET", "state");
    await create();
    await client.control("POST", "settings", { latency: 5, quotas: { acls: 1 } });
    await client.control("POST", "faults", { kind: "closeBefore" });
    expect(await client.control("POST", "reset")).toEqual({ done: true });
    expect(await client.control("GET", "state")).toEqual(fresh);
    expect(await client.control("GET", "requests")).toEqual([]);
    expect(await client.control("GET", "faults")).toEqual([]);
    expect(await client.control("GET", "settings")).toMatchObject({ latency: 0, quotas: { acls: 10 } });
    const second = await startTestEmulator();
    expect(await second.client.control("GET", "state")).toEqual(fresh);
    await second.emulator.close();
  });

  it("forgets requests alone", async () => {
    await create();
    await client.control("DELETE", "requests");
    expect(await client.control("GET", "requests")).toEqual([]);
    expect(await acls()).toHaveLength(1);
  });

  it("changes settings one by one, and refuses those that do not fit", async () => {
    const changed = await client.control("POST", "settings", { delays: { ccn: 5 }, rate: 100 });
    expect(changed).toMatchObject({ rate: 100, delays: { ccn: 5, cen: 0 } });
    expect(await client.control("POST", "settings", { quotas: { modems: 1 } })).toHaveProperty("error");
    expect(await client.control("POST", "settings", { latency: -1 })).toHaveProperty("error");
    expect(await client.control("GET", "settings")).toEqual(changed);
  });

  it("changes one reading and leaves the others, and refuses a value that a reading does not have", async () => {
    const before = await client.control<{ readings: Row }>("GET", "settings");
    const changed = await client.control<{ readings: Row }>("POST", "settings", {
      readings: { ownCenGrant: "accepted" },
    });
    expect(changed.readings).toEqual({ ...before.readings, ownCenGrant: "accepted" });
    expect(await client.control("POST", "settings", { readings: { ownCenGrant: "maybe" } })).toHaveProperty("error");
    expect(await client.control("POST", "settings", { readings: { weather: true } })).toHaveProperty("error");
  });

  it("says what there is where it is asked for something else", async () => {
    expect(await client.control("GET", "nothing")).toEqual({ error: like("POST faults") });
    const broken = await fetch(`${emulator.endpoint}/_emulator/faults`, { method: "POST", body: "{" });
    expect(broken.status).toBe(400);
  });

  it("adds latency to every call, refused ones too", async () => {
    await client.control("POST", "settings", { latency: 40 });
    for (const name of ["acl", "1"]) {
      const started = performance.now();
      await client.reply("CreateACL", { Name: name });
      expect(performance.now() - started).toBeGreaterThan(38);
    }
  });
});
