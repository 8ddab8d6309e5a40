import { rmSync } from "node:fs";
import { programOf } from "../../cli/import/program.js";
import { differences } from "../../cli/migrate/differences.js";
import { migrated } from "../../cli/migrate/identify.js";
import { inputOf } from "../../cli/migrate/mapping.js";
import { type Migration, migrationOf } from "../../cli/migrate/migration.js";
import { type RosFiles, readState } from "../../cli/migrate/source.js";
import { HIDDEN, type VendorResource, type VendorState } from "../../cli/migrate/vendor-state.js";
import { SmartagClient } from "../../provider/client/index.js";
import type { Properties } from "../../provider/lifecycle/definition.js";
import { readingSession } from "../../provider/lifecycle/inventory.js";
import { compilerErrors, unformatted, writeProgram } from "../support/imported.js";
import { Service } from "../support/lifecycle.js";
import { migratedAccount, stateFile } from "../support/migrated-account.js";

let service: Service;
beforeAll(async () => {
  service = await Service.start();
});
beforeEach(async () => {
  service.reset();
  await service.change(migratedAccount);
  service.calls();
});
afterAll(() => service.close());

function migrate(state: VendorState): Promise<Migration> {
  const keys = { accessKeyId: "emulator", accessKeySecret: "emulator-secret" };
  const client = new SmartagClient({ endpoint: service.emulator.endpoint, region: "cn-shanghai", ...keys });
  return migrationOf(state, readingSession(client));
}

const template: RosFiles = { template: stateFile("ros-template.yml"), parameters: stateFile("ros-stack.json") };
const read = (name: string, files: RosFiles = {}): Promise<VendorState> => readState(stateFile(name), files);

/** The resources by type, name and id. */
const outline = ({ objects }: Migration): string[] =>
  objects.map(({ definition, name, id }) => `${definition.type} ${name ?? ""} ${id}`).sort();

const inputsOf = ({ objects }: Migration, id: string, type?: string): Properties =>
  objects.find((one) => one.id === id && (type === undefined || one.definition.type === type))?.inputs ?? {};

const resource = (type: string, id: string, properties: Properties = {}, address = `${type}.a`): VendorResource => ({
  address,
  type,
  id,
  properties,
  path: [address.split(".").at(-1) ?? ""],
});
const stateOf = (...resources: VendorResource[]): VendorState => ({
  tool: "Terraform",
  resources,
  leftOut: [],
  dataSources: 0,
});

describe("a Terraform state", () => {
  it("becomes resources with the names of the state, and entries in their parents", async () => {
    const migration = await migrate(await read("terraform.json"));
    expect(outline(migration)).toEqual([
      "Acl access-shanghai-this-office acl-office",
      "AclRule printing acl-shared:acr-print",
      "CcnBinding hq ccn-branches:sag-hq",
      "CcnCenAttachment branches cen-emulator1a:ccn-branches",
      "CcnCenGrant partner ccn-branches:cen-emulator2",
      "ClientUser staff-li.ming sag-app:li.ming",
      "ClientUser staff-wang-example.com sag-app:wang@example.com",
      "CloudConnectNetwork branches ccn-branches",
      "DnatEntry mail sag-hq:fwd-mail",
      "DnatEntry web sag-hq:fwd-web",
      "FlowLog office fl-office",
      "Qos shares qos-shares",
      "SnatEntry office sag-hq:snat-office",
    ]);
    const { rules } = inputsOf(migration, "acl-office");
    expect(Object.keys(rules as object)).toEqual(["rule-rest", "rule-ssh", "rule-web"]);
    expect(rules).toMatchObject({ "rule-ssh": { destPortRange: "22/22", priority: 20 } });
    expect(inputsOf(migration, "qos-shares")).toMatchObject({
      cars: { voice: { priority: 1 }, "bulk-0": { limitType: "Percent" } },
      policies: { calls: { ipProtocol: "UDP" }, backup: { description: "nightly" } },
    });
    // The address of the last connection of a user without a fixed one is none of the user's.
    expect(inputsOf(migration, "sag-app:wang@example.com")).not.toHaveProperty("clientIp");
    expect(inputsOf(migration, "sag-app:li.ming")).toMatchObject({
      clientIp: "10.8.0.7",
      password: expect.any(String) as string,
    });
  });

  it("differs in nothing from an account that nobody changed", async () => {
    const migration = await migrate(await read("terraform.json"));
    expect(migration).toMatchObject({
      differences: [],
      unlisted: [],
      leftOut: [
        {
          what: "alicloud_cen_instance_attachment.office_vpc",
          why: "it attaches a VPC, and this package attaches CCNs only",
        },
      ],
      skipped: { dataSources: 1, ofOthers: 1 },
      isIncomplete: false,
    });
  });

  it("reads each list once, and none of other objects", async () => {
    await migrate(await read("terraform.json"));
    expect(service.operations().sort()).toEqual([
      "DescribeACLAttribute",
      "DescribeACLAttribute",
      "DescribeACLs",
      "DescribeCenAttachedChildInstances",
      "DescribeCloudConnectNetworks",
      "DescribeDnatEntries",
      "DescribeDnatEntries",
      "DescribeFlowLogs",
      "DescribeGrantRules",
      "DescribeQosCars",
      "DescribeQosPolicies",
      "DescribeQoses",
      "DescribeSmartAccessGatewayClientUsers",
      "DescribeSmartAccessGateways",
      "DescribeSnatEntries",
    ]);
  });
});

it("a Pulumi stack becomes the same, with the names of the stack", async () => {
  const migration = await migrate(await read("pulumi-stack.json"));
  const terraform = await migrate(await read("terraform.json"));
  const withoutName = (one: Migration): string[] =>
    outline(one)
      .map((line) => line.replace(/ \S+ /, " "))
      .sort();
  expect(withoutName(migration)).toEqual(withoutName(terraform));
  expect(Object.keys(inputsOf(migration, "acl-office")["rules"] as object)).toEqual(["rest", "ssh", "web"]);
  expect(migration).toMatchObject({ differences: [], unlisted: [], skipped: { dataSources: 1, ofOthers: 2 } });
  expect(migration.leftOut).toMatchObject([{ what: expect.stringMatching(/::office_vpc$/) as string }]);
  // An encrypted secret is one of the config all the same.
  expect(inputsOf(migration, "sag-app:li.ming")).toHaveProperty("password");
});

describe("a ROS stack", () => {
  it("becomes resources with the logical ids as names", async () => {
    const migration = await migrate(await read("ros-resources.json", template));
    expect(outline(migration)).toEqual([
      "Acl OfficeAcl acl-office",
      "AclAssociation OfficeAclAssociation acl-office:sag-hq",
      "CcnBinding NetworkBinding ccn-branches:sag-hq",
      "CcnCenAttachment NetworkAttachment cen-emulator1a:ccn-branches",
      "CcnCenGrant PartnerGrant ccn-branches:cen-emulator2",
      "ClientUser LiMing sag-app:li.ming",
      "CloudConnectNetwork Network ccn-branches",
      "Gateway Gateway sag-hq",
      "Qos Shares qos-shares",
      "QosAssociation SharesAssociation qos-shares:sag-hq",
      "SerialNumberBinding Device sag-hq:sn-sag-hq",
      "SoftwareGateway App sag-app",
    ]);
    expect(Object.keys(inputsOf(migration, "acl-office")["rules"] as object)).toEqual([
      "WebRule",
      "SshRule-0",
      "RestRule",
    ]);
    expect(migration).toMatchObject({ differences: [], unlisted: [], skipped: { dataSources: 1, ofOthers: 1 } });
    expect(migration.leftOut.map(({ what }) => what).sort()).toEqual(["Branch", "OtherAcl", "VpcAttachment"]);
  });

  it("finds without a template what the ids of the stack say, and nothing else", async () => {
    const migration = await migrate(await read("ros-resources.json"));
    expect(outline(migration)).toEqual([
      "Acl OfficeAcl acl-office",
      "AclAssociation OfficeAclAssociation acl-office:sag-hq",
      "CcnBinding NetworkBinding ccn-branches:sag-hq",
      "ClientUser LiMing sag-app:li.ming",
      "CloudConnectNetwork Network ccn-branches",
      "Gateway Gateway sag-hq",
      "Qos Shares qos-shares",
      "SoftwareGateway App sag-app",
    ]);
    expect(inputsOf(migration, "acl-office")["rules"]).toHaveProperty("WebRule");
    const lost = new Map(migration.leftOut.map(({ what, why }) => [what, why]));
    const uuid = "8f2f5c07-9d0f-4a55-8e05-0d3f3c1a000";
    const hint = "; the template may do: give --template";
    expect(lost.get("PartnerGrant")).toBe(`its id "${uuid}2" does not say which object it is${hint}`);
    expect(lost.get("Device")).toBe(`the service has no SerialNumberBinding with serialNumber ${uuid}1${hint}`);
    expect([...lost.keys()]).toEqual(expect.arrayContaining(["Device", "SharesAssociation", "NetworkAttachment"]));
  });

  it("guesses nothing where several objects fit", async () => {
    await service.change([
      {
        kind: "clientUser",
        create: {
          id: "sag-app:zz",
          gatewayId: "sag-app",
          name: "zhang.wei",
          mail: "z@example.com",
          bandwidth: 1,
          disabled: false,
        },
      },
    ]);
    const users = stateOf(resource("ALIYUN::SAG::AppUser", "sag-app"));
    expect((await migrate(users)).leftOut).toEqual([
      {
        what: "ALIYUN::SAG::AppUser.a",
        why: 'its id "sag-app" does not say which object it is; the template may do: give --template',
      },
    ]);
    const vpc = { CenId: "cen-emulator1a", ChildInstanceId: "vpc-1", ChildInstanceType: HIDDEN };
    expect((await migrate(stateOf(resource("ALIYUN::CEN::CenInstanceAttachment", "x", vpc)))).leftOut).toEqual([
      { what: "ALIYUN::CEN::CenInstanceAttachment.a", why: '"vpc-1" is not the ccnId of a CcnCenAttachment' },
    ]);
    // One SNAT entry of the gateway, whose id is not the one of the state.
    const entry = stateOf(resource("alicloud_sag_snat_entry", "sag-hq:nat-1", { sag_id: "sag-hq" }));
    expect((await migrate(entry)).leftOut).toEqual([
      { what: "alicloud_sag_snat_entry.a", why: 'its id "sag-hq:nat-1" is not that of a SnatEntry' },
    ]);
  });
});

describe("what differs from the state", () => {
  it("is reported property by property, and the program has the live values", async () => {
    await service.set("aclRule", "acr-ssh", { priority: 30, destPortRange: "2222/2222", description: "moved" });
    await service.set("ccn", "ccn-branches", { cidrBlock: "10.2.0.0/16,10.3.0.0/16" });
    await service.set("clientUser", "sag-app:li.ming", { bandwidth: 900 });
    const migration = await migrate(await read("terraform.json"));
    expect(migration.differences.map(({ address, input, inState, live }) => [address, input, inState, live])).toEqual([
      [
        "alicloud_cloud_connect_network.branches",
        "cidrBlocks",
        ["10.1.0.0/16", "10.2.0.0/16"],
        ["10.2.0.0/16", "10.3.0.0/16"],
      ],
      ['module.access["shanghai"].alicloud_sag_acl_rule.rule["ssh"]', "description", "", "moved"],
      ['module.access["shanghai"].alicloud_sag_acl_rule.rule["ssh"]', "destPortRange", "22/22", "2222/2222"],
      ['module.access["shanghai"].alicloud_sag_acl_rule.rule["ssh"]', "priority", 20, 30],
      ['alicloud_sag_client_user.staff["li.ming"]', "bandwidth", 2000, 900],
    ]);
    expect(inputsOf(migration, "acl-office")).toMatchObject({ rules: { "rule-ssh": { priority: 30 } } });
  });

  it("is reported for a disabled user of ROS, whose state says the opposite", async () => {
    await service.set("clientUser", "sag-app:li.ming", { disabled: true });
    const { differences: found } = await migrate(await read("ros-resources.json", template));
    expect(found).toMatchObject([{ address: "LiMing", input: "enabled", inState: true, live: false }]);
  });

  it("is left out if the service does not have it any more", async () => {
    await service.drop("aclRule", "acr-web");
    await service.drop("flowLog", "fl-office");
    const migration = await migrate(await read("terraform.json"));
    expect(migration.leftOut).toEqual(
      expect.arrayContaining([
        {
          what: 'module.access["shanghai"].alicloud_sag_acl_rule.rule["web"]',
          why: "the service has no acl-office:acr-web in cn-shanghai",
        },
        { what: "alicloud_smartag_flow_log.office", why: "the service has no fl-office in cn-shanghai" },
      ]),
    );
    expect(Object.keys(inputsOf(migration, "acl-office")["rules"] as object)).toEqual(["rule-rest", "rule-ssh"]);
  });

  it("is not taken over if others made it under a parent of the state", async () => {
    const { create } = migratedAccount.find((one) => "create" in one && one.create["id"] === "acr-ssh") as {
      create: object;
    };
    await service.change([{ kind: "aclRule", create: { ...create, id: "acr-theirs", priority: 50 } }]);
    const migration = await migrate(await read("terraform.json"));
    expect(migration.unlisted).toEqual([{ parent: "Acl acl-office", collection: "rules", ids: ["acr-theirs"] }]);
    expect(inputsOf(migration, "acl-office")).toMatchObject({ unmanaged: "keep" });
    expect(Object.keys(inputsOf(migration, "acl-office")["rules"] as object)).toHaveLength(3);
    // Without any rule in the state, the program does not manage the rules.
    const bare = await migrate(stateOf(resource("alicloud_sag_acl", "acl-office")));
    expect(bare.unlisted).toMatchObject([{ parent: "Acl acl-office" }]);
    expect(inputsOf(bare, "acl-office")).not.toHaveProperty("rules");
    expect(inputsOf(bare, "acl-office")).not.toHaveProperty("unmanaged");
  });
});

it("a resource that the service refuses to read is left out, and the rest is migrated", async () => {
  await service.faults({ operation: "DescribeQoses", kind: "error", code: "Forbidden.RAM", httpStatus: 403 });
  const migration = await migrate(await read("terraform.json"));
  expect(migration.isIncomplete).toBe(true);
  expect(migration.leftOut).toContainEqual({
    what: "alicloud_sag_qos.shares",
    why: expect.stringMatching(/^qos-shares could not be read: Forbidden\.RAM: /) as string,
  });
  // The cars are resources of their own then.
  expect(outline(migration)).toContain("QosCar voice qos-shares:qoscar-voice");
});

it("names are unique for each type, whatever the state calls things", async () => {
  const acl = (address: string): VendorResource => resource("alicloud_sag_acl", "acl-office", {}, address);
  const paths = [["__proto__"], ["a/b"], ["a", "b"], ["😀"], [""], ["toString"], ["x".repeat(300)]];
  await service.change(
    paths.map((_, index) => ({
      kind: "acl",
      create: { id: `acl-n${index}`, name: `n${index}`, resourceGroupId: "rg-emulator1default" },
    })),
  );
  const migration = await migrate(
    stateOf(...paths.map((path, index) => ({ ...acl(`a${index}`), id: `acl-n${index}`, path })), {
      ...acl("again"),
      id: "acl-n0",
      path: ["z"],
    }),
  );
  expect(migration.objects.map(({ name }) => name)).toEqual([
    "proto",
    "a-b",
    "a-b-2",
    "resource",
    "resource-2",
    "toString",
    "x".repeat(80),
  ]);
  expect(migration.leftOut).toEqual([{ what: "again", why: "it is the same object as a0" }]);
  // The other tool has to leave it twice.
  expect(migration.migrated.filter(({ head }) => head === "Acl acl-n0").map(({ address }) => address)).toEqual([
    "a0",
    "again",
  ]);
  const rule = resource("alicloud_sag_acl_rule", "acl-office:acr-web");
  const named = (id: string, name: string): VendorResource => ({ ...rule, id: `acl-office:${id}`, path: [name] });
  const entries = await migrate(
    stateOf(
      resource("alicloud_sag_acl", "acl-office"),
      named("acr-web", "toString"),
      named("acr-ssh", "constructor"),
      named("acr-rest", "ſ 日本"),
    ),
  );
  expect(Object.keys(inputsOf(entries, "acl-office")["rules"] as object)).toEqual([
    "toString-entry",
    "constructor-entry",
    "ſ-日本",
  ]);
  const folder = writeProgram(programOf([...migration.objects.slice(1), ...entries.objects]));
  expect([compilerErrors(folder), unformatted(folder)]).toEqual(["", ""]);
  rmSync(folder, { recursive: true });
});

it("a resource of this service that has no mapping is named", async () => {
  const state = stateOf(
    resource("alicloud_sag_wifi", "x"),
    resource("alicloud_vpc", "vpc-1"),
    resource("ALIYUN::SAG::Wifi", "y"),
  );
  expect(await migrate(state)).toMatchObject({
    objects: [],
    leftOut: [
      { what: "alicloud_sag_wifi.a", why: "this package has no resource for alicloud_sag_wifi" },
      { what: "ALIYUN::SAG::Wifi.a", why: "this package has no resource for ALIYUN::SAG::Wifi" },
    ],
    skipped: { dataSources: 0, ofOthers: 1 },
  });
});

it("the states of the tests have every type that can be migrated, and every property", async () => {
  const states = await Promise.all([read("terraform.json"), read("ros-resources.json", template)]);
  const resources = states.flatMap((state) => state.resources);
  for (const [type, { properties }] of migrated) {
    const ofType = resources.filter((one) => one.type === type);
    const given = new Set(ofType.flatMap((one) => Object.keys(one.properties)));
    expect([type, Object.keys(properties).filter((name) => !given.has(name))]).toEqual([type, []]);
    // Each property of the states has a mapping, or a reason; Terraform adds its own two.
    const unknown = [...given].filter((name) => !(name in properties) && !["id", "timeouts"].includes(name));
    expect([type, unknown]).toEqual([type, []]);
  }
});

it.each(migrated.map(([type, mapping]) => [type, mapping] as const))(
  "%s: every input that the service reports is compared",
  (type, mapping) => {
    const { definition, properties } = mapping;
    const values = (value: string, names: readonly string[]): Properties =>
      Object.fromEntries(names.map((name) => [name, value]));
    const live = { definition, id: "x", parts: {}, properties: values("live", Object.keys(definition.inputs)) };
    const other = { ...resource(type, "x"), properties: values("other", Object.keys(properties)) };
    const found = differences({ resource: other, mapping, parts: {}, isComplete: true }, live);
    const inputs = Object.values(properties).flatMap((becomes) => inputOf(becomes, undefined)?.input ?? []);
    const compared = inputs.filter((input) => {
      const field = definition.inputs[input];
      return !definition.identity.includes(input) && !field?.traits.secret && field?.treatment.knownFrom === "read";
    });
    expect(found.map(({ input }) => input).sort()).toEqual(compared.sort());
    const same = { ...other, properties: values("live", Object.keys(properties)) };
    const left = differences({ resource: same, mapping, parts: {}, isComplete: true }, live).map(({ input }) => input);
    expect(left.filter((input) => !["cidrBlocks", "enabled"].includes(input))).toEqual([]);
  },
);
