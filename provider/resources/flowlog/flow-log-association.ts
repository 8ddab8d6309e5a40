import { define, listing } from "../../lifecycle/definition.js";
import { id } from "../../lifecycle/fields.js";
import { everyFlowLog } from "./listing.js";

/**
 * Binds a gateway to a flow log. Id: `fl-...:sag-...`.
 *
 * @example
 * ```ts
 * new FlowLogAssociation("office", { flowLogId: flowLog.id, smartAGId: gateway.id });
 * ```
 *
 * @see AssociateFlowLog, DisassociateFlowLog, DescribeFlowLogSags
 */
export const flowLogAssociation = define({
  type: "FlowLogAssociation",
  inputs: {
    /** The flow log. Changing it removes the old association first: a gateway has one flow log. */
    flowLogId: id("fl-").replaces(),
    /** The gateway: a sag-1000 whose software is 1.7.0 or later. Others are refused. */
    smartAGId: id("sag-").replaces(),
  },
  outputs: {},
  needs: [{ feature: "flowLog", of: "smartAGId" }],
  identity: ["flowLogId", "smartAGId"],
  lock: ["smartAGId", "flowLogId"],
  deleteFirst: true,
  limits: [{ per: ["smartAGId"], most: 1, reason: "a gateway has one flow log: let both send to one" }],
  create: { operation: "AssociateFlowLog", already: ["OperationFailed.AssociateFlowLog"] },
  read: {
    from: listing({
      operation: "DescribeFlowLogSags",
      of: ["flowLogId"],
      under: everyFlowLog,
      items: (page) => page.sags,
      key: "smartAGId",
    }),
    observe: (gateway, { flowLogId }) => ({ flowLogId, smartAGId: gateway["smartAGId"] }),
  },
  delete: { operation: "DisassociateFlowLog" },
});
