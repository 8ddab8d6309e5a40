// Generated from provider/lookups/flowlog.ts and the API model by `npm run generate`.
import * as lookups from "../../lookups/flowlog.js";
import { get, type Get, getOutput, type GetOutput } from "../../program/lookup.js";

/** The arguments of {@link getFlowLogAssociations}. */
export interface GetFlowLogAssociationsArgs {
  /** ID of the flow log (fl-...). */
  flowLogId: string;
}

/** An entry of the result of {@link getFlowLogAssociations}. */
export interface GetFlowLogAssociationsGateway {
  /** The description. */
  description?: string;
  /** May be empty. */
  name?: string;
  /** The id of the gateway, `sag-...`. */
  smartAGId: string;
}

/** The result of {@link getFlowLogAssociations}. */
export interface GetFlowLogAssociationsResult {
  /** The gateways that a flow log is bound to. */
  flowLogAssociations: GetFlowLogAssociationsGateway[];
}

/**
 * The gateways that a flow log is bound to.
 *
 * @see DescribeFlowLogSags
 */
export const getFlowLogAssociations: Get<GetFlowLogAssociationsArgs, GetFlowLogAssociationsResult> = get(
  lookups.getFlowLogAssociations,
);

/** {@link getFlowLogAssociations} for arguments that may be known only after an update. */
export const getFlowLogAssociationsOutput: GetOutput<GetFlowLogAssociationsArgs, GetFlowLogAssociationsResult> =
  getOutput(lookups.getFlowLogAssociations);

/** The arguments of {@link getFlowLogs}. */
export interface GetFlowLogsArgs {
  /** Filter by flow log ID. */
  flowLogId?: string;
  /** Only flow logs of this name. */
  name?: string;
  /** Filter by description. */
  description?: string;
  /**
   * Filter by state. Active: started. Inactive: not started.
   * Allowed: Active, Inactive.
   */
  status?: "Active" | "Inactive";
  /**
   * Filter by output type. sls: Log Service. netflow: your NetFlow server. all: both.
   * Allowed: sls, netflow, all.
   */
  outputType?: "sls" | "netflow" | "all";
  /** Seen only in the sample request (rg-...); no description is given. */
  resourceGroupId?: string;
}

/** An entry of the result of {@link getFlowLogs}. */
export interface GetFlowLogsFlowLog {
  /** Seconds. */
  activeAging: number;
  /** Description. */
  description?: string;
  /** The id of the flow log, `fl-...`. */
  flowLogId: string;
  /** Seconds. */
  inactiveAging: number;
  /** The sample value starts with CR LF, a blemish of the sample. */
  logstoreName?: string;
  /** Name. */
  name?: string;
  /** IPv4 address of the NetFlow server; required with `netflow` and `all`. */
  netflowServerIp?: string;
  /**
   * Declared String in table and SDK (default 9995), but the JSON sample shows the number 9995; a
   * request parameter of type Integer in CreateFlowLog.
   */
  netflowServerPort: number;
  /** Default V9. */
  netflowVersion: "V5" | "V9" | "V10";
  /** Sls: Log Service; netflow: your NetFlow server; all: both. */
  outputType: "sls" | "netflow" | "all";
  /** Log Service project; required with `sls` and `all`. */
  projectName?: string;
  /** The resource group. */
  resourceGroupId?: string;
  /** Region of Log Service; required with `sls` and `all`. */
  slsRegionId?: string;
  /** Active: started; Inactive: not started. */
  status?: "Active" | "Inactive";
  /** Number of gateways bound to the flow log. */
  totalSagNum?: number;
}

/** The result of {@link getFlowLogs}. */
export interface GetFlowLogsResult {
  /** The flow logs of the region. */
  flowLogs: GetFlowLogsFlowLog[];
}

/**
 * The flow logs of the region.
 *
 * @see DescribeFlowLogs
 */
export const getFlowLogs: Get<GetFlowLogsArgs, GetFlowLogsResult> = get(lookups.getFlowLogs);

/** {@link getFlowLogs} for arguments that may be known only after an update. */
export const getFlowLogsOutput: GetOutput<GetFlowLogsArgs, GetFlowLogsResult> = getOutput(lookups.getFlowLogs);

/** The arguments of {@link getGatewaysWithoutFlowLog}. */
export type GetGatewaysWithoutFlowLogArgs = object;

/** An entry of the result of {@link getGatewaysWithoutFlowLog}. */
export interface GetGatewaysWithoutFlowLogGateway {
  /** Description of the SAG instance; absent from every item of the sample. */
  description?: string;
  /** Absent when the instance has no name (the sample omits it for one item) */
  name?: string;
  /** The id of the gateway, `sag-...`. */
  smartAGId: string;
}

/** The result of {@link getGatewaysWithoutFlowLog}. */
export interface GetGatewaysWithoutFlowLogResult {
  /** The gateways of the region that no flow log is bound to. */
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
export const getGatewaysWithoutFlowLog: Get<GetGatewaysWithoutFlowLogArgs, GetGatewaysWithoutFlowLogResult> = get(
  lookups.getGatewaysWithoutFlowLog,
);

/** {@link getGatewaysWithoutFlowLog} for arguments that may be known only after an update. */
export const getGatewaysWithoutFlowLogOutput: GetOutput<
  GetGatewaysWithoutFlowLogArgs,
  GetGatewaysWithoutFlowLogResult
> = getOutput(lookups.getGatewaysWithoutFlowLog);
