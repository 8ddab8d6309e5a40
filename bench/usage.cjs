// Loaded into every Node process of a run: Pulumi's provider host, which is killed at the end, and the command note what they use as they go.
const { renameSync, writeFileSync } = require("node:fs");

const file = process.env.SMARTAG_BENCH_USAGE;
const script = process.argv[1] ?? "";
if (file !== undefined && (script.includes("dynamic-provider") || script.includes("cli/main.js"))) {
  const note = () => {
    // maxRSS, in KiB, only ever grows; times are in microseconds.
    const { maxRSS, userCPUTime, systemCPUTime } = process.resourceUsage();
    writeFileSync(`${file}.new`, JSON.stringify({ maxRSS, cpuTime: userCPUTime + systemCPUTime }));
    renameSync(`${file}.new`, file);
  };
  setInterval(note, 200).unref();
  process.once("exit", note);
}
