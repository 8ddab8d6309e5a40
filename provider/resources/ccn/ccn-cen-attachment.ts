import { define, listing, type Properties } from "../../lifecycle/definition.js";
import { id, integer, text } from "../../lifecycle/fields.js";
import { ownAccount } from "./ccn-cen-grant.js";
import { everyCen } from "./listing.js";

/** A CEN takes VPCs and VBRs, too. */
const ccnType = { childInstanceType: "CCN" } as const;

/**
 * Attaches a CCN to a CEN, so that the sites of the CCN reach what else is in the CEN. It counts
 * as created once the CEN reports the CCN as attached, and as deleted once the CEN no longer does.
 * Id: `cen-...:ccn-...`.
 *
 * The calls are those of Cloud Enterprise Network, on behalf of the account that owns the CEN. If
 * the CCN belongs to another account, that account grants it to the CEN with {@link CcnCenGrant}
 * first. `cen.InstanceAttachment` of `@pulumi/alicloud`, with type `CCN`, does the same.
 *
 * @example
 * ```ts
 * const attachment = new CcnCenAttachment("cloud", { ccnId: ccn.id, cenId: config.require("cenId") });
 * // Perhaps a gateway cannot be bound before the CCN is in a CEN, so bindings depend on it.
 * new CcnBinding("office", { ccnId: ccn.id, smartAGId: gateway.id }, { dependsOn: attachment });
 * ```
 *
 * @see AttachCenChildInstance, DetachCenChildInstance, DescribeCenAttachedChildInstances,
 * DescribeCloudConnectNetworks
 */
export const ccnCenAttachment = define({
  type: "CcnCenAttachment",
  vendor: { terraform: "alicloud_cen_instance_attachment", ros: "ALIYUN::CEN::CenInstanceAttachment" },
  inputs: {
    /** The CCN. It is in one CEN at most: changing the CEN detaches it from the old one first. */
    ccnId: id("ccn-").replaces(),
    /** The CEN. Its owner attaches, so the resource's connection is that of the CEN's account. */
    cenId: id("cen-").replaces(),
    /** The region of the CCN, such as `cn-shanghai`. Default: the region of the connection. */
    ccnRegionId: text().shared().replaces(),
    /**
     * The account that owns the CCN; required if it is another one than the CEN's. It must have
     * granted the CCN to the CEN.
     */
    ccnUid: integer({ min: 1 }).shared().replaces(),
    /**
     * The account that owns the CEN. It is sent when the CCN is detached, and is not needed by the
     * CEN's account.
     */
    cenUid: integer({ min: 1 }).optional().instruction(),
  },
  outputs: {},
  identity: ["cenId", "ccnId"],
  limits: [
    { per: ["ccnId"], most: 1, reason: "a CCN is in one CEN at most, and no ticket changes that" },
    { per: ["ccnId", "cenId"], most: 0, against: "CcnCenGrant", reason: ownAccount, raisable: true },
  ],
  lock: ["ccnId", "cenId"],
  deleteFirst: true,
  held: [
    {
      after: ["InvalidOperation.ChildInstanceAlreadyAttached"],
      thing: "the CCN",
      what: ["ccnId"],
      among: async ({ ccnId }, { client }) => {
        const found = await client.list(
          "DescribeCloudConnectNetworks",
          { ccnId: String(ccnId) },
          (page) => page.cloudConnectNetworks,
        );
        return found.map(({ associatedCenId: cenId }) => ({ ccnId, cenId }));
      },
      operations: ["DescribeCloudConnectNetworks"],
    },
  ],
  wire: {
    childInstanceId: "ccnId",
    childInstanceRegionId: "ccnRegionId",
    childInstanceOwnerId: "ccnUid",
    cenOwnerId: "cenUid",
  },
  create: {
    operation: "AttachCenChildInstance",
    parameters: () => ccnType,
    already: ["InvalidOperation.ChildInstanceAlreadyAttached"],
    // A grant of another account takes a moment to be known to the CEN.
    passing: ["Forbbiden.AttachChildInstanceAcrossUid"],
    ready: ({ status }) => status === "Attached" || String(status),
  },
  read: {
    from: listing({
      operation: "DescribeCenAttachedChildInstances",
      of: ["cenId"],
      under: everyCen,
      sets: [ccnType],
      items: (page) => page.childInstances,
      key: "childInstanceId",
    }),
    key: "ccnId",
    observe(item: Properties) {
      const region = item["childInstanceRegionId"];
      // The CEN writes the region of a CCN as ccn-cn-shanghai.
      return typeof region === "string" ? { ...item, childInstanceRegionId: region.replace(/^ccn-/, "") } : item;
    },
  },
  unlisted: {
    which: "in a CEN that no CCN of the region is in",
    why: "the CENs are found in the CCNs",
  },
  delete: {
    operation: "DetachCenChildInstance",
    parameters: () => ccnType,
    lingers: true,
    refused: "The owner of the CEN detaches a CCN, from a CEN whose transit router is a Basic Edition one.",
  },
});
