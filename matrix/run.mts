// Uses the packed package as its users do: on each Node, in each kind of program, project and test.
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Command } from "commander";
import { quietly, say, since } from "../scripts/process.mjs";
import { root } from "../scripts/root.mts";
import { type Cell, cells } from "./cells.mts";
import { Consumer, type Installed } from "./consumer.mts";
import { install, nodeOf, type Runtime, runtimes } from "./nodes.mts";

interface Flags {
  readonly cheap?: true;
  readonly list?: true;
  readonly installed?: string;
  readonly cell: string[];
  readonly node: string[];
}

const work = mkdtempSync(join(tmpdir(), "smartag-matrix-"));
process.once("exit", () => rmSync(work, { recursive: true, force: true }));

/** What a consumer may use beside the package. */
const tools = ["typescript@5.9", "jest@30", "jest29@npm:jest@29", "mocha@11", "pnpm@10"];

async function pack(): Promise<string> {
  const args = ["pack", "--ignore-scripts", "--json", "--loglevel=error", "--pack-destination", work];
  const [packed] = JSON.parse(await quietly("packing", "npm", args, { cwd: root })) as [{ filename: string }];
  return join(work, packed.filename);
}

async function installFor(tarball: string, { node, sdk }: Runtime): Promise<Installed> {
  const folder = mkdtempSync(join(work, "installed-"));
  writeFileSync(join(folder, "package.json"), '{ "private": true }');
  await install(`installing with Pulumi ${sdk}`, folder, tarball, `@pulumi/pulumi@${sdk}`, ...tools);
  return { folder, tarball, node: await nodeOf(node) };
}

/** Answers what went wrong, or undefined. */
async function play(cell: Cell, installed: Installed): Promise<string | undefined> {
  const consumer = new Consumer(cell.name, installed);
  try {
    await cell.run(consumer);
    return undefined;
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  } finally {
    consumer.close();
  }
}

/** Plays these cells, says how each ends, and answers the ends: "ok" or "FAILED". */
async function playAll(title: string, some: readonly Cell[], installed: Installed): Promise<Map<Cell, string>> {
  const ends = new Map<Cell, string>();
  for (const cell of some) {
    const start = Date.now();
    const problem = await play(cell, installed);
    ends.set(cell, problem === undefined ? "ok" : "FAILED");
    say(`${title}: ${cell.name}: ${ends.get(cell) ?? ""}, ${since(start)}`);
    if (problem === undefined) continue;
    process.exitCode = 1;
    process.stderr.write(`${problem}\n`);
  }
  return ends;
}

function table(columns: readonly { title: string; ends: Map<Cell, string> }[]): string {
  const played = cells.filter((cell) => columns.some(({ ends }) => ends.has(cell)));
  const lines = played.map((cell) => [cell.name, ...columns.map(({ ends }) => ends.get(cell) ?? "")]);
  const rows = [["", ...columns.map(({ title }) => title)], ["---", ...columns.map(() => "---")], ...lines];
  return rows.map((row) => `| ${row.join(" | ")} |`).join("\n");
}

async function main({ cheap, list, installed, cell: names, node: nodes }: Flags): Promise<void> {
  const start = Date.now();
  const wanted = cells.filter(
    (cell) => (!cheap || cell.cheap) && (names.length === 0 || names.some((part) => cell.name.includes(part))),
  );
  if (list) {
    process.stdout.write(wanted.map(({ name }) => `${name}\n`).join(""));
    return;
  }
  if (cheap) {
    if (installed === undefined) throw new Error("--cheap needs --installed.");
    const place = { folder: installed, tarball: "", node: process.execPath };
    await playAll(`Node ${process.versions.node}`, wanted, place);
    return;
  }
  const tarball = await pack();
  const columns: { title: string; ends: Map<Cell, string> }[] = [];
  const chosen = runtimes.filter(({ node }) => nodes.length === 0 || nodes.some((part) => node.startsWith(part)));
  for (const runtime of chosen) {
    const title = `Node ${runtime.node}, Pulumi SDK ${runtime.sdk}`;
    const some = wanted.filter(({ anyNode }) => !anyNode || runtime === chosen.at(-1));
    columns.push({ title, ends: await playAll(title, some, await installFor(tarball, runtime)) });
  }
  process.stdout.write(`\n${table(columns)}\n`);
  say(`the matrix took ${since(start)}`);
}

await new Command("matrix")
  .description("Uses the packed package in every way that is supported, and prints a table.")
  .option("--cell <names...>", "cells whose name has one of these parts", [])
  .option("--node <versions...>", "versions of Node that start like this", [])
  .option("--list", "prints the names of the cells and runs none")
  .option("--cheap", "the cells that npm test runs, on this Node")
  .option("--installed <folder>", "for --cheap: the project whose packages are used")
  .action(main)
  .parseAsync();
