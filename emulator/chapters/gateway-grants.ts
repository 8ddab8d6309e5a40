import type { Call, Chapter } from "../call.js";
import { accountOf, accountOfUid } from "../protocol/accounts.js";
import type { ObjectOf } from "../store/kinds.js";

/** Grants by which the owner of a gateway lets another account use it: in a CCN, or backed up by a VBR. */
export const gatewayGrantOperations: Chapter = {
  GrantSagInstanceToCcn(call) {
    const gateway = call.gateway();
    const uid = call.need("CcnUid");
    const owner = accountOfUid(uid);
    if (!owner || owner.name === call.account.name) throw call.error("CCN.InvalidUid", `(${uid} is no other account)`);
    const ccn = call.store.get("ccn", call.need("CcnInstanceId"));
    if (ccn?.account !== owner.name) throw call.error("CCN.InvalidId", `(${call.need("CcnInstanceId")})`);
    const present = call.store.first("ccnGrant", { gatewayId: gateway.id });
    if (present) throw call.error("SAG.GrantDuplicated", `(${present.ccnId})`);
    const grant = call.store.add("ccnGrant", {
      ...call.owner(),
      gatewayId: gateway.id,
      ccnId: ccn.id,
      ccnUid: uid,
      trafficService: call.flag("GrantTrafficService"),
    });
    return { InstanceId: grant.id };
  },

  RevokeSagInstanceFromCcn(call) {
    const ccnId = call.need("CcnInstanceId");
    const grant = call.store.first("ccnGrant", { gatewayId: call.need("SmartAGId"), ccnId, ...call.owner() });
    if (!grant) throw call.error("CCN.InvalidId", `(no grant to ${ccnId})`);
    call.store.remove("ccnGrant", grant.id);
    return {};
  },

  DescribeGrantSagRules(call) {
    const found = call.mine("ccnGrant", { gatewayId: call.need("SmartAGId") });
    return call.page(found, "GrantRules.GrantRule", (grant) => ({
      SmartAGId: grant.gatewayId,
      CcnInstanceId: grant.ccnId,
      CcnUid: Number(grant.ccnUid),
      CreateTime: grant.createTime,
      GrantTrafficService: grant.trafficService,
      // Described as the account that owns the gateway, although the grant itself answers an sgc- id under this name.
      InstanceId: accountOf(grant.account)?.uid,
    }));
  },

  GrantSagInstanceToVbr(call) {
    const gateway = call.gateway();
    const uid = call.need("VbrUid");
    const vbr = call.store.get("vbr", call.need("VbrInstanceId"));
    if (vbr?.account !== accountOfUid(uid)?.name || vbr?.region !== call.need("VbrRegionId")) {
      throw call.invalid("VbrInstanceId", `Account ${uid} has no such VBR in ${call.need("VbrRegionId")}.`);
    }
    if (call.store.first("vbrGrant", { gatewayId: gateway.id, vbrId: vbr.id })) {
      throw call.invalid("VbrInstanceId", `${gateway.id} is granted to ${vbr.id} already.`);
    }
    const grant = call.store.add("vbrGrant", {
      ...call.owner(),
      gatewayId: gateway.id,
      vbrId: vbr.id,
      vbrRegion: vbr.region,
      vbrUid: uid,
    });
    return { InstanceId: grant.id };
  },

  RevokeInstanceFromVbr(call) {
    const pair = { gatewayId: call.gateway().id, vbrId: call.need("VbrInstanceId") };
    const grant = call.store.first("vbrGrant", pair);
    if (!grant) throw call.invalid("VbrInstanceId", `${pair.gatewayId} is not granted to ${pair.vbrId}.`);
    call.store.remove("vbrGrant", grant.id);
    return {};
  },

  DescribeGrantSagVbrRules(call) {
    const vbrId = call.text("VbrInstanceId");
    const found = call
      .mine("vbrGrant", { gatewayId: call.gateway().id })
      .filter((grant) => (vbrId ?? grant.vbrId) === grant.vbrId);
    return call.page(found, "GrantRules.GrantRule", (grant) => ({
      InstanceId: grant.id,
      SmartAGId: grant.gatewayId,
      SmartAGUid: Number(call.account.uid),
      VbrInstanceId: grant.vbrId,
      VbrRegionId: grant.vbrRegion,
      VbrUid: Number(grant.vbrUid),
      CreateTime: grant.createTime,
      Bound: call.store.first("vbrBinding", { gatewayId: grant.gatewayId, vbrId: grant.vbrId }) !== undefined,
    }));
  },
};

/** The caller's own gateway, or one of another account (`SmartAGUid`) that is granted, as `grantOf` a gateway's id finds. */
export function ownOrGrantedGateway(call: Call, grantOf: (gatewayId: string) => unknown): ObjectOf<"gateway"> {
  const uid = call.text("SmartAGUid") ?? call.account.uid;
  if (uid === call.account.uid) return call.gateway();
  const gateway = call.store.get("gateway", call.need("SmartAGId"));
  if (gateway?.account !== accountOfUid(uid)?.name || gateway?.region !== call.region) {
    throw call.error(["InvalidId.SMARTAG", "Forbidden"], `(${call.need("SmartAGId")} of ${uid})`);
  }
  if (!grantOf(gateway.id)) throw call.error("Forbidden", `${gateway.id} is not granted to you.`);
  call.requireHardware(gateway);
  return gateway;
}
