/** The vendor's Terraform provider: its resources of Smart Access Gateway, and that of CEN for CCNs. */
export const terraformResources = [
  "alicloud_cen_instance_attachment",
  "alicloud_cloud_connect_network",
  "alicloud_cloud_connect_network_attachment",
  "alicloud_cloud_connect_network_grant",
  "alicloud_sag_acl",
  "alicloud_sag_acl_rule",
  "alicloud_sag_client_user",
  "alicloud_sag_dnat_entry",
  "alicloud_sag_qos",
  "alicloud_sag_qos_car",
  "alicloud_sag_qos_policy",
  "alicloud_sag_snat_entry",
  "alicloud_smartag_flow_log",
] as const;

/** The same of Resource Orchestration Service (ROS). */
export const rosResources = [
  "ALIYUN::CEN::CenInstanceAttachment",
  "ALIYUN::SAG::ACL",
  "ALIYUN::SAG::ACLAssociation",
  "ALIYUN::SAG::ACLRule",
  "ALIYUN::SAG::App",
  "ALIYUN::SAG::AppUser",
  "ALIYUN::SAG::CloudConnectNetwork",
  "ALIYUN::SAG::GrantCcnToCen",
  "ALIYUN::SAG::Qos",
  "ALIYUN::SAG::QosAssociation",
  "ALIYUN::SAG::QosCar",
  "ALIYUN::SAG::QosPolicy",
  "ALIYUN::SAG::SerialNumberBinding",
  "ALIYUN::SAG::SmartAccessGateway",
  "ALIYUN::SAG::SmartAccessGatewayBinding",
] as const;

/** The vendor's resources of the same thing, by the names that their users look for. */
export interface VendorResources {
  readonly terraform?: (typeof terraformResources)[number];
  readonly ros?: (typeof rosResources)[number];
}
