import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { XMLValidator } from "fast-xml-parser";
import { drawnOffices } from "../../network/catalogue/drawn.js";
import { previewText, stateText } from "../../network/catalogue/printed-by-pulumi.js";
import { environmentFor, smartag } from "../support/command.js";
import { Service } from "../support/lifecycle.js";
import { ccnByHand, gatewayByHand } from "../support/row.js";

let service: Service;
let folder: string;
beforeAll(async () => {
  service = await Service.start();
  folder = mkdtempSync(join(tmpdir(), "smartag-graph-"));
});
beforeEach(async () => {
  service.reset();
  await service.clear();
});
afterAll(async () => {
  await service.close();
  rmSync(folder, { recursive: true, force: true });
});

const graph = (...args: string[]) => smartag(["graph", ...args], { env: environmentFor(service.emulator.endpoint) });

function file(name: string, text = ""): string {
  const path = join(folder, name);
  if (text !== "") writeFileSync(path, text);
  return path;
}

it("draws the live account, and reads only", async () => {
  await service.change([
    ccnByHand("ccn-1", { name: "offices" }),
    ...gatewayByHand("sag-1", { name: "hub", ccnId: "ccn-1" }),
    ...gatewayByHand("sag-2", { name: "<i>branch</i>", ccnId: "ccn-1" }),
  ]);
  service.calls();
  const { code, stdout } = await graph();
  expect(code).toBe(0);
  expect(XMLValidator.validate(stdout)).toBe(true);
  expect(stdout).toContain("<title>gateway hub, 1 warning</title>");
  expect(stdout).toContain("&lt;i&gt;branch&lt;/i&gt;");
  expect(stdout).toContain("2 sites on offices");
  expect(service.writes()).toEqual([]);
});

it("draws a state in the format that the file's name says, and the same each time", async () => {
  const state = file("state.json", stateText(drawnOffices()));
  const first: string[] = [];
  for (const [name, begin] of [
    ["a.svg", "<svg "],
    ["a.html", "<!doctype html>"],
    ["a.mmd", "---\ntitle: "],
  ] as const) {
    expect(await graph("--state", state, "--out", file(name))).toEqual({ code: 0, stdout: "", stderr: "" });
    first.push(readFileSync(file(name), "utf8"));
    expect(first.at(-1)?.startsWith(begin)).toBe(true);
    await graph("--state", state, "--out", file(name));
    expect(readFileSync(file(name), "utf8")).toBe(first.at(-1));
  }
  const { stdout } = await graph("--state", state, "--format", "mermaid");
  expect(stdout).toBe(first[2]);
});

it("marks what a preview changes, with what it deletes, and leaves findings out on demand", async () => {
  const operations = {
    "Gateway wuxi": "create",
    "QosAssociation hq": "replace",
    "Acl guests": "delete",
    "Qos shares": "update",
  };
  const preview = file("preview.json", previewText(drawnOffices(), operations));
  const { stdout } = await graph("--preview", preview);
  expect(stdout).toContain("<title>virtual gateway wuxi, created, 1 warning</title>");
  expect(stdout).toContain("<title>ACL guests, deleted</title>");
  expect(stdout).toContain("<title>QoS shares, changed</title>");
  expect(stdout).toContain("<title>gateway hq, of what belongs to it, 1 replaced</title>");
  const without = await graph("--preview", preview, "--no-verify");
  expect(without.stdout).toContain("<title>virtual gateway wuxi, created</title>");
});

it("draws an adopted gateway once if it only gets another resource", async () => {
  const [old, ...rest] = drawnOffices().filter(({ name }) => name === "hq");
  const renamed = {
    ...old,
    type: "Gateway",
    properties: old?.properties ?? {},
    name: "main",
    urn: old?.urn?.replace(/hq$/, "main") ?? "",
  };
  const operations = { "Gateway hq": "delete", "Gateway main": "update" };
  const text = previewText([...rest, renamed, ...(old ? [old] : [])], operations);
  const { stdout } = await graph("--preview", file("renamed.json", text), "--format", "mermaid");
  expect(stdout).toContain("#126; main");
  expect(stdout).not.toContain("deleted");
});

it.each([
  [["--state", "missing.json"], /missing\.json/],
  [["--format", "png"], /Allowed choices are svg, mermaid, html/],
  [["--live", "--preview", "x.json"], /--live reads the account; leave out --state and --preview/],
])("says what is wrong with %j", async (args, words) => {
  expect(await graph(...args)).toEqual({ code: 1, stdout: "", stderr: expect.stringMatching(words) as string });
});

it("says that there is nothing to draw", async () => {
  const state = file("empty.json", stateText([]));
  const { code, stdout, stderr } = await graph("--state", state);
  expect([code, stdout]).toEqual([1, ""]);
  expect(stderr).toContain(`There is nothing to draw: ${state} has no gateway, CCN, ACL, QoS or flow log.`);
});

it("has a help of 80 columns", async () => {
  const { code, stdout } = await graph("--help");
  expect(code).toBe(0);
  expect(stdout).toContain("--format <format>");
  expect(stdout.split("\n").filter((line) => line.length > 80)).toEqual([]);
});
