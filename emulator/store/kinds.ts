import * as v from "valibot";

const text = v.string();
const optional = v.optional(text);
const whole = v.pipe(v.number(), v.integer());
const flag = v.boolean();
const texts = v.array(text);

/** What every object has: who owns it, where it is, and when it was made (epoch milliseconds, never twice the same). */
const common = { id: text, account: text, region: text, createTime: whole };

function kind<const Fields extends v.ObjectEntries>(fields: Fields) {
  return v.strictObject({ ...common, ...fields });
}

/** A setting of a device, or of a part of it. There is none while the device has what it was delivered with. */
function setting<const Fields extends v.ObjectEntries>(fields: Fields) {
  return kind({ deviceId: text, ...fields });
}

/** What devices and ports route by. */
const routeProtocol = v.picklist(["STATIC", "OSPF", "BGP"]);

/** Models of devices, and of the gateways that are bought with them. */
export const hardwareModels = ["sag-100wm", "sag-1000", "sag-vcpe"] as const;

/** What `HardwareVersion` and `InstanceType` tell of an app instance, which is no hardware. */
export const appInstance = "sag-software";

/** What gateways can do for the case that a device fails. */
export const haTypes = ["no_backup", "cold_backup", "warm_backup"] as const;

/** When a route is published. */
export const routeDistributions = [
  "publish",
  "no_publish",
  "no_publish_and_publish_on_health_success",
  "no_publish_and_publish_on_health_fail",
  "publish_and_revoke_on_health_success",
  "publish_and_revoke_on_health_fail",
] as const;

/** States of a gateway: those that the reference names, two of newer pages (Returning, Init), and two that a tool has met. */
export const gatewayStatus = v.picklist([
  "Ordered",
  "Delivered",
  "Received",
  "Unconfirmed",
  "Active",
  "Offline",
  "Arrearage",
  "Init",
  "Creating",
  "Stopped",
  "Returning",
]);

/** Every kind of object that the emulator holds, with its fields. */
export const kinds = {
  gateway: kind({
    name: optional,
    description: optional,
    hardware: v.picklist([...hardwareModels, appInstance]),
    /** An app instance has none. */
    haType: v.optional(v.picklist(haTypes)),
    status: gatewayStatus,
    activated: flag,
    /** Locked after having been offline for too long; UnlockSmartAccessGateway clears it. */
    locked: flag,
    /** Mbps; 0 for an app instance, which is sold by users. */
    bandwidth: whole,
    /** Comma separated. */
    cidrBlock: text,
    routingStrategy: v.picklist(["static", "dynamic"]),
    securityLockThreshold: whole,
    resourceGroupId: text,
    endTime: whole,
    position: optional,
    /** An address within the CIDR blocks that other networks reach the gateway by; ClearSagRouteableAddress takes it away. */
    routableAddress: optional,
    /** Mbps; not told before it is set. */
    upBandwidth4G: v.optional(whole),
    upBandwidthWan: v.optional(whole),
    /** The access point that was chosen; the nearest one where it is left out. */
    accessPointId: optional,
    /** Whether applications are inspected. Not where left out. */
    dpiEnabled: v.optional(flag),
    /** Where what inspection sees is written to. Nowhere where left out. */
    dpiMonitor: v.optional(v.strictObject({ projectName: text, logstoreName: text })),
    /** What follows is of app instances. */
    userCount: v.optional(whole),
    /** What a user may transfer in a month, as answers show it: bytes, or 0 for none. */
    dataPlan: v.optional(whole),
    enterpriseCode: optional,
    appDns: v.optional(texts),
  }),
  /** A client account of an app instance; its id is the instance's and the user's name, joined by `:`. */
  clientUser: kind({
    gatewayId: text,
    name: text,
    mail: text,
    /** Kbps. */
    bandwidth: whole,
    /** Only where it is fixed. */
    clientIp: optional,
    password: optional,
    disabled: flag,
    /** Bytes by month (`yyyyMM`), beside those of the clients that are online. */
    traffic: v.optional(v.record(text, whole)),
  }),
  /** A connection of a client user, since its creation time. */
  onlineClient: kind({ userId: text, clientIp: text }),
  /** Its id is the code, which no other account has. */
  enterpriseCode: kind({ isDefault: flag }),
  /** A device; its id is the serial number. Hardware in stock has no gateway. */
  device: kind({
    model: v.picklist(hardwareModels),
    gatewayId: optional,
    online: flag,
    softwareVersion: text,
    /** When it started. When it was made where left out. */
    startTime: v.optional(whole),
    /** How often its key was reset. Never where left out. */
    keyResets: v.optional(whole),
    /** The library of application signatures; as delivered where it is left out. */
    dpiVersion: optional,
    /** What it is being upgraded to. */
    nextSoftwareVersion: optional,
    nextDpiVersion: optional,
    /** Operations that the software of the device does not know, or only a parameter of one: `ModifySagWan.ISP`. */
    unsupported: v.optional(texts),
    /** How every task on the device ends instead of succeeding. */
    taskState: v.optional(
      v.picklist([
        "Offline",
        "OfflineNotConfiged",
        "VersionNotSupport",
        "BuildRequestError",
        "HardwareError",
        "TaskNotExist",
      ]),
    ),
    /** Whether what was set on the device itself is known to the cloud. Synchronized where left out. */
    syncState: v.optional(v.picklist(["Unsynchronized", "Synchronizing", "Synchronized"])),
    /** How its 4G card is. Where left out, a sag-100wm has one that works, and other models have none. */
    card4G: v.optional(v.picklist(["Normal", "Abnormal", "Unavailable"])),
    signal4G: v.optional(v.picklist(["High", "Middle", "Low", "Unavailable"])),
  }),
  /** What the last examination of a device found. */
  diagnosis: kind({
    serialNumber: text,
    /** Until then it is `processing`. */
    endTime: whole,
    /** How it ends. */
    state: v.picklist(["finished", "failed", "error", "upload_to_sls_fail"]),
    /** The key of each item, what was found, and what the finding names. */
    findings: v.array(v.strictObject({ item: text, finding: text, names: texts })),
  }),
  wifi: setting({
    isEnable: text,
    ssid: text,
    isBroadcast: text,
    channel: text,
    bandwidth: text,
    isAuth: text,
    authenticationType: text,
    encryptAlgorithm: text,
    password: optional,
  }),
  /** How a device upgrades its software by itself. */
  upgradePolicy: setting({
    upgradeType: v.picklist(["scheduled", "boot", "manual"]),
    cronExpression: text,
    /** Minutes. */
    duration: whole,
    timeZone: text,
  }),
  ha: setting({ mode: v.picklist(["NONE", "STATIC", "DYNAMIC"]), portName: optional, virtualIp: optional }),
  userDns: setting({ masterDns: optional, slaveDns: optional }),
  remoteAccess: setting({ ip: text }),
  adminPassword: setting({ password: optional }),
  wanSnat: setting({ snat: v.picklist(["ENABLE", "DISABLE"]) }),
  managementPort: setting({ ip: text, mask: text, gateway: text }),
  port: setting({ role: v.picklist(["NONE", "WAN", "LAN", "ECC", "MGT"]) }),
  wan: setting({
    ipType: v.picklist(["DHCP", "STATIC", "PPPOE"]),
    ip: optional,
    mask: optional,
    gateway: optional,
    username: optional,
    password: optional,
    /** 1 (first) to 50, or -1 for a port that forwards no traffic. */
    priority: whole,
    weight: whole,
    isp: v.optional(v.picklist(["CT", "CM", "CU", "Other"])),
    /** Mbps. */
    bandwidth: v.optional(whole),
  }),
  lan: setting({
    ipType: v.picklist(["DHCP", "STATIC"]),
    ip: text,
    mask: text,
    startIp: optional,
    endIp: optional,
    /** Minutes. */
    lease: optional,
  }),
  /** On a leased line; VLAN 0 is the port itself. */
  expressConnectInterface: setting({ portName: text, vlan: text, ip: text, mask: text }),
  /** The routing protocol of the whole device. */
  globalRoute: setting({ routeProtocol }),
  bgpRouting: setting({
    routerId: optional,
    localAs: v.optional(whole),
    /** Seconds. */
    holdTime: v.optional(whole),
    keepAlive: v.optional(whole),
  }),
  ospfRouting: setting({
    areaId: v.optional(whole),
    routerId: optional,
    /** Seconds. */
    helloTime: v.optional(whole),
    deadTime: v.optional(whole),
    authenticationType: v.picklist(["NONE", "CLEARTEXT", "MD5"]),
    md5KeyId: v.optional(whole),
    md5Key: optional,
    password: optional,
  }),
  /** The routing protocol of a port, or of a VLAN of a leased-line port. */
  portRoute: setting({ portName: text, vlan: optional, routeProtocol, remoteIp: optional, remoteAs: optional }),
  /** There once the device knows its next hop. */
  staticRoute: setting({ destinationCidr: text, portName: text, vlan: text, nextHop: optional }),
  /** Whether a route of a gateway is published. The routes themselves follow from everything else. */
  routeStrategy: kind({
    gatewayId: text,
    sourceType: v.picklist(["cloud", "local"]),
    routeSource: text,
    destCidrBlock: text,
    routeDistribution: v.picklist(routeDistributions),
    hcInstanceId: optional,
  }),
  ccn: kind({
    name: optional,
    description: optional,
    /** Only an active one is listed. */
    status: v.picklist(["Pending", "Active"]),
    cidrBlock: optional,
    snatCidrBlock: optional,
    interworking: v.picklist(["enable", "disable"]),
    /** Whether its creator called it the default one. Not where left out. */
    isDefault: v.optional(flag),
    resourceGroupId: text,
  }),
  cen: kind({ name: text }),
  /** A CCN in a CEN, of the CEN's owner and in the CCN's region. A CCN is in one at most. */
  cenAttachment: kind({ cenId: text, ccnId: text, status: v.picklist(["Attaching", "Attached", "Detaching"]) }),
  /** Lets a CEN take in a CCN. */
  cenGrant: kind({ ccnId: text, cenId: text, cenUid: text, trafficService: flag, modifyTime: whole }),
  /** Lets a CCN of another account take in a gateway. */
  ccnGrant: kind({ gatewayId: text, ccnId: text, ccnUid: text, trafficService: flag }),
  ccnBinding: kind({ ccnId: text, gatewayId: text }),
  vbr: kind({
    name: text,
    cenId: optional,
    /** What is reached through it. */
    cidrBlock: optional,
  }),
  /** Lets a VBR of another account back up a gateway. */
  vbrGrant: kind({ gatewayId: text, vbrId: text, vbrRegion: text, vbrUid: text }),
  vbrBinding: kind({ vbrId: text, gatewayId: text }),
  acl: kind({ name: text, type: optional, resourceGroupId: text }),
  aclRule: kind({
    aclId: text,
    name: optional,
    description: optional,
    /** DescribeACLAttribute shows a description only where ModifyACLRule set it. */
    descriptionShown: flag,
    direction: v.picklist(["in", "out"]),
    sourceCidr: text,
    destCidr: text,
    /** Upper case, as replies show it. */
    ipProtocol: text,
    sourcePortRange: text,
    destPortRange: text,
    policy: v.picklist(["accept", "drop"]),
    priority: whole,
    type: v.picklist(["LAN", "WAN"]),
    dpiSignatureIds: texts,
    dpiGroupIds: texts,
  }),
  aclAssociation: kind({ aclId: text, gatewayId: text }),
  qos: kind({ name: optional, description: optional, resourceGroupId: text }),
  qosCar: kind({
    qosId: text,
    name: optional,
    description: optional,
    priority: whole,
    limitType: v.picklist(["Absolute", "Percent"]),
    /** Mbps. */
    minBandwidthAbs: v.optional(whole),
    maxBandwidthAbs: v.optional(whole),
    minBandwidthPercent: v.optional(whole),
    maxBandwidthPercent: v.optional(whole),
    percentSourceType: v.picklist(["CcnBandwidth", "InternetUpBandwidth"]),
  }),
  qosPolicy: kind({
    qosId: text,
    name: optional,
    description: optional,
    /** The priority of the rate limiting rule that it belongs to. */
    priority: whole,
    sourceCidr: text,
    destCidr: text,
    ipProtocol: text,
    sourcePortRange: text,
    destPortRange: text,
    startTime: optional,
    endTime: optional,
    dpiSignatureIds: texts,
    dpiGroupIds: texts,
  }),
  qosAssociation: kind({ qosId: text, gatewayId: text }),
  flowLog: kind({
    name: optional,
    description: optional,
    status: v.picklist(["Active", "Inactive"]),
    /** Seconds. */
    activeAging: whole,
    inactiveAging: whole,
    outputType: v.picklist(["sls", "netflow", "all"]),
    slsRegionId: optional,
    projectName: optional,
    logstoreName: optional,
    netflowServerIp: optional,
    netflowServerPort: whole,
    netflowVersion: text,
    resourceGroupId: text,
  }),
  flowLogAssociation: kind({ flowLogId: text, gatewayId: text }),
  /** An application acceleration bandwidth package. */
  bandwidthPackage: kind({
    name: text,
    /** Mbps. */
    bandwidth: whole,
    status: v.picklist(["Normal", "Abnormal"]),
    resourceGroupId: text,
  }),
  bandwidthAssociation: kind({ packageId: text, gatewayId: text, bandwidth: v.optional(whole) }),
  snatEntry: kind({ gatewayId: text, cidrBlock: text, snatIp: text }),
  dnatEntry: kind({
    gatewayId: text,
    type: v.picklist(["Intranet", "Internet"]),
    /** Lower case, as replies show it. */
    ipProtocol: text,
    externalIp: optional,
    externalPort: text,
    internalIp: text,
    internalPort: text,
  }),
  /** What probes of an access point from a gateway have found. */
  networkQuality: kind({
    gatewayId: text,
    accessPointId: text,
    measuring: flag,
    /** Milliseconds. */
    rtt: optional,
    loss: optional,
  }),
  healthCheck: kind({
    gatewayId: text,
    name: text,
    description: optional,
    type: text,
    srcIpAddr: text,
    dstIpAddr: text,
    srcPort: v.optional(whole),
    dstPort: v.optional(whole),
    /** Milliseconds. */
    probeInterval: whole,
    probeCount: whole,
    probeTimeout: whole,
    rttThreshold: whole,
    rttFailThreshold: whole,
    failCountThreshold: whole,
    /** How the last check ended. */
    status: v.picklist(["success", "failed", "unknown"]),
    /** Made by the service itself, so that nobody may change it. */
    autoGenerated: v.optional(flag),
  }),
  resourceGroup: kind({ name: text }),
} as const;

export type Kind = keyof typeof kinds;
/** Read only: `Store.edit` changes objects. */
export type ObjectOf<K extends Kind> = Readonly<v.InferOutput<(typeof kinds)[K]>>;

/** The kinds that are settings of a device. */
export type SettingKind = { [K in Kind]: ObjectOf<K> extends { readonly deviceId: string } ? K : never }[Kind];

/** Objects that cannot be without another one: they go with it. The value is the field that names it. */
export const dependents: Readonly<Partial<Record<Kind, Readonly<Partial<Record<Kind, string>>>>>> = {
  gateway: {
    ccnBinding: "gatewayId",
    vbrBinding: "gatewayId",
    ccnGrant: "gatewayId",
    vbrGrant: "gatewayId",
    aclAssociation: "gatewayId",
    qosAssociation: "gatewayId",
    flowLogAssociation: "gatewayId",
    bandwidthAssociation: "gatewayId",
    snatEntry: "gatewayId",
    dnatEntry: "gatewayId",
    clientUser: "gatewayId",
    healthCheck: "gatewayId",
    networkQuality: "gatewayId",
    routeStrategy: "gatewayId",
  },
  clientUser: { onlineClient: "userId" },
  device: {
    adminPassword: "deviceId",
    bgpRouting: "deviceId",
    diagnosis: "serialNumber",
    expressConnectInterface: "deviceId",
    globalRoute: "deviceId",
    ha: "deviceId",
    lan: "deviceId",
    managementPort: "deviceId",
    ospfRouting: "deviceId",
    port: "deviceId",
    portRoute: "deviceId",
    remoteAccess: "deviceId",
    staticRoute: "deviceId",
    upgradePolicy: "deviceId",
    userDns: "deviceId",
    wan: "deviceId",
    wanSnat: "deviceId",
    wifi: "deviceId",
  },
  ccn: { ccnBinding: "ccnId", cenAttachment: "ccnId", cenGrant: "ccnId", ccnGrant: "ccnId" },
  cen: { cenAttachment: "cenId", cenGrant: "cenId" },
  vbr: { vbrBinding: "vbrId", vbrGrant: "vbrId" },
  acl: { aclRule: "aclId", aclAssociation: "aclId" },
  qos: { qosCar: "qosId", qosPolicy: "qosId", qosAssociation: "qosId" },
  flowLog: { flowLogAssociation: "flowLogId" },
  bandwidthPackage: { bandwidthAssociation: "packageId" },
};

export function isKind(name: string): name is Kind {
  return Object.hasOwn(kinds, name);
}
