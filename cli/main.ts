#!/usr/bin/env node
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { Command } from "commander";
import { emulatorCommand, run } from "../emulator/command.js";

// By the package's own name, because this file lies elsewhere once it is compiled.
const manifest = createRequire(__filename).resolve("pulumi-smartag/package.json");
const { version, description } = JSON.parse(readFileSync(manifest, "utf8")) as { version: string; description: string };

void run(
  new Command("smartag").description(`${description}.`).version(version, "--version").addCommand(emulatorCommand()),
);
