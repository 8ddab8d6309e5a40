// What `smartag graph` takes for a state with many gateways: time, memory and size, in each format.
import { execFile } from "node:child_process";
import { mkdtempSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import { drawnNetwork, manySites, stateText } from "../scripts/built.mts";
import { say } from "../scripts/process.mjs";
import { root } from "../scripts/root.mts";
import { usageIn } from "./stack.mts";

/** What a picture of 500 gateways may take. */
const MOST_SECONDS = 5;

interface Figures {
  readonly seconds: number;
  readonly peakMegabytes: number;
  readonly kilobytes: number;
}

async function draw(folder: string, state: string, format: string, more: readonly string[]): Promise<Figures> {
  const [out, usage] = [join(folder, "out"), join(folder, "usage.json")];
  const command = [join(root, "dist", "cli", "main.js"), "graph", "--state", state, "--format", format, "--out", out];
  const env = {
    PATH: process.env["PATH"],
    NODE_OPTIONS: `--require ${JSON.stringify(join(import.meta.dirname, "usage.cjs"))}`,
    SMARTAG_BENCH_USAGE: usage,
  };
  const start = performance.now();
  await promisify(execFile)(process.execPath, [...command, ...more], { env });
  const seconds = (performance.now() - start) / 1000;
  const { peakMegabytes = Number.NaN } = usageIn(usage) ?? {};
  return { seconds, peakMegabytes, kilobytes: Math.round(statSync(out).size / 1024) };
}

/** Prints the figures; the exit code is 1 if one of them misses its target. */
export async function measureGraph({ gateways }: { gateways: number }): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), "smartag-graph-"));
  try {
    // Sites that fall into few groups, and sites that differ by ten ACLs of 200 rules, without `verify`.
    const networks = [
      { name: "two CCNs, three small ACLs", objects: drawnNetwork(gateways), more: [] },
      { name: "one CCN, ten ACLs of 200 rules", objects: manySites(gateways), more: ["--no-verify"] },
    ];
    for (const [index, { name, objects, more }] of networks.entries()) {
      const state = join(folder, `${index}.json`);
      const withUrns = objects.map((one) => ({
        urn: `urn:pulumi:a::b::smartag:${one.type}::${one.name ?? ""}`,
        ...one,
      }));
      writeFileSync(state, stateText(withUrns));
      for (const format of ["svg", "mermaid", "html"]) {
        const { seconds, peakMegabytes, kilobytes } = await draw(folder, state, format, more);
        const isMet = seconds <= MOST_SECONDS;
        say(
          `${gateways} gateways, ${name}, ${format}: ${seconds.toFixed(1)} s, ${peakMegabytes} MB, ${kilobytes} KB (target ${MOST_SECONDS} s: ${isMet ? "met" : "missed"})`,
        );
        if (!isMet) process.exitCode = 1;
      }
    }
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
