import { define } from "../../lifecycle/definition.js";
import { integer, ip, oneOf, text } from "../../lifecycle/fields.js";
import { requiredWhen } from "../../lifecycle/rules.js";
import { moveResourceGroup } from "../resource-group.js";
import { flowLogs } from "./listing.js";

const sls = ["slsRegionId", "projectName", "logstoreName"] as const;

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
export const flowLog = define({
  type: "FlowLog",
  vendor: { terraform: "alicloud_smartag_flow_log" },
  inputs: {
    /**
     * Name. Default: the resource's name and a suffix of its own; with `adopt` the name that it
     * has.
     */
    name: text().shared(),
    /** Description. Left out, the live value is kept. */
    description: text().shared(),
    /**
     * Whether the log runs: `Active` or `Inactive`. Left out, the live value is kept; a new one
     * runs, according to the vendor's tests.
     * @see ActiveFlowLog, DeactiveFlowLog
     */
    status: oneOf("Active", "Inactive").shared(),
    /** Seconds between records of an active flow, 60 to 6000; default 300. */
    activeAging: integer({ min: 60, max: 6000 }).default(300),
    /** Seconds between records of an inactive flow, 10 to 600; default 15. */
    inactiveAging: integer({ min: 10, max: 600 }).default(15),
    /** Where records go: `sls` to Log Service, `netflow` to your NetFlow server, `all` to both. */
    outputType: oneOf("sls", "netflow", "all"),
    /** Region of Log Service; required with `sls` and `all`. */
    slsRegionId: text().shared(),
    /** Log Service project; required with `sls` and `all`. */
    projectName: text().shared(),
    /** Log Service Logstore; required with `sls` and `all`. */
    logstoreName: text().shared(),
    /** IPv4 address of the NetFlow server; required with `netflow` and `all`. */
    netflowServerIp: ip().shared(),
    /** Port of the NetFlow server, 1 to 65535; default 9995. */
    netflowServerPort: integer({ min: 1, max: 65535 }).default(9995),
    /** NetFlow version: `V5`, `V9` (default) or `V10`. */
    netflowVersion: oneOf("V5", "V9", "V10").default("V9"),
    /** The resource group. Default: the account's default group. @see MoveResourceGroup */
    resourceGroupId: text().shared(),
  },
  outputs: {},
  rules: [
    requiredWhen("outputType", ["sls", "all"], sls),
    requiredWhen("outputType", ["netflow", "all"], ["netflowServerIp"]),
  ],
  identity: ["flowLogId"],
  autoName: { property: "name", max: 128 },
  create: { operation: "CreateFlowLog", ready: () => true },
  read: { from: flowLogs },
  update: [
    {
      operation: "ModifyFlowLogAttribute",
      carries: [
        "name",
        "description",
        "activeAging",
        "inactiveAging",
        "outputType",
        ...sls,
        "netflowServerIp",
        "netflowServerPort",
        "netflowVersion",
      ],
      whole: true,
    },
    {
      operation: {
        of: ["ActiveFlowLog", "DeactiveFlowLog"],
        by: ({ status }) => (status === "Active" ? "ActiveFlowLog" : "DeactiveFlowLog"),
      },
      carries: ["status"],
      // The service may list the change up to a minute late.
      shown: true,
    },
    moveResourceGroup("flowlog", "flowLogId"),
  ],
  delete: {
    operation: "DeleteFlowLog",
    refused: "Dissociate every gateway from the flow log first.",
  },
});
