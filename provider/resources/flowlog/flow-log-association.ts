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
 * @see AssociateFlowLog, DisassociateFlowLog, DescribeFlowLogSags, DescribeFlowLogs
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
  held: [
    {
      after: ["OperationFailed.AssociateFlowLog"],
      thing: "the gateway's only flow log",
      what: ["smartAGId"],
      among: async ({ smartAGId }, { client }) => {
        const logs = await client.list("DescribeFlowLogs", {}, (page) => page.flowLogs);
        const bound = await Promise.all(
          logs.map(({ flowLogId = "" }) =>
            client
              .list("DescribeFlowLogSags", { flowLogId }, (page) => page.sags)
              .then((gateways) => gateways.map((gateway) => ({ flowLogId, smartAGId: gateway.smartAGId }))),
          ),
        );
        return bound.flat().filter((one) => one.smartAGId === smartAGId);
      },
      operations: ["DescribeFlowLogs"],
    },
  ],
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
