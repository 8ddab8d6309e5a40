#!/usr/bin/env node
import "../schema/required-node.js";
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { Command } from "commander";
import { emulatorCommand, run } from "../emulator/command.js";
import { files } from "./files.js";
import type { DoctorFlags } from "./doctor/command.js";

// Resolved by the package's name, because the compiled file is in another folder.
const manifest = createRequire(__filename).resolve("pulumi-smartag/package.json");
const { version, description } = JSON.parse(readFileSync(manifest, "utf8")) as { version: string; description: string };

const policyCommand = new Command("policy")
  .description("Prints the RAM policy with the operations that a program needs, and no other.")
  .argument("[names...]", "of resources, actions and look-ups, such as Acl and getGateways; all of them by default")
  .action(async (names: string[]) => {
    // The resources load Pulumi, which no other command needs.
    const { policy } = await import("./policy.js");
    process.stdout.write(`${JSON.stringify(policy(names), null, 2)}\n`);
  });

const doctorCommand = new Command("doctor")
  .description(
    "Examines what an update needs: versions, keys, endpoint, permissions, quotas and gateways. Changes nothing. Ends with 1 where an update would fail.",
  )
  .option("--stack <name>", "a stack of the project in this folder, whose config and state are used")
  .option("--state <file>", "what `pulumi stack export` prints, - for standard input; can be repeated", files, [])
  .option("--preview <file>", "what `pulumi preview --json` prints; can be repeated", files, [])
  .option("--json", "as JSON")
  .action(async (flags: DoctorFlags) => {
    const { doctor } = await import("./doctor/command.js");
    await doctor(flags, version);
  });

/** A command that another file declares, which parses the rest of the line, `--help` included. */
function elsewhere(name: string, description: string, argument: string, load: () => Promise<Command>): Command {
  return new Command(name)
    .description(description)
    .argument(argument)
    .helpOption(false)
    .allowUnknownOption()
    .action(async (words: string[]) => {
      const command = await load();
      await command.parseAsync(words, { from: "user" });
    });
}

const runCommand = elsewhere(
  "run",
  "Runs one action, such as a restart of a gateway, and prints its result; `smartag run --help` lists them.",
  "[action...]",
  async () => (await import("./run.js")).runCommand(),
);

const orphansCommand = elsewhere(
  "orphans",
  "Lists objects that no state knows and that a run could have left that was killed; ends with 1 where there are any.",
  "[options...]",
  async () => (await import("./orphans-command.js")).orphansCommand(),
);

const listCommand = elsewhere(
  "list",
  "Lists what exists in the region, with the ids that `adopt` takes.",
  "[types...]",
  async () => (await import("./list-command.js")).listCommand(),
);

const driftCommand = elsewhere(
  "drift",
  "Compares stacks with the service, and changes neither: what was changed, is missing, or is unmanaged.",
  "[options...]",
  async () => (await import("./drift/command.js")).driftCommand(version),
);

const verifyCommand = elsewhere(
  "verify",
  "Examines a network: rules that never match, addresses used twice, ways that lead nowhere.",
  "[options...]",
  async () => (await import("./verify/command.js")).verifyCommand(),
);

const traceCommand = elsewhere(
  "trace",
  "Follows a packet through a network: which ACL rule, NAT entry, route and CCN decide.",
  "[options...]",
  async () => (await import("./trace/command.js")).traceCommand(),
);

const importCommand = elsewhere(
  "import",
  "Writes a program that adopts what exists, and can prove that it changes nothing.",
  "[types or ids...]",
  async () => (await import("./import/command.js")).importCommand(),
);

const migrateCommand = elsewhere(
  "migrate",
  "Writes a program that adopts what Terraform, pulumi-alicloud or ROS manages.",
  "[file...]",
  async () => (await import("./migrate/command.js")).migrateCommand(),
);

const graphCommand = elsewhere(
  "graph",
  "Draws a network: as an SVG picture, as Mermaid, or as a page to search and zoom.",
  "[options...]",
  async () => (await import("./graph/command.js")).graphCommand(),
);

const reviewCommand = elsewhere(
  "review",
  "Says what an update would do to traffic: what would be dropped, what would pass, and what it costs.",
  "[options...]",
  async () => (await import("./review/command.js")).reviewCommand(),
);

// A pager or `head` that has seen enough is no error.
process.stdout.on("error", (error: NodeJS.ErrnoException) => {
  if (error.code !== "EPIPE") throw error;
  process.exit();
});

void run(
  new Command("smartag")
    .description(`${description}.`)
    .version(version, "--version")
    .addCommand(emulatorCommand())
    .addCommand(listCommand)
    .addCommand(importCommand)
    .addCommand(migrateCommand)
    .addCommand(driftCommand)
    .addCommand(verifyCommand)
    .addCommand(reviewCommand)
    .addCommand(traceCommand)
    .addCommand(graphCommand)
    .addCommand(policyCommand)
    .addCommand(orphansCommand)
    .addCommand(doctorCommand)
    .addCommand(runCommand),
);
