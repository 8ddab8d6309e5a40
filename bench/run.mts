// Measures updates with the real engine against an emulator that takes 30 ms a call and refuses more than 50 calls a second.
import { mkdirSync, writeFileSync } from "node:fs";
import { cpus, loadavg } from "node:os";
import { join } from "node:path";
import { Command, InvalidArgumentError, Option } from "commander";
import { say, since } from "../scripts/process.mjs";
import { root } from "../scripts/root.mts";
import { Emulator, LATENCY_MS, RATE } from "./emulator.mts";
import { type Assignment, type FormName, formNames, type Job, type JobName, jobNames, jobOf } from "./jobs.mts";
import { measureDrift } from "./drift.mts";
import { measureImport } from "./import.mts";
import { measureGraph } from "./graph.mts";
import { measureList } from "./list.mts";
import { measureProcess } from "./process.mts";
import { measureReview } from "./review.mts";
import { BenchStack } from "./stack.mts";
import { type Row, table, targets } from "./table.mts";
import { measureVerify } from "./verify.mts";

interface Flags {
  readonly small?: true;
  readonly scale: number;
  readonly job: JobName[];
  readonly form: FormName[];
  readonly skip: string[];
  readonly phase: string[];
  readonly out: string;
}

interface Phase {
  readonly name: string;
  readonly args: readonly string[];
  readonly edited?: boolean;
  /** Changes by hand before it; a form without a service has none. */
  readonly drifts?: boolean;
  readonly least: (job: Job) => number;
}

const quiet = ["--yes", "--skip-preview", "--suppress-progress", "--suppress-outputs"];
const phases: readonly Phase[] = [
  { name: "up from empty", args: ["up", ...quiet], least: ({ least }) => least.up },
  { name: "second up", args: ["up", ...quiet], least: () => 0 },
  { name: "preview", args: ["preview", "--suppress-progress"], least: () => 0 },
  { name: "refresh", args: ["refresh", ...quiet], least: ({ least }) => least.refresh },
  { name: "one-rule change", args: ["up", ...quiet], edited: true, least: () => 1 },
  {
    name: "refresh, 1 % drift",
    args: ["refresh", ...quiet],
    edited: true,
    drifts: true,
    least: ({ least }) => least.refresh,
  },
  { name: "destroy", args: ["destroy", ...quiet], edited: true, least: ({ least }) => least.destroy },
];

const [first] = phases;

async function measure(
  jobName: JobName,
  form: FormName,
  scale: number,
  isWanted: (phase: Phase) => boolean,
  add: (row: Row) => void,
): Promise<void> {
  const job = jobOf(jobName, scale, false);
  const emulator = await Emulator.start();
  const stack = new BenchStack(emulator.endpoint);
  try {
    const assignment: Assignment = { job: jobName, form, scale, edited: false };
    await stack.open(assignment);
    await emulator.addGateways(job.gateways);
    for (const phase of phases.filter(isWanted)) {
      const { name, args, edited = false, drifts = false } = phase;
      if (drifts && form === "floor") continue;
      if (drifts) await emulator.drift(job.drift);
      const cost = await stack.run(`${form}, ${job.title}: ${name}`, args, { ...assignment, edited });
      const calls = await emulator.calls();
      say(`${form}, ${job.title}: ${name} ${cost.seconds.toFixed(1)} s, ${calls.all} calls`);
      const size = stack.size();
      add({
        job: jobName,
        title: job.title,
        form,
        phase: name,
        ...cost,
        calls,
        least: phase.least(job),
        load: loadavg()[0] ?? 0,
        ...(size && { size }),
      });
    }
  } finally {
    stack.close();
    await emulator.stop();
  }
}

function positive(text: string): number {
  const value = Number(text);
  if (!(value > 0)) throw new InvalidArgumentError("A number above 0 is expected.");
  return value;
}

async function main({ small, scale: given, job: jobs, form: forms, skip, phase: names, out }: Flags): Promise<void> {
  const start = Date.now();
  const scale = small ? 0.1 : given;
  say("measuring the process itself");
  const figures = await measureProcess();
  const isWanted = (phase: Phase): boolean => phase === first || names.includes(phase.name);
  const rows: Row[] = [];
  const failures: string[] = [];
  const conditions = {
    latencyMs: LATENCY_MS,
    callsPerSecond: RATE,
    scale,
    cores: cpus().length,
    node: process.version,
  };
  const save = (): void => {
    mkdirSync(join(out, ".."), { recursive: true });
    writeFileSync(out, `${JSON.stringify({ conditions, process: figures, rows, failures }, undefined, 2)}\n`);
  };
  for (const job of jobs) {
    for (const form of forms.filter((one) => !skip.includes(`${job}:${one}`))) {
      try {
        await measure(job, form, scale, isWanted, (row) => {
          rows.push(row);
          save();
        });
      } catch (error) {
        failures.push(`${job} in the form ${form}: ${error instanceof Error ? error.message : String(error)}`);
        say(failures.at(-1) ?? "");
        process.exitCode = 1;
      }
    }
  }
  save();
  process.stdout.write(`\n${table(rows)}\n${targets(rows, figures)}\n`);
  say(`measured in ${since(start)}; the figures are in ${out}`);
}

await new Command("bench")
  .description(
    `Measures updates with the real engine against an emulator that takes ${LATENCY_MS} ms a call and refuses more than ${RATE} a second. ` +
      "At full size the 1,700 separate resources in the naive form take most of the time: --skip rules:naive leaves them out.",
  )
  .option("--small", "a tenth of the size: minutes")
  .option("--scale <number>", "another size; 1 is 300 ACLs with 1,400 rules and 50 gateways", positive, 1)
  .addOption(new Option("--job <names...>", "which networks").choices(jobNames).default([...jobNames]))
  .addOption(new Option("--form <names...>", "which form of the resources").choices(formNames).default([...formNames]))
  .addOption(
    new Option("--phase <names...>", "which runs of the engine; the first always")
      .choices(phases.map(({ name }) => name))
      .default(phases.map(({ name }) => name)),
  )
  .option("--skip <job:form...>", "leave these out, such as rules:naive", [])
  .option("--out <file>", "where the figures go as JSON", join(root, "bench", "results.json"))
  .action(main)
  .addCommand(
    new Command("list")
      .description(
        "Measures `smartag list` of a whole account, with an emulator that refuses no call for coming too often.",
      )
      .option("--gateways <number>", "how many gateways with a device each", positive, 500)
      .option("--latency <ms>", "what a call takes", positive, 100)
      .action(measureList),
  )
  .addCommand(
    new Command("verify")
      .description("Measures `smartag verify` of an ACL of 1,000 rules and of 500 gateways.")
      .action(measureVerify),
  )
  .addCommand(
    new Command("drift")
      .description("Measures `smartag drift` of the same account, of which a hundredth was changed by hand.")
      .option("--gateways <number>", "how many gateways with a device each", positive, 500)
      .option("--latency <ms>", "what a call takes", positive, 100)
      .action(measureDrift),
  )
  .addCommand(
    new Command("import")
      .description("Measures `smartag import` of a whole account, and the compiler's check of the program.")
      .option("--gateways <number>", "how many gateways with a device each", positive, 500)
      .action(measureImport),
  )
  .addCommand(
    new Command("graph")
      .description("Measures `smartag graph` of a state with many gateways, in each format.")
      .option("--gateways <number>", "how many gateways", positive, 500)
      .action(measureGraph),
  )
  .addCommand(
    new Command("review")
      .description("Measures `smartag review` of an ACL of 1,000 rules and of 500 gateways.")
      .action(measureReview),
  )
  .parseAsync();
