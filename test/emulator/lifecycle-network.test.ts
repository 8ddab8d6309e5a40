import { failure, type Program, Service } from "../support/lifecycle.js";

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

const gatewayId = "sag-emulator1hq";
const uid = 1000000000000001;

describe("a flow log", () => {
  const inputs = { name: "log", outputType: "sls", slsRegionId: "cn-shanghai", projectName: "p", logstoreName: "l" };

  it("is active or inactive as the program says, and left as it is where it says nothing", async () => {
    const log = await program.create("FlowLog", { ...inputs, status: "Inactive" });
    expect(service.writes()).toEqual(["CreateFlowLog", "DeactiveFlowLog"]);
    await log.update({ ...inputs, status: "active" });
    expect(service.writes()).toEqual(["ActiveFlowLog"]);
    expect(await log.refresh()).toMatchObject({ status: "Active" });
    await service.set("flowLog", log.id, { status: "Inactive" });
    const next = await service.program().known("FlowLog", log);
    expect(await next.refresh()).toMatchObject({ status: "Inactive" });
    expect(await next.diff({ ...inputs, status: "Active" })).toMatchObject({ changes: true, replaces: [] });
    expect(await next.diff(inputs)).toMatchObject({ changes: false });
  });

  // No page says how a log begins.
  it.each([
    ["Active", "Inactive", "DeactiveFlowLog"],
    ["Inactive", "Active", "ActiveFlowLog"],
  ] as const)("that begins %s is switched only where the program wants the other state", async (newFlowLog, other, write) => {
    await service.settings({ newFlowLog });
    await program.create("FlowLog", inputs);
    await program.create("FlowLog", { ...inputs, name: "same", status: newFlowLog });
    expect(service.writes()).toEqual(["CreateFlowLog", "CreateFlowLog"]);
    const log = await program.create("FlowLog", { ...inputs, name: "other", status: other });
    expect(service.writes()).toEqual(["CreateFlowLog", write]);
    expect(await log.refresh()).toMatchObject({ status: other });
  });

  it("sends its whole configuration with any change of it", async () => {
    const log = await program.create("FlowLog", inputs);
    service.operations();
    await log.update({ ...inputs, activeAging: 600 });
    const [modify] = service.calls();
    expect(modify?.operation).toBe("ModifyFlowLogAttribute");
    expect(modify?.parameters).toMatchObject({
      ActiveAging: "600",
      InactiveAging: "15",
      LogstoreName: "l",
      Name: "log",
    });
  });

  it("says what is in the way of its removal", async () => {
    const log = await program.create("FlowLog", inputs);
    const association = await program.create("FlowLogAssociation", { flowLogId: log.id, smartAGId: gatewayId });
    expect((await failure(log.delete())).message).toContain("Dissociate every gateway from the flow log first.");
    await association.delete();
    await log.delete();
    expect(await service.rows("flowLog")).toEqual([]);
  });
});

describe("a CCN", () => {
  it("is waited for while it is pending, and has what only a change sets", async () => {
    await service.settings({ delays: { ccn: 100 } });
    const inputs = { name: "wan", interworkingStatus: "disable", snatCidrBlock: "10.9.0.0/16" };
    const ccn = await program.create("CloudConnectNetwork", inputs);
    expect(service.writes()).toEqual(["CreateCloudConnectNetwork", "ModifyCloudConnectNetwork"]);
    expect(await service.rows("ccn")).toMatchObject([{ status: "Active", interworking: "disable" }]);
    expect(await ccn.refresh()).toEqual(inputs);
    await ccn.delete();
    expect(await service.rows("ccn")).toEqual([]);
  });

  it("keeps its id where it stays pending, and is waited for by the next update", async () => {
    await service.settings({ delays: { ccn: 60_000 } });
    const impatient = service.program({ "smartag:waits": '{"createMs":50}' });
    const { managed, error } = await impatient.partly("CloudConnectNetwork", { name: "wan" });
    expect(error.message).toContain("last seen: not listed yet");
    const [row] = await service.rows("ccn");
    expect(managed.id).toBe(row?.["id"]);
    await service.set("ccn", managed.id, { status: "Active" });
    await managed.update({ name: "wan" });
    expect(service.writes()).toEqual(["CreateCloudConnectNetwork"]);
  });

  it("tells how long it was waited for where it does not go", async () => {
    const ccn = await program.create("CloudConnectNetwork", { name: "wan" });
    const grant = { ccnId: ccn.id, cenId: "cen-emulator1a", cenUid: uid };
    const given = await program.create("CcnCenGrant", grant);
    await given.refresh();
    expect((await failure(ccn.delete())).message).toContain("take it out of its CEN (revoke the grant), first");
    await given.delete();
    await ccn.delete();
    expect(await service.rows("ccn")).toEqual([]);
  });
});

describe("a binding to a CCN", () => {
  beforeEach(async () => {
    await service.set("device", "sag1000sn0001", { gatewayId, online: true });
    await service.set("gateway", gatewayId, { status: "Active" });
  });

  it("waits until the owner of the CEN has taken the CCN in", async () => {
    await service.settings({ delays: { cen: 300 } });
    const ccn = await program.create("CloudConnectNetwork", { name: "wan" });
    await program.create("CcnCenGrant", { ccnId: ccn.id, cenId: "cen-emulator1a", cenUid: uid });
    service.operations();
    const binding = await program.create("CcnBinding", { ccnId: ccn.id, smartAGId: gatewayId });
    const outcomes = service.calls().map(({ outcome }) => outcome);
    expect(outcomes[0]).toBe("NotBoundCEN");
    expect(outcomes.at(-1)).toBe("ok");
    expect(binding.id).toBe(`${ccn.id}:${gatewayId}`);
    expect(await binding.refresh()).toEqual({ ccnId: ccn.id, smartAGId: gatewayId });
    await binding.delete();
    await binding.delete();
    expect(await binding.refresh()).toBeUndefined();
  });

  it("gives up with the service's own refusal where that does not happen", async () => {
    const impatient = service.program({ "smartag:waits": '{"passingMs":50}' });
    const ccn = await impatient.create("CloudConnectNetwork", { name: "wan" });
    const error = await failure(impatient.create("CcnBinding", { ccnId: ccn.id, smartAGId: gatewayId }));
    expect(error).toMatchObject({ code: "NotBoundCEN", operation: "BindSmartAccessGateway" });
    expect(error.message).toContain("Attach the cloud connect network to a CEN first.");
  });

  it("does not wait for a refusal that stays", async () => {
    const ccn = await program.create("CloudConnectNetwork", { name: "wan" });
    service.operations();
    const branch = "sag-emulator1branch";
    const error = await failure(program.create("CcnBinding", { ccnId: ccn.id, smartAGId: branch }));
    expect(error).toMatchObject({ code: "SAG.NoBindSN" });
    expect(service.operations()).toEqual(["BindSmartAccessGateway"]);
  });

  it("goes across accounts, each with its own connection", async () => {
    const second = { region: "cn-shanghai", accessKeyId: "emulator2", accessKeySecret: "emulator2-secret" };
    const run = service.program({ "smartag:connections": JSON.stringify({ second }) });
    const theirs = "sag-emulator2branch";
    const ccn = await run.create("CloudConnectNetwork", { name: "wan" });
    await service.set("ccn", ccn.id, { cenId: "cen-emulator1a" });
    await service.make("ccnGrant", {
      account: "emulator2",
      gatewayId: theirs,
      ccnId: ccn.id,
      ccnUid: String(uid),
      trafficService: false,
    });
    const inputs = { ccnId: ccn.id, smartAGId: theirs, smartAGUid: 1000000000000002 };
    const binding = await run.create("CcnBinding", inputs);
    expect(binding.id).toBe(`${ccn.id}:${theirs}:1000000000000002`);
    expect(await binding.refresh()).toEqual(inputs);
    const gateway = await run.create("Gateway", { adopt: theirs, connection: "second" });
    await gateway.update({ adopt: theirs, connection: "second", description: "theirs" });
    expect(await gateway.refresh()).toMatchObject({ connection: "second", description: "theirs" });
    expect(service.calls().filter(({ operation }) => operation === "ModifySmartAccessGateway")).toMatchObject([
      { account: "emulator2" },
    ]);
    await binding.delete();
    expect(await service.rows("ccnBinding")).toEqual([]);
    expect(await binding.refresh()).toBeUndefined();
  });

  it("names the connections that there are where it does not know one", async () => {
    const error = await failure(program.create("Gateway", { adopt: gatewayId, connection: "third" }));
    expect(error.message).toBe('There is no connection "third" in smartag:connections. None is configured.');
  });
});

it("binds and unbinds devices, and reads what is bound to a gateway with one list", async () => {
  const acl = await program.create("Acl", { name: "office" });
  const qos = await program.create("Qos", { name: "gold" });
  const bound = await Promise.all([
    program.create("AclAssociation", { aclId: acl.id, smartAGId: gatewayId }),
    program.create("QosAssociation", { qosId: qos.id, smartAGId: gatewayId }),
    program.create("SerialNumberBinding", { smartAGId: gatewayId, serialNumber: "sag1000sn0001" }),
  ]);
  service.operations();
  expect((await Promise.all(bound.map((one) => one.refresh()))).every(Boolean)).toBe(true);
  expect(service.operations()).toEqual(["DescribeSmartAccessGateways"]);
  for (const one of bound) await one.delete();
  expect(await Promise.all(bound.map((one) => one.refresh()))).toEqual([undefined, undefined, undefined]);
});

it("reads entries of both kinds of DNAT and makes none twice", async () => {
  const entry = {
    smartAGId: gatewayId,
    ipProtocol: "any",
    externalPort: "ANY",
    internalIp: "10.0.0.1",
    internalPort: "any",
  };
  const run = service.program();
  const inner = await run.known("DnatEntry", await program.create("DnatEntry", { ...entry, externalIp: "10.0.0.9" }));
  const outer = await run.known("DnatEntry", await program.create("DnatEntry", { ...entry, type: "Internet" }));
  expect(service.calls().find(({ operation }) => operation === "AddDnatEntry")?.parameters).toMatchObject({
    IpProtocol: "any",
    ExternalPort: "any",
    InternalPort: "any",
  });
  expect(await Promise.all([inner.refresh(), outer.refresh()])).toMatchObject([
    { type: "Intranet", ipProtocol: "Any", externalIp: "10.0.0.9" },
    { type: "Internet", ipProtocol: "Any", externalPort: "any", internalPort: "any" },
  ]);
  expect(service.operations()).toEqual(["DescribeDnatEntries", "DescribeDnatEntries"]);
  expect(await outer.diff({ ...entry, type: "Internet" })).toMatchObject({ changes: false });
  expect((await failure(run.create("DnatEntry", { ...entry, type: "Internet" }))).message).toContain(
    "DuplicatedDnatEntry",
  );
});
