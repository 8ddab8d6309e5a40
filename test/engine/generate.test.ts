import { execFileSync } from "node:child_process";
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { basename, join } from "node:path";

const root = process.cwd();
const folder = mkdtempSync(join(tmpdir(), "smartag-generate-"));

const at = (file: string): string => join(folder, file);
const read = (file: string): string => readFileSync(at(file), "utf8");
const write = (file: string, text: string): void => writeFileSync(at(file), text);

const region = { name: "RegionId", type: "string", required: true, source: "both" };
const gateway = { name: "SmartAGId", type: "string", required: true, source: "both" };

/** Adds an operation to the API model. */
function addOperation(name: string, params: readonly object[], response: object): void {
  const facts = { group: "gateway", summary: `The operation ${name}.`, errors: [], rules: [] };
  const model = {
    name,
    params: [region, gateway, ...params],
    response: { RequestId: "string", ...response },
    ...facts,
  };
  write(`schema/operations/${name}.json`, JSON.stringify(model));
}

const definition = `import { define, listing } from "../../lifecycle/definition.js";
import { id, text } from "../../lifecycle/fields.js";

/**
 * A label of a gateway.
 *
 * @see CreateSagLabel, DeleteSagLabel, DescribeSagLabels
 */
export const gatewayLabel = define({
  type: "GatewayLabel",
  inputs: {
    /** The gateway. */
    smartAGId: id("sag-").replaces(),
    /** The label. */
    label: text().replaces(),
  },
  outputs: {
    /** The label's own id. */
    labelId: id("label-"),
  },
  identity: ["smartAGId", "labelId"],
  create: { operation: "CreateSagLabel" },
  read: {
    from: listing({ operation: "DescribeSagLabels", of: ["smartAGId"], items: ({ labels }) => labels, key: "labelId" }),
  },
  delete: { operation: "DeleteSagLabel" },
});
`;

/** Every source and page, without what was installed or built. */
function copyOfProject(): void {
  const left = ["node_modules", "dist", "coverage", ".git"];
  cpSync(root, folder, { recursive: true, filter: (path) => path === root || !left.includes(basename(path)) });
  mkdirSync(at("node_modules"));
  for (const name of readdirSync(join(root, "node_modules"))) {
    // The cache is of this project's own builds.
    if (name !== ".cache") symlinkSync(join(root, "node_modules", name), at(`node_modules/${name}`));
  }
}

afterAll(() => rmSync(folder, { recursive: true, force: true }));

test("npm run generate makes all that follows from new operations and a definition, from a tree without generated sources", () => {
  copyOfProject();
  for (const generated of ["schema/generated", "provider/generated", "provider/definitions.ts", "docs/reference"]) {
    rmSync(at(generated), { recursive: true });
  }
  mkdirSync(at("provider/generated"));
  write("provider/generated/former.ts", "export {};\n");
  const label = { name: "Label", type: "string", required: true, source: "both" };
  const labelId = { name: "LabelId", type: "string", required: true, source: "both" };
  addOperation("CreateSagLabel", [label], { LabelId: "string" });
  addOperation("DeleteSagLabel", [labelId], {});
  addOperation("DescribeSagLabels", [], { Labels: { Label: [{ LabelId: "string", Label: "string" }] } });
  write("provider/resources/gateway/gateway-label.ts", definition);
  const shown = "provider/resources/nat/snat-entry.ts";
  write(shown, read(shown).replace("/** The gateway. */", "/** The gateway of the office. */"));

  execFileSync(process.execPath, [at("scripts/run.mjs"), "generate"], { cwd: folder, stdio: "pipe" });

  expect(read("provider/generated/resources/gateway.ts")).toContain(`/**
 * A label of a gateway.
 *
 * @see CreateSagLabel, DeleteSagLabel, DescribeSagLabels
 */
export class GatewayLabel extends GatewayLabelBase {}
`);
  expect(read("schema/generated/operations.ts")).toContain("export interface CreateSagLabelRequest {");
  expect(read("docs/reference/gateway-label.md")).toContain("- **`label`** (required, `string`, ");
  expect(read("docs/coverage.md")).toContain("| `DescribeSagLabels` | `GatewayLabel` |");
  expect(read("docs/contributing.md")).toContain("    /** The gateway of the office. */\n");
  expect(existsSync(at("provider/generated/former.ts"))).toBe(false);
  for (const same of ["provider/generated/resources/acl.ts", "docs/reference/acl.md", "docs/look-ups.md"]) {
    expect(read(same)).toBe(readFileSync(join(root, same), "utf8"));
  }
  const made = `const { GatewayLabel } = require("./dist/provider"); process.stdout.write(GatewayLabel.definition.type)`;
  expect(execFileSync(process.execPath, ["-e", made], { cwd: folder, encoding: "utf8" })).toBe("GatewayLabel");
}, 300_000);
