// Loaded into every Node process of a run: Pulumi's provider host, which is killed at the end, notes its peak memory as it goes.
const { writeFileSync } = require("node:fs");

const file = process.env.SMARTAG_BENCH_MEMORY;
const script = process.argv[1] ?? "";
if (file !== undefined && script.includes("dynamic-provider")) {
  // Of the system, in KiB, and only ever growing.
  setInterval(() => writeFileSync(file, String(process.resourceUsage().maxRSS)), 200).unref();
}
