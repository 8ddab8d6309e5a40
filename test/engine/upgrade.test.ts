import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { CustomResource } from "@pulumi/pulumi";
import { actions, definitions } from "../../provider/definitions.js";
import { SECRET_KEY } from "../../provider/host/secret-outputs.js";
import * as sag from "../../provider/index.js";
import { Battery, diffOf, hush, operationsOf, resourceOf, told, type Step } from "../support/battery.js";
import type { Change, Fields } from "../support/row.js";
import { rows } from "../support/rows/index.js";

jest.setTimeout(300_000);

interface Recording {
  readonly program: readonly { readonly type: string; readonly name: string; readonly args: Fields }[];
  readonly stack: Fields;
  readonly resources: readonly {
    readonly urn: string;
    readonly id?: string;
    readonly inputs?: Fields;
    readonly outputs?: Fields;
  }[];
  readonly objects: readonly Change[];
  readonly made: readonly string[];
}

const recording = JSON.parse(
  readFileSync(join(__dirname, "..", "support", "upgrade", "5dd623b.json"), "utf8"),
) as Recording;

/** What is different on purpose since 5dd623b. */
interface Difference {
  readonly why: string;
  /** What a user changes in the program; undefined takes an input away. */
  readonly program?: Fields;
  /** What a refresh changes in state; undefined takes a property away. */
  readonly inputs?: Fields;
  readonly outputs?: Fields;
}

const isDefault: Difference = { why: "the output is new", outputs: { isDefault: false } };
const ccnUid: Difference = { why: "the output is new", outputs: { ccnUid: 1000000000000001 } };
const app: Difference = { why: "the output is new", outputs: { hardwareVersion: "sag-software" } };
/** A secret in an exported state: a refresh marks it, although the state does not say that it is one. */
const secret = (plaintext: unknown): Fields => ({ [SECRET_KEY]: expect.any(String) as string, plaintext });
const hardware = (hardwareVersion: string): Difference => ({
  why: "the outputs are new",
  outputs: { hardwareVersion, serialNumbers: [], devices: secret("[]") },
});
const source = { percentSourceType: "CcnBandwidth" };

const differences: Readonly<Record<string, Difference>> = {
  "CloudConnectNetwork-minimal": isDefault,
  "CloudConnectNetwork-full": {
    why: "cidrBlock, one block, is cidrBlocks, a list",
    program: { cidrBlock: undefined, cidrBlocks: ["10.0.0.0/8"] },
    inputs: { cidrBlock: undefined },
    outputs: { cidrBlock: undefined, cidrBlocks: ["10.0.0.0/8"], __computed: ["cidrBlocks"], isDefault: false },
  },
  "CcnCenGrant-minimal": ccnUid,
  "CcnCenGrant-full": ccnUid,
  "SoftwareGateway-minimal": app,
  "SoftwareGateway-full": app,
  "Gateway-minimal": hardware("sag-100wm"),
  "Gateway-arrived": hardware("sag-1000"),
  "Gateway-running": hardware("sag-1000"),
  "Gateway-full": {
    why: "the outputs are new",
    outputs: {
      hardwareVersion: "sag-vcpe",
      serialNumbers: [expect.any(String)],
      devices: secret(expect.stringMatching(/"key":"sk-/)),
    },
  },
  "QosCar-minimal": {
    why: "the service reports a source of percentages beside absolute limits, too",
    outputs: { ...source, __computed: ["percentSourceType"] },
  },
  "Qos-full": {
    why: "as for QosCar-minimal",
    outputs: {
      cars: expect.objectContaining({ voice: expect.objectContaining(source) as Fields }) as Fields,
      __computed: ["cars.voice.percentSourceType"],
    },
  },
};

const nameOf = (urn: string): string => urn.split("::").at(-1) ?? "";
const count = recording.program.length;

let battery: Battery;
let refresh: Step;
beforeAll(async () => {
  battery = await Battery.open([]);
  await battery.byHand(recording.objects);
  const deployment = { ...recording.stack, resources: recording.resources };
  await battery.bench.stack.importStack({ version: 3, deployment });
});
afterAll(() => battery.close());

const program = (): Promise<void> => {
  for (const { type, name, args } of recording.program) {
    const resource = sag[type as keyof typeof sag] as unknown as new (name: string, args: Fields) => CustomResource;
    hush(new resource(name, { ...args, ...differences[name]?.program }));
  }
  return Promise.resolve();
};

test("the recording has every resource and action of 5dd623b, which all are there still", () => {
  const types = new Set(recording.program.map(({ type }) => type));
  const later = ["CcnCenAttachment"];
  expect([...types, ...later].sort()).toEqual([...definitions.keys(), ...actions.keys()].sort());
  expect(recording.resources.map(({ urn }) => nameOf(urn))).toEqual(
    expect.arrayContaining(recording.program.map(({ name }) => name)),
  );
});

test("a preview changes nothing but what the program says in another way, without a call", async () => {
  const preview = await battery.bench.preview(program);
  const edited = recording.program.filter(({ name }) => differences[name]?.program !== undefined);
  expect(preview).toMatchObject({
    ok: true,
    calls: [],
    changes: { same: count + 1 - edited.length, update: edited.length },
  });
  for (const { name } of edited) expect(diffOf(preview, name)).toMatch(/\(update\)/);
});

describe("a refresh finds no difference but outputs that are new", () => {
  beforeAll(async () => {
    refresh = await battery.refresh();
  });

  const { program: declared, resources } = recording;
  test.each(declared.map(({ name }) => name))("%s", (name) => {
    const recorded = resources.find(({ urn }) => nameOf(urn) === name);
    const { id, inputs, outputs } = resourceOf(refresh.after, name);
    const { inputs: newInputs, outputs: newOutputs } = differences[name] ?? {};
    // Where an object lives is noted at the first refresh.
    const others = Object.entries(outputs).filter(([property]) => property !== "__place");
    expect({ id, inputs, outputs: Object.fromEntries(others) }).toEqual({
      id: recorded?.id,
      inputs: { ...recorded?.inputs, ...newInputs },
      outputs: { ...recorded?.outputs, ...newOutputs },
    });
  });
  test("writes nothing", () => {
    expect(refresh.ok ? "" : refresh.output).toBe("");
    expect(operationsOf(refresh)).toEqual([]);
  });
});

test("an update then makes no call", async () => {
  expect(await battery.bench.up(program)).toMatchObject({ ok: true, calls: [], changes: { same: count + 1 } });
});

/** What actions did, passwords that the service never tells, and ports that stay set to what they had. */
const staysBehind = /^(adminPassword|clientUser sag-roam-to:|diagnosis|networkQuality|wan) ?/;

test("a destroy removes what the program made", async () => {
  const now = await battery.look();
  for (const { type, name } of recording.program) {
    const row = rows.find((one) => one.type === type);
    if (row?.beforeDelete) await battery.byHand(row.beforeDelete(told(row, resourceOf(now, name))));
  }
  const destroy = await battery.destroy();
  expect(destroy.ok ? "" : destroy.output).toBe("");
  expect(destroy.after.resources.size).toBe(0);
  const left = Object.entries(destroy.after.objects).flatMap(([kind, those]) =>
    those.map(({ id }) => `${kind} ${String(id)}`),
  );
  expect(left.filter((key) => recording.made.includes(key) && !staysBehind.test(key))).toEqual([]);
});
