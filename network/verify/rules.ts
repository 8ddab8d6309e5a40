import { aclAcceptsEverything, aclFiltersNothing } from "./acl-accepts-everything.js";
import { aclNeverMatches } from "./acl-never-matches.js";
import { aclRedundant } from "./acl-redundant.js";
import { aclTie } from "./acl-tie.js";
import { aclTooComplex } from "./acl-too-complex.js";
import { bgpAutonomousSystem, bgpNeighbour, bgpRouterId } from "./bgp.js";
import { bindingOrder } from "./binding-order.js";
import { clientPoolTooSmall, dhcpPools } from "./client-pools.js";
import { dnatNowhere, dnatOverlap, dnatTakesSite } from "./dnat.js";
import { flowLogSilent } from "./flow-logs.js";
import { gatewayWithoutAcl } from "./gateway-without-acl.js";
import { managementOpen } from "./management-open.js";
import { qosOverlap } from "./qos-overlap.js";
import { qosAboveGateway, qosCarWithoutPolicy, qosPolicyWithoutCar, qosShares } from "./qos-shares.js";
import { quotas } from "./quotas.js";
import { routeNowhere, routeShadowed } from "./routes.js";
import type { VerifyRule } from "./rule.js";
import { ccnSnatOverlap, lineOverlap, sitesOverlap } from "./site-blocks.js";
import { snatOutside, snatOverlap, snatTakesDnat } from "./snat.js";

/** All rules, in the order in which they are documented and run. */
export const verifyRules: readonly VerifyRule[] = [
  aclNeverMatches,
  aclRedundant,
  aclTie,
  aclAcceptsEverything,
  aclFiltersNothing,
  managementOpen,
  gatewayWithoutAcl,
  sitesOverlap,
  lineOverlap,
  ccnSnatOverlap,
  snatOverlap,
  snatOutside,
  snatTakesDnat,
  dnatOverlap,
  dnatNowhere,
  dnatTakesSite,
  routeShadowed,
  routeNowhere,
  bgpNeighbour,
  bgpAutonomousSystem,
  bgpRouterId,
  qosShares,
  qosAboveGateway,
  qosPolicyWithoutCar,
  qosCarWithoutPolicy,
  qosOverlap,
  flowLogSilent,
  clientPoolTooSmall,
  dhcpPools,
  bindingOrder,
  quotas,
  aclTooComplex,
];
