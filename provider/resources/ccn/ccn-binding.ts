import { define, each } from "../../lifecycle/definition.js";
import { id, integer } from "../../lifecycle/fields.js";
import { gateways, linksOf, onGateway } from "../gateway/listing.js";
import { vbrBinding } from "../gateway/vbr-binding.js";

/**
 * Binds a gateway to a CCN, even across accounts. A gateway takes one CCN. Id: `ccn-...:sag-...`,
 * across accounts followed by `:UID`.
 *
 * Gateways of one CCN reach each other without a CEN. To reach VPCs the CCN has to be in a CEN: see
 * {@link CcnCenAttachment}. The user guide binds gateways first and attaches the CCN then. The API
 * lists `NotBoundCEN` for a CCN that is in none. If the service answers so, the resource retries
 * for two minutes (`smartag:waits.passingMs`), so a binding that depends on the attachment is right
 * either way.
 *
 * @example
 * ```ts
 * const attachment = new CcnCenAttachment("cloud", { ccnId: ccn.id, cenId: config.require("cenId") });
 * // The gateway has to have a device, so the binding comes after it and goes before it.
 * new CcnBinding("office", { ccnId: ccn.id, smartAGId: gateway.id }, { dependsOn: [attachment, device] });
 * ```
 *
 * @see BindSmartAccessGateway, UnbindSmartAccessGateway, DescribeSmartAccessGateways,
 * DescribeBindableSmartAccessGateways
 */
export const ccnBinding = define({
  type: "CcnBinding",
  vendor: { terraform: "alicloud_cloud_connect_network_attachment", ros: "ALIYUN::SAG::SmartAccessGatewayBinding" },
  inputs: {
    /**
     * The CCN, of the gateway's area: all of mainland China is one area, each other region is one.
     * Changing it unbinds the gateway first.
     */
    ccnId: id("ccn-").replaces(),
    /** The gateway: activated, paid, with a serial number, on no other CCN. */
    smartAGId: id("sag-").replaces(),
    /**
     * The account that owns the gateway, if it is another one. Its owner must have granted the
     * gateway to the CCN.
     */
    smartAGUid: integer({ min: 1 }).optional().replaces(),
  },
  outputs: {},
  identity: ["ccnId", "smartAGId", "smartAGUid"],
  lastPartOptional: true,
  limits: [{ per: ["smartAGId"], most: 1, reason: "a gateway is on one CCN at most, and no ticket changes that" }],
  lock: ["ccnId", "smartAGId"],
  deleteFirst: true,
  held: [
    {
      after: ["AlreadyBound.CCN", "SmartAccessGatewayAlreadyBound"],
      thing: "the gateway's only CCN",
      what: ["smartAGId"],
      among: onGateway(({ smartAGId, associatedCcnId: ccnId }) => [{ smartAGId, ccnId }]),
    },
    {
      after: ["LinkLevelBackupExists"],
      thing: "a leased line on the gateway",
      what: ["smartAGId"],
      by: () => [vbrBinding],
      among: onGateway(linksOf),
    },
  ],
  create: {
    operation: "BindSmartAccessGateway",
    already: ["SmartAccessGatewayAlreadyBound"],
    // The user guide binds gateways before the CCN is in a CEN, but the API lists a code against
    // it. If the service sends the code, it is temporary.
    passing: ["NotBoundCEN"],
  },
  read: {
    operations: ["DescribeSmartAccessGateways", "DescribeBindableSmartAccessGateways"],
    among: each(gateways, ({ associatedCcnId: ccnId, smartAGId }) => (ccnId ? [{ ccnId, smartAGId }] : [])),
    async find(properties, context) {
      const { ccnId, smartAGId, smartAGUid } = properties;
      if (smartAGUid === undefined) {
        const gateway = await context.find(gateways, properties, String(smartAGId));
        return gateway?.["associatedCcnId"] === ccnId ? { ccnId, smartAGId } : undefined;
      }
      // Another account's gateway is in no list of ours, but while it is not bound it is among
      // those that could be.
      const bindable = await context.client.list(
        "DescribeBindableSmartAccessGateways",
        { ccnId: String(ccnId), crossAccount: true, smartAGId: String(smartAGId) },
        (page) => page.smartAccessGateways,
      );
      return bindable.some((gateway) => gateway.smartAGId === smartAGId) ? undefined : { ccnId, smartAGId, smartAGUid };
    },
  },
  unlisted: {
    which: "of another account's gateway",
    why: "the service lists the gateways of the own account only",
  },
  delete: { operation: "UnbindSmartAccessGateway" },
});
