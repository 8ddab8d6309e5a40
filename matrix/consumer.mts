import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { delimiter, dirname, join } from "node:path";
import { CommandError, quietly } from "../scripts/process.mjs";
import { root } from "../scripts/root.mts";

const programs = join(import.meta.dirname, "programs");

/** Where the packages of a consumer come from, and the Node that it runs on. */
export interface Installed {
  /** A folder whose node_modules has the packed package, Pulumi's SDK and TypeScript. */
  readonly folder: string;
  /** The packed package. */
  readonly tarball: string;
  /** The program of Node. */
  readonly node: string;
}

/** A project of a user, outside of this repository. */
export class Consumer {
  readonly folder = mkdtempSync(join(tmpdir(), "smartag-consumer-"));
  readonly name: string;
  readonly installed: Installed;

  constructor(name: string, installed: Installed) {
    this.name = name;
    this.installed = installed;
  }

  close(): void {
    rmSync(this.folder, { recursive: true, force: true });
  }

  at(...path: string[]): string {
    return join(this.folder, ...path);
  }

  /** Puts a file of programs/ or a whole folder into the project. */
  copy(program: string, place = program): void {
    mkdirSync(dirname(this.at(place)), { recursive: true });
    cpSync(join(programs, program), this.at(place), { recursive: true });
  }

  write(place: string, content: string | object): void {
    mkdirSync(dirname(this.at(place)), { recursive: true });
    writeFileSync(this.at(place), typeof content === "string" ? content : JSON.stringify(content, undefined, 2));
  }

  /** Gives the project all installed packages but these, as links. */
  link(without: readonly string[] = []): void {
    const from = join(this.installed.folder, "node_modules");
    mkdirSync(this.at("node_modules"), { recursive: true });
    for (const name of readdirSync(from)) {
      if (!name.startsWith(".") && !without.includes(name))
        symlinkSync(join(from, name), this.at("node_modules", name));
    }
  }

  move(place: string, target: string): void {
    mkdirSync(dirname(this.at(target)), { recursive: true });
    renameSync(this.at(place), this.at(target));
  }

  linkTo(place: string, target: string): void {
    mkdirSync(dirname(this.at(place)), { recursive: true });
    symlinkSync(this.at(target), this.at(place));
  }

  /** The version of an installed package. */
  version(name: string): string {
    const file = join(this.installed.folder, "node_modules", name, "package.json");
    return (JSON.parse(readFileSync(file, "utf8")) as { version: string }).version;
  }

  /** Makes a package that depends on this one depend on the packed one. */
  dependOnPacked(manifest: string): void {
    const content = JSON.parse(readFileSync(this.at(manifest), "utf8")) as { dependencies: object };
    const dependencies = { ...content.dependencies, "pulumi-smartag": `file:${this.installed.tarball}` };
    this.write(manifest, { ...content, dependencies });
  }

  /** Puts a copy of the package somewhere, as if it were this version, that notes in `served` who asks it. */
  own(place: string, version: string): void {
    cpSync(join(this.installed.folder, "node_modules", "pulumi-smartag"), this.at(place), { recursive: true });
    const manifest = JSON.parse(readFileSync(this.at(place, "package.json"), "utf8")) as object;
    this.write(join(place, "package.json"), { ...manifest, version });
    const host = this.at(place, "dist", "provider", "host", "index.js");
    const note = `require("node:fs").appendFileSync(${JSON.stringify(this.at("served"))}, "${version}\\n");`;
    writeFileSync(host, `${readFileSync(host, "utf8")}\n${note}\n`);
  }

  /** The versions that were loaded by Pulumi's host, and forgets them. */
  served(): string[] {
    const file = this.at("served");
    const versions = existsSync(file) ? readFileSync(file, "utf8").trim().split("\n").sort() : [];
    rmSync(file, { force: true });
    return versions;
  }

  /** Runs a script of an installed package, or of this checkout where the package is not installed. */
  tool(name: string, script: string, ...args: string[]): Promise<string> {
    const places = [this.at("node_modules"), join(this.installed.folder, "node_modules"), join(root, "node_modules")];
    const file = places.map((place) => join(place, name, script)).find((place) => existsSync(place));
    if (file === undefined) throw new Error(`${name} is not installed.`);
    return this.node(file, ...args);
  }

  node(...args: string[]): Promise<string> {
    return this.run(this.installed.node, args);
  }

  /**
   * Runs a command of the project and answers what it prints.
   *
   * @throws Error with all that it printed where it fails.
   */
  async run(
    command: string,
    args: readonly string[],
    { folder = "", env = {} }: { folder?: string; env?: Record<string, string> } = {},
  ): Promise<string> {
    const PATH = [dirname(this.installed.node), process.env["PATH"] ?? ""].join(delimiter);
    try {
      return await quietly(this.name, command, args, { cwd: this.at(folder), env: { ...process.env, ...env, PATH } });
    } catch (error) {
      if (!(error instanceof CommandError)) throw error;
      throw new Error(`${error.message}\n${error.output}`, { cause: error });
    }
  }
}
