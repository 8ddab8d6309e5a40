import type { Call, Chapter } from "../call.js";
import { requireCapable } from "../device.js";
import type { ObjectOf } from "../store/kinds.js";
import { once } from "./shared.js";

/** Gateways that one call associates. */
const mostAtOnce = 20;

/** Application acceleration: bandwidth packages and the gateways that share them. */
export const bandwidthPackageOperations: Chapter = {
  AssociateSmartAGWithApplicationBandwidthPackage: (call) =>
    once(call, () => {
      const bandwidthPackage = packageOf(call);
      if (bandwidthPackage.status !== "Normal") throw call.error("IncorrectBusinessStatus.ApplicationBandwidthPackage");
      const configs = call.objects("AssociateConfigs");
      if (configs.length > mostAtOnce) {
        throw call.invalid(
          "AssociateConfigs",
          `${configs.length} gateways are too many at once, ${mostAtOnce} are the most.`,
        );
      }
      const wanted = configs.map(({ SmartAGId = "", Bandwidth }) => {
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
    }),

  // The reference has no page for this one: a gateway that is not associated is no error.
  DissociateSmartAGFromApplicationBandwidthPackage: (call) =>
    once(call, () => {
      const bandwidthPackage = packageOf(call);
      const one = call.text("SmartAGId");
      const ids = [...(one === undefined ? [] : [one]), ...(call.list("SmartAGIdList") ?? [])];
      if (ids.length === 0) throw call.missing("SmartAGId", "SmartAGId or SmartAGIdList is required.");
      for (const id of ids) {
        if (!call.own("gateway", id)) throw call.error("ResourceNotFound.SmartAccessGateway", `(${id})`);
      }
      if (call.flag("DryRun")) throw call.error("DryRunOperation");
      for (const id of ids) call.store.remove("bandwidthAssociation", `${bandwidthPackage.id}:${id}`);
    }),
};

function packageOf(call: Call): ObjectOf<"bandwidthPackage"> {
  const id = call.need("ApplicationBandwidthPackageId");
  const bandwidthPackage = call.own("bandwidthPackage", id);
  if (!bandwidthPackage) throw call.error("ResourceNotFound.ApplicationBandwidthPackage", `(${id})`);
  return bandwidthPackage;
}

function checkGateway(call: Call, gateway: ObjectOf<"gateway">): void {
  call.requireUsable(gateway);
  requireCapable(call, gateway);
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
