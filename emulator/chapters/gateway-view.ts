import type { Call } from "../call.js";
import { accountOf } from "../protocol/accounts.js";
import type { Answer } from "../protocol/answer.js";
import { dpiVersion } from "../store/fresh.js";
import { appInstance, type ObjectOf } from "../store/kinds.js";
import { accessPointOf } from "./access-points.js";
import { dpiStatus } from "./dpi.js";

/** Everything that is on a gateway, looked up once for an answer. */
export interface GatewayView {
  readonly gateway: ObjectOf<"gateway">;
  readonly devices: readonly ObjectOf<"device">[];
  readonly ccn: ObjectOf<"ccn"> | undefined;
  readonly vbr: ObjectOf<"vbr"> | undefined;
  readonly aclIds: readonly string[];
  readonly qosIds: readonly string[];
  readonly flowLogIds: readonly string[];
  readonly acceleration: ObjectOf<"bandwidthAssociation"> | undefined;
  readonly accessPointId: string | undefined;
}

export function viewOf({ store }: Call, gateway: ObjectOf<"gateway">): GatewayView {
  const gatewayId = gateway.id;
  const binding = store.first("ccnBinding", { gatewayId });
  const backup = store.first("vbrBinding", { gatewayId });
  return {
    gateway,
    devices: store.all("device", { gatewayId }),
    ccn: binding && store.get("ccn", binding.ccnId),
    vbr: backup && store.get("vbr", backup.vbrId),
    aclIds: store.all("aclAssociation", { gatewayId }).map(({ aclId }) => aclId),
    qosIds: store.all("qosAssociation", { gatewayId }).map(({ qosId }) => qosId),
    flowLogIds: store.all("flowLogAssociation", { gatewayId }).map(({ flowLogId }) => flowLogId),
    acceleration: store.first("bandwidthAssociation", { gatewayId }),
    accessPointId: accessPointOf(store, gateway),
  };
}

/** A row of DescribeSmartAccessGateways: ids that belong together are one comma separated text. */
export function listAnswer(view: GatewayView): Answer {
  const { gateway, devices, aclIds, qosIds, acceleration } = view;
  const [main, standby] = devices;
  return {
    ...commonAnswer(view),
    HardwareVersion: gateway.hardware,
    SmartAGUid: Number(accountOf(gateway.account)?.uid),
    AclIds: csv(aclIds),
    QosIds: csv(qosIds),
    SoftwareVersion: main?.softwareVersion,
    BackupSoftwareVersion: standby?.softwareVersion,
    BackupStatus: standby && (standby.online ? "Active" : "Offline"),
    EnterpriseCode: gateway.enterpriseCode,
    ...dpiStatus(gateway.dpiEnabled, gateway.dpiMonitor),
    AccelerateBandwidth: acceleration?.bandwidth,
  };
}

/** The answer of DescribeSmartAccessGatewayAttribute: ids are wrapped lists, and devices and links are told apart. */
export function attributeAnswer(view: GatewayView, bandwidthPackage: ObjectOf<"bandwidthPackage"> | undefined): Answer {
  const { gateway, devices, aclIds, qosIds, flowLogIds, acceleration } = view;
  return {
    ...commonAnswer(view),
    InstanceType: gateway.hardware,
    Position: gateway.position,
    AclIds: { AclId: aclIds },
    QosIds: { QosId: qosIds },
    FlowLogIds: { FlowLogId: flowLogIds },
    TrafficMasterSn: devices.find(({ online }) => online)?.id,
    AccelerateBandwidth: acceleration?.bandwidth,
    ApplicationBandwidthPackageName: bandwidthPackage?.name,
    ApplicationBandwidthPackageBussinessStatus: bandwidthPackage?.status,
    EnableOptimization: false,
    Devices: {
      Device: devices.map((device, index) => ({
        SerialNumber: device.id,
        SoftwareVersion: device.softwareVersion,
        DpiSignatureDbVersion: device.dpiVersion ?? dpiVersion,
        HaState: index === 0 ? "Active" : "Standby",
        HcState: device.online ? "online" : "offline",
        DistributeSkStatus: 1,
        // As the real one: a secret, so that a client can be seen to treat it as one.
        SecretKey: `sk-${device.id}-${device.keyResets ?? 0}`,
      })),
    },
  };
}

function commonAnswer(view: GatewayView): Answer {
  const { gateway, devices, ccn, acceleration, accessPointId } = view;
  const connected = gateway.status === "Active" && ccn !== undefined ? "up" : "down";
  return {
    SmartAGId: gateway.id,
    Name: gateway.name,
    Description: gateway.description,
    Status: gateway.status,
    City: gateway.region,
    CidrBlock: gateway.cidrBlock,
    RoutingStrategy: gateway.routingStrategy,
    SecurityLockThreshold: gateway.securityLockThreshold,
    MaxBandwidth: bandwidthText(gateway),
    UserCount: gateway.userCount,
    DataPlan: gateway.dataPlan,
    ResourceGroupId: gateway.resourceGroupId,
    CreateTime: gateway.createTime,
    EndTime: gateway.endTime,
    SerialNumber: csv(devices.map(({ id }) => id)),
    VpnStatus: connected,
    IpsecStatus: connected,
    AssociatedCcnId: ccn?.id,
    AssociatedCcnName: ccn?.name,
    ApplicationBandwidthPackageId: acceleration?.packageId,
    AccessPointId: accessPointId,
    UpBandwidth4G: gateway.upBandwidth4G,
    UpBandwidthWan: gateway.upBandwidthWan,
    Links: { Link: linksOf(view) },
  };
}

function linksOf({ gateway, ccn, vbr }: GatewayView): Answer[] {
  const common = { InstanceId: gateway.id, EndTime: gateway.endTime, Bandwidth: bandwidthText(gateway) };
  const link = (type: string, status: string, target: { id: string; region: string }): Answer => ({
    ...common,
    Type: type,
    Status: status,
    RelateInstanceId: target.id,
    RelateInstanceRegionId: target.region,
    CommodityType: "smartag",
  });
  return [...(ccn ? [link("ccn", gateway.status, ccn)] : []), ...(vbr ? [link("vbr", "normal", vbr)] : [])];
}

function bandwidthText({ hardware, bandwidth }: ObjectOf<"gateway">): string | undefined {
  return hardware === appInstance ? undefined : `${bandwidth}M`;
}

function csv(ids: readonly string[]): string | undefined {
  return ids.length > 0 ? ids.join(",") : undefined;
}
