import { define, listing } from "../../lifecycle/definition.js";
import { description, id, integer, ip, name, oneOf, text } from "../../lifecycle/fields.js";
import { everyGateway } from "../gateway/listing.js";

/**
 * Probes an address from a gateway by ICMP, so that routes can depend on it
 * (`RouteDistributionStrategy`): a check acts only through the routes that are tied to it, which
 * are published or withdrawn as it succeeds or fails. For a leased line, take an address behind the
 * VBR. Id: `sag-...:hc-...`.
 *
 * Health checks are off by default: the account manager opens them, and the gateway's software has
 * to be 2.0 or later. If the service does not serve them, DescribeHealthChecks answers
 * `InvalidApi.NotFound`. Then nothing is created, because a check that cannot be read cannot be
 * managed. A check in state is kept there with its values, and a refresh fails. To go on without
 * it, let `pulumi state delete` take it out of state. Static distribution strategies (`publish`,
 * `no_publish`) need no health check, and a leased line is preferred to the Internet without one.
 *
 * @example
 * ```ts
 * // Fails after three probes in a row without an answer, 15 seconds at most.
 * new HealthCheck("core", {
 *   smartAGId: gateway.id,
 *   srcIpAddr: "10.1.0.1",
 *   dstIpAddr: "10.1.0.254",
 *   probeInterval: 5000,
 *   failCountThreshold: 3,
 * });
 * ```
 *
 * @see CreateHealthCheck, ModifyHealthCheck, DeleteHealthCheck, DescribeHealthChecks
 */
export const healthCheck = define({
  type: "HealthCheck",
  inputs: {
    /** The gateway that probes. No call changes it: changing it makes a new health check. */
    smartAGId: id("sag-").replaces(),
    /**
     * 2 to 100 characters. Default: the resource's name and a suffix of its own; with `adopt` the name
     * that it has.
     */
    name: name({ max: 100 }).shared(),
    /** Description, 2 to 256 characters. Left out, the live value is kept. */
    description: description({ min: 2, max: 256 }).shared(),
    /** What is sent: `ICMP_ECHO`, the default and the only one. */
    type: oneOf("ICMP_ECHO").default("ICMP_ECHO"),
    /** The IPv4 address that probes come from. */
    srcIpAddr: ip(),
    /** The IPv4 address that is probed. */
    dstIpAddr: ip(),
    /**
     * The port that probes come from, 1 to 65535; kept by the service, which does not use it yet.
     * Left out, the live value is kept.
     */
    srcPort: integer({ min: 1, max: 65535 }).shared(),
    /**
     * The port that is probed, 1 to 65535; kept by the service, which does not use it yet. Left
     * out, the live value is kept.
     */
    dstPort: integer({ min: 1, max: 65535 }).shared(),
    /** Milliseconds between probes, 1000 to 60000; default 2000. */
    probeInterval: integer({ min: 1000, max: 60000 }).default(2000),
    /** Probes in one check, 1 to 20; default 1. */
    probeCount: integer({ min: 1, max: 20 }).default(1),
    /** Milliseconds after which a probe counts as failed, 10 to 30000; default 1000. */
    probeTimeout: integer({ min: 10, max: 30000 }).default(1000),
    /**
     * Milliseconds of round trip above which a probe counts as slow, 1 to 5000; default -1, however
     * long it takes.
     */
    rttThreshold: integer({ min: 1, max: 5000, or: -1 }).default(-1),
    /** After how many slow probes the check fails, 1 to 15; default 3. */
    rttFailThreshold: integer({ min: 1, max: 15 }).default(3),
    /** After how many failed probes in a row the check fails, 1 to 15; default 3. */
    failCountThreshold: integer({ min: 1, max: 15 }).default(3),
  },
  outputs: {
    /** The health check's id, `hc-...`. */
    hcInstanceId: id("hc-"),
    /**
     * How the last check ended when state was read: `success`, `failed`, or `unknown` before the
     * first. It changes by itself and is never a difference.
     */
    status: text().optional(),
  },
  needs: [{ feature: "healthCheck", of: "smartAGId" }],
  identity: ["smartAGId", "hcInstanceId"],
  lock: ["smartAGId"],
  autoName: { property: "name", max: 100 },
  wire: { instanceId: "hcInstanceId" },
  // One read, because only the list reports the status.
  create: { operation: "CreateHealthCheck", ready: () => true },
  read: {
    from: listing({
      operation: "DescribeHealthChecks",
      of: ["smartAGId"],
      under: everyGateway,
      items: (page) => page.healthChecks,
      key: "hcInstanceId",
    }),
  },
  // What is left out might be cleared, or set to a default that is not that of the creation.
  update: [{ operation: "ModifyHealthCheck", carries: "all", whole: true }],
  delete: { operation: "DeleteHealthCheck" },
});
