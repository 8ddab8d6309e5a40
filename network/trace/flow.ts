import { isAddress, numberOf } from "../addresses.js";
import type { Header } from "../header-sets.js";

/** One connection, or one packet of a protocol without connections. */
export interface Flow {
  readonly from: string;
  readonly to: string;
  readonly protocol: "tcp" | "udp" | "icmp";
  /** The destination port, of TCP and UDP. */
  readonly port?: number;
  /** The source port; some port that clients use if it is left out. */
  readonly sourcePort?: number;
}

const numbers = { tcp: 6, udp: 17, icmp: 1 } as const;

/** A port that clients use. */
const CLIENT_PORT = 40_000;

/**
 * The header of the flow's first packet.
 *
 * @throws Error if an address or a port is none.
 */
export function headerOf({ from, to, protocol, port, sourcePort }: Flow): Header {
  for (const address of [from, to]) {
    if (!isAddress(address)) throw new Error(`"${address}" is not allowed; give an IPv4 address such as 10.1.0.8`);
  }
  if (protocol !== "icmp" && port === undefined) {
    throw new Error(`${protocol} needs a destination port; give a number from 1 to 65535`);
  }
  for (const one of [port, sourcePort]) {
    if (one !== undefined && !(Number.isInteger(one) && one >= 1 && one <= 65_535)) {
      throw new Error(`${one} is not allowed; give a port from 1 to 65535`);
    }
  }
  return {
    protocol: numbers[protocol],
    source: numberOf(from),
    sourcePort: protocol === "icmp" ? 0 : (sourcePort ?? CLIENT_PORT),
    destination: numberOf(to),
    destinationPort: protocol === "icmp" ? 0 : (port ?? 0),
  };
}

/** The header of an answer. */
export const answerTo = ({ protocol, source, sourcePort, destination, destinationPort }: Header): Header => ({
  protocol,
  source: destination,
  sourcePort: destinationPort,
  destination: source,
  destinationPort: sourcePort,
});

/**
 * - `passes` and `dropped` are certain, as far as the network is known
 * - `unsure` depends on what no source documents, or on a value that is not known
 */
export type Outcome = "passes" | "dropped" | "unsure";

/** What happens to a packet at one place. */
export interface Step {
  /** Such as `gateway hub`. */
  readonly where: string;
  /** Which object decides, such as `Acl office, rules.web`. */
  readonly by?: string;
  readonly outcome: Outcome;
  readonly what: string;
  /** Set if the step only says which way or share the packet gets. */
  readonly neverDrops?: true;
}

/** A step, and the packet after it. */
export interface Moved {
  readonly step: Step;
  readonly header: Header;
}

/** The outcome of all steps together: what is dropped once is dropped. */
export function outcomeOf(steps: readonly Step[]): Outcome {
  if (steps.some(({ outcome }) => outcome === "dropped")) return "dropped";
  return steps.some(({ outcome }) => outcome === "unsure") ? "unsure" : "passes";
}
