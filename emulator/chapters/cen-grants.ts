import type { Call, Chapter } from "../call.js";
import { accountOf, accountOfUid } from "../protocol/accounts.js";
import type { ObjectOf } from "../store/kinds.js";

/** Grants by which a CEN of another account may take in a CCN. Its owner attaches the CCN then. */
export const cenGrantOperations: Chapter = {
  GrantInstanceToCbn(call) {
    const ccn = ccnOf(call);
    const uid = call.need("CenUid");
    const cen = call.store.get("cen", call.need("CenInstanceId"));
    if (!cen || cen.account !== accountOfUid(uid)?.name) {
      throw call.invalid("CenInstanceId", `Account ${uid} has no CEN ${call.need("CenInstanceId")}.`);
    }
    if (cen.account === call.account.name && call.settings.readings.ownCenGrant === "refused") {
      throw call.invalid("CenUid", `${uid} owns the CCN, too. Attach the CCN to ${cen.id}, no grant is needed.`);
    }
    const trafficService = call.flag("GrantTrafficService");
    const present = call.store.first("cenGrant", { ccnId: ccn.id, cenId: cen.id });
    if (present) {
      call.store.edit("cenGrant", present, { trafficService, modifyTime: call.store.tick() });
      return {};
    }
    const grant = call.store.add("cenGrant", {
      ...call.owner(),
      ccnId: ccn.id,
      cenId: cen.id,
      cenUid: uid,
      trafficService,
      modifyTime: 0,
    });
    call.store.edit("cenGrant", grant, { modifyTime: grant.createTime });
    return {};
  },

  RevokeInstanceFromCbn(call) {
    const ccn = ccnOf(call);
    const cenId = call.need("CenInstanceId");
    const grant = call.store.first("cenGrant", { ccnId: ccn.id, cenId });
    if (!grant) throw call.error("InvalidInstanceId.NotFound", `(${ccn.id} is not granted to ${cenId})`);
    call.store.remove("cenGrant", grant.id);
    return {};
  },

  DescribeGrantRules(call) {
    const ccnId = call.text("AssociatedCcnId");
    const found = call.listed("cenGrant").filter((grant) => (ccnId ?? grant.ccnId) === grant.ccnId);
    return call.page(found, "GrantRules.GrantRule", (grant) => ({
      GrantRuleId: grant.id,
      CcnInstanceId: grant.ccnId,
      CcnUid: Number(accountOf(grant.account)?.uid),
      CenInstanceId: grant.cenId,
      CenUid: Number(grant.cenUid),
      GmtCreate: grant.createTime,
      GmtModified: grant.modifyTime,
      GrantTrafficService: grant.trafficService,
      RegionId: grant.region,
    }));
  },
};

function ccnOf(call: Call): ObjectOf<"ccn"> {
  const ccn = call.own("ccn", call.need("CcnInstanceId"));
  if (!ccn) throw call.error("CCN.InvalidId", `(${call.need("CcnInstanceId")})`);
  return ccn;
}
