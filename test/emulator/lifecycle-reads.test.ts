import type { Managed } from "../support/lifecycle.js";
import { Service } from "../support/lifecycle.js";
import { rule } from "../support/samples.js";

let service: Service;
beforeAll(async () => {
  service = await Service.start();
});
beforeEach(() => service.reset());
afterAll(() => service.close());

/** Many objects made by hand, as resources of a run that has not read anything yet. */
async function known(type: string, ids: readonly string[], state: (index: number) => object): Promise<Managed[]> {
  const program = service.program();
  const made = await Promise.all(ids.map((id, index) => program.known(type, { id, state: { ...state(index) } })));
  service.operations();
  return made;
}

async function rulesByHand(count: number): Promise<{ aclId: string; ids: string[] }> {
  const aclId = await service.make("acl", { name: "office", resourceGroupId: "rg-emulator1default" });
  const ids: string[] = [];
  for (let priority = 1; priority <= count; priority += 1) {
    ids.push(`${aclId}:${await service.make("aclRule", { ...rule, aclId, priority })}`);
  }
  return { aclId, ids };
}

it("reads the rules of one ACL with one list", async () => {
  const { aclId, ids } = await rulesByHand(20);
  const rules = await known("AclRule", ids, (index) => ({ ...rule, aclId, priority: index + 1, type: "LAN" }));
  const inputs = await Promise.all(rules.map((one) => one.refresh()));
  expect(inputs.map((one) => one?.["priority"])).toEqual(Array.from({ length: 20 }, (_, index) => index + 1));
  expect(inputs[0]).toEqual({ ...rule, aclId, priority: 1, type: "LAN" });
  expect(service.operations()).toEqual(["DescribeACLAttribute"]);
});

it("reads the rules of two ACLs with two lists, all pages", async () => {
  const [one, two] = [await rulesByHand(60), await rulesByHand(1)];
  const rules = await known("AclRule", [...one.ids, ...two.ids], () => ({ ...rule }));
  expect((await Promise.all(rules.map((each) => each.refresh()))).filter(Boolean)).toHaveLength(61);
  expect(service.operations()).toEqual(Array.from({ length: 3 }, () => "DescribeACLAttribute"));
});

it("asks for the ids of many objects of an account, fifty a call", async () => {
  await service.settings({ quotas: { acls: 400 } });
  const ids: string[] = [];
  for (let count = 0; count < 300; count += 1) {
    ids.push(await service.make("acl", { name: `acl-${count}`, resourceGroupId: "rg-emulator1default" }));
  }
  const acls = await known("Acl", ids, () => ({}));
  await Promise.all(acls.map((acl) => acl.refresh()));
  expect(acls.map(({ state }) => state["name"])).toEqual(ids.map((_, index) => `acl-${index}`));
  const calls = service.calls();
  expect(calls.map(({ operation }) => operation)).toEqual(Array.from({ length: 6 }, () => "DescribeACLs"));
  expect(calls.flatMap(({ parameters }) => String(parameters["AclIds"]).split(",")).sort()).toEqual([...ids].sort());
});

it("turns to the whole list where single objects are read one after the other", async () => {
  const ids: string[] = [];
  for (let count = 0; count < 6; count += 1) {
    ids.push(await service.make("acl", { name: `acl-${count}`, resourceGroupId: "rg-emulator1default" }));
  }
  const acls = await known("Acl", ids, () => ({}));
  for (const acl of acls) expect(await acl.refresh()).toBeDefined();
  expect(service.calls().map(({ parameters }) => parameters["AclIds"])).toEqual([ids[0], ids[1], undefined]);
});

it("takes the whole list where only one object can be asked for", async () => {
  const flowLog = { status: "Inactive", activeAging: 300, inactiveAging: 15, outputType: "sls" };
  const more = { netflowServerPort: 9995, netflowVersion: "V9", resourceGroupId: "rg-emulator1default" };
  const ids = [
    await service.make("flowLog", { ...flowLog, ...more }),
    await service.make("flowLog", { ...flowLog, ...more }),
  ];
  const logs = await known("FlowLog", ids, () => ({}));
  await Promise.all(logs.map((log) => log.refresh()));
  expect(service.calls().map(({ parameters }) => parameters["FlowLogId"])).toEqual([undefined]);
  const [single] = await known("FlowLog", ids.slice(0, 1), () => ({}));
  await single?.refresh();
  expect(service.calls().map(({ parameters }) => parameters["FlowLogId"])).toEqual([ids[0]]);
});

it("reads again after something was written", async () => {
  const { aclId, ids } = await rulesByHand(2);
  const [first, second] = await known("AclRule", ids, (index) => ({
    ...rule,
    aclId,
    priority: index + 1,
    type: "LAN",
  }));
  await first?.refresh();
  await second?.refresh();
  expect(service.operations()).toEqual(["DescribeACLAttribute"]);
  await first?.update({ ...rule, aclId, priority: 50 });
  expect((await first?.refresh())?.["priority"]).toBe(50);
  expect(service.operations()).toEqual(["ModifyACLRule", "DescribeACLAttribute"]);
});

it("tells an error to everybody who waited, and asks again afterwards", async () => {
  const { aclId, ids } = await rulesByHand(3);
  const rules = await known("AclRule", ids, () => ({ ...rule, aclId }));
  await service.faults({ operation: "DescribeACLAttribute", kind: "error", code: "Forbidden.RAM" });
  const outcomes = await Promise.allSettled(rules.map((one) => one.refresh()));
  expect(outcomes.map(({ status }) => status)).toEqual(["rejected", "rejected", "rejected"]);
  expect(outcomes[2]).toMatchObject({ reason: { code: "Forbidden.RAM", operation: "DescribeACLAttribute" } });
  expect(await rules[0]?.refresh()).toBeDefined();
  expect(service.operations()).toHaveLength(2);
});

it("finds nothing under a parent that is gone", async () => {
  const { aclId, ids } = await rulesByHand(3);
  const rules = await known("AclRule", ids, () => ({ ...rule, aclId }));
  await service.drop("acl", aclId);
  expect(await Promise.all(rules.map((one) => one.refresh()))).toEqual([undefined, undefined, undefined]);
  for (const one of rules) await one.delete();
  expect(service.operations()).toEqual(["DescribeACLAttribute", ...ids.map(() => "DeleteACLRule")]);
});

it("finds no binding across accounts where the CCN is gone", async () => {
  const [binding] = await known("CcnBinding", ["ccn-gone:sag-emulator2branch:1000000000000002"], () => ({}));
  expect(await binding?.refresh()).toBeUndefined();
});

it("keeps state and says so where the device is offline", async () => {
  const lines: string[] = [];
  const write = jest.spyOn(process.stderr, "write").mockImplementation((line) => lines.push(String(line)) > 0);
  try {
    const [gateway] = await known("Gateway", ["sag-emulator1hq"], () => ({ name: "hq", maxBandwidth: 100 }));
    const operation = "DescribeSmartAccessGateways";
    await service.faults({ operation, kind: "error", code: "SmartAccessGatewayOffline" });
    expect(await gateway?.refresh()).toEqual({ name: "hq", maxBandwidth: 100 });
    expect(gateway?.state).toEqual({ name: "hq", maxBandwidth: 100, __place: "cn-shanghai/1000000000000001" });
  } finally {
    write.mockRestore();
  }
  expect(lines.join("")).toContain("Gateway sag-emulator1hq: the device is offline, so state is kept as it is.");
});

describe("writes under one parent", () => {
  const others = (inputs: object) => ({ ...rule, ...inputs });

  it("never meet, while those under other parents go on", async () => {
    await service.settings({ latency: 30 });
    const program = service.program();
    const acls = await Promise.all(["one", "two", "three"].map((name) => program.create("Acl", { name })));
    service.operations();
    const rules = await Promise.all(
      acls.flatMap(({ id }) =>
        [1, 2, 3, 4].map((priority) => program.create("AclRule", others({ aclId: id, priority }))),
      ),
    );
    await Promise.all(rules.map((one) => one.delete()));
    const calls = service.calls();
    expect(calls.map(({ outcome }) => outcome).filter((outcome) => outcome !== "ok")).toEqual([]);
    expect(calls).toHaveLength(24);
    // Every ACL is begun before another one is done.
    const parents = calls.map(({ parameters }) => parameters["AclId"]);
    const begun = acls.map(({ id }) => parents.indexOf(id));
    const done = acls.map(({ id }) => parents.lastIndexOf(id));
    expect(Math.max(...begun)).toBeLessThan(Math.min(...done));
  });

  it("never meet across resources: rules, associations and the ACL itself", async () => {
    await service.settings({ latency: 20 });
    const program = service.program();
    const acl = await program.create("Acl", { name: "office", unmanaged: "keep", rules: { web: rule } });
    const qos = await program.create("Qos", { name: "gold" });
    const smartAGId = "sag-emulator1hq";
    await Promise.all([
      acl.update({
        name: "branch",
        unmanaged: "keep",
        rules: { web: others({ priority: 2 }), ssh: others({ priority: 3 }) },
      }),
      program.create("AclRule", others({ aclId: acl.id, priority: 7 })),
      program.create("AclAssociation", { aclId: acl.id, smartAGId }),
      program.create("QosAssociation", { qosId: qos.id, smartAGId }),
      program.create("QosCar", {
        qosId: qos.id,
        priority: 1,
        limitType: "Absolute",
        minBandwidthAbs: 1,
        maxBandwidthAbs: 2,
      }),
      program.create("SerialNumberBinding", { smartAGId, serialNumber: "sag1000sn0001" }),
    ]);
    expect(service.calls().filter(({ outcome }) => outcome !== "ok")).toEqual([]);
  });

  it("go on after one failed", async () => {
    const program = service.program();
    const acl = await program.create("Acl", { name: "office" });
    await service.faults({ operation: "AddACLRule", kind: "error", code: "AcrPerAclAmountLimit" });
    const outcomes = await Promise.allSettled(
      [1, 2, 3].map((priority) => program.create("AclRule", others({ aclId: acl.id, priority }))),
    );
    expect(outcomes.map(({ status }) => status).sort()).toEqual(["fulfilled", "fulfilled", "rejected"]);
    expect(outcomes.find(({ status }) => status === "rejected")).toMatchObject({
      reason: { code: "AcrPerAclAmountLimit" },
    });
  });
});
