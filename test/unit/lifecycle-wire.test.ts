import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import * as v from "valibot";
import { definitions } from "../../provider/definitions.js";
import type { Definition, Properties } from "../../provider/lifecycle/definition.js";
import { inputsOf } from "../../provider/lifecycle/check.js";
import { carriedBy, parametersOf, propertiesOf } from "../../provider/lifecycle/wire.js";
import { isRegion, operation, type OperationName, propertyName } from "../../schema/index.js";

const byType = [...definitions];

/** The operations that change an object in place; where the values decide which one, all that they can be. */
function updates({ update = [] }: Definition): { operation: OperationName; carries: readonly string[] | "all" }[] {
  return update.flatMap(({ operation, carries }) => {
    const names = typeof operation === "string" ? [operation] : operation.of;
    return names.map((name) => ({ operation: name, carries }));
  });
}

/** The names of the properties that `work` looks at. */
function lookedAt(work: (properties: Properties) => unknown): string[] {
  const names: string[] = [];
  const values = new Proxy<Properties>(
    {},
    {
      get(_, name) {
        names.push(String(name));
        return undefined;
      },
    },
  );
  work(values);
  return names;
}

/** The properties that an operation takes its parameters from. */
function sources({ wire }: Definition, name: OperationName, more?: (properties: Properties) => Properties): string[] {
  const workedOut = Object.keys(parametersOfModel(name)).flatMap((parameter) => {
    const source = wire?.[parameter];
    return typeof source === "function" ? lookedAt(source) : [];
  });
  return [...carriedBy(wire, name), ...workedOut, ...(more ? lookedAt(more) : [])];
}

function parametersOfModel(name: OperationName) {
  return Object.fromEntries(
    operation(name)
      .params.filter((parameter) => parameter.name !== "RegionId")
      .map((parameter) => [propertyName(parameter.name), parameter]),
  );
}

describe("every input is carried by a call", () => {
  it.each(byType)("%s", (_, definition) => {
    const carried = new Set([
      ...sources(definition, definition.create.operation, definition.create.parameters),
      ...(definition.update ?? []).flatMap(({ carries, parameters }) => [
        ...(carries === "all" ? [] : carries),
        ...(parameters ? lookedAt(parameters) : []),
      ]),
      ...Object.keys(definition.collections ?? {}),
    ]);
    const lost = Object.entries(definition.inputs).filter(
      ([name, { treatment }]) => treatment.isAttribute && !carried.has(name),
    );
    expect(lost.map(([name]) => name)).toEqual([]);
  });
});

describe("every input that no call can change makes a new object", () => {
  it.each(byType)("%s", (_, definition) => {
    const changeable = new Set(
      updates(definition).flatMap(({ operation, carries }) =>
        carries === "all" ? [...carriedBy(definition.wire, operation)] : carries,
      ),
    );
    const stuck = Object.entries(definition.inputs).filter(
      ([name, { traits, treatment }]) =>
        !traits.replaces &&
        treatment.isCompared &&
        treatment.isAttribute &&
        !changeable.has(name) &&
        !(name in (definition.collections ?? {})),
    );
    expect(stuck.map(([name]) => name)).toEqual([]);
  });
});

/** Parameters that no input gives, and why; the documentation of the resource names each. */
const left = JSON.parse(readFileSync(join(__dirname, "../../schema/left-out.json"), "utf8")) as Record<string, string>;

describe("every documented parameter is given or its absence explained", () => {
  const found = new Set<string>();

  /** The parameters of an operation that nothing gives. */
  function missing(definition: Definition, name: OperationName, fixed: Properties): string[] {
    const known = new Set([...definition.identity, ...Object.keys(definition.inputs), ...Object.keys(fixed)]);
    const wire = definition.wire ?? {};
    return Object.keys(parametersOfModel(name)).filter((parameter) => {
      const source = wire[parameter] ?? parameter;
      return !(parameter in fixed) && typeof source === "string" && !known.has(source);
    });
  }

  it.each(byType)("%s", (_, definition) => {
    const { create, update = [] } = definition;
    const fixedByUpdate = Object.assign({}, ...update.map(({ parameters }) => parameters?.({}) ?? {})) as Properties;
    const absent = [
      ...missing(definition, create.operation, create.parameters?.({}) ?? {}).map((name) => [create.operation, name]),
      ...updates(definition).flatMap(({ operation }) =>
        missing(definition, operation, fixedByUpdate).map((name) => [operation, name]),
      ),
      ...[definition.delete.operation ?? []]
        .flat()
        .flatMap((operation) =>
          missing(definition, operation, definition.delete.parameters?.({}) ?? {}).map((name) => [operation, name]),
        ),
    ].map(([operation, name]) => `${String(operation)}.${String(name)}`);
    for (const parameter of absent) found.add(parameter);
    expect(absent.filter((parameter) => !(parameter in left))).toEqual([]);
  });

  it("with no explanation to spare, each in the documentation", () => {
    expect(Object.keys(left).filter((parameter) => !found.has(parameter))).toEqual([]);
    const folder = join(__dirname, "../../provider/resources");
    const text = readdirSync(folder, { recursive: true, encoding: "utf8" })
      .filter((file) => file.endsWith(".ts"))
      .map((file) => readFileSync(join(folder, file), "utf8"))
      .join("\n");
    const unexplained = Object.keys(left).filter((parameter) => {
      const [name = "", property = ""] = parameter.split(".");
      const wire = parametersOfModel(name as OperationName)[property]?.name ?? property;
      return !text.includes(`\`${wire}\``);
    });
    expect(unexplained).toEqual([]);
  });
});

describe("what the calls of one object need is known from its id", () => {
  // A setting is not deleted: what it was before is put back, from state.
  const deleted = byType.flatMap(([type, definition]) => {
    const { operation } = definition.delete;
    return definition.standard === undefined && operation !== undefined ? [[type, definition, operation] as const] : [];
  });
  it.each(deleted)("%s", (_, definition, name) => {
    const parts = Object.fromEntries(definition.identity.map((name) => [name, `the ${name}`]));
    const { parameters } = definition.delete;
    const given = { ...parametersOf(definition.wire, name, parts), ...parameters?.(parts) };
    // The client knows its region.
    const required = Object.entries(parametersOfModel(name)).filter(([, one]) => one.required && !isRegion(one));
    expect(required.filter(([parameter]) => given[parameter] === undefined).map(([parameter]) => parameter)).toEqual(
      [],
    );
  });
});

describe("values, ranges and lengths are the documented ones", () => {
  const limits = byType.flatMap(([type, definition]) => {
    const names = [definition.create.operation, ...updates(definition).map(({ operation }) => operation)];
    const models = names.flatMap((name) =>
      Object.entries(parametersOfModel(name)).map(([parameter, model]) => {
        const source = definition.wire?.[parameter] ?? parameter;
        return [typeof source === "string" ? source : "", model] as const;
      }),
    );
    return Object.entries(definition.inputs).map(([name, field]) => {
      const own = models.flatMap(([source, model]) => (source === name ? [model] : []));
      // Operations differ: what the widest of them has set can be adopted, what the tightest takes can be made and modified.
      const lengths = own.flatMap(({ maxLength = [] }) => maxLength);
      return { subject: `${type}.${name}`, field, models: own, lengths };
    });
  });
  // Whatever a read can report can be written, also what was set on a device itself, which no call takes; the preview warns of what a
  // call may refuse.
  const wider = ["Acl.name", "AclRule.name", "WanPort.username", "Wifi.ssid"];
  const checked = limits.filter(({ subject, models }) => models.length > 0 && !wider.includes(subject));

  it.each(checked)("$subject", ({ field, models, lengths }) => {
    const takes = (value: unknown): boolean => v.safeParse(field.schema, value).success;
    for (const { type, values, min, max, maxItems, format } of models) {
      if (values && type !== "integer") {
        expect((type === "boolean" ? [true, false] : values).filter((value) => !takes(value))).toEqual([]);
        expect(takes("something else")).toBe(false);
      }
      if (min !== undefined && type === "integer") expect([takes(min), takes(min - 1)]).toEqual([true, false]);
      if (max !== undefined && type === "integer") expect([takes(max), takes(max + 1)]).toEqual([true, false]);
      if (maxItems !== undefined) {
        const items = (count: number) => Array.from({ length: count }, (_, index) => String(index));
        expect([takes(items(maxItems)), takes(items(maxItems + 1))]).toEqual([true, false]);
      }
      if (format === "cidr") expect([takes("10.0.0.0/8"), takes("10.0.0.1/8")]).toEqual([true, false]);
      if (format === "ip") expect([takes("10.0.0.1"), takes("10.0.0.0/8")]).toEqual([true, false]);
      if (format === "port-range") expect([takes("80/90"), takes("80-90")]).toEqual([true, false]);
    }
    if (lengths.length > 0) {
      // Some have to hold a letter and a digit.
      const isMail = models.some(({ format }) => format === "email");
      const long = (length: number): string => (isMail ? `a@${"b".repeat(length - 2)}` : `${"a".repeat(length - 1)}1`);
      const exact = lengths.filter((length) => takes(long(length)) && !takes(long(length + 1)));
      expect(exact.length).toBeGreaterThan(0);
    }
    expect(takes({})).toBe(false);
  });
});

describe("what the service reports", () => {
  const definition = definitions.get("Qos");

  it("is understood by the property's name, in canonical form, without what is empty or foreign", () => {
    const item = { qosId: "qos-1", qosName: "gold", qosDescription: "", resourceGroupId: "rg-1", sagCount: "0" };
    expect(definition && propertiesOf(definition, item)).toEqual({
      qosId: "qos-1",
      name: "gold",
      resourceGroupId: "rg-1",
    });
  });

  it("never stands for an instruction to this package", () => {
    expect(definition && propertiesOf(definition, { adopt: "x", connection: "y", unmanaged: "keep" })).toEqual({});
    expect(definition && Object.keys(inputsOf(definition))).toEqual(
      expect.arrayContaining(["adopt", "connection", "unmanaged"]),
    );
  });
});
