import { define } from "../../lifecycle/definition.js";
import { id, text } from "../../lifecycle/fields.js";
import { inspection } from "./inspection.js";

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
export const dpiMonitor = define({
  type: "DpiMonitor",
  inputs: {
    /**
     * The gateway, whose application inspection must be on: take it from {@link DpiSettings}, so
     * that it is.
     */
    smartAGId: id("sag-").replaces(),
    /**
     * The project of the Log Service, which must exist. No call changes it: changing it switches
     * monitoring off and on again.
     */
    slsProjectName: text().replaces(),
    /**
     * The Logstore in that project, which must exist. No call changes it: changing it switches
     * monitoring off and on again.
     */
    slsLogStore: text().replaces(),
  },
  outputs: {
    /** The region of the Log Service that it is written to. */
    slsRegion: text().optional(),
  },
  identity: ["smartAGId"],
  lock: ["smartAGId"],
  deleteFirst: true,
  create: {
    operation: "EnableSmartAGDpiMonitor",
    // The service sends it if monitoring is on, and also if inspection is off.
    already: ["IncorrectStatus"],
    ready: () => true,
  },
  read: {
    from: inspection,
    observe: ({ dpiMonitorStatus, projectName, logstoreName, slsRegion }) =>
      dpiMonitorStatus === "Active" ? { slsProjectName: projectName, slsLogStore: logstoreName, slsRegion } : undefined,
  },
  delete: { operation: "DisableSmartAGDpiMonitor" },
});
