import { type AclRule, type Item, nameOf } from "../model/index.js";
import { shownProperties } from "./shown-properties.js";
import { byName } from "../order.js";
import type { Change, Row, Section } from "./types.js";

const UNKNOWN_VALUE = "not known";

/** A property as one line; undefined if it is left out. */
export function valueText(item: Item, name: string): string | undefined {
  if (item.lacks(name)) return undefined;
  const value = item.text(name) ?? item.number(name) ?? item.flag(name) ?? item.texts(name);
  if (typeof value === "object") return value.length === 0 ? undefined : value.join(", ");
  if (value !== undefined) return String(value);
  return item.isUnknown(name) ? UNKNOWN_VALUE : undefined;
}

/** The properties of an object, a line each. */
export function propertyRows(item: Item): Row[] {
  return (shownProperties[item.type] ?? []).flatMap((name) => {
    const value = valueText(item, name);
    return value === undefined ? [] : [{ name, value }];
  });
}

/** An object that belongs to another one, in one line. */
export function partRow(item: Item, change: Change | undefined): Row {
  const value = propertyRows(item)
    .map((row) => `${row.name} ${row.value}`)
    .join(", ");
  return { name: nameOf(item.object), value, ...(change && { change }) };
}

const ends = (item: Item, cidr: string, ports: string): string => {
  const range = valueText(item, ports) ?? "any";
  const shown = range === "-1/-1" ? "any port" : `port ${range.replace(/^(\d+)\/\1$/, "$1").replace("/", "-")}`;
  return `${valueText(item, cidr) ?? "any"} ${shown}`;
};

const traffic = (item: Item): string =>
  `${valueText(item, "ipProtocol") ?? "any"} ${ends(item, "sourceCidr", "sourcePortRange")} > ${ends(item, "destCidr", "destPortRange")}`;

/** The rules of an ACL in the order in which they decide. */
export function ruleRows(rules: readonly AclRule[], changeOf: (item: Item) => Change | undefined): Row[] {
  const priority = ({ priority: number }: AclRule): number => number ?? Number.MAX_SAFE_INTEGER;
  return [...rules]
    .sort((one, other) => priority(one) - priority(other) || byName(one.name, other.name))
    .map(({ item, name, ...rule }) => {
      const change = item.path === "" ? changeOf(item) : undefined;
      const where = `${String(rule.priority ?? UNKNOWN_VALUE)}, ${rule.direction ?? "any direction"}, ${rule.type ?? UNKNOWN_VALUE}`;
      return {
        name: name.replace(/^rules\./, ""),
        value: `${where}: ${rule.policy ?? UNKNOWN_VALUE} ${traffic(item)}`,
        ...(change && { change }),
      };
    });
}

const limits = ["minBandwidthPercent", "maxBandwidthPercent", "minBandwidthAbs", "maxBandwidthAbs"];

/** The cars or policies of a QoS. */
export function shareRows(items: readonly Item[], changeOf: (item: Item) => Change | undefined): Row[] {
  return [...items]
    .sort(
      (one, other) => (one.number("priority") ?? 0) - (other.number("priority") ?? 0) || byName(one.path, other.path),
    )
    .map((item) => {
      const change = item.path === "" ? changeOf(item) : undefined;
      const shares = limits.flatMap((name) => {
        const value = valueText(item, name);
        return value === undefined ? [] : [`${name} ${value}`];
      });
      const what = item.lacks("sourceCidr") ? shares.join(", ") : traffic(item);
      return {
        name: item.path === "" ? nameOf(item.object) : item.path.replace(/^\w+\./, ""),
        value: `priority ${valueText(item, "priority") ?? UNKNOWN_VALUE}: ${what}`,
        ...(change && { change }),
      };
    });
}

/** A section, unless it would be empty. */
export const section = (title: string, rows: readonly Row[]): Section[] => (rows.length > 0 ? [{ title, rows }] : []);

const titles: Readonly<Record<string, string>> = {
  ClientUser: "Users",
  DnatEntry: "DNAT",
  ExpressConnectInterface: "Leased line interfaces",
  LanPort: "LAN ports",
  SnatEntry: "SNAT",
  StaticRoute: "Static routes",
  WanPort: "WAN ports",
  WanSnat: "SNAT of WAN ports",
  SerialNumberBinding: "Devices",
};

/** What belongs to an object, a section a type. */
export function partSections(items: readonly Item[], changeOf: (item: Item) => Change | undefined): Section[] {
  const types = [...new Set(items.map(({ type }) => type))].sort(byName);
  return types.flatMap((type) =>
    section(
      titles[type] ?? type,
      items
        .filter((item) => item.type === type)
        .map((item) => partRow(item, changeOf(item)))
        .sort((one, other) => byName(one.name, other.name) || byName(one.value, other.value)),
    ),
  );
}
