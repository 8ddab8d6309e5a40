import fc from "fast-check";
import { definitions } from "../../provider/definitions.js";
import { check } from "../../provider/lifecycle/check.js";
import { idOf, partsOf } from "../../provider/lifecycle/identity.js";
import { everyRow } from "../support/rows/index.js";

/** Every input that is a part of an id, with a program that gives the others. */
const parts = everyRow.flatMap(({ type, definition, full }) =>
  definition.identity
    .filter((name) => name in definition.inputs)
    .map((name) => ({ type, name, definition, args: full.args })),
);

test("there is a row of every resource", () => {
  expect(new Set(everyRow.map(({ type }) => type))).toEqual(new Set(definitions.keys()));
});

// An id with such a part cannot be taken apart, so that the object can neither be read nor deleted.
test.each(parts)("$type: $name takes no colon", ({ name, definition, args }) => {
  const given = `${args[name] as string | number | undefined}`;
  const around = fc.oneof(
    fc.nat({ max: given.length }).map((at) => `${given.slice(0, at)}:${given.slice(at)}`),
    fc.tuple(fc.string(), fc.string()).map((ends) => ends.join(":")),
    fc.constantFrom("::1", "2001:db8::1", "2001:db8::/32", "a:b@example.com", "00:11:22:33:44:55", "80:443"),
  );
  fc.assert(
    fc.property(around, (value) => {
      const { inputs, failures } = check(definition, {}, { ...args, [name]: value });
      if (failures.some((failure) => failure.startsWith(`${name}: `))) return;
      expect(String(inputs[name])).not.toContain(":");
    }),
  );
});

test.each(everyRow.map((row) => [row.type, row] as const))("%s: an id gives the parts that made it", (_, row) => {
  const { definition, minimal, full, more = {} } = row;
  for (const { args } of [minimal, full, ...Object.values(more)]) {
    const { inputs } = check(definition, {}, args);
    const made = Object.fromEntries(definition.identity.map((name) => [name, inputs[name] ?? `${name}-1`]));
    expect(partsOf(definition, idOf(definition, made))).toEqual(made);
  }
});

describe("a client user that is named by its mail address", () => {
  const user = definitions.get("ClientUser");
  const failuresOf = (inputs: object): string[] =>
    user ? check(user, {}, { smartAGId: "sag-1", ...inputs }).failures : ["no such resource"];

  test.each(["a:b@example.com", "li@[IPv6:2001:db8::1]"])("takes no colon: %s", (userMail) => {
    expect(failuresOf({ userMail })).toEqual([
      `userMail: "${userMail}" would be the name of the user, which must not hold a colon; give a userName, or an address without one`,
    ]);
    expect(failuresOf({ userMail, userName: "li.ming1", password: "secret-1@" })).toEqual([]);
    expect(failuresOf({ userMail, adopt: "sag-1:li.ming1" })).toEqual([]);
  });
});
