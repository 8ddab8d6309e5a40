import type { OperationName } from "../../schema/index.js";
import type { Definition } from "./definition.js";

/**
 * Every operation that a resource may call, including those of its entries, in alphabetical order.
 */
export function operationsOf(definition: Definition): OperationName[] {
  const { create, read, update = [], collections = {}, asMade, held = [] } = definition;
  const updates = update.flatMap(({ operation }) => (typeof operation === "string" ? [operation] : operation.of));
  const reads = "from" in read ? [read.from.operation, ...(read.operations ?? [])] : read.operations;
  const ends = [definition.delete.first?.operation, definition.delete.operation].filter((name) => name !== undefined);
  const entries = Object.values(collections).flatMap((collection) => operationsOf(collection.of));
  const holders = held.flatMap(({ operations = [] }) => operations);
  const others = [...entries, ...holders, ...(asMade?.operations ?? [])];
  return [...new Set([create.operation, ...reads, ...updates, ...ends, ...others])].sort();
}
