/** Values of one input: those that a source says or shows, with the source (the short names of the service facts and their sections). */
type Facts = readonly (readonly [properties: string, values: readonly unknown[], source: string])[];

const hundred = Array.from({ length: 100 }, (_, index) => String(index + 1));

// Names and descriptions at their limits, with the characters that the pages allow.
const names = (most: number): string[] => ["ab", "网络", "A1._-", "constructor", "x".repeat(most)];
const descriptions = (most: number): string[] => ["ab", "网 络", 'a <b> & "c", d=e%+\'', "x".repeat(most)];
const group: Facts[number] = ["resourceGroupId", ["rg-acfm2iu4fnc6ixy"], "samples"];
const uid = [1234567890123456, "1234567890123456"];
const blocks = ["10.0.0.0/8", "192.168.1.0/24", "172.16.0.1/32"];
const addresses = ["192.168.0.1", "1.0.0.2", "128.0.0.2", "203.0.113.255"];

const onGateway: Facts = [["smartAGId", ["sag-1fvb9yu9ohnlo2z4e5"], "samples"]];
const onDevice: Facts = [...onGateway, ["serialNumber", ["sag1000sn0001", "sagf1dx21-a"], "samples"]];
const onPort: Facts = [...onDevice, ["portName", ["0", "5", "eth1"], "samples"]];

const fiveTuple: Facts = [
  ["sourceCidr destCidr", ["0.0.0.0/0", "10.10.1.0/24", "192.168.10.1/32"], "section 2: TF tests"],
  ["sourcePortRange destPortRange", ["-1/-1", "1/65535", "80/80", "443/8443"], "section 2: ACL20; samples"],
  ["ipProtocol", ["ALL", "all", "TCP", "tcp", "UDP", "ICMP", "SSH(22)", "ssh(22)"], "section 2: TF tests"],
  ["dpiSignatureIds dpiGroupIds", [["20"], hundred], "section 2: API25, ROS"],
];

const instance: Facts = [
  ["name", names(128), "reference"],
  ["description", descriptions(256), "reference"],
  group,
  ["cidrBlocks", [["10.0.0.0/8"], ["192.168.1.0/24", "172.16.0.1/32"]], "sections 1 and 8: RTE"],
];

/** What is known of the values of each resource's inputs beyond the API model; sections are those of the service facts. */
const facts: Readonly<Record<string, Facts>> = {
  AccessPoint: [...onGateway, ["accessPointId", [1, 238, "238"], "reference: text in one list, a number in another"]],
  Acl: [["name", names(100), "reference"], group],
  AclAssociation: [["aclId", ["acl-xhwhyuo43l0i4p5h3j"], "samples"], ...onGateway],
  AclRule: [
    ["aclId", ["acl-xhwhyuo43l0i4p5h3j"], "samples"],
    ...fiveTuple,
    ["priority", [1, 100, "50"], "section 2"],
    ["type", ["LAN", "WAN", "lan"], "section 2"],
    ["name", names(100), "reference"],
    ["description", ["a", ...descriptions(512)], "reference"],
  ],
  AdminPassword: [...onDevice, ["password", ["abcd_123", "x".repeat(30)], "reference"]],
  ApplicationBandwidthPackageAssociation: [
    ["applicationBandwidthPackageId", ["abwp-f8z5xxxx"], "samples"],
    ...onGateway,
    ["bandwidth", [1, 100], "section 1"],
  ],
  AutoUpgradePolicy: [
    ...onDevice,
    ["upgradeType", ["scheduled", "boot", "manual"], "reference"],
    ["cronExpression", ["0 0 4 1/1 * ?", "0 30 3 ? * MON-FRI 2030"], "reference"],
  ],
  BgpRouting: [
    ...onDevice,
    ["routerId", addresses, "reference"],
    ["localAs", [1, 45_104, 2_147_483_647, 4_294_967_295], "section 8: console and API"],
    ["holdTime keepAlive", [60, 180], "section 8: samples"],
  ],
  CcnBinding: [["ccnId", ["ccn-0qnvmomrt8ie8s7ncm"], "samples"], ...onGateway, ["smartAGUid", uid, "samples"]],
  CcnCenAttachment: [
    ["ccnId", ["ccn-0qnvmomrt8ie8s7ncm"], "samples"],
    ["cenId", ["cen-8z69wtwqel33lqtb8f"], "samples"],
    ["ccnRegionId", ["cn-shanghai", "cn-zhangjiakou-spe"], "section 11"],
    ["ccnUid", uid, "samples"],
  ],
  CcnCenGrant: [
    ["ccnId", ["ccn-0qnvmomrt8ie8s7ncm"], "samples"],
    ["cenId", ["cen-8z69wtwqel33lqtb8f"], "samples"],
    ["cenUid", uid, "samples"],
    ["grantTrafficService", [true, false, "true"], "reference"],
  ],
  ClientUser: [
    ...onGateway,
    ["userName", ["user001", "a".repeat(33), "0first.last_x-y@z"], "section 10: APP, ROS, API25"],
    ["userName", ["ab", "me+tag@example.com"], "section 10: 2 to 32 in 2019; the mail address without a name"],
    ["userMail", ["a@b.cn", "me+tag@example.com", `${"x".repeat(52)}@example.com`], "section 10: 2 to 64 characters"],
    ["bandwidth", [1, 2000, 5000, 20_000], "section 10: 2019, 2021, now"],
    ["clientIp", addresses, "reference"],
    ["password", ["abcd_123", "Aa0_@-xyz", "x".repeat(32)], "section 10"],
    ["enabled", [true, false], "reference"],
  ],
  ClientUserDns: [
    ...onGateway,
    ["appDNS recoveredDNS", [["100.100.2.136"], ["100.100.2.136", "100.100.2.138"]], "section 10: PrivateZone"],
  ],
  CloudConnectNetwork: [
    ["name", names(128), "reference"],
    ["description", descriptions(256), "reference"],
    ["cidrBlocks", [["192.168.1.0/24", "192.168.2.0/24"], ["10.0.0.0/8"], ["172.16.0.0/28"]], "section 1; TF tests"],
    ["snatCidrBlock", blocks, "reference"],
    ["interworkingStatus", ["enable", "disable"], "section 5"],
    group,
  ],
  DnatEntry: [
    ...onGateway,
    ["type", ["Intranet", "Internet"], "section 4"],
    ["ipProtocol", ["any", "Any", "tcp", "udp", "TCP"], "section 4: TF docs and tests, in lower case when read"],
    ["externalPort internalPort", ["any", "Any", "1", "65535", 80], "section 4: TF docs and tests"],
    ["externalIp internalIp", addresses, "section 4: TF tests"],
  ],
  DpiMonitor: [...onGateway, ["slsProjectName slsLogStore", ["network", "app-flows_1"], "reference"]],
  DpiSettings: [...onGateway, ["dpiEnabled", [true, false], "section 9"]],
  EnterpriseCode: [
    ["enterpriseCode", ["abc12", "Z9999"], "reference"],
    ["isDefault", [true, false], "reference"],
  ],
  EnterpriseCodeAssignment: [...onGateway, ["enterpriseCode", ["abc12", "Z9999"], "reference"]],
  ExpressConnectInterface: [
    ...onPort,
    ["vlan", [0, 1, 4094, "0"], "section 5: LEASE"],
    ["ip", addresses, "reference"],
    ["mask", ["255.255.255.252", "255.0.0.0"], "reference"],
  ],
  FlowLog: [
    ["name description", ["a", "TF-testAcc%d", "x y", "流量"], "reference: any text"],
    ["status", ["Active", "Inactive"], "section 9"],
    ["activeAging", [60, 300, 6000], "section 9"],
    ["inactiveAging", [10, 15, 600], "section 9"],
    ["outputType", ["sls", "netflow", "all"], "reference"],
    ["netflowServerIp", addresses, "reference"],
    ["netflowServerPort", [1, 9995, 65_535], "section 9"],
    group,
  ],
  FlowLogAssociation: [["flowLogId", ["fl-7tk2c38x2zxxxxx"], "samples"], ...onGateway],
  Gateway: [
    ...instance,
    ["routingStrategy", ["static", "dynamic"], "section 8"],
    ["securityLockThreshold", [0, 604_800], "samples"],
    ["maxBandwidth", [2, 10, 50, 100, 500, 1000], "sections 1 and 7"],
    ["hardWareSpec", ["sag-100wm", "sag-1000", "sag-vcpe"], "section 7"],
    ["haType", ["no_backup", "cold_backup", "warm_backup"], "section 6"],
    ["activate", [true], "reference"],
    ["versionCode", ["2.4.1", "1.7.0"], "section 7"],
  ],
  GatewayCcnGrant: [
    ...onGateway,
    ["ccnId", ["ccn-0qnvmomrt8ie8s7ncm"], "samples"],
    ["ccnUid", uid, "samples"],
    ["grantTrafficService", [true, false], "reference"],
  ],
  GatewayVbrGrant: [
    ...onGateway,
    ["vbrId", ["vbr-wz95o9aylj181n5mzk"], "samples"],
    ["vbrRegionId", ["cn-shanghai", "cn-zhangjiakou-spe"], "section 11"],
    ["vbrUid", uid, "samples"],
  ],
  GlobalRouteProtocol: onDevice,
  HaSettings: [...onPort, ["mode", ["NONE", "STATIC", "DYNAMIC"], "section 6"], ["virtualIp", addresses, "reference"]],
  HealthCheck: [
    ...onGateway,
    ["name", names(100), "reference"],
    ["description", descriptions(256), "reference"],
    ["srcIpAddr dstIpAddr", addresses, "section 8"],
    ["rttThreshold", [-1, 1, 5000], "reference"],
  ],
  LanPort: [
    ...onPort,
    ["ip startIp endIp", addresses, "reference"],
    ["mask", ["255.255.255.0", "255.255.255.252"], "reference"],
    ["lease", [1, 1440, 43_200, "1440"], "reference: text in the list"],
  ],
  ManagementPort: [...onDevice, ["ip gateway", addresses, "reference"], ["mask", ["255.255.255.0"], "section 7"]],
  OspfRouting: [
    ...onDevice,
    ["areaId", [1, 2_147_483_647], "reference"],
    ["routerId", addresses, "reference"],
    ["helloTime deadTime", [1, 10, 40, 65_535], "reference"],
    ["md5Key", ["a", "x".repeat(47)], "reference"],
    ["password", ["a", "Ab-_1234"], "reference"],
  ],
  PortRole: onPort,
  PortRouteProtocol: [
    ...onPort,
    ["vlan", [0, 1, 4094, "0"], "section 5"],
    ["remoteIp", addresses, "reference"],
    ["remoteAs", [1, 45_104, "45104", 4_294_967_295], "sections 5 and 8: the VBR's is 45104; text when read"],
  ],
  Qos: [["name", names(100), "reference"], ["description", ["a", ...descriptions(512)], "reference"], group],
  QosAssociation: [["qosId", ["qos-xitd8690ucu8rox7dv"], "samples"], ...onGateway],
  QosCar: [
    ["qosId", ["qos-xitd8690ucu8rox7dv"], "samples"],
    ["priority", [1, 2, 3, 4, 7], "section 1: 1 to 3, 4 on an allow list; TF and ROS 1 to 7"],
    ["minBandwidthAbs maxBandwidthAbs", [1, 2, 6, 1000], "section 3: not compared with what was bought"],
    ["minBandwidthPercent maxBandwidthPercent", [1, 20, 100], "reference"],
    ["percentSourceType", ["CcnBandwidth", "InternetUpBandwidth"], "section 3"],
    ["name", names(128), "reference"],
    ["description", ["a", ...descriptions(512)], "reference"],
  ],
  QosPolicy: [
    ["qosId", ["qos-xitd8690ucu8rox7dv"], "samples"],
    ["priority", [1, 2, 3, 4, 7], "section 1"],
    ...fiveTuple,
    ["startTime endTime", ["2019-09-14T16:41:33+0800", "2030-12-31T23:59:59+0800"], "section 3: Beijing time"],
    ["name", names(100), "reference"],
    ["description", ["a", ...descriptions(512)], "reference"],
  ],
  RemoteAccess: [...onDevice, ["remoteAccessIp", addresses, "reference"]],
  RouteDistributionStrategy: [
    ...onGateway,
    [
      "routeSource",
      ["STATIC", "static", "OSPF", "BGP", "vpc-bp1aevy8sofi8mh1qc", "vbr-wz95o9", "sag-1fvb9y"],
      "reference",
    ],
    ["destCidrBlock", ["0.0.0.0/0", ...blocks], "reference"],
    ["hcInstanceId", ["hc-jmj26l5vyaxxxx"], "samples"],
  ],
  SerialNumberBinding: onDevice,
  SnatEntry: [
    ...onGateway,
    ["cidrBlock", ["192.168.7.0/24", ...blocks], "section 4: TF tests"],
    ["snatIp", ["192.0.0.2", ...addresses], "section 4: TF tests"],
  ],
  SoftwareGateway: [
    ...instance,
    ["userCount", [1, 5, 1000, 2000], "section 1: 5 to 1,000, newer 1 to 2,000"],
    ["dataPlan", [5, 0, 5_368_709_120], "sections 10 and 11: SKILL, in bytes, 0 for none"],
  ],
  StaticRoute: [
    ...onPort,
    ["vlan", [0, 1, 4094, "0"], "reference"],
    ["destinationCidr", ["0.0.0.0/0", ...blocks], "reference"],
    ["nextHop", addresses, "reference"],
  ],
  UplinkBandwidth: [...onGateway, ["upBandwidth4G upBandwidthWan", [0, 1, 1000], "section 3"]],
  UserDns: [...onDevice, ["masterDns slaveDns", ["100.100.2.136", ...addresses], "section 10"]],
  VbrBinding: [
    ...onGateway,
    ["vbrId", ["vbr-wz95o9aylj181n5mzk"], "samples"],
    ["vbrRegionId", ["cn-shanghai", "cn-zhangjiakou-spe"], "section 11"],
    ["smartAGUid", uid, "samples"],
  ],
  WanPort: [
    ...onPort,
    ["ip gateway", addresses, "reference"],
    ["mask", ["255.255.255.0", "255.255.255.252"], "reference"],
    ["username password", ["abc123", "x".repeat(30)], "section 8: PPPoE"],
    ["priority", [-1, 1, 10, 50], "section 8"],
    ["weight", [1, 100], "reference"],
    ["isp", ["CT", "CM", "CU", "Other"], "reference"],
    ["bandwidth", [0, 1, 1000], "section 3: 0 is no limit"],
  ],
  WanSnat: onDevice,
  Wifi: [
    ...onDevice,
    ["isEnable isBroadcast isAuth", ["True", "False", "true", true, false], "reference; XML and JSON differ"],
    ["ssid", ["a", "Office_1", "x".repeat(31)], "reference"],
    ["channel", [0, 11, "0", "11"], "reference"],
    ["bandwidth", ["自动", "20MHz", "40MHz"], "reference"],
    ["password", ["abcd1234", "x".repeat(32)], "reference"],
  ],
};

/** The resources that there are facts about. */
export const factTypes: readonly string[] = Object.keys(facts);

/** The values that the facts give for the inputs of a resource, by input. */
export function readable(type: string): ReadonlyMap<string, readonly unknown[]> {
  const found = new Map<string, readonly unknown[]>();
  for (const [properties, values] of facts[type] ?? []) {
    for (const name of properties.split(" ")) found.set(name, [...(found.get(name) ?? []), ...values]);
  }
  return found;
}
