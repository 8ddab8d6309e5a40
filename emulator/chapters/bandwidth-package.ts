import type { Call, Chapter } from "../call.js";
import type { ObjectOf } from "../store/kinds.js";

/** Application acceleration: bandwidth packages and the gateways that share them. */
export const bandwidthPackageOperations: Chapter = {
  AssociateSmartAGWithApplicationBandwidthPackage(call) {
    if (isRepeated(call)) return {};
    const bandwidthPackage = packageOf(call);
    if (bandwidthPackage.status !== "Normal") throw call.error("IncorrectBusinessStatus.ApplicationBandwidthPackage");
    const wanted = call.objects("AssociateConfigs").map(({ SmartAGId = "", Bandwidth }) => {
      const gateway = call.own("gateway", SmartAGId);
      if (!gateway) throw call.error("ResourceNotFound.SmartAccessGateway", `(${SmartAGId})`);
      checkGateway(call, gateway);
      return { gateway, bandwidth: checkedBandwidth(call, bandwidthPackage, Bandwidth) };
    });
    if (new Set(wanted.map(({ gateway }) => gateway.id)).size < wanted.length) {
      throw call.error("ResourceAlreadyAssociated.SmartAccessGateway", "(given twice)");
    }
    if (call.flag("DryRun")) throw call.error("DryRunOperation");
    for (const { gateway, bandwidth } of wanted) {
      call.store.add("bandwidthAssociation", {
        ...call.owner(),
        id: `${bandwidthPackage.id}:${gateway.id}`,
        packageId: bandwidthPackage.id,
        gatewayId: gateway.id,
        bandwidth,
      });
    }
    return remember(call);
  },

  // The reference has no page for this one: a gateway that is not associated is no error.
  DissociateSmartAGFromApplicationBandwidthPackage(call) {
    if (isRepeated(call)) return {};
    const bandwidthPackage = packageOf(call);
    const one = call.text("SmartAGId");
    const ids = [...(one === undefined ? [] : [one]), ...(call.list("SmartAGIdList") ?? [])];
    if (ids.length === 0) throw call.missing("SmartAGId", "SmartAGId or SmartAGIdList is required.");
    for (const id of ids) {
      if (!call.own("gateway", id)) throw call.error("ResourceNotFound.SmartAccessGateway", `(${id})`);
    }
    if (call.flag("DryRun")) throw call.error("DryRunOperation");
    for (const id of ids) call.store.remove("bandwidthAssociation", `${bandwidthPackage.id}:${id}`);
    return remember(call);
  },
};

function packageOf(call: Call): ObjectOf<"bandwidthPackage"> {
  const id = call.need("ApplicationBandwidthPackageId");
  const bandwidthPackage = call.own("bandwidthPackage", id);
  if (!bandwidthPackage) throw call.error("ResourceNotFound.ApplicationBandwidthPackage", `(${id})`);
  return bandwidthPackage;
}

function checkGateway(call: Call, gateway: ObjectOf<"gateway">): void {
  call.requireUsable(gateway);
  const gatewayId = gateway.id;
  const present = call.store.first("bandwidthAssociation", { gatewayId });
  if (present) throw call.error("ResourceAlreadyAssociated.SmartAccessGateway", `(${present.packageId})`);
  if (!call.store.first("ccnBinding", { gatewayId })) throw call.error("OperationDenied.NoBindCcn");
  if (gateway.status !== "Active") {
    throw call.error("UnsupportedFeature.ApplicationAccelerate", `(${gatewayId} is ${gateway.status})`);
  }
}

function checkedBandwidth(
  call: Call,
  { bandwidth: most }: ObjectOf<"bandwidthPackage">,
  text: string | undefined,
): number | undefined {
  if (text === undefined || text === "") return undefined;
  const bandwidth = /^\d{1,9}$/.test(text) ? Number(text) : 0;
  if (bandwidth < 1 || bandwidth > most) {
    throw call.invalid("AssociateConfigs", `Bandwidth is ${text}, the package allows 1 to ${most} Mbps.`);
  }
  return bandwidth;
}

/** A client token makes a call happen once: the same call with the same token again has no effect. */
function isRepeated(call: Call): boolean {
  const token = tokenOf(call);
  const before = token === undefined ? undefined : call.store.tokenCall(token);
  if (before === undefined) return false;
  if (before !== call.fingerprint()) throw call.error("IdempotentParameterMismatch");
  return true;
}

function remember(call: Call): Record<string, never> {
  const token = tokenOf(call);
  if (token !== undefined) call.store.useToken(token, call.fingerprint());
  return {};
}

function tokenOf(call: Call): string | undefined {
  const token = call.text("ClientToken");
  if (token === undefined || token === "") return undefined;
  if (!/^[\x20-\x7e]{1,64}$/.test(token)) {
    throw call.invalid("ClientToken", "ClientToken takes up to 64 ASCII characters.");
  }
  return `${call.account.name} ${token}`;
}
