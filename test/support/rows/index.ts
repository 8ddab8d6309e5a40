import type { Row } from "../row.js";
import { aclRows } from "./acl.js";
import { ccnRows } from "./ccn.js";
import { flowLogRows } from "./flow-log.js";
import { gatewayRows } from "./gateway.js";
import { natRows } from "./nat.js";
import { qosEntryRows } from "./qos-entries.js";
import { qosRows } from "./qos.js";

/** The battery's table: one row a resource. */
export const rows: readonly Row[] = [
  ...aclRows,
  ...ccnRows,
  ...flowLogRows,
  ...gatewayRows,
  ...natRows,
  ...qosRows,
  ...qosEntryRows,
];
