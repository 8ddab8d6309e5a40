import type { Properties } from "../../provider/lifecycle/definition.js";
import { configFor, failure, type Managed, Service } from "../support/lifecycle.js";
import { gatewayByHand } from "../support/row.js";
import { bought, rule } from "../support/samples.js";
import { driftOf, encrypted, inState, linesOf, originOf, urnOf } from "../support/states.js";

let service: Service;
let config: Record<string, string>;
beforeAll(async () => {
  service = await Service.start({ goneOperations: [] });
  config = configFor(service.emulator.endpoint);
  jest.spyOn(process.stderr, "write").mockReturnValue(true);
});
beforeEach(() => service.reset());
afterAll(() => service.close());

const made = (type: string, inputs: Properties, settings: Record<string, string> = {}): Promise<Managed> =>
  service.program(settings).create(type, inputs);
const of = (...resources: readonly object[]) => originOf(config, resources);

const device = { smartAGId: "sag-1", serialNumber: "sn-sag-1" };

describe("an object that cannot be read", () => {
  it("is neither missing nor unchanged while its device is offline, and asked for once", async () => {
    await service.change(gatewayByHand("sag-1"));
    const settings = [
      inState("WanSnat", "snat", await made("WanSnat", { ...device, snat: "ENABLE" })),
      inState("UserDns", "dns", await made("UserDns", { ...device, masterDns: "10.0.0.53" })),
    ];
    await service.change([
      { kind: "device", id: "sn-sag-1", set: { online: false } },
      { kind: "wanSnat", id: "sn-sag-1", set: { snat: "DISABLE" } },
    ]);
    service.calls();
    const drift = await driftOf(of(...settings));
    expect(drift.findings.filter(({ kind }) => kind !== "unmanaged")).toEqual([]);
    expect(drift.notCompared.map(({ urn, reason }) => [urn, reason.split(":")[0]])).toEqual([
      [urnOf("UserDns", "dns"), "SmartAccessGatewayOffline"],
      [urnOf("WanSnat", "snat"), "SmartAccessGatewayOffline"],
    ]);
    expect(drift).toMatchObject({ isComplete: true, summary: { notCompared: 2 } });
    expect(drift.notRead.map(({ under, isExpected }) => [under, isExpected])).toContainEqual([[device], true]);
    const calls = service.operations();
    expect(calls.filter((operation) => /WanSnat|UserDns/.test(operation)).sort()).toEqual([
      "DescribeSagUserDns",
      "DescribeSagWanSnat",
    ]);
  });

  it("is named if the service does not serve its list, which is expected", async () => {
    await service.change(gatewayByHand("sag-1"));
    const snat = { smartAGId: "sag-1", cidrBlock: "10.0.0.0/24", snatIp: "172.16.0.1" };
    const entry = await made("SnatEntry", snat);
    await service.settings({ goneOperations: ["DescribeSnatEntries"] });
    const drift = await driftOf(of(inState("SnatEntry", "out", entry)));
    await service.settings({ goneOperations: [] });
    expect(drift.findings.filter(({ kind }) => kind !== "unmanaged")).toEqual([]);
    expect(drift).toMatchObject({ isComplete: true, notCompared: [{ id: entry.id }] });
  });

  it.each(["DescribeACLs", "DescribeACLAttribute"])(
    "makes the answer incomplete if %s is refused",
    async (operation) => {
      const acl = await made("Acl", { name: "office", rules: { web: rule } });
      await service.faults({ operation, kind: "error", code: "Forbidden.RAM", httpStatus: 403, count: 100 });
      const drift = await driftOf(of(inState("Acl", "office", acl)));
      await service.clearFaults();
      expect(linesOf(drift).filter((line) => line.includes("Acl"))).toEqual([]);
      expect(drift.isComplete).toBe(false);
      expect(drift.notCompared).toMatchObject([{ type: "Acl", id: acl.id }]);
      expect(drift.notRead).toMatchObject([{ isExpected: false }]);
    },
  );

  it("ends the comparison if the service refuses the key", async () => {
    const acl = await made("Acl", { name: "office" });
    const wrong = originOf({ ...config, "smartag:accessKeyId": "nobody" }, [inState("Acl", "office", acl)]);
    expect(await failure(driftOf(wrong))).toMatchObject({ code: "InvalidAccessKeyId.NotFound" });
  });
});

describe("what the state has encrypted", () => {
  it("is not compared, and named if the service reports it", async () => {
    const acl = await made("Acl", { name: "office", rules: { web: rule } });
    await service.set("acl", acl.id, { name: "by-hand" });
    const resource = inState("Acl", "office", acl);
    const hidden = { ...resource, inputs: { ...resource.inputs, name: encrypted } };
    const drift = await driftOf(of(hidden));
    expect(linesOf(drift).filter((line) => line.includes("Acl"))).toEqual([]);
    expect(drift.notCompared).toEqual([
      {
        type: "Acl",
        id: acl.id,
        urn: urnOf("Acl", "office"),
        state: "prod.json",
        path: "name",
        reason: "The state has it encrypted.",
      },
    ]);
    expect(JSON.stringify(drift)).not.toMatch(/hush|by-hand/);
  });

  it("can be a value of an entry, an entry, or all entries, whose ids are known", async () => {
    const acl = await made("Acl", { name: "office", rules: { web: rule, mail: { ...rule, priority: 2 } } });
    const rows = (await service.rows("aclRule")) as { id: string; priority: number }[];
    const [web, mail] = [1, 2].map((priority) => rows.find((row) => row.priority === priority)?.id ?? "");
    await service.set("aclRule", web ?? "", { destCidr: "192.168.7.0/24", policy: "drop" });
    const resource = inState("Acl", "office", acl);
    const { rules } = resource.inputs as { rules: Record<string, Properties> };
    const withRules = (changed: unknown) => ({
      ...resource,
      inputs: { ...resource.inputs, rules: changed },
      outputs: { ...resource.outputs, rules: changed },
    });
    const lines = async (changed: unknown) => {
      const drift = await driftOf(of(withRules(changed)));
      return [...linesOf(drift).filter((line) => line.includes("Acl")), ...drift.notCompared.map(({ path }) => path)];
    };
    const value = { ...rules, web: { ...rules["web"], destCidr: encrypted } };
    expect(await lines(value)).toEqual([`changed Acl ${acl.id} rules["web"].policy`, 'rules["web"].destCidr']);
    expect(await lines({ ...rules, web: encrypted })).toEqual(['rules["web"]']);
    expect(await lines(encrypted)).toEqual(["rules"]);
    await service.drop("aclRule", mail ?? "");
    expect(await lines(encrypted)).toEqual([`changed Acl ${acl.id} rules["mail"]`, "rules"]);
  });

  it("is never printed, and neither is what is secret by definition", async () => {
    await service.change(gatewayByHand("sag-1"));
    const ospf = { areaId: 1, routerId: "10.0.0.1", helloTime: 10, deadTime: 40, authenticationType: "CLEARTEXT" };
    const routing = await made("OspfRouting", { ...device, ...ospf, password: "hush1234" });
    const cloud = await made("Gateway", { ...bought });
    await service.change([{ kind: "ospfRouting", id: "sn-sag-1", set: { areaId: 2, password: "hush5678" } }]);
    const drift = await driftOf(of(inState("OspfRouting", "ospf", routing), inState("Gateway", "cloud", cloud)));
    expect(linesOf(drift)[0]).toBe("changed OspfRouting sag-1:sn-sag-1 areaId");
    expect(JSON.stringify(drift)).not.toMatch(/hush|sk-|Zhuantang/);
  });
});

describe("places", () => {
  const connections = (more: object): Record<string, string> => ({ "smartag:connections": JSON.stringify(more) });
  const partner = {
    partner: { accessKeyId: "emulator2", accessKeySecret: "emulator2-secret" },
    far: { region: "cn-hongkong" },
  };

  it("are read by the connection that reaches each, and listed as a whole", async () => {
    const settings = connections(partner);
    const near = await made("Acl", { name: "near" });
    const theirs = await made("Acl", { name: "theirs", connection: "partner" }, settings);
    const far = await made("Acl", { name: "far", connection: "far" }, settings);
    const resources = [inState("Acl", "near", near), inState("Acl", "theirs", theirs), inState("Acl", "far", far)];
    const origin = originOf({ ...config, ...settings }, resources);
    const drift = await driftOf(origin);
    expect(drift.places).toEqual([
      { region: "cn-hongkong", account: "1000000000000001" },
      { region: "cn-shanghai", account: "1000000000000001" },
      { region: "cn-shanghai", account: "1000000000000002" },
    ]);
    expect(linesOf(drift).filter((line) => line.includes("Acl"))).toEqual([]);
    await service.set("acl", theirs.id, { name: "by-hand" });
    await service.drop("acl", far.id);
    const changed = await driftOf(origin);
    expect(linesOf(changed).filter((line) => line.includes("Acl"))).toEqual([
      `changed Acl ${theirs.id} name`,
      `missing Acl ${far.id}`,
    ]);
    expect(changed.findings[0]?.place.account).toBe("1000000000000002");
  });

  it("are the same under another name of the connection, and read once", async () => {
    const here = connections({ same: { region: "cn-shanghai", maxConcurrency: 4 } });
    const [one, two] = [
      await made("Acl", { name: "one" }),
      await made("Acl", { name: "two", connection: "same" }, here),
    ];
    service.calls();
    const drift = await driftOf(
      originOf({ ...config, ...here }, [inState("Acl", "one", one), inState("Acl", "two", two)]),
    );
    expect(drift.places).toHaveLength(1);
    expect(service.operations().filter((operation) => operation === "DescribeACLs")).toHaveLength(1);
    expect(linesOf(drift).filter((line) => line.includes("Acl"))).toEqual([]);
  });

  it("are an error if no connection reaches them, and the rest is compared", async () => {
    const settings = connections(partner);
    const near = await made("Acl", { name: "near" });
    const far = await made("Acl", { name: "far", connection: "far" }, settings);
    const moved = { ...config, ...connections({ far: { region: "cn-beijing" } }) };
    await service.set("acl", near.id, { name: "by-hand" });
    const drift = await driftOf(originOf(moved, [inState("Acl", "near", near), inState("Acl", "far", far)]));
    expect(drift.isComplete).toBe(false);
    expect(drift.errors).toEqual([
      expect.stringMatching(
        /^urn:.*::far of prod\.json lives in cn-hongkong\/1000000000000001, but the connection leads to cn-beijing\/1000000000000001, /,
      ),
    ]);
    expect(linesOf(drift).filter((line) => line.includes("Acl"))).toEqual([`changed Acl ${near.id} name`]);
  });

  it("are that of the connection if the states have no objects", async () => {
    const id = await service.make("acl", { name: "a", resourceGroupId: "rg-emulator1default" });
    const drift = await driftOf(of());
    expect(linesOf(drift)).toContain(`unmanaged Acl ${id}`);
    expect(drift.summary).toMatchObject({ managed: 0, percent: 0 });
  });
});
