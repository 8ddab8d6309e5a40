// Generated from provider/resources and provider/actions by `npm run generate`.
import { accessPoint } from "./resources/gateway/access-point.js";
import { acl } from "./resources/acl/acl.js";
import { aclAssociation } from "./resources/acl/acl-association.js";
import { aclRule } from "./resources/acl/acl-rule.js";
import { adminPassword } from "./resources/device/admin-password.js";
import { applicationBandwidthPackageAssociation } from "./resources/gateway/application-bandwidth-package-association.js";
import { autoUpgradePolicy } from "./resources/device/auto-upgrade-policy.js";
import { bgpRouting } from "./resources/routing/bgp-routing.js";
import { ccnBinding } from "./resources/ccn/ccn-binding.js";
import { ccnCenAttachment } from "./resources/ccn/ccn-cen-attachment.js";
import { ccnCenGrant } from "./resources/ccn/ccn-cen-grant.js";
import { clearCipher } from "./actions/clear-cipher.js";
import { clearRouteableAddress } from "./actions/clear-routeable-address.js";
import { clientUser } from "./resources/app/client-user.js";
import { clientUserDns } from "./resources/app/client-user-dns.js";
import { cloudConnectNetwork } from "./resources/ccn/cloud-connect-network.js";
import { diagnose } from "./actions/diagnose.js";
import { dnatEntry } from "./resources/nat/dnat-entry.js";
import { dpiMonitor } from "./resources/dpi/dpi-monitor.js";
import { dpiSettings } from "./resources/dpi/dpi-settings.js";
import { enterpriseCode } from "./resources/app/enterprise-code.js";
import { enterpriseCodeAssignment } from "./resources/app/enterprise-code-assignment.js";
import { expressConnectInterface } from "./resources/port/express-connect-interface.js";
import { flowLog } from "./resources/flowlog/flow-log.js";
import { flowLogAssociation } from "./resources/flowlog/flow-log-association.js";
import { gateway } from "./resources/gateway/gateway.js";
import { gatewayCcnGrant } from "./resources/gateway/gateway-ccn-grant.js";
import { gatewayVbrGrant } from "./resources/gateway/gateway-vbr-grant.js";
import { globalRouteProtocol } from "./resources/routing/global-route-protocol.js";
import { haSettings } from "./resources/device/ha-settings.js";
import { healthCheck } from "./resources/routing/health-check.js";
import { kickOutClients } from "./actions/kick-out-clients.js";
import { lanPort } from "./resources/port/lan-port.js";
import { managementPort } from "./resources/device/management-port.js";
import { ospfRouting } from "./resources/routing/ospf-routing.js";
import { portRole } from "./resources/port/port-role.js";
import { portRouteProtocol } from "./resources/routing/port-route-protocol.js";
import { probeAccessPoints } from "./actions/probe-access-points.js";
import { qos } from "./resources/qos/qos.js";
import { qosAssociation } from "./resources/qos/qos-association.js";
import { qosCar } from "./resources/qos/qos-car.js";
import { qosPolicy } from "./resources/qos/qos-policy.js";
import { reboot } from "./actions/reboot.js";
import { remoteAccess } from "./resources/device/remote-access.js";
import { resetClientUserPassword } from "./actions/reset-client-user-password.js";
import { roamClientUser } from "./actions/roam-client-user.js";
import { routeDistributionStrategy } from "./resources/routing/route-distribution-strategy.js";
import { serialNumberBinding } from "./resources/gateway/serial-number-binding.js";
import { snatEntry } from "./resources/nat/snat-entry.js";
import { softwareGateway } from "./resources/app/software-gateway.js";
import { staticRoute } from "./resources/routing/static-route.js";
import { synchronizeWebConfig } from "./actions/synchronize-web-config.js";
import { unlock } from "./actions/unlock.js";
import { uplinkBandwidth } from "./resources/gateway/uplink-bandwidth.js";
import { userDns } from "./resources/device/user-dns.js";
import { vbrBinding } from "./resources/gateway/vbr-binding.js";
import { wanPort } from "./resources/port/wan-port.js";
import { wanSnat } from "./resources/device/wan-snat.js";
import { wifi } from "./resources/device/wifi.js";
import type { AnyAction } from "./lifecycle/action.js";
import type { Definition } from "./lifecycle/definition.js";

const resources: readonly unknown[] = [
  accessPoint,
  acl,
  aclAssociation,
  aclRule,
  adminPassword,
  applicationBandwidthPackageAssociation,
  autoUpgradePolicy,
  bgpRouting,
  ccnBinding,
  ccnCenAttachment,
  ccnCenGrant,
  clientUser,
  clientUserDns,
  cloudConnectNetwork,
  dnatEntry,
  dpiMonitor,
  dpiSettings,
  enterpriseCode,
  enterpriseCodeAssignment,
  expressConnectInterface,
  flowLog,
  flowLogAssociation,
  gateway,
  gatewayCcnGrant,
  gatewayVbrGrant,
  globalRouteProtocol,
  haSettings,
  healthCheck,
  lanPort,
  managementPort,
  ospfRouting,
  portRole,
  portRouteProtocol,
  qos,
  qosAssociation,
  qosCar,
  qosPolicy,
  remoteAccess,
  routeDistributionStrategy,
  serialNumberBinding,
  snatEntry,
  softwareGateway,
  staticRoute,
  uplinkBandwidth,
  userDns,
  vbrBinding,
  wanPort,
  wanSnat,
  wifi,
];

const runnable: readonly unknown[] = [
  clearCipher,
  clearRouteableAddress,
  diagnose,
  kickOutClients,
  probeAccessPoints,
  reboot,
  resetClientUserPassword,
  roamClientUser,
  synchronizeWebConfig,
  unlock,
];

/** The definitions of all resources, by the names of the resources. */
export const definitions: ReadonlyMap<string, Definition> = new Map(
  (resources as readonly Definition[]).map((definition) => [definition.type, definition]),
);

/** The actions, by their names. */
export const actions: ReadonlyMap<string, AnyAction> = new Map(
  (runnable as readonly AnyAction[]).map((action) => [action.type, action]),
);
