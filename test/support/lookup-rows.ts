import type { SmartagClient } from "../../provider/client/index.js";
import * as functions from "../../provider/generated/functions.js";
import type { Get } from "../../provider/program/lookup.js";
import type { Change } from "./row.js";
import { attachedByHand, ccnByHand, deviceGround, gatewayByHand } from "./row.js";
import { car, policy, rule } from "./samples.js";

/** The service as a row finds it: fresh, with one account's gateway `sag-office` and its device `sn-office`. */
export interface World {
  readonly call: SmartagClient["call"];
  readonly change: (...changes: readonly Change[]) => Promise<void>;
}

/** What has to be there, what is asked, and what is told of it. */
type Case<A, R> = (world: World) => Promise<{ args: A; result: Told<R> }>;
type Told<T> = T extends readonly (infer E)[] ? Told<E>[] : T extends object ? { [K in keyof T]?: Told<T[K]> } : T;

export interface LookupRow {
  readonly get: (args: object) => Promise<object>;
  readonly operation: string;
  readonly run: (world: World) => Promise<{ args: object; result: object }>;
}

function row<A, R>(get: Get<A, R>, run: Case<A, R>): LookupRow {
  return { get, operation: get.operation, run } as unknown as LookupRow;
}

const office = { smartAGId: "sag-office" };
const device = { ...office, serialNumber: "sn-office" };
const wireDevice = { ...office, smartAGSn: "sn-office" };
/** Matches whatever the service makes up, such as a time. */
const some = (kind: NumberConstructor | StringConstructor): never => expect.any(kind) as never;

/** What is there before every row. */
export const ground: readonly Change[] = deviceGround("sag-office", "sn-office");

/** One row a look-up. */
export const lookupRows: readonly LookupRow[] = [
  row(functions.getAcls, async ({ call }) => {
    const { aclId = "" } = await call("CreateACL", { name: "branches" });
    await call("CreateACL", { name: "others" });
    const told = { aclId, name: "branches", sagCount: 0, resourceGroupId: "rg-emulator1default" };
    return { args: { aclIds: [aclId] }, result: { acls: [told] } };
  }),
  row(functions.getAclRules, async ({ call }) => {
    const { aclId = "" } = await call("CreateACL", { name: "branches" });
    const { acrId = "" } = await call("AddACLRule", { aclId, ...rule });
    await call("AddACLRule", { aclId, ...rule, direction: "out" });
    return {
      args: { aclId, direction: "in" as const },
      result: { aclRules: [{ ...rule, aclId, acrId, priority: 1 }] },
    };
  }),
  row(functions.getAcl, async ({ call }) => {
    const { aclId = "" } = await call("CreateACL", { name: "branches" });
    return { args: { aclId }, result: { aclId, name: "branches", errorConfigSmartAGCount: 0 } };
  }),
  row(functions.getCloudConnectNetworks, async ({ change }) => {
    await change(
      ccnByHand("ccn-1"),
      ccnByHand("ccn-2", {
        name: "wan",
        description: "offices",
        interworking: "disable",
        cidrBlock: "10.1.0.0/16,10.2.0.0/16",
      }),
      attachedByHand("ccn-2"),
    );
    const told = { ccnId: "ccn-2", name: "wan", description: "offices", interworkingStatus: "disable" } as const;
    return {
      args: { name: "wan" },
      result: {
        cloudConnectNetworks: [
          { ...told, cidrBlocks: ["10.1.0.0/16", "10.2.0.0/16"], isDefault: false, associatedCenId: "cen-emulator1a" },
        ],
      },
    };
  }),
  row(functions.getCcnCenGrants, async ({ call, change }) => {
    await change(ccnByHand("ccn-1"));
    const grant = { cenInstanceId: "cen-emulator2", cenUid: 1000000000000002, grantTrafficService: true };
    await call("GrantInstanceToCbn", { ccnInstanceId: "ccn-1", ...grant });
    const told = { ccnId: "ccn-1", cenId: "cen-emulator2", cenUid: grant.cenUid, grantTrafficService: true };
    return { args: { ccnId: "ccn-1" }, result: { ccnCenGrants: [told] } };
  }),
  row(functions.getCenAttachments, async ({ change }) => {
    await change(ccnByHand("ccn-1"), attachedByHand("ccn-1"));
    const told = {
      cenId: "cen-emulator1a",
      childInstanceId: "ccn-1",
      childInstanceType: "CCN",
      childInstanceRegionId: "ccn-cn-shanghai",
      childInstanceOwnerId: 1000000000000001,
      childInstanceAttachTime: some(String),
      status: "Attached",
    };
    return {
      args: { cenId: "cen-emulator1a", childInstanceType: "CCN" as const },
      result: { cenAttachments: [told] },
    };
  }),
  row(functions.getCenAttachment, async ({ change }) => {
    await change(ccnByHand("ccn-1"), attachedByHand("ccn-1"));
    const args = { cenId: "cen-emulator1a", childInstanceId: "ccn-1", childInstanceType: "CCN" as const };
    return {
      args: { ...args, childInstanceRegionId: "cn-shanghai" },
      result: {
        ...args,
        childInstanceRegionId: "ccn-cn-shanghai",
        childInstanceOwnerId: 1000000000000001,
        childInstanceAttachTime: some(String),
        status: "Attached",
      },
    };
  }),
  row(functions.getCloudConnectNetworkUseLimit, async ({ change }) => {
    await change(ccnByHand("ccn-1"));
    return { args: {}, result: { totalAmount: 10, usedAmount: 1 } };
  }),
  row(functions.getGateways, async ({ call, change }) => {
    await change(
      ...gatewayByHand("sag-2", { name: "branch" }),
      ...gatewayByHand("sag-3", { ccnId: "ccn-1" }),
      ccnByHand("ccn-1"),
    );
    const { aclId = "" } = await call("CreateACL", { name: "branches" });
    const { qosId = "" } = await call("CreateQos", { qosName: "voice" });
    await call("AssociateACL", { aclId, smartAGId: "sag-2" });
    await call("AssociateQos", { qosId, smartAGId: "sag-2" });
    await call("ModifySmartAccessGateway", { smartAGId: "sag-2", cidrBlock: "10.1.0.0/16,10.2.0.0/16" });
    const told = {
      smartAGId: "sag-2",
      name: "branch",
      status: "Active",
      serialNumbers: ["sn-sag-2"],
      cidrBlocks: ["10.1.0.0/16", "10.2.0.0/16"],
      maxBandwidth: 50,
      aclIds: [aclId],
      qosIds: [qosId],
      createTime: some(Number),
    };
    return { args: { aclId, smartAGIds: ["sag-2", "sag-3"] }, result: { gateways: [told] } };
  }),
  row(functions.getGateway, async ({ change }) => {
    await change({ kind: "gateway", id: "sag-office", set: { cidrBlock: "10.1.0.0/16" } });
    const told = {
      ...office,
      maxBandwidth: 50,
      cidrBlocks: ["10.1.0.0/16"],
      serialNumbers: ["sn-sag-office", "sn-office"],
    };
    const devices = told.serialNumbers.map((serialNumber) => ({ serialNumber, hcState: "online" }));
    return { args: office, result: { ...told, devices, aclIds: [] } };
  }),
  row(functions.getBindableGateways, async ({ change }) => {
    await change(ccnByHand("ccn-1"), ...gatewayByHand("sag-2", { ccnId: "ccn-1" }));
    const told = { ...office, smartAGUid: 1000000000000001 };
    return { args: { ccnId: "ccn-1" }, result: { bindableGateways: [told] } };
  }),
  row(functions.getGatewayUseLimit, () => Promise.resolve({ args: {}, result: { totalAmount: 500, usedAmount: 3 } })),
  row(functions.getGatewayCcnGrants, async ({ call, change }) => {
    await change(ccnByHand("ccn-theirs", { account: "emulator2" }));
    const grant = { ccnInstanceId: "ccn-theirs", ccnUid: 1000000000000002, grantTrafficService: true };
    await call("GrantSagInstanceToCcn", { ...office, ...grant });
    const told = { ...office, ccnId: "ccn-theirs", ccnUid: grant.ccnUid, grantTrafficService: true };
    return { args: office, result: { gatewayCcnGrants: [told] } };
  }),
  row(functions.getRegions, () =>
    Promise.resolve({
      args: { acceptLanguage: "en-US" },
      result: {
        regions: expect.arrayContaining([
          expect.objectContaining({ regionId: "cn-shanghai", localName: "China (Shanghai)" }),
        ]) as never,
      },
    }),
  ),
  row(functions.getVbrBindings, async ({ change }) => {
    await change({ kind: "vbrBinding", create: { vbrId: "vbr-emulator1a", gatewayId: "sag-office" } });
    const told = { ...office, vbrId: "vbr-emulator1a", smartAGUid: 1000000000000001 };
    const args = { vbrIds: ["vbr-emulator1a", "vbr-emulator1b"], vbrRegionId: "cn-shanghai" };
    return { args, result: { vbrBindings: [told] } };
  }),
  row(functions.getDeviceInfo, async ({ change }) => {
    await change({ kind: "device", id: "sn-office", set: { softwareVersion: "3.0.0" } });
    return { args: device, result: { version: "3.0.0", smartAGType: "sag-1000", synStatus: "Synchronized" } };
  }),
  row(functions.getWifi, async ({ call, change }) => {
    await change(
      { kind: "gateway", id: "sag-office", set: { hardware: "sag-100wm" } },
      { kind: "device", id: "sn-office", set: { model: "sag-100wm" } },
    );
    await call("ModifySagWifi", { ...office, smartAGSn: "sn-office", isEnable: "True", ssid: "guests", channel: "6" });
    const told = { isEnable: true, ssid: "guests", channel: 6, isBroadcast: true, authenticationType: "NONE" } as const;
    return { args: device, result: told };
  }),
  row(functions.getQoses, async ({ call }) => {
    const { qosId = "" } = await call("CreateQos", { qosName: "voice", qosDescription: "telephones" });
    await call("CreateQos", { qosName: "others" });
    await call("AssociateQos", { ...office, qosId });
    const told = { qosId, name: "voice", description: "telephones", sagCount: 1, smartAGIds: ["sag-office"] };
    return { args: { name: "voice" }, result: { qoses: [told] } };
  }),
  row(functions.getQosCars, async ({ call }) => {
    const { qosId = "" } = await call("CreateQos", { qosName: "voice" });
    const { qosCarId = "" } = await call("CreateQosCar", { qosId, ...car, name: "gold", description: "telephones" });
    await call("CreateQosCar", { qosId, ...car, priority: 2, description: "others" });
    const told = { ...car, qosId, qosCarId, name: "gold", description: "telephones" };
    return { args: { qosId, description: "telephones" }, result: { qosCars: [told] } };
  }),
  row(functions.getQosPolicies, async ({ call }) => {
    const { qosId = "" } = await call("CreateQos", { qosName: "voice" });
    for (const priority of [1, 2]) await call("CreateQosCar", { qosId, ...car, priority });
    const { qosPolicyId = "" } = await call("CreateQosPolicy", { qosId, ...policy, dpiGroupIds: ["20"] });
    await call("CreateQosPolicy", { qosId, ...policy, priority: 2 });
    return {
      args: { qosId, priority: 1 },
      result: { qosPolicies: [{ ...policy, qosId, qosPolicyId, dpiGroupIds: ["20"] }] },
    };
  }),
  row(functions.getQos, async ({ call }) => {
    const { qosId = "" } = await call("CreateQos", { qosName: "voice" });
    return { args: { qosId }, result: { name: "voice", errorConfigSmartAGCount: 0, cars: [], policies: [] } };
  }),
  row(functions.getFlowLogs, async ({ call }) => {
    const netflow = {
      outputType: "netflow",
      netflowServerIp: "10.0.0.1",
      netflowServerPort: 9995,
      netflowVersion: "V9",
    } as const;
    const { flowLogId = "" } = await call("CreateFlowLog", { name: "records", ...netflow });
    await call("CreateFlowLog", { name: "others", ...netflow });
    const told = { flowLogId, name: "records", status: "Active", ...netflow } as const;
    return { args: { name: "records" }, result: { flowLogs: [told] } };
  }),
  row(functions.getFlowLogAssociations, async ({ call }) => {
    const netflow = {
      outputType: "netflow",
      netflowServerIp: "10.0.0.1",
      netflowServerPort: 9995,
      netflowVersion: "V9",
    } as const;
    const { flowLogId = "" } = await call("CreateFlowLog", { name: "records", ...netflow });
    await call("AssociateFlowLog", { flowLogId, ...office });
    return { args: { flowLogId }, result: { flowLogAssociations: [office] } };
  }),
  row(functions.getGatewaysWithoutFlowLog, async ({ change }) => {
    await change({ kind: "flowLogAssociation", create: { flowLogId: "fl-1", gatewayId: "sag-office" } });
    const told = ["sag-emulator1hq", "sag-emulator1branch"].map((smartAGId) => ({ smartAGId }));
    return { args: {}, result: { gatewaysWithoutFlowLog: told } };
  }),
  row(functions.getSnatEntries, async ({ call }) => {
    const entry = { cidrBlock: "10.1.0.0/16", snatIp: "192.0.2.1" };
    const { instanceId = "" } = await call("AddSnatEntry", { ...office, ...entry });
    return { args: office, result: { snatEntries: [{ instanceId, ...entry }] } };
  }),
  row(functions.getDnatEntries, async ({ call }) => {
    const entry = { ipProtocol: "TCP", internalIp: "10.1.0.1", externalPort: 80, internalPort: 8080 } as const;
    const wire = { ...entry, externalPort: "80", internalPort: "8080", sagId: "sag-office" };
    const inner = await call("AddDnatEntry", { ...wire, type: "Intranet", externalIp: "192.0.2.1" });
    const outer = await call("AddDnatEntry", { ...wire, type: "Internet", externalPort: "81" });
    const told = [
      { ...office, ...entry, type: "Intranet", dnatEntryId: inner.dnatEntryId ?? "", externalIp: "192.0.2.1" },
      { ...office, ...entry, type: "Internet", dnatEntryId: outer.dnatEntryId ?? "", externalPort: 81 },
    ] as const;
    return { args: office, result: { dnatEntries: [...told] } };
  }),
  row(functions.getTrafficTopN, () => {
    const told = [
      { ...office, regionId: "cn-shanghai", trafficRate: some(Number) },
      { trafficRate: 0 },
      { trafficRate: 0 },
    ];
    return Promise.resolve({ args: {}, result: { trafficTopN: told } });
  }),
  row(functions.getDropTopN, async ({ change }) => {
    await change({ kind: "gateway", id: "sag-office", set: { status: "Offline" } });
    const told = ["sag-emulator1hq", "sag-emulator1branch", "sag-office"].map((smartAGId) => ({
      smartAGId,
      dropRate: 0,
    }));
    return { args: {}, result: { dropTopN: told } };
  }),
  row(functions.getUnsupportedFeatures, async ({ change }) => {
    await change({ kind: "device", id: "sn-office", set: { unsupported: ["ModifySagWan.ISP", "ModifySagHa"] } });
    return { args: { ...device, openApiName: "ModifySagWan" }, result: { unsupportedFeatures: [{ feature: "ISP" }] } };
  }),
  row(functions.getDiagnosisReport, async ({ call }) => {
    await call("DiagnoseSmartAccessGateway", { ...office, smartAGSn: "sn-office" });
    return { args: device, result: { ...device, state: "finished", percent: 100, diagnoseId: some(String) } };
  }),
  row(functions.getEnterpriseCodes, async ({ call }) => {
    await call("CreateEnterpriseCode", { enterpriseCode: "ab123" });
    const told = { enterpriseCode: "ab123", isDefault: false };
    return { args: { enterpriseCode: "ab123" }, result: { enterpriseCodes: [told] } };
  }),
  row(functions.getClientUsers, async (world) => {
    const smartAGId = await appWithUsers(world);
    const told = {
      userName: "li.ming",
      userMail: "li@example.com",
      bandwidth: 2000,
      clientIp: "10.8.0.9",
      isStaticIp: true,
      enabled: true,
    };
    return { args: { smartAGId, userName: "li.ming" }, result: { clientUsers: [told] } };
  }),
  row(functions.getClientUserDns, async (world) => {
    const smartAGId = await appWithUsers(world);
    const dns = { appDNS: ["10.8.0.53"], recoveredDNS: ["192.0.2.53"] };
    await world.call("ModifyClientUserDNS", { smartAGId, ...dns });
    // The service does not tell the other ones yet.
    return { args: { smartAGId }, result: { appDNS: dns.appDNS } };
  }),
  row(functions.getClientUserFlowStatistics, async (world) => {
    const smartAGId = await appWithUsers(world);
    const traffic = { kind: "clientUser", id: `${smartAGId}:li.ming`, set: { traffic: { 202601: 4096 } } } as const;
    await world.change(traffic);
    const args = { smartAGId, userNames: ["li.ming"], statisticsDate: "202601" };
    return { args, result: { clientUserFlowStatistics: [{ userName: "li.ming", totalBytes: 4096 }] } };
  }),
  row(functions.getClientUserOnlineStatistics, async (world) => {
    const smartAGId = await appWithUsers(world);
    const told = [
      { userName: "li.ming", onlineCount: 1 },
      { userName: "wang.fang", onlineCount: 0 },
    ];
    const args = { smartAGId, userNames: ["li.ming", "wang.fang"] };
    return { args, result: { clientUserOnlineStatistics: told } };
  }),
  row(functions.getClientUserOnlineClients, async (world) => {
    const smartAGId = await appWithUsers(world);
    const told = { clientIp: "10.8.0.9", onlineTime: some(String) };
    return { args: { smartAGId, userName: "li.ming" }, result: { clientUserOnlineClients: [told] } };
  }),
  row(functions.getOnlineClientStatistics, async (world) => {
    const smartAGId = await appWithUsers(world);
    return { args: {}, result: { onlineClientStatistics: [{ smartAGId, onlineCount: 1 }] } };
  }),
  row(functions.getAccessPoints, async ({ change }) => {
    await change(ccnByHand("ccn-1"), { kind: "ccnBinding", create: { ccnId: "ccn-1", gatewayId: "sag-office" } });
    const [first, ...others] = [238, 239, 240].map((accessPointId) => ({ accessPointId, activeSmartAGCount: 0 }));
    return { args: {}, result: { accessPoints: [{ ...first, activeSmartAGCount: 1 }, ...others] } };
  }),
  row(functions.getAccessPointGateways, async ({ change }) => {
    await change(ccnByHand("ccn-1"), { kind: "ccnBinding", create: { ccnId: "ccn-1", gatewayId: "sag-office" } });
    const told = { ...office, status: "Active", associatedCcnId: "ccn-1" };
    return { args: { accessPointId: 238, status: "Active" as const }, result: { accessPointGateways: [told] } };
  }),
  row(functions.getAccessPointNetworkQualities, async ({ call }) => {
    await call("ProbeAccessPointNetworkQuality", { ...office, accessPointIds: [239] });
    const told = { accessPointId: 239, rtt: some(String), loss: "0.00%" };
    return { args: office, result: { accessPointNetworkQualities: [told] } };
  }),
  row(functions.getGatewayHa, () =>
    Promise.resolve({ args: office, result: { ...office, deviceLevelBackupState: "off", linkBackupInfoList: [] } }),
  ),
  row(functions.getGatewayVersions, () => {
    const told = ["2.4.1", "2.4.2", "2.5.0"].map((versionCode) => ({ versionCode }));
    return Promise.resolve({ args: device, result: { gatewayVersions: told } });
  }),
  row(functions.getGatewayVbrGrants, async ({ call, change }) => {
    await change({ kind: "vbr", create: { id: "vbr-theirs", account: "emulator2", name: "theirs" } });
    const grant = { vbrInstanceId: "vbr-theirs", vbrRegionId: "cn-shanghai", vbrUid: 1000000000000002 };
    const { instanceId = "" } = await call("GrantSagInstanceToVbr", { ...office, ...grant });
    const told = { ...office, vbrId: "vbr-theirs", vbrUid: grant.vbrUid, grantId: instanceId, bound: false };
    return { args: { ...office, vbrId: "vbr-theirs" }, result: { gatewayVbrGrants: [told] } };
  }),
  row(functions.getAutoUpgradePolicy, async ({ call }) => {
    const policy = { upgradeType: "scheduled", cronExpression: "0 0 2 1/1 * ?", duration: 30 } as const;
    await call("ModifyDeviceAutoUpgradePolicy", {
      ...device,
      ...policy,
      versionType: "Device",
      timeZone: "Asia/Shanghai",
    });
    return { args: { ...device, versionType: "Device" as const }, result: { ...device, ...policy } };
  }),
  row(functions.getPorts, () => {
    const roles = ["LAN", "LAN", "MGT", "NONE", "LAN", "WAN"] as const;
    const told = roles.map((role, port) => ({ portName: String(port), role }));
    return Promise.resolve({ args: device, result: { ports: told } });
  }),
  row(functions.getWanPorts, async ({ call }) => {
    const wan = {
      portName: "5",
      ipType: "PPPOE",
      username: "office1",
      bandwidth: 100,
      isp: "CT",
      priority: 20,
    } as const;
    await call("ModifySagWan", { ...office, smartAGSn: "sn-office", ...wan, password: "secret1" });
    return { args: device, result: { wanPorts: [wan] } };
  }),
  row(functions.getLanPorts, async ({ call }) => {
    const lan = { portName: "0", ipType: "STATIC", ip: "192.168.7.1", mask: "255.255.255.0" } as const;
    await call("ModifySagLan", { ...office, smartAGSn: "sn-office", ...lan });
    return { args: device, result: { lanPorts: [lan, { portName: "1" }, { portName: "4" }] } };
  }),
  row(functions.getExpressConnectInterfaces, async ({ call }) => {
    const port = { ...office, smartAGSn: "sn-office", portName: "3" };
    await call("ModifySagPortRole", { ...port, role: "ECC" });
    await call("CreateSagExpressConnectInterface", { ...port, ip: "10.9.0.1", mask: "255.255.255.0", vlan: "7" });
    const told = { ip: "10.9.0.1", mask: "255.255.255.0", vlan: 7 };
    return { args: { ...device, portName: "3" }, result: { expressConnectInterfaces: [told] } };
  }),
  row(functions.getWan4G, async ({ change }) => {
    await change({ kind: "device", id: "sn-office", set: { card4G: "Normal" } });
    return { args: device, result: { status: "Normal", strength: "High" } };
  }),
  row(functions.getHealthChecks, async (world) => {
    const { hcInstanceId, ...told } = await healthCheck(world);
    return {
      args: { ...office, hcInstanceId },
      result: { healthChecks: [{ ...told, hcInstanceId, status: some(String) }] },
    };
  }),
  row(functions.getHealthCheck, async (world) => {
    const { hcInstanceId, ...told } = await healthCheck(world);
    return { args: { ...office, hcInstanceId }, result: { ...told, hcInstanceId } };
  }),
  row(functions.getUserDns, async ({ call }) => {
    await call("ModifySagUserDns", { ...wireDevice, masterDns: "192.0.2.53" });
    return { args: device, result: { masterDns: "192.0.2.53" } };
  }),
  row(functions.getCurrentDns, async ({ call }) => {
    await call("ModifySagUserDns", { ...wireDevice, masterDns: "192.0.2.53", slaveDns: "192.0.2.54" });
    return { args: device, result: { masterDns: "192.0.2.53", slaveDns: "192.0.2.54" } };
  }),
  row(functions.getHaSettings, async ({ call }) => {
    await call("ModifySagHa", { ...wireDevice, mode: "STATIC", portName: "0", virtualIp: "192.168.0.9" });
    return { args: device, result: { mode: "STATIC" as const, ports: [{ portName: "0", virtualIp: "192.168.0.9" }] } };
  }),
  row(functions.getRemoteAccess, async ({ call }) => {
    await call("ModifySagRemoteAccess", { ...device, remoteAccessIp: "10.0.0.9" });
    const told = { serialNumber: "sn-office", remoteAccessIp: "10.0.0.9" };
    return { args: device, result: { remoteAccess: [told] } };
  }),
  row(functions.getManagementPort, async ({ call }) => {
    const port = { ip: "192.168.9.2", mask: "255.255.255.0", gateway: "192.168.9.1" };
    await call("ModifySagManagementPort", { ...wireDevice, ...port });
    return { args: device, result: port };
  }),
  row(functions.getWanSnat, async ({ call }) => {
    await call("ModifySagWanSnat", { ...wireDevice, snat: "DISABLE" });
    return { args: device, result: { snat: "DISABLE" as const } };
  }),
  row(functions.getGlobalRouteProtocol, async ({ call }) => {
    await call("ModifySagGlobalRouteProtocol", { ...wireDevice, routeProtocol: "BGP" });
    return { args: device, result: { routeProtocol: "BGP" as const } };
  }),
  row(functions.getPortRouteProtocols, async ({ call }) => {
    await call("ModifySagGlobalRouteProtocol", { ...wireDevice, routeProtocol: "BGP" });
    const port = { portName: "0", routeProtocol: "BGP", remoteIp: "192.168.0.9" } as const;
    await call("ModifySagPortRouteProtocol", { ...wireDevice, ...port, remoteAs: "65001" });
    const told = expect.arrayContaining([expect.objectContaining({ ...port, remoteAs: 65001 })]) as never;
    return { args: device, result: { portRouteProtocols: told } };
  }),
  row(functions.getBgpRouting, async ({ call }) => {
    const bgp = { routerId: "10.0.0.1", localAs: 65000, holdTime: 90, keepAlive: 30 };
    await call("ModifySagRouteProtocolBgp", { ...wireDevice, ...bgp });
    return { args: device, result: bgp };
  }),
  row(functions.getOspfRouting, async ({ call }) => {
    const ospf = { routerId: "10.0.0.1", areaId: 10, helloTime: 10, deadTime: 40, authenticationType: "MD5" } as const;
    await call("ModifySagRouteProtocolOspf", { ...wireDevice, ...ospf, md5KeyId: 1, md5Key: "secret1" });
    return { args: device, result: { ...ospf, md5KeyId: 1 } };
  }),
  row(functions.getStaticRoutes, async ({ call }) => {
    const route = { destinationCidr: "10.7.0.0/16", nextHop: "192.168.0.9", portName: "0" };
    await call("CreateSagStaticRoute", { ...wireDevice, ...route, vlan: "0" });
    return { args: device, result: { staticRoutes: [{ ...route, vlan: 0 }] } };
  }),
  row(functions.getRoutes, async ({ call }) => {
    const route = { destinationCidr: "10.7.0.0/16", nextHop: "192.168.0.9", portName: "0" };
    await call("CreateSagStaticRoute", { ...wireDevice, ...route, vlan: "0" });
    const told = expect.arrayContaining([expect.objectContaining({ ...route, routeProtocol: "STATIC" })]) as never;
    return { args: device, result: { routes: told } };
  }),
  row(functions.getRouteDistributionStrategies, async ({ call }) => {
    await call("ModifySmartAccessGateway", { ...office, cidrBlock: "10.1.0.0/16" });
    const told = { ...office, sourceType: "local", destCidrBlock: "10.1.0.0/16" } as const;
    return { args: office, result: { routeDistributionStrategies: [told] } };
  }),
  row(functions.getDpiSettings, async ({ call }) => {
    await call("UpdateSmartAGDpiAttribute", { ...office, dpiEnabled: true });
    return { args: office, result: { dpiEnabled: true } };
  }),
  row(functions.getDpiGroups, () => {
    const told = [
      { dpiGroupId: "1", dpiGroupName: "P2P" },
      { dpiGroupId: "2", dpiGroupName: "VoIP" },
    ];
    return Promise.resolve({ args: { dpiGroupIds: ["1", "2"] }, result: { dpiGroups: told } });
  }),
  row(functions.getDpiSignatures, () => {
    const told = [{ dpiSignatureName: "SSH", dpiSignatureId: some(String), dpiGroupId: some(String) }];
    return Promise.resolve({ args: { dpiSignatureNames: ["SSH"] }, result: { dpiSignatures: told } });
  }),
  row(functions.getDpiConfigErrors, async ({ call }) => {
    const { aclId = "" } = await call("CreateACL", { name: "branches" });
    const { acrId = "" } = await call("AddACLRule", { aclId, ...rule, dpiGroupIds: ["1"] });
    await call("AssociateACL", { aclId, ...office });
    const told = { ...office, errorType: "NotEnable", ruleConfigErrorList: [{ ruleId: acrId }] };
    return { args: { ...office, dpiConfigType: "acl" as const }, result: { dpiConfigErrors: [told, told] } };
  }),
];

/** An app instance with two users, of whom one is online. */
async function appWithUsers({ call, change }: World): Promise<string> {
  const order = { period: 1, autoPay: true, chargeType: "PREPAY", userCount: 5, dataPlan: 5 } as const;
  const { smartAGId = "" } = await call("CreateSmartAccessGatewaySoftware", order);
  await call("ModifySmartAccessGateway", { smartAGId, cidrBlock: "10.8.0.0/16" });
  const user = { smartAGId, bandwidth: 2000, password: "Secret12" };
  await call("CreateSmartAccessGatewayClientUser", {
    ...user,
    userName: "li.ming",
    userMail: "li@example.com",
    clientIp: "10.8.0.9",
  });
  await call("CreateSmartAccessGatewayClientUser", { ...user, userName: "wang.fang", userMail: "wang@example.com" });
  await change({ kind: "onlineClient", create: { userId: `${smartAGId}:li.ming`, clientIp: "10.8.0.9" } });
  return smartAGId;
}

/** A health check of the office's gateway. */
async function healthCheck({ call }: World) {
  const check = { ...office, name: "probe", srcIpAddr: "10.0.0.1", dstIpAddr: "10.0.0.2", type: "ICMP_ECHO" } as const;
  const numbers = { probeInterval: 2000, probeCount: 1, probeTimeout: 1000, rttThreshold: -1, rttFailThreshold: 3 };
  const { instanceId: hcInstanceId = "" } = await call("CreateHealthCheck", {
    ...check,
    ...numbers,
    failCountThreshold: 3,
  });
  return { ...check, ...numbers, hcInstanceId };
}
