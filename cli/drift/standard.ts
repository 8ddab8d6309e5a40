import type { Definition, Properties } from "../../provider/lifecycle/definition.js";

/**
 * What a setting holds that nobody has changed:
 *
 * - values: these, as the service documents them. An input that the service does not report counts
 *   as unchanged.
 * - `unset`: nothing, so that whatever the service reports was set by somebody.
 * - `undocumented`: no source says, or the service chooses.
 */
type Standard = Properties | "unset" | "undocumented";

/** The standard of each setting. docs/service.md has the sources. */
export const standards: Readonly<Record<string, Standard>> = {
  // The service chooses the nearest one.
  AccessPoint: "undocumented",
  // The service reports nothing of it.
  AdminPassword: "undocumented",
  AutoUpgradePolicy: "undocumented",
  BgpRouting: "unset",
  ClientUserDns: "unset",
  DpiSettings: { dpiEnabled: false },
  // A new app instance gets the account's standard code.
  EnterpriseCodeAssignment: "undocumented",
  GlobalRouteProtocol: { routeProtocol: "STATIC" },
  HaSettings: { mode: "NONE" },
  LanPort: "undocumented",
  ManagementPort: "undocumented",
  OspfRouting: "unset",
  PortRole: "undocumented",
  PortRouteProtocol: { routeProtocol: "STATIC" },
  RemoteAccess: "unset",
  RouteDistributionStrategy: "unset",
  UplinkBandwidth: "undocumented",
  UserDns: "unset",
  WanPort: { ipType: "DHCP" },
  WanSnat: { snat: "DISABLE" },
  Wifi: "undocumented",
};

/** Whether an object is a setting that nobody has changed, as far as documented. */
export function isStandard({ type, standard, inputs }: Definition, properties: Properties): boolean {
  if (!standard) return false;
  const documented = standards[type] ?? "undocumented";
  if (typeof documented === "string") return documented === "undocumented";
  return Object.entries(documented).every(
    ([name, value]) => properties[name] === undefined || inputs[name]?.isSame(properties[name], value),
  );
}
