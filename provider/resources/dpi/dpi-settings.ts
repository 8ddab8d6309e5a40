import { setting } from "../../lifecycle/definition.js";
import { boolean, id } from "../../lifecycle/fields.js";
import { inspection } from "./inspection.js";

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
export const dpiSettings = setting({
  type: "DpiSettings",
  inputs: {
    /** The gateway. */
    smartAGId: id("sag-").replaces(),
    /**
     * Whether the gateway identifies applications by the content of their packets. Rules for
     * applications have no effect without it, and it cannot be switched off while an ACL or a QoS
     * with such rules is on the gateway.
     */
    dpiEnabled: boolean(),
  },
  outputs: {},
  identity: ["smartAGId"],
  lock: ["smartAGId"],
  read: { from: inspection, observe: ({ dpiStatus }) => ({ dpiEnabled: dpiStatus === "On" }) },
  set: { operation: "UpdateSmartAGDpiAttribute", shown: true },
  refused:
    "Application inspection stays on while an ACL or a QoS with rules for applications is on the gateway: remove those rules or associations first.",
});
