import { type Applications, sharedApplications } from "./applications.js";
import { type FiveTuple, headersOf } from "./five-tuples.js";
import type { HeaderSet } from "./header-sets.js";

/** What a rule of an ACL or a policy of a QoS matches. */
export interface Match extends FiveTuple, Applications {
  /** Of an ACL's rule: `in` or `out`. A policy of a QoS has none. */
  readonly direction?: string;
  /** Of an ACL's rule: `LAN` or `WAN`, the kind of addresses. A policy of a QoS has none. */
  readonly type?: string;
}

/** The packets that two rules both match. */
export interface Overlap {
  /** The headers of these packets, or those that they may have. */
  readonly headers: HeaderSet;
  /**
   * Whether a packet exists for certain that both match. It is not certain if it depends on what an
   * opaque protocol stands for, or on the applications of a group.
   */
  readonly isCertain: boolean;
}

/** What two rules both match; undefined if no packet can match both. */
export function overlapOf(one: Match, other: Match): Overlap | undefined {
  if (one.direction !== other.direction || one.type !== other.type) return undefined;
  const applications = sharedApplications(one, other);
  if (applications === "none") return undefined;
  const [left, right] = [headersOf(one), headersOf(other)];
  const headers = left.possible.intersection(right.possible);
  if (headers.isEmpty()) return undefined;
  return { headers, isCertain: applications === "certain" && left.certain.overlaps(right.certain) };
}
