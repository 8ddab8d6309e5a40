import type { Definition, Held, Properties } from "../../lifecycle/definition.js";
import { description, integer, name, oneOf, onlyTrue, text } from "../../lifecycle/fields.js";
import { rule, warning } from "../../lifecycle/rules.js";
import { onSameCcn } from "./listing.js";

/** The inputs that gateways and app instances have in common. */
export const instanceInputs = {
  /**
   * 2 to 128 characters. Default: the resource's name and a suffix of its own; with `adopt` the name
   * that it has.
   */
  name: name({ max: 128 }).shared(),
  /**
   * 2 to 256 characters that start with a letter or a Chinese character. Left out, there is none.
   */
  description: description({ min: 2, max: 256 }).optional().clearedBy(""),
  /** The resource group. Default: the account's default group. @see MoveResourceGroup */
  resourceGroupId: text().shared(),
  /**
   * Months to pay for, 1 to 9, 12, 24 or 36. Required unless `adopt` is given; means nothing once
   * it is bought.
   */
  period: integer({ values: [1, 2, 3, 4, 5, 6, 7, 8, 9, 12, 24, 36] })
    .optional()
    .createOnly(),
  /**
   * `true` orders another one although a matching one was bought within the last 7 days and no
   * resource of the program manages it. Left out, such a match is an error, because an interrupted
   * update may have ordered it.
   */
  orderAnother: onlyTrue().optional().instruction(),
  /** Billing method; the service knows `PREPAY` (default) only. */
  chargeType: oneOf("PREPAY").default("PREPAY").createOnly(),
};

/** States of what was ordered and is not there yet. Unknown states are no such ones. */
export const BEFORE_DELIVERY: readonly string[] = ["Ordered", "Creating", "Init"];

/** Blocks that a ticket allows at most. */
const MOST_BLOCKS = 50;

/** Blocks that there may be without a ticket. */
const QUOTA_OF_BLOCKS = 10;

/** What the service takes as private blocks. */
export const blockRules = [
  warning(
    rule(["cidrBlocks"], ({ cidrBlocks }) =>
      Array.isArray(cidrBlocks) && cidrBlocks.length > QUOTA_OF_BLOCKS
        ? {
            property: "cidrBlocks",
            reason: `${cidrBlocks.length} blocks are more than the quota of ${QUOTA_OF_BLOCKS}; a ticket raises it to ${MOST_BLOCKS} at most`,
          }
        : undefined,
    ),
  ),
  rule(["cidrBlocks"], ({ cidrBlocks }) => {
    const blocks = Array.isArray(cidrBlocks) ? (cidrBlocks as unknown[]).map(String) : [];
    const wide = blocks.find((block) => Number(block.split("/")[1]) < 8);
    if (wide !== undefined) {
      return { property: "cidrBlocks", reason: `"${wide}" is not allowed; give blocks with masks from /8 to /32` };
    }
    return blocks.length > MOST_BLOCKS
      ? {
          property: "cidrBlocks",
          reason: `${blocks.length} blocks are too many; ${MOST_BLOCKS} are the most, by a ticket`,
        }
      : undefined;
  }),
];

/** A block, which only one instance of a CCN can have. `kinds` are those of instances. */
export function blocksOfCcn(kinds: () => readonly Definition[]): Held<"cidrBlocks"> {
  return {
    after: ["SAG.CidrOverlap"],
    thing: "a block that overlaps",
    what: ["cidrBlocks"],
    by: kinds,
    among: onSameCcn,
  };
}

/** The outputs of both. */
export const instanceOutputs = {
  /** The model as the service reports it; `sag-software` is an app instance. */
  hardwareVersion: text().optional(),
  /** The account that owns it. */
  smartAGUid: integer().optional(),
  /** The order by which it was bought. */
  orderId: text().optional(),
  /** When it was bought, in milliseconds. */
  createTime: integer().optional(),
  /** When the paid time ends, in milliseconds. */
  endTime: integer().optional(),
};

/** How both send their private blocks. */
export function joinedBlocks({ cidrBlocks }: Properties): string | undefined {
  return (cidrBlocks as string[] | undefined)?.join(",");
}
