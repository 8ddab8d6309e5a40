import type { SmartagClient } from "../../client/index.js";
import { type Context, type Definition, each, listing, type Properties } from "../../lifecycle/definition.js";

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

/** All gateways of an account. */
export function allGateways(client: SmartagClient): Promise<Properties[]> {
  return client.list("DescribeSmartAccessGateways", {}, (page) => page.smartAccessGateways) as Promise<Properties[]>;
}

/** What is bound to the gateway of some object, as `of` finds it in the item of the gateway. */
export const onGateway =
  (of: (gateway: Properties) => readonly Properties[]) =>
  async (values: Properties, context: Context): Promise<readonly Properties[]> => {
    const gateway = await context.find(gateways, values, String(values["smartAGId"]));
    return gateway ? of(gateway) : [];
  };

/** The VBRs that are bound to a gateway. */
export function linksOf(gateway: { readonly smartAGId?: unknown; readonly links?: unknown }) {
  const links = (gateway.links ?? []) as { relateInstanceId?: string; relateInstanceRegionId?: string }[];
  return links
    .filter(({ relateInstanceId, relateInstanceRegionId }) =>
      Boolean(relateInstanceId?.startsWith("vbr-") && relateInstanceRegionId),
    )
    .map(({ relateInstanceId: vbrId, relateInstanceRegionId: vbrRegionId }) => ({
      smartAGId: gateway.smartAGId,
      vbrId,
      vbrRegionId,
    }));
}

/** The properties of one kind in their common list; undefined for an item of the other kind. */
export const listed =
  (kind: "gateway" | "app") =>
  (item: Properties): Properties | undefined =>
    isApp(item["hardwareVersion"]) === (kind === "app") ? { ...item, cidrBlocks: words(item["cidrBlock"]) } : undefined;

/** The gateways or app instances of the CCN that an instance is on: their blocks must not overlap. */
export async function onSameCcn(
  { smartAGId }: Properties,
  { client }: Context,
  { type }: Definition,
): Promise<readonly Properties[]> {
  const all = await allGateways(client);
  const ccn = all.find((one) => one["smartAGId"] === smartAGId)?.["associatedCcnId"];
  return all
    .filter(({ associatedCcnId }) => associatedCcnId === ccn)
    .map(listed(type === "Gateway" ? "gateway" : "app"))
    .filter((one) => one !== undefined);
}
