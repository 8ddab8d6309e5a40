import type { Box, Interval } from "./boxes.js";
import { type FiveTuple, addressesOf, portsOf, protocolNumbersOf } from "./five-tuples.js";
import { anyHeader, boxOf, headerFields } from "./header-sets.js";

/**
 * What a rule matches. A value that is missing is not known: whether the rule matches a packet is
 * then not known either.
 */
export interface Matcher extends Partial<FiveTuple> {
  readonly dpiSignatureIds?: readonly string[];
  readonly dpiGroupIds?: readonly string[];
  /** Whether the rule may match or not for another reason. */
  readonly isUncertain?: true;
}

/** What is known of a packet beyond its header. */
export interface Circumstances {
  /** The application, if a rule names it. */
  readonly application?: string;
  /** The group of the application, if a rule names it. */
  readonly group?: string;
  /** The opaque protocols, such as `SSH(22)`, that the packet counts as. */
  readonly protocols: readonly string[];
  /** The rules with unknown values that match the packet, by their position. */
  readonly unknown: readonly number[];
}

const tuple: readonly (keyof FiveTuple)[] = [
  "ipProtocol",
  "sourceCidr",
  "sourcePortRange",
  "destCidr",
  "destPortRange",
];

const choice = (last: number): Interval => ({ first: 0, last });
const exactly = (value: number): Interval => ({ first: value, last: value });

/** The ids that lists have, each once, in a fixed order. */
const idsIn = (lists: readonly (readonly string[] | undefined)[]): string[] =>
  [...new Set(lists.flatMap((list) => list ?? []))].sort();

/**
 * All packets, as far as some rules can distinguish them. Beside the fields of the header there is a
 * dimension for each thing that the service alone knows: the application, the group of the
 * application, whether the packet counts as an opaque protocol, and whether a rule with unknown
 * values matches it. A statement about every point of this space is certain. A single point may not
 * exist as a packet, because perhaps no application of the group has that protocol.
 */
export class MatchSpace {
  readonly #signatures: readonly string[];
  readonly #groups: readonly string[];
  readonly #opaque: readonly string[];
  readonly #incomplete: readonly number[];
  /** Every point. */
  readonly whole: Box;

  constructor(private readonly matchers: readonly Matcher[]) {
    this.#signatures = idsIn(matchers.map(({ dpiSignatureIds }) => dpiSignatureIds));
    this.#groups = idsIn(matchers.map(({ dpiGroupIds }) => dpiGroupIds));
    this.#opaque = idsIn(matchers.map((matcher) => opaqueProtocol(matcher)));
    this.#incomplete = matchers.flatMap((matcher, index) => (isComplete(matcher) ? [] : [index]));
    this.whole = [
      ...anyHeader,
      choice(this.#signatures.length),
      choice(this.#groups.length),
      ...this.#opaque.map(() => choice(1)),
      ...this.#incomplete.map(() => choice(1)),
    ];
  }

  /** What the rule at this position matches, as boxes that may overlap. */
  boxesAt(index: number): Box[] {
    const matcher = this.matchers[index] as Matcher;
    const header = headerBox(matcher);
    const [name] = opaqueProtocol(matcher);
    const rest = [
      ...this.#opaque.map((one) => (one === name ? exactly(1) : choice(1))),
      ...this.#incomplete.map((one) => (one === index ? exactly(1) : choice(1))),
    ];
    return this.#applications(matcher).map((applications) => [...header, ...applications, ...rest]);
  }

  /** Both dimensions of applications. A packet matches by its application or by its group. */
  #applications({ dpiSignatureIds = [], dpiGroupIds = [] }: Matcher): Interval[][] {
    const [signatures, groups] = [choice(this.#signatures.length), choice(this.#groups.length)];
    if (dpiSignatureIds.length + dpiGroupIds.length === 0) return [[signatures, groups]];
    return [
      ...dpiSignatureIds.map((id) => [exactly(this.#signatures.indexOf(id) + 1), groups]),
      ...dpiGroupIds.map((id) => [signatures, exactly(this.#groups.indexOf(id) + 1)]),
    ];
  }

  /** Whether every point of the box is a packet for certain, whatever only the service knows. */
  isCertain(box: Box): boolean {
    const [signature, group] = this.#applicationsIn(box);
    const isWhole = (interval: Interval, last: number): boolean => interval.first === 0 && interval.last === last;
    // An application is in some group, and a group has some application.
    const isApplication =
      isWhole(signature, this.#signatures.length) ||
      isWhole(group, this.#groups.length) ||
      (signature.first === 0 && group.first === 0);
    return isApplication && box.slice(headerFields.length + 2).every((interval) => isWhole(interval, 1));
  }

  /** What the first point of a box says beyond its header. */
  circumstances(box: Box): Circumstances {
    const [signature, group] = this.#applicationsIn(box);
    const application = this.#signatures[signature.first - 1];
    const groupName = this.#groups[group.first - 1];
    const from = headerFields.length + 2;
    const yes = (index: number): boolean => box[index]?.first === 1;
    return {
      ...(application !== undefined && { application }),
      ...(groupName !== undefined && { group: groupName }),
      protocols: this.#opaque.filter((_, index) => yes(from + index)),
      unknown: this.#incomplete.filter((_, index) => yes(from + this.#opaque.length + index)),
    };
  }

  #applicationsIn(box: Box): [Interval, Interval] {
    return [box[headerFields.length] as Interval, box[headerFields.length + 1] as Interval];
  }
}

const isComplete = (matcher: Matcher): boolean =>
  !matcher.isUncertain && tuple.every((name) => matcher[name] !== undefined);

function opaqueProtocol({ ipProtocol }: Matcher): string[] {
  if (ipProtocol === undefined || protocolNumbersOf(ipProtocol)) return [];
  return [ipProtocol.toUpperCase()];
}

/** The headers that a rule may match; an unknown value leaves the field open. */
function headerBox({ ipProtocol, sourceCidr, sourcePortRange, destCidr, destPortRange }: Matcher): Box {
  const protocol = ipProtocol === undefined ? undefined : protocolNumbersOf(ipProtocol);
  return boxOf({
    ...(protocol && { protocol }),
    ...(sourceCidr !== undefined && { source: addressesOf(sourceCidr) }),
    ...(sourcePortRange !== undefined && { sourcePort: portsOf(sourcePortRange) }),
    ...(destCidr !== undefined && { destination: addressesOf(destCidr) }),
    ...(destPortRange !== undefined && { destinationPort: portsOf(destPortRange) }),
  });
}
