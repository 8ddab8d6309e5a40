import { type Call, type Chapter, under } from "../call.js";
import { requireCapable } from "../device.js";
import { accountOf } from "../protocol/accounts.js";
import { blocksOf, overlaps } from "../protocol/formats.js";
import type { ObjectOf } from "../store/kinds.js";
import { attachmentOf } from "./cen-attachments.js";
import { ownOrGrantedGateway } from "./gateway-grants.js";

/** Leased-line backup: a virtual border router behind a gateway. */
export const vbrOperations: Chapter = {
  BindVbr: under("SmartAGId", (call) => {
    const vbr = call.store.get("vbr", call.need("VbrId"));
    if (vbr?.account !== call.account.name || vbr.region !== call.need("VbrRegionId")) {
      throw call.error("InvalidId.VBR", `(${call.need("VbrId")})`);
    }
    const gateway = gatewayFor(call, vbr.id);
    requireCapable(call, gateway);
    if (call.settings.readings.vbrNeedsCcn && !call.store.first("ccnBinding", { gatewayId: gateway.id })) {
      throw call.error("NotBoundCCN");
    }
    if (vbr.cenId === undefined) throw call.error("SAG.VbrNotBondCen");
    const present = call.store.first("vbrBinding", { gatewayId: gateway.id });
    if (present) throw call.error("SAG.VbrBound", `(${present.vbrId})`);
    const other = call.store.first("vbrBinding", { vbrId: vbr.id });
    if (other) throw call.error("SAG.VbrBoundToSAG", `(${other.gatewayId})`);
    const clash = conflict(gateway, vbr);
    if (clash !== undefined) throw call.error("VbrConflict.CreateBackup", `(${clash})`);
    call.store.add("vbrBinding", {
      ...call.owner(),
      id: `${gateway.id}:${vbr.id}`,
      gatewayId: gateway.id,
      vbrId: vbr.id,
    });
    return {};
  }),

  UnbindVbr: under("SmartAGId", (call) => {
    const gateway = gatewayFor(call, call.need("VbrId"));
    const inCcn = call.store.first("ccnBinding", { gatewayId: gateway.id });
    // What a leased line does not need to be bound, it does not need to be unbound.
    if (call.settings.readings.vbrNeedsCcn) {
      if (!inCcn) throw call.error("NotBoundCCN");
      if (attachmentOf(call, inCcn.ccnId)?.status !== "Attached") throw call.error("NotBoundCEN");
    }
    const binding = call.store.first("vbrBinding", { gatewayId: gateway.id, vbrId: call.need("VbrId") });
    if (!binding) throw call.invalid("VbrId", `${gateway.id} is not bound to ${call.need("VbrId")}.`);
    const vbr = call.store.get("vbr", binding.vbrId);
    const clash = vbr && conflict(gateway, vbr);
    if (clash !== undefined) throw call.error("VbrConflict.ChangeSubnet", `(${clash})`);
    call.store.remove("vbrBinding", binding.id);
    return {};
  }),

  DescribeSagVbrRelations(call) {
    const asked = new Set(call.list("VbrInstanceIds"));
    const region = call.need("VbrRegionId");
    const found = call.store.all("vbrBinding").filter(({ vbrId }) => {
      const vbr = call.store.get("vbr", vbrId);
      return asked.has(vbrId) && vbr?.account === call.account.name && vbr.region === region;
    });
    return {
      SagVbrRelations: found.map(({ gatewayId, vbrId }) => ({
        SagInstanceId: gatewayId,
        SagUid: accountOf(call.store.get("gateway", gatewayId)?.account ?? "")?.uid,
        VbrInstanceId: vbrId,
      })),
    };
  },
};

/** A block of the office that is also reached through the VBR. */
function conflict({ cidrBlock }: ObjectOf<"gateway">, vbr: ObjectOf<"vbr">): string | undefined {
  return blocksOf(cidrBlock).find((block) => blocksOf(vbr.cidrBlock).some((theirs) => overlaps(block, theirs)));
}

/** The caller's gateway, or one of another account that is granted to the VBR. */
function gatewayFor(call: Call, vbrId: string): ObjectOf<"gateway"> {
  return ownOrGrantedGateway(call, (gatewayId) => call.store.first("vbrGrant", { gatewayId, vbrId }));
}
