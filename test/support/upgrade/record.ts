// Records what a version leaves behind: its state of every resource and action, and the objects that the service then
// holds. README.md in this folder says how it is run in the checkout of that version.
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { actionRows } from "../actions.js";
import { Battery, nameOf, programsOf } from "../battery.js";
import type { Fields } from "../row.js";
import { rows } from "../rows/index.js";

jest.setTimeout(600_000);

/** The paid time of recorded gateways must not end while the recording is in use. */
const NEVER_ENDS = Date.UTC(2034, 0, 1);

/** The gateway of the Wi-Fi settings, and the model that has a Wi-Fi. */
const WIFI_GATEWAY = "sag-wifi";
const WIFI_MODEL = "sag-100wm";

/** What of a resource in state matters to the next version; the rest says where in a program it was declared. */
const KEPT = ["urn", "custom", "id", "type", "inputs", "outputs", "parent", "provider", "additionalSecretOutputs"];

const pick = (object: Fields, names: readonly string[]): Fields =>
  Object.fromEntries(Object.entries(object).filter(([name]) => names.includes(name)));

const paidForEver = (fields: Fields): Fields =>
  typeof fields["endTime"] === "number" ? { ...fields, endTime: NEVER_ENDS } : fields;

/** The objects in the form of today's emulator, which differs from that of 5dd623b in three points. */
function ofToday(objects: Readonly<Record<string, readonly Fields[]>>): Record<string, readonly Fields[]> {
  const { gateway = [], device = [], ccn = [], ...others } = objects;
  return {
    ...others,
    // A sag-1000 took settings of a Wi-Fi, which it does not have.
    device: device.map((one) => (one["gatewayId"] === WIFI_GATEWAY ? { ...one, model: WIFI_MODEL } : one)),
    gateway: gateway.map(({ dataPlan, ...rest }) =>
      paidForEver({
        ...rest,
        ...(rest["id"] === WIFI_GATEWAY && { hardware: WIFI_MODEL }),
        // The data plan of an app instance was held in GB, and is held in bytes.
        ...(dataPlan !== undefined && { dataPlan: Number(dataPlan) * 1024 ** 3 }),
      }),
    ),
    // The CEN of a CCN was a field of the CCN, and is an attachment.
    ccn: ccn.map((one) => Object.fromEntries(Object.entries(one).filter(([field]) => field !== "cenId"))),
    cenAttachment: ccn
      .filter(({ cenId }) => cenId !== undefined)
      .map(({ id, cenId, account, region, createTime }) => ({
        ...{ id: `${String(cenId)}:${String(id)}`, cenId, ccnId: id, status: "Attached", account, region, createTime },
      })),
  };
}

/** Kind and id of each object. */
const keysOf = (objects: Readonly<Record<string, readonly Fields[]>>): string[] =>
  Object.entries(objects).flatMap(([kind, those]) => those.map(({ id }) => `${kind} ${String(id)}`));

/** JSON with a line for each item of a list, so that a new recording can be compared. */
const lines = (items: readonly unknown[]): string => `[\n${items.map((item) => JSON.stringify(item)).join(",\n")}\n]`;

test("records", async () => {
  const battery = await Battery.open(rows);
  try {
    await battery.byHand(actionRows.flatMap(({ ground }) => ground));
    const before = keysOf(await battery.bench.state());
    const declared = [
      ...rows.flatMap((row) =>
        programsOf(row).map(([program, { args }]) => ({
          resource: row.resource,
          type: row.type,
          name: nameOf(row, program),
          args,
        })),
      ),
      ...actionRows.map(({ resource, type, args }) => ({ resource, type, name: type, args })),
    ];
    const run = await battery.bench.up(() => {
      for (const { resource, name, args } of declared) new resource(name, args);
      return Promise.resolve();
    });
    if (!run.ok) throw new Error(run.output);
    const { manifest, secrets_providers, resources } = (await battery.bench.stack.exportStack()).deployment as {
      manifest: Fields;
      secrets_providers: Fields;
      resources: Fields[];
    };
    const kept = resources
      .map((resource) => pick(resource, KEPT))
      .map(({ outputs, ...rest }) => ({
        ...rest,
        ...(outputs !== undefined && { outputs: paidForEver(outputs as Fields) }),
      }));
    const after = await battery.bench.state();
    const made = keysOf(after).filter((key) => !before.includes(key));
    const objects = Object.entries(ofToday(after)).flatMap(([kind, those]) =>
      those.map((create) => ({ kind, create })),
    );
    const program = declared.map(({ type, name, args }) => ({ type, name, args }));
    writeFileSync(
      join(__dirname, "recorded.json"),
      `{"stack":${JSON.stringify({ manifest, secrets_providers })},\n"program":${lines(program)},\n"resources":${lines(kept)},\n"objects":${lines(objects)},\n"made":${lines(made)}}\n`,
    );
  } finally {
    await battery.close();
  }
});
