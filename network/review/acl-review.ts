import { TooComplexError } from "../coverings.js";
import { groupBy } from "../group-by.js";
import { type Acl, type Gateway, type Network, shows } from "../model/index.js";
import { compare } from "../order.js";
import { isLasting, nodeKey, type Pair, paired } from "./pairs.js";
import { type TableLine, tableLines } from "./rule-table.js";
import { type TrafficRow, trafficRows } from "./traffic-rows.js";

/** What a change does to the traffic of the gateways that have the same ACL before and after it. */
export interface AclReview {
  /** The gateways that the ACL is bound to. */
  readonly sites: readonly string[];
  /** The ACL before the change; missing if there was none. */
  readonly from?: string;
  readonly to?: string;
  /** Why the rows are not known. */
  readonly unknown?: string;
  readonly rows: readonly TrafficRow[];
  /** Whether other programs may have added rules, which are not in the tables. */
  readonly isOpen: boolean;
  readonly table: readonly TableLine[];
  /** What the gateways and ACLs are recognized by. */
  readonly keys: readonly string[];
}

type Filter = { readonly acl: Acl | undefined } | "several";

/** The ACL of a gateway. */
function filterOf(gateway: Gateway | undefined): Filter {
  const [link, ...others] = gateway?.acls ?? [];
  return others.length > 0 ? "several" : { acl: link?.to };
}

const nameOf = (filter: Filter): string | undefined => (filter === "several" ? "several ACLs" : filter.acl?.name);
const keyOf = (filter: Filter): string =>
  filter === "several" ? "several" : filter.acl === undefined ? "none" : nodeKey(filter.acl);

interface Filtered {
  readonly sites: readonly Pair<Gateway>[];
  readonly before: Filter;
  readonly after: Filter;
}

/** The changes of ACLs that gateways have, and of those that reach no gateway of the networks. */
export function aclReviews(before: Network, after: Network, isAdopted: (key: string) => boolean): AclReview[] {
  const sites = paired(before.gateways, after.gateways).filter(isLasting);
  const filtered = sites.map((pair): Filtered => ({
    sites: [pair],
    before: filterOf(pair.before),
    after: filterOf(pair.after),
  }));
  const groups = groupBy(filtered, (one) => `${keyOf(one.before)} ${keyOf(one.after)}`);
  const bound = [...groups.values()].map((ones): Filtered => ({
    ...(ones[0] as Filtered),
    sites: ones.flatMap((one) => one.sites),
  }));
  const unbound = paired(before.acls, after.acls)
    .filter((pair) => pair.before?.gateways.length === 0 && pair.after?.gateways.length === 0)
    .map((pair): Filtered => ({ sites: [], before: { acl: pair.before }, after: { acl: pair.after } }));
  const isLoose = !shows(before, "AclAssociation") || !shows(after, "AclAssociation");
  return [...bound, ...unbound]
    .filter(isChanged)
    .map((one) => reviewOf(one, isAdopted, isLoose))
    .sort((one, other) => compare(rank(one), rank(other)));
}

const rank = ({ to, from, sites }: AclReview): string => `${to ?? from ?? ""} ${from ?? ""} ${sites.join(" ")}`;

function isChanged({ before, after }: Filtered): boolean {
  if (before === "several" || after === "several") return keyOf(before) !== keyOf(after) || before === "several";
  if (before.acl === undefined || after.acl === undefined) return before.acl !== after.acl;
  return keyOf(before) !== keyOf(after) || valuesOf(before.acl) !== valuesOf(after.acl);
}

/** The rules as text, which is the same for the same rules. */
function valuesOf({ rules, isOpen }: Acl): string {
  const texts = rules.map((rule) => {
    const { item, direction, type, policy, priority } = rule;
    const fields = ["ipProtocol", "sourceCidr", "sourcePortRange", "destCidr", "destPortRange"].map((name) =>
      item.isUnknown(name) ? UNKNOWN_VALUE : (item.text(name) ?? null),
    );
    const ids = ["dpiSignatureIds", "dpiGroupIds"].map((name) =>
      item.isUnknown(name) ? UNKNOWN_VALUE : (item.texts(name) ?? null),
    );
    return JSON.stringify([rule.name, direction, type, policy, priority, ...fields, ...ids]);
  });
  return `${isOpen} ${texts.sort(compare).join("\n")}`;
}

const UNKNOWN_VALUE = { isUnknown: true };

function reviewOf(
  { sites, before, after }: Filtered,
  isAdopted: (key: string) => boolean,
  isLoose: boolean,
): AclReview {
  const [from, to] = [nameOf(before), nameOf(after)];
  const [old, now] = [before === "several" ? undefined : before.acl, after === "several" ? undefined : after.acl];
  const isSeveral = before === "several" || after === "several";
  const rows = isSeveral ? "a gateway takes one ACL, and which of several it has is not known" : rowsOf(old, now);
  const keys = [...sites.map(({ key }) => key), ...(old ? [nodeKey(old)] : []), ...(now ? [nodeKey(now)] : [])];
  const unknown =
    typeof rows === "string"
      ? rows
      : isLoose
        ? "an association leads to an ACL or a gateway that is not known yet"
        : now && !old && isAdopted(nodeKey(now))
          ? "the ACL is adopted, and what it had before is not in the preview"
          : undefined;
  return {
    sites: sites.map(({ name }) => name),
    ...(from !== undefined && { from }),
    ...(to !== undefined && { to }),
    ...(unknown !== undefined && { unknown }),
    rows: typeof rows === "string" ? [] : rows,
    isOpen: old?.isOpen === true || now?.isOpen === true,
    table: tableLines(old, now),
    keys,
  };
}

function rowsOf(before: Acl | undefined, after: Acl | undefined): TrafficRow[] | string {
  const isElsewhere = [before, after].find((acl) => acl && !acl.item && acl.rules.length === 0);
  if (isElsewhere) return `${isElsewhere.name} belongs to another program, and its rules are not known here`;
  try {
    return trafficRows(before?.rules ?? [], after?.rules ?? []);
  } catch (error) {
    if (error instanceof TooComplexError) return "the rules overlap in too many ways to be compared";
    throw error;
  }
}
