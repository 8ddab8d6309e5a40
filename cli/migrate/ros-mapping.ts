import { aclAssociation } from "../../provider/resources/acl/acl-association.js";
import { aclRule } from "../../provider/resources/acl/acl-rule.js";
import { acl } from "../../provider/resources/acl/acl.js";
import { clientUser } from "../../provider/resources/app/client-user.js";
import { softwareGateway } from "../../provider/resources/app/software-gateway.js";
import { ccnBinding } from "../../provider/resources/ccn/ccn-binding.js";
import { ccnCenAttachment } from "../../provider/resources/ccn/ccn-cen-attachment.js";
import { ccnCenGrant } from "../../provider/resources/ccn/ccn-cen-grant.js";
import { cloudConnectNetwork } from "../../provider/resources/ccn/cloud-connect-network.js";
import { gateway } from "../../provider/resources/gateway/gateway.js";
import { serialNumberBinding } from "../../provider/resources/gateway/serial-number-binding.js";
import { qosAssociation } from "../../provider/resources/qos/qos-association.js";
import { qosCar } from "../../provider/resources/qos/qos-car.js";
import { qosPolicy } from "../../provider/resources/qos/qos-policy.js";
import { qos } from "../../provider/resources/qos/qos.js";
import type { rosResources } from "../../schema/vendor-resources.js";
import { blocks, type Becomes, type Mapping, mapping } from "./mapping.js";
import { notCcn } from "./terraform-mapping.js";

/** What only an order needs. */
const ordered: Becomes<never> = { not: "only used when it was bought" };

/** The opposite of a switch, which templates may write as a text. */
function reversed(value: unknown): unknown {
  if (typeof value !== "boolean" && typeof value !== "string") return undefined;
  return String(value).toLowerCase() !== "true";
}

/** What becomes of each resource of ROS. */
export const rosMappings: Readonly<Record<(typeof rosResources)[number], Mapping>> = {
  "ALIYUN::SAG::ACL": mapping(acl, { Name: "name" }),
  "ALIYUN::SAG::ACLRule": mapping(aclRule, {
    AclId: "aclId",
    Name: "name",
    Description: "description",
    Policy: "policy",
    IpProtocol: "ipProtocol",
    Direction: "direction",
    SourceCidr: "sourceCidr",
    SourcePortRange: "sourcePortRange",
    DestCidr: "destCidr",
    DestPortRange: "destPortRange",
    Priority: "priority",
    Type: "type",
    DpiSignatureIds: "dpiSignatureIds",
    DpiGroupIds: "dpiGroupIds",
  }),
  "ALIYUN::SAG::ACLAssociation": mapping(aclAssociation, { AclId: "aclId", SmartAGId: "smartAGId" }),
  "ALIYUN::SAG::Qos": mapping(qos, { QosName: "name", QosDescription: "description" }),
  "ALIYUN::SAG::QosCar": mapping(qosCar, {
    QosId: "qosId",
    Name: "name",
    Description: "description",
    Priority: "priority",
    LimitType: "limitType",
    MinBandwidthAbs: "minBandwidthAbs",
    MaxBandwidthAbs: "maxBandwidthAbs",
    MinBandwidthPercent: "minBandwidthPercent",
    MaxBandwidthPercent: "maxBandwidthPercent",
    PercentSourceType: "percentSourceType",
  }),
  "ALIYUN::SAG::QosPolicy": mapping(qosPolicy, {
    QosId: "qosId",
    Name: "name",
    Description: "description",
    Priority: "priority",
    IpProtocol: "ipProtocol",
    SourceCidr: "sourceCidr",
    SourcePortRange: "sourcePortRange",
    DestCidr: "destCidr",
    DestPortRange: "destPortRange",
    StartTime: "startTime",
    EndTime: "endTime",
    DpiSignatureIds: "dpiSignatureIds",
    DpiGroupIds: "dpiGroupIds",
  }),
  "ALIYUN::SAG::QosAssociation": mapping(qosAssociation, { QosId: "qosId", SmartAGId: "smartAGId" }),
  "ALIYUN::SAG::SmartAccessGateway": mapping(gateway, {
    Name: "name",
    Description: "description",
    CidrBlock: { input: "cidrBlocks", from: blocks, note: "a list" },
    RoutingStrategy: "routingStrategy",
    SecurityLockThreshold: "securityLockThreshold",
    MaxBandWidth: "maxBandwidth",
    Activate: { input: "activate", ifLive: true, note: "left out: it has been done" },
    HardWareSpec: { not: "the gateway has it; it is the output `hardwareVersion`" },
    HaType: { not: "the gateway has it, and no call changes it" },
    AutoPay: ordered,
    AlreadyHaveSag: ordered,
    BuyerMessage: ordered,
    ChargeType: ordered,
    Period: ordered,
    ReceiverAddress: ordered,
    ReceiverCity: ordered,
    ReceiverCountry: ordered,
    ReceiverDistrict: ordered,
    ReceiverEmail: ordered,
    ReceiverMobile: ordered,
    ReceiverName: ordered,
    ReceiverPhone: ordered,
    ReceiverState: ordered,
    ReceiverTown: ordered,
    ReceiverZip: ordered,
  }),
  "ALIYUN::SAG::SerialNumberBinding": mapping(serialNumberBinding, {
    SmartAGId: "smartAGId",
    SerialNumber: "serialNumber",
  }),
  "ALIYUN::SAG::App": mapping(softwareGateway, {
    UserCount: "userCount",
    AutoPay: ordered,
    ChargeType: ordered,
    DataPlan: ordered,
    Period: ordered,
  }),
  "ALIYUN::SAG::AppUser": mapping(clientUser, {
    SmartAGId: "smartAGId",
    UserName: "userName",
    UserMail: "userMail",
    Bandwidth: "bandwidth",
    ClientIp: "clientIp",
    Disable: { input: "enabled", from: reversed, note: "reversed" },
    Password: { input: "password", note: "a secret in the config of the stack" },
  }),
  "ALIYUN::SAG::CloudConnectNetwork": mapping(cloudConnectNetwork, {
    Name: "name",
    Description: "description",
    IsDefault: { not: "only the service makes default CCNs; it is the output `isDefault`" },
    Tags: { not: "no operation of the API sets them" },
  }),
  "ALIYUN::SAG::SmartAccessGatewayBinding": mapping(ccnBinding, { CcnId: "ccnId", SmartAGId: "smartAGId" }),
  "ALIYUN::SAG::GrantCcnToCen": mapping(ccnCenGrant, {
    CcnInstanceId: "ccnId",
    CenInstanceId: "cenId",
    CenUid: "cenUid",
  }),
  "ALIYUN::CEN::CenInstanceAttachment": mapping(
    ccnCenAttachment,
    {
      CenId: "cenId",
      ChildInstanceId: "ccnId",
      ChildInstanceRegionId: "ccnRegionId",
      ChildInstanceOwnerId: "ccnUid",
      ChildInstanceType: { not: "it is always `CCN`; other networks are not migrated" },
    },
    ({ ChildInstanceType: type }) => notCcn(type),
  ),
};
