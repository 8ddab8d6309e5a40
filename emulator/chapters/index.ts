import type { Chapter } from "../call.js";
import { accessPointOperations } from "./access-points.js";
import { aclOperations } from "./acl.js";
import { appClientOperations } from "./app-clients.js";
import { appUserOperations } from "./app-users.js";
import { appOperations } from "./app.js";
import { bandwidthPackageOperations } from "./bandwidth-package.js";
import { ccnOperations } from "./ccn.js";
import { cenGrantOperations } from "./cen-grants.js";
import { deviceOperations } from "./device.js";
import { enterpriseCodeOperations } from "./enterprise-codes.js";
import { diagnosisOperations } from "./diagnosis.js";
import { flowLogOperations } from "./flow-log.js";
import { gatewayGrantOperations } from "./gateway-grants.js";
import { gatewayHaOperations } from "./gateway-ha.js";
import { gatewayOperations } from "./gateway.js";
import { maintenanceOperations } from "./maintenance.js";
import { natOperations } from "./nat.js";
import { orderOperations } from "./orders.js";
import { qosRuleOperations } from "./qos-rules.js";
import { qosOperations } from "./qos.js";
import { regionOperations } from "./regions.js";
import { upgradeOperations } from "./upgrades.js";
import { vbrOperations } from "./vbr.js";
import { wifiOperations } from "./wifi.js";

/** Every operation that the emulator has. */
export const operations: Chapter = {
  ...accessPointOperations,
  ...aclOperations,
  ...appClientOperations,
  ...appOperations,
  ...appUserOperations,
  ...bandwidthPackageOperations,
  ...ccnOperations,
  ...cenGrantOperations,
  ...deviceOperations,
  ...enterpriseCodeOperations,
  ...diagnosisOperations,
  ...flowLogOperations,
  ...gatewayGrantOperations,
  ...gatewayHaOperations,
  ...gatewayOperations,
  ...maintenanceOperations,
  ...natOperations,
  ...orderOperations,
  ...qosOperations,
  ...qosRuleOperations,
  ...regionOperations,
  ...upgradeOperations,
  ...vbrOperations,
  ...wifiOperations,
};
