import { type Call, type Chapter, under } from "../call.js";
import { requireCapable } from "../device.js";
import type { Answer } from "../protocol/answer.js";
import { defaultResourceGroup } from "../store/fresh.js";
import type { ObjectOf } from "../store/kinds.js";
import { associatedGateways } from "./shared.js";

/** Flow logs and the gateways whose flows they record. */
export const flowLogOperations: Chapter = {
  CreateFlowLog(call) {
    call.requireRoom(call.mine("flowLog").length, "flowLogs", "QuotaExceeded.Flowlog");
    const flowLog = call.store.add("flowLog", {
      ...call.owner(),
      name: call.text("Name"),
      description: call.text("Description"),
      status: call.settings.readings.newFlowLog,
      activeAging: call.needInteger("ActiveAging"),
      inactiveAging: call.needInteger("InactiveAging"),
      ...targetOf(call, call.choice("OutputType", outputTypes)),
      resourceGroupId: defaultResourceGroup(call.account.name),
    });
    return { FlowLogId: flowLog.id, ResourceGroupId: flowLog.resourceGroupId };
  },

  ModifyFlowLogAttribute(call) {
    const flowLog = flowLogOf(call);
    const outputType = call.option("OutputType", outputTypes) ?? flowLog.outputType;
    const target = targetOf(call, outputType, outputType === flowLog.outputType ? flowLog : undefined);
    call.store.edit("flowLog", flowLog, {
      name: call.text("Name") ?? flowLog.name,
      description: call.text("Description") ?? flowLog.description,
      // Both have documented defaults here: left out, they go back to them.
      activeAging: call.needInteger("ActiveAging"),
      inactiveAging: call.needInteger("InactiveAging"),
      ...target,
    });
    return {};
  },

  DeleteFlowLog(call) {
    const flowLog = flowLogOf(call);
    const bound = gatewaysOf(call, flowLog.id);
    if (bound.length > 0) throw call.error("DependencyViolation.FlowLog", `(${bound.join(", ")})`);
    call.store.remove("flowLog", flowLog.id);
    return {};
  },

  ActiveFlowLog: (call) => setStatus(call, "Active"),

  DeactiveFlowLog: (call) => setStatus(call, "Inactive"),

  DescribeFlowLogs(call) {
    const wanted = {
      id: call.text("FlowLogId"),
      name: call.text("FlowLogName"),
      description: call.text("Description"),
      status: call.text("Status"),
      outputType: call.text("OutputType"),
      resourceGroupId: call.text("ResourceGroupId"),
    };
    const found = call
      .listed("flowLog")
      .filter((flowLog) =>
        Object.entries(wanted).every(
          ([field, value]) => value === undefined || flowLog[field as keyof typeof wanted] === value,
        ),
      );
    return call.page(found, "FlowLogs.FlowLogSetType", (flowLog) => ({
      FlowLogId: flowLog.id,
      Name: flowLog.name,
      Description: flowLog.description,
      Status: flowLog.status,
      ActiveAging: flowLog.activeAging,
      InactiveAging: flowLog.inactiveAging,
      OutputType: flowLog.outputType,
      SlsRegionId: flowLog.slsRegionId,
      ProjectName: flowLog.projectName,
      LogstoreName: flowLog.logstoreName,
      NetflowServerIp: flowLog.netflowServerIp,
      // Declared a string; the defaults come back even where NetFlow is not in use.
      NetflowServerPort: String(flowLog.netflowServerPort),
      NetflowVersion: flowLog.netflowVersion,
      TotalSagNum: gatewaysOf(call, flowLog.id).length,
      ResourceGroupId: flowLog.resourceGroupId,
    }));
  },

  AssociateFlowLog: under("FlowLogId", (call) => {
    const flowLog = flowLogOf(call);
    const gateway = call.gateway();
    requireCapable(call, gateway);
    const present = call.store.first("flowLogAssociation", { gatewayId: gateway.id });
    if (present) throw call.error("OperationFailed.AssociateFlowLog", `(${present.flowLogId})`);
    call.store.add("flowLogAssociation", {
      ...call.owner(),
      id: `${flowLog.id}:${gateway.id}`,
      flowLogId: flowLog.id,
      gatewayId: gateway.id,
    });
    return {};
  }),

  // No code is documented for a pair that is not associated, so there is nothing to refuse.
  DisassociateFlowLog: under("FlowLogId", (call) => {
    call.store.remove("flowLogAssociation", `${flowLogOf(call).id}:${call.gateway().id}`);
    return {};
  }),

  DescribeFlowLogSags(call) {
    const gateways = gatewaysOf(call, flowLogOf(call).id).flatMap((id) => call.store.get("gateway", id) ?? []);
    return call.page(gateways, "Sags.Sag", gatewayAnswer);
  },

  DescribeUnbindFlowLogSags(call) {
    const free = call.listed("gateway").filter(({ id }) => !call.store.first("flowLogAssociation", { gatewayId: id }));
    return { Count: free.length, Sags: { Sag: free.map(gatewayAnswer) } };
  },
};

const outputTypes = ["sls", "netflow", "all"] as const;

type OutputType = ObjectOf<"flowLog">["outputType"];
type Target = Pick<
  ObjectOf<"flowLog">,
  | "outputType"
  | "slsRegionId"
  | "projectName"
  | "logstoreName"
  | "netflowServerIp"
  | "netflowServerPort"
  | "netflowVersion"
>;

/** Where the log goes; `before` stands in for what the call leaves out. */
function targetOf(call: Call, outputType: OutputType, before?: Target): Target {
  const required = (names: readonly string[], kept: unknown) => {
    for (const name of names) {
      if (kept === undefined && (!call.given(name) || call.text(name) === "")) {
        throw call.missing(name, `${name} is required with OutputType ${outputType}.`);
      }
    }
  };
  if (outputType !== "netflow") required(["SlsRegionId", "ProjectName", "LogstoreName"], before);
  if (outputType !== "sls") required(["NetflowServerIp", "NetflowServerPort", "NetflowVersion"], before);
  const slsRegionId = call.text("SlsRegionId");
  if (slsRegionId && !/^[a-z]+(-[a-z0-9]+)+$/.test(slsRegionId)) {
    throw call.invalid("SlsRegionId", `SlsRegionId "${slsRegionId}" is no region.`);
  }
  const port =
    call.given("NetflowServerPort") || !before ? call.needInteger("NetflowServerPort") : before.netflowServerPort;
  if (port < 1 || port > 65535) {
    throw call.invalid("NetflowServerPort", `NetflowServerPort is ${port}, allowed is 1 to 65535.`);
  }
  return {
    outputType,
    slsRegionId: slsRegionId ?? before?.slsRegionId,
    projectName: call.text("ProjectName") ?? before?.projectName,
    logstoreName: call.text("LogstoreName") ?? before?.logstoreName,
    netflowServerIp: call.text("NetflowServerIp") ?? before?.netflowServerIp,
    netflowServerPort: port,
    netflowVersion: call.given("NetflowVersion") || !before ? call.need("NetflowVersion") : before.netflowVersion,
  };
}

/** Starting what runs, or stopping what stands, is not documented as an error. */
function setStatus(call: Call, status: "Active" | "Inactive"): Answer {
  call.store.edit("flowLog", flowLogOf(call), { status });
  return {};
}

function gatewaysOf(call: Call, flowLogId: string): string[] {
  return associatedGateways(call, "flowLogAssociation", { flowLogId });
}

function flowLogOf(call: Call): ObjectOf<"flowLog"> {
  const id = call.need("FlowLogId");
  const flowLog = call.own("flowLog", id);
  if (!flowLog) throw call.error("InvalidFlowLogId.NotFound", `(${id})`);
  return flowLog;
}

function gatewayAnswer({ id, name, description }: ObjectOf<"gateway">): Answer {
  return { SmartAGId: id, Name: name, Description: description };
}
