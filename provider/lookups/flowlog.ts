import { flowLog } from "../resources/flowlog/flow-log.js";
import { lookup } from "./lookup.js";

/** The flow logs of the region. */
export const getFlowLogs = lookup("getFlowLogs", "DescribeFlowLogs", {
  at: "flowLogs",
  of: flowLog,
  asks: { flowLogName: "name" },
  always: ["flowLogId"],
  item: "FlowLog",
  args: { flowLogName: "Only flow logs of this name." },
});

/** The gateways that a flow log is bound to. */
export const getFlowLogAssociations = lookup("getFlowLogAssociations", "DescribeFlowLogSags", {
  at: "sags",
  always: ["smartAGId"],
  item: "Gateway",
});

/**
 * The gateways of the region that no flow log is bound to.
 *
 * @example
 * ```ts
 * const { gatewaysWithoutFlowLog } = await getGatewaysWithoutFlowLog();
 * for (const { smartAGId } of gatewaysWithoutFlowLog)
 *   new FlowLogAssociation(smartAGId, { flowLogId: flowLog.id, smartAGId });
 * ```
 */
export const getGatewaysWithoutFlowLog = lookup("getGatewaysWithoutFlowLog", "DescribeUnbindFlowLogSags", {
  at: "sags",
  always: ["smartAGId"],
  item: "Gateway",
});
