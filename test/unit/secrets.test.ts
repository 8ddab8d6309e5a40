import { SmartagError } from "../../provider/client/index.js";
import { actions, definitions } from "../../provider/definitions.js";
import type { Wire } from "../../provider/lifecycle/definition.js";
import type { Fields } from "../../provider/lifecycle/fields.js";
import { actionOperations } from "../../provider/lifecycle/action.js";
import { operationsOf } from "../../provider/lifecycle/operations.js";
import {
  operation,
  operationNames,
  type OperationName,
  type ParameterModel,
  propertyName,
} from "../../schema/index.js";
import { closeServers, scripted } from "../support/client.js";
import { failure, ok } from "../support/server.js";

afterEach(closeServers);

const parametersOf = (name: string): [string, ParameterModel][] =>
  operation(name).params.map((parameter) => [name, parameter]);
const secrets = operationNames()
  .flatMap(parametersOf)
  .filter(([, { secret }]) => secret);

interface Declared {
  readonly type: string;
  readonly inputs: Fields;
  readonly wire: Wire | undefined;
  readonly operations: readonly OperationName[];
}
const declared: Declared[] = [
  ...[...definitions].map(([type, one]) => ({
    type,
    inputs: one.inputs,
    wire: one.wire,
    operations: operationsOf(one),
  })),
  ...[...actions].map(([type, one]) => ({
    type,
    inputs: one.inputs,
    wire: one.wire,
    operations: actionOperations(one),
  })),
];

/** The inputs that a parameter carries: the one of its name, or all that `wire` works it out of. */
function carried(wire: Wire = {}, parameter: ParameterModel): string[] {
  const name = propertyName(parameter.name);
  const from = wire[name] ?? name;
  if (typeof from === "string") return [from];
  const names: string[] = [];
  const values = new Proxy({}, { get: (_, property) => void names.push(String(property)) });
  from(values);
  return names;
}

test.each(declared)("$type: exactly the secret inputs travel in secret parameters", ({ inputs, wire, operations }) => {
  const mismatched = operations.flatMap(parametersOf).flatMap(([name, parameter]) =>
    carried(wire, parameter)
      .filter((input) => inputs[input] && (inputs[input].traits.secret ?? false) !== (parameter.secret ?? false))
      .map((input) => `${name}.${parameter.name} carries ${input}`),
  );
  expect(mismatched).toEqual([]);
});

test.each(secrets)("%s shows its secret parameter in no log and no error", async (name, { name: parameter }) => {
  const lines: string[] = [];
  const { client, server } = await scripted(
    [ok({}), ({ parameters }) => failure("InvalidParameter", 400, JSON.stringify(parameters))],
    { log: (line) => lines.push(line) },
  );
  const call = () => client.call(name as OperationName, { [propertyName(parameter)]: "hidden value" });
  await call();
  const error: unknown = await call().catch((thrown: unknown) => thrown);
  expect(error).toBeInstanceOf(SmartagError);
  expect(server.requests.map(({ parameters }) => parameters[parameter])).toEqual(["hidden value", "hidden value"]);
  expect(lines.map((line) => line.includes(`"${parameter}":"***"`))).toEqual([true, true]);
  expect([String(error), ...lines].join("\n")).not.toContain("hidden");
});
