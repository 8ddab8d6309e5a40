// docs/coverage.md: what uses each operation of the API and is tested with it, and which property carries each parameter of those that write.
import { readFileSync } from "node:fs";
import { join } from "node:path";
import {
  accountOperation,
  actionOperations,
  actions,
  definitions,
  isRead,
  kebab,
  listOperationsOf,
  lookups,
  operation,
  operationNames,
  operationsOf,
  propertyName,
} from "./built.mts";
import { root } from "./root.mts";

type Definition = import("../provider/lifecycle/definition.ts").Definition;
type Properties = import("../provider/lifecycle/definition.ts").Properties;
type Work<R> = (properties: Properties) => R;

/** Parameters that nothing carries, as `CreateACL.aclType`, and why. */
const leftOut = JSON.parse(readFileSync(join(root, "schema", "left-out.json"), "utf8")) as Readonly<
  Record<string, string>
>;

/**
 * Every resource has a row in the battery, every action and look-up one in its table: a test each sees to
 * that. What the client calls by itself has a test of its own.
 */
const tests = {
  resource: "test/engine/battery.test.ts",
  action: "test/emulator/actions.test.ts",
  lookup: "test/emulator/functions.test.ts",
  client: "test/emulator/place.test.ts",
} as const;

interface Use {
  readonly kind: keyof typeof tests;
  readonly name: string;
}

function uses(): Map<string, Use[]> {
  const found = new Map<string, Use[]>(operationNames().map((name) => [name, []]));
  const note = (operations: readonly string[], use: Use): void => {
    for (const name of operations) found.get(name)?.push(use);
  };
  for (const [name, definition] of definitions) note(operationsOf(definition), { kind: "resource", name });
  for (const [name, action] of actions) note(actionOperations(action), { kind: "action", name });
  for (const [name, reads] of lookups) note([reads], { kind: "lookup", name });
  note([accountOperation], { kind: "client", name: "SmartagClient" });
  return found;
}

/** Runs what works a value out on names in place of values: what it says, and the names that it looked at. */
function traced<R>(work: Work<R>): { said: R | undefined; names: string[] } {
  const names: string[] = [];
  const values = new Proxy<Properties>(
    {},
    {
      get: (_, name) => {
        names.push(String(name));
        return `property ${String(name)}`;
      },
    },
  );
  try {
    return { said: work(values), names };
  } catch {
    // It took the name for something else, such as a list.
    return { said: undefined, names };
  }
}

/** A call that writes, as a resource or an action makes it. */
interface Writer {
  readonly type: string;
  readonly wire: Definition["wire"];
  readonly known: ReadonlySet<string>;
  /** What it adds to the parameters of the properties' names. */
  readonly adds: readonly Work<Properties>[];
}

function writersOf(name: string): Writer[] {
  const found: Writer[] = [];
  for (const [type, { create, update = [], delete: removal, wire, inputs, outputs, identity }] of definitions) {
    const calls = [
      create,
      removal,
      ...update.map(({ operation: by, parameters }) => ({
        operation: typeof by === "string" ? by : by.of.find((one) => one === name),
        parameters,
      })),
    ].filter(({ operation: called }) => [called].flat().includes(name as never));
    if (calls.length === 0) continue;
    const known = new Set([...Object.keys(inputs), ...Object.keys(outputs), ...identity]);
    found.push({ type, wire, known, adds: calls.flatMap(({ parameters }) => parameters ?? []) });
  }
  for (const [type, { operation: run, wire, inputs }] of actions) {
    if (run === name) found.push({ type, wire, known: new Set(Object.keys(inputs)), adds: [] });
  }
  return found;
}

/** What gives a parameter its value: properties, or a value that is always sent. */
function carriers({ type, wire, known, adds }: Writer, parameter: string): string[] {
  for (const add of adds) {
    const value = traced(add).said?.[parameter];
    if (typeof value === "string" && value.startsWith("property ")) return [`${type}.${value.slice(9)}`];
    if (value !== undefined) return [`${type}: always ${JSON.stringify(value)}`];
  }
  const from = wire?.[parameter] ?? parameter;
  const names = typeof from === "string" ? [from] : traced(from).names;
  return names.filter((name) => known.has(name)).map((name) => `${type}.${name}`);
}

/** The vendor's resources of another tool, each with the resource of this package. */
function vendorRows(tool: "terraform" | "ros", title: string): string[] {
  return [...definitions]
    .flatMap(([type, { vendor }]) => (vendor?.[tool] ? [[vendor[tool], type] as const] : []))
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([name, type]) => `| ${title} | \`${name}\` | [${type}](reference/${kebab(type)}.md) |`);
}

/** The text of docs/coverage.md. @throws Error naming what is not covered. */
export function coveragePage(): string {
  const used = uses();
  const missing = [...used].filter(([, by]) => by.length === 0).map(([name]) => name);
  const unexplained: string[] = [];
  const code = (text: string): string => `\`${text}\``;
  const rows = [...used].map(([name, by]) => {
    const kinds = [...new Set(by.map(({ kind }) => kind))];
    const links = kinds.map(
      (kind) => `[${tests[kind].split("/").at(-1)?.replace(".test.ts", "") ?? ""}](../${tests[kind]})`,
    );
    return `| ${code(name)} | ${by.map((use) => code(use.name)).join(", ")} | ${links.join(", ")} |`;
  });
  const lists = [...definitions].map(([type, definition]) => {
    const { unlisted } = definition;
    const operations = listOperationsOf(definition).map(code).join(", then ");
    const not = unlisted ? `${unlisted.which ?? "all"}: ${unlisted.why}` : "";
    return `| ${code(type)} | ${operations} | ${not} |`;
  });
  const parameters = [...used.keys()]
    .filter((name) => !isRead(name))
    .flatMap((name) => {
      const writers = writersOf(name);
      return operation(name)
        .params.filter((parameter) => parameter.name !== "RegionId")
        .map((parameter) => {
          const property = propertyName(parameter.name);
          const key = `${name}.${property}`;
          const why = leftOut[key];
          // An output of the same name carries nothing into a call.
          const from = why === undefined ? [...new Set(writers.flatMap((writer) => carriers(writer, property)))] : [];
          if (from.length === 0 && why === undefined && !missing.includes(name)) unexplained.push(key);
          return `| ${code(`${name}.${parameter.name}`)} | ${from.length > 0 ? from.map(code).join(", ") : `left out: ${why ?? ""}`} |`;
        });
    });
  const problems = [
    ...missing.map((name) => `nothing uses ${name}`),
    ...unexplained.map((name) => `nothing carries ${name}, and schema/left-out.json does not say why`),
  ];
  if (problems.length > 0) throw new Error(`The API is not covered:\n${problems.join("\n")}`);
  return `<!-- Generated from provider/ by \`npm run generate\`. -->

# Coverage

${used.size} of ${used.size} operations of the API are used by a resource, an action, a look-up or the client itself, and exercised against the emulator by the test that the row names: every resource has a row in the battery, every action and every look-up
one in its own table, which the tests see to.

| Operation | Used by | Test |
| --- | --- | --- |
${rows.join("\n")}

## Lists

How \`smartag list\` finds the objects of each type. Each list is read once, under each parent of the list before it.

| Type | Listed by | Not listed |
| --- | --- | --- |
${lists.join("\n")}

## Parameters

What carries each parameter of the operations that write, beside the region, which is the client's. What is left out says why.

| Parameter | Carried by |
| --- | --- |
${parameters.join("\n")}

## Terraform and ROS

What the vendor's other tools call the resources of this package, if they have them. The rules of an ACL, and the cars and policies of a QoS, are also entries of [Acl](reference/acl.md) and [Qos](reference/qos.md). [\`smartag migrate\`](migrate.md) makes a program of them.

| Tool | Its resource | Here |
| --- | --- | --- |
${[...vendorRows("terraform", "Terraform"), ...vendorRows("ros", "ROS")].join("\n")}
`;
}
