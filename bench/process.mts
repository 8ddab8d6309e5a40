import { execFileSync } from "node:child_process";
import { createRequire } from "node:module";
import { join } from "node:path";
import { root } from "../scripts/root.mts";

/** What the provider process costs apart from calls, in milliseconds. */
export interface ProcessFigures {
  /** From start to end of a Node process that does nothing. */
  readonly bareStartMs: number;
  /** Of Pulumi's own modules, which its provider host needs whatever the provider. */
  readonly pulumiLoadMs: number;
  /** Of this package up to one provider, after Pulumi's modules. */
  readonly packageLoadMs: number;
  /** Of 2,000 rules. */
  readonly checkMs: number;
  readonly diffMs: number;
}

const RUNS = 7;
const RESOURCES = 2000;

function median(values: readonly number[]): number {
  return Math.round([...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN);
}

function repeated(run: () => number): number {
  return median(Array.from({ length: RUNS }, run));
}

function bareStart(): number {
  const start = performance.now();
  execFileSync(process.execPath, ["-e", ""]);
  return performance.now() - start;
}

/** Loads in a fresh process, and tells what the second part took. */
function loads(before: string, then: string): number {
  const script = `${before};const start=performance.now();${then};process.stdout.write(String(performance.now()-start))`;
  return Number(execFileSync(process.execPath, ["-e", script], { cwd: root, encoding: "utf8" }));
}

interface Provider {
  check(olds: object, news: object): Promise<{ inputs: object }>;
  diff(id: string, olds: object, news: object): Promise<{ changes: boolean }>;
  configure(request: object): Promise<void>;
}

async function checkAndDiff(): Promise<{ checkMs: number; diffMs: number }> {
  const host = createRequire(import.meta.url)("../dist/provider/host/index.js") as { provider(type: string): Provider };
  const rules = host.provider("AclRule");
  const settings: Record<string, string> = {
    "smartag:region": "cn-shanghai",
    "smartag:accessKeyId": "bench",
    "smartag:accessKeySecret": "bench",
  };
  await rules.configure({ config: { get: (key: string) => settings[key] } });
  const inputs = Array.from({ length: RESOURCES }, (_, n) => ({
    aclId: `acl-${n % 300}`,
    direction: "in",
    policy: "accept",
    ipProtocol: "tcp",
    sourceCidr: "10.0.0.0/8",
    sourcePortRange: "-1/-1",
    destCidr: "10.0.0.0/8",
    destPortRange: `${n + 1}/${n + 1}`,
  }));
  const start = performance.now();
  const checked: object[] = [];
  for (const given of inputs) checked.push((await rules.check({}, given)).inputs);
  const between = performance.now();
  for (const [n, given] of checked.entries()) await rules.diff(`acl-${n % 300}:acr-${n}`, given, given);
  return { checkMs: Math.round(between - start), diffMs: Math.round(performance.now() - between) };
}

/** Measures in fresh processes, and in this one what is left. */
export async function measureProcess(): Promise<ProcessFigures> {
  const modules = join(root, "node_modules", "@pulumi", "pulumi");
  // All that Pulumi's own host loads before it asks for a provider.
  const pulumi = ["", "/runtime", "/proto/provider_grpc_pb", "/proto/plugin_pb", "/proto/status_pb"]
    .map((part) => `require(${JSON.stringify(modules + part)})`)
    .join(";");
  return {
    bareStartMs: repeated(bareStart),
    pulumiLoadMs: repeated(() => loads("", pulumi)),
    packageLoadMs: repeated(() => loads(pulumi, 'require("pulumi-smartag/host").provider("Acl")')),
    ...(await checkAndDiff()),
  };
}
