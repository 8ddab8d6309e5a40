import { failure, type Program, Service } from "../support/lifecycle.js";

let service: Service;
let program: Program;
beforeAll(async () => {
  service = await Service.start();
});
beforeEach(async () => {
  service.reset();
  program = service.program();
  await service.set("device", "sag1000sn0001", { gatewayId: smartAGId, online: true });
  await service.set("gateway", smartAGId, { status: "Active" });
});
afterAll(() => service.close());

const smartAGId = "sag-emulator1hq";
const ccnId = "ccn-1";
const onCcn = async () => {
  const ccn = { id: ccnId, status: "Active", interworking: "enable", resourceGroupId: "rg" };
  await service.make("ccn", ccn);
  await service.make("cenAttachment", { ccnId, cenId: "cen-emulator1a", status: "Attached" });
  await service.make("ccnBinding", { ccnId, gatewayId: smartAGId });
};
const gateway = async () => (await service.rows("gateway")).find(({ id }) => id === smartAGId);

describe("a leased line", () => {
  const inputs = { smartAGId, vbrId: "vbr-emulator1a", vbrRegionId: "cn-shanghai" };

  it("shares the list of gateways with everything that is on them", async () => {
    await onCcn();
    const line = await program.create("VbrBinding", inputs);
    const binding = { id: `${ccnId}:${smartAGId}`, state: { ccnId, smartAGId } };
    const next = service.program();
    const [sameLine, sameBinding] = [await next.known("VbrBinding", line), await next.known("CcnBinding", binding)];
    service.operations();
    expect(await Promise.all([sameLine.refresh(), sameBinding.refresh()])).toEqual([inputs, { ccnId, smartAGId }]);
    expect(service.operations()).toEqual(["DescribeSmartAccessGateways"]);
  });

  it("is made once, also where the answer is lost", async () => {
    await onCcn();
    await service.faults({ operation: "BindVbr", kind: "closeAfter" });
    const line = await program.create("VbrBinding", inputs);
    expect(await service.rows("vbrBinding")).toHaveLength(1);
    expect(line.id).toBe("sag-emulator1hq:vbr-emulator1a:cn-shanghai");
  });

  it("is not taken for this one where the gateway has another", async () => {
    await onCcn();
    await program.create("VbrBinding", inputs);
    const other = { ...inputs, vbrId: "vbr-emulator1b" };
    expect((await failure(program.create("VbrBinding", other))).message).toContain("SAG.VbrBound");
  });

  it("says what the gateway has to be on until it is unbound", async () => {
    await onCcn();
    const line = await program.create("VbrBinding", inputs);
    await service.set("cenAttachment", `cen-emulator1a:${ccnId}`, { status: "Detaching" });
    expect((await failure(line.delete())).message).toContain(
      "let the binding depend on CcnBinding and CcnCenAttachment, with dependsOn",
    );
    await service.set("cenAttachment", `cen-emulator1a:${ccnId}`, { status: "Attached" });
    await line.delete();
    expect(await service.rows("vbrBinding")).toEqual([]);
    await line.delete();
  });

  it("of another region is another one", async () => {
    await onCcn();
    await program.create("VbrBinding", inputs);
    const adopt = "sag-emulator1hq:vbr-emulator1a:cn-hangzhou";
    const elsewhere = { ...inputs, vbrRegionId: "cn-hangzhou", adopt };
    expect((await failure(program.create("VbrBinding", elsewhere))).message).toContain("does not exist");
  });
});

describe("grants to another account", () => {
  it("are made once where their answers are lost, and no other grant is taken for them", async () => {
    const uid = 1000000000000002;
    const ccn = { status: "Active", interworking: "enable", resourceGroupId: "rg", account: "emulator2" };
    for (const id of ["ccn-2", "ccn-3"]) await service.make("ccn", { ...ccn, id });
    await service.make("vbr", { id: "vbr-2", account: "emulator2", name: "theirs" });
    for (const operation of ["GrantSagInstanceToCcn", "GrantSagInstanceToVbr"]) {
      await service.faults({ operation, kind: "closeAfter" });
    }
    const toCcn = { smartAGId, ccnId: "ccn-2", ccnUid: uid };
    const toVbr = { smartAGId, vbrId: "vbr-2", vbrRegionId: "cn-shanghai", vbrUid: uid };
    const [one, two] = [await program.create("GatewayCcnGrant", toCcn), await program.create("GatewayVbrGrant", toVbr)];
    const count = async () => [(await service.rows("ccnGrant")).length, (await service.rows("vbrGrant")).length];
    expect(await count()).toEqual([1, 1]);
    expect((await failure(program.create("GatewayCcnGrant", { ...toCcn, ccnId: "ccn-3" }))).message).toContain(
      "SAG.GrantDuplicated",
    );
    for (const grant of [one, two, one, two]) await grant.delete();
    expect(await count()).toEqual([0, 0]);
  });
});

describe("an access point", () => {
  it("is asked for of a gateway on a CCN, and goes with the CCN", async () => {
    const inputs = { smartAGId, accessPointId: 239 };
    const { managed, error } = await program.partly("AccessPoint", inputs);
    expect(error.message).toContain("NotBoundCCN");
    await onCcn();
    await managed.update(inputs);
    expect(await gateway()).toMatchObject({ accessPointId: "239" });
    await service.drop("ccnBinding", `${ccnId}:${smartAGId}`);
    const next = await service.program().known("AccessPoint", managed);
    expect(await next.refresh()).toEqual({ smartAGId });
    expect(await next.diff(inputs)).toMatchObject({ changes: true, replaces: [] });
    await next.delete();
  });

  it("that was chosen before is chosen again, a little later where that takes its time", async () => {
    await onCcn();
    await service.set("gateway", smartAGId, { accessPointId: "240" });
    await service.settings({ delays: { configure: 300 } });
    const point = await program.create("AccessPoint", { smartAGId, accessPointId: 239 });
    expect(await gateway()).toMatchObject({ accessPointId: "239" });
    expect(point.state).toMatchObject({ previous: { accessPointId: 240 } });
    await service.faults({ operation: "UpdateSmartAGAccessPoint", kind: "error", code: "Upgrading" });
    await point.delete();
    expect(await gateway()).toMatchObject({ accessPointId: "240" });
  });
});

describe("limits of uplinks", () => {
  it("that were never set stay, those that were are put back", async () => {
    await service.set("gateway", smartAGId, { upBandwidthWan: 100 });
    const limits = await program.create("UplinkBandwidth", { smartAGId, upBandwidth4G: 5, upBandwidthWan: 50 });
    expect(limits.state).toMatchObject({ previous: { upBandwidthWan: 100 } });
    await limits.delete();
    expect(await gateway()).toMatchObject({ upBandwidth4G: 5, upBandwidthWan: 100 });
  });

  it("are one of two settings that a program cannot leave out both", async () => {
    expect((await failure(program.create("UplinkBandwidth", { smartAGId }))).message).toContain(
      "upBandwidthWan: missing; give it, upBandwidth4G, or both",
    );
  });
});

describe("a policy of automatic upgrades", () => {
  it("is gone with its device", async () => {
    const inputs = { smartAGId, serialNumber: "sag1000sn0001", upgradeType: "boot" };
    const policy = await program.create("AutoUpgradePolicy", inputs);
    expect(policy.id).toBe("sag-emulator1hq:sag1000sn0001:Device");
    await service.set("device", "sag1000sn0001", { gatewayId: null });
    const next = await service.program().known("AutoUpgradePolicy", policy);
    expect(await next.refresh()).toBeUndefined();
    await policy.delete();
  });
});
