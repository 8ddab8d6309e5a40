import { failure, type Program, Service } from "../support/lifecycle.js";
import { rule } from "../support/samples.js";

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

const at = (priority: number, more: object = {}) => ({ ...rule, priority, ...more });
const fresh = { "smartag:requestTimeoutMs": "19999" };

/** An ACL with two rules that somebody made. */
async function office(): Promise<{ id: string; web: string; ssh: string }> {
  const id = await service.make("acl", { name: "office", resourceGroupId: "rg-emulator1default" });
  const web = await service.make("aclRule", { ...at(1), aclId: id });
  const ssh = await service.make("aclRule", { ...at(2), aclId: id });
  return { id, web, ssh };
}

it("takes over what is as the program describes it, without a write", async () => {
  const { id, web, ssh } = await office();
  const inputs = { adopt: id, name: "office", rules: { ssh: at(2), web: at(1) } };
  const acl = await program.create("Acl", inputs);
  expect(service.writes()).toEqual([]);
  expect(acl.id).toBe(id);
  expect(acl.state["ruleIds"]).toEqual({ web, ssh });
  expect(await acl.diff(inputs)).toMatchObject({ changes: false });
  await acl.refresh();
  expect(await acl.diff(inputs)).toMatchObject({ changes: false });
});

it("lists every difference where it is not, and changes nothing", async () => {
  const { id, web, ssh } = await office();
  const rules = { web: at(1, { dpiGroupIds: ["1"] }), dns: at(3), ntp: at(4) };
  const inputs = { adopt: id, name: "branch", resourceGroupId: "rg-emulator1network", rules };
  const { message } = await failure(program.create("Acl", inputs));
  expect(message).toContain(`adopt: Acl "${id}" is not what the program describes: `);
  expect(message).toContain('name is "office", the program has "branch"');
  expect(message).toContain('resourceGroupId is "rg-emulator1default", the program has "rg-emulator1network"');
  expect(message).toContain(`rules.web differs from ${web}`);
  expect(message).toContain(`rules.dns differs from ${ssh}`);
  expect(message).toContain("rules.ntp does not exist");
  expect(message).toContain(`Change the program, or give adopt: { id: "${id}", overwrite: true }`);
  const less = await failure(program.create("Acl", { adopt: id, name: "office", rules: { web: at(1) } }));
  expect(less.message).toContain(`rules: ${ssh} is not in the program.`);
  expect(service.writes()).toEqual([]);
});

it("changes what differs where it may overwrite", async () => {
  const { id, web } = await office();
  const inputs = { adopt: { id, overwrite: true }, name: "branch", rules: { www: at(1), dns: at(9), ntp: at(4) } };
  const acl = await program.create("Acl", inputs);
  expect(service.writes()).toEqual(["ModifyACL", "ModifyACLRule", "AddACLRule"]);
  expect(acl.state).toMatchObject({ name: "branch", ruleIds: { www: web } });
  expect(await acl.diff(inputs)).toMatchObject({ changes: false });
});

it("manages the rest of an object whose rules others manage", async () => {
  const { id } = await office();
  const acl = await program.create("Acl", { adopt: id, name: "office" });
  expect(acl.state["rules"]).toBeUndefined();
  expect(service.writes()).toEqual([]);
});

it.each(["Acl", "Qos", "CloudConnectNetwork", "FlowLog"])(
  "keeps the name of a %s where the program says none",
  async (type) => {
    const more = type === "FlowLog" ? { outputType: "netflow", netflowServerIp: "10.0.0.1" } : {};
    const { id } = await program.create(type, { name: "office", ...more });
    service.operations();
    const adopted = await service.program().create(type, { adopt: id, ...more });
    expect(service.writes()).toEqual([]);
    expect(adopted.state["name"]).toBe("office");
    expect(await adopted.refresh()).not.toHaveProperty("name");
  },
);

it('leaves entries that the program does not list alone with unmanaged "keep"', async () => {
  const { id, web, ssh } = await office();
  const inputs = { adopt: id, name: "office", unmanaged: "keep", rules: { http: at(1) } };
  const acl = await program.create("Acl", inputs);
  expect(service.writes()).toEqual([]);
  expect(acl.state["ruleIds"]).toEqual({ http: web });
  const missing = await failure(service.program().create("Acl", { ...inputs, rules: { http: at(1), dns: at(9) } }));
  expect(missing.message).toContain("rules.dns does not exist");
  expect(missing.message).not.toContain(ssh);
  const overwrite = { ...inputs, adopt: { id, overwrite: true }, rules: { http: at(1), dns: at(9) } };
  await service.program().create("Acl", overwrite);
  expect(service.writes()).toEqual(["AddACLRule"]);
  expect((await service.rows("aclRule")).map(({ id: rule }) => rule)).toEqual(expect.arrayContaining([web, ssh]));
});

it.each<[string, string, object, string]>([
  ["Acl", "acl-nowhere", { name: "office" }, 'adopt: Acl "acl-nowhere" does not exist in cn-shanghai; check the id'],
  ["AclRule", "acl-1", { ...at(1), aclId: "acl-1" }, '"acl-1" is not the id of AclRule; give aclId:acrId'],
  [
    "AclRule",
    "acl-1:acr-1",
    { ...at(1), aclId: "acl-2" },
    'adopt: "acl-1:acr-1" has aclId "acl-1", but the program gives "acl-2"; make them the same',
  ],
  ["AclRule", "acl-1:acr-1", { ...at(1), aclId: "acl-1" }, 'adopt: AclRule "acl-1:acr-1" does not exist'],
  ["Gateway", "sag-nowhere", {}, 'adopt: Gateway "sag-nowhere" does not exist'],
])("says what is wrong with the id: %s %s", async (type, adopt, inputs, message) => {
  expect((await failure(program.create(type, { ...inputs, adopt }))).message).toContain(message);
  expect(service.writes()).toEqual([]);
});

it("says where no call can change what differs", async () => {
  const made = await program.create("SnatEntry", {
    smartAGId: "sag-emulator1hq",
    cidrBlock: "10.0.0.0/8",
    snatIp: "1.1.1.1",
  });
  const inputs = { smartAGId: "sag-emulator1hq", cidrBlock: "10.0.0.0/8", snatIp: "1.1.1.2" };
  const error = await failure(program.next.create("SnatEntry", { ...inputs, adopt: { id: made.id, overwrite: true } }));
  expect(error.message).toBe(
    `adopt: no call changes snatIp of SnatEntry "${made.id}"; give the program the values that it has`,
  );
});

it("adopts bindings and single rules as well", async () => {
  const { id, web } = await office();
  const smartAGId = "sag-emulator1hq";
  await program.create("AclAssociation", { aclId: id, smartAGId });
  service.operations();
  const run = service.program(fresh);
  expect((await run.create("AclAssociation", { aclId: id, smartAGId, adopt: `${id}:${smartAGId}` })).id).toBe(
    `${id}:${smartAGId}`,
  );
  const single = await run.create("AclRule", { ...at(1), aclId: id, adopt: `${id}:${web}` });
  expect(single.state).toMatchObject({ acrId: web, gmtCreate: expect.any(Number) as unknown });
  expect(service.writes()).toEqual([]);
});
