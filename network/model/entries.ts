import { isBlock } from "../addresses.js";
import { addressesOf } from "../five-tuples.js";
import type { Item } from "./item.js";
import type { AclRule, Block } from "./network.js";
import { nameOf } from "./nodes.js";

/** The blocks of a property; undefined if they are not known. */
export function blocksOf(item: Item, property: string): Block[] | undefined {
  return item
    .texts(property)
    ?.filter(isBlock)
    .map((cidr) => ({ cidr, addresses: addressesOf(cidr) }));
}

const oneOf = <const T extends string>(value: string | undefined, ...words: readonly T[]): T | undefined =>
  words.find((word) => word === value);

/** A rule of an ACL, whether it is an entry or a resource of its own. */
export function ruleOf(item: Item): AclRule {
  return {
    item,
    name: item.path === "" ? nameOf(item.object) : item.path,
    direction: oneOf(item.text("direction"), "in", "out"),
    // The defaults of the service, for unit tests that give the inputs of the program.
    type: item.lacks("type") ? "LAN" : oneOf(item.text("type"), "LAN", "WAN"),
    policy: oneOf(item.text("policy"), "accept", "drop"),
    priority: item.lacks("priority") ? 1 : item.number("priority"),
  };
}
