import type { Chapter } from "../call.js";
import { accessPointOperations } from "./access-points.js";
import { aclOperations } from "./acl.js";
import { appClientOperations } from "./app-clients.js";
import { appUserOperations } from "./app-users.js";
import { appOperations } from "./app.js";
import { bandwidthPackageOperations } from "./bandwidth-package.js";
import { callerIdentityOperations } from "./caller-identity.js";
import { ccnOperations } from "./ccn.js";
import { cenAttachmentOperations } from "./cen-attachments.js";
import { cenGrantOperations } from "./cen-grants.js";
import { deviceDnsOperations } from "./device-dns.js";
import { deviceLoginOperations } from "./device-login.js";
import { deviceOperations } from "./device.js";
import { diagnosisOperations } from "./diagnosis.js";
import { enterpriseCodeOperations } from "./enterprise-codes.js";
import { expressConnectOperations } from "./express-connect.js";
import { dpiOperations } from "./dpi.js";
import { flowLogOperations } from "./flow-log.js";
import { gatewayGrantOperations } from "./gateway-grants.js";
import { gatewayHaOperations } from "./gateway-ha.js";
import { gatewayOperations } from "./gateway.js";
import { healthCheckOperations } from "./health-check.js";
import { lanOperations } from "./lan.js";
import { maintenanceOperations } from "./maintenance.js";
import { highAvailabilityOperations } from "./high-availability.js";
import { managementPortOperations } from "./management-port.js";
import { natOperations } from "./nat.js";
import { orderOperations } from "./orders.js";
import { portOperations } from "./port.js";
import { qosRuleOperations } from "./qos-rules.js";
import { qosOperations } from "./qos.js";
import { regionOperations } from "./regions.js";
import { routeStrategyOperations } from "./route-strategies.js";
import { routingOperations } from "./routing.js";
import { upgradeOperations } from "./upgrades.js";
import { statisticsOperations } from "./statistics.js";
import { vbrOperations } from "./vbr.js";
import { wanOperations } from "./wan.js";
import { wanSnatOperations } from "./wan-snat.js";
import { wifiOperations } from "./wifi.js";

/** Every operation that the emulator has. */
export const operations: Chapter = {
  ...accessPointOperations,
  ...aclOperations,
  ...appClientOperations,
  ...appOperations,
  ...appUserOperations,
  ...bandwidthPackageOperations,
  ...callerIdentityOperations,
  ...ccnOperations,
  ...cenAttachmentOperations,
  ...cenGrantOperations,
  ...deviceDnsOperations,
  ...deviceLoginOperations,
  ...deviceOperations,
  ...diagnosisOperations,
  ...enterpriseCodeOperations,
  ...expressConnectOperations,
  ...dpiOperations,
  ...flowLogOperations,
  ...gatewayGrantOperations,
  ...gatewayHaOperations,
  ...gatewayOperations,
  ...healthCheckOperations,
  ...lanOperations,
  ...maintenanceOperations,
  ...highAvailabilityOperations,
  ...managementPortOperations,
  ...natOperations,
  ...orderOperations,
  ...portOperations,
  ...qosOperations,
  ...qosRuleOperations,
  ...regionOperations,
  ...routeStrategyOperations,
  ...routingOperations,
  ...upgradeOperations,
  ...statisticsOperations,
  ...vbrOperations,
  ...wanOperations,
  ...wanSnatOperations,
  ...wifiOperations,
};
