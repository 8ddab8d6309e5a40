import { supports } from "../../../schema/models.js";
import { define, listing, type Properties } from "../../lifecycle/definition.js";
import { boolean, cidr, integer, list, oneOf, onlyTrue, serialNumber, text } from "../../lifecycle/fields.js";
import { resource, type ArgsOf } from "../../lifecycle/resource.js";
import { requiredToMake, rule, warning, within } from "../../lifecycle/rules.js";
import { moveResourceGroup } from "../resource-group.js";
import { instanceInputs, listed, instanceOutputs, instanceWire } from "./instance.js";
import { gateways } from "./listing.js";

/** States of a gateway that was bought but cannot be used before it is delivered and activated. */
const BEFORE_ACTIVATION = ["Ordered", "Delivered"];
/** States of one whose devices have not been online yet. */
const BEFORE_USE = [...BEFORE_ACTIVATION, "Received", "Unconfirmed"];

/** Whether a gateway is activated, as far as its state tells: one in arrears may be or not. */
function activated(status: unknown): boolean | undefined {
  return status === "Arrearage" ? undefined : !BEFORE_ACTIVATION.includes(String(status));
}

/** A gateway with each of its devices. */
const details = listing({
  operation: "DescribeSmartAccessGatewayAttribute",
  of: ["smartAGId"],
  items: (page) => [page],
});

/** Data of the delivery, which the service takes with the order and never tells again. */
const delivery = () => text().optional().secret().onlyAtCreate();

export const gateway = define({
  type: "Gateway",
  inputs: {
    ...instanceInputs,
    /**
     * Private blocks of the office that its clients use, which must not overlap. Only with static routing. DHCP on a dynamic LAN port takes
     * addresses from the first. Left out, they are left as they are.
     */
    cidrBlocks: list(cidr(), { min: 1 }).computed(),
    /** How the routes of the office are made known: `static` or `dynamic`. Left out, it is left as it is. */
    routingStrategy: oneOf("static", "dynamic").computed(),
    /** Seconds after which an offline device is locked, 0 or more. Left out, it is left as it is. */
    securityLockThreshold: integer({ min: 0 }).computed(),
    /**
     * Bandwidth in Mbps: sag-100wm 2 to 50, sag-1000 10 to 500, sag-vcpe 10 to 1000. A change places an upgrade or downgrade order, which is paid
     * automatically. Required unless `adopt` is given; left out with `adopt`, it is left as it is.
     */
    maxBandwidth: integer({ min: 2, max: 1000 }).computed(),
    /** The model: `sag-100wm` or `sag-1000` hardware, or the virtual `sag-vcpe`. Required unless `adopt` is given. Changing it buys another gateway. */
    hardWareSpec: oneOf("sag-100wm", "sag-1000", "sag-vcpe").computed().unreported().replaces(),
    /**
     * `no_backup` one device, `cold_backup` two of which one is online, `warm_backup` two that are both online; a sag-vcpe takes `warm_backup`
     * only, and two devices of a sag-1000 are always both online. Required unless `adopt` is given. Changing it buys another gateway.
     */
    haType: oneOf("no_backup", "cold_backup", "warm_backup").computed().unreported().replaces(),
    /**
     * `true` activates the gateway. Hardware is delivered some days after it was bought: until then an update says so, and the next one
     * tries again. A sag-vcpe activates itself. Left out, it is left as it is; no call deactivates a gateway.
     */
    activate: onlyTrue().computed(),
    /**
     * The software that the devices are to run, one of those that DescribeSmartAccessGatewayVersions lists and not older than what they run. A
     * change updates the devices and waits until they run it. They must be online and the gateway on a CCN: until then an update says so, and
     * the next one tries again. Left out, it is left as it is.
     */
    versionCode: text().computed(),
    /** What `versionCode` is a version of: `Device` (default), the operating system, or `Dpi`, the library of application signatures. */
    versionType: oneOf("Device", "Dpi").optional().local(),
    /** The device that is to run `versionCode`. Default: every device of the gateway. */
    serialNumber: serialNumber().optional().local(),
    /** Whether you own the device already. Default false. Used when buying. */
    alreadyHaveSag: boolean().optional().onlyAtCreate(),
    /** Edition of a vCPE, `basic`. Used when buying. */
    cpeVersion: oneOf("basic").optional().onlyAtCreate(),
    /** Delivery: country. A secret, used when buying, as are all that follow; the service requires them also for a vCPE. */
    receiverCountry: delivery(),
    /** Delivery: province. */
    receiverState: delivery(),
    /** Delivery: city. */
    receiverCity: delivery(),
    /** Delivery: district. */
    receiverDistrict: delivery(),
    /** Delivery: town. */
    receiverTown: delivery(),
    /** Delivery: street and number. */
    receiverAddress: delivery(),
    /** Delivery: postal code. */
    receiverZip: delivery(),
    /** Delivery: name of the recipient. */
    receiverName: delivery(),
    /** Delivery: mobile number of the recipient. */
    receiverMobile: delivery(),
    /** Delivery: telephone number of the recipient; may be left out. */
    receiverPhone: delivery(),
    /** Delivery: mail address of the recipient. */
    receiverEmail: delivery(),
    /** Delivery: message to the seller. */
    buyerMessage: delivery(),
  },
  outputs: {
    ...instanceOutputs,
    /** The model, as the service tells it. */
    hardwareVersion: text().optional(),
  },
  hardware: {
    from: ["hardWareSpec", "hardwareVersion", "versionCode", "versionType"],
    of: ({ hardWareSpec, hardwareVersion, versionCode, versionType }) => ({
      model: (hardwareVersion ?? hardWareSpec) as string | undefined,
      // What the devices are to run, where the program says so.
      software: typeof versionCode === "string" && versionType !== "Dpi" ? [versionCode] : [],
    }),
  },
  rules: [
    requiredToMake([
      "hardWareSpec",
      "haType",
      "maxBandwidth",
      "period",
      "receiverCountry",
      "receiverState",
      "receiverCity",
      "receiverDistrict",
      "receiverTown",
      "receiverAddress",
      "receiverZip",
      "receiverName",
      "receiverMobile",
      "receiverEmail",
      "buyerMessage",
    ]),
    within("maxBandwidth", "hardWareSpec", { "sag-100wm": [2, 50], "sag-1000": [10, 500], "sag-vcpe": [10, 1000] }),
    rule(["hardWareSpec", "haType"], ({ hardWareSpec, haType }) =>
      hardWareSpec === "sag-vcpe" && typeof haType === "string" && haType !== "warm_backup"
        ? {
            property: "haType",
            reason: `"${haType}" is not allowed with hardWareSpec "sag-vcpe"; give warm_backup`,
          }
        : undefined,
    ),
    warning(
      rule(["hardWareSpec", "haType"], ({ hardWareSpec, haType }) =>
        haType === "cold_backup" &&
        supports("coldBackup", String(hardWareSpec)) === false &&
        hardWareSpec !== "sag-vcpe"
          ? {
              property: "haType",
              reason: `the service does not sell "cold_backup" with hardWareSpec "${String(hardWareSpec)}"; give warm_backup or no_backup`,
            }
          : undefined,
      ),
    ),
    rule(["routingStrategy", "cidrBlocks"], ({ routingStrategy, cidrBlocks }) =>
      routingStrategy === "dynamic" && cidrBlocks !== undefined
        ? { property: "cidrBlocks", reason: `no use with routingStrategy "dynamic"; leave it out` }
        : undefined,
    ),
    rule(["versionCode", "versionType", "serialNumber"], ({ versionCode, versionType, serialNumber }) =>
      versionCode === undefined && (versionType ?? serialNumber) !== undefined
        ? {
            property: "versionCode",
            reason: `missing; ${versionType === undefined ? "serialNumber" : "versionType"} means nothing without it`,
          }
        : undefined,
    ),
  ],
  identity: ["smartAGId"],
  autoName: { property: "name", max: 128 },
  adoptedStays: true,
  wire: {
    maxBandWidth: "maxBandwidth",
    bandWidthSpec: "maxBandwidth",
    ...instanceWire,
  },
  create: {
    operation: "CreateSmartAccessGateway",
    paid: true,
    // An order that waits to be paid by hand makes no gateway whose id could be kept.
    parameters: () => ({ autoPay: true }),
    // A vCPE starts by itself; hardware is delivered some day and activated by a person.
    ready: ({ status }, { hardWareSpec }) =>
      hardWareSpec !== "sag-vcpe" || !BEFORE_ACTIVATION.includes(String(status)) ? true : String(status),
  },
  read: {
    from: gateways,
    observe: (item, { activate }) => {
      const gateway = listed("gateway")(item);
      return (
        gateway && {
          ...gateway,
          activate: activate === undefined ? undefined : activated(gateway["status"]),
          maxBandwidth: Number.parseInt(String(gateway["maxBandwidth"]), 10),
        }
      );
    },
    operations: ["DescribeSmartAccessGatewayAttribute"],
    async adds(properties, context) {
      const { versionCode, versionType, serialNumber } = properties;
      if (versionCode === undefined) return {};
      const { devices = [] } = ((await context.find(details, properties, "")) ?? {}) as { devices?: Properties[] };
      const codes = devices
        .filter((device) => serialNumber === undefined || device["serialNumber"] === serialNumber)
        .map((device) => device[versionType === "Dpi" ? "dpiSignatureDbVersion" : "softwareVersion"]);
      // Of several devices the one that does not run what it should is told.
      return { versionCode: codes.find((code) => code !== versionCode) ?? codes[0] };
    },
  },
  update: [
    // Before everything else, because only an activated gateway takes settings.
    {
      operation: "ActivateSmartAccessGateway",
      carries: ["activate"],
      shown: true,
      needed: ({ status }) =>
        status === "Delivered" ? true : activated(status) === true ? false : `it is ${String(status)}`,
    },
    {
      operation: "ModifySmartAccessGateway",
      carries: ["name", "description", "routingStrategy", "cidrBlocks", "securityLockThreshold"],
    },
    {
      operation: {
        of: ["UpgradeSmartAccessGateway", "DowngradeSmartAccessGateway"],
        by: ({ maxBandwidth }, olds) =>
          Number(maxBandwidth) > Number(olds["maxBandwidth"])
            ? "UpgradeSmartAccessGateway"
            : "DowngradeSmartAccessGateway",
      },
      carries: ["maxBandwidth"],
      parameters: () => ({ autoPay: true }),
      paid: true,
    },
    moveResourceGroup("smartag", "smartAGId"),
    {
      operation: "UpdateSmartAccessGatewayVersion",
      carries: ["versionCode", "versionType", "serialNumber"],
      parameters: ({ versionType }) => ({ versionType: versionType ?? "Device" }),
      whole: true,
      shown: true,
      needed: (gateway, { versionCode }) => {
        if (versionCode === undefined || gateway["versionCode"] === versionCode) return false;
        if (BEFORE_USE.includes(String(gateway["status"]))) return `it is ${String(gateway["status"])}`;
        return gateway["associatedCcnId"] === undefined ? "it is on no CCN" : true;
      },
    },
  ],
  delete: {
    operation: "DeleteSmartAccessGateway",
    parameters: ({ smartAGId }) => ({ instanceId: smartAGId }),
    refused:
      "The service deletes a gateway only after its paid time has ended (locked for arrears) and nothing is bound to it. To keep it under management leave it in the program; to let go of it without deleting, set retainOnDelete: true and update before removing it, or run `pulumi state delete`.",
  },
});

export interface GatewayArgs extends ArgsOf<typeof gateway> {}

/**
 * A Smart Access Gateway: buys one, or with `adopt: "sag-..."` manages one that exists. An adopted gateway is let go of, not deleted, when it
 * leaves the program. Id: `sag-...`.
 *
 * Not offered: `AutoPay` (always true: an unpaid order makes no gateway), `DataPlan` and `UserCount` of an upgrade (they belong to app instances),
 * `EnableSoftwareConnectionAudit` and `Position` (in the SDK only, undocumented).
 *
 * @example
 * ```ts
 * // One that exists. What is left out stays as it is; an input that differs from it is an error without overwrite.
 * const office = new Gateway("office", {
 *   adopt: { id: "sag-1a2b3c4d5e6f", overwrite: true },
 *   cidrBlocks: ["10.1.0.0/24"],
 * });
 *
 * // A new one, paid at once. The order needs receiver... and buyerMessage, also for a vCPE: here they come from the configuration.
 * const delivery = config.requireObject<Partial<GatewayArgs>>("delivery");
 * const branch = new Gateway(
 *   "branch",
 *   {
 *     ...delivery,
 *     hardWareSpec: "sag-vcpe",
 *     haType: "warm_backup",
 *     maxBandwidth: 50,
 *     period: 12,
 *     cidrBlocks: ["10.2.0.0/24"],
 *   },
 *   { protect: true, retainOnDelete: true },
 * );
 * ```
 *
 * @see CreateSmartAccessGateway, ActivateSmartAccessGateway, ModifySmartAccessGateway, UpgradeSmartAccessGateway, DowngradeSmartAccessGateway, MoveResourceGroup, UpdateSmartAccessGatewayVersion, DeleteSmartAccessGateway, DescribeSmartAccessGateways, DescribeSmartAccessGatewayAttribute
 */
export class Gateway extends resource(gateway) {}
