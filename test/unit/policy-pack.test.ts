import { type ChildProcess, spawn } from "node:child_process";
import { createRequire } from "node:module";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { Struct } from "google-protobuf/google/protobuf/struct_pb.js";
import * as clients from "@pulumi/pulumi/proto/analyzer_grpc_pb.js";
import * as messages from "@pulumi/pulumi/proto/analyzer_pb.js";
import { webRule } from "../support/two-sites.js";

const root = join(__dirname, "..", "..");
// The copy that Pulumi's own client uses.
const grpc = createRequire(require.resolve("@pulumi/pulumi"))("@grpc/grpc-js") as typeof import("@grpc/grpc-js");

/** What Pulumi sends instead of a value of a later time. */
const UNKNOWN = "04da6b54-80e4-46f7-96ec-b56ff0331ba9";
const token = (type: string): string => `pulumi-nodejs:dynamic/smartag:${type}`;
const urnOf = (type: string, name: string): string => `urn:pulumi:test::office::${token(type)}::${name}`;

/** A policy pack in a process of its own, as Pulumi starts it. */
let pack: ChildProcess;
let client: clients.AnalyzerClient;
beforeAll(async () => {
  const script = `
    const { PolicyPack } = require("@pulumi/policy");
    const { networkPolicies } = require("pulumi-smartag/policies");
    new PolicyPack("network", { policies: networkPolicies() });`;
  pack = spawn(process.execPath, ["-e", script], { cwd: root, stdio: ["ignore", "pipe", "inherit"] });
  for await (const line of createInterface({ input: pack.stdout ?? process.stdin })) {
    client = new clients.AnalyzerClient(`127.0.0.1:${line}`, grpc.credentials.createInsecure());
    break;
  }
});
afterAll(() => {
  client.close();
  pack.kill();
});

function resource(
  type: string,
  name: string,
  properties: object,
  from: Readonly<Record<string, string>> = {},
): messages.AnalyzerResource {
  const one = new messages.AnalyzerResource();
  one.setType(token(type));
  one.setName(name);
  one.setUrn(urnOf(type, name));
  one.setProperties(Struct.fromJavaScript(properties as never));
  one.setOptions(new messages.AnalyzerResourceOptions());
  one.setDependenciesList(Object.values(from));
  for (const [property, urn] of Object.entries(from)) {
    const dependencies = new messages.AnalyzerPropertyDependencies();
    dependencies.setUrnsList([urn]);
    one.getPropertydependenciesMap().set(property, dependencies);
  }
  return one;
}

/** What the pack says of a stack: policy, level, resource and words. */
function analyzed(...resources: messages.AnalyzerResource[]): Promise<string[][]> {
  const request = new messages.AnalyzeStackRequest();
  request.setResourcesList(resources);
  return new Promise((resolve, reject) => {
    client.analyzeStack(request, (error, response) => {
      if (error) reject(error);
      else resolve(response.getDiagnosticsList().map(partsOf));
    });
  });
}

function partsOf(one: messages.AnalyzeDiagnostic): string[] {
  const isMandatory = one.getEnforcementlevel() === messages.EnforcementLevel.MANDATORY;
  const level = isMandatory ? "mandatory" : "advisory";
  return [one.getPolicyname(), level, one.getUrn().split("::").at(-1) ?? "", one.getMessage()];
}

const rule = { ...webRule, policy: "drop", sourceCidr: "10.0.0.0/8", destCidr: "10.1.0.0/24" };

test("the pack reports errors as mandatory and the rest as advice, at the resources", async () => {
  const rules = { first: rule, second: { ...rule, policy: "accept" } };
  const found = await analyzed(resource("Acl", "office", { rules }), resource("Gateway", "hub", { cidrBlocks: [] }));
  expect(found.map((one) => one.slice(0, 3))).toEqual([
    ["acl-tie", "mandatory", "office"],
    ["gateway-without-acl", "advisory", "hub"],
  ]);
  expect(found[0]?.[3]).toContain("rules.first.priority: it has priority 10 and policy drop");
});

test("the pack reads plans, in which ids and blocks are not known yet", async () => {
  const rules = { first: rule, second: { ...rule, policy: "accept", sourceCidr: UNKNOWN } };
  const from = { aclId: urnOf("Acl", "office"), smartAGId: urnOf("Gateway", "hub") };
  const found = await analyzed(
    resource("Acl", "office", { rules }),
    resource("Gateway", "hub", { cidrBlocks: [UNKNOWN] }),
    resource("AclAssociation", "bound", { aclId: UNKNOWN, smartAGId: UNKNOWN }, from),
  );
  // Whether the rules tie depends on the block.
  expect(found.map((one) => one.slice(0, 3))).toEqual([["acl-tie-advice", "advisory", "office"]]);
  expect(found[0]?.[3]).toContain("both may match one packet");
});
