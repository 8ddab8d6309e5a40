import { listing } from "../../lifecycle/definition.js";

/**
 * The gateways of an account: one reading serves the gateways themselves and everything bound to
 * them.
 */
export const gateways = listing({
  operation: "DescribeSmartAccessGateways",
  items: (page) => page.smartAccessGateways,
  key: "smartAGId",
  only: { parameter: "smartAGIds", many: "list" },
});

/** Mbps, which the service writes as `50M` or `50 M`; undefined for any other form. */
export function mbps(text: unknown): number | undefined {
  const [, number] =
    /^(\d+)\s*(?:M|Mbps)?$/i.exec(
      typeof text === "number" ? String(text) : typeof text === "string" ? text.trim() : "",
    ) ?? [];
  return number === undefined ? undefined : Number(number);
}

/** The words of a comma separated text. */
export function words(csv: unknown): string[] {
  return typeof csv === "string"
    ? csv
        .split(",")
        .map((word) => word.trim())
        .filter(Boolean)
    : [];
}
