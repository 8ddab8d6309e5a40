import fc from "fast-check";
import { SmartagClient } from "../../provider/client/index.js";
import { definitions } from "../../provider/definitions.js";
import type { Definition, Properties } from "../../provider/lifecycle/definition.js";
import {
  type Inventory,
  inventory,
  isListable,
  type Listed,
  readingSession,
} from "../../provider/lifecycle/inventory.js";
import { importSeen } from "../../provider/lifecycle/read.js";
import type { Session } from "../../provider/lifecycle/session.js";
import { existingObjects } from "../support/existing/index.js";
import { Service } from "../support/lifecycle.js";
import { type Change, deviceByHand, gatewayByHand } from "../support/row.js";
import { rows } from "../support/rows/index.js";
import { supports } from "../../schema/models.js";
import { car, rule } from "../support/samples.js";

/** A run that failed is repeated with `SMARTAG_LIST_SEED`. */
const seed = Number(process.env["SMARTAG_LIST_SEED"] ?? Date.now() % 2 ** 31);

let service: Service;
beforeAll(async () => {
  service = await Service.start({ goneOperations: [] });
  jest.spyOn(process.stderr, "write").mockReturnValue(true);
});
beforeEach(() => service.reset());
afterAll(() => service.close());

function session(): Session {
  const keys = { accessKeyId: "emulator", accessKeySecret: "emulator-secret" };
  return readingSession(new SmartagClient({ endpoint: service.emulator.endpoint, region: "cn-shanghai", ...keys }));
}

const kindsOf = (...types: string[]): Definition[] => types.map((type) => definitions.get(type) as Definition);

const find = (types: readonly string[], gateways?: readonly string[]): Promise<Inventory> =>
  inventory(session(), definitions, kindsOf(...types), gateways ? { gateways } : {});

const idsOf = ({ objects }: Inventory): string[] => objects.map(({ id }) => id).sort();

/** How often each operation was called. */
function counts(): Record<string, number> {
  const found: Record<string, number> = {};
  for (const operation of service.operations()) found[operation] = (found[operation] ?? 0) + 1;
  return found;
}

it.each([...definitions.values()])("$type can be listed, or says why not", ({ read, unlisted }) => {
  if (unlisted && unlisted.which === undefined) return;
  if ("find" in read) expect(read.among).toBeDefined();
  else expect(read.from.of === undefined || read.from.under !== undefined).toBe(true);
});

it.each(rows.map((row) => [row.type, row] as const))("finds each %s that is there, and no other", async (type, row) => {
  const ground = row.ground ?? [];
  const made = (["1", "2"] as const).map((one) => row.adopt.of(one)).map(inThisAccount);
  await service.change(ground);
  const before = new Set(idsOf(await find([type])));
  await service.change(made.flatMap(({ hand }) => hand));
  const here = session();
  const { objects, unread } = await inventory(here, definitions, [row.definition]);
  expect(unread).toEqual([]);
  const ids = objects.map(({ id }) => id);
  expect(new Set(ids).size).toBe(ids.length);
  const wanted = made.map(({ id }) => id);
  if (!isListable(row.definition)) {
    expect(ids).toEqual([]);
    return;
  }
  expect(ids).toEqual(expect.arrayContaining(wanted));
  // Every device has settings.
  if (!row.definition.standard) expect(ids.filter((id) => !before.has(id) && !wanted.includes(id))).toEqual([]);
  // An import by its id finds each of them, and says the same.
  await importsOf(here, objects);
});

/** Some rows adopt what another account has. */
function inThisAccount<T extends { readonly hand: readonly Change[]; readonly args: Properties }>(adoptee: T): T {
  if (adoptee.args["connection"] === undefined) return adoptee;
  const hand = adoptee.hand.map((one) =>
    "create" in one ? { ...one, create: { ...one.create, account: "emulator" } } : one,
  );
  return { ...adoptee, hand };
}

async function importsOf(here: Session, objects: readonly Listed[]): Promise<void> {
  const program = service.program();
  for (const object of objects) {
    const { definition, id, parts } = object;
    const { inputs } = await importSeen(definition, here, id, parts, object.properties, "cn-shanghai");
    expect([definition.type, id, inputs]).toEqual([definition.type, id, await program.import(definition.type, id)]);
  }
}

it.each([...existingObjects])(
  `finds any %s as it is (seed ${seed})`,
  async (type, existing) => {
    const [definition] = kindsOf(type) as [Definition];
    if (!isListable(definition)) return;
    await fc.assert(
      fc.asyncProperty(existing.several(10), async (made) => {
        service.reset();
        await service.change(made.flatMap(({ changes }) => changes));
        const here = session();
        const { objects, unread } = await inventory(here, definitions, [definition]);
        expect(unread).toEqual([]);
        const ids = new Set(objects.map(({ id }) => id));
        for (const { id, changes } of made.filter((one) => !ids.has(one.id))) {
          const imported = await service.program().import(type, id);
          expect([id, canBeListed(definition, changes, imported)]).toEqual([id, false]);
        }
        await importsOf(here, objects);
      }),
      { seed, numRuns: 1 },
    );
  },
  60_000,
);

/**
 * Whether a list has the object: a gateway or CCN of this account, a gateway of a model that supports
 * it, and a setting that was set, as far as the service says.
 */
function canBeListed(
  { standard, inputs, identity, needs = [] }: Definition,
  changes: readonly Change[],
  imported = {},
) {
  const given = Object.keys(imported);
  const gateway = changes.flatMap((one) => (one.kind === "gateway" && "create" in one ? [one.create] : []))[0];
  if (given.includes("smartAGUid")) return false;
  // A CEN is found by the CCNs of the own account.
  if (changes.some((one) => one.kind === "ccn" && "create" in one && one.create["account"] === "emulator2"))
    return false;
  if (needs.some(({ feature, when }) => !when && supports(feature, String(gateway?.["hardware"])) === false))
    return false;
  if (!standard) return true;
  const required = Object.entries(inputs).filter(
    ([, { traits, treatment }]) => traits.presence === "required" && treatment.knownFrom === "read",
  );
  return given.some((name) => !identity.includes(name)) && required.every(([name]) => given.includes(name));
}

/** Some gateways, of which each has a device that is online. */
const gateways = (count: number, hardware: "sag-1000" | "sag-100wm" = "sag-1000"): Change[] =>
  Array.from({ length: count }, (_, index) => gatewayByHand(`sag-${hardware.slice(4)}-${index}`, { hardware })).flat();

it("reads each list of an account once, and no other", async () => {
  await service.change([...gateways(60), ...gateways(2, "sag-100wm")]);
  const group = "rg-emulator1default";
  const acls = await Promise.all(["a", "b", "c"].map((name) => service.make("acl", { name, resourceGroupId: group })));
  const priorities = Array.from({ length: 60 }, (_, index) => index + 1);
  await service.change(
    acls.flatMap((aclId) => priorities.map((priority) => ({ kind: "aclRule", create: { ...rule, aclId, priority } }))),
  );
  const qosId = await service.make("qos", { name: "q", resourceGroupId: group });
  await service.make("qosCar", { ...car, qosId });
  await service.change([
    { kind: "port", create: { id: "sn-sag-1000-0:3", deviceId: "sn-sag-1000-0", role: "ECC" } },
    { kind: "port", create: { id: "sn-sag-1000-7:3", deviceId: "sn-sag-1000-7", role: "ECC" } },
  ]);
  service.calls();

  const { objects, unread } = await find([...definitions.keys()]);
  expect(unread).toEqual([]);
  // 64 gateways, two of them from the start and without a device; two are no sag-1000.
  const [every, devices, models] = [64, 62, 60];
  expect(counts()).toEqual({
    DescribeACLAttribute: 3 * 2,
    DescribeACLs: 1,
    DescribeCloudConnectNetworks: 1,
    DescribeDeviceAutoUpgradePolicy: 2 * devices,
    DescribeDnatEntries: 2 * every,
    DescribeFlowLogs: 1,
    DescribeGrantRules: 1,
    DescribeGrantSagRules: every,
    DescribeGrantSagVbrRules: every,
    DescribeHealthChecks: every,
    DescribeQosCars: 1,
    DescribeQosPolicies: 1,
    DescribeQoses: 1,
    DescribeRouteDistributionStrategies: 2 * every,
    DescribeSagExpressConnectInterfaceList: 2,
    DescribeSagGlobalRouteProtocol: devices,
    DescribeSagHa: devices,
    DescribeSagLanList: devices,
    DescribeSagManagementPort: models,
    DescribeSagPortList: models,
    DescribeSagPortRouteProtocolList: devices,
    DescribeSagRemoteAccess: devices,
    DescribeSagRouteProtocolBgp: models,
    DescribeSagRouteProtocolOspf: models,
    DescribeSagStaticRouteList: devices,
    DescribeSagUserDns: devices,
    DescribeSagWanList: devices,
    DescribeSagWanSnat: devices,
    DescribeSagWifi: devices - models,
    // Two pages.
    DescribeSmartAccessGateways: 2,
    DescribeSnatEntries: every,
    // The settings and the monitoring of application inspection.
    GetSmartAGDpiAttribute: every,
    ListEnterpriseCode: 1,
  });
  const rules = objects.filter(({ definition }) => definition.type === "AclRule");
  expect(rules).toHaveLength(180);
  expect(objects.filter(({ definition }) => definition.type === "PortRole")).toHaveLength(models * 6);
});

it("reads no list of a kind that was not asked for, but its parents", async () => {
  await service.change(gateways(3));
  await service.make("acl", { name: "a", resourceGroupId: "rg-emulator1default" });
  await find(["Acl"]);
  expect(counts()).toEqual({ DescribeACLs: 1 });
  await find(["AclRule"]);
  expect(counts()).toEqual({ DescribeACLs: 1, DescribeACLAttribute: 1 });
  await find(["AclAssociation", "QosAssociation", "CcnBinding", "SerialNumberBinding", "UplinkBandwidth"]);
  expect(counts()).toEqual({ DescribeSmartAccessGateways: 1 });
  await find(["Wifi"]);
  expect(counts()).toEqual({ DescribeSmartAccessGateways: 1 });
  await find(["AdminPassword"]);
  expect(counts()).toEqual({});
});

it("reads the rules of an ACL for an import once, too", async () => {
  const aclId = await service.make("acl", { name: "a", resourceGroupId: "rg-emulator1default" });
  await service.make("aclRule", { ...rule, aclId });
  service.calls();
  const here = session();
  const { objects } = await inventory(here, definitions, kindsOf("Acl", "AclRule"));
  const acl = objects.find(({ definition }) => definition.type === "Acl") as Listed;
  const { inputs } = await importSeen(acl.definition, here, acl.id, acl.parts, acl.properties, "cn-shanghai");
  expect(Object.values(inputs?.["rules"] as Properties)).toMatchObject([{ policy: rule.policy }]);
  expect(counts()).toEqual({ DescribeACLs: 1, DescribeACLAttribute: 1 });
});

describe("of some gateways", () => {
  it("asks for these gateways only, and finds what belongs to them", async () => {
    await service.change(gateways(70));
    const types = ["Gateway", "UserDns", "HaSettings", "AclAssociation", "Acl"];
    await service.change([
      { kind: "acl", create: { id: "acl-x", name: "x", resourceGroupId: "rg-emulator1default" } },
      { kind: "aclAssociation", create: { id: "a1", aclId: "acl-x", gatewayId: "sag-1000-5" } },
      { kind: "aclAssociation", create: { id: "a2", aclId: "acl-x", gatewayId: "sag-1000-6" } },
    ]);
    service.calls();
    expect(idsOf(await find(types, ["sag-1000-5", "sag-1000-65"]))).toEqual([
      "acl-x:sag-1000-5",
      "sag-1000-5",
      "sag-1000-5:sn-sag-1000-5",
      "sag-1000-65",
      "sag-1000-65:sn-sag-1000-65",
    ]);
    const calls = service.calls();
    expect(calls.map(({ operation }) => operation).sort()).toEqual([
      "DescribeSagHa",
      "DescribeSagHa",
      "DescribeSagUserDns",
      "DescribeSagUserDns",
      "DescribeSmartAccessGateways",
    ]);
    const [list] = calls;
    expect(list?.parameters).toMatchObject({ "SmartAGIds.1": "sag-1000-5", "SmartAGIds.2": "sag-1000-65" });
  });

  it("filters the lists of other parents", async () => {
    const flowLog = {
      status: "Active",
      activeAging: 300,
      inactiveAging: 15,
      outputType: "sls",
      netflowServerPort: 9995,
    };
    Object.assign(flowLog, { netflowVersion: "V9", resourceGroupId: "rg-emulator1default" });
    await service.change([
      ...gateways(2),
      { kind: "flowLog", create: { id: "fl-1", ...flowLog } },
      { kind: "flowLogAssociation", create: { id: "f0", flowLogId: "fl-1", gatewayId: "sag-1000-0" } },
      { kind: "flowLogAssociation", create: { id: "f1", flowLogId: "fl-1", gatewayId: "sag-1000-1" } },
    ]);
    expect(idsOf(await find(["FlowLogAssociation"], ["sag-1000-1"]))).toEqual(["fl-1:sag-1000-1"]);
  });
});

describe("what cannot be read", () => {
  const told = ({ unread }: Inventory): [string, string, Properties][] =>
    unread
      .map(({ types, error, under }): [string, string, Properties] => [[...types].join(" "), error.code, under])
      .sort((one, other) => (JSON.stringify(one) < JSON.stringify(other) ? -1 : 1));

  it("is named for an offline device, and the rest is found", async () => {
    await service.change([
      ...gatewayByHand("sag-on"),
      ...gatewayByHand("sag-off"),
      { kind: "device", id: "sn-sag-off", set: { online: false } },
    ]);
    const found = await find(["HaSettings", "UserDns", "WanPort", "Gateway"]);
    expect(idsOf(found)).toEqual(expect.arrayContaining(["sag-on:sn-sag-on", "sag-on:sn-sag-on:5", "sag-off"]));
    expect(new Set(told(found).map(([, , under]) => JSON.stringify(under)))).toEqual(
      new Set([JSON.stringify({ smartAGId: "sag-off", serialNumber: "sn-sag-off" })]),
    );
    expect(told(found).map(([types]) => types)).toContain("HaSettings");
  });

  it("is named for an operation that is not served, which is not called again", async () => {
    await service.settings({ goneOperations: ["DescribeHealthChecks"] });
    await service.change(gateways(40));
    service.calls();
    const found = await find(["HealthCheck", "SnatEntry"]);
    expect(new Set(told(found).map(([types, code]) => `${types} ${code}`))).toEqual(
      new Set(["HealthCheck InvalidApi.NotFound"]),
    );
    const { DescribeHealthChecks: asked = 0, DescribeSnatEntries: others } = counts();
    // Those that were in flight when the first answer came.
    expect(asked).toBeLessThanOrEqual(16);
    expect(others).toBe(42);
    await service.settings({ goneOperations: [] });
  });

  it("is nothing where the model of a gateway does not have it", async () => {
    await service.change([
      ...gatewayByHand("sag-w", { hardware: "sag-100wm" }),
      deviceByHand("sn-old", { gatewayId: "sag-w", model: "sag-100wm", online: true, unsupported: ["DescribeSagHa"] }),
    ]);
    const found = await find(["HaSettings", "ManagementPort", "OspfRouting"]);
    expect(told(found)).toEqual([]);
    expect(idsOf(found)).toEqual(["sag-w:sn-sag-w"]);
  });

  it("is named with every kind that it is a parent of", async () => {
    await service.faults({ operation: "DescribeACLs", kind: "error", code: "Forbidden.RAM", httpStatus: 403 });
    const found = await find(["Acl", "AclRule", "Qos"]);
    expect(told(found)).toEqual([["Acl AclRule", "Forbidden.RAM", {}]]);
  });

  it("ends the pass where every call fails", async () => {
    const wrong = { accessKeyId: "nobody", accessKeySecret: "x" };
    const client = new SmartagClient({ endpoint: service.emulator.endpoint, region: "cn-shanghai", ...wrong });
    const all = [...definitions.values()];
    await expect(inventory(readingSession(client), definitions, all)).rejects.toMatchObject({
      code: "InvalidAccessKeyId.NotFound",
    });
  });
});
