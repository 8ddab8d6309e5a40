import { define, type Definition } from "../../lifecycle/definition.js";
import { cidr, integer, list } from "../../lifecycle/fields.js";
import { requiredToMake, rule, warning } from "../../lifecycle/rules.js";
import {
  BEFORE_DELIVERY,
  blockRules,
  blocksOfCcn,
  instanceInputs,
  instanceOutputs,
  joinedBlocks,
} from "../gateway/instance.js";
import { gateway } from "../gateway/gateway.js";
import { gateways, listed } from "../gateway/listing.js";
import { moveResourceGroup } from "../resource-group.js";

/** GB a user and month: all that the service sells, and what each of its orders has to name. */
const DATA_PLAN = 5;

/**
 * An instance of the Smart Access Gateway app, by which people work from anywhere: buys one, or
 * with `adopt: "sag-..."` manages one that exists. Id: `sag-...`.
 *
 * The service has no call that deletes an app instance: it stops at once when its paid time ends,
 * and is released 7 days later. Removing one from the program is therefore an error, and nothing
 * happens to it, until it is gone; with `retainOnDelete: true`, or if it was adopted, it is removed
 * from the state and kept as it is.
 *
 * Not offered: `AutoPay` (always true: an unpaid order makes no instance), `RoutingStrategy` and
 * `SecurityLockThreshold` (of devices, which an app instance has not),
 * `EnableSoftwareConnectionAudit` and `Position` (in the SDK only, undocumented).
 *
 * @example
 * ```ts
 * // protect, because no call deletes what is paid for; without cidrBlocks it takes no users.
 * const app = new SoftwareGateway(
 *   "remote",
 *   { userCount: 10, period: 12, cidrBlocks: ["10.8.0.0/16"] },
 *   { protect: true, retainOnDelete: true },
 * );
 * ```
 *
 * @see CreateSmartAccessGatewaySoftware, ModifySmartAccessGateway,
 * UpgradeSmartAccessGatewaySoftware, DowngradeSmartAccessGatewaySoftware, MoveResourceGroup,
 * DescribeSmartAccessGateways
 */
export const softwareGateway = define({
  type: "SoftwareGateway",
  vendor: { ros: "ALIYUN::SAG::App" },
  inputs: {
    ...instanceInputs,
    /**
     * Private blocks from which its users get their addresses, /8 to /32, which must not overlap;
     * 10 are the quota, which a ticket raises to 50 at most. Left out, the live ones are kept. It
     * takes no users without them.
     */
    cidrBlocks: list(cidr(), { min: 1 }).shared(),
    /**
     * How many users it takes. The API documents 5, 10, 15 ..., the console sells 5 to 1000, on
     * newer pages 1 to 2000. A change in the program places an upgrade or downgrade order, which is
     * paid automatically; a change elsewhere places none. Required unless `adopt` is given; left
     * out with `adopt`, the live value is kept.
     */
    userCount: integer({ min: 1 }).shared().ordered(),
    /**
     * Free traffic of each user, GB a month: 5 (default), all that the service sells. Used when
     * buying, and never a difference: the service reports it in bytes, and 0 if there is none. With
     * `adopt`, any number that it reports.
     */
    dataPlan: integer({ min: 0 }).default(DATA_PLAN).createOnly(),
  },
  outputs: instanceOutputs,
  rules: [
    requiredToMake(["userCount", "period"]),
    ...blockRules,
    warning(
      rule(["userCount"], ({ userCount }) =>
        typeof userCount === "number" && (userCount % 5 !== 0 || userCount > 1000)
          ? {
              property: "userCount",
              reason: `${userCount} may be refused: the API documents multiples of 5, and the console sold 1000 at most; newer pages sell 1 to 2000`,
            }
          : undefined,
      ),
    ),
    rule(["adopt", "dataPlan"], ({ adopt, dataPlan }) =>
      adopt === undefined && typeof dataPlan === "number" && dataPlan !== DATA_PLAN
        ? { property: "dataPlan", reason: `${dataPlan} is not sold; give ${DATA_PLAN}, or leave it out` }
        : undefined,
    ),
  ],
  identity: ["smartAGId"],
  held: [blocksOfCcn((): readonly Definition[] => [gateway, softwareGateway])],
  autoName: { property: "name", max: 128 },
  adoptedStays: true,
  hardware: { from: ["hardwareVersion"], of: () => ({ model: "sag-software" }) },
  wire: { cidrBlock: joinedBlocks },
  create: {
    operation: "CreateSmartAccessGatewaySoftware",
    paid: true,
    // The order has no name.
    nameless: true,
    // An order that waits to be paid by hand makes no instance whose id could be kept.
    parameters: () => ({ autoPay: true }),
    ready: ({ status }) => (BEFORE_DELIVERY.includes(String(status)) ? String(status) : true),
  },
  read: { from: gateways, observe: listed("app"), born: "createTime" },
  update: [
    { operation: "ModifySmartAccessGateway", carries: ["name", "description", "cidrBlocks"] },
    {
      operation: {
        of: ["UpgradeSmartAccessGatewaySoftware", "DowngradeSmartAccessGatewaySoftware"],
        by: ({ userCount }, olds) =>
          Number(userCount) < Number(olds["userCount"])
            ? "DowngradeSmartAccessGatewaySoftware"
            : "UpgradeSmartAccessGatewaySoftware",
      },
      carries: ["userCount"],
      parameters: () => ({ autoPay: true, dataPlan: DATA_PLAN }),
      paid: true,
    },
    moveResourceGroup("smartag_s", "smartAGId"),
  ],
  delete: {
    refused:
      "The service has no call for it: an app instance stops with the time that is paid for, and is released 7 days later. To keep it under management leave it in the program; to let go of it, set retainOnDelete: true and update before removing it, or run `pulumi state delete`; `adopt` takes it back.",
  },
});
