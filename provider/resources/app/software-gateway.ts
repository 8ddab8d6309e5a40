import { define } from "../../lifecycle/definition.js";
import { cidr, integer, list } from "../../lifecycle/fields.js";
import { resource, type ArgsOf } from "../../lifecycle/resource.js";
import { requiredToMake, rule } from "../../lifecycle/rules.js";
import { instanceInputs, listed, instanceOutputs, instanceWire } from "../gateway/instance.js";
import { gateways } from "../gateway/listing.js";
import { moveResourceGroup } from "../resource-group.js";

export const softwareGateway = define({
  type: "SoftwareGateway",
  inputs: {
    ...instanceInputs,
    /** Private blocks from which its users get their addresses, which must not overlap. Left out, they are left as they are; it takes no users without. */
    cidrBlocks: list(cidr(), { min: 1 }).computed(),
    /**
     * How many users it takes: 5, 10, 15 ... A change places an upgrade or downgrade order, which is paid automatically. Required unless
     * `adopt` is given; left out with `adopt`, it is left as it is.
     */
    userCount: integer({ min: 5 }).computed(),
    /** Free traffic of each user, GB a month; the service sells 5 (default) only. */
    dataPlan: integer({ values: [5] }).default(5),
  },
  outputs: instanceOutputs,
  rules: [
    requiredToMake(["userCount", "period"]),
    rule(["userCount"], ({ userCount }) =>
      typeof userCount === "number" && userCount % 5 !== 0
        ? { property: "userCount", reason: `${userCount} is not allowed; give a multiple of 5` }
        : undefined,
    ),
  ],
  identity: ["smartAGId"],
  autoName: { property: "name", max: 128 },
  adoptedStays: true,
  wire: instanceWire,
  create: {
    operation: "CreateSmartAccessGatewaySoftware",
    paid: true,
    // The order has no name.
    nameless: true,
    // An order that waits to be paid by hand makes no instance whose id could be kept.
    parameters: () => ({ autoPay: true }),
    ready: ({ status }) => (status === "Ordered" ? status : true),
  },
  read: { from: gateways, observe: listed("app") },
  update: [
    { operation: "ModifySmartAccessGateway", carries: ["name", "description", "cidrBlocks"] },
    {
      operation: {
        of: ["UpgradeSmartAccessGatewaySoftware", "DowngradeSmartAccessGatewaySoftware"],
        by: ({ userCount, dataPlan }, olds) =>
          Number(userCount) < Number(olds["userCount"]) || Number(dataPlan) < Number(olds["dataPlan"])
            ? "DowngradeSmartAccessGatewaySoftware"
            : "UpgradeSmartAccessGatewaySoftware",
      },
      carries: ["userCount", "dataPlan"],
      parameters: () => ({ autoPay: true }),
      whole: true,
      paid: true,
    },
    moveResourceGroup("smartag_s", "smartAGId"),
  ],
  delete: {
    refused:
      "The service has no call for it: an app instance ends with the time that is paid for. To keep it under management leave it in the program; to let go of it, set retainOnDelete: true and update before removing it, or run `pulumi state delete`; `adopt` takes it back.",
  },
});

export interface SoftwareGatewayArgs extends ArgsOf<typeof softwareGateway> {}

/**
 * An instance of the Smart Access Gateway app, by which people work from anywhere: buys one, or with `adopt: "sag-..."` manages one that
 * exists. Id: `sag-...`.
 *
 * The service has no call that deletes an app instance. Removing one from the program is therefore an error, and nothing happens to it, until its
 * paid time has ended and it is gone; with `retainOnDelete: true`, or where it was adopted, it is let go of and stays as it is.
 *
 * Not offered: `AutoPay` (always true: an unpaid order makes no instance), `RoutingStrategy` and `SecurityLockThreshold` (of devices, which
 * an app instance has not), `EnableSoftwareConnectionAudit` and `Position` (in the SDK only, undocumented).
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
 * @see CreateSmartAccessGatewaySoftware, ModifySmartAccessGateway, UpgradeSmartAccessGatewaySoftware, DowngradeSmartAccessGatewaySoftware, MoveResourceGroup, DescribeSmartAccessGateways
 */
export class SoftwareGateway extends resource(softwareGateway) {}
