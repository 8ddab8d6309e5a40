// What `smartag list` of a whole account takes: time, calls and memory.
import { execFile } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { emulatorEnvironment } from "../scripts/emulator-environment.mts";
import { say } from "../scripts/process.mjs";
import { root } from "../scripts/root.mts";
import { EmulatorProcess, raisedQuotas } from "./emulator-process.mts";
import { boughtGateway } from "./gateways.mts";
import { usageIn } from "./stack.mts";

/** How many requests the client has in flight. */
const IN_FLIGHT = 16;
const TIMES_LATENCY = 1.3;
const MEGABYTES = 300;

const group = "rg-emulator1default";
const numbers = (count: number): number[] => Array.from({ length: count }, (_, index) => index);

/** ACLs, QoS and flow logs of an account, and gateways with a device, an ACL, a QoS, a CCN and a SNAT entry each. */
function account(gateways: number): object[] {
  const tuple = { ipProtocol: "TCP", sourceCidr: "10.1.0.0/24", destCidr: "10.0.0.0/8", sourcePortRange: "-1/-1" };
  const make = (kind: string, id: string, fields: object): object => ({ kind, create: { id, ...fields } });
  const shared = numbers(10).flatMap((n) => [
    make("acl", `acl-${n}`, { name: `acl-${n}`, resourceGroupId: group }),
    ...numbers(50).map((rule) =>
      make("aclRule", `acr-${n}-${rule}`, {
        aclId: `acl-${n}`,
        direction: "out",
        policy: "accept",
        ...tuple,
        destPortRange: `${rule + 1}/${rule + 1}`,
        priority: rule + 1,
        type: "LAN",
      }),
    ),
    make("qos", `qos-${n}`, { name: `qos-${n}`, resourceGroupId: group }),
    make("flowLog", `fl-${n}`, {
      name: `fl-${n}`,
      status: "Active",
      activeAging: 300,
      inactiveAging: 15,
      outputType: "sls",
      netflowServerPort: 9995,
      netflowVersion: "V9",
      resourceGroupId: group,
    }),
    make("ccn", `ccn-${n}`, { name: `ccn-${n}`, status: "Active", interworking: "enable", resourceGroupId: group }),
  ]);
  const sites = numbers(gateways).flatMap((n) => {
    const gatewayId = `sag-${n}`;
    return [
      make("gateway", gatewayId, { ...boughtGateway, name: `site-${n}`, status: "Active" }),
      make("device", `sn-${n}`, { model: "sag-1000", gatewayId, online: true }),
      make("aclAssociation", `acl-${n}`, { aclId: `acl-${n % 10}`, gatewayId }),
      make("qosAssociation", `qos-${n}`, { qosId: `qos-${n % 10}`, gatewayId }),
      make("ccnBinding", `ccn-${n}`, { ccnId: `ccn-${n % 10}`, gatewayId }),
      make("flowLogAssociation", `fl-${n}`, { flowLogId: `fl-${n % 10}`, gatewayId }),
      make("snatEntry", `snat-${n}`, { gatewayId, cidrBlock: "192.168.1.0/24", snatIp: "10.0.0.1" }),
    ];
  });
  return [...shared, ...sites];
}

/** Runs the built command and returns what it prints. */
function list(endpoint: string, usage: string): Promise<string> {
  const env = {
    PATH: process.env["PATH"],
    ...emulatorEnvironment(endpoint),
    NODE_OPTIONS: `--require ${JSON.stringify(join(import.meta.dirname, "usage.cjs"))}`,
    SMARTAG_BENCH_USAGE: usage,
  };
  const command = [join(root, "dist", "cli", "main.js"), "list", "--json"];
  return new Promise((resolve, reject) => {
    execFile(process.execPath, command, { env, maxBuffer: 2 ** 28 }, (error, stdout, stderr) => {
      if (error) reject(new Error(stderr, { cause: error }));
      else resolve(stdout);
    });
  });
}

/** Measures one list, and says which promises it keeps. */
export async function measureList({ gateways, latency }: { gateways: number; latency: number }): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), "smartag-list-"));
  const emulator = await EmulatorProcess.spawn(["--strict", ...raisedQuotas]).serving();
  try {
    await emulator.control("POST", "change", account(gateways));
    await emulator.control("POST", "settings", { latency });
    const usage = join(folder, "usage.json");
    const start = performance.now();
    const { objects } = JSON.parse(await list(emulator.endpoint, usage)) as { objects: object[] };
    const seconds = (performance.now() - start) / 1000;
    const calls = ((await emulator.control("GET", "requests")) as object[]).length;
    const { peakMegabytes = Number.NaN, cpuSeconds = Number.NaN } = usageIn(usage) ?? {};
    const least = (calls * latency) / IN_FLIGHT / 1000;
    say(`${objects.length} objects of ${gateways} gateways with ${calls} calls of ${latency} ms`);
    say(`${seconds.toFixed(1)} s, ${cpuSeconds.toFixed(1)} s of CPU, ${peakMegabytes} MB`);
    const ratio = seconds / least;
    const verdict = (kept: boolean): string => (kept ? "met" : "MISSED");
    say(
      `${verdict(ratio <= TIMES_LATENCY)}: ${ratio.toFixed(2)} times calls x latency / ${IN_FLIGHT}, at most ${TIMES_LATENCY}`,
    );
    say(`${verdict(peakMegabytes <= MEGABYTES)}: ${peakMegabytes} MB, at most ${MEGABYTES}`);
    if (!(ratio <= TIMES_LATENCY && peakMegabytes <= MEGABYTES)) process.exitCode = 1;
  } finally {
    await emulator.kill();
    rmSync(folder, { recursive: true, force: true });
  }
}
