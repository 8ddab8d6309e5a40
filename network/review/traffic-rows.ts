import { AclTable, matcherOf, rulesFor, type TableKind, tableKinds } from "../acl-tables.js";
import { numberOf } from "../addresses.js";
import { type Box, boxHas, type Interval, roughSize } from "../boxes.js";
import { Effort } from "../coverings.js";
import { groupBy } from "../group-by.js";
import { type Header, type HeaderField, headerFields } from "../header-sets.js";
import { MatchSpace } from "../match-space.js";
import type { AclRule } from "../model/index.js";
import { boxColumns, exampleOf, packetText } from "../packets.js";
import { type Difference, differences, type Verdict } from "../tables.js";
import { compare } from "../order.js";
import { conditionsOf } from "./conditions.js";
import { type Region, regionsOf } from "./regions.js";

/** What becomes of traffic. `unsure` is not known, before or after the change. */
export type Fate = "now dropped" | "now passes" | "unsure";

/** Fields of a header, `any` where they do not matter. */
export type Packets = Readonly<Record<HeaderField, string>>;

/** Packets that are treated differently after a change. */
export interface TrafficRow {
  readonly change: Fate;
  readonly before: Verdict;
  readonly after: Verdict;
  readonly direction: TableKind["direction"];
  readonly type: TableKind["type"];
  readonly packets: Packets;
  /** Which of these packets are none of them. */
  readonly except: readonly Packets[];
  /** One of the packets. */
  readonly example: string;
  /** What must hold of a packet beside its header, such as `its application is 12`. */
  readonly conditions: readonly string[];
  /** Whether such packets exist for certain. */
  readonly isCertain: boolean;
  /** The rules that decide on the example; missing if no rule matches, or if several could decide. */
  readonly decidedBy?: string;
  readonly decides?: string;
}

const order: readonly Fate[] = ["now dropped", "now passes", "unsure"];

/**
 * What the change of an ACL does to traffic, the most important rows first.
 *
 * @throws TooComplexError if the rules overlap in too many ways.
 */
export function trafficRows(before: readonly AclRule[], after: readonly AclRule[]): TrafficRow[] {
  const rows = tableKinds.flatMap((kind) => {
    const tables = new Tables(kind, before, after);
    const byChange = groupBy(tables.differences(), (one) => `${one.before} ${one.after}`);
    return [...byChange.values()].flatMap((ones) =>
      regionsOf(
        ones.map(({ box }) => box),
        tables.boxes,
      ).map((region) => ({ size: roughSize(region.box), row: rowOf(ones[0] as Difference, kind, region, tables) })),
    );
  });
  const rank = ({ change, isCertain, direction, type }: TrafficRow): string =>
    `${order.indexOf(change)} ${isCertain ? 0 : 1} ${direction} ${type}`;
  return rows
    .sort(
      (one, other) =>
        compare(rank(one.row), rank(other.row)) || other.size - one.size || compare(one.row.example, other.row.example),
    )
    .map(({ row }) => row);
}

function rowOf(
  { before, after }: Difference,
  kind: TableKind,
  { box, except, part }: Region,
  tables: Tables,
): TrafficRow {
  const example = exampleIn(part, kind);
  const point = [
    ...headerFields.map((field) => example[field]),
    ...part.slice(headerFields.length).map(({ first }) => first),
  ];
  const { texts, isUnknown } = conditionsOf(tables.space, box, (index) => tables.nameAt(index));
  const isUnsure = isUnknown || before === "unsure" || after === "unsure";
  const decidedBy = before === "unsure" ? undefined : tables.decidesBefore(point);
  const decides = after === "unsure" ? undefined : tables.decidesAfter(point);
  return {
    change: isUnsure ? "unsure" : after === "drop" ? "now dropped" : "now passes",
    before,
    after,
    ...kind,
    packets: boxColumns(box),
    except: except.map(boxColumns),
    example: packetText(example),
    conditions: texts,
    isCertain: tables.space.isCertain(box),
    ...(decidedBy !== undefined && { decidedBy }),
    ...(decides !== undefined && { decides }),
  };
}

/** Addresses that readers recognize: of private networks, and of a block for documentation. */
const familiar = { LAN: ["10.0.0.1", "192.168.0.1"].map(numberOf), WAN: [numberOf("198.51.100.1")] };

/** A packet of a box, with familiar addresses where the box has wide blocks. */
export function exampleIn(box: Box, { type, direction }: TableKind): Header {
  const header = exampleOf(box);
  const familiarIn = (field: "source" | "destination"): number | undefined => {
    const { first, last } = box[headerFields.indexOf(field)] as Interval;
    // A block that somebody chose is more familiar than any other.
    return last - first < WIDE ? undefined : familiar[type].find((one) => first <= one && one <= last);
  };
  const isFar = (field: "source" | "destination"): boolean =>
    type === "LAN" || field === (direction === "in" ? "source" : "destination");
  const pick = (field: "source" | "destination"): number =>
    (isFar(field) ? familiarIn(field) : undefined) ?? header[field];
  return { ...header, source: pick("source"), destination: pick("destination") };
}

/** More addresses than any block of RFC 1918 has. */
const WIDE = 2 ** 24;

/** How many steps a comparison of two tables may take. */
const STEPS = 100_000;

/** The rules of both tables in one space. */
class Tables {
  readonly space: MatchSpace;
  readonly #rules: readonly AclRule[];
  readonly #boxes: readonly (readonly Box[])[];
  readonly #before: AclTable;
  readonly #after: AclTable;

  constructor(kind: TableKind, before: readonly AclRule[], after: readonly AclRule[]) {
    const [old, now] = [rulesFor(kind, before), rulesFor(kind, after)];
    this.#rules = [...old, ...now];
    this.space = new MatchSpace(this.#rules.map(matcherOf));
    this.#boxes = this.#rules.map((_, index) => this.space.boxesAt(index));
    this.#before = new AclTable(kind, old, this.space);
    this.#after = new AclTable(kind, now, this.space, old.length);
  }

  /** Where the tables decide differently, as boxes that have no packet in common. */
  differences(): Difference[] {
    const found = differences(this.#before.lines, this.#after.lines, this.space.whole, new Effort(STEPS));
    return [...found].filter(({ before, after }) => before !== after);
  }

  /** The boxes that people know: those of the rules, and everything. */
  get boxes(): Box[] {
    const byText = new Map([this.space.whole, ...this.#boxes.flat()].map((box) => [JSON.stringify(box), box]));
    return [...byText.values()];
  }

  nameAt(index: number): string {
    return this.#rules[index]?.name ?? "a rule";
  }

  decidesBefore(point: readonly number[]): string | undefined {
    return decisive(this.#before, point);
  }

  decidesAfter(point: readonly number[]): string | undefined {
    return decisive(this.#after, point);
  }
}

/** The rule that decides on a packet; the lines of a table are in order. */
function decisive({ lines, rules }: AclTable, point: readonly number[]): string | undefined {
  const line = lines.find(({ box }) => boxHas(box, point));
  return line && rules[line.rule]?.name;
}
