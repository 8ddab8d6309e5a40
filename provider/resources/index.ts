export { Acl, type AclArgs, type AclRuleEntry } from "./acl/acl.js";
export { AclAssociation, type AclAssociationArgs } from "./acl/acl-association.js";
export { AclRule, type AclRuleArgs } from "./acl/acl-rule.js";
export { ClientUser, type ClientUserArgs } from "./app/client-user.js";
export { ClientUserDns, type ClientUserDnsArgs } from "./app/client-user-dns.js";
export { EnterpriseCode, type EnterpriseCodeArgs } from "./app/enterprise-code.js";
export { EnterpriseCodeAssignment, type EnterpriseCodeAssignmentArgs } from "./app/enterprise-code-assignment.js";
export { SoftwareGateway, type SoftwareGatewayArgs } from "./app/software-gateway.js";
export { CcnBinding, type CcnBindingArgs } from "./ccn/ccn-binding.js";
export { CcnCenAttachment, type CcnCenAttachmentArgs } from "./ccn/ccn-cen-attachment.js";
export { CcnCenGrant, type CcnCenGrantArgs } from "./ccn/ccn-cen-grant.js";
export { CloudConnectNetwork, type CloudConnectNetworkArgs } from "./ccn/cloud-connect-network.js";
export { AdminPassword, type AdminPasswordArgs } from "./device/admin-password.js";
export { AutoUpgradePolicy, type AutoUpgradePolicyArgs } from "./device/auto-upgrade-policy.js";
export { HaSettings, type HaSettingsArgs } from "./device/ha-settings.js";
export { ManagementPort, type ManagementPortArgs } from "./device/management-port.js";
export { RemoteAccess, type RemoteAccessArgs } from "./device/remote-access.js";
export { UserDns, type UserDnsArgs } from "./device/user-dns.js";
export { WanSnat, type WanSnatArgs } from "./device/wan-snat.js";
export { Wifi, type WifiArgs } from "./device/wifi.js";
export { DpiMonitor, type DpiMonitorArgs } from "./dpi/dpi-monitor.js";
export { DpiSettings, type DpiSettingsArgs } from "./dpi/dpi-settings.js";
export { FlowLog, type FlowLogArgs } from "./flowlog/flow-log.js";
export { FlowLogAssociation, type FlowLogAssociationArgs } from "./flowlog/flow-log-association.js";
export { AccessPoint, type AccessPointArgs } from "./gateway/access-point.js";
export {
  ApplicationBandwidthPackageAssociation,
  type ApplicationBandwidthPackageAssociationArgs,
} from "./gateway/application-bandwidth-package-association.js";
export { Gateway, type GatewayArgs } from "./gateway/gateway.js";
export { GatewayCcnGrant, type GatewayCcnGrantArgs } from "./gateway/gateway-ccn-grant.js";
export { GatewayVbrGrant, type GatewayVbrGrantArgs } from "./gateway/gateway-vbr-grant.js";
export { SerialNumberBinding, type SerialNumberBindingArgs } from "./gateway/serial-number-binding.js";
export { UplinkBandwidth, type UplinkBandwidthArgs } from "./gateway/uplink-bandwidth.js";
export { VbrBinding, type VbrBindingArgs } from "./gateway/vbr-binding.js";
export { DnatEntry, type DnatEntryArgs } from "./nat/dnat-entry.js";
export { SnatEntry, type SnatEntryArgs } from "./nat/snat-entry.js";
export { ExpressConnectInterface, type ExpressConnectInterfaceArgs } from "./port/express-connect-interface.js";
export { LanPort, type LanPortArgs } from "./port/lan-port.js";
export { PortRole, type PortRoleArgs } from "./port/port-role.js";
export { WanPort, type WanPortArgs } from "./port/wan-port.js";
export { Qos, type QosArgs, type QosCarEntry, type QosPolicyEntry } from "./qos/qos.js";
export { QosAssociation, type QosAssociationArgs } from "./qos/qos-association.js";
export { QosCar, type QosCarArgs } from "./qos/qos-car.js";
export { QosPolicy, type QosPolicyArgs } from "./qos/qos-policy.js";
export { BgpRouting, type BgpRoutingArgs } from "./routing/bgp-routing.js";
export { GlobalRouteProtocol, type GlobalRouteProtocolArgs } from "./routing/global-route-protocol.js";
export { HealthCheck, type HealthCheckArgs } from "./routing/health-check.js";
export { OspfRouting, type OspfRoutingArgs } from "./routing/ospf-routing.js";
export { PortRouteProtocol, type PortRouteProtocolArgs } from "./routing/port-route-protocol.js";
export {
  RouteDistributionStrategy,
  type RouteDistributionStrategyArgs,
} from "./routing/route-distribution-strategy.js";
export { StaticRoute, type StaticRouteArgs } from "./routing/static-route.js";
