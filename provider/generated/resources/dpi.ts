// Generated from provider/resources/dpi by `npm run generate`.
import { resource } from "../../program/resource.js";
import type { ArgsOf, ResourceClass } from "../../program/types.js";
import { dpiMonitor } from "../../resources/dpi/dpi-monitor.js";
import { dpiSettings } from "../../resources/dpi/dpi-settings.js";

export interface DpiMonitorArgs extends ArgsOf<typeof dpiMonitor> {}

const DpiMonitorBase: ResourceClass<typeof dpiMonitor> = resource(dpiMonitor);

/**
 * Writes what application inspection sees on a gateway to a Logstore of the Log Service. Id:
 * `sag-...`.
 *
 * Not offered: `DryRun` (a preview checks), `ClientToken` (a lost answer is looked up instead).
 *
 * @example
 * ```ts
 * const inspection = new DpiSettings("office", { smartAGId: gateway.id, dpiEnabled: true });
 * // From the inspection, which has to be on first; project and Logstore have to be there.
 * new DpiMonitor("office", {
 *   smartAGId: inspection.smartAGId,
 *   slsProjectName: "network",
 *   slsLogStore: "applications",
 * });
 * ```
 *
 * @see EnableSmartAGDpiMonitor, DisableSmartAGDpiMonitor, GetSmartAGDpiAttribute
 */
export class DpiMonitor extends DpiMonitorBase {}

export interface DpiSettingsArgs extends ArgsOf<typeof dpiSettings> {}

const DpiSettingsBase: ResourceClass<typeof dpiSettings> = resource(dpiSettings);

/**
 * Application inspection (DPI) of a gateway. A gateway always has the setting: the previous value
 * is restored when the resource leaves the program. What needs inspection, such as a
 * {@link DpiMonitor}, takes its `smartAGId` from here, so that it comes after. Id: `sag-...`.
 *
 * Not offered: `DryRun` (a preview checks), `ClientToken` (sending it again does no harm).
 *
 * @example
 * ```ts
 * const inspection = new DpiSettings("office", { smartAGId: gateway.id, dpiEnabled: true });
 * // An ACL with rules for applications has no effect without, so it comes after.
 * new AclAssociation("office", { aclId: acl.id, smartAGId: inspection.smartAGId });
 * ```
 *
 * @see UpdateSmartAGDpiAttribute, GetSmartAGDpiAttribute
 */
export class DpiSettings extends DpiSettingsBase {}
