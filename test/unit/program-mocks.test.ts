import * as pulumi from "@pulumi/pulumi";
import { actions, definitions } from "../../provider/definitions.js";
import * as smartag from "../../provider/index.js";
import {
  Acl,
  getAcls,
  getAclsOutput,
  getGateway,
  getGatewayOutput,
  Reboot,
  UserDns,
  Wifi,
} from "../../provider/index.js";
import { rule } from "../support/samples.js";
import { ok, scriptedServer, type ScriptedServer } from "../support/server.js";

let service: ScriptedServer;
const environment = { ...process.env };
beforeAll(async () => {
  service = await scriptedServer(() => ok({}));
  Object.assign(process.env, {
    SMARTAG_ENDPOINT: service.endpoint,
    ALIBABA_CLOUD_ACCESS_KEY_ID: "testid",
    ALIBABA_CLOUD_ACCESS_KEY_SECRET: "testsecret",
    ALIBABA_CLOUD_REGION_ID: "cn-shanghai",
  });
});
afterAll(async () => {
  process.env = environment;
  expect(service.requests).toEqual([]);
  await service.close();
});

interface Seen {
  readonly type: string;
  readonly name: string;
  readonly inputs: Record<string, unknown>;
  readonly id?: string;
}

let resources: Seen[];
let calls: pulumi.runtime.MockCallArgs[];

/** Starts a program of its own. */
async function start(answer: pulumi.runtime.Mocks["call"] = () => ({}), preview = false): Promise<void> {
  resources = [];
  calls = [];
  await pulumi.runtime.setMocks(
    {
      newResource: ({ type, name, inputs, id }) => {
        resources.push({ type, name, inputs: inputs as Seen["inputs"], ...(id !== "" && id !== undefined && { id }) });
        const made = preview ? undefined : `id-of-${name}`;
        return { id: id !== "" && id !== undefined ? id : made, state: inputs as object };
      },
      call: (args) => {
        calls.push(args);
        return answer(args);
      },
    },
    "project",
    "stack",
    preview,
  );
}

const valueOf = <T>(output: pulumi.Input<T>): Promise<pulumi.Unwrap<T>> =>
  new Promise((resolve) => pulumi.output(output).apply(resolve));

describe("a look-up under mocks", () => {
  const acls = [{ aclId: "acl-1", name: "office" }];

  it("is answered by the mock, which gets its token and arguments", async () => {
    await start(() => ({ acls }));
    expect(await getAcls({ aclIds: ["acl-1"] })).toEqual({ acls });
    expect(await getAcls()).toEqual({ acls });
    expect(await valueOf(getAclsOutput({ name: new Acl("office").id }).acls)).toEqual(acls);
    expect(calls.map(({ token, inputs }) => [token, inputs as unknown])).toEqual([
      ["smartag:index:getAcls", { aclIds: ["acl-1"] }],
      ["smartag:index:getAcls", {}],
      ["smartag:index:getAcls", { name: "id-of-office" }],
    ]);
  });

  it("tells the mock the connection that the program gives", async () => {
    await start(() => ({ acls }));
    await getAcls({}, { connection: "tokyo" });
    await valueOf(getAclsOutput({}, { connection: pulumi.output("osaka") }));
    expect(calls.map(({ inputs }) => inputs as unknown)).toEqual([{ connection: "tokyo" }, { connection: "osaka" }]);
  });

  it("has secrets in its Output form only, as without mocks", async () => {
    await start(() => ({ smartAGId: "sag-1", devices: [{ serialNumber: "sn1", secretKey: "key" }] }));
    expect(await getGateway({ smartAGId: "sag-1" })).toEqual({
      smartAGId: "sag-1",
      devices: [{ serialNumber: "sn1" }],
    });
    const found = getGatewayOutput({ smartAGId: "sag-1" });
    expect(await pulumi.isSecret(found)).toBe(true);
    expect(await valueOf(found.devices)).toEqual([{ serialNumber: "sn1", secretKey: "key" }]);
  });

  it("is not made in a preview while an argument is unknown", async () => {
    await start(() => ({ acls }), true);
    const found = getAclsOutput({ name: new Acl("office").id });
    expect(await (found as unknown as { isKnown: Promise<boolean> }).isKnown).toBe(false);
    expect(calls).toEqual([]);
  });

  it("fails if the mock fails, and says which one", async () => {
    await start(() => {
      throw new Error("no such call");
    });
    await expect(getAcls()).rejects.toThrow(/smartag:index:getAcls/);
  });

  it("has a token of its own name", async () => {
    const lookups = Object.entries(smartag).filter(([, one]) => typeof one === "function" && "operation" in one);
    await start();
    for (const [, get] of lookups) await (get as (args: object) => Promise<unknown>)({});
    expect(calls.map(({ token }) => token)).toEqual(lookups.map(([name]) => `smartag:index:${name}`));
    expect(calls.length).toBeGreaterThan(60);
  });
});

type Class = new (name: string, args: object, opts?: pulumi.CustomResourceOptions) => pulumi.CustomResource;
const types = [...definitions.keys(), ...actions.keys()];
const classOf = (type: string): Class => (smartag as unknown as Record<string, Class>)[type] as Class;

describe("a mock of resources", () => {
  it("gets what the program gives, and nothing else", async () => {
    await start();
    new Acl("office", { rules: { web: rule } });
    new Acl("named", { name: "by me" }, { replaceOnChanges: ["name"] });
    new Acl("secret", { name: pulumi.secret("by me") });
    const dns = new UserDns("dns", { smartAGId: "sag-1", serialNumber: "sn", masterDns: "10.0.0.1" });
    expect(await valueOf(dns.masterDns)).toBe("10.0.0.1");
    const inputs = Object.fromEntries(resources.map((one) => [one.name, one.inputs]));
    expect(inputs).toMatchObject({
      office: { rules: { web: rule } },
      named: { name: "by me" },
      dns: { smartAGId: "sag-1", serialNumber: "sn", masterDns: "10.0.0.1" },
    });
    expect(Object.keys(inputs["office"] ?? {})).toEqual(["rules"]);
    expect(Object.keys(inputs["named"] ?? {})).toEqual(["name"]);
    expect(Object.keys(inputs["secret"] ?? {})).toEqual(["name"]);
  });

  it.each(types)("gets no input that the program did not give: %s", async (type) => {
    await start();
    const one = new (classOf(type))("office", {});
    await valueOf(one.urn);
    expect(resources).toEqual([{ type: `pulumi-nodejs:dynamic/smartag:${type}`, name: "office", inputs: {} }]);
  });

  it("answers get, which takes a connection", async () => {
    await start();
    const acl = Acl.get("office", "acl-1", { connection: "tokyo" });
    expect(await valueOf(acl.id)).toBe("acl-1");
    expect(resources).toEqual([
      { type: "pulumi-nodejs:dynamic/smartag:Acl", name: "office", inputs: { connection: "tokyo" }, id: "acl-1" },
    ]);
  });

  it.each([
    ["empty", ""],
    ["undefined", undefined],
    ["null", null],
  ])("does not become another resource if get has no id: %s", async (what, id) => {
    await start();
    expect(() => Acl.get("office", id as string)).toThrow(
      `Acl.get "office": the second argument is ${what}; give the id of an existing Acl`,
    );
    expect(resources).toEqual([]);
  });
});

describe("a transformation", () => {
  const seen: pulumi.Inputs[] = [];
  const transformations = [
    ({ props, opts }: pulumi.ResourceTransformationArgs): pulumi.ResourceTransformationResult => {
      seen.push(props);
      return { props: { ...(props as object), name: "by transformation" }, opts };
    },
  ];

  it("sees the name that the program gives or none, and its own is used", async () => {
    await start();
    const acl = new Acl("office", {}, { transformations });
    new Acl("named", { name: "by me" }, { transformations });
    expect(await valueOf(acl.name as pulumi.Output<string>)).toBe("by transformation");
    expect(seen.map(({ name }) => name as unknown)).toEqual([undefined, "by me"]);
    expect(resources.map(({ inputs }) => inputs)).toEqual([
      { name: "by transformation" },
      { name: "by transformation" },
    ]);
  });
});

describe("options that cannot work with a dynamic resource", () => {
  beforeEach(() => start());

  const thrown = (make: () => unknown): unknown => {
    try {
      make();
    } catch (error) {
      return error;
    }
    return undefined;
  };

  it.each([...definitions.keys()])("import is refused with the line to write: %s", (type) => {
    const error = thrown(() => new (classOf(type))("office", {}, { import: "acl-1" }));
    expect(error).toEqual(
      new Error(
        `${type} "office": Pulumi's option import does not work with dynamic resources; remove it and add to the arguments adopt: "acl-1"`,
      ),
    );
    // Pulumi prints no stack of it.
    expect(pulumi.RunError.isInstance(error)).toBe(true);
    expect(resources).toEqual([]);
  });

  it.each([...actions.keys()])("an action has nothing to adopt: %s", (type) => {
    const refusal = (option: string) =>
      `${type} "office": an action has no object that could be read or imported; remove the option ${option}`;
    expect(() => new (classOf(type))("office", {}, { import: "sag-1" })).toThrow(refusal("import"));
    expect(() => new (classOf(type))("office", {}, { id: "sag-1" })).toThrow(refusal("id"));
  });

  it("get takes options as its fourth argument", () => {
    const parent = new pulumi.ComponentResource("office:Site", "north");
    expect(() => Wifi.get("office", "sag-1:sn", { parent } as object)).toThrow(
      'Wifi.get "office": parent is not allowed in the third argument, which takes connection only; give options as the fourth',
    );
    expect(Wifi.get("office", "sag-1:sn", {}, { parent })).toBeInstanceOf(Wifi);
    expect(Reboot.isInstance(parent)).toBe(false);
  });
});
