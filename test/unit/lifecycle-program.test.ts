import * as pulumi from "@pulumi/pulumi";
import { define } from "../../provider/lifecycle/definition.js";
import { id, text } from "../../provider/lifecycle/fields.js";
import { resource } from "../../provider/program/resource.js";
import { everyAcl } from "../../provider/resources/acl/listing.js";

const plain = {
  outputs: {},
  create: { operation: "CreateACL" },
  read: { find: () => Promise.resolve(undefined), operations: [], among: everyAcl },
  delete: {},
} as const;
const per = ["smartAGId"] as const;
const inputs = { smartAGId: id("sag-"), note: text().optional() };

class Box extends resource(
  define({
    ...plain,
    type: "Box",
    inputs: { model: text().optional() },
    identity: ["aclId"],
    hardware: { from: ["model"], of: ({ model }) => ({ model: model as string | undefined }) },
  }),
) {}
class Only extends resource(
  define({
    ...plain,
    type: "Only",
    inputs,
    identity: ["smartAGId", "note"],
    limits: [{ per, most: 1, reason: "a box takes one" }],
  }),
) {}
class Few extends resource(
  define({
    ...plain,
    type: "Few",
    inputs,
    identity: ["smartAGId", "note"],
    limits: [{ per, most: 2, reason: "a ticket raises it", raisable: true }],
  }),
) {}
class Logged extends resource(
  define({
    ...plain,
    type: "Logged",
    inputs,
    identity: ["smartAGId"],
    needs: [{ feature: "flowLog", of: "smartAGId" }],
  }),
) {}

const beside = (against: string) => [{ per, most: 0, against, reason: "one of the two is enough", raisable: true }];
const half = { ...plain, inputs, identity: ["smartAGId", "note"] as const };
class Left extends resource(define({ ...half, type: "Left", limits: beside("Right") })) {}
class Right extends resource(define({ ...half, type: "Right", limits: beside("Left") })) {}

const warnings = jest.spyOn(pulumi.log, "warn").mockResolvedValue();
const warned = (): string[] => warnings.mock.calls.map(([text]) => text);

/** A program of its own; ids are known only in an update. */
async function run(preview: boolean, program: () => void): Promise<string[]> {
  warnings.mockClear();
  await pulumi.runtime.setMocks(
    {
      newResource: ({ name, inputs: state }) => ({ id: preview ? undefined : `sag-${name}`, state: state as object }),
      call: () => ({}),
    },
    "project",
    "stack",
    preview,
  );
  program();
  // Until all outputs have resolved.
  await new Promise((resolve) => setTimeout(resolve, 20));
  return warned();
}

describe.each([
  ["a preview that does not know ids", true],
  ["an update", false],
])("in %s", (_, preview) => {
  test("one more than a limit that no ticket raises is refused", async () => {
    await run(preview, () => {
      const [one, two] = [new Box("one"), new Box("two")];
      new Only("a", { smartAGId: one.id });
      new Only("b", { smartAGId: two.id });
      expect(() => new Only("c", { smartAGId: two.id })).toThrow(
        'Only "c" and Only "b" both have the same smartAGId; a box takes one',
      );
      new Only("d", { smartAGId: "sag-3" });
      expect(() => new Only("e", { smartAGId: "sag-3" })).toThrow(
        'Only "e" and Only "d" both have smartAGId "sag-3"; a box takes one',
      );
      new Only("f", { smartAGId: "sag-3", connection: "other" });
    });
  });

  test("one more than a limit that a ticket raises is a warning, once", async () => {
    const text = "3 resources of type Few have the same smartAGId: a, b, c; a ticket raises it";
    const all = await run(preview, () => {
      const box = new Box("one");
      for (const name of ["a", "b", "c", "d"]) new Few(name, { smartAGId: box.id });
    });
    expect(all).toEqual([text]);
  });

  test("two types that do not belong beside each other are a warning, whichever comes first", async () => {
    const all = await run(preview, () => {
      const [one, two, three] = [new Box("one"), new Box("two"), new Box("three")];
      new Left("a", { smartAGId: one.id });
      new Left("b", { smartAGId: one.id });
      new Right("c", { smartAGId: one.id });
      new Right("d", { smartAGId: two.id });
      new Left("e", { smartAGId: two.id });
      new Left("f", { smartAGId: three.id });
      new Right("g", { smartAGId: three.id, connection: "other" });
    });
    expect(all).toEqual([
      'Right "c" and Left "a" both have the same smartAGId; one of the two is enough',
      'Left "e" and Right "d" both have the same smartAGId; one of the two is enough',
    ]);
  });

  test("what a gateway does not support is a warning", async () => {
    const all = await run(preview, () => {
      new Logged("early", { smartAGId: "sag-9" });
      const bought = new Box("bought", { model: "sag-vcpe" });
      new Logged("flows", { smartAGId: bought.id });
      new Logged("again", { smartAGId: new Box("fits", { model: "sag-1000" }).id });
      new Logged("unknown", { smartAGId: new Box("unknown").id });
      new Box("adopted", { model: pulumi.output("sag-100wm"), adopt: "sag-9" });
    });
    const refusal = "which does not support flow logs: expect the service to refuse this";
    expect(all.sort()).toEqual([
      `gateway "adopted" is a sag-100wm, ${refusal}`,
      `gateway "bought" is a sag-vcpe, ${refusal}`,
    ]);
  });
});

test("a program of its own counts anew", async () => {
  for (const name of ["a", "b"])
    await run(false, () => {
      new Only(name, { smartAGId: "sag-1" });
    });
});

test("two outputs of the same value count as one parent", async () => {
  await run(false, () => {
    new Few("a", { smartAGId: "sag-1" });
    new Few("b", { smartAGId: pulumi.output("sag-1") });
    new Few("c", { smartAGId: pulumi.output("sag-1") });
  });
  expect(warned()).toEqual(['3 resources of type Few have smartAGId "sag-1": a, b, c; a ticket raises it']);
});
