import type { Ccn, Gateway, Network, Node } from "../model/index.js";
import { compare } from "../order.js";
import { isLasting, paired } from "./pairs.js";

/** Something that a gateway or a CCN does with traffic beside ACL and QoS. */
export interface Way {
  readonly area: "nat" | "routes";
  /** Such as `private SNAT 10.1.0.0/24 > 172.30.0.1`. */
  readonly text: string;
  /** What is so with it. */
  readonly gained: string;
  /** What is so without it. */
  readonly lost: string;
  readonly example?: string;
  /** What the object is recognized by that makes it. */
  readonly key: string;
  /**
   * The setting of which this is one value. Without such a value on both sides nothing is said:
   * what a setting is without the program, only the service knows.
   */
  readonly slot?: string;
}

/** A way that exists only before a change, or only after it. */
export interface WayRow {
  /** `gateway` or `CCN`. */
  readonly of: "gateway" | "CCN";
  /** The gateway or the CCN. */
  readonly place: string;
  readonly area: Way["area"];
  readonly change: "removed" | "added" | "changed";
  readonly what: string;
  readonly effect: string;
  readonly example?: string;
  readonly key: string;
}

/** The ways of one node; `other` is the same node on the other side of the change. */
export type WaysOf<T> = (node: T, other: T) => readonly Way[];

/**
 * The ways that differ, by places. Those of new and removed places are not listed one by one, and
 * nothing is said of objects with values that are not known yet.
 */
export function wayRows(
  before: Network,
  after: Network,
  isUncertain: (key: string) => boolean,
  waysOf: { readonly gateway: WaysOf<Gateway>; readonly ccn: WaysOf<Ccn> },
): WayRow[] {
  return [
    ...rowsOf("CCN", before.ccns, after.ccns, waysOf.ccn),
    ...rowsOf("gateway", before.gateways, after.gateways, waysOf.gateway),
  ].filter(({ key }) => !isUncertain(key));
}

function rowsOf<T extends Node>(
  of: WayRow["of"],
  before: readonly T[],
  after: readonly T[],
  waysOf: WaysOf<T>,
): WayRow[] {
  const pairs = paired(before, after).filter(isLasting);
  return pairs.flatMap(({ before: was, after: is, name: place }) => {
    const [old, now] = [was ? waysOf(was, is ?? was) : [], is ? waysOf(is, was ?? is) : []];
    const row = (change: WayRow["change"], { area, text, gained, lost, example, key }: Way): WayRow => ({
      of,
      place,
      area,
      change,
      what: text,
      effect: change === "removed" ? lost : gained,
      ...(example !== undefined && { example }),
      key,
    });
    const changed = now.flatMap((way) => {
      const former = old.find(({ slot }) => way.slot !== undefined && slot === way.slot);
      return former && former.text !== way.text
        ? [row("changed", { ...way, text: `${former.text} > ${way.text}` })]
        : [];
    });
    return [
      ...only(old, now).map((way) => row("removed", way)),
      ...only(now, old).map((way) => row("added", way)),
      ...changed,
    ];
  });
}

/** The ways that only one side has. */
function only(ones: readonly Way[], others: readonly Way[]): Way[] {
  return ones
    .filter(({ text, slot }) => slot === undefined && !others.some((other) => other.text === text))
    .sort((one, other) => compare(one.text, other.text));
}
