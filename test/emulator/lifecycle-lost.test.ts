import { setTimeout as delay } from "node:timers/promises";
import { AnswerLostError } from "../../provider/client/index.js";
import type { PartlyMade } from "../../provider/lifecycle/partly-made.js";
import { failure, type Fault, Service } from "../support/lifecycle.js";
import { gatewayByHand } from "../support/row.js";
import { bought, car, netflowByHand, policy, rule } from "../support/samples.js";

const gatewayId = "sag-emulator1hq";

/** Runs a test with a service of its own, so that those that wait can wait at the same time. */
async function alone(test: (service: Service) => Promise<void>): Promise<void> {
  const service = await Service.start();
  try {
    await test(service);
  } finally {
    await service.close();
  }
}

const faults: Fault["kind"][] = ["closeAfter", "closeBefore", "errorAfter"];

interface Row {
  type: string;
  operation: string;
  kind: string;
  /** Makes what it hangs on and tells the inputs. */
  inputs: (service: Service) => Promise<object> | object;
}

const acl = (service: Service) => service.make("acl", { name: "office", resourceGroupId: "rg-emulator1default" });
const qos = (service: Service) => service.make("qos", { name: "gold", resourceGroupId: "rg-emulator1default" });
const flowLog = (service: Service) =>
  service.make("flowLog", {
    status: "Inactive",
    ...netflowByHand,
  });
const ccn = (service: Service, more: object = {}) =>
  service.make("ccn", { status: "Active", interworking: "enable", resourceGroupId: "rg-emulator1default", ...more });
/** A gateway that is online and in a CCN. */
async function online(service: Service): Promise<string> {
  const ccnId = await ccn(service);
  await service.set("device", "sag1000sn0001", { gatewayId, online: true });
  await service.set("gateway", gatewayId, { status: "Active" });
  return ccnId;
}

const rows: Row[] = [
  { type: "Acl", operation: "CreateACL", kind: "acl", inputs: () => ({ name: "office" }) },
  { type: "Qos", operation: "CreateQos", kind: "qos", inputs: () => ({ name: "gold", description: "good" }) },
  {
    type: "CloudConnectNetwork",
    operation: "CreateCloudConnectNetwork",
    kind: "ccn",
    inputs: () => ({ name: "wan", cidrBlocks: ["10.0.0.0/8"] }),
  },
  {
    type: "FlowLog",
    operation: "CreateFlowLog",
    kind: "flowLog",
    inputs: () => ({ name: "log", outputType: "netflow", netflowServerIp: "10.0.0.1" }),
  },
  {
    type: "AclRule",
    operation: "AddACLRule",
    kind: "aclRule",
    inputs: async (s) => ({
      ...rule,
      aclId: await acl(s),
      ipProtocol: "tcp",
      description: "web",
      dpiGroupIds: ["2", "1"],
    }),
  },
  {
    type: "QosCar",
    operation: "CreateQosCar",
    kind: "qosCar",
    inputs: async (s) => ({ ...car, qosId: await qos(s), name: "voice" }),
  },
  {
    type: "QosPolicy",
    operation: "CreateQosPolicy",
    kind: "qosPolicy",
    inputs: async (s) => {
      const qosId = await qos(s);
      await s.make("qosCar", { ...car, qosId });
      return { ...policy, qosId, startTime: "2027-01-01T00:00:00Z", endTime: "2027-02-01T00:00:00Z" };
    },
  },
  {
    type: "SnatEntry",
    operation: "AddSnatEntry",
    kind: "snatEntry",
    inputs: () => ({ smartAGId: gatewayId, cidrBlock: "10.0.0.0/8", snatIp: "1.1.1.1" }),
  },
  {
    type: "DnatEntry",
    operation: "AddDnatEntry",
    kind: "dnatEntry",
    inputs: () => ({
      smartAGId: gatewayId,
      type: "Internet",
      ipProtocol: "TCP",
      externalPort: 80,
      internalIp: "10.0.0.1",
      internalPort: 8080,
    }),
  },
  {
    type: "AclAssociation",
    operation: "AssociateACL",
    kind: "aclAssociation",
    inputs: async (s) => ({ aclId: await acl(s), smartAGId: gatewayId }),
  },
  {
    type: "QosAssociation",
    operation: "AssociateQos",
    kind: "qosAssociation",
    inputs: async (s) => ({ qosId: await qos(s), smartAGId: gatewayId }),
  },
  {
    type: "FlowLogAssociation",
    operation: "AssociateFlowLog",
    kind: "flowLogAssociation",
    inputs: async (s) => ({ flowLogId: await flowLog(s), smartAGId: gatewayId }),
  },
  {
    type: "CcnCenGrant",
    operation: "GrantInstanceToCbn",
    kind: "cenGrant",
    inputs: async (s) => ({ ccnId: await ccn(s), cenId: "cen-emulator2", cenUid: 1000000000000002 }),
  },
  {
    type: "CcnCenAttachment",
    operation: "AttachCenChildInstance",
    kind: "cenAttachment",
    inputs: async (s) => ({ ccnId: await ccn(s), cenId: "cen-emulator1a" }),
  },
  {
    type: "CcnBinding",
    operation: "BindSmartAccessGateway",
    kind: "ccnBinding",
    inputs: async (s) => ({ ccnId: await online(s), smartAGId: gatewayId }),
  },
  {
    type: "ApplicationBandwidthPackageAssociation",
    operation: "AssociateSmartAGWithApplicationBandwidthPackage",
    kind: "bandwidthAssociation",
    inputs: async (s) => {
      await s.make("ccnBinding", { id: "binding", ccnId: await online(s), gatewayId });
      return { applicationBandwidthPackageId: "abwp-emulator1", smartAGId: gatewayId, bandwidth: 10 };
    },
  },
];

/** The gateways that were bought, however often their order was sent. */
const ordered = async (service: Service) =>
  (await service.rows("gateway")).filter(({ hardware }) => hardware === "sag-vcpe");

// First, because they take longest: an order counts as never placed only after some looks.
describe("an order that costs money is placed once", () => {
  it.concurrent.each(["closeAfter", "errorAfter"] as const)(
    "to buy a gateway, %s",
    (fault) =>
      alone(async (service) => {
        await service.faults({ operation: "CreateSmartAccessGateway", kind: fault });
        const gateway = await service.program().create("Gateway", bought);
        expect((await ordered(service)).map(({ id }) => id)).toEqual([gateway.id]);
      }),
    60_000,
  );

  it.concurrent("to buy a gateway, and not again in the same run where it was never placed", () =>
    alone(async (service) => {
      await service.faults({ operation: "CreateSmartAccessGateway", kind: "closeBefore" });
      const error = await failure(service.program().create("Gateway", bought));
      expect(error).toMatchObject({ code: "AnswerLost" });
      expect(error.message).toContain("The order may have gone through or not, so it is not placed again.");
      expect(await ordered(service)).toEqual([]);
      await service.program().create("Gateway", bought);
      expect(await ordered(service)).toHaveLength(1);
    }),
  );

  it.concurrent.each(["closeAfter", "errorAfter"] as const)(
    "to change its bandwidth, %s",
    (fault) =>
      alone(async (service) => {
        const gateway = await service.program().create("Gateway", bought);
        await service.faults({ operation: "UpgradeSmartAccessGateway", kind: fault });
        await gateway.update({ ...bought, maxBandwidth: 40 });
        expect(await ordered(service)).toMatchObject([{ bandwidth: 40 }]);
        const orders = service.operations().filter((operation) => operation === "UpgradeSmartAccessGateway");
        expect(orders).toHaveLength(1);
      }),
    60_000,
  );

  it.concurrent(
    "to change its bandwidth, and not again in the same run where it was never placed",
    () =>
      alone(async (service) => {
        const gateway = await service.program().create("Gateway", bought);
        await service.faults({ operation: "UpgradeSmartAccessGateway", kind: "closeBefore" });
        const error = await failure(gateway.update({ ...bought, maxBandwidth: 40 }));
        expect(error.message).toContain("The order may still go through, so it is not placed again.");
        expect(gateway.state).toMatchObject({ maxBandwidth: bought.maxBandwidth });
        await gateway.update({ ...bought, maxBandwidth: 40 });
        expect(await ordered(service)).toMatchObject([{ bandwidth: 40 }]);
      }),
    60_000,
  );
});

describe("a creation whose answer is lost makes one object, and state knows it", () => {
  it.concurrent.each(rows)(
    "$type",
    async ({ type, operation, kind, inputs }) => {
      await Promise.all(
        faults.map((fault) =>
          alone(async (service) => {
            const given = { ...(await inputs(service)) };
            await service.faults({ operation, kind: fault });
            const made = await service.program().create(type, given);
            const found = await service.rows(kind);
            expect({ fault, found: found.length }).toEqual({ fault, found: 1 });
            const own = made.id.split(":").at(-1);
            expect(JSON.stringify(found)).toContain(own);
            const next = await service.program().known(type, made);
            expect(await next.refresh()).toBeDefined();
            expect(await next.diff(given)).toMatchObject({ changes: false });
            await next.delete();
            expect(await service.rows(kind)).toEqual([]);
          }),
        ),
      );
    },
    30_000,
  );

  it.concurrent(
    "of a serial number",
    async () => {
      await Promise.all(
        faults.map((fault) =>
          alone(async (service) => {
            await service.faults({ operation: "BindSerialNumber", kind: fault });
            const given = { smartAGId: gatewayId, serialNumber: "sag1000sn0002" };
            const made = await service.program().create("SerialNumberBinding", given);
            const bound = (await service.rows("device")).filter((device) => device["gatewayId"] === gatewayId);
            expect(bound).toMatchObject([{ id: "sag1000sn0002" }]);
            expect(await made.refresh()).toEqual(given);
          }),
        ),
      );
    },
    30_000,
  );
});

describe("what is found must be what was made", () => {
  it.concurrent(
    "and is not what this program holds already",
    async () => {
      await alone(async (service) => {
        const aclId = await acl(service);
        const program = service.program();
        const first = await program.create("AclRule", { ...rule, aclId });
        await service.faults({ operation: "AddACLRule", kind: "closeAfter" });
        const second = await program.create("AclRule", { ...rule, aclId });
        expect(second.id).not.toBe(first.id);
        await service.faults({ operation: "AddACLRule", kind: "closeBefore" });
        const third = await program.create("AclRule", { ...rule, aclId });
        expect(new Set([first.id, second.id, third.id]).size).toBe(3);
        expect(await service.rows("aclRule")).toHaveLength(3);
      });
    },
    20_000,
  );

  it.concurrent(
    "nor an identical entry of the same parent",
    async () => {
      await alone(async (service) => {
        await service.faults({ operation: "AddACLRule", kind: "closeAfter", skip: 1 });
        const made = await service.program().create("Acl", { name: "office", rules: { a: rule, b: rule, c: rule } });
        const ids = Object.values(made.state["ruleIds"] as Record<string, string>);
        expect((await service.rows("aclRule")).map(({ id }) => id).sort()).toEqual(ids.sort());
        expect(new Set(ids).size).toBe(3);
      });
    },
    20_000,
  );

  it.concurrent(
    "nor one that was there long before",
    async () => {
      await alone(async (service) => {
        const there = { id: await acl(service), createTime: Date.now() - 60_000 };
        await service.set("acl", there.id, there);
        await service.faults({ operation: "CreateACL", kind: "closeBefore" });
        const made = await service.program().create("Acl", { name: "office" });
        expect(made.id).not.toBe(there.id);
        expect(await service.rows("acl")).toHaveLength(2);
      });
    },
    20_000,
  );

  it.concurrent("nor the binding to another partner, or of another kind", async () => {
    await alone(async (service) => {
      await service.set("device", "sag1000sn0001", { gatewayId: "sag-emulator1other" });
      const taken = { smartAGId: gatewayId, serialNumber: "sag1000sn0001" };
      const error = await failure(service.program().create("SerialNumberBinding", taken));
      expect(error).toMatchObject({ code: "SAG.SnConflict" });
      await service.make("ccnBinding", { id: "binding", ccnId: await online(service), gatewayId });
      await service.make("bandwidthAssociation", {
        id: `abwp-emulator1:${gatewayId}`,
        packageId: "abwp-emulator1",
        gatewayId,
        bandwidth: 5,
      });
      const more = { applicationBandwidthPackageId: "abwp-emulator1", smartAGId: gatewayId, bandwidth: 10 };
      const wider = await failure(service.program().create("ApplicationBandwidthPackageAssociation", more));
      expect(wider).toMatchObject({ code: "ResourceAlreadyAssociated.SmartAccessGateway" });
    });
  });

  it.concurrent(
    "else an error names all that could be it",
    async () => {
      await alone(async (service) => {
        await service.faults({ operation: "CreateCloudConnectNetwork", kind: "closeBefore", delayMs: 2_000 });
        const wanted = { name: "wan", cidrBlocks: ["10.0.0.0/8"] };
        const creating = failure(service.program().create("CloudConnectNetwork", wanted));
        // Two others are created while the response is awaited.
        while (!service.emulator.requests().some(({ operation }) => operation === "CreateCloudConnectNetwork")) {
          await delay(10);
        }
        const ids = [
          await ccn(service, { name: "wan", cidrBlock: "10.0.0.0/8" }),
          await ccn(service, { name: "wan", cidrBlock: "10.0.0.0/8" }),
        ];
        const error = await creating;
        expect(error).toBeInstanceOf(AnswerLostError);
        expect(error.message).toContain("2 objects could be what it made");
        expect(error.message).toContain(ids.map((id) => `adopt: "${id}"`).join(" or "));
        expect(await service.rows("ccn")).toHaveLength(2);
      });
    },
    20_000,
  );
});

it.concurrent.each<[string, object, object, string]>([
  ["Acl", { name: "office", rules: { a: rule } }, { name: "branch", rules: { a: rule } }, "ModifyACL"],
  [
    "Acl",
    { name: "office", rules: { a: rule } },
    { name: "office", rules: { a: { ...rule, priority: 9 } } },
    "ModifyACLRule",
  ],
  ["Acl", { name: "office", rules: { a: rule } }, { name: "office", rules: {} }, "DeleteACLRule"],
  [
    "FlowLog",
    { name: "log", outputType: "netflow", netflowServerIp: "10.0.0.1" },
    { name: "log", status: "Active", outputType: "netflow", netflowServerIp: "10.0.0.1" },
    "ActiveFlowLog",
  ],
])(
  "repeats a change of %s whose answer is lost: %j to %j by %s",
  async (type, before, after, operation) => {
    await Promise.all(
      faults.map((fault) =>
        alone(async (service) => {
          const made = await service.program().create(type, { ...before });
          await service.faults({ operation, kind: fault });
          await made.update({ ...after });
          const state = structuredClone(made.state);
          await made.refresh();
          expect(made.state).toEqual(state);
          expect(await made.diff({ ...after })).toMatchObject({ changes: false });
        }),
      ),
    );
  },
  20_000,
);

it.concurrent(
  "removes once what is removed twice because the answer was lost",
  async () => {
    await alone(async (service) => {
      const made = await service.program().create("Acl", { name: "office", rules: { a: rule } });
      await service.faults({ operation: "DeleteACL", kind: "closeAfter" });
      await made.delete();
      expect(await service.rows("acl")).toEqual([]);
      await made.delete();
    });
  },
  20_000,
);

it.concurrent("keeps the id of what was made where its first entry stays unclear", async () => {
  await alone(async (service) => {
    await service.faults({ operation: "AddACLRule", kind: "error", code: "Forbidden.RAM" });
    const error = await failure(service.program().create("Acl", { name: "office", rules: { a: rule } }));
    const [row] = await service.rows("acl");
    expect((error as PartlyMade).id).toBe(row?.["id"]);
  });
});

it.concurrent("an object that cannot be looked for may exist, and the error says so", () =>
  alone(async (service) => {
    await service.faults(
      { operation: "CreateACL", kind: "closeAfter" },
      { operation: "DescribeACLs", kind: "error", code: "Forbidden.RAM", skip: 1 },
    );
    const error = await failure(service.program().create("Acl", { name: "office" }));
    expect(error).toBeInstanceOf(AnswerLostError);
    expect(error.message).toContain("CreateACL failed: AnswerLost: its response was lost, and what it made cannot be");
    expect(error.message).toContain("find it with smartag orphans");
    expect(await service.rows("acl")).toHaveLength(1);
  }),
);

const exists = (id: string) =>
  `${id} exists already, and nothing shows that this program created it. To manage it add adopt: "${id}".`;

describe("what a killed run made, so that no state knows it", () => {
  const unique = rows.filter(({ type }) => /Entry|Rule|Qos.|Association|Binding|CcnCen/.test(type));

  it.concurrent.each(unique)(
    "is not made twice, and managed once the program adopts it: $type",
    async ({ type, kind, inputs }) => {
      await alone(async (service) => {
        const given = { ...(await inputs(service)) };
        const lost = await service.program().create(type, given);
        expect((await failure(service.program().create(type, given))).message).toContain(exists(lost.id));
        const made = await service.program().create(type, { ...given, adopt: lost.id });
        expect(made.id).toBe(lost.id);
        expect(Object.keys(made.state).sort()).toEqual([...Object.keys(lost.state), "adopt"].sort());
        expect(await service.rows(kind)).toHaveLength(1);
      });
    },
    30_000,
  );

  it.concurrent("is not bought twice", () =>
    alone(async (service) => {
      const named = { ...bought, name: "office" };
      const lost = await service.program().create("Gateway", named);
      const error = await failure(service.program().create("Gateway", named));
      expect(error.message).toBe(
        `Gateway "office": ${lost.id} was bought within the last 7 days, fits, and no resource of this program manages it. An interrupted run may have ordered it, so nothing is ordered now. To manage it add adopt: "${lost.id}". To buy another one add orderAnother: true.`,
      );
      expect(await ordered(service)).toHaveLength(1);
      await service.program().create("Gateway", { ...named, orderAnother: true });
      expect(await ordered(service)).toHaveLength(2);
      await service.program().create("Gateway", { ...bought, name: "branch" });
      expect(await ordered(service)).toHaveLength(3);
    }),
  );

  it.concurrent("is not a gateway without a name, because every order of a gateway carries one", () =>
    alone(async (service) => {
      await service.change(gatewayByHand("sag-unnamed"));
      await service.program().create("Gateway", { ...bought, maxBandwidth: 50 });
      expect(await ordered(service)).toHaveLength(1);
    }),
  );

  it.concurrent("is the object of the same automatic name", () =>
    alone(async (service) => {
      const named = { name: "office-0123456" };
      const lost = await service.program().create("Acl", named);
      expect((await failure(service.program().create("Acl", named))).message).toContain(exists(lost.id));
      expect(await service.rows("acl")).toHaveLength(1);
    }),
  );

  it.concurrent("is left alone where it is not the very same", async () => {
    await alone(async (service) => {
      const given = { smartAGId: gatewayId, cidrBlock: "10.0.0.0/8", snatIp: "1.1.1.1" };
      await service.program().create("SnatEntry", given);
      const error = await failure(service.program().create("SnatEntry", { ...given, snatIp: "1.1.1.2" }));
      expect(error.message).toContain("SNAT.CidrConfigExist");
    });
  });
});

describe("a resource that gets another name in the program", () => {
  const twice = rows.filter(({ type }) => /Association|Binding|Entry|CcnCenGrant/.test(type));

  // The engine creates the one and then deletes the other.
  it.concurrent.each(twice)(
    "needs an alias, or adopts what the old one manages: $type",
    async ({ type, kind, inputs }) => {
      await alone(async (service) => {
        const given = { ...(await inputs(service)) };
        const old = await service.program().create(type, given);
        const second = old.next;
        const error = await failure(second.create(type, given));
        expect(error.message).toContain(exists(old.id));
        expect(error.message).toContain('add aliases: [{ name: "THE OLD NAME" }] instead');
        const adopting = { ...given, adopt: old.id };
        const made = await second.create(type, adopting);
        await old.delete();
        expect(made.id).toBe(old.id);
        expect(await service.rows(kind)).toHaveLength(1);
        // A run that was killed before it deleted the old one.
        const left = await second.known(type, old);
        await (await made.next.known(type, made)).diff(adopting);
        await left.delete();
        expect(await service.rows(kind)).toHaveLength(1);
        await (await made.next.known(type, made)).delete();
        expect(await service.rows(kind)).toEqual([]);
      });
    },
    30_000,
  );

  it.concurrent("keeps its entries where it adopts it", async () => {
    await alone(async (service) => {
      const old = await service.program().create("Acl", { name: "office", rules: { a: rule } });
      const made = await old.next.create("Acl", { name: "office", rules: { a: rule }, adopt: old.id });
      await old.delete();
      expect(await service.rows("acl")).toMatchObject([{ id: made.id }]);
      expect(await service.rows("aclRule")).toHaveLength(1);
      await made.delete();
      expect(await service.rows("acl")).toEqual([]);
    });
  });
});
