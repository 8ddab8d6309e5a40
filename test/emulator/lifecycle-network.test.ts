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
  ] as const)(
    "that begins %s is switched only where the program wants the other state",
    async (newFlowLog, other, write) => {
      await service.settings({ readings: { newFlowLog } });
      await program.create("FlowLog", inputs);
      await program.create("FlowLog", { ...inputs, name: "same", status: newFlowLog });
      expect(service.writes()).toEqual(["CreateFlowLog", "CreateFlowLog"]);
      const log = await program.create("FlowLog", { ...inputs, name: "other", status: other });
      expect(service.writes()).toEqual(["CreateFlowLog", write]);
      expect(await log.refresh()).toMatchObject({ status: other });
    },
  );

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
  it("is waited for until it is listed, and has what only a change sets", async () => {
    await service.settings({ delays: { listed: 100 } });
    const inputs = { name: "wan", interworkingStatus: "disable", snatCidrBlock: "10.9.0.0/16" };
    const ccn = await program.create("CloudConnectNetwork", inputs);
    expect(service.writes()).toEqual(["CreateCloudConnectNetwork", "ModifyCloudConnectNetwork"]);
    expect(await service.rows("ccn")).toMatchObject([{ interworking: "disable" }]);
    expect(await ccn.refresh()).toEqual(inputs);
    await ccn.delete();
    expect(await service.rows("ccn")).toEqual([]);
  });

  it("keeps its id where it is not listed in time, and is waited for by the next update", async () => {
    await service.settings({ delays: { listed: 60_000 } });
    const impatient = service.program({ "smartag:waits": '{"createMs":50}' });
    const { managed, error } = await impatient.partly("CloudConnectNetwork", { name: "wan" });
    expect(error.message).toContain("last seen: not listed yet");
    const [row] = await service.rows("ccn");
    expect(managed.id).toBe(row?.["id"]);
    await service.advance(60_000);
    await managed.update({ name: "wan" });
    expect(service.writes()).toEqual(["CreateCloudConnectNetwork"]);
  });

  it("is not deleted while it is in a CEN", async () => {
    const ccn = await program.create("CloudConnectNetwork", { name: "wan" });
    const attached = await program.create("CcnCenAttachment", { ccnId: ccn.id, cenId: "cen-emulator1a" });
    expect((await failure(ccn.delete())).message).toContain("have the owner of its CEN detach it, first");
    await attached.delete();
    await ccn.delete();
    expect(await service.rows("ccn")).toEqual([]);
  });

  it("takes several blocks, whose order means nothing", async () => {
    const inputs = { name: "wan", cidrBlocks: ["10.1.0.0/16", "10.2.0.0/16"] };
    const ccn = await program.create("CloudConnectNetwork", inputs);
    expect(service.writes()).toEqual(["CreateCloudConnectNetwork"]);
    await service.set("ccn", ccn.id, { cidrBlock: "10.2.0.0/16,10.1.0.0/16" });
    expect(await ccn.refresh()).toEqual(inputs);
    await ccn.update({ ...inputs, cidrBlocks: ["10.2.0.0/16"] });
    expect(await service.rows("ccn")).toMatchObject([{ cidrBlock: "10.2.0.0/16" }]);
  });
});

describe("an attachment to a CEN", () => {
  const second = { region: "cn-shanghai", accessKeyId: "emulator2", accessKeySecret: "emulator2-secret" };
  const connections = { "smartag:connections": JSON.stringify({ second }) };
  const attachments = () => service.rows("cenAttachment");

  it("is waited for until it is there, and until it is gone", async () => {
    const ccn = await program.create("CloudConnectNetwork", { name: "wan" });
    await service.settings({ delays: { cen: 300 } });
    const inputs = { ccnId: ccn.id, cenId: "cen-emulator1a" };
    const attached = await program.create("CcnCenAttachment", inputs);
    expect(attached.id).toBe(`cen-emulator1a:${ccn.id}`);
    expect(await attachments()).toMatchObject([{ status: "Attached" }]);
    expect(await attached.refresh()).toEqual(inputs);
    service.operations();
    await attached.delete();
    expect(service.writes()).toEqual(["DetachCenChildInstance"]);
    expect(await attachments()).toEqual([]);
    await attached.delete();
    expect(await attached.refresh()).toBeUndefined();
  });

  it("is sent again while the CEN is busy with something else", async () => {
    const ccn = await program.create("CloudConnectNetwork", { name: "wan" });
    await service.faults(
      { operation: "AttachCenChildInstance", kind: "error", code: "InvalidOperation.CenInstanceStatus" },
      { operation: "DetachCenChildInstance", kind: "error", code: "Operation.Blocking" },
    );
    const attached = await program.create("CcnCenAttachment", { ccnId: ccn.id, cenId: "cen-emulator1a" });
    await attached.delete();
    expect(await service.waitingFaults()).toEqual([]);
    expect(await attachments()).toEqual([]);
  });

  it("to a CEN of another account is made by its owner, after a grant", async () => {
    const run = service.program(connections);
    const ccn = await run.create("CloudConnectNetwork", { name: "wan" });
    const cen = { ccnId: ccn.id, cenId: "cen-emulator2" };
    const theirs = { ...cen, ccnUid: uid, connection: "second" };
    const impatient = service.program({ ...connections, "smartag:waits": '{"passingMs":50}' });
    const refused = await failure(impatient.create("CcnCenAttachment", theirs));
    expect(refused).toMatchObject({ code: "Forbbiden.AttachChildInstanceAcrossUid" });
    expect(refused.message).toContain("has to grant it to this CEN first (CcnCenGrant)");
    const grant = await run.create("CcnCenGrant", { ...cen, cenUid: 1000000000000002 });
    expect(grant.state).toMatchObject({ ccnUid: uid });
    const attached = await run.create("CcnCenAttachment", theirs);
    expect(await attached.refresh()).toEqual(theirs);
    await grant.delete();
    await attached.delete();
    await ccn.delete();
  });

  it("is not made twice: a CCN is in one CEN", async () => {
    const ccn = await program.create("CloudConnectNetwork", { name: "wan" });
    await program.create("CcnCenAttachment", { ccnId: ccn.id, cenId: "cen-emulator1a" });
    const again = await failure(program.create("CcnCenAttachment", { ccnId: ccn.id, cenId: "cen-emulator1b" }));
    expect(again.message).toContain(`CcnCenAttachment cen-emulator1a:${ccn.id} of this stack still has the CCN`);
  });

  it("ends where its CEN does", async () => {
    const ccn = await program.create("CloudConnectNetwork", { name: "wan" });
    const attached = await program.create("CcnCenAttachment", { ccnId: ccn.id, cenId: "cen-emulator1a" });
    await service.drop("cen", "cen-emulator1a");
    const later = await service.program().known("CcnCenAttachment", attached);
    expect(await later.refresh()).toBeUndefined();
    await later.delete();
  });
});

describe("a binding to a CCN", () => {
  beforeEach(async () => {
    await service.set("device", "sag1000sn0001", { gatewayId, online: true });
    await service.set("gateway", gatewayId, { status: "Active" });
  });

  it("needs no CEN", async () => {
    const ccn = await program.create("CloudConnectNetwork", { name: "wan" });
    service.operations();
    await program.create("CcnBinding", { ccnId: ccn.id, smartAGId: gatewayId });
    // The list shows whether somebody else has bound it already.
    expect(service.operations()).toEqual(["DescribeSmartAccessGateways", "BindSmartAccessGateway"]);
  });

  it("waits until the CCN is in a CEN where the service wants that", async () => {
    await service.settings({ delays: { cen: 300 }, readings: { bindNeedsCen: true } });
    const ccn = await program.create("CloudConnectNetwork", { name: "wan" });
    const attaching = program.create("CcnCenAttachment", { ccnId: ccn.id, cenId: "cen-emulator1a" });
    const binding = await service.program().create("CcnBinding", { ccnId: ccn.id, smartAGId: gatewayId });
    await attaching;
    const bound = service.calls().filter(({ operation }) => operation === "BindSmartAccessGateway");
    expect(bound.map(({ outcome }) => outcome)).toEqual(["NotBoundCEN", "ok"]);
    expect(binding.id).toBe(`${ccn.id}:${gatewayId}`);
    expect(await binding.refresh()).toEqual({ ccnId: ccn.id, smartAGId: gatewayId });
    await binding.delete();
    await binding.delete();
    expect(await binding.refresh()).toBeUndefined();
  });

  it("gives up with the service's own refusal where that does not happen", async () => {
    await service.settings({ readings: { bindNeedsCen: true } });
    const impatient = service.program({ "smartag:waits": '{"passingMs":50}' });
    const ccn = await impatient.create("CloudConnectNetwork", { name: "wan" });
    const error = await failure(impatient.create("CcnBinding", { ccnId: ccn.id, smartAGId: gatewayId }));
    expect(error).toMatchObject({ code: "NotBoundCEN", operation: "BindSmartAccessGateway" });
    expect(error.message).toContain("Attach the cloud connect network to a CEN first (CcnCenAttachment).");
  });

  it("does not wait for a refusal that stays", async () => {
    const ccn = await program.create("CloudConnectNetwork", { name: "wan" });
    service.operations();
    const branch = "sag-emulator1branch";
    const error = await failure(program.create("CcnBinding", { ccnId: ccn.id, smartAGId: branch }));
    expect(error).toMatchObject({ code: "SAG.NoBindSN" });
    // The list shows whether somebody else has bound it already.
    expect(service.operations()).toEqual(["DescribeSmartAccessGateways", "BindSmartAccessGateway"]);
  });

  it("goes across accounts, each with its own connection", async () => {
    const second = { region: "cn-shanghai", accessKeyId: "emulator2", accessKeySecret: "emulator2-secret" };
    const run = service.program({ "smartag:connections": JSON.stringify({ second }) });
    const theirs = "sag-emulator2branch";
    const ccn = await run.create("CloudConnectNetwork", { name: "wan" });
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
