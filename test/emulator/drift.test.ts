import { SmartagClient } from "../../provider/client/index.js";
import { definitions } from "../../provider/definitions.js";
import type { Properties } from "../../provider/lifecycle/definition.js";
import { inventory, readingSession } from "../../provider/lifecycle/inventory.js";
import { partsOf } from "../../provider/lifecycle/identity.js";
import { accountOperation } from "../../provider/client/place.js";
import { configFor, type Managed, Service } from "../support/lifecycle.js";
import { gatewayByHand, type Row, type Told } from "../support/row.js";
import { rows } from "../support/rows/index.js";
import { bought, car, policy, rule } from "../support/samples.js";
import { driftOf, encrypted, type Exported, inState, lineOf, linesOf, originOf, urnOf } from "../support/states.js";

let service: Service;
let config: Record<string, string>;
beforeAll(async () => {
  service = await Service.start({ goneOperations: [] });
  config = configFor(service.emulator.endpoint);
  jest.spyOn(process.stderr, "write").mockReturnValue(true);
});
beforeEach(async () => {
  service.reset();
  await service.clear();
});
afterAll(() => service.close());

const made = (type: string, inputs: Properties): Promise<Managed> => service.program().create(type, inputs);
const of = (...resources: readonly object[]) => originOf(config, resources);
const found = async (...resources: readonly object[]): Promise<string[]> => linesOf(await driftOf(of(...resources)));

/** The operations of calls, each with how often it was called. */
function counts(operations: readonly string[]): Record<string, number> {
  const result: Record<string, number> = {};
  for (const operation of [...operations].sort()) result[operation] = (result[operation] ?? 0) + 1;
  return result;
}

const rules = { web: rule, mail: { ...rule, destPortRange: "25/25", priority: 2 } };

describe("an object that the program has", () => {
  it("is no finding as long as it is what the program says", async () => {
    const acl = await made("Acl", { name: "office", rules });
    const qos = await made("Qos", { name: "voice", cars: { car }, policies: { policy } });
    expect(await found(inState("Acl", "office", acl), inState("Qos", "voice", qos))).toEqual([]);
  });

  it("is changed in the properties that differ, by their paths", async () => {
    const acl = await made("Acl", { name: "office", rules });
    const [{ id: web }, { id: mail }] = (await service.rows("aclRule")) as [{ id: string }, { id: string }];
    await service.set("acl", acl.id, { name: "by-hand" });
    await service.set("aclRule", web, { destCidr: "192.168.2.0/24", policy: "drop" });
    await service.drop("aclRule", mail);
    const extra = await service.make("aclRule", { ...rule, aclId: acl.id, priority: 9 });
    const { findings, summary } = await driftOf(of(inState("Acl", "office", acl)));
    const [finding] = findings.filter(({ type }) => type === "Acl");
    expect(finding).toMatchObject({
      kind: "changed",
      id: acl.id,
      name: "office",
      urn: urnOf("Acl", "office"),
      state: "prod.json",
      place: { region: "cn-shanghai", account: "1000000000000001" },
      changes: [
        { path: "name", desired: "office", live: "by-hand" },
        { path: `rules["${extra}"]`, live: { ...rule, priority: 9 } },
        { path: 'rules["mail"]', desired: { destPortRange: "25/25" } },
        { path: 'rules["web"].destCidr', desired: rule.destCidr, live: "192.168.2.0/24" },
        { path: 'rules["web"].policy', desired: "accept", live: "drop" },
      ],
    });
    expect(finding).not.toHaveProperty("changes.1.desired");
    expect(finding).not.toHaveProperty("changes.2.live");
    // The entry is a difference of its parent, and no finding of its own.
    expect(findings.filter(({ type }) => type === "AclRule")).toEqual([]);
    expect(summary).toMatchObject({ changed: 1, missing: 0 });
  });

  it("is not changed by another spelling, nor by what the program leaves to the service", async () => {
    const adopt = { id: await aclByHand("theirs"), overwrite: true };
    const acl = await made("Acl", { rules: { web: { ...rule, ipProtocol: "tcp" } }, adopt });
    const [{ id }] = (await service.rows("aclRule")) as [{ id: string }];
    await service.set("acl", acl.id, { name: "renamed" });
    await service.set("aclRule", id, { sourceCidr: "10.1.2.3/8", name: "named" });
    expect(await found(inState("Acl", "theirs", acl))).toEqual([]);
  });

  it("is missing if the service says so", async () => {
    const acl = await made("Acl", { name: "office" });
    const one = await made("AclRule", { aclId: acl.id, ...rule });
    const two = await made("AclRule", { aclId: acl.id, ...rule, priority: 2 });
    await service.drop("aclRule", one.id.split(":")[1] ?? "");
    const resources = [inState("Acl", "office", acl), inState("AclRule", "one", one), inState("AclRule", "two", two)];
    expect(await found(...resources)).toEqual([`missing AclRule ${one.id}`]);
    await service.drop("acl", acl.id);
    expect(await found(...resources)).toEqual([
      `missing Acl ${acl.id}`,
      ...[one.id, two.id].sort().map((id) => `missing AclRule ${id}`),
    ]);
  });

  it("is created again only without adopt in the program, if it was adopted", async () => {
    const adopt = await aclByHand("theirs");
    const acl = await made("Acl", { name: "theirs", adopt });
    const resource = inState("Acl", "theirs", acl);
    await service.drop("acl", acl.id);
    const { findings } = await driftOf(of({ ...resource, inputs: { ...resource.inputs, adopt: { id: adopt } } }));
    const [first] = findings.find(({ id }) => id === acl.id)?.fixes ?? [];
    expect(first?.does).toBe("creates it again; first remove adopt from the program");
  });

  it("is compared with what the program ordered, although the difference places no order", async () => {
    const gateway = await made("Gateway", { ...bought });
    await service.set("gateway", gateway.id, { bandwidth: 40 });
    const { findings } = await driftOf(of(inState("Gateway", "cloud", gateway)));
    const [finding] = findings.filter(({ id }) => id === gateway.id);
    expect(finding).toMatchObject({ changes: [{ path: "maxBandwidth", desired: 20, live: 40 }] });
    expect(finding?.fixes.map(({ command }) => command)).toEqual([
      `pulumi refresh --stack prod --target ${urnOf("Gateway", "cloud")}`,
    ]);
  });
});

const told = ({ definition }: Row, { id, state }: Managed): Told => {
  const flat: Record<string, string> = {};
  for (const [name, value] of Object.entries({ ...partsOf(definition, id), ...state })) {
    if (typeof value !== "object" || value === null) flat[name] = String(value);
    else for (const [inner, part] of Object.entries(value)) flat[`${name}.${inner}`] = String(part);
  }
  return flat;
};

/** Another account, which some rows need. */
const others = {
  "smartag:connections": JSON.stringify({
    other: { accessKeyId: "emulator2", accessKeySecret: "emulator2-secret" },
  }),
};

/** A program as the battery has it when somebody changes something by hand: after an update and a replacement. */
function edited(row: Row, of: "minimal" | "full"): Properties {
  const sets = [row.update, row.replace].map((edit) => (edit?.of === of ? edit.set : {}));
  // Without an engine nothing makes up a name.
  const name = row.type === "HealthCheck" ? { name: "line" } : {};
  return Object.assign({}, name, row[of].args, ...sets) as Properties;
}

it.each(rows.flatMap((row) => (row.drift ? [[row.type, row, row.drift] as const] : [])))(
  "finds by which properties a %s differs, as a refresh does",
  async (type, row, drift) => {
    const program = service.program(others);
    await service.change(row.ground ?? []);
    const args = edited(row, drift.of);
    const managed = await program.create(type, args);
    const origin = originOf({ ...config, ...others }, [inState(type, "it", managed)]);
    const mine = async () => (await driftOf(origin)).findings.filter(({ kind }) => kind !== "unmanaged");
    expect((await mine()).map(lineOf)).toEqual([]);
    await service.change(drift.hand(told(row, managed)));
    const refreshed = await program.next.known(type, { id: managed.id, state: { ...managed.state } });
    await refreshed.refresh();
    expect(await refreshed.diff(args)).toMatchObject({ changes: true });
    expect((await mine()).map(({ kind, id }) => [kind, id])).toEqual([["changed", managed.id]]);
  },
);

describe("an object that no state has", () => {
  it("is unmanaged, on a managed object or in the account", async () => {
    await service.change([...gatewayByHand("sag-ours"), ...gatewayByHand("sag-theirs", { name: "theirs" })]);
    const acl = await made("Acl", { name: "office" });
    const gateway = await made("Gateway", { adopt: "sag-ours" });
    const [rule1] = [await service.make("aclRule", { ...rule, aclId: acl.id })];
    for (const id of ["sag-ours", "sag-theirs"]) {
      await service.make("aclAssociation", { id: `${acl.id}-${id}`, aclId: acl.id, gatewayId: id });
    }
    const other = await aclByHand("by-hand");
    const { findings, coverage } = await driftOf(of(inState("Acl", "office", acl), inState("Gateway", "hub", gateway)));
    expect(findings.map((one) => [lineOf(one), one.kind === "unmanaged" && one.under?.id])).toEqual([
      [`unmanaged AclAssociation ${acl.id}:sag-ours`, acl.id],
      [`unmanaged AclAssociation ${acl.id}:sag-theirs`, acl.id],
      [`unmanaged AclRule ${acl.id}:${rule1}`, acl.id],
      ["unmanaged SerialNumberBinding sag-ours:sn-sag-ours", "sag-ours"],
      [`unmanaged Acl ${other}`, undefined],
      ["unmanaged Gateway sag-theirs", undefined],
      ["unmanaged SerialNumberBinding sag-theirs:sn-sag-theirs", undefined],
    ]);
    expect(coverage.find(({ type }) => type === "Acl")).toEqual({ type: "Acl", managed: 1, all: 2, percent: 50 });
    expect(coverage.find(({ type }) => type === "AclRule")).toEqual({
      type: "AclRule",
      managed: 0,
      all: 1,
      percent: 0,
    });
  });

  it("is a setting only if somebody has changed it", async () => {
    await service.change([...gatewayByHand("sag-1"), ...gatewayByHand("sag-2")]);
    await service.change([
      { kind: "wanSnat", create: { id: "sn-sag-1", deviceId: "sn-sag-1", snat: "ENABLE" } },
      { kind: "gateway", id: "sag-2", set: { dpiEnabled: true } },
    ]);
    const lines = (await found()).filter((line) => !/ (Gateway|SerialNumberBinding) /.test(line));
    expect(lines).toEqual(["unmanaged WanSnat sag-1:sn-sag-1", "unmanaged DpiSettings sag-2"].sort());
    const snat = await made("WanSnat", { smartAGId: "sag-1", serialNumber: "sn-sag-1", snat: "ENABLE" });
    expect((await found(inState("WanSnat", "snat", snat))).join()).not.toContain("WanSnat");
  });

  it.each([
    ["a parent that lists all entries", {}, 'changed Acl ACL rules["RULE"]'],
    ["a parent that keeps others", { unmanaged: "keep" }, "unmanaged AclRule ACL:RULE"],
  ])("is told as an entry of %s", async (_, more, line) => {
    const acl = await made("Acl", { name: "office", rules, ...more });
    const id = await service.make("aclRule", { ...rule, aclId: acl.id, priority: 9 });
    const drift = await driftOf(of(inState("Acl", "office", acl)));
    expect(linesOf(drift).filter((one) => one.includes("acl-"))).toEqual([
      line.replace("ACL", acl.id).replace("RULE", id),
    ]);
    const { coverage } = drift;
    expect(coverage.find(({ type }) => type === "AclRule")).toEqual({
      type: "AclRule",
      managed: 2,
      all: 3,
      percent: 66,
    });
  });

  it("is none that another of the states has", async () => {
    const acl = await made("Acl", { name: "office", rules, unmanaged: "keep" });
    const printing = await made("AclRule", { aclId: acl.id, ...rule, priority: 7 });
    const office = inState("Acl", "office", acl);
    expect(await found(office)).toEqual([`unmanaged AclRule ${printing.id}`]);
    const [one, two] = [of(office), originOf(config, [inState("AclRule", "printing", printing)], "second.json")];
    const drift = await driftOf(one, two);
    expect(linesOf(drift).filter((line) => line.includes("Acl"))).toEqual([]);
    expect(drift.states).toEqual(["prod.json", "second.json"]);
  });

  it("is one that a program only reads, and none that the next update deletes", async () => {
    const acl = await made("Acl", { name: "office" });
    expect(await found(inState("Acl", "office", acl, { external: true }))).toEqual([`unmanaged Acl ${acl.id}`]);
    expect(await found(inState("Acl", "office", acl, { delete: true }))).toEqual([]);
    await service.drop("acl", acl.id);
    expect(await found(inState("Acl", "office", acl, { delete: true }))).toEqual([]);
  });
});

describe("the calls", () => {
  it("are those of a list of the account, and one for the account itself", async () => {
    await service.change([...gatewayByHand("sag-1"), ...gatewayByHand("sag-2")]);
    const [device, second] = [{ smartAGId: "sag-1", serialNumber: "sn-sag-1" }, "sag-2"];
    const acl = await made("Acl", { name: "office", rules });
    const qos = await made("Qos", { name: "voice", cars: { car }, policies: { policy } });
    const network = await made("CloudConnectNetwork", { name: "wan", cidrBlocks: ["10.0.0.0/24"] });
    const grant = { ccnId: network.id, cenId: "cen-emulator2", cenUid: 1000000000000002 };
    const snat = { smartAGId: second, cidrBlock: "10.0.0.0/24", snatIp: "172.16.0.1" };
    const resources: [string, Managed][] = [
      ["Acl", acl],
      ["Qos", qos],
      ["CloudConnectNetwork", network],
      ["CcnCenGrant", await made("CcnCenGrant", grant)],
      ["Gateway", await made("Gateway", { adopt: "sag-1" })],
      ["Gateway", await made("Gateway", { ...bought })],
      ["AclAssociation", await made("AclAssociation", { aclId: acl.id, smartAGId: "sag-1" })],
      ["SerialNumberBinding", await made("SerialNumberBinding", { ...device, adopt: "sag-1:sn-sag-1" })],
      ["HaSettings", await made("HaSettings", { ...device, mode: "NONE" })],
      ["WanPort", await made("WanPort", { ...device, portName: "5", ipType: "DHCP" })],
      ["AdminPassword", await made("AdminPassword", { ...device, password: "abcd1234" })],
      ["SnatEntry", await made("SnatEntry", snat)],
    ];
    service.calls();

    const client = new SmartagClient(optionsFor(config));
    const all = [...definitions.values()];
    await inventory(readingSession(client), definitions, all);
    const listed = counts(service.operations());

    // A virtual gateway that is not Active yet: a refresh would ask for its keys, which are outputs.
    const state = resources.map(([type, one], index) => hidden(inState(type, `it${index}`, one)));
    // Another client, which has not asked for its account yet.
    const drift = await driftOf(originOf({ ...config, "smartag:requestTimeoutMs": "12345" }, state));
    const calls = service.allCalls().map(({ operation }) => operation);
    expect(drift.findings.filter(({ kind }) => kind !== "unmanaged")).toEqual([]);
    expect(counts(calls)).toEqual(counts([...Object.entries(listed).flatMap(repeated), accountOperation]));
    // Two gateways with a device, and one that was bought.
    expect(listed).toMatchObject({
      DescribeSmartAccessGateways: 1,
      DescribeACLs: 1,
      DescribeACLAttribute: 1,
      DescribeQoses: 1,
      DescribeQosCars: 1,
      DescribeQosPolicies: 1,
      DescribeGrantRules: 1,
      DescribeSnatEntries: 3,
      DescribeSagHa: 3,
    });
    expect(calls).toHaveLength(80);
    expect(calls.filter((operation) => !/^(Describe|Get|List)/.test(operation))).toEqual([]);
  });
});

const repeated = ([operation, count]: [string, number]): string[] => Array.from({ length: count }, () => operation);

/** A resource as an export has it: what the definition keeps secret is encrypted. */
function hidden(resource: Exported): Exported {
  const { inputs, outputs } = definitions.get(resource.type.split(":").at(-1) ?? "") ?? {};
  const hide = (properties: Properties): Properties =>
    Object.fromEntries(
      Object.entries(properties).map(([name, value]) => [
        name,
        (inputs?.[name] ?? outputs?.[name])?.traits.secret ? encrypted : value,
      ]),
    );
  return { ...resource, inputs: hide(resource.inputs), outputs: hide(resource.outputs) };
}

const optionsFor = (settings: Record<string, string>) => ({
  endpoint: settings["smartag:endpoint"] ?? "",
  region: "cn-shanghai",
  accessKeyId: "emulator",
  accessKeySecret: "emulator-secret",
});

async function aclByHand(name: string): Promise<string> {
  return service.make("acl", { name, resourceGroupId: "rg-emulator1default" });
}

it("has the same text for the same drift", async () => {
  await service.change(Array.from({ length: 30 }, (_, index) => gatewayByHand(`sag-${index}`)).flat());
  await service.change([3, 7, 21].map((index) => ({ kind: "device", id: `sn-sag-${index}`, set: { online: false } })));
  const gateways = await Promise.all(
    ["sag-3", "sag-4", "sag-5"].map((id) => made("Gateway", { adopt: { id, overwrite: true }, description: "ours" })),
  );
  await service.change(["sag-3", "sag-5"].map((id) => ({ kind: "gateway", id, set: { description: "by hand" } })));
  const resources = gateways.map((one) => inState("Gateway", one.id, one));
  const [first, second] = [await driftOf(of(...resources)), await driftOf(of(...resources.reverse()))];
  expect(JSON.stringify(second)).toBe(JSON.stringify(first));
  expect(first.summary).toMatchObject({ changed: 2 });
});
