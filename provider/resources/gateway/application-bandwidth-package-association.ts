import { define } from "../../lifecycle/definition.js";
import { id, integer } from "../../lifecycle/fields.js";
import { requiredToMake } from "../../lifecycle/rules.js";
import { gateways, onGateway } from "./listing.js";

/**
 * Gives a gateway a share of a bandwidth package for application acceleration, which is from
 * mainland China to outside only. Id: `PACKAGE:sag-...`.
 *
 * Not offered: `DryRun` (a preview checks), `ClientToken` (after a lost response a read checks the
 * effect), `SmartAGIdList` (each association is a separate resource).
 *
 * @example
 * ```ts
 * new ApplicationBandwidthPackageAssociation(
 *   "office",
 *   { applicationBandwidthPackageId: config.require("packageId"), smartAGId: gateway.id, bandwidth: 10 },
 *   { dependsOn: joined },
 * );
 * ```
 *
 * @see AssociateSmartAGWithApplicationBandwidthPackage,
 * DissociateSmartAGFromApplicationBandwidthPackage, DescribeSmartAccessGateways
 */
export const applicationBandwidthPackageAssociation = define({
  type: "ApplicationBandwidthPackageAssociation",
  inputs: {
    /** The bandwidth package for application acceleration. */
    applicationBandwidthPackageId: id().replaces(),
    /**
     * The gateway, which must be `Active` and bound to a CCN: hardware with software 2.4.0 or
     * later, or an app instance; no sag-vcpe.
     */
    smartAGId: id("sag-").replaces(),
    /**
     * Largest bandwidth for acceleration in Mbps, not above the package's. No call changes it:
     * changing it replaces the association. Required unless `adopt` is given, because the service
     * may report an association without one.
     */
    bandwidth: integer({ min: 1 }).shared().replaces(),
  },
  outputs: {},
  rules: [requiredToMake(["bandwidth"])],
  identity: ["applicationBandwidthPackageId", "smartAGId"],
  lock: ["smartAGId"],
  needs: [{ feature: "acceleration", of: "smartAGId" }],
  deleteFirst: true,
  held: [
    {
      after: ["ResourceAlreadyAssociated.SmartAccessGateway"],
      thing: "the gateway's only bandwidth package",
      what: ["smartAGId"],
      among: onGateway(({ smartAGId, applicationBandwidthPackageId }) => [
        { smartAGId, applicationBandwidthPackageId },
      ]),
    },
  ],
  create: {
    operation: "AssociateSmartAGWithApplicationBandwidthPackage",
    parameters: ({ smartAGId, bandwidth }) => ({ associateConfigs: [{ smartAGId, bandwidth }] }),
    already: ["ResourceAlreadyAssociated.SmartAccessGateway"],
  },
  read: {
    from: gateways,
    key: "smartAGId",
    holds: ({ applicationBandwidthPackageId, smartAGId, accelerateBandwidth: bandwidth }) =>
      applicationBandwidthPackageId ? [{ applicationBandwidthPackageId, smartAGId, bandwidth }] : [],
  },
  delete: { operation: "DissociateSmartAGFromApplicationBandwidthPackage" },
});
