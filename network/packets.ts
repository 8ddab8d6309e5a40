import { addressesText, addressOf } from "./addresses.js";
import type { Box, Interval } from "./boxes.js";
import { protocolName } from "./five-tuples.js";
import { anyHeader, type Header, type HeaderField, headerFields } from "./header-sets.js";

/** Protocols whose packets have ports. */
const withPorts: readonly number[] = [6, 17];

/** An example that people recognize, if the interval holds it; otherwise its first number. */
const preferring =
  (...wanted: readonly number[]) =>
  ({ first, last }: Interval): number =>
    wanted.find((one) => first <= one && one <= last) ?? first;

/** The address of a host, not that of a network, where there are both. */
const host = ({ first, last }: Interval): number => (last - first >= 3 ? first + 1 : first);

const examples: Readonly<Record<HeaderField, (interval: Interval) => number>> = {
  protocol: preferring(6, 17, 1),
  source: host,
  sourcePort: preferring(40_000),
  destination: host,
  destinationPort: preferring(443, 80),
};

const intervalOf = (box: Box, field: HeaderField): Interval => box[headerFields.indexOf(field)] as Interval;

/** A header of a box, as messages show it. */
export function exampleOf(box: Box): Header {
  return Object.fromEntries(
    headerFields.map((field) => [field, examples[field](intervalOf(box, field))]),
  ) as unknown as Header;
}

/** A packet such as `TCP 10.1.0.1:40000 > 10.2.0.1:443`. */
export function packetText({ protocol, source, sourcePort, destination, destinationPort }: Header): string {
  const end = (address: number, port: number): string =>
    withPorts.includes(protocol) ? `${addressOf(address)}:${port}` : addressOf(address);
  const name = protocolName(protocol) ?? `protocol ${protocol}`;
  return `${name} ${end(source, sourcePort)} > ${end(destination, destinationPort)}`;
}

/** The values of one field, or `any`. */
function fieldText(box: Box, field: HeaderField, text: (interval: Interval) => string): string {
  const interval = intervalOf(box, field);
  const whole = anyHeader[headerFields.indexOf(field)] as Interval;
  return interval.first <= whole.first && interval.last >= whole.last ? "any" : text(interval);
}

const rangeText = ({ first, last }: Interval): string => (first === last ? String(first) : `${first}-${last}`);
const protocolText = ({ first, last }: Interval): string =>
  first === last ? (protocolName(first) ?? `protocol ${first}`) : `protocols ${first}-${last}`;

/** The fields of a box of packets as columns, `any` where they do not matter. */
export function boxColumns(box: Box): Record<HeaderField, string> {
  return {
    protocol: fieldText(box, "protocol", protocolText),
    source: fieldText(box, "source", addressesText),
    sourcePort: fieldText(box, "sourcePort", rangeText),
    destination: fieldText(box, "destination", addressesText),
    destinationPort: fieldText(box, "destinationPort", rangeText),
  };
}
