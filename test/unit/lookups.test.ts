import { globSync, readFileSync } from "node:fs";
import { glob } from "node:fs/promises";
import { accountOperation } from "../../provider/client/place.js";
import {
  listModel,
  operation,
  operationNames,
  propertyName,
  type OperationModel,
  type ResponseModel,
} from "../../schema/index.js";
import { SmartagClient } from "../../provider/client/index.js";
import * as data from "../../provider/lookups/index.js";
import { lookup } from "../../provider/lookups/lookup.js";
import { ArgumentError } from "../../provider/lookups/arguments.js";
import { definitions } from "../../provider/definitions.js";
import * as functions from "../../provider/generated/functions.js";
import { ok, scriptedServer, type ScriptedServer } from "../support/server.js";

type Get = ((args: object) => Promise<object>) & { readonly operation: string };

const lookups = Object.entries(functions).flatMap(([name, one]) =>
  "operation" in one ? [{ name, get: one as unknown as Get }] : [],
);

let server: ScriptedServer;
const environment = { ...process.env };
beforeAll(async () => {
  server = await scriptedServer(({ headers }) => ok(answerOf(operation(String(headers["x-acs-action"])))));
  Object.assign(process.env, {
    SMARTAG_ENDPOINT: server.endpoint,
    ALIBABA_CLOUD_ACCESS_KEY_ID: "testid",
    ALIBABA_CLOUD_ACCESS_KEY_SECRET: "testsecret",
    ALIBABA_CLOUD_REGION_ID: "cn-shanghai",
  });
});
beforeEach(() => server.requests.splice(0));
afterAll(async () => {
  process.env = environment;
  await server.close();
});

/** An answer in which everything is told that the model knows. */
function answerOf({ response }: OperationModel): object {
  const told = sampleOf(response) as object;
  const envelope = Object.entries({ TaskStates: [], NextToken: "", TotalCount: 1, Code: "200" });
  return { ...told, ...Object.fromEntries(envelope.filter(([name]) => name in response)) };
}

function sampleOf(model: ResponseModel): unknown {
  if (typeof model === "string") return model === "boolean" ? true : model === "integer" ? 7 : "7";
  if (Array.isArray(model)) return model.map(sampleOf);
  return Object.fromEntries(
    Object.entries(model).map(([name, inner]: [string, ResponseModel]) => [name, sampleOf(inner)]),
  );
}

/** Arguments that are enough. */
async function enoughFor(get: Get): Promise<Record<string, unknown>> {
  const error: unknown = await get({}).catch((thrown: unknown) => thrown);
  const failures = error instanceof ArgumentError ? error.failures : [];
  return Object.fromEntries(
    failures.map((failure) => {
      const [, name = "", wanted = ""] = /^(\w+): missing; give (.*)$/.exec(failure) ?? [];
      return [name, wanted === "a list" ? ["7"] : (/^one of (\w+)/.exec(wanted)?.[1] ?? "7")];
    }),
  );
}

/** The names of everything in a value, at any depth. */
function namesIn(value: unknown): string[] {
  if (typeof value !== "object" || value === null) return [];
  const inner = Object.values(value).flatMap(namesIn);
  return Array.isArray(value) ? inner : [...Object.keys(value), ...inner];
}

describe.each(lookups)("$name", ({ name, get }) => {
  test("has both forms, and documentation that names its operation", async () => {
    expect(functions).toHaveProperty(`${name}Output`);
    const texts = await documentation();
    expect(texts.get(name)).toMatch(new RegExp(`@see ${get.operation}\\n`));
    expect(texts.get(`${name}Output`)).toContain(`{@link ${name}}`);
  });

  test("tells what the service tells, without what is about the answer, and without secrets", async () => {
    const told = namesIn(await get(await enoughFor(get)));
    expect(told.length).toBeGreaterThan(0);
    const about = ["requestId", "taskStates", "totalCount", "pageNumber", "nextToken", "maxResults"];
    expect(told.filter((one) => about.includes(one))).toEqual([]);
    expect(told.filter((one) => /(password|secretkey|md5key)$/i.test(one))).toEqual([]);
  });

  test("calls things as the resources do", async () => {
    const result = await get(await enoughFor(get));
    const { response } = operation(get.operation);
    const lists = Object.values(response).flatMap((value) => listModel(value)?.item ?? []);
    const models = `get${Object.keys(result).join()}`.toLowerCase() === name.toLowerCase() ? lists : [response];
    const own = models.flatMap((model) => Object.keys(model)).map(propertyName);
    const told = namesIn(result);
    const resources = [...definitions.values()].filter(
      ({ read }) => "from" in read && read.from.operation === get.operation && read.key === undefined,
    );
    const everywhere = { smartAGSn: "serialNumber", sagId: "smartAGId", sn: "serialNumber" };
    const called = [everywhere, ...resources.map(({ wire = {} }) => wire)].flatMap((wire) => Object.entries(wire));
    const renamed = called.filter(([from, to]) => typeof to === "string" && own.includes(from));
    for (const [from, to] of renamed) expect([from, told]).toEqual([from, expect.arrayContaining([to])]);
    expect(told.filter((one) => renamed.some(([from]) => from === one))).toEqual([]);
  });
});

test("there is one for every operation that reads, but the one that the client asks for its account", () => {
  const readers = operationNames().filter(
    (name) => /^(Describe|Discribe|List|Get)/.test(name) && name !== accountOperation,
  );
  expect(lookups.map(({ get }) => get.operation).sort()).toEqual(readers);
});

/** The documentation of each function, by its name. */
async function documentation(): Promise<Map<string, string>> {
  const found = new Map<string, string>();
  for await (const file of glob("provider/generated/lookups/*.ts")) {
    const comments = /\/\*\*((?:(?!\*\/)[^])*)\*\/\nexport const (\w+)/g;
    for (const [, text = "", name = ""] of readFileSync(file, "utf8").matchAll(comments)) found.set(name, text);
  }
  return found;
}

describe("arguments that cannot be meant are told before anything is sent", () => {
  const many = Array.from({ length: 21 }, (_, index) => `vbr-${index}`);
  test.each<[string, object, string[]]>([
    ["getAclRules", {}, ["aclId: missing; give a text that is not empty"]],
    ["getAclRules", { aclId: "" }, ['aclId: "" is not allowed; give a text that is not empty']],
    ["getAclRules", { aclId: "acl-1", direction: "up" }, ['direction: "up" is not allowed; give one of in, out']],
    ["getAcls", { name: "x" }, ['name: "x" is not allowed; give a text of 2 to 100 characters']],
    ["getAcls", { aclIds: [] }, ["aclIds: an empty list is not allowed; give at least 1, or leave it out"]],
    ["getAcls", { pageSize: 5 }, ["pageSize: not a property; there are aclIds, name, aclType"]],
    [
      "getVbrBindings",
      { vbrIds: many, vbrRegionId: "cn-shanghai" },
      [expect.stringMatching(/^vbrIds: .* is too long; give at most 20$/)],
    ],
    ["getVbrBindings", {}, ["vbrIds: missing; give a list", "vbrRegionId: missing; give a text that is not empty"]],
    [
      "getQosPolicies",
      { qosId: "qos-1", priority: "first" },
      ['priority: "first" is not allowed; give a whole number'],
    ],
    [
      "getBindableGateways",
      { crossAccount: "perhaps" },
      ['crossAccount: "perhaps" is not allowed; give true or false'],
    ],
    [
      "getClientUserFlowStatistics",
      { smartAGId: "sag-1", userNames: ["li"], statisticsDate: "2026-01" },
      ['statisticsDate: "2026-01" is not allowed; give a month as yyyyMM, such as 202701'],
    ],
  ])("%s %j", async (name, args, failures) => {
    const get = (functions as unknown as Record<string, Get>)[name];
    const error: unknown = await get?.(args).catch((thrown: unknown) => thrown);
    expect(error).toBeInstanceOf(ArgumentError);
    expect(error).toMatchObject({ failures, message: expect.stringContaining(`${name}: `) as string });
    expect(server.requests).toEqual([]);
  });
});

test("arguments travel as the service writes them", async () => {
  await functions.getAcls({ aclIds: ["acl-1", "acl-2"] });
  await functions.getAclRules({ aclId: "acl-1", direction: "IN" as "in" });
  await functions.getWifi({ smartAGId: "sag-1", serialNumber: "sn-1" });
  await functions.getQoses({ name: "voice" });
  expect(server.requests.map(({ parameters }) => parameters)).toEqual([
    expect.objectContaining({ AclIds: "acl-1,acl-2" }),
    expect.objectContaining({ AclId: "acl-1", Direction: "in" }),
    expect.objectContaining({ SmartAGId: "sag-1", SmartAGSn: "sn-1" }),
    expect.objectContaining({ QosName: "voice" }),
  ]);
});

test("both parts of a list that has two are asked for where the arguments do not say which", async () => {
  await functions.getDnatEntries({ smartAGId: "sag-1" });
  expect(server.requests.map(({ parameters }) => parameters["Type"])).toEqual(["Intranet", "Internet"]);
  await functions.getDnatEntries({ smartAGId: "sag-1", type: "Internet" });
  expect(server.requests).toHaveLength(3);
});

test("a list of objects travels member by member", async () => {
  await functions.getCloudConnectNetworks({ tag: [{ key: "office", value: "north" }] });
  expect(server.requests.map(({ parameters }) => parameters)).toEqual([
    expect.objectContaining({ "Tag.1.Key": "office", "Tag.1.Value": "north" }),
  ]);
});

describe("the data", () => {
  const client = (): SmartagClient => new SmartagClient({ endpoint: server.endpoint, region: "cn-shanghai" });

  test("is named as it is exported", () => {
    expect(Object.entries(data).filter(([name, one]) => name !== one.name)).toEqual([]);
    expect(Object.keys(data)).toHaveLength(lookups.length);
  });

  test("runs with a client alone, and its result holds secrets", async () => {
    expect(await data.getAcls.run(client(), { aclIds: ["acl-1"] })).toEqual(await functions.getAcls());
    const { devices } = await data.getGateway.run(client(), { smartAGId: "sag-1" });
    expect(devices).toEqual([expect.objectContaining({ secretKey: "7" })]);
    await expect(data.getGateway.run(client())).rejects.toThrow(ArgumentError);
  });

  test("does not compile with a name that the API has not", () => {
    const wrong = (): unknown => [
      // @ts-expect-error no such operation
      lookup("getAcls", "DescribeAcls"),
      // @ts-expect-error no such property of the answer
      lookup("getAcls", "DescribeACLs", { at: "acl" }),
      // @ts-expect-error no such property of an entry
      lookup("getAcls", "DescribeACLs", { at: "acls", names: { aclName: "name" } }),
      // @ts-expect-error no such property of an entry
      lookup("getAcls", "DescribeACLs", { at: "acls", values: { sagsCount: Number } }),
      // @ts-expect-error no such property of an entry
      lookup("getAcls", "DescribeACLs", { at: "acls", always: ["id"] }),
      // @ts-expect-error no such parameter
      lookup("getAcls", "DescribeACLs", { asks: { aclId: "id" } }),
      // @ts-expect-error no such parameter
      lookup("getAcls", "DescribeACLs", { args: { aclId: "The ACL." } }),
      // @ts-expect-error no such parameter
      lookup("getAcls", "DescribeACLs", { parts: "kind" }),
    ];
    expect(wrong()).toHaveLength(8);
  });
});

describe("every name in the generated types is documented", () => {
  test.each(globSync("provider/generated/lookups/*.ts"))("%s", (file) => {
    const lines = readFileSync(file, "utf8").split("\n");
    const bare = lines.filter((line, at) => /^ {2}\w+\??: /.test(line) && !lines[at - 1]?.trim().endsWith("*/"));
    expect(bare).toEqual([]);
  });
});

describe("identical calls", () => {
  test("that are made at the same time are one, and their results are apart", async () => {
    const [one, two] = await Promise.all([functions.getRegions(), functions.getRegions()]);
    expect(server.requests).toHaveLength(1);
    expect(two).toEqual(one);
    one.regions.pop();
    expect(two.regions).toHaveLength(1);
  });

  test("that follow each other ask anew, and others are their own", async () => {
    await functions.getRegions();
    await Promise.all([functions.getRegions(), functions.getRegions({ acceptLanguage: "ja" })]);
    expect(server.requests).toHaveLength(3);
  });
});
