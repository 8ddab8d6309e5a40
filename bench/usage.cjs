// Loaded into every Node process of a run: Pulumi's provider host, which is killed at the end, notes what it uses as it goes.
const { renameSync, writeFileSync } = require("node:fs");

const file = process.env.SMARTAG_BENCH_USAGE;
const script = process.argv[1] ?? "";
if (file !== undefined && script.includes("dynamic-provider")) {
  setInterval(() => {
    // maxRSS, in KiB, only ever grows; times are in microseconds.
    const { maxRSS, userCPUTime, systemCPUTime } = process.resourceUsage();
    writeFileSync(`${file}.new`, JSON.stringify({ maxRSS, cpuTime: userCPUTime + systemCPUTime }));
    renameSync(`${file}.new`, file);
  }, 200).unref();
}
