import type { Call, Chapter } from "../call.js";
import type { Answer } from "../protocol/answer.js";
import { accountOf, accountOfUid } from "../protocol/accounts.js";
import type { ObjectOf } from "../store/kinds.js";

/** Of a CCN, a CEN tells the region with this in front. */
const ccnRegion = "ccn-";

/** Operations of Cloud Enterprise Network by which a CCN gets into a CEN and out of it. */
export const cenAttachmentOperations: Chapter = {
  AttachCenChildInstance(call) {
    const cen = ownCen(call);
    const ownerUid = call.text("ChildInstanceOwnerId") ?? call.account.uid;
    const owner = accountOfUid(ownerUid);
    if (!owner) throw call.error("Bid.NotFound", `(${ownerUid})`);
    const ccn = ccnOf(call, owner.name);
    if (ccn.account !== call.account.name && !call.store.first("cenGrant", { ccnId: ccn.id, cenId: cen.id })) {
      throw call.error("Forbbiden.AttachChildInstanceAcrossUid", `(${ccn.id} is not granted to ${cen.id})`);
    }
    if (ccn.status !== "Active") throw call.error("InvalidOperation.ChildInstanceStatus", `(${ccn.id})`);
    const present = attachmentOf(call, ccn.id);
    if (present?.status === "Detaching") throw call.error("InvalidOperation.ChildInstanceStatus", `(${ccn.id})`);
    if (present) throw call.error("InvalidOperation.ChildInstanceAlreadyAttached", `(${present.cenId})`);
    const attachment = call.store.add("cenAttachment", {
      id: `${cen.id}:${ccn.id}`,
      account: cen.account,
      region: ccn.region,
      cenId: cen.id,
      ccnId: ccn.id,
      status: "Attaching",
    });
    const attached = { status: "Attached" } as const;
    call.store.later("cenAttachment", attachment.id, call.settings.delays.cen, attached, { status: "Attaching" });
    return {};
  },

  DetachCenChildInstance(call) {
    const attachment = call.store.first("cenAttachment", {
      cenId: call.need("CenId"),
      ccnId: call.need("ChildInstanceId"),
      region: regionOf(call),
    });
    requireCcn(call);
    if (!attachment || !mayDetach(call, attachment)) {
      throw call.error("ParameterInstanceId", `(${call.need("ChildInstanceId")} is not in ${call.need("CenId")})`);
    }
    if (attachment.status !== "Attached") throw call.error("InstanceStatus.NotSupport", `(${attachment.status})`);
    const detaching = call.store.edit("cenAttachment", attachment, { status: "Detaching" });
    call.store.removeLater("cenAttachment", detaching.id, call.settings.delays.cen, { status: "Detaching" });
    return {};
  },

  DescribeCenAttachedChildInstances(call) {
    const cen = ownCen(call);
    const [type, region] = [call.text("ChildInstanceType"), call.text("ChildInstanceRegionId")];
    const found = childrenOf(call, cen.id).filter(
      (child) =>
        (type ?? child.type) === child.type &&
        (region === undefined || plainRegion(region) === plainRegion(child.region)),
    );
    return call.page(found, "ChildInstances.ChildInstance", (child) => childAnswer(cen.id, child));
  },

  DescribeCenAttachedChildInstanceAttribute(call) {
    const cen = ownCen(call);
    const [type, id, region] = [call.need("ChildInstanceType"), call.need("ChildInstanceId"), regionOf(call)];
    const child = childrenOf(call, cen.id).find((one) => one.type === type && one.id === id);
    if (!child || plainRegion(child.region) !== region)
      throw call.error("ParameterInstanceId", `(${id} is not in ${cen.id})`);
    return childAnswer(cen.id, child);
  },
};

/** A network instance in a CEN. */
interface Child {
  readonly id: string;
  readonly type: "CCN" | "VBR";
  readonly account: string;
  readonly region: string;
  readonly status: string;
  readonly time: number;
}

function childrenOf(call: Call, cenId: string): Child[] {
  const ccns = call.store.all("cenAttachment", { cenId }).map((attachment): Child => ({
    id: attachment.ccnId,
    type: "CCN",
    account: call.store.get("ccn", attachment.ccnId)?.account ?? attachment.account,
    region: ccnRegion + attachment.region,
    status: attachment.status,
    time: attachment.createTime,
  }));
  const vbrs = call.store.all("vbr", { cenId }).map((vbr): Child => ({
    id: vbr.id,
    type: "VBR",
    account: vbr.account,
    region: vbr.region,
    status: "Attached",
    time: vbr.createTime,
  }));
  return [...ccns, ...vbrs];
}

function childAnswer(cenId: string, child: Child): Answer {
  return {
    CenId: cenId,
    ChildInstanceId: child.id,
    ChildInstanceType: child.type,
    ChildInstanceRegionId: child.region,
    ChildInstanceOwnerId: Number(accountOf(child.account)?.uid),
    ChildInstanceAttachTime: new Date(child.time).toISOString().replace(/:\d\d\.\d+Z$/, "Z"),
    Status: child.status,
  };
}

/** The CEN that a CCN is in, is getting into or is leaving. */
export function attachmentOf({ store }: Call, ccnId: string): ObjectOf<"cenAttachment"> | undefined {
  return store.first("cenAttachment", { ccnId });
}

function ownCen(call: Call): ObjectOf<"cen"> {
  const cen = call.store.get("cen", call.need("CenId"));
  if (cen?.account !== call.account.name) throw call.error("ParameterCenInstanceId", `(${call.need("CenId")})`);
  return cen;
}

/** The CCN that a call names by its id, region and owner. */
function ccnOf(call: Call, account: string): ObjectOf<"ccn"> {
  requireCcn(call);
  const ccn = call.store.get("ccn", call.need("ChildInstanceId"));
  if (ccn?.account !== account || ccn.region !== regionOf(call)) {
    throw call.error("ParameterInstanceId", `(${call.need("ChildInstanceId")})`);
  }
  return ccn;
}

function requireCcn(call: Call): void {
  const type = call.need("ChildInstanceType");
  if (type !== "CCN")
    throw call.invalid("ChildInstanceType", `The emulator attaches and detaches CCNs only, no ${type}.`);
}

/** The CEN's owner may; so may the CCN's, who then says whose the CEN is. */
function mayDetach(call: Call, { account, ccnId }: ObjectOf<"cenAttachment">): boolean {
  const isNamed = (parameter: string, owner: string): boolean =>
    accountOf(owner)?.uid === (call.text(parameter) ?? call.account.uid);
  const ccnOwner = call.store.get("ccn", ccnId)?.account;
  if (ccnOwner === undefined || !isNamed("CenOwnerId", account)) return false;
  return call.account.name === account || call.account.name === ccnOwner;
}

function regionOf(call: Call): string {
  return plainRegion(call.need("ChildInstanceRegionId"));
}

function plainRegion(region: string): string {
  return region.startsWith(ccnRegion) ? region.slice(ccnRegion.length) : region;
}
