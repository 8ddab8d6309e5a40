import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { join } from "node:path";
import { text } from "node:stream/consumers";
import { setTimeout as sleep } from "node:timers/promises";
import type { List } from "../../cli/list.js";
import { Service } from "../support/lifecycle.js";
import { gatewayByHand } from "../support/row.js";
import { rule } from "../support/samples.js";

let service: Service;
beforeAll(async () => {
  service = await Service.start();
});
beforeEach(() => service.reset());
afterAll(() => service.close());

interface Ended {
  code: number | null;
  stdout: string;
  stderr: string;
}

/** Starts the built command. */
function start(args: readonly string[]): ChildProcess {
  return spawn(process.execPath, [join(__dirname, "../../dist/cli/main.js"), "list", ...args], {
    stdio: ["ignore", "pipe", "pipe"],
    env: {
      ...process.env,
      SMARTAG_ENDPOINT: service.emulator.endpoint,
      ALIBABA_CLOUD_ACCESS_KEY_ID: "emulator",
      ALIBABA_CLOUD_ACCESS_KEY_SECRET: "emulator-secret",
      ALIBABA_CLOUD_REGION_ID: "cn-shanghai",
    },
  });
}

async function ended(child: ChildProcess): Promise<Ended> {
  if (!child.stdout || !child.stderr) throw new Error("The command has no output.");
  const end = once(child, "close") as Promise<[number | null]>;
  const [stdout, stderr, [code]] = await Promise.all([text(child.stdout), text(child.stderr), end]);
  return { code, stdout, stderr };
}

const list = (...args: string[]): Promise<Ended> => ended(start(args));

const acl = (id: string, name: string): object => ({
  kind: "acl",
  create: { id, name, resourceGroupId: "rg-emulator1default" },
});

it("prints a table of each type that fits a terminal of 80 columns", async () => {
  await service.change([
    acl("acl-1", "office"),
    acl("acl-2", "a\u001b[31mred"),
    { kind: "aclRule", create: { ...rule, id: "acr-1", aclId: "acl-1", name: "x".repeat(60) } },
    ...gatewayByHand("sag-1", { name: "hub" }),
  ]);
  const { code, stdout, stderr } = await list();
  expect([code, stderr]).toEqual([0, expect.stringMatching(/^Not read: HealthCheck\. InvalidApi\.NotFound: /)]);
  expect(stdout).toMatch(/^Acl\nID +NAME +RESOURCE GROUP ID\nacl-1 +office +rg-emulator1default\n/m);
  expect(stdout).toContain("acl-2  a\\u001b[31mred  ");
  expect(stdout).toMatch(/^AclRule\nID +NAME +DIRECTION +POLICY .*\nacl-1:acr-1 +x{29}… +/m);
  expect(stdout).toMatch(/\nSerialNumberBinding\nID\nsag-1:sn-sag-1\n/);
  expect(stdout).toMatch(/\n\d+ objects of \d+ types in cn-shanghai\.\n$/);
  expect(stdout.split("\n").filter((line) => line.length > 80)).toEqual([]);
});

it("prints JSON without secrets, and names what is offline", async () => {
  const ospf = { areaId: 1, routerId: "10.0.0.1", helloTime: 10, deadTime: 40, authenticationType: "CLEARTEXT" };
  await service.change([
    ...gatewayByHand("sag-on"),
    ...gatewayByHand("sag-off"),
    { kind: "device", id: "sn-sag-off", set: { online: false } },
    { kind: "ospfRouting", create: { id: "sn-sag-on", deviceId: "sn-sag-on", ...ospf, password: "hush1234" } },
    { kind: "gateway", id: "sag-emulator1hq", set: { hardware: "sag-vcpe" } },
    { kind: "device", create: { id: "sn-v", model: "sag-vcpe", gatewayId: "sag-emulator1hq", online: false } },
  ]);
  const { code, stdout } = await list("ospf-routing", "GATEWAY", "--json");
  expect(code).toBe(0);
  expect(stdout).not.toMatch(/hush1234|sk-sn-v|"devices"/);
  const { region, isComplete, objects, notRead } = JSON.parse(stdout) as List;
  expect([region, isComplete]).toEqual(["cn-shanghai", false]);
  expect(objects.map(({ type, id }) => `${type} ${id}`)).toEqual([
    "Gateway sag-emulator1branch",
    "Gateway sag-emulator1hq",
    "Gateway sag-off",
    "Gateway sag-on",
    "OspfRouting sag-on:sn-sag-on",
  ]);
  expect(objects.at(-1)?.properties).toEqual({ smartAGId: "sag-on", serialNumber: "sn-sag-on", ...ospf });
  expect(notRead).toContainEqual({
    reason: expect.stringMatching(/^SmartAccessGatewayOffline: /) as string,
    advice: expect.stringContaining("has to be online") as string,
    types: ["OspfRouting"],
    under: [{ smartAGId: "sag-off", serialNumber: "sn-sag-off" }],
    isExpected: true,
  });
});

it("refuses a gateway that does not exist, although the lists of another could not all be read", async () => {
  await service.change(gatewayByHand("sag-1"));
  const { code, stderr } = await list("--gateway", "sag-1", "sag-lost");
  expect([code, stderr]).toEqual([
    1,
    "There is no gateway sag-lost in cn-shanghai; check the id, the region and the account.\n",
  ]);
});

it("lists what belongs to some gateways", async () => {
  await service.change([...gatewayByHand("sag-1"), ...gatewayByHand("sag-2"), ...gatewayByHand("sag-3")]);
  const { stdout } = await list("gateway", "user-dns", "wan-snat", "--gateway", "sag-1", "sag-3", "--json");
  expect((JSON.parse(stdout) as List).objects.map(({ id }) => id)).toEqual([
    "sag-1",
    "sag-3",
    "sag-1:sn-sag-1",
    "sag-3:sn-sag-3",
  ]);
});

it("ends with 1 if a list is refused, and prints the others", async () => {
  await service.change([acl("acl-1", "office")]);
  await service.faults({ operation: "DescribeQoses", kind: "error", code: "Forbidden.RAM", httpStatus: 403 });
  const { code, stdout, stderr } = await list("Acl", "Qos");
  expect([code, stdout]).toEqual([1, expect.stringContaining("acl-1")]);
  expect(stderr).toMatch(/^Not read: Qos\. Forbidden\.RAM: .* Grant the RAM user or role the permission/);
});

it.each([
  [["acls"], 'There is no type "acls"; there are AccessPoint, Acl, '],
  [["AdminPassword"], "AdminPassword cannot be listed: every device has a password"],
  [["Acl", "--gateway", "sag-1"], "Acl does not belong to a gateway; leave out Acl or --gateway."],
  [["Gateway", "--gateway", "sag-1"], "There is no gateway sag-1 in cn-shanghai; check the id, the region"],
])("says what is wrong with %j", async (args, words) => {
  const { code, stdout, stderr } = await list(...args);
  expect([code, stdout, stderr]).toEqual([1, "", expect.stringContaining(words)]);
});

it("says so if there is nothing", async () => {
  expect(await list("Acl")).toEqual({ code: 0, stdout: "No objects in cn-shanghai.\n", stderr: "" });
});

it("ends after the calls in flight if it is interrupted", async () => {
  await service.change(Array.from({ length: 300 }, (_, index) => gatewayByHand(`sag-${index}`)).flat());
  await service.settings({ latency: 100 });
  service.calls();
  const child = start(["Gateway", "SnatEntry", "--json"]);
  const end = ended(child);
  let called = 0;
  while (called < 30) {
    await sleep(10);
    called += service.calls().length;
  }
  child.kill("SIGINT");
  const { code, stdout, stderr } = await end;
  expect([code, stderr]).toEqual([130, "Interrupted: the list is not complete.\n"]);
  const { isComplete, objects } = JSON.parse(stdout) as List;
  expect([isComplete, objects.length]).toEqual([false, 302]);
  // There would be 300 more.
  expect(called + service.calls().length).toBeLessThan(100);
  await service.settings({ latency: 0 });
});
