import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import fc from "fast-check";
import { parse, stringify } from "yaml";
import type { Program } from "../../cli/import/object.js";
import { definitions } from "../../provider/definitions.js";
import type { Listed } from "../../provider/lifecycle/inventory.js";
import { Bench, type Run } from "../support/engine.js";
import { existingObjects } from "../support/existing/index.js";
import { compilerErrors, importOf, unformatted, writeProgram } from "../support/imported.js";

jest.setTimeout(600_000);

/** A run that failed is repeated with `SMARTAG_IMPORT_SEED`. */
const seed = Number(process.env["SMARTAG_IMPORT_SEED"] ?? Date.now() % 2 ** 31);
const TIMES = Number(process.env["SMARTAG_IMPORT_RUNS"] ?? 1);

const isRead = (operation: string): boolean => /^(Describe|Discribe|List|Get)/.test(operation);
const writesOf = ({ calls }: Run): string[] => calls.map(({ operation }) => operation).filter((one) => !isRead(one));

const done = (run: Run): Run => {
  if (!run.ok) throw new Error(run.output);
  return run;
};

const secretsOf = ({ secrets }: Program): Record<string, string> =>
  Object.fromEntries(secrets.map(({ key }) => [`battery:${key}`, "check123"]));

/** Runs a program twice on the service of a stack, and expects that it adopts all and changes nothing. */
async function expectAdoption(beside: Bench, program: Program, work: (bench: Bench) => Promise<void>): Promise<void> {
  const folder = writeProgram(program);
  const main = join(folder, "index.ts");
  expect(unformatted(folder)).toBe("");
  const bench = await Bench.open({ main, beside, secretConfig: secretsOf(program) });
  try {
    const count = [...program.counts.values()].reduce((sum, one) => sum + one, 1);
    const first = done(await bench.up());
    expect([first.changes, writesOf(first)]).toEqual([{ create: count }, []]);
    const second = done(await bench.up());
    expect([second.changes, writesOf(second)]).toEqual([{ same: count }, []]);
    await work(bench);
  } finally {
    await bench.close();
    rmSync(folder, { recursive: true });
  }
}

it.each(Array.from({ length: TIMES }, (_, run) => seed + run))(
  "imports a random account of every kind without a write (seed %d)",
  async (own) => {
    const bench = await Bench.open({ goneOperations: [] });
    try {
      const objects = [...existingObjects].map(([type, existing], index) => {
        const [object] = fc.sample(existing.one(String(index)), { seed: own + index, numRuns: 1 });
        if (!object) throw new Error(`there is no ${type}`);
        return { type, ...object };
      });
      await bench.control(
        "change",
        objects.flatMap(({ changes }) => changes),
      );
      // Each object with its entries, and the gateway that it is on: the settings of all devices are hundreds.
      const ids = new Set(
        objects.flatMap(({ id }) => [id, ...id.split(":").filter((part) => part.startsWith("sag-"))]),
      );
      const entries = ["AclRule", "QosCar", "QosPolicy"];
      const only = ({ id, definition: { type } }: Listed): boolean =>
        ids.has(id) || (entries.includes(type) && ids.has(id.split(":")[0] ?? ""));
      const program = await importOf(bench.emulator.endpoint, [], { settings: "all", only });
      expect(program.leftOut).toEqual([]);
      const missing = [...definitions.values()].filter(({ type }) => !program.counts.has(type));
      // Some objects of these types are in no list, such as those of another account.
      expect(missing.filter(({ unlisted }) => !unlisted)).toEqual([]);
      const made = await bench.state();
      await expectAdoption(bench, program, async () => expect(await bench.state()).toEqual(made));
    } finally {
      await bench.close();
    }
  },
);

/** The whole fleet has 50 sites, and takes some minutes. */
const SITES = Number(process.env["SMARTAG_IMPORT_SITES"] ?? 12);

/** The example with its first sites. */
function fleet(): string {
  const root = join(__dirname, "..", "..");
  mkdirSync(join(root, ".pulumi-home"), { recursive: true });
  const folder = mkdtempSync(join(root, ".pulumi-home", "fleet-"));
  cpSync(join(root, "examples", "site-fleet"), folder, { recursive: true });
  const file = join(folder, "sites.yaml");
  const { sites, ...shared } = parse(readFileSync(file, "utf8")) as { sites: Record<string, unknown> };
  writeFileSync(file, stringify({ ...shared, sites: Object.fromEntries(Object.entries(sites).slice(0, SITES)) }));
  return folder;
}

it("imports the fleet of the example again, as one row a site", async () => {
  const soon = 20;
  const folder = fleet();
  const bench = await Bench.open({
    main: join(folder, "index.ts"),
    delays: { order: soon, device: soon, ccn: soon, cen: soon },
  });
  try {
    done(await bench.up());
    const network = await bench.state();
    const program = await importOf(bench.emulator.endpoint, [], { settings: "none" });
    expect(program.counts.get("Gateway")).toBe(SITES);
    const text = program.files.map((file) => file.text).join("");
    const [, table = ""] = /\nconst sites: .*? = \{\n([^]*?)\n\};\n/.exec(text) ?? [];
    const rows = table.split("\n");
    expect(rows).toHaveLength(SITES);
    expect(rows.every((row) => /^ {2}"?[\w-]+"?: \{ id: "sag-[^\n]*\},$/.test(row))).toBe(true);
    expect(text.split("\n").length - rows.length).toBeLessThan(200);
    const written = writeProgram(program);
    expect(compilerErrors(written)).toBe("");
    rmSync(written, { recursive: true });
    await expectAdoption(bench, program, async (imported) => {
      expect(await bench.state()).toEqual(network);
      // What may go goes in an order that the service accepts. Gateways are protected.
      done(await imported.destroy({ excludeProtected: true }));
      const left = await bench.state();
      expect(left["gateway"]).toHaveLength(network["gateway"]?.length ?? 0);
      for (const kind of ["acl", "qos", "flowLog", "ccnBinding", "ccn", "aclAssociation"])
        expect(left[kind] ?? []).toEqual([]);
    });
  } finally {
    await bench.close();
    rmSync(folder, { recursive: true });
  }
});
