import * as v from "valibot";
import { actionRows } from "../support/actions.js";
import { failure, Service } from "../support/lifecycle.js";
import type { Change, Fields } from "../support/row.js";
import { everyRow } from "../support/rows/index.js";
import { actions, definitions } from "../../provider/definitions.js";
import { inputsOf } from "../../provider/lifecycle/check.js";
import type { Fields as Inputs } from "../../provider/lifecycle/fields.js";

interface Case {
  readonly what: string;
  readonly type: string;
  readonly inputs: Inputs;
  readonly ground: readonly Change[];
  readonly args: Fields;
}
const cases: Case[] = [
  ...everyRow.flatMap(({ type, definition, ground = [], minimal, full, more = {} }) =>
    Object.entries({ minimal, full, ...more }).map(([program, { args }]) => ({
      what: `${type}, ${program}`,
      type,
      inputs: inputsOf(definition),
      ground,
      args,
    })),
  ),
  ...actionRows.map(({ type, action, ground, args }) => ({ what: type, type, inputs: action.inputs, ground, args })),
].filter(({ inputs, args }) => Object.keys(args).some((name) => inputs[name]?.traits.secret));

/** The inputs with secrets that can be told apart from everything else. */
function hidden({ inputs, args }: Case): Fields {
  const values = Object.entries(args).map(([name, value]): [string, unknown] => {
    const field = inputs[name];
    if (!field?.traits.secret) return [name, value];
    const fitting = [`hidden-${name}`, `hidden${name}`, "hidden"].find((form) => v.is(field.schema, form));
    if (fitting === undefined) throw new Error(`No hidden value fits ${name}.`);
    return [name, fitting];
  });
  return Object.fromEntries(values);
}

/** What a run prints, with the debug log. */
async function printed(run: () => Promise<unknown>): Promise<string> {
  const texts: string[] = [];
  const spies = (["stdout", "stderr"] as const).map((name) =>
    jest.spyOn(process[name], "write").mockImplementation((text) => {
      texts.push(String(text));
      return true;
    }),
  );
  process.env["SMARTAG_LOG"] = "debug";
  try {
    await run();
  } finally {
    Reflect.deleteProperty(process.env, "SMARTAG_LOG");
    for (const spy of spies) spy.mockRestore();
  }
  return texts.join("");
}

test("there is a case for every resource and action with a secret input", () => {
  const withSecrets = [...definitions, ...actions].filter(([, { inputs }]) =>
    Object.values(inputs).some(({ traits }) => traits.secret),
  );
  expect([...new Set(cases.map(({ type }) => type))].sort()).toEqual(withSecrets.map(([type]) => type).sort());
});

test.each(cases)("$what: a secret is in no log, no warning and no error", async (one) => {
  const service = await Service.start();
  try {
    await service.change(one.ground);
    const given = hidden(one);
    const secrets = Object.keys(given).filter((name) => one.inputs[name]?.traits.secret);
    const errors: unknown[] = [];
    const log = await printed(async () => {
      await service.faults({ operation: "*", kind: "throttle" });
      await service.program().create(one.type, given);
      const wrong = Object.fromEntries(secrets.map((name) => [name, "hidden \u0000 value"]));
      const refused = await failure(service.program().create(one.type, { ...given, ...wrong, none: 1 }));
      errors.push(refused.message);
    });
    expect(log).toContain("Throttling.User");
    expect(log).toMatch(/"\w+":"\*\*\*"/);
    expect(JSON.stringify([log, errors, service.calls()])).not.toMatch(/hidden/i);
  } finally {
    await service.close();
  }
});
