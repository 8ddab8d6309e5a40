import { each, listing } from "../../lifecycle/definition.js";

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

const isApp = (hardwareVersion: unknown): boolean => hardwareVersion === "sag-software";

/** Every gateway and app instance. */
export const everyInstance = each(gateways, ({ smartAGId }) => [{ smartAGId }]);

/** Every gateway that is no app instance. */
export const everyGateway = each(gateways, ({ smartAGId, hardwareVersion }) =>
  isApp(hardwareVersion) ? [] : [{ smartAGId }],
);

/** Every app instance. */
export const everyApp = each(gateways, ({ smartAGId, hardwareVersion }) =>
  isApp(hardwareVersion) ? [{ smartAGId }] : [],
);

/** The devices of a gateway; of an app instance there are none. */
export function devicesOf(gateway: { readonly smartAGId?: unknown; readonly serialNumber?: unknown }) {
  return words(gateway.serialNumber).map((serialNumber) => ({ smartAGId: gateway.smartAGId, serialNumber }));
}

/** Every device of every gateway. */
export const everyDevice = each(gateways, devicesOf);

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
