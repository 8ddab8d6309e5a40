import type { ProductName } from "../../schema/products.js";

/**
 * Values that the vendor's own tests send to the real service, with what the service reported. Facts only: each trial names its source. `TF` is the acceptance
 * tests of the vendor's Terraform provider, `TF docs` the examples of its pages, `ROS` the examples of the vendor's Resource Orchestration Service, and `API` the
 * sample requests of the API reference.
 */

/** Parameters or fields by the names that travel. */
export type Values = Readonly<Record<string, string | number | boolean>>;

/** What a trial is under: made by the trial itself, or already there as on a real account. */
export type Parent = "acl" | "qos" | "ccn" | "gateway" | "app" | "cen" | "ownCen";

export interface Kind {
  /** The resource of this package that stands for it. */
  readonly resource: string;
  /** Parameters of the creation that name what it is under. */
  readonly under: Readonly<Record<string, Parent>>;
  readonly create: string;
  /** Missing where no operation changes it: another value makes a new one. */
  readonly modify?: string;
  /** The product, where it is not Smart Access Gateway itself. */
  readonly product?: ProductName;
  /** Whether the vendor's tools send every value with a change, not the changed ones alone. */
  readonly modifiesWhole?: boolean;
  readonly remove: string;
  readonly read: {
    readonly operation: string;
    /** Parameters of the read by the parameters of the creation, and `id` for the object's own id. */
    readonly by: Readonly<Record<string, string>>;
    /** Where the list stands in the answer; missing where the answer is the object. */
    readonly list?: string;
    /** The field of the list that holds the id. */
    readonly key: string;
    /** Fields of the list that have another name than the parameter. */
    readonly names?: Readonly<Record<string, string>>;
  };
  /** The parameter of `modify` and `remove` that names the object; missing where what it is under names it. */
  readonly idParameter?: string;
  /** Parameters of the creation that `remove` needs as well. */
  readonly removesWith?: readonly string[];
  /** The field of the creation's answer that holds the id, or the parameter of the creation that is the id. */
  readonly id: string;
  /** What reads never report. */
  readonly hidden?: readonly string[];
  /** Fields that read empty or are missing as long as nothing has set them; a tool that compares would see a difference otherwise. */
  readonly empty?: readonly string[];
  /** Codes after which the vendor's tools call an operation once more. */
  readonly repeats?: readonly string[];
  /** The status that the vendor's tools wait for after the creation; after the removal they wait until it is gone. */
  readonly until?: string;
  /** Codes of `read` that the vendor's tools take for no object. */
  readonly absent?: readonly string[];
  /** Codes of `remove` that the vendor's tools take for success. */
  readonly gone?: readonly string[];
}

export interface Trial {
  readonly kind: KindName;
  readonly name: string;
  readonly source: string;
  /** How many are made at the same moment; 1 where it is left out. */
  readonly copies?: number;
  /** What one copy is made of, then its changes one after another; a change leaves out what stays. */
  readonly steps: (copy: number) => readonly [Values, ...Values[]];
  /** What reads report although nothing set it, after the creation and from then on. */
  readonly fills?: Values;
  /** Fields that no source says how they are reported. */
  readonly unsure?: readonly string[];
  /** Whether all copies are one object, made again and again. */
  readonly same?: boolean;
  /** Sources that say something else of these values. */
  readonly conflicts?: readonly Conflict[];
}

/** What another source says, and what the emulator does when it is set to that reading. */
export interface Conflict {
  readonly says: string;
  /** The settings (`readings`) of the emulator for it; missing where the emulator has none, or where it is the default. */
  readonly readings?: Readonly<Record<string, unknown>>;
  /** The first state and copy that the reading refuses, and the code; or what it reports in the first state. */
  readonly state?: number;
  readonly copy?: number;
  readonly refused?: string;
  readonly reports?: Values;
}

export type KindName = keyof typeof kinds;

const parents = ["acl", "qos", "ccn"] as const;
export type MadeParent = (typeof parents)[number];
export const isMade = (parent: Parent): parent is MadeParent => (parents as readonly string[]).includes(parent);

export const kinds = {
  acl: {
    resource: "Acl",
    under: {},
    create: "CreateACL",
    modify: "ModifyACL",
    remove: "DeleteACL",
    read: { operation: "DescribeACLs", by: { AclIds: "id" }, list: "Acls.Acl", key: "AclId" },
    idParameter: "AclId",
    id: "AclId",
    gone: ["ParameterSagACLId"],
  },
  aclRule: {
    resource: "AclRule",
    under: { AclId: "acl" },
    create: "AddACLRule",
    modify: "ModifyACLRule",
    remove: "DeleteACLRule",
    read: { operation: "DescribeACLAttribute", by: { AclId: "AclId" }, list: "Acrs.Acr", key: "AcrId" },
    idParameter: "AcrId",
    id: "AcrId",
    empty: ["Description"],
    gone: ["ParameterSagACLRuleId"],
  },
  qos: {
    resource: "Qos",
    under: {},
    create: "CreateQos",
    modify: "ModifyQos",
    remove: "DeleteQos",
    read: { operation: "DescribeQoses", by: { QosIds: "id" }, list: "Qoses.Qos", key: "QosId" },
    idParameter: "QosId",
    id: "QosId",
    gone: ["ParameterSagQosId"],
  },
  qosCar: {
    resource: "QosCar",
    under: { QosId: "qos" },
    create: "CreateQosCar",
    modify: "ModifyQosCar",
    remove: "DeleteQosCar",
    read: {
      operation: "DescribeQosCars",
      by: { QosId: "QosId", QosCarId: "id" },
      list: "QosCars.QosCar",
      key: "QosCarId",
    },
    idParameter: "QosCarId",
    id: "QosCarId",
    // Of the kind that limits by the other unit, 0 counts as empty.
    empty: ["Name", "Description", "MinBandwidthAbs", "MaxBandwidthAbs", "MinBandwidthPercent", "MaxBandwidthPercent"],
    repeats: ["ResourceInOperating"],
    gone: ["ParameterSagQosCarId"],
  },
  qosPolicy: {
    resource: "QosPolicy",
    under: { QosId: "qos" },
    create: "CreateQosPolicy",
    modify: "ModifyQosPolicy",
    remove: "DeleteQosPolicy",
    read: {
      operation: "DescribeQosPolicies",
      by: { QosId: "QosId", QosPolicyId: "id" },
      list: "QosPolicies.QosPolicy",
      key: "QosPolicyId",
    },
    idParameter: "QosPolicyId",
    id: "QosPolicyId",
    empty: ["Name", "Description", "StartTime", "EndTime"],
    repeats: ["ResourceInOperating"],
    gone: ["ParameterSagQosPolicyId"],
  },
  snatEntry: {
    resource: "SnatEntry",
    under: { SmartAGId: "gateway" },
    create: "AddSnatEntry",
    remove: "DeleteSnatEntry",
    read: {
      operation: "DescribeSnatEntries",
      by: { SmartAGId: "SmartAGId" },
      list: "SnatEntries.SnatEntry",
      key: "InstanceId",
    },
    idParameter: "InstanceId",
    id: "InstanceId",
    gone: ["ParameterSagSnatId"],
  },
  dnatEntry: {
    resource: "DnatEntry",
    under: { SagId: "gateway" },
    create: "AddDnatEntry",
    remove: "DeleteDnatEntry",
    // Without a type: what it lists then is told nowhere, but the vendor's tools find the entries of both types by it.
    read: {
      operation: "DescribeDnatEntries",
      by: { SagId: "SagId" },
      list: "DnatEntries.DnatEntry",
      key: "DnatEntryId",
    },
    idParameter: "DnatEntryId",
    id: "DnatEntryId",
  },
  clientUser: {
    resource: "ClientUser",
    under: { SmartAGId: "app" },
    create: "CreateSmartAccessGatewayClientUser",
    modify: "ModifySmartAccessGatewayClientUser",
    remove: "DeleteSmartAccessGatewayClientUser",
    read: {
      operation: "DescribeSmartAccessGatewayClientUsers",
      by: { SmartAGId: "SmartAGId" },
      list: "Users.User",
      key: "UserName",
    },
    idParameter: "UserName",
    id: "UserName",
    hidden: ["Password"],
    empty: ["ClientIp"],
    gone: ["ParameterSagClientId"],
  },
  ccn: {
    resource: "CloudConnectNetwork",
    under: {},
    create: "CreateCloudConnectNetwork",
    modify: "ModifyCloudConnectNetwork",
    remove: "DeleteCloudConnectNetwork",
    read: {
      operation: "DescribeCloudConnectNetworks",
      by: { CcnId: "id" },
      list: "CloudConnectNetworks.CloudConnectNetwork",
      key: "CcnId",
    },
    idParameter: "CcnId",
    id: "CcnId",
    empty: ["Name", "Description", "CidrBlock"],
    repeats: ["ResourceInOperating", "InternalError"],
    gone: ["ParameterCcnInstanceId"],
  },
  ccnBinding: {
    resource: "CcnBinding",
    under: { CcnId: "ccn", SmartAGId: "gateway" },
    create: "BindSmartAccessGateway",
    remove: "UnbindSmartAccessGateway",
    read: {
      operation: "DescribeSmartAccessGateways",
      by: { SmartAGId: "SmartAGId" },
      list: "SmartAccessGateways.SmartAccessGateway",
      key: "AssociatedCcnId",
      names: { CcnId: "AssociatedCcnId" },
    },
    id: "CcnId",
    repeats: ["Operation.Blocking", "UnknownError", "IncorrectStatus", "TaskConflict"],
    gone: ["InvalidInstanceId.NotFound"],
  },
  ccnCenGrant: {
    resource: "CcnCenGrant",
    under: { CcnInstanceId: "ccn", CenInstanceId: "cen" },
    create: "GrantInstanceToCbn",
    remove: "RevokeInstanceFromCbn",
    read: {
      operation: "DescribeGrantRules",
      by: { AssociatedCcnId: "CcnInstanceId" },
      list: "GrantRules.GrantRule",
      key: "CenInstanceId",
    },
    id: "CenInstanceId",
    repeats: ["Operation.Blocking", "UnknownError", "IncorrectStatus", "TaskConflict"],
    gone: ["InvalidInstanceId.NotFound"],
  },
  cenAttachment: {
    resource: "CcnCenAttachment",
    product: "Cbn",
    under: { CenId: "ownCen", ChildInstanceId: "ccn" },
    create: "AttachCenChildInstance",
    remove: "DetachCenChildInstance",
    read: {
      operation: "DescribeCenAttachedChildInstanceAttribute",
      by: {
        CenId: "CenId",
        ChildInstanceId: "ChildInstanceId",
        ChildInstanceType: "ChildInstanceType",
        ChildInstanceRegionId: "ChildInstanceRegionId",
      },
      key: "ChildInstanceId",
    },
    id: "ChildInstanceId",
    removesWith: ["ChildInstanceType", "ChildInstanceRegionId"],
    until: "Attached",
    absent: ["ParameterCenInstanceId", "ParameterError", "ParameterInstanceId"],
    repeats: ["Operation.Blocking", "InvalidOperation.CenInstanceStatus", "InvalidOperation.ChildInstanceStatus"],
    gone: ["Bid.NotFound", "ParameterInstanceId"],
  },
  flowLog: {
    resource: "FlowLog",
    under: {},
    create: "CreateFlowLog",
    modify: "ModifyFlowLogAttribute",
    modifiesWhole: true,
    remove: "DeleteFlowLog",
    read: {
      operation: "DescribeFlowLogs",
      by: { FlowLogId: "id" },
      list: "FlowLogs.FlowLogSetType",
      key: "FlowLogId",
    },
    idParameter: "FlowLogId",
    id: "FlowLogId",
    empty: ["Name", "Description", "SlsRegionId", "ProjectName", "LogstoreName", "NetflowServerIp"],
  },
} as const satisfies Readonly<Record<string, Kind>>;

/** The dates of a policy that begins to count tomorrow, as the vendor's tests write them. */
const tomorrow = new Date(Date.now() + 86_400_000).toISOString().slice(0, 10);
const dates = { StartTime: `${tomorrow}T00:00:00+0800`, EndTime: `${tomorrow}T12:00:00+0800` };

const any = { SourcePortRange: "-1/-1", DestPortRange: "-1/-1" };
const fromAclTest = {
  Description: "tf-testSagAclRule",
  Policy: "drop",
  IpProtocol: "ALL",
  Direction: "out",
  SourceCidr: "10.10.10.0/24",
  DestCidr: "192.168.10.0/24",
  Priority: 2,
  ...any,
};
const fromPolicyTest = { IpProtocol: "ALL", SourceCidr: "192.168.0.0/24", DestCidr: "10.10.0.0/24", ...any };

const user = "tf-username-1234567";
const flows = "tf-testacccn-shanghaismartagflowlog12345";
const netflow = {
  NetflowServerPort: 9995,
  NetflowServerIp: "192.168.0.2",
  NetflowVersion: "V9",
};
const addedDescription: Conflict = {
  says: "API: a description is reported of modified rules alone",
  readings: { addedRuleDescription: "hidden" },
  reports: { Description: "" },
};
const percentOfCcn: Conflict = {
  says: "nothing says what is reported where none was set",
  readings: { percentSourceTypeDefault: "CcnBandwidth" },
  reports: { PercentSourceType: "CcnBandwidth" },
};
const needsCar: Conflict = {
  says: "API: the priority of a policy is that of a car of the QoS",
  readings: { qosPolicyWithoutCar: "refused" },
  refused: "InvalidParameter.Priority",
};

export const trials: readonly Trial[] = [
  {
    kind: "acl",
    name: "basic",
    source: "TF",
    steps: () => [
      { Name: "tf-testSagAclName-1234567" },
      { Name: "tf-testSagAclName-1234567-Update" },
      { Name: "tf-testSagAclName-1234567" },
    ],
  },
  { kind: "acl", name: "example", source: "TF docs", steps: () => [{ Name: "terraform-example" }] },
  {
    kind: "aclRule",
    name: "basic",
    source: "TF",
    steps: () => [
      fromAclTest,
      { Description: "tf-testSagAclRule-update" },
      { Policy: "accept" },
      { Direction: "in" },
      { Priority: 1 },
      { SourceCidr: "10.10.11.0/24", DestCidr: "192.168.11.0/24" },
      { IpProtocol: "ICMP", SourceCidr: "10.10.1.0/24", DestCidr: "192.168.1.0/24" },
      {
        IpProtocol: "TCP",
        SourceCidr: "10.10.2.0/24",
        SourcePortRange: "1/65535",
        DestCidr: "192.168.2.0/24",
        DestPortRange: "80/80",
      },
      {
        IpProtocol: "UDP",
        SourceCidr: "10.10.3.0/24",
        SourcePortRange: "20/20",
        DestCidr: "192.168.3.0/24",
        DestPortRange: "1/20",
      },
      {
        IpProtocol: "SSH(22)",
        SourceCidr: "10.10.4.0/24",
        SourcePortRange: "1/20",
        DestCidr: "192.168.4.0/24",
        DestPortRange: "22/22",
      },
      {
        IpProtocol: "telnet(23)",
        SourceCidr: "10.10.5.0/24",
        DestCidr: "192.168.5.0/24",
        DestPortRange: "23/23",
      },
      { IpProtocol: "HTTP(80)", SourceCidr: "10.10.6.0/24", DestCidr: "192.168.6.0/24", DestPortRange: "80/80" },
      {
        IpProtocol: "HTTPS(443)",
        SourceCidr: "10.10.7.0/24",
        DestCidr: "192.168.7.0/24",
        DestPortRange: "443/443",
      },
      fromAclTest,
    ],
    conflicts: [addedDescription],
  },
  {
    kind: "aclRule",
    name: "example",
    source: "TF docs",
    steps: () => [
      {
        Description: "tf_example",
        Policy: "accept",
        IpProtocol: "ALL",
        Direction: "in",
        SourceCidr: "10.10.1.0/24",
        DestCidr: "192.168.1.0/24",
        Priority: 1,
        ...any,
      },
    ],
  },
  {
    kind: "aclRule",
    name: "all protocols with a port",
    source: "ROS",
    steps: () => [
      {
        Policy: "accept",
        IpProtocol: "ALL",
        Direction: "in",
        SourceCidr: "192.168.1.0/24",
        SourcePortRange: "80/80",
        DestCidr: "192.168.1.0/24",
        DestPortRange: "80/80",
        Priority: 1,
      },
    ],
    conflicts: [{ says: "pages of 2019: ALL and ICMP take -1/-1 alone. The default.", refused: "InvalidPortRange" }],
  },
  {
    kind: "aclRule",
    name: "protocol in lower case, no priority",
    source: "API",
    steps: () => [
      {
        Policy: "accept",
        IpProtocol: "tcp",
        Direction: "in",
        SourceCidr: "192.168.20.0/24",
        SourcePortRange: "1/200",
        DestCidr: "192.168.10.0/24",
        DestPortRange: "1/200",
      },
    ],
    fills: { Priority: 1 },
    // The sample answer has TCP, but it is not the answer to this request.
    unsure: ["IpProtocol"],
  },
  {
    kind: "qos",
    name: "basic",
    source: "TF",
    steps: () => [
      { QosName: "tf-testSagQosName-1234567" },
      { QosName: "tf-testSagQosName-1234567-Update" },
      { QosName: "tf-testSagQosName-1234567" },
    ],
  },
  {
    kind: "qos",
    name: "ten at once",
    source: "TF",
    copies: 10,
    steps: (copy) => [{ QosName: `tf-testSagQosName-1234567-${copy}` }],
  },
  {
    kind: "qosCar",
    name: "basic",
    source: "TF",
    steps: () => [
      { Priority: 2, LimitType: "Absolute", MinBandwidthAbs: 5, MaxBandwidthAbs: 10 },
      { Priority: 1 },
      { Name: "tf-testQosCarName" },
      { Description: "tf-testSagQosCarDescription" },
      { MinBandwidthAbs: 8, MaxBandwidthAbs: 12 },
    ],
    // The vendor's tool takes this for its default and sees no difference, so the service reports it.
    fills: { PercentSourceType: "InternetUpBandwidth" },
    conflicts: [percentOfCcn],
  },
  {
    kind: "qosCar",
    name: "three at once",
    source: "TF",
    copies: 3,
    steps: (copy) => [
      {
        Description: `tf-testQosCarName-${copy}`,
        Priority: copy + 1,
        LimitType: "Absolute",
        MinBandwidthAbs: 5,
        MaxBandwidthAbs: 10,
      },
    ],
    fills: { PercentSourceType: "InternetUpBandwidth" },
    conflicts: [percentOfCcn],
  },
  {
    kind: "qosCar",
    name: "example",
    source: "TF docs",
    steps: () => [
      {
        Name: "tf_example",
        Description: "tf_example",
        Priority: 1,
        LimitType: "Absolute",
        MinBandwidthAbs: 10,
        MaxBandwidthAbs: 20,
        PercentSourceType: "InternetUpBandwidth",
      },
    ],
  },
  {
    kind: "qosCar",
    name: "percent of the CCN's bandwidth",
    source: "API",
    steps: () => [
      {
        Priority: 3,
        LimitType: "Percent",
        MinBandwidthPercent: 10,
        MaxBandwidthPercent: 20,
        PercentSourceType: "CcnBandwidth",
      },
    ],
  },
  {
    kind: "qosPolicy",
    name: "basic",
    source: "TF",
    steps: () => [
      { Priority: 2, ...fromPolicyTest },
      { Name: `tf-testQosPolicy${tomorrow}` },
      { Description: "tf-testSagQosPolicyDescription" },
      dates,
      { IpProtocol: "ICMP", SourceCidr: "192.168.1.0/24", DestCidr: "10.10.1.0/24" },
      {
        Priority: 3,
        IpProtocol: "TCP",
        SourceCidr: "192.168.2.0/24",
        SourcePortRange: "1/65535",
        DestCidr: "10.10.2.0/24",
        DestPortRange: "80/80",
      },
      {
        Priority: 4,
        IpProtocol: "UDP",
        SourceCidr: "192.168.3.0/24",
        SourcePortRange: "20/20",
        DestCidr: "10.10.3.0/24",
        DestPortRange: "1/20",
      },
      {
        Priority: 5,
        IpProtocol: "SSH(22)",
        SourceCidr: "192.168.4.0/24",
        SourcePortRange: "22/22",
        DestCidr: "10.10.4.0/24",
        DestPortRange: "22/22",
      },
      {
        Priority: 6,
        IpProtocol: "telnet(23)",
        SourceCidr: "192.168.5.0/24",
        SourcePortRange: "23/23",
        DestCidr: "10.10.5.0/24",
        DestPortRange: "23/23",
      },
      {
        Priority: 7,
        IpProtocol: "HTTP(80)",
        SourceCidr: "192.168.6.0/24",
        SourcePortRange: "80/80",
        DestCidr: "10.10.6.0/24",
        DestPortRange: "80/80",
      },
      {
        IpProtocol: "HTTPS(443)",
        SourceCidr: "192.168.7.0/24",
        SourcePortRange: "443/443",
        DestCidr: "10.10.7.0/24",
        DestPortRange: "443/443",
      },
      {
        Name: "tf-testSagQosPolicyName-update",
        Description: "tf-testSagQosPolicyDescription-update",
        Priority: 1,
        ...fromPolicyTest,
      },
    ],
    conflicts: [
      needsCar,
      {
        says: "API: ModifyQosPolicy takes the priorities 1 to 3",
        readings: { largestModifiedPolicyPriority: 3 },
        state: 6,
        refused: "InvalidParameter.Priority",
      },
    ],
  },
  {
    kind: "qosPolicy",
    name: "seven at once, of one traffic, without a car",
    source: "TF",
    copies: 7,
    steps: (copy) => [
      { Description: `tf-testQosPolicy${tomorrow}-${copy}`, Priority: copy + 1, ...fromPolicyTest, ...dates },
    ],
    conflicts: [
      needsCar,
      {
        says: "QOS20, QOSN: the policies of a QoS must not overlap",
        readings: { overlappingQosPolicies: "refused" },
        copy: 1,
        refused: "InvalidParameter",
      },
    ],
  },
  {
    kind: "snatEntry",
    name: "basic",
    source: "TF",
    steps: () => [
      { CidrBlock: "192.168.7.0/24", SnatIp: "192.0.0.2" },
      { CidrBlock: "192.168.10.0/24", SnatIp: "192.169.0.2" },
      { CidrBlock: "172.16.7.0/24", SnatIp: "128.0.0.2" },
      { CidrBlock: "172.16.10.0/24", SnatIp: "172.32.0.2" },
      { CidrBlock: "10.7.0.0/24", SnatIp: "1.0.0.2" },
      { CidrBlock: "10.10.0.0/24", SnatIp: "11.0.0.2" },
    ],
    conflicts: [{ says: "NAT19: the address is one of the CCN's block for SNAT" }],
  },
  {
    kind: "snatEntry",
    name: "five at once",
    source: "TF",
    copies: 5,
    steps: (copy) => [{ CidrBlock: `192.168.${copy}.0/24`, SnatIp: `192.0.0.${copy}` }],
  },
  {
    kind: "dnatEntry",
    name: "basic",
    source: "TF",
    steps: () => [
      { Type: "Internet", IpProtocol: "tcp", ExternalPort: "65535", InternalIp: "192.168.0.2", InternalPort: "20" },
      { IpProtocol: "udp", InternalIp: "192.168.0.4" },
      { IpProtocol: "any", ExternalPort: "any", InternalIp: "172.16.0.4", InternalPort: "any" },
      {
        Type: "Intranet",
        IpProtocol: "tcp",
        ExternalIp: "1.0.0.2",
        ExternalPort: "1",
        InternalIp: "10.0.0.2",
        InternalPort: "20",
      },
      { IpProtocol: "udp", ExternalIp: "11.0.0.2", InternalIp: "10.0.0.4" },
      {
        IpProtocol: "any",
        ExternalIp: "172.32.0.2",
        ExternalPort: "any",
        InternalIp: "172.16.0.4",
        InternalPort: "any",
      },
    ],
    conflicts: [{ says: "API: a port is a number from 1 to 65535" }],
  },
  {
    kind: "dnatEntry",
    name: "five at once",
    source: "TF",
    copies: 5,
    steps: (copy) => [
      {
        Type: "Intranet",
        IpProtocol: "tcp",
        ExternalIp: `1.0.0.${copy}`,
        ExternalPort: "1",
        InternalIp: `10.0.0.${copy}`,
        InternalPort: "20",
      },
    ],
  },
  {
    kind: "clientUser",
    name: "basic",
    source: "TF",
    steps: () => [
      { Bandwidth: 20, UserMail: `${user}@test.com`, UserName: user, Password: user },
      { Bandwidth: 40 },
      { Bandwidth: 2000 },
      { Bandwidth: 20 },
    ],
  },
  {
    kind: "clientUser",
    name: "ten at once",
    source: "TF",
    copies: 10,
    steps: (copy) => [
      { Bandwidth: 20, UserMail: `${user}-${copy}@test.com`, UserName: `${user}-${copy}`, Password: user },
    ],
  },
  {
    kind: "clientUser",
    name: "with a fixed address",
    source: "TF docs",
    steps: () => [
      {
        Bandwidth: 20,
        UserMail: "tf-example@abc.com",
        UserName: "tf-example",
        Password: "example1234",
        ClientIp: "192.1.10.0",
      },
    ],
  },
  {
    kind: "ccn",
    name: "basic",
    source: "TF",
    steps: () => [
      { IsDefault: true },
      { Name: "tf-testAccCloudConnectNetwork-1234567-Name" },
      { Description: "tf-testAccCloudConnectNetwork-1234567-Description" },
      { CidrBlock: "192.168.1.0/24,192.168.2.0/24" },
      {
        Name: "tf-testAccCloudConnectNetwork-1234567",
        Description: "tf-testAccCloudConnectNetwork-1234567",
        CidrBlock: "192.168.0.0/24",
      },
    ],
  },
  {
    kind: "ccn",
    name: "ten at once",
    source: "TF",
    copies: 10,
    steps: (copy) => [
      {
        Name: `tf-testAccCloudConnectNetwork-1234567-${copy}`,
        Description: `tf-testAccCloudConnectNetwork-1234567-${copy}`,
        CidrBlock: "192.168.0.0/24",
        IsDefault: true,
      },
    ],
  },
  {
    kind: "ccn",
    name: "not the default one",
    source: "ROS",
    steps: () => [{ IsDefault: false, Name: "DemoCloudConnectNetwork" }],
  },
  {
    kind: "ccnBinding",
    name: "a CCN that is in no CEN",
    source: "TF",
    steps: () => [{}],
    conflicts: [{ says: "API: a CCN has to be in a CEN", readings: { bindNeedsCen: true }, refused: "NotBoundCEN" }],
  },
  {
    kind: "ccnCenGrant",
    name: "a CEN of another account",
    source: "TF",
    steps: () => [{ CenUid: "1000000000000002" }],
  },
  {
    kind: "ccnCenGrant",
    name: "one grant three times at once",
    source: "TF",
    copies: 3,
    same: true,
    steps: () => [{ CenUid: "1000000000000002" }],
  },
  {
    kind: "cenAttachment",
    name: "a CCN of the same account",
    source: "TF docs",
    steps: () => [{ ChildInstanceType: "CCN", ChildInstanceRegionId: "cn-shanghai" }],
    // What the service reports has ccn- before it (API); the vendor's provider takes no region from the answer.
    unsure: ["ChildInstanceRegionId"],
    fills: { ChildInstanceOwnerId: "1000000000000001", Status: "Attached" },
  },
  {
    kind: "flowLog",
    name: "netflow",
    source: "TF",
    steps: () => [{ OutputType: "netflow", ...netflow }],
    fills: { ActiveAging: 300, InactiveAging: 15 },
  },
  {
    kind: "flowLog",
    name: "sls",
    source: "TF",
    steps: () => [{ OutputType: "sls", LogstoreName: flows, ProjectName: flows, SlsRegionId: "cn-shanghai" }],
    fills: { ActiveAging: 300, InactiveAging: 15 },
  },
  {
    kind: "flowLog",
    name: "all",
    source: "TF",
    steps: () => [
      {
        OutputType: "all",
        LogstoreName: flows,
        ProjectName: flows,
        SlsRegionId: "cn-shanghai",
        Description: flows,
        ActiveAging: 300,
        InactiveAging: 15,
        Name: flows,
        ...netflow,
      },
      {
        NetflowServerPort: 9999,
        LogstoreName: `${flows}_update`,
        Description: `${flows}_update`,
        ActiveAging: 400,
        ProjectName: `${flows}_update`,
        NetflowServerIp: "192.168.0.1",
        NetflowVersion: "V10",
        InactiveAging: 20,
        Name: `${flows}_update`,
      },
      { Status: "Inactive" },
      { Status: "Active" },
    ],
  },
];

/** The name of a trial in tests. */
export const titleOf = ({ kind, name, source }: Trial): string => `${kinds[kind].resource}: ${name} (${source})`;

/** What the emulator refuses without any setting, because of what another source says. */
export function refusedByDefault({ conflicts = [] }: Trial): boolean {
  return conflicts.some(({ readings, refused }) => readings === undefined && refused !== undefined);
}

/** What one copy of a trial holds at first and after each change. */
export function statesOf(trial: Trial, copy = 0): readonly Values[] {
  let state: Values = {};
  return trial.steps(copy).map((step) => (state = { ...state, ...step }));
}

/** What reads must report of a state. */
export function reported({ kind, fills, unsure = [] }: Trial, state: Values): Values {
  const { hidden = [] }: Kind = kinds[kind];
  const unknown = [...hidden, ...unsure];
  return Object.fromEntries(Object.entries({ ...state, ...fills }).filter(([name]) => !unknown.includes(name)));
}
