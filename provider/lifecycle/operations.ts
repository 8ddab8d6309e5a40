import type { OperationName } from "../../schema/index.js";
import type { Definition, Listing } from "./definition.js";

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

/** The operations that list the objects of a kind, those of the parents first; none if no call does. */
export function listOperationsOf({ read, unlisted }: Definition): OperationName[] {
  if (unlisted && unlisted.which === undefined) return [];
  const chain = ({ operation, under }: Listing): OperationName[] => [
    ...(under === undefined || under === "whole" ? [] : chain(under.from)),
    operation,
  ];
  return "find" in read ? chain(read.among.from) : chain(read.from);
}
