import type { Call, Chapter } from "../call.js";
import { blocksOf, overlaps, parseCidr } from "../protocol/formats.js";
import { appInstance, type Kind, type ObjectOf } from "../store/kinds.js";
import { conflictingGateway } from "./ccn.js";
import { attributeAnswer, type GatewayView, listAnswer, viewOf } from "./gateway-view.js";
import { idFilter } from "./shared.js";

/** Gateways: what they are, their settings, their resource group. */
export const gatewayOperations: Chapter = {
  DescribeSmartAccessGateways(call) {
    const found = call
      .listed("gateway")
      .map((gateway) => viewOf(call, gateway))
      .filter(gatewayFilter(call));
    return call.page(found, "SmartAccessGateways.SmartAccessGateway", listAnswer);
  },

  DescribeSmartAccessGatewayAttribute(call) {
    const view = viewOf(call, call.gateway());
    const packageId = view.acceleration?.packageId;
    return attributeAnswer(view, packageId === undefined ? undefined : call.store.get("bandwidthPackage", packageId));
  },

  ModifySmartAccessGateway(call) {
    const gateway = call.gateway();
    call.requireUsable(gateway);
    const routingStrategy = call.option("RoutingStrategy", ["static", "dynamic"]) ?? gateway.routingStrategy;
    const cidrBlock = checkedBlocks(call, gateway, routingStrategy);
    const kept = (name: string, old: string | undefined) => (call.given(name) ? call.text(name) || undefined : old);
    call.store.edit("gateway", gateway, {
      name: kept("Name", gateway.name),
      description: kept("Description", gateway.description),
      position: kept("Position", gateway.position),
      securityLockThreshold: call.integer("SecurityLockThreshold") ?? gateway.securityLockThreshold,
      routingStrategy,
      cidrBlock,
    });
    return {};
  },

  ModifySmartAccessGatewayUpBandwidth(call) {
    const gateway = call.gateway();
    const [upBandwidth4G, upBandwidthWan] = ["UpBandwidth4G", "UpBandwidthWan"].map((name) => {
      const wanted = call.integer(name);
      if (wanted !== undefined && wanted < 0)
        throw call.invalid(name, `${name} is ${wanted}, it must not be negative.`);
      return wanted;
    });
    if ((upBandwidth4G ?? upBandwidthWan) === undefined) {
      throw call.missing("UpBandwidthWan", "UpBandwidth4G or UpBandwidthWan is required.");
    }
    call.store.edit("gateway", gateway, {
      upBandwidth4G: upBandwidth4G ?? gateway.upBandwidth4G,
      upBandwidthWan: upBandwidthWan ?? gateway.upBandwidthWan,
    });
    return {};
  },

  ActivateSmartAccessGateway(call) {
    const gateway = call.gateway();
    if (gateway.status === "Ordered" || gateway.status === "Arrearage") {
      throw call.error("SmartAccessGatewayActivateFailed", `(status ${gateway.status})`);
    }
    if (!gateway.activated) {
      call.store.edit("gateway", gateway, { activated: true, ...received });
      const online = call.store.first("device", { gatewayId: gateway.id, online: true });
      if (online) call.store.later("gateway", gateway.id, call.settings.delays.device, { status: "Active" }, received);
    }
    return {};
  },

  UnlockSmartAccessGateway(call) {
    call.store.edit("gateway", call.gateway(), { locked: false });
    return {};
  },

  MoveResourceGroup(call) {
    const type = call.need("ResourceType");
    const kind = groupedKinds[type];
    const resource = kind && call.own(kind, call.need("ResourceId"));
    const isApp = resource !== undefined && "hardware" in resource && resource.hardware === appInstance;
    if (!resource || isApp !== (type === "smartag_s")) {
      throw call.invalid("ResourceId", `There is no ${call.need("ResourceType")} ${call.need("ResourceId")}.`);
    }
    const group = call.store.get("resourceGroup", call.need("NewResourceGroupId"));
    if (group?.account !== call.account.name) {
      throw call.invalid("NewResourceGroupId", `There is no resource group ${call.need("NewResourceGroupId")}.`);
    }
    call.store.edit(kind, resource, { resourceGroupId: group.id });
    return {};
  },

  GetSmartAccessGatewayUseLimit: (call) => ({
    TotalAmount: call.settings.quotas.gateways,
    UsedAmount: call.store.all("gateway", { account: call.account.name }).length,
  }),
};

/** What a gateway is before its device is online. */
export const received = { status: "Received" } as const;

type GroupedKind = Extract<Kind, "gateway" | "acl" | "flowLog" | "qos" | "ccn" | "bandwidthPackage">;

/** Resources that MoveResourceGroup knows. */
const groupedKinds: Readonly<Record<string, GroupedKind>> = {
  smartag: "gateway",
  smartag_s: "gateway",
  acl: "acl",
  flowlog: "flowLog",
  qos: "qos",
  ccn: "ccn",
  abwp: "bandwidthPackage",
};

/** What the filter `InstanceType` calls each; a vCPE is neither. */
const instanceTypes: Readonly<Partial<Record<ObjectOf<"gateway">["hardware"], string>>> = {
  "sag-100wm": "hardware",
  "sag-1000": "hardware",
  [appInstance]: "software",
};

function gatewayFilter(call: Call): (view: GatewayView) => boolean {
  const wanted: readonly (readonly [string | undefined, (view: GatewayView, text: string) => boolean])[] = [
    [call.text("SmartAGId"), ({ gateway }, id) => gateway.id === id],
    [call.text("Name"), ({ gateway }, name) => gateway.name === name],
    [call.text("Status"), ({ gateway }, status) => gateway.status === status],
    [call.text("AssociatedCcnId"), ({ ccn }, id) => ccn?.id === id],
    [call.text("AssociatedCcnName"), ({ ccn }, name) => ccn?.name === name],
    [call.text("SerialNumber"), ({ devices }, serial) => devices.some(({ id }) => id === serial)],
    [call.text("AclIds"), ({ aclIds }, list) => aclIds.some(idFilter(list))],
    [call.text("UnboundAclIds"), ({ aclIds }, list) => !aclIds.some(idFilter(list))],
    [call.text("InstanceType"), ({ gateway }, type) => type === instanceTypes[gateway.hardware]],
    [
      call.text("CanAssociateQos"),
      ({ qosIds }, can) => (can === "true") === qosIds.length < call.settings.quotas.qosesPerGateway,
    ],
    [call.text("HardwareType"), ({ gateway }, type) => gateway.hardware === type],
    [call.text("SoftwareVersion"), ({ devices }, version) => compares(devices[0]?.softwareVersion, version, call)],
    [call.text("BusinessState"), ({ gateway }, state) => (state === "Arrearage") === (gateway.status === "Arrearage")],
    [call.text("ResourceGroupId"), ({ gateway }, id) => gateway.resourceGroupId === id],
  ];
  const ids = call.list("SmartAGIds");
  return (view) =>
    (ids?.includes(view.gateway.id) ?? true) && wanted.every(([text, fits]) => text === undefined || fits(view, text));
}

/** Compares versions number by number, as the caller asked. */
function compares(version: string | undefined, wanted: string, call: Call): boolean {
  if (version === undefined) return false;
  const order = version.localeCompare(wanted, "en", { numeric: true });
  const comparator = call.text("VersionComparator") ?? "equals";
  return comparator === "greater" ? order > 0 : comparator === "less" ? order < 0 : order === 0;
}

const widestMask = 8;

/** The private blocks after the call: those given replace those before. */
function checkedBlocks(call: Call, gateway: ObjectOf<"gateway">, routingStrategy: string): string {
  const given = call.text("CidrBlock");
  if (given === undefined) return gateway.cidrBlock;
  const blocks = blocksOf(given);
  if (blocks.length === 0) throw call.error("SAG.CidrEmpty");
  const wide = blocks.find((block) => Number(block.split("/")[1]) < widestMask);
  if (wide !== undefined) throw call.invalid("CidrBlock", `${wide} is too wide, masks are from /${widestMask} to /32.`);
  if (routingStrategy === "dynamic") throw call.error("SAG.NotAllowConfigCidr");
  call.requireRoom(blocks.length - 1, "gatewayCidrBlocks", "SAG.CidrAmountLimit");
  const clash = blocks.find((block, index) => blocks.slice(0, index).some((other) => overlaps(block, other)));
  if (clash !== undefined) throw call.error("SAG.CidrOverlap", `(${clash})`);
  const { routableAddress } = gateway;
  const kept = (block: string): boolean => blocks.includes(block);
  if (
    routableAddress !== undefined &&
    blocksOf(gateway.cidrBlock).some((block) => !kept(block) && overlaps(block, `${routableAddress}/32`))
  ) {
    throw call.error("SAG.CidrUsedByRoutableAddress", `(${routableAddress})`);
  }
  const binding = call.store.first("ccnBinding", { gatewayId: gateway.id });
  const ccn = binding && call.store.get("ccn", binding.ccnId);
  if (ccn) {
    const rival = conflictingGateway(call, gateway.id, ccn.id, blocks);
    if (rival !== undefined) throw call.error("SAG.CidrOverlap", `(with ${rival} in ${ccn.id})`);
    const { snatCidrBlock } = ccn;
    if (
      snatCidrBlock !== undefined &&
      parseCidr(snatCidrBlock) &&
      blocks.some((block) => overlaps(block, snatCidrBlock))
    ) {
      throw call.error("SAG.ConflictCidr.CcnSnatCidr", `(${snatCidrBlock})`);
    }
  }
  return blocks.join(",");
}
