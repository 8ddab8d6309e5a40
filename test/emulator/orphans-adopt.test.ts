import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileSource } from "../../cli/known.js";
import { report } from "../../cli/orphan-report.js";
import { orphans } from "../../cli/orphans.js";
import { serviceOf } from "../../cli/service.js";
import { check } from "../../provider/lifecycle/check.js";
import { tokenOf } from "../../provider/program/token.js";
import { Service } from "../support/lifecycle.js";
import { everyRow } from "../support/rows/index.js";

let folder: string;
const environment = { ...process.env };
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "smartag-adopt-"));
  Object.assign(process.env, {
    ALIBABA_CLOUD_ACCESS_KEY_ID: "emulator",
    ALIBABA_CLOUD_ACCESS_KEY_SECRET: "emulator-secret",
    ALIBABA_CLOUD_REGION_ID: "cn-shanghai",
  });
});
afterAll(() => {
  process.env = environment;
  rmSync(folder, { recursive: true });
});

/** What somebody makes or deletes; a setting of a device is there anyway. */
const objects = everyRow
  .filter(({ definition }) => !definition.standard)
  .flatMap((row) =>
    Object.entries({ minimal: row.minimal, full: row.full, ...row.more })
      // An object of another account is looked for with that one's keys.
      .filter(([, { args }]) => args["adopt"] === undefined && args["connection"] === undefined)
      .map(([program, { args }]) => ({ what: `${row.type}, ${program}`, row, args })),
  );

test.each(objects)("$what: what a killed run made is found, and the printed line adopts it", async ({ row, args }) => {
  const service = await Service.start({ goneOperations: [] });
  try {
    await service.change(row.ground ?? []);
    const { type, definition } = row;
    const { inputs } = check(definition, undefined, args, { name: "one", seed: "one" });
    const { id } = await service.program().create(type, inputs);
    process.env["SMARTAG_ENDPOINT"] = service.emulator.endpoint;
    const making = { urn: `urn:pulumi:prod::network::${tokenOf(type)}::one`, type: tokenOf(type), inputs };
    const state = { deployment: { resources: [], pending_operations: [{ resource: making, type: "creating" }] } };
    const file = join(folder, "state.json");
    writeFileSync(file, JSON.stringify(state));

    const found = await orphans(await serviceOf({}), [fileSource(file)]);
    expect(found.map((one) => [one.type, one.id, one.resource])).toEqual([[type, id, "one"]]);
    const line = found[0]?.adopt ?? "";
    expect(report(found)).toContain(`\n  ${type}: ${line}\n`);
    const [, adopt = ""] = /^adopt: (.+)$/.exec(line) ?? [];
    const given = JSON.parse(
      adopt.replace(/^\{ id: (.+), overwrite: true \}$/, '{"id":$1,"overwrite":true}'),
    ) as unknown;

    service.calls();
    const adopted = await service.program().create(type, { ...inputs, adopt: given });
    expect(adopted.id).toBe(id);
    expect(service.writes()).toEqual([]);
  } finally {
    await service.close();
  }
});
