import { setting } from "../../lifecycle/definition.js";
import { id } from "../../lifecycle/fields.js";
import { gateways, listed } from "../gateway/listing.js";
import { code } from "./enterprise-code.js";

/**
 * The enterprise code of an app instance. The previous code is restored when the resource leaves
 * the program. If there was none, the code is kept, because no call clears it. Id: `sag-...`.
 *
 * Not offered: `ClientToken` (the call is idempotent).
 *
 * @example
 * ```ts
 * const code = new EnterpriseCode("team", { enterpriseCode: "Team1" });
 * new EnterpriseCodeAssignment("remote", { smartAGId: app.id, enterpriseCode: code.enterpriseCode });
 * ```
 *
 * @see UpdateSmartAGEnterpriseCode, DescribeSmartAccessGateways
 */
export const enterpriseCodeAssignment = setting({
  type: "EnterpriseCodeAssignment",
  inputs: {
    /** The app instance. */
    smartAGId: id("sag-").replaces(),
    /**
     * The enterprise code of its users, one of the account's. An app instance has one at a time,
     * and users of one code have different names.
     */
    enterpriseCode: code().irremovable(),
  },
  outputs: {},
  identity: ["smartAGId"],
  lock: ["smartAGId"],
  read: { from: gateways, observe: listed("app") },
  set: { operation: "UpdateSmartAGEnterpriseCode" },
});
