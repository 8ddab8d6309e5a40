import { clientUser } from "../../provider/resources/app/client-user.js";
import { aclRule } from "../../provider/resources/acl/acl-rule.js";
import { acl } from "../../provider/resources/acl/acl.js";
import { ccnBinding } from "../../provider/resources/ccn/ccn-binding.js";
import { ccnCenAttachment } from "../../provider/resources/ccn/ccn-cen-attachment.js";
import { ccnCenGrant } from "../../provider/resources/ccn/ccn-cen-grant.js";
import { cloudConnectNetwork } from "../../provider/resources/ccn/cloud-connect-network.js";
import { flowLog } from "../../provider/resources/flowlog/flow-log.js";
import { dnatEntry } from "../../provider/resources/nat/dnat-entry.js";
import { snatEntry } from "../../provider/resources/nat/snat-entry.js";
import { qosCar } from "../../provider/resources/qos/qos-car.js";
import { qosPolicy } from "../../provider/resources/qos/qos-policy.js";
import { qos } from "../../provider/resources/qos/qos.js";
import type { terraformResources } from "../../schema/vendor-resources.js";
import { blocks, type Converted, type Mapping, mapping } from "./mapping.js";

/** What both tools attach to a CEN beside CCNs. */
export function notCcn(type: unknown): string | undefined {
  return typeof type !== "string" || type === "CCN"
    ? undefined
    : `it attaches a ${type}, and this package attaches CCNs only`;
}

/** The limit of a car. The state may also hold limits of the other type, which count for nothing. */
function limit<Input extends string>(input: Input, type: string): Converted<Input> {
  return { input, ifLive: true, note: `only with \`limit_type\` \`${type}\`` };
}

/** What becomes of each resource of the Terraform provider. */
export const terraformMappings: Readonly<Record<(typeof terraformResources)[number], Mapping>> = {
  alicloud_sag_acl: mapping(acl, { name: "name" }),
  alicloud_sag_acl_rule: mapping(aclRule, {
    acl_id: "aclId",
    description: "description",
    policy: "policy",
    ip_protocol: "ipProtocol",
    direction: "direction",
    source_cidr: "sourceCidr",
    source_port_range: "sourcePortRange",
    dest_cidr: "destCidr",
    dest_port_range: "destPortRange",
    priority: "priority",
  }),
  alicloud_sag_qos: mapping(qos, { name: "name" }),
  alicloud_sag_qos_car: mapping(qosCar, {
    qos_id: "qosId",
    name: "name",
    description: "description",
    priority: "priority",
    limit_type: "limitType",
    min_bandwidth_abs: limit("minBandwidthAbs", "Absolute"),
    max_bandwidth_abs: limit("maxBandwidthAbs", "Absolute"),
    min_bandwidth_percent: limit("minBandwidthPercent", "Percent"),
    max_bandwidth_percent: limit("maxBandwidthPercent", "Percent"),
    percent_source_type: "percentSourceType",
  }),
  alicloud_sag_qos_policy: mapping(qosPolicy, {
    qos_id: "qosId",
    name: "name",
    description: "description",
    priority: "priority",
    ip_protocol: "ipProtocol",
    source_cidr: "sourceCidr",
    source_port_range: "sourcePortRange",
    dest_cidr: "destCidr",
    dest_port_range: "destPortRange",
    start_time: "startTime",
    end_time: "endTime",
  }),
  alicloud_sag_snat_entry: mapping(snatEntry, {
    sag_id: "smartAGId",
    cidr_block: "cidrBlock",
    snat_ip: "snatIp",
  }),
  alicloud_sag_dnat_entry: mapping(dnatEntry, {
    sag_id: "smartAGId",
    type: "type",
    ip_protocol: "ipProtocol",
    external_ip: {
      input: "externalIp",
      ifLive: true,
      note: "left out with `type` `Internet`: the device finds the address itself",
    },
    external_port: "externalPort",
    internal_ip: "internalIp",
    internal_port: "internalPort",
  }),
  alicloud_sag_client_user: mapping(clientUser, {
    sag_id: "smartAGId",
    user_name: "userName",
    user_mail: "userMail",
    bandwidth: "bandwidth",
    client_ip: {
      input: "clientIp",
      ifLive: true,
      note: "only of a user with a fixed address; the state also holds the last address of others",
    },
    password: { input: "password", note: "a secret in the config of the stack" },
    kms_encrypted_password: { not: "only Terraform decrypts it; without `password` the live one is kept" },
    kms_encryption_context: { not: "belongs to `kms_encrypted_password`" },
  }),
  alicloud_cloud_connect_network: mapping(cloudConnectNetwork, {
    name: "name",
    description: "description",
    cidr_block: { input: "cidrBlocks", from: blocks, note: "a list" },
    is_default: { not: "only the service makes default CCNs; it is the output `isDefault`" },
  }),
  alicloud_cloud_connect_network_attachment: mapping(ccnBinding, { ccn_id: "ccnId", sag_id: "smartAGId" }),
  alicloud_cloud_connect_network_grant: mapping(ccnCenGrant, {
    ccn_id: "ccnId",
    cen_id: "cenId",
    cen_uid: "cenUid",
  }),
  alicloud_cen_instance_attachment: mapping(
    ccnCenAttachment,
    {
      instance_id: "cenId",
      child_instance_id: "ccnId",
      child_instance_region_id: "ccnRegionId",
      child_instance_owner_id: "ccnUid",
      cen_owner_id: { not: "only used to attach, which is done" },
      child_instance_type: { not: "it is always `CCN`; other networks are not migrated" },
      status: { not: "the service sets it" },
    },
    // States of older versions have no type.
    ({ child_instance_type: type, child_instance_id: id }) =>
      notCcn(type ?? (typeof id === "string" && !id.startsWith("ccn-") ? "network that is no CCN" : undefined)),
  ),
  alicloud_smartag_flow_log: mapping(flowLog, {
    flow_log_name: "name",
    description: "description",
    status: "status",
    active_aging: "activeAging",
    inactive_aging: "inactiveAging",
    output_type: "outputType",
    sls_region_id: "slsRegionId",
    project_name: "projectName",
    logstore_name: "logstoreName",
    netflow_server_ip: "netflowServerIp",
    netflow_server_port: "netflowServerPort",
    netflow_version: "netflowVersion",
  }),
};
