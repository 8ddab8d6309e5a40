import { randomBytes } from "node:crypto";
import type { Kind } from "./kinds.js";

/** How the vendor's ids begin. A kind without one is known by the ids that it joins. */
const prefixes: Readonly<Partial<Record<Kind, string>>> = {
  gateway: "sag",
  ccn: "ccn",
  cen: "cen",
  cenGrant: "gr",
  ccnGrant: "sgc",
  vbr: "vbr",
  vbrGrant: "sgv",
  acl: "acl",
  aclRule: "acr",
  qos: "qos",
  qosCar: "qoscar",
  qosPolicy: "qospy",
  flowLog: "fl",
  bandwidthPackage: "abwp",
  snatEntry: "snat",
  dnatEntry: "fwd",
  healthCheck: "hc",
  resourceGroup: "rg",
  diagnosis: "dia",
};

/** A new id in the vendor's style: a prefix and 18 lower case letters and digits. */
export function newId(kind: Kind): string {
  return `${prefixes[kind] ?? kind}-${randomText(18)}`;
}

/** `length` random lower case letters and digits. */
export function randomText(length: number): string {
  return Array.from(randomBytes(length), (byte) => (byte % 36).toString(36)).join("");
}
