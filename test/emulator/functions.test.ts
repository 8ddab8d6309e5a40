import { operationNames } from "../../schema/index.js";
import { type RunningEmulator, startEmulator } from "../../emulator/index.js";
import { SmartagClient } from "../../provider/client/index.js";
import { accountOperation } from "../../provider/client/place.js";
import * as functions from "../../provider/generated/functions.js";
import { ground, lookupRows, type World } from "../support/lookup-rows.js";

const readers = operationNames().filter(
  (name) => /^(Describe|Discribe|List|Get)/.test(name) && name !== accountOperation,
);
const lookups = Object.values(functions).filter((one): one is typeof functions.getAcls => "operation" in one);

let emulator: RunningEmulator;
let world: World;
const environment = { ...process.env };
beforeAll(async () => {
  emulator = await startEmulator({
    strict: true,
    goneOperations: [],
    delays: { order: 0, device: 0, ccn: 0, cen: 0 },
  });
  // Outside of a stack the environment is all there is.
  Object.assign(process.env, {
    SMARTAG_ENDPOINT: emulator.endpoint,
    ALIBABA_CLOUD_ACCESS_KEY_ID: "emulator",
    ALIBABA_CLOUD_ACCESS_KEY_SECRET: "emulator-secret",
    ALIBABA_CLOUD_REGION_ID: "cn-shanghai",
  });
  const client = new SmartagClient();
  const change: World["change"] = async (...changes) => {
    const body = JSON.stringify(changes);
    const response = await fetch(`${emulator.endpoint}/_emulator/change`, { method: "POST", body });
    if (!response.ok) throw new Error(await response.text());
  };
  world = { change, call: client.call.bind(client) };
});
beforeEach(async () => {
  emulator.reset();
  await world.change(...ground);
});
afterAll(async () => {
  process.env = environment;
  await emulator.close();
});

/** The names of everything in a value, at any depth. */
function namesIn(value: unknown): string[] {
  if (typeof value !== "object" || value === null) return [];
  const inner = Object.values(value).flatMap(namesIn);
  return Array.isArray(value) ? inner : [...Object.keys(value), ...inner];
}

test("every operation that reads is a look-up, and every look-up has a row", () => {
  expect(lookups.map(({ operation }) => operation as string).sort()).toEqual(readers);
  expect(
    lookupRows
      .map(({ operation }) => operation)

      .sort(),
  ).toEqual(readers);
});

const forms = ["wrapped", "bare", "lone"] as const;
const cases = forms.flatMap((listForm) => lookupRows.map((row) => [row.operation, listForm, row] as const));

test.each(cases)("%s, lists %s", async (operation, listForm, { get, run }) => {
  const { args, result } = await run(world);
  const body = JSON.stringify({ readings: { listForm } });
  await fetch(`${emulator.endpoint}/_emulator/settings`, { method: "POST", body });
  const told = await get(args);
  expect(told).toMatchObject(result);
  expect(emulator.requests().at(-1)).toMatchObject({ operation, outcome: "ok" });
  const left = ["requestId", "taskStates", "totalCount", "pageNumber", "pageSize", "nextToken", "secretKey", "md5Key"];
  expect(left.filter((name) => namesIn(told).includes(name))).toEqual([]);
});
