import { definitions } from "../../provider/definitions.js";
import type { Properties } from "../../provider/lifecycle/definition.js";
import { failure, type Managed, type Program, Service } from "../support/lifecycle.js";
import { rule } from "../support/samples.js";

const smartAGId = "sag-emulator1hq";
const place = "cn-shanghai/1000000000000001";
const shanghai = { region: "cn-shanghai", accessKeyId: "emulator", accessKeySecret: "emulator-secret" };
const otherAccount = { region: "cn-shanghai", accessKeyId: "emulator2", accessKeySecret: "emulator2-secret" };
/** The connections `a` and `b` lead to the same place, `c` leads to another account. */
const three = connections({ a: shanghai, b: { ...shanghai, maxConcurrency: 7 }, c: otherAccount });

let service: Service;
let warnings: string[];
const environment = { ...process.env };
beforeAll(async () => {
  service = await Service.start({ goneOperations: [] });
});
beforeEach(() => {
  service.reset();
  warnings = [];
  jest.spyOn(process.stderr, "write").mockImplementation((line) => warnings.push(String(line)) > 0);
});
afterEach(() => {
  process.env = { ...environment };
  jest.restoreAllMocks();
});
afterAll(() => service.close());

function connections(of: Record<string, object>): Record<string, string> {
  return { "smartag:connections": JSON.stringify(of) };
}

/** State as versions wrote it that did not note the place. */
const withoutPlace = (state: Properties): Properties =>
  Object.fromEntries(Object.entries(state).filter(([name]) => name !== "__place"));

const allOperations = (): string[] => service.allCalls().map(({ operation }) => operation);

/** Runs that lead elsewhere: the words for where, and all that they call. */
const elsewhere: readonly {
  readonly what: string;
  readonly settings: Record<string, string>;
  readonly here: string;
  readonly calls: readonly string[];
}[] = [
  { what: "region", settings: { "smartag:region": "cn-beijing" }, here: "region cn-beijing", calls: [] },
  {
    what: "account",
    settings: { "smartag:accessKeyId": "emulator2", "smartag:accessKeySecret": "emulator2-secret" },
    here: "region cn-shanghai of account 1000000000000002",
    calls: ["GetCallerIdentity"],
  },
];

const refusal = (subject: string, here: string): string =>
  `${subject} lives in region cn-shanghai of account 1000000000000001, but this run works in ${here}. Nothing was read or changed. Set smartag:region and the credentials (stack config, smartag:connections or environment) to those of the stack. To let go of the object without deleting it, run pulumi state delete.`;

describe.each(elsewhere)("in a run that leads to another $what", ({ settings, here, calls }) => {
  const state = { __place: place };

  it.each([...definitions])("%s is not read, changed or deleted", async (type, { identity }) => {
    const id = identity.map((name) => `${name}-1`).join(":");
    const doings: ((program: Program) => Promise<unknown>)[] = [
      async (program) => (await program.provider(type)).read?.(id, state),
      async (program) => (await program.provider(type)).update?.(id, state, {}),
      async (program) => (await program.provider(type)).delete?.(id, state),
    ];
    for (const work of doings) {
      const error = await failure(work(service.program(settings)));
      expect(error).toMatchObject({ name: "ConfigurationError", message: refusal(`${type} ${id}`, here) });
      expect(allOperations()).toEqual(calls);
    }
  });

  it("an ACL stays as it is, in the service and in state", async () => {
    const acl = await service.program().create("Acl", { name: "office", rules: { web: rule } });
    const [kept, rows, rules] = [structuredClone(acl.state), await service.rows("acl"), await service.rows("aclRule")];
    const doings: ((managed: Managed) => Promise<unknown>)[] = [
      (managed) => managed.refresh(),
      (managed) => managed.update({ name: "branch", rules: {} }),
      (managed) => managed.delete(),
    ];
    for (const work of doings) {
      const known = await service.program(settings).known("Acl", acl);
      expect((await failure(work(known))).message).toBe(refusal(`Acl ${acl.id}`, here));
      expect(known.state).toEqual(kept);
    }
    expect([await service.rows("acl"), await service.rows("aclRule")]).toEqual([rows, rules]);
    expect(await (await service.program().known("Acl", acl)).refresh()).toMatchObject({ name: "office" });
  });

  it("the preview of a change refuses", async () => {
    const acl = await service.program().create("Acl", { name: "office" });
    const known = await service.program(settings).known("Acl", acl);
    expect((await failure(known.diff({ name: "branch" }))).message).toBe(refusal(`Acl ${acl.id}`, here));
  });
});

it("a stray ALIBABA_CLOUD_REGION_ID is such another region", async () => {
  const fromEnvironment = { "smartag:region": "" };
  process.env["ALIBABA_CLOUD_REGION_ID"] = "cn-shanghai";
  const acl = await service.program(fromEnvironment).create("Acl", { name: "office" });
  process.env["ALIBABA_CLOUD_REGION_ID"] = "cn-beijing";
  service.allCalls();
  const refused = refusal(`Acl ${acl.id}`, "region cn-beijing");
  expect((await failure((await acl.next.known("Acl", acl)).refresh())).message).toBe(refused);
  expect((await failure(acl.delete())).message).toBe(refused);
  expect(allOperations()).toEqual([]);
  expect(await service.rows("acl")).toHaveLength(1);
});

describe("another connection to the same place", () => {
  async function association(program: Program): Promise<{ managed: Managed; inputs: Properties }> {
    const acl = await program.create("Acl", { name: "office", connection: "a" });
    const inputs = { aclId: acl.id, smartAGId, connection: "a" };
    return { managed: await program.create("AclAssociation", inputs), inputs };
  }

  it("is no change, whatever its name is", async () => {
    const { managed, inputs } = await association(service.program(three));
    for (const connection of ["b", undefined]) {
      const next = await service.program(three).known("AclAssociation", managed);
      expect(await next.diff({ ...inputs, connection })).toMatchObject({ changes: false, replaces: [] });
    }
    expect(service.writes()).toEqual(["CreateACL", "AssociateACL"]);
  });

  it("is noted with the next change, which is made in place", async () => {
    const acl = await service.program(three).create("Acl", { name: "office", connection: "a" });
    const next = await service.program(three).known("Acl", acl);
    const news = { name: "branch", connection: "b" };
    expect(await next.diff(news)).toMatchObject({ changes: true, replaces: [] });
    await next.update(news);
    expect(next.state).toMatchObject({ name: "branch", connection: "b", __place: place });
    expect(service.writes()).toEqual(["CreateACL", "ModifyACL"]);
  });

  it("reads and deletes the object, also if the old name is configured no more", async () => {
    const { managed } = await association(service.program(three));
    const renamed = connections({ c: otherAccount, b: shanghai });
    const next = await service.program(renamed).known("AclAssociation", managed);
    expect(await next.refresh()).toMatchObject({ smartAGId });
    await next.delete();
    expect(await service.rows("aclAssociation")).toEqual([]);
  });

  it("reads and deletes the object, also if the old name leads elsewhere now", async () => {
    const { managed, inputs } = await association(service.program(three));
    const swapped = connections({ a: otherAccount, b: shanghai });
    const next = await service.program(swapped).known("AclAssociation", managed);
    expect(await next.diff({ ...inputs, connection: "b" })).toMatchObject({ changes: false, replaces: [] });
    expect(await next.refresh()).toMatchObject({ smartAGId });
    await next.delete();
    expect(await service.rows("aclAssociation")).toEqual([]);
  });

  it("has to be there: with none the error names those that are", async () => {
    const { managed } = await association(service.program(three));
    const elsewhereOnly = { ...connections({ c: otherAccount }), ...elsewhere[1]?.settings };
    const next = await service.program(elsewhereOnly).known("AclAssociation", managed);
    const message = 'There is no connection "a" in smartag:connections. Configured are: c.';
    expect((await failure(next.refresh())).message).toBe(message);
    expect((await failure(next.delete())).message).toBe(message);
    expect(await service.rows("aclAssociation")).toHaveLength(1);
  });

  it("shares what the run manages: an entry conflicts with the parent that lists its entries", async () => {
    const program = service.program(three);
    const acl = await program.create("Acl", { name: "office", rules: { web: rule }, connection: "a" });
    const other = { ...rule, priority: 9, aclId: acl.id, connection: "b" };
    expect((await failure(program.create("AclRule", other))).message).toBe(
      `aclId: ${acl.id} lists its entries inline in this program and would remove this one; put it there, or give the parent unmanaged: "keep"`,
    );
    expect(await service.rows("aclRule")).toHaveLength(1);
  });
});

describe("another place", () => {
  it.each([
    ["Acl", false, (): Properties => ({ name: "office" })],
    ["SnatEntry", true, (): Properties => ({ smartAGId, cidrBlock: "10.0.0.0/8", snatIp: "1.1.1.1" })],
  ])("is a replacement: %s", async (type, deleteBeforeReplace, inputs) => {
    const made = await service.program(three).create(type, inputs());
    const next = await service.program(three).known(type, made);
    const replacement = { changes: true, replaces: ["connection"], deleteBeforeReplace };
    expect(await next.diff({ ...inputs(), connection: "c" })).toEqual(replacement);
    expect(await next.diff({ ...inputs(), connection: "a" })).toMatchObject({ changes: false });
  });

  it("is one also for state that does not say where the object lives", async () => {
    const acl = await service.program(three).create("Acl", { name: "office", connection: "a" });
    const state = withoutPlace(acl.state);
    const next = await service.program(three).known("Acl", { id: acl.id, state });
    expect(await next.diff({ name: "office", connection: "c" })).toMatchObject({ replaces: ["connection"] });
    expect(await next.diff({ name: "office", connection: "b" })).toMatchObject({ changes: false });
  });
});

describe("state that an older version wrote", () => {
  it.each<[string, (managed: Managed) => Promise<unknown>]>([
    ["refresh", (managed) => managed.refresh()],
    ["update", (managed) => managed.update({ name: "branch" })],
  ])("is given its place by the next %s", async (_, work) => {
    const acl = await service.program().create("Acl", { name: "office" });
    expect(acl.state["__place"]).toBe(place);
    const known = await service.program().known("Acl", { id: acl.id, state: withoutPlace(acl.state) });
    expect(await known.diff({ name: "office" })).toMatchObject({ changes: false });
    await work(known);
    expect(known.state["__place"]).toBe(place);
  });
});

describe("where the account cannot be asked for", () => {
  const alone =
    "GetCallerIdentity failed: Forbidden.RAM: User not authorized to operate on the specified resource, or this API doesn't support RAM. Whether a resource is in this account cannot be checked; its region (cn-shanghai) is checked alone.";
  beforeEach(() => service.settings({ deniedOperations: ["GetCallerIdentity"] }));

  it("the region is noted and compared, and that is said once", async () => {
    const program = service.program();
    const acl = await program.create("Acl", { name: "office" });
    const qos = await program.create("Qos", { name: "gold" });
    expect([acl.state["__place"], qos.state["__place"]]).toEqual(["cn-shanghai", "cn-shanghai"]);
    expect(warnings).toEqual([`smartag: warning: ${alone}\n`]);
    const away = await service.program({ "smartag:region": "cn-beijing" }).known("Acl", acl);
    expect((await failure(away.refresh())).message).toContain(
      `Acl ${acl.id} lives in region cn-shanghai, but this run works in region cn-beijing.`,
    );
    await service.settings({ deniedOperations: [] });
    const known = await service.program().known("Acl", acl);
    await known.refresh();
    expect(known.state["__place"]).toBe(place);
  });

  it("what state says of the account is kept", async () => {
    await service.settings({ deniedOperations: [] });
    const acl = await service.program().create("Acl", { name: "office" });
    await service.settings({ deniedOperations: ["GetCallerIdentity"] });
    const known = await service.program().known("Acl", acl);
    await known.refresh();
    await known.update({ name: "branch" });
    expect(known.state).toMatchObject({ name: "branch", __place: place });
    expect(warnings).toEqual([`smartag: warning: ${alone}\n`]);
  });
});

describe("the account is asked for", () => {
  it("once a run, whatever the run does", async () => {
    const program = service.program();
    const [acl, qos] = await Promise.all([
      program.create("Acl", { name: "office", rules: { web: rule } }),
      program.create("Qos", { name: "gold" }),
    ]);
    const bound = await program.create("AclAssociation", { aclId: acl.id, smartAGId });
    await acl.refresh();
    await acl.update({ name: "branch", rules: {} });
    expect(allOperations().filter((operation) => operation === "GetCallerIdentity")).toHaveLength(1);
    for (const managed of [bound, qos, acl]) await managed.delete();
    expect(allOperations()).toEqual(["GetCallerIdentity", "DisassociateACL", "DeleteQos", "DeleteACL"]);
  });

  it("not at all in a preview without changes", async () => {
    const acl = await service.program().create("Acl", { name: "office", rules: { web: rule } });
    service.allCalls();
    const known = await service.program().known("Acl", acl);
    expect(await known.diff({ name: "office", rules: { web: rule } })).toMatchObject({ changes: false });
    expect(allOperations()).toEqual([]);
  });

  it("once for each place that the program works in", async () => {
    const program = service.program(three);
    for (const connection of ["a", "c", "a", "c"]) await program.create("Acl", { name: "office", connection });
    const asked = service.allCalls().filter(({ operation }) => operation === "GetCallerIdentity");
    expect(asked.map(({ account }) => account)).toEqual(["emulator", "emulator2"]);
  });
});
