import type { Call, Chapter } from "../call.js";
import { accountOf, accountOfUid } from "../protocol/accounts.js";
import type { ObjectOf } from "../store/kinds.js";

/** Grants by which a CCN gets into a Cloud Enterprise Network. */
export const cenGrantOperations: Chapter = {
  GrantInstanceToCbn(call) {
    const ccn = ccnOf(call);
    const uid = call.need("CenUid");
    const cen = call.store.get("cen", call.need("CenInstanceId"));
    if (!cen || cen.account !== accountOfUid(uid)?.name) {
      throw call.invalid("CenInstanceId", `Account ${uid} has no CEN ${call.need("CenInstanceId")}.`);
    }
    if (call.store.first("cenGrant", { ccnId: ccn.id, cenId: cen.id })) {
      throw call.invalid("CenInstanceId", `${ccn.id} is granted to ${cen.id} already.`);
    }
    const grant = call.store.add("cenGrant", {
      ...call.owner(),
      ccnId: ccn.id,
      cenId: cen.id,
      cenUid: uid,
      trafficService: call.flag("GrantTrafficService"),
      modifyTime: 0,
    });
    call.store.edit("cenGrant", grant, { modifyTime: grant.createTime });
    takeUp(call, ccn);
    return {};
  },

  RevokeInstanceFromCbn(call) {
    const ccn = ccnOf(call);
    const cenId = call.need("CenInstanceId");
    const grant = call.store.first("cenGrant", { ccnId: ccn.id, cenId });
    if (!grant) throw call.invalid("CenInstanceId", `${ccn.id} is not granted to ${cenId}.`);
    call.store.remove("cenGrant", grant.id);
    takeUp(call, ccn.cenId === cenId ? call.store.edit("ccn", ccn, { cenId: undefined }) : ccn);
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

/** The owner of the CEN with the oldest grant attaches the CCN a little later, unless it is in a CEN already. */
function takeUp(call: Call, ccn: ObjectOf<"ccn">): void {
  const [grant] = call.store.all("cenGrant", { ccnId: ccn.id });
  call.store.cancel("ccn", ccn.id, "cenId");
  if (grant && ccn.cenId === undefined) {
    call.store.later("ccn", ccn.id, call.settings.delays.cen, { cenId: grant.cenId }, { cenId: undefined });
  }
}

function ccnOf(call: Call): ObjectOf<"ccn"> {
  const ccn = call.own("ccn", call.need("CcnInstanceId"));
  if (!ccn) throw call.error("CCN.InvalidId", `(${call.need("CcnInstanceId")})`);
  return ccn;
}
