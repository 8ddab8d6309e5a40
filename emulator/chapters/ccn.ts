import { type Call, type Chapter, under } from "../call.js";
import { accountOf, accountOfUid } from "../protocol/accounts.js";
import { blocksOf, overlaps } from "../protocol/formats.js";
import { defaultResourceGroup } from "../store/fresh.js";
import { appInstance, type ObjectOf } from "../store/kinds.js";
import { attachmentOf } from "./cen-attachments.js";
import { ownOrGrantedGateway } from "./gateway-grants.js";
import { associatedGateways } from "./shared.js";

/** Cloud Connect Networks and the gateways in them. */
export const ccnOperations: Chapter = {
  CreateCloudConnectNetwork(call) {
    call.requireRoom(call.mine("ccn").length, "ccns", "CcnAmountLimit");
    const ccn = call.store.add("ccn", {
      ...call.owner(),
      name: call.text("Name"),
      description: call.text("Description"),
      status: "Pending",
      cidrBlock: checkedBlocks(call),
      snatCidrBlock: call.text("SnatCidrBlock"),
      interworking: "enable",
      ...(call.given("IsDefault") && { isDefault: call.flag("IsDefault") }),
      resourceGroupId: defaultResourceGroup(call.account.name),
    });
    call.store.later("ccn", ccn.id, call.settings.delays.ccn, { status: "Active" });
    return {
      CcnId: ccn.id,
      Name: ccn.name,
      Description: ccn.description,
      CidrBlock: ccn.cidrBlock,
      SnatCidrBlock: ccn.snatCidrBlock,
      Status: ccn.status,
      ResourceGroupId: ccn.resourceGroupId,
    };
  },

  ModifyCloudConnectNetwork: under("CcnId", (call) => {
    const ccn = ccnOf(call);
    call.store.edit("ccn", ccn, {
      name: call.text("Name") ?? ccn.name,
      description: call.text("Description") ?? ccn.description,
      cidrBlock: checkedBlocks(call) ?? ccn.cidrBlock,
      interworking: call.option("InterworkingStatus", ["enable", "disable"]) ?? ccn.interworking,
    });
    return {};
  }),

  DeleteCloudConnectNetwork(call) {
    const ccn = ccnOf(call);
    const bound = associatedGateways(call, "ccnBinding", { ccnId: ccn.id });
    if (bound.length > 0) throw call.error("AlreadyBound.SMARTAG", `(${bound.join(", ")})`);
    const attachment = attachmentOf(call, ccn.id);
    if (attachment) throw call.error("AlreadyBound.CEN", `(${attachment.cenId})`);
    call.store.remove("ccn", ccn.id);
    return {};
  },

  DescribeCloudConnectNetworks(call) {
    const [name, id] = [call.text("Name"), call.text("CcnId")];
    const tags = call.objects("Tag");
    const found = call
      .listed("ccn")
      // CCNs of the emulator carry no tags: nothing here sets them.
      .filter((ccn) => (name ?? ccn.name) === ccn.name && (id ?? ccn.id) === ccn.id && tags.length === 0);
    return call.page(found, "CloudConnectNetworks.CloudConnectNetwork", (ccn) => {
      const bound = associatedGateways(call, "ccnBinding", { ccnId: ccn.id });
      const active = bound.filter((gateway) => call.store.get("gateway", gateway)?.status === "Active");
      const attachment = attachmentOf(call, ccn.id);
      // Until it is attached, the CEN is the one that is being worked on.
      const isIn = attachment !== undefined && attachment.status !== "Attaching";
      return {
        CcnId: ccn.id,
        Name: ccn.name,
        Description: ccn.description,
        CidrBlock: ccn.cidrBlock,
        SnatCidrBlock: ccn.snatCidrBlock,
        InterworkingStatus: ccn.interworking,
        CreateTime: ccn.createTime,
        ResourceGroupId: ccn.resourceGroupId,
        AssociatedCloudBoxCount: String(bound.length),
        AvailableCloudBoxCount: String(active.length),
        IsDefault: ccn.isDefault ?? false,
        AssociatedCenId: isIn ? attachment.cenId : undefined,
        AssociatedCenOwnerId: isIn ? accountOf(attachment.account)?.uid : undefined,
        AssociatedCenStatus: isIn ? attachment.status : undefined,
        ProcessingCenId: attachment?.status === "Attaching" ? attachment.cenId : undefined,
      };
    });
  },

  BindSmartAccessGateway: under("SmartAGId", (call) => {
    const ccn = ccnOf(call);
    const gateway = ownOrGrantedGateway(call, (gatewayId) =>
      call.store.first("ccnGrant", { gatewayId, ccnId: ccn.id }),
    );
    call.requireUsable(gateway);
    if (!hasDevice(call, gateway)) throw call.error("SAG.NoBindSN");
    if (gateway.hardware !== appInstance && gateway.bandwidth <= 0) throw call.error("SAG.NoBandwidth");
    const present = call.store.first("ccnBinding", { gatewayId: gateway.id });
    if (present?.ccnId === ccn.id) throw call.error("SmartAccessGatewayAlreadyBound");
    if (present) throw call.error("AlreadyBound.CCN", `(${present.ccnId})`);
    if (call.store.first("vbrBinding", { gatewayId: gateway.id })) throw call.error("LinkLevelBackupExists");
    if (call.settings.readings.bindNeedsCen && attachmentOf(call, ccn.id)?.status !== "Attached") {
      throw call.error("NotBoundCEN");
    }
    const rival = conflictingGateway(call, gateway.id, ccn.id, blocksOf(gateway.cidrBlock));
    if (rival !== undefined) throw call.error("CidrConflict", `(with ${rival})`);
    call.store.add("ccnBinding", {
      account: gateway.account,
      region: gateway.region,
      id: `${ccn.id}:${gateway.id}`,
      ccnId: ccn.id,
      gatewayId: gateway.id,
    });
    return {};
  }),

  UnbindSmartAccessGateway: under("SmartAGId", (call) => {
    const id = call.need("SmartAGId");
    const ownerUid = call.text("SmartAGUid") ?? call.account.uid;
    const gateway = call.store.get("gateway", id);
    const binding = call.store.first("ccnBinding", { gatewayId: id });
    const ccn = call.own("ccn", call.need("CcnId"));
    const isOwner = gateway?.account === call.account.name;
    const named = gateway?.account === accountOfUid(ownerUid)?.name && gateway?.region === call.region;
    if (!gateway || !(isOwner || (named && ccn))) throw call.error("InvalidId.SMARTAG", `(${id})`);
    call.requireUsable(gateway);
    if (!binding) throw call.error("NotBoundCCN");
    if (binding.ccnId !== call.need("CcnId"))
      throw call.error("SmartAccessGatewayNotBind", `(bound to ${binding.ccnId})`);
    if (call.store.first("vbrBinding", { gatewayId: id })) throw call.error("SAG.DedicatedLineExist");
    call.store.remove("ccnBinding", binding.id);
    call.store.edit("gateway", gateway, { accessPointId: undefined });
    return {};
  }),

  DescribeBindableSmartAccessGateways(call) {
    const ccnId = call.text("CcnId");
    if (ccnId !== undefined && !call.own("ccn", ccnId)) throw call.error("CCN.InvalidId", `(${ccnId})`);
    const granted = call.store
      .all("ccnGrant", { ccnUid: call.account.uid, region: call.region })
      .filter((grant) => (ccnId ?? grant.ccnId) === grant.ccnId)
      .flatMap((grant) => call.store.get("gateway", grant.gatewayId) ?? []);
    const [id, name] = [call.text("SmartAGId"), call.text("Name")];
    const found = (call.flag("CrossAccount") ? granted : call.listed("gateway")).filter(
      (gateway) =>
        (id ?? gateway.id) === gateway.id &&
        (name ?? gateway.name) === gateway.name &&
        gateway.activated &&
        gateway.status !== "Arrearage" &&
        hasDevice(call, gateway) &&
        !call.store.first("ccnBinding", { gatewayId: gateway.id }),
    );
    return call.page(found, "SmartAccessGateways.SmartAccessGateway", (gateway) => ({
      SmartAGId: gateway.id,
      Name: gateway.name,
      SmartAGUid: Number(accountOf(gateway.account)?.uid),
    }));
  },

  GetCloudConnectNetworkUseLimit: (call) => ({
    TotalAmount: call.settings.quotas.ccns,
    UsedAmount: call.mine("ccn").length,
  }),
};

/** Another gateway of the same CCN that uses one of the blocks. */
export function conflictingGateway(
  call: Call,
  gatewayId: string,
  ccnId: string,
  blocks: readonly string[],
): string | undefined {
  return associatedGateways(call, "ccnBinding", { ccnId }).find(
    (other) =>
      other !== gatewayId &&
      blocksOf(call.store.get("gateway", other)?.cidrBlock).some((theirs) =>
        blocks.some((block) => overlaps(block, theirs)),
      ),
  );
}

/** An app instance needs no device. */
function hasDevice(call: Call, { id, hardware }: ObjectOf<"gateway">): boolean {
  return hardware === appInstance || call.store.first("device", { gatewayId: id }) !== undefined;
}

function ccnOf(call: Call): ObjectOf<"ccn"> {
  const id = call.need("CcnId");
  const ccn = call.own("ccn", id);
  if (!ccn) throw call.error("InvalidId.CCN", `(${id})`);
  return ccn;
}

function checkedBlocks(call: Call): string | undefined {
  const list = call.text("CidrBlock");
  if (list === undefined) return undefined;
  const blocks = blocksOf(list);
  call.requireRoom(blocks.length - 1, "ccnCidrBlocks", "CCN.CidrAmountLimit");
  const longest = call.settings.quotas.ccnLongestMask;
  const long = blocks.find((block) => Number(block.split("/")[1]) > longest);
  if (long !== undefined) throw call.invalid("CidrBlock", `${long} is longer than /${longest}.`);
  return blocks.join(",");
}
