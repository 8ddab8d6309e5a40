import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { readState } from "../../cli/migrate/source.js";
import { HIDDEN, type VendorResource } from "../../cli/migrate/vendor-state.js";
import { stateFile } from "../support/migrated-account.js";

let folder = "";
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "smartag-migrate-"));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

let files = 0;

/** A file with this text, or with this value as JSON. */
function fileOf(content: unknown): string {
  files += 1;
  const file = join(folder, `state-${files}.json`);
  writeFileSync(file, typeof content === "string" ? content : JSON.stringify(content));
  return file;
}

const managed = (type: string, name: string, instances: object[], module?: string): object => ({
  mode: "managed",
  type,
  name,
  instances,
  ...(module !== undefined && { module }),
});
const instance = (id: string, more: object = {}): object => ({ attributes: { id }, ...more });
const terraform = (...resources: object[]): object => ({ version: 4, terraform_version: "1.9.8", resources });

const brief = ({ address, type, id, path }: VendorResource): unknown[] => [address, type, id, path.join(" ")];

describe("Terraform", () => {
  it("gives each instance its address, with modules and keys", async () => {
    const state = await readState(stateFile("terraform.json"), {});
    expect(state).toMatchObject({ tool: "Terraform", dataSources: 1, leftOut: [] });
    expect(state.resources).toHaveLength(22);
    expect(state.resources.map(brief)).toEqual(
      expect.arrayContaining([
        ["alicloud_cloud_connect_network.branches", "alicloud_cloud_connect_network", "ccn-branches", "branches"],
        [
          'module.access["shanghai"].alicloud_sag_acl_rule.rule["web"]',
          "alicloud_sag_acl_rule",
          "acl-office:acr-web",
          "access shanghai rule web",
        ],
        ["alicloud_sag_qos_car.bulk[0]", "alicloud_sag_qos_car", "qos-shares:qoscar-bulk", "bulk 0"],
      ]),
    );
  });

  it("reads what terraform show -json prints, with the modules in modules", async () => {
    const shown = (address: string, id: string, index?: string | number, more: object = {}): object => ({
      address,
      mode: "managed",
      type: "alicloud_sag_acl",
      name: "this",
      values: { id },
      ...(index !== undefined && { index }),
      ...more,
    });
    const inner = {
      address: "module.site[0].module.acls",
      resources: [shown('module.site[0].module.acls.alicloud_sag_acl.this["a.b"]', "acl-2", "a.b")],
    };
    const file = fileOf({
      format_version: "1.0",
      terraform_version: "1.9.8",
      values: {
        root_module: {
          resources: [
            shown("alicloud_sag_acl.this", "acl-1"),
            { ...shown("data.alicloud_sag_acls.all", "1"), mode: "data" },
          ],
          child_modules: [{ address: "module.site[0]", child_modules: [inner] }],
        },
      },
    });
    const state = await readState(file, {});
    expect(state.resources.map(brief)).toEqual([
      ["alicloud_sag_acl.this", "alicloud_sag_acl", "acl-1", "this"],
      ['module.site[0].module.acls.alicloud_sag_acl.this["a.b"]', "alicloud_sag_acl", "acl-2", "site 0 acls this a.b"],
    ]);
    expect(state.dataSources).toBe(1);
  });

  it("keeps hostile keys apart", async () => {
    const keys = ['a"b', "a\\b", "${x}", "a].module.b[0", "日本\n"];
    const file = fileOf(
      terraform(
        ...keys.map((key) =>
          managed(
            "alicloud_sag_acl",
            "this",
            [instance("acl-1", { index_key: key })],
            `module.m[${JSON.stringify(key)}]`,
          ),
        ),
      ),
    );
    const { resources } = await readState(file, {});
    expect(resources.map(({ path }) => path.slice(0, 2))).toEqual(keys.map((key) => ["m", key]));
    expect(new Set(resources.map(({ address }) => address)).size).toBe(keys.length);
    expect(resources[2]?.address).toContain('this["$${x}"]');
  });

  it("leaves out what is to be deleted and what has no id", async () => {
    const file = fileOf(
      terraform(managed("alicloud_sag_acl", "a", [instance("acl-1", { deposed: "0a1b" }), { attributes: {} }])),
    );
    const { resources, leftOut } = await readState(file, {});
    expect(resources).toEqual([]);
    expect(leftOut).toEqual([
      {
        what: "alicloud_sag_acl.a",
        why: "Terraform has yet to delete acl-1, which it replaced. Let it, and migrate again",
      },
      { what: "alicloud_sag_acl.a", why: "it has no id in the state" },
    ]);
  });

  it.each([[terraform()], [{ format_version: "1.0" }], [{ format_version: "1.0", values: {} }]])(
    "reads an empty state: %j",
    async (content) => {
      expect(await readState(fileOf(content), {})).toEqual({
        tool: "Terraform",
        resources: [],
        leftOut: [],
        dataSources: 0,
      });
    },
  );

  it.each<[string, unknown, RegExp]>([
    ["an older version", { version: 3, terraform_version: "0.11.14", modules: [] }, /version 3; version 4 can be read/],
    ["a newer version", { version: 5, terraform_version: "9.0.0" }, /version 5; version 4 can be read/],
    [
      "an encrypted state of OpenTofu",
      { serial: 1, lineage: "x", meta: {}, encrypted_data: "aGVsbG8=", encryption_version: "v0" },
      / is encrypted\. Decrypt it .* tofu state pull/,
    ],
    [
      "a plan",
      { format_version: "1.2", planned_values: {}, prior_state: {} },
      / is a plan, not a state\. Print the state: terraform show -json/,
    ],
    [
      "a state with a wrong member",
      { version: 4, terraform_version: "1", resources: [{ mode: 1 }] },
      /resources\.0\.mode is wrong/,
    ],
    ["a program", 'resource "alicloud_sag_acl" "a" {}', / is a Terraform program\. Print its state: /],
  ])("refuses %s", async (_, content, words) => {
    const file = fileOf(content);
    await expect(readState(file, {})).rejects.toThrow(words);
    await expect(readState(file, {})).rejects.toThrow(file);
  });
});

describe("Pulumi", () => {
  it("has the types and properties of Terraform, and hides secrets", async () => {
    const { tool, resources, dataSources, leftOut } = await readState(stateFile("pulumi-stack.json"), {});
    expect([tool, dataSources, leftOut]).toEqual(["Pulumi", 1, []]);
    const terraformState = await readState(stateFile("terraform.json"), {});
    const types = new Set(terraformState.resources.map(({ type }) => type));
    expect(new Set(resources.map(({ type }) => type))).toEqual(
      new Set(
        [...types]
          .map((type) => (type === "alicloud_vpc" ? "alicloud:vpc/network:Network" : type))
          .concat("alicloud:rocketmq/acl:Acl"),
      ),
    );
    const li = resources.find(({ id }) => id === "sag-app:li.ming");
    expect(li).toMatchObject({ path: ["li"], properties: { sag_id: "sag-app", user_mail: "li@example.com" } });
    expect(li?.properties["password"]).toBe(HIDDEN);
  });

  it("shows secrets of a stack that was exported with them", async () => {
    const secret = { "4dabf18193072939515e22adb298388d": "1b47061264138c4ac30d75fd1eb44270", plaintext: '"open"' };
    const urn = "urn:pulumi:a::b::alicloud:sag/clientUser:ClientUser::li::ming";
    const resource = {
      urn,
      type: "alicloud:sag/clientUser:ClientUser",
      custom: true,
      id: "sag-1:li",
      outputs: { password: secret },
    };
    const replaced = { ...resource, urn: `${urn}2`, delete: true };
    const file = fileOf({ version: 3, deployment: { resources: [resource, replaced] } });
    const { resources, leftOut } = await readState(file, {});
    expect(resources).toMatchObject([{ path: ["li::ming"], properties: { password: "open" } }]);
    expect(leftOut).toMatchObject([{ what: `${urn}2`, why: expect.stringContaining("yet to delete") as string }]);
  });

  it("reads an empty stack, and says what is wrong with others", async () => {
    expect((await readState(fileOf({ version: 3, deployment: {} }), {})).resources).toEqual([]);
    const file = fileOf({ version: 3, deployment: { resources: [{ type: "a" }] } });
    await expect(readState(file, {})).rejects.toThrow("deployment.resources.0.urn is wrong");
  });
});

describe("ROS", () => {
  const files = { template: stateFile("ros-template.yml"), parameters: stateFile("ros-stack.json") };

  it("takes ids from the list of resources and properties from the template", async () => {
    const { tool, resources, leftOut, dataSources } = await readState(stateFile("ros-resources.json"), files);
    expect([tool, dataSources]).toEqual(["ROS", 1]);
    expect(leftOut).toEqual([
      { what: "OtherAcl", why: "ROS has not created it: its status is CREATE_FAILED" },
      {
        what: "Branch",
        why: "it is a nested stack: migrate it by itself, with --StackId 9d2c1f44-0a51-4a55-8e05-0d3f3c1a0009",
      },
    ]);
    const properties = new Map(resources.map((one) => [one.address, one.properties]));
    expect(properties.get("Device")).toEqual({ SmartAGId: "sag-hq", SerialNumber: "sn-sag-hq" });
    expect(properties.get("NetworkBinding")).toEqual({ CcnId: "ccn-branches", SmartAGId: "sag-hq" });
    expect(properties.get("PartnerGrant")).toMatchObject({ CenInstanceId: "cen-emulator2" });
    expect(properties.get("NetworkAttachment")).toMatchObject({ ChildInstanceRegionId: "cn-shanghai" });
    expect(properties.get("LiMing")?.["Password"]).toBe(HIDDEN);
    expect(properties.get("WebRule")?.["DestPortRange"]).toBe("443/443");
    // Functions that only ROS evaluates.
    expect(properties.get("SshRule[0]")?.["Priority"]).toBe(HIDDEN);
    expect(resources.find(({ address }) => address === "SshRule[0]")?.path).toEqual(["SshRule", "0"]);
  });

  it("takes a template in JSON, as GetTemplate prints it, and modules in names", async () => {
    const list = {
      Resources: [
        {
          LogicalResourceId: "Rule",
          PhysicalResourceId: "acr-1",
          ResourceType: "ALIYUN::SAG::ACLRule",
          ModuleInfo: { LogicalIdHierarchy: "moduleA/moduleB" },
        },
      ],
    };
    const body = { Resources: { Rule: { Type: "ALIYUN::SAG::ACLRule", Properties: { Priority: { Ref: "P" } } } } };
    const template = fileOf({ TemplateBody: JSON.stringify(body), RequestId: "x" });
    const { resources } = await readState(fileOf(list), { template });
    expect(resources).toMatchObject([{ path: ["moduleA", "moduleB", "Rule"], properties: { Priority: HIDDEN } }]);
  });

  it("takes the short form of any function, and hides what only ROS evaluates", async () => {
    const template = fileOf(`
Conditions:
  Prod: !Not [!Equals [dev, !Ref Env]]
Resources:
  WebRule:
    Type: ALIYUN::SAG::ACLRule
    Properties:
      AclId: !Ref OfficeAcl
      Priority: !Add [4, 6]
      DestPortRange: !Join ["/", [!Jq [".a", { a: 443 }], "443"]]
      IpProtocol: !FindInMap { a: b }
      SourcePortRange: !Join ["/", ["-1", "-1"]]
`);
    const warned = jest.spyOn(process, "emitWarning").mockReturnValue();
    const { resources } = await readState(stateFile("ros-resources.json"), { template });
    expect(warned).not.toHaveBeenCalled();
    warned.mockRestore();
    expect(resources.find(({ address }) => address === "WebRule")?.properties).toEqual({
      AclId: "acl-office",
      Priority: HIDDEN,
      DestPortRange: HIDDEN,
      IpProtocol: HIDDEN,
      SourcePortRange: "-1/-1",
    });
  });

  it("does without a template", async () => {
    const { resources } = await readState(stateFile("ros-resources.json"), {});
    expect(resources.every(({ properties }) => Object.keys(properties).length === 0)).toBe(true);
  });

  it("ends although a template refers to itself", async () => {
    const list = fileOf({
      Resources: [{ LogicalResourceId: "A", PhysicalResourceId: "a", ResourceType: "ALIYUN::SAG::ACL" }],
    });
    const template = fileOf({ Resources: { A: { Properties: { Name: { "Fn::GetAtt": ["A", "Name"] } } } } });
    const { resources } = await readState(list, { template });
    expect(resources[0]?.properties).toEqual({ Name: HIDDEN });
  });

  it.each<[string, string, object, RegExp]>([
    [
      "a template alone",
      readFileSync(stateFile("ros-template.yml"), "utf8"),
      {},
      /is a ROS template, which does not say the ids/,
    ],
    ["what GetTemplate prints alone", '{"TemplateBody":"{}"}', {}, /--template .*state-/],
    ["parameters without a template", '{"Resources":[]}', { parameters: "x" }, /give --template, too/],
    ["a list without types", '{"Resources":[{"LogicalResourceId":"a"}]}', {}, /Resources\.0\.ResourceType is wrong/],
  ])("refuses %s", async (_, content, options, words) => {
    await expect(readState(fileOf(content), options)).rejects.toThrow(words);
  });

  it("refuses a template for a state of Terraform, and files that are none", async () => {
    const list = stateFile("ros-resources.json");
    await expect(readState(stateFile("terraform.json"), { template: "x" })).rejects.toThrow(
      /--template is for a ROS stack/,
    );
    await expect(readState(list, { template: fileOf("[]") })).rejects.toThrow(/is not a ROS template/);
    await expect(readState(list, { template: list })).rejects.toThrow(/is not a ROS template/);
    await expect(readState(list, { template: fileOf('a: "secret') })).rejects.toThrow(
      /is neither JSON nor YAML: Missing closing "quote at line 1, column \d+$/,
    );
    await expect(
      readState(list, { template: files.template, parameters: fileOf('{"Parameters": 1}') }),
    ).rejects.toThrow(/is not what `aliyun ros GetStack` prints/);
  });
});

it.each<[string, unknown, RegExp]>([
  ["text", "hello", / is not JSON: .*Give what one of these prints: terraform state pull,/],
  ["nothing", " \n", / is empty\. Give what one of these prints/],
  ["a list", [1], / is no state that can be migrated\. Give/],
  ["other JSON", { name: "x", version: "1.0.0" }, / is no state that can be migrated\. Give/],
  ["a half of a state", '{"version": 4, "resources": [', / is not JSON: /],
])("refuses %s", async (_, content, words) => {
  await expect(readState(fileOf(content), {})).rejects.toThrow(words);
});

it("says so if there is no such file", async () => {
  const list = stateFile("ros-resources.json");
  await expect(readState(list, { template: join(folder, "none.yml") })).rejects.toThrow(
    /^There is no file .*none\.yml\.$/,
  );
  await expect(readState(join(folder, "none.json"), {})).rejects.toThrow(/^There is no file .*none\.json\.$/);
});

it.each<[string, BufferEncoding]>([
  ["UTF-8 with a mark", "utf8"],
  ["UTF-16, as PowerShell writes it", "utf16le"],
])("reads %s", async (_, encoding) => {
  const file = join(folder, `${encoding}.json`);
  writeFileSync(file, `\ufeff${readFileSync(stateFile("terraform.json"), "utf8")}`, encoding);
  expect((await readState(file, {})).resources).toHaveLength(22);
});
