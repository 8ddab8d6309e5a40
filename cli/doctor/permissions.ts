import {
  isRead,
  isRegion,
  operation as modelOf,
  type OperationName,
  propertyName,
  startsTask,
} from "../../schema/index.js";
import { isForbidden, isGone, isOffline, isUnserved, type SmartagClient } from "../../provider/client/index.js";
import type { Definition, Properties } from "../../provider/lifecycle/definition.js";
import { operationsOf } from "../../provider/lifecycle/operations.js";
import { parametersOf } from "../../provider/lifecycle/wire.js";
import { findingOf } from "./connection.js";
import type { Finding } from "./finding.js";

/** A resource type with the properties of its resources in state. */
export interface Used {
  readonly definition: Definition;
  readonly resources: readonly Properties[];
}

/** The parameters of a read, from the first resource that has all of them. */
function parametersFor(operation: OperationName, used: readonly Used[]): Properties | undefined {
  const required = modelOf(operation)
    .params.filter((parameter) => parameter.required && !isRegion(parameter))
    .map(({ name }) => propertyName(name));
  if (required.length === 0) return {};
  for (const { definition, resources } of used) {
    for (const properties of resources) {
      const parameters = parametersOf(definition.wire, operation, properties);
      if (required.every((name) => parameters[name] !== undefined)) {
        return Object.fromEntries(required.map((name) => [name, parameters[name]]));
      }
    }
  }
  return undefined;
}

/** Tries the reads that these types need, and names the writes, which cannot be tried. */
export async function permissions(client: SmartagClient, used: readonly Used[]): Promise<Finding[]> {
  const operations = [...new Set(used.flatMap(({ definition }) => operationsOf(definition)))].sort();
  // An operation that starts a task on a device is no mere read.
  const reads = operations.filter((operation) => isRead(operation) && !startsTask(modelOf(operation)));
  const tries = await Promise.all(
    reads.map(async (operation) => {
      const parameters = parametersFor(operation, used);
      return { operation, failure: parameters && (await failureOf(client, operation, parameters)), parameters };
    }),
  );
  const allowed = tries.filter(({ parameters, failure }) => parameters && !failure);
  const untried = operations.filter(
    (operation) => !tries.some((one) => one.operation === operation && one.parameters !== undefined),
  );
  return [
    ...tries.flatMap(({ failure }) => failure ?? []),
    ...(allowed.length > 0
      ? [{ check: "permissions", level: "ok" as const, message: `allowed reads: ${allowed.length}` }]
      : []),
    ...untriedFinding(untried, used),
  ];
}

function untriedFinding(operations: readonly OperationName[], used: readonly Used[]): Finding[] {
  if (operations.length === 0) return [];
  const check = "permissions";
  const level = "not tried";
  if (used.every(({ resources }) => resources.length === 0)) {
    return [
      {
        check,
        level,
        message: `${operations.length} operations, because they write, run on a device, or need an object`,
        advice: "Give --stack or --state: then the reads of its resources are tried on their objects.",
      },
    ];
  }
  return [
    {
      check,
      level,
      message: `${operations.join(", ")}, because they write, run on a device, or need an object that is not in state`,
      advice: `\`npx smartag policy ${used.map(({ definition }) => definition.type).join(" ")}\` prints the RAM policy that allows them.`,
    },
  ];
}

/** What a read shows about its permission; undefined if it is allowed. */
async function failureOf(
  client: SmartagClient,
  operation: OperationName,
  parameters: Properties,
): Promise<Finding | undefined> {
  try {
    // Operations are data here, so the types of one operation are not known.
    const call = client.call.bind(client) as (...args: unknown[]) => Promise<unknown>;
    await call(operation, parameters);
    return undefined;
  } catch (error) {
    // The service has looked for the object, so it had allowed the call.
    if (isGone(error) || isOffline(error)) return undefined;
    if (isUnserved(error)) {
      return {
        check: "permissions",
        level: "warning",
        message: `${operation} is not served in this region or for this account`,
        ...(error.hint !== undefined && { advice: error.hint }),
      };
    }
    return { ...findingOf("permissions", error), level: isForbidden(error) ? "error" : "warning" };
  }
}
