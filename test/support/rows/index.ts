import type { Row } from "../row.js";
import { aclRows } from "./acl.js";
import { appRows } from "./app.js";
import { ccnRows } from "./ccn.js";
import { deviceSettingRows } from "./device-settings.js";
import { deviceRows } from "./device.js";
import { healthCheckRows } from "./health-check.js";
import { dpiRows } from "./dpi.js";
import { flowLogRows } from "./flow-log.js";
import { gatewayBondRows } from "./gateway-bonds.js";
import { gatewayRows } from "./gateway.js";
import { natRows } from "./nat.js";
import { portRows } from "./port.js";
import { qosEntryRows } from "./qos-entries.js";
import { qosRows } from "./qos.js";
import { routingRows } from "./routing.js";
import { upgradeRows } from "./upgrades.js";

/** One row a resource. */
export const everyRow: readonly Row[] = [
  ...aclRows,
  ...appRows,
  ...ccnRows,
  ...deviceRows,
  ...deviceSettingRows,
  ...dpiRows,
  ...flowLogRows,
  ...gatewayRows,
  ...gatewayBondRows,
  ...healthCheckRows,
  ...natRows,
  ...portRows,
  ...qosRows,
  ...qosEntryRows,
  ...routingRows,
  ...upgradeRows,
];

const chosen = process.env["SMARTAG_ROWS"]?.split(",");

/** The battery's table; with SMARTAG_ROWS, the named rows only. */
export const rows: readonly Row[] = everyRow.filter(({ type }) => chosen?.includes(type) ?? true);
