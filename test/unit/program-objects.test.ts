import { execFileSync } from "node:child_process";
import { join } from "node:path";
import * as pulumi from "@pulumi/pulumi";
import * as smartag from "../../provider/index.js";
import { definitions } from "../../provider/definitions.js";
import type { Definition, Properties } from "../../provider/lifecycle/definition.js";

const root = join(__dirname, "..", "..");

type Class = new (name: string, args: Properties, opts?: pulumi.CustomResourceOptions) => pulumi.CustomResource;
const classOf = ({ type }: Definition): Class => (smartag as unknown as Record<string, Class>)[type] as Class;

const errors = jest.spyOn(pulumi.log, "error").mockResolvedValue();
jest.spyOn(pulumi.log, "warn").mockResolvedValue();

/** Starts a program of its own; ids are known only in an update. */
function start(preview: boolean): Promise<void> {
  errors.mockClear();
  return pulumi.runtime.setMocks(
    {
      newResource: ({ name, inputs }) => ({
        id: preview ? undefined : `id-of-${name}`,
        state: inputs as object,
      }),
      call: () => ({}),
    },
    "project",
    "stack",
    preview,
  );
}

/** Until all outputs have resolved. */
const settled = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 20));

/** Inputs that say which object it is. */
const partsOf = ({ identity }: Definition, object: number): Properties =>
  Object.fromEntries(identity.map((name) => [name, `${name}-${object}`]));

const every = [...definitions.values()].map((definition): [string, Definition] => [definition.type, definition]);
const identified = every.filter(([, { identity, inputs }]) => identity.every((name) => name in inputs));
const made = every.filter(([, { identity, inputs }]) => identity.some((name) => !(name in inputs)));

describe.each([
  ["a preview that does not know ids", true],
  ["an update", false],
])("in %s", (_, preview) => {
  beforeEach(() => start(preview));
  afterEach(settled);

  it.each(identified)("one object of %s has one resource, because the inputs say which it is", (type, definition) => {
    const Resource = classOf(definition);
    const [parts, others] = [partsOf(definition, 1), partsOf(definition, 2)];
    new Resource("one", parts);
    new Resource("other", others);
    new Resource("elsewhere", { ...parts, connection: "second" });
    expect(() => new Resource("two", parts)).toThrow(`${type} "two" and ${type} "one" both`);
  });

  it.each(every)("one object of %s is adopted once", (type, definition) => {
    const Resource = classOf(definition);
    const adopt = definition.identity.map((_, index) => `part-${index}`).join(":");
    new Resource("one", { ...partsOf(definition, 1), adopt });
    new Resource("other", { ...partsOf(definition, 2), adopt: `${adopt}0` });
    new Resource("elsewhere", { ...partsOf(definition, 3), adopt, connection: "second" });
    expect(() => new Resource("two", { ...partsOf(definition, 4), adopt: { id: adopt, overwrite: true } })).toThrow(
      `${type} "two" and ${type} "one" both manage ${adopt}; keep one of them, or give each its own`,
    );
  });

  it.each(made)("what a resource of %s has made is adopted by none", (type, definition) => {
    const Resource = classOf(definition);
    const one = new Resource("one", { smartAGId: "sag-1" });
    expect(() => new Resource("two", { smartAGId: "sag-2", adopt: one.id })).toThrow(
      `${type} "two" and ${type} "one" both manage the same object; keep one of them, or give each its own`,
    );
    expect(() => new Resource("two", { smartAGId: "sag-2", adopt: { id: one.id, overwrite: true } })).toThrow(
      `${type} "two" and ${type} "one" both manage the same object; keep one of them, or give each its own`,
    );
  });
});

const bothManage = (id: string): string =>
  `Acl "two" and Acl "one" both manage ${id}; keep one of them, or give each its own`;

describe("ids that are known later", () => {
  beforeEach(() => start(false));

  it.each([
    ["acl-1", `new Acl("one", { adopt: pulumi.output("acl-1") }); new Acl("two", { adopt: pulumi.output("acl-1") });`],
    ["id-of-one", `new Acl("two", { adopt: new Acl("one").id.apply((id) => id) });`],
  ])("are compared once they are: %s", (id, program) => {
    // In a process of its own, because what fails is an input of a resource that is being registered.
    const script = `
      const pulumi = require("@pulumi/pulumi");
      const { Acl } = require("pulumi-smartag");
      process.on("unhandledRejection", (error) => { console.log(error.message); process.exit(); });
      pulumi.runtime.setMocks({ newResource: ({ name }) => ({ id: "id-of-" + name, state: {} }), call: () => ({}) });
      ${program}`;
    const printed = execFileSync(process.execPath, ["-e", script], { cwd: root, encoding: "utf8" });
    expect(printed).toContain(bothManage(id));
  });

  it("fail the run where the other resource is registered already", async () => {
    new smartag.Acl("one", { adopt: "id-of-two" });
    new smartag.Acl("two");
    await settled();
    expect(errors.mock.calls.map(([text]) => text)).toEqual([bothManage("id-of-two")]);
  });

  it("may be equal in a test whose mocks give all resources one id", async () => {
    await pulumi.runtime.setMocks({
      newResource: ({ inputs }) => ({ id: "same", state: inputs as object }),
      call: () => ({}),
    });
    new smartag.Acl("one");
    new smartag.Acl("two");
    new smartag.Acl("three", { adopt: "acl-3" });
    await settled();
    expect(errors).not.toHaveBeenCalled();
  });
});

it.each(["acl-1", { id: undefined }])("leaves an id to adopt that is none to the check: %j", async (adopt) => {
  await start(false);
  expect(() => new smartag.AclRule("one", { adopt } as never)).not.toThrow();
  await settled();
});

describe("each setting of mocks is a program of its own", () => {
  const fixture = (name: string) => new smartag.UserDns(name, { smartAGId: "sag-1", serialNumber: "dev-1" });

  it("whether it is awaited or not", async () => {
    for (const name of ["one", "two"]) {
      void start(false);
      fixture(name);
      await settled();
    }
  });

  describe("in a beforeEach", () => {
    beforeEach(() => start(false));
    it.each(["one", "two"])("the same setting is named %s", (name) => {
      expect(() => fixture(name)).not.toThrow();
    });
  });

  it("and two resources of one name under different parents are two", async () => {
    await start(false);
    const [north, south] = ["north", "south"].map((name) => new pulumi.ComponentResource("office:Site", name));
    const one = { smartAGId: "sag-1", serialNumber: "dev-1" } as never;
    new smartag.UserDns("dns", one, { parent: north as pulumi.Resource });
    expect(() => new smartag.UserDns("dns", one, { parent: south as pulumi.Resource })).toThrow(
      'UserDns "dns" and UserDns "dns" both set smartAGId "sag-1", serialNumber "dev-1"; keep one of them, or give each its own',
    );
    await settled();
  });
});
