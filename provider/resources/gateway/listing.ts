import { listing } from "../../lifecycle/definition.js";

/** The gateways of an account: one reading serves the gateways themselves and everything bound to them. */
export const gateways = listing({
  operation: "DescribeSmartAccessGateways",
  items: (page) => page.smartAccessGateways,
  key: "smartAGId",
  only: { parameter: "smartAGIds", many: "list" },
});

/** The words of a comma separated text. */
export function words(csv: unknown): string[] {
  return typeof csv === "string"
    ? csv
        .split(",")
        .map((word) => word.trim())
        .filter(Boolean)
    : [];
}
