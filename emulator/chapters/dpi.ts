import { type Call, type Chapter, under } from "../call.js";
import { requireCapable } from "../device.js";
import { dpiGroups, type DpiGroup, dpiSignatures } from "../dpi-catalogue.js";
import { asksForApplications, dpiErrors, type DpiRule } from "../dpi-errors.js";
import type { Answer } from "../protocol/answer.js";
import type { ObjectOf } from "../store/kinds.js";
import { once } from "./shared.js";

/** Telling applications apart by what is in their packets, and rules for applications. */
export const dpiOperations: Chapter = {
  UpdateSmartAGDpiAttribute: under("SmartAGId", (call) =>
    once(call, () => {
      const gateway = capableGateway(call);
      if (!call.flag("DpiEnabled")) requireNoRules(call, gateway);
      if (call.flag("DryRun")) return;
      // What is not inspected cannot be monitored.
      const set = call.flag("DpiEnabled") ? { dpiEnabled: true } : { dpiEnabled: undefined, dpiMonitor: undefined };
      call.store.edit("gateway", gateway, set);
    }),
  ),

  EnableSmartAGDpiMonitor: under("SmartAGId", (call) =>
    once(call, () => {
      const gateway = capableGateway(call);
      if (!gateway.dpiEnabled) throw call.error("IncorrectStatus", "(DPI is off)");
      if (gateway.dpiMonitor) throw call.error("IncorrectStatus", "(monitoring is on)");
      const dpiMonitor = { projectName: call.need("SlsProjectName"), logstoreName: call.need("SlsLogStore") };
      if (call.flag("DryRun")) return;
      call.store.edit("gateway", gateway, { dpiMonitor });
    }),
  ),

  DisableSmartAGDpiMonitor: under("SmartAGId", (call) =>
    once(call, () => {
      const gateway = capableGateway(call);
      if (!gateway.dpiMonitor) throw call.error("IncorrectStatus", "(monitoring is off)");
      if (call.flag("DryRun")) return;
      call.store.edit("gateway", gateway, { dpiMonitor: undefined });
    }),
  ),

  GetSmartAGDpiAttribute(call) {
    const { dpiEnabled, dpiMonitor, region } = call.gateway();
    return {
      ...dpiStatus(dpiEnabled, dpiMonitor),
      SlsRegion: region,
      ProjectName: dpiMonitor?.projectName,
      LogstoreName: dpiMonitor?.logstoreName,
    };
  },

  ListDpiGroups(call) {
    const [ids, names] = [call.list("DpiGroupIds"), call.list("DpiGroupNames")];
    const found = dpiGroups.filter(({ id, name }) => (ids?.includes(id) ?? true) && (names?.includes(name) ?? true));
    const page = call.pageByToken(found, "DpiGroup", (group) => ({
      DpiGroupId: group.id,
      DpiGroupName: group.name,
      ...oldestVersions(group),
    }));
    return { TotalCount: found.length, ...page };
  },

  ListDpiSignatures(call) {
    const [ids, names] = [call.list("DpiSignatureIds"), call.list("DpiSignatureNames")];
    const group = call.text("DpiGroupId");
    const found = dpiSignatures.filter(
      ({ id, name, groupId }) =>
        (ids?.includes(id) ?? true) && (names?.includes(name) ?? true) && (group ?? groupId) === groupId,
    );
    const page = call.pageByToken(found, "DpiSignature", (signature) => ({
      DpiSignatureId: signature.id,
      DpiSignatureName: signature.name,
      DpiGroupId: signature.groupId,
      ...oldestVersions(signature),
    }));
    // Of this page, unlike elsewhere.
    return { TotalCount: (page["DpiSignature"] as unknown[]).length, ...page };
  },

  ListDpiConfigError(call) {
    const gateway = call.gateway();
    const wanted = call.text("RuleInstanceId");
    const isAcl = call.choice("DpiConfigType", ["acl", "qos"]) === "acl";
    const rules = isAcl ? aclRules(call, gateway.id, wanted) : qosRules(call, gateway.id, wanted);
    const errors = dpiErrors(call.store, gateway.id, rules);
    const page = call.pageByToken(errors, "DpiConfigError", (error) => ({
      SmartAGId: gateway.id,
      SN: error.serialNumber,
      ErrorType: error.type,
      RuleConfigErrorList: error.rules.map((rule) => ({
        RuleId: rule.id,
        DpiSignatureIds: rule.dpiSignatureIds,
        DpiGroupIds: rule.dpiGroupIds,
      })),
    }));
    return { Total: errors.length, MaxResults: call.needInteger("MaxResults"), ...page };
  },
};

/** What the lists of gateways and the gateway itself tell. */
export function dpiStatus(
  dpiEnabled: ObjectOf<"gateway">["dpiEnabled"],
  dpiMonitor: ObjectOf<"gateway">["dpiMonitor"],
): { DpiStatus: string; DpiMonitorStatus: string } {
  return { DpiStatus: dpiEnabled ? "On" : "Off", DpiMonitorStatus: dpiMonitor ? "Active" : "Inactive" };
}

/** The gateway, whose model and devices have to know the operation. */
function capableGateway(call: Call): ObjectOf<"gateway"> {
  const gateway = call.gateway();
  requireCapable(call, gateway);
  return gateway;
}

/**
 * Inspection stays on while rules for applications are on the gateway; the page lists no code for
 * that.
 */
function requireNoRules(call: Call, { id, dpiEnabled }: ObjectOf<"gateway">): void {
  const needing = [...aclRules(call, id), ...qosRules(call, id)].find(asksForApplications);
  if (dpiEnabled && needing) throw call.error("IncorrectStatus", `(${needing.id} is a rule for applications)`);
}

function oldestVersions({ dpiVersion }: DpiGroup): Answer {
  return { MinEngineVersion: "0-0.0.1", MinSignatureDbVersion: dpiVersion };
}

function aclRules({ store }: Call, gatewayId: string, wanted?: string): DpiRule[] {
  return store
    .all("aclAssociation", { gatewayId })
    .filter(({ aclId }) => (wanted ?? aclId) === aclId)
    .flatMap(({ aclId }) => store.all("aclRule", { aclId }));
}

function qosRules({ store }: Call, gatewayId: string, wanted?: string): DpiRule[] {
  return store
    .all("qosAssociation", { gatewayId })
    .filter(({ qosId }) => (wanted ?? qosId) === qosId)
    .flatMap(({ qosId }) => store.all("qosPolicy", { qosId }));
}
