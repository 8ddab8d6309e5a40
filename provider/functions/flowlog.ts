import { flowLog } from "../resources/flowlog/flow-log.js";
import { type Get, type GetOutput, lookup, type LookupArgs, type LookupItem } from "./lookup.js";

const flowLogs = lookup("getFlowLogs", "DescribeFlowLogs", {
  at: "flowLogs",
  of: flowLog,
  asks: { flowLogName: "name" },
  always: ["flowLogId"],
});

export interface GetFlowLogsArgs extends LookupArgs<typeof flowLogs> {
  /** Only flow logs of this name. */
  name?: string;
}
export interface GetFlowLogsFlowLog extends LookupItem<typeof flowLogs> {}
export interface GetFlowLogsResult {
  flowLogs: GetFlowLogsFlowLog[];
}

/**
 * The flow logs of the region.
 *
 * @see DescribeFlowLogs
 */
export const getFlowLogs: Get<GetFlowLogsArgs, GetFlowLogsResult> = flowLogs.get;
/** {@link getFlowLogs} for arguments that may be known only after an update. */
export const getFlowLogsOutput: GetOutput<GetFlowLogsArgs, GetFlowLogsResult> = flowLogs.getOutput;

const flowLogAssociations = lookup("getFlowLogAssociations", "DescribeFlowLogSags", {
  at: "sags",
  always: ["smartAGId"],
});

export interface GetFlowLogAssociationsArgs extends LookupArgs<typeof flowLogAssociations> {}
export interface GetFlowLogAssociationsGateway extends LookupItem<typeof flowLogAssociations> {}
export interface GetFlowLogAssociationsResult {
  flowLogAssociations: GetFlowLogAssociationsGateway[];
}

/**
 * The gateways that a flow log is bound to.
 *
 * @see DescribeFlowLogSags
 */
export const getFlowLogAssociations: Get<GetFlowLogAssociationsArgs, GetFlowLogAssociationsResult> =
  flowLogAssociations.get;
/** {@link getFlowLogAssociations} for arguments that may be known only after an update. */
export const getFlowLogAssociationsOutput: GetOutput<GetFlowLogAssociationsArgs, GetFlowLogAssociationsResult> =
  flowLogAssociations.getOutput;

const gatewaysWithoutFlowLog = lookup("getGatewaysWithoutFlowLog", "DescribeUnbindFlowLogSags", {
  at: "sags",
  always: ["smartAGId"],
});

export interface GetGatewaysWithoutFlowLogArgs extends LookupArgs<typeof gatewaysWithoutFlowLog> {}
export interface GetGatewaysWithoutFlowLogGateway extends LookupItem<typeof gatewaysWithoutFlowLog> {}
export interface GetGatewaysWithoutFlowLogResult {
  gatewaysWithoutFlowLog: GetGatewaysWithoutFlowLogGateway[];
}

/**
 * The gateways of the region that no flow log is bound to.
 *
 * @example
 * ```ts
 * const { gatewaysWithoutFlowLog } = await getGatewaysWithoutFlowLog();
 * for (const { smartAGId } of gatewaysWithoutFlowLog)
 *   new FlowLogAssociation(smartAGId, { flowLogId: flowLog.id, smartAGId });
 * ```
 *
 * @see DescribeUnbindFlowLogSags
 */
export const getGatewaysWithoutFlowLog: Get<GetGatewaysWithoutFlowLogArgs, GetGatewaysWithoutFlowLogResult> =
  gatewaysWithoutFlowLog.get;
/** {@link getGatewaysWithoutFlowLog} for arguments that may be known only after an update. */
export const getGatewaysWithoutFlowLogOutput: GetOutput<
  GetGatewaysWithoutFlowLogArgs,
  GetGatewaysWithoutFlowLogResult
> = gatewaysWithoutFlowLog.getOutput;
