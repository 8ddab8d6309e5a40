// Generated from provider/resources/flowlog by `npm run generate`.
import { resource } from "../../program/resource.js";
import type { ArgsOf, ResourceClass } from "../../program/types.js";
import { flowLog } from "../../resources/flowlog/flow-log.js";
import { flowLogAssociation } from "../../resources/flowlog/flow-log-association.js";

export interface FlowLogArgs extends ArgsOf<typeof flowLog> {}

const FlowLogBase: ResourceClass<typeof flowLog> = resource(flowLog);

/**
 * A flow log: exports records of the traffic of the gateways it is bound to. With `sls` the service
 * writes by its role AliyunVPCLogArchiveRole, which a person grants once in the console; without it
 * there are no records, and project and Logstore have to be there. With `netflow` the devices
 * themselves have to reach the collector. Id: `fl-...`.
 *
 * @example
 * ```ts
 * const flowLog = new FlowLog("flows", {
 *   outputType: "netflow",
 *   netflowServerIp: "10.0.0.99",
 *   netflowServerPort: 2055,
 *   status: "Active",
 * });
 * new FlowLogAssociation("office", { flowLogId: flowLog.id, smartAGId: gateway.id });
 * ```
 *
 * @see CreateFlowLog, ModifyFlowLogAttribute, MoveResourceGroup, ActiveFlowLog, DeactiveFlowLog,
 * DeleteFlowLog, DescribeFlowLogs
 */
export class FlowLog extends FlowLogBase {}

export interface FlowLogAssociationArgs extends ArgsOf<typeof flowLogAssociation> {}

const FlowLogAssociationBase: ResourceClass<typeof flowLogAssociation> = resource(flowLogAssociation);

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
export class FlowLogAssociation extends FlowLogAssociationBase {}
