// How each kind of resource is made, found and removed by the naive form, written down in the plainest way.

export type Props = Record<string, unknown>;
export type Wire = Record<string, string>;

export interface Entries {
  /** The input that holds them. */
  input: string;
  add: string;
  modify: string;
  remove: string;
  list: string;
  /** Where the items stand in the answer, and the item's id. */
  path: [string, string];
  key: string;
}

export interface Kind {
  create?: string;
  /** The answer's member that is the id; otherwise the id is made of these inputs. */
  id: string | string[];
  /** What its delete and lists call the id, where it has one of its own. */
  idAs?: string;
  /** The inputs that are sent to delete and to find it. */
  parents?: string[];
  /** Inputs that the service calls by another name. */
  names?: Wire;
  /** What is sent with every write. */
  fixed?: Wire;
  modify?: string;
  remove?: string;
  list: string;
  listBy?: Wire;
  path: [string, string];
  key: string;
  entries?: Entries[];
}

const gateways = {
  list: "DescribeSmartAccessGateways",
  listBy: { SmartAGId: "smartAGId" },
  path: ["SmartAccessGateways", "SmartAccessGateway"] as [string, string],
  key: "SmartAGId",
};

const rules = {
  add: "AddACLRule",
  modify: "ModifyACLRule",
  remove: "DeleteACLRule",
  list: "DescribeACLAttribute",
  path: ["Acrs", "Acr"] as [string, string],
  key: "AcrId",
};

export const kinds: Record<string, Kind> = {
  Acl: {
    create: "CreateACL",
    id: "AclId",
    idAs: "AclId",
    remove: "DeleteACL",
    list: "DescribeACLs",
    listBy: { AclIds: "id" },
    path: ["Acls", "Acl"],
    key: "AclId",
    entries: [{ input: "rules", ...rules }],
  },
  AclRule: {
    create: rules.add,
    id: "AcrId",
    idAs: "AcrId",
    parents: ["aclId"],
    modify: rules.modify,
    remove: rules.remove,
    list: rules.list,
    listBy: { AclId: "aclId" },
    path: rules.path,
    key: rules.key,
  },
  CloudConnectNetwork: {
    create: "CreateCloudConnectNetwork",
    id: "CcnId",
    idAs: "CcnId",
    remove: "DeleteCloudConnectNetwork",
    list: "DescribeCloudConnectNetworks",
    listBy: { CcnId: "id" },
    path: ["CloudConnectNetworks", "CloudConnectNetwork"],
    key: "CcnId",
  },
  CcnCenAttachment: {
    create: "AttachCenChildInstance",
    id: ["cenId", "ccnId"],
    parents: ["ccnId", "cenId"],
    names: { ccnId: "ChildInstanceId" },
    fixed: { ChildInstanceType: "CCN", ChildInstanceRegionId: "cn-shanghai" },
    remove: "DetachCenChildInstance",
    list: "DescribeCenAttachedChildInstances",
    listBy: { CenId: "cenId" },
    path: ["ChildInstances", "ChildInstance"],
    key: "ChildInstanceId",
  },
  Qos: {
    create: "CreateQos",
    id: "QosId",
    idAs: "QosId",
    names: { name: "QosName" },
    remove: "DeleteQos",
    list: "DescribeQoses",
    listBy: { QosIds: "id" },
    path: ["Qoses", "Qos"],
    key: "QosId",
    entries: [
      {
        input: "cars",
        add: "CreateQosCar",
        modify: "ModifyQosCar",
        remove: "DeleteQosCar",
        list: "DescribeQosCars",
        path: ["QosCars", "QosCar"],
        key: "QosCarId",
      },
      {
        input: "policies",
        add: "CreateQosPolicy",
        modify: "ModifyQosPolicy",
        remove: "DeleteQosPolicy",
        list: "DescribeQosPolicies",
        path: ["QosPolicies", "QosPolicy"],
        key: "QosPolicyId",
      },
    ],
  },
  FlowLog: {
    create: "CreateFlowLog",
    fixed: { ActiveAging: "300", InactiveAging: "15", NetflowServerPort: "9995", NetflowVersion: "V9" },
    id: "FlowLogId",
    idAs: "FlowLogId",
    remove: "DeleteFlowLog",
    list: "DescribeFlowLogs",
    listBy: { FlowLogId: "id" },
    path: ["FlowLogs", "FlowLogSetType"],
    key: "FlowLogId",
  },
  Gateway: { ...gateways, id: [], idAs: "SmartAGId", modify: "ModifySmartAccessGateway", listBy: { SmartAGId: "id" } },
  SerialNumberBinding: {
    ...gateways,
    create: "BindSerialNumber",
    id: ["smartAGId", "serialNumber"],
    parents: ["smartAGId", "serialNumber"],
    remove: "UnbindSerialNumber",
  },
  CcnBinding: {
    ...gateways,
    create: "BindSmartAccessGateway",
    id: ["ccnId", "smartAGId"],
    parents: ["ccnId", "smartAGId"],
    remove: "UnbindSmartAccessGateway",
  },
  AclAssociation: {
    ...gateways,
    create: "AssociateACL",
    id: ["aclId", "smartAGId"],
    parents: ["aclId", "smartAGId"],
    remove: "DisassociateACL",
  },
  QosAssociation: {
    ...gateways,
    create: "AssociateQos",
    id: ["qosId", "smartAGId"],
    parents: ["qosId", "smartAGId"],
    remove: "DisassociateQos",
  },
  FlowLogAssociation: {
    create: "AssociateFlowLog",
    id: ["flowLogId", "smartAGId"],
    parents: ["flowLogId", "smartAGId"],
    remove: "DisassociateFlowLog",
    list: "DescribeFlowLogSags",
    listBy: { FlowLogId: "flowLogId" },
    path: ["Sags", "Sag"],
    key: "SmartAGId",
  },
  ApplicationBandwidthPackageAssociation: {
    ...gateways,
    create: "AssociateSmartAGWithApplicationBandwidthPackage",
    id: ["applicationBandwidthPackageId", "smartAGId"],
    parents: ["applicationBandwidthPackageId", "smartAGId"],
    names: { smartAGId: "AssociateConfigs.1.SmartAGId", bandwidth: "AssociateConfigs.1.Bandwidth" },
    remove: "DissociateSmartAGFromApplicationBandwidthPackage",
  },
  SnatEntry: {
    create: "AddSnatEntry",
    id: "InstanceId",
    idAs: "InstanceId",
    parents: ["smartAGId"],
    remove: "DeleteSnatEntry",
    list: "DescribeSnatEntries",
    listBy: { SmartAGId: "smartAGId" },
    path: ["SnatEntries", "SnatEntry"],
    key: "InstanceId",
  },
  DnatEntry: {
    create: "AddDnatEntry",
    id: "DnatEntryId",
    idAs: "DnatEntryId",
    parents: ["smartAGId"],
    names: { smartAGId: "SagId" },
    fixed: { Type: "Intranet" },
    remove: "DeleteDnatEntry",
    list: "DescribeDnatEntries",
    listBy: { SagId: "smartAGId" },
    path: ["DnatEntries", "DnatEntry"],
    key: "DnatEntryId",
  },
};
