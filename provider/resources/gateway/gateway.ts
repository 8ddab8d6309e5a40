import { isUnserved, type SmartagClient } from "../../client/index.js";
import { supports } from "../../../schema/models.js";
import { define, type Definition, listing, type Properties } from "../../lifecycle/definition.js";
import { boolean, cidr, integer, list, objects, oneOf, onlyTrue, serialNumber, text } from "../../lifecycle/fields.js";
import { requiredToMake, rule, unusedWhen, warning, within } from "../../lifecycle/rules.js";
import { softwareGateway } from "../app/software-gateway.js";
import { moveResourceGroup } from "../resource-group.js";
import { BEFORE_DELIVERY, blockRules, blocksOfCcn, instanceInputs, instanceOutputs, joinedBlocks } from "./instance.js";
import { gateways, listed, mbps, words } from "./listing.js";

const MODELS = ["sag-100wm", "sag-1000", "sag-vcpe"] as const;
const BACKUPS = ["no_backup", "cold_backup", "warm_backup"] as const;

/** The backup of a gateway's devices; undefined if the service reports none or an unknown form. */
async function backupOf(smartAGId: string, client: SmartagClient): Promise<string | undefined> {
  const answer = await client.call("DescribeSmartAccessGatewayHa", { smartAGId }).catch((error: unknown) => {
    if (isUnserved(error)) return undefined;
    throw error;
  });
  if (answer?.deviceLevelBackupState?.toLowerCase() === "off") return "no_backup";
  return BACKUPS.find((backup) => backup === answer?.deviceLevelBackupType);
}

/** States of a gateway that was bought but cannot be used before it is delivered and activated. */
const BEFORE_ACTIVATION = [...BEFORE_DELIVERY, "Delivered"];
/** States of one whose devices have not been online yet. */
const BEFORE_USE = [...BEFORE_ACTIVATION, "Received", "Unconfirmed"];
/** States of one that is activated. */
const ACTIVATED = ["Received", "Unconfirmed", "Active", "Offline"];

/**
 * Whether a gateway is activated, as far as its state says. One that is in arrears, stopped or
 * returned may be activated or not.
 */
function activated(status: unknown): boolean | undefined {
  if (BEFORE_ACTIVATION.includes(String(status))) return false;
  return ACTIVATED.includes(String(status)) ? true : undefined;
}

interface Device {
  serialNumber: string;
  key?: string;
  softwareVersion?: string;
}

/** Whether a vCPE has just these devices, with their keys. */
function areKnown(devices: unknown, serialNumbers: readonly string[]): boolean {
  const known = (devices ?? []) as readonly Device[];
  return (
    known.length === serialNumbers.length &&
    known.every(({ serialNumber, key }) => key !== undefined && serialNumbers.includes(serialNumber))
  );
}

/** A gateway with each of its devices. */
const details = listing({
  operation: "DescribeSmartAccessGatewayAttribute",
  of: ["smartAGId"],
  items: (page) => [page],
});

/** Data of the delivery, which the service accepts with the order and never reports. */
const delivery = () => text().optional().secret().createOnly();

/**
 * A Smart Access Gateway: buys one, or with `adopt: "sag-..."` manages one that exists. An adopted
 * gateway is removed from the state, not deleted, when it leaves the program. Id: `sag-...`.
 *
 * A sag-vcpe is ready once its order has yielded a serial number and a key. It is offline until
 * a person, or a cloud-init, installs its image with both; settings of the device wait for that,
 * settings of the gateway do not.
 *
 * When the paid time ends the gateway forwards no data. Hardware can be deleted more than 7 days
 * later, a sag-vcpe is released automatically after 15 days.
 *
 * Not offered: `AutoPay` (always true: an unpaid order makes no gateway), `DataPlan` and
 * `UserCount` of an upgrade (they belong to app instances), `EnableSoftwareConnectionAudit` and
 * `Position` (in the SDK only, undocumented).
 *
 * @example
 * ```ts
 * // Adopts an existing one. Values that are left out are kept. Without overwrite a difference is an error.
 * const office = new Gateway("office", {
 *   adopt: { id: "sag-1a2b3c4d5e6f", overwrite: true },
 *   cidrBlocks: ["10.1.0.0/24"],
 * });
 *
 * // A new one, paid at once. Even for a vCPE the order needs receiver... and buyerMessage.
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
 *
 * // The user data of a virtual machine that runs the image of a vCPE. A secret, because it holds the key.
 * export const userData = branch.devices.apply(([device]) =>
 *   ["#cloud-config", "write_files:", "- path: /etc/sag/device", `  content: "${device?.serialNumber} ${device?.key}"`].join("\n"),
 * );
 * ```
 *
 * @see CreateSmartAccessGateway, ActivateSmartAccessGateway, ModifySmartAccessGateway,
 * UpgradeSmartAccessGateway, DowngradeSmartAccessGateway, MoveResourceGroup,
 * UpdateSmartAccessGatewayVersion, DeleteSmartAccessGateway, DescribeSmartAccessGateways,
 * DescribeSmartAccessGatewayAttribute, DescribeSmartAccessGatewayHa
 */
export const gateway = define({
  type: "Gateway",
  vendor: { ros: "ALIYUN::SAG::SmartAccessGateway" },
  inputs: {
    ...instanceInputs,
    /**
     * Private blocks of the office that its clients use, /8 to /32, which must not overlap; 10 are
     * the quota, which a ticket raises to 50 at most. Only with static routing. DHCP on a dynamic
     * LAN port takes addresses from the first. Left out, the live ones are kept.
     */
    cidrBlocks: list(cidr(), { min: 1 }).shared(),
    /**
     * How the routes of the office are made known: `static` or `dynamic`. Left out, the live value
     * is kept.
     */
    routingStrategy: oneOf("static", "dynamic").shared(),
    /**
     * Seconds after which an offline device is locked, 0 or more. Left out, the live value is kept.
     */
    securityLockThreshold: integer({ min: 0 }).shared(),
    /**
     * Bandwidth in Mbps: sag-100wm 2 to 50, sag-1000 10 to 500, sag-vcpe 10 to 1000. A change in
     * the program places an upgrade or downgrade order, which is paid automatically; a change
     * elsewhere places none. Hardware is upgraded in steps of 10. Required unless `adopt` is given;
     * left out with `adopt`, the live value is kept.
     */
    maxBandwidth: integer({ min: 2, max: 1000 }).shared().ordered(),
    /**
     * The model: `sag-100wm` or `sag-1000` hardware, or the virtual `sag-vcpe`. Required unless
     * `adopt` is given; one that the adopted gateway does not have is an error. Changing it buys
     * another gateway.
     */
    hardWareSpec: oneOf(...MODELS)
      .optional()
      .writeOnly()
      .replaces(),
    /**
     * `no_backup` one device, `cold_backup` two of which one is online, `warm_backup` two that are
     * both online; a sag-vcpe takes `warm_backup` only, and so does a sag-1000 of two devices.
     * Required unless `adopt` is given; one that the adopted gateway does not have is an error.
     * Changing it buys another gateway; a sag-100wm that was changed from cold to warm backup in
     * the console keeps the purchased value here.
     */
    haType: oneOf(...BACKUPS)
      .optional()
      .writeOnly()
      .replaces(),
    /**
     * `true` activates the gateway. Hardware is delivered some days after it was bought: until then
     * an update says so, and the next one retries. A sag-vcpe activates itself. Left out, the live
     * value is kept; no call deactivates a gateway. An activated gateway is of use once it is bound
     * to a CCN or a VBR and one of its devices is online.
     */
    activate: onlyTrue().shared(),
    /**
     * The software that the devices are to run, one of those that
     * DescribeSmartAccessGatewayVersions lists and not older than what they run. A change updates
     * the devices and waits until they run it. They must be online and the gateway on a CCN: until
     * then an update says so, and the next one retries. Left out, the live value is kept.
     */
    versionCode: text().shared(),
    /**
     * What `versionCode` is a version of: `Device` (default), the operating system, or `Dpi`, the
     * library of application signatures.
     */
    versionType: oneOf("Device", "Dpi").optional().instruction(),
    /** The device that is to run `versionCode`. Default: every device of the gateway. */
    serialNumber: serialNumber().optional().instruction(),
    /** Whether you have the device already. Default false. Used when buying. */
    alreadyHaveSag: boolean().optional().createOnly(),
    /** Edition of a vCPE, `basic`. Used when buying. */
    cpeVersion: oneOf("basic").optional().createOnly(),
    /**
     * Delivery: country. A secret, used when buying, as are all that follow; the service requires
     * them also for a vCPE.
     */
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
    /**
     * Of a sag-vcpe: the serial numbers of its devices. Empty for hardware, whose devices are bound
     * by SerialNumberBinding.
     */
    serialNumbers: list(text()).default([]),
    /**
     * Of a sag-vcpe: its devices with `serialNumber`, `key` and `softwareVersion`, a secret as a
     * whole. A person, or a cloud-init, installs the image with serial number and key; no device
     * comes online before. They take a separate call for each sag-vcpe: when it is bought or
     * adopted, and in a refresh while it is not `Active`. Empty for hardware.
     */
    devices: objects<{ serialNumber: string; key?: string; softwareVersion?: string }>({
      serialNumber: text(),
      key: text().optional(),
      softwareVersion: text().optional(),
    })
      .default([])
      .secret(),
  },
  rules: [
    ...blockRules,
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
    unusedWhen("routingStrategy", "dynamic", ["cidrBlocks"]),
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
  held: [blocksOfCcn((): readonly Definition[] => [gateway, softwareGateway])],
  autoName: { property: "name", max: 128 },
  adoptedStays: true,
  asMade: {
    operations: ["DescribeSmartAccessGatewayHa"],
    of: async ({ smartAGId, hardwareVersion }, { haType }, client) => ({
      hardWareSpec: MODELS.find((model) => model === hardwareVersion),
      // It takes a separate call, which only programs that set it need.
      haType: haType === undefined ? undefined : await backupOf(String(smartAGId), client),
    }),
  },
  hardware: {
    from: ["hardWareSpec", "hardwareVersion", "versionCode", "versionType"],
    of: ({ hardWareSpec, hardwareVersion, versionCode, versionType }) => ({
      model: (hardwareVersion ?? hardWareSpec) as string | undefined,
      ...(typeof versionCode === "string" && versionType !== "Dpi" && { software: [versionCode] }),
    }),
  },
  notices({ adopt, hardWareSpec, maxBandwidth }, olds) {
    const upgraded = Number(maxBandwidth) > Number(olds?.["maxBandwidth"]);
    return [
      ...(olds && upgraded && Number(maxBandwidth) % 10 !== 0 && hardWareSpec !== "sag-vcpe"
        ? [
            `maxBandwidth: newer documentation upgrades hardware in steps of 10 Mbps; expect the service to refuse ${String(maxBandwidth)}.`,
          ]
        : []),
      ...(!olds && adopt === undefined && hardWareSpec === "sag-vcpe"
        ? ["it is offline until somebody installs its image: see output devices"]
        : []),
    ];
  },
  wire: {
    maxBandWidth: "maxBandwidth",
    bandWidthSpec: "maxBandwidth",
    cidrBlock: joinedBlocks,
  },
  create: {
    operation: "CreateSmartAccessGateway",
    paid: true,
    // An order that waits to be paid by hand makes no gateway whose id could be kept.
    parameters: () => ({ autoPay: true }),
    // The order of a vCPE yields a serial number, which a person installs some day; hardware is
    // delivered and activated by a person.
    ready: ({ status, serialNumber }, { hardWareSpec }) =>
      hardWareSpec !== "sag-vcpe" || words(serialNumber).length > 0 ? true : String(status),
  },
  read: {
    from: gateways,
    born: "createTime",
    observe: (item, { activate }) => {
      const gateway = listed("gateway")(item);
      return (
        gateway && {
          ...gateway,
          activate: activate === undefined ? undefined : activated(gateway["status"]),
          maxBandwidth: mbps(gateway["maxBandwidth"]),
          serialNumbers: gateway["hardwareVersion"] === "sag-vcpe" ? words(gateway["serialNumber"]) : [],
        }
      );
    },
    operations: ["DescribeSmartAccessGatewayAttribute"],
    adds: {
      inputs: ["versionCode"],
      async read(properties, context, item) {
        const { versionCode, versionType, serialNumber } = properties;
        const isVirtual = item["hardwareVersion"] === "sag-vcpe";
        const known = properties["devices"];
        // A key is of use while its device is not installed; a reset of it takes the device offline.
        const needsKeys =
          isVirtual &&
          words(item["serialNumber"]).length > 0 &&
          !(areKnown(known, words(item["serialNumber"])) && (context.fresh || item["status"] === "Active"));
        if (versionCode === undefined && !needsKeys) return { devices: isVirtual ? (known ?? []) : [] };
        const { devices = [] } = ((await context.find(details, properties, "")) ?? {}) as { devices?: Properties[] };
        const told = isVirtual ? devices.map(({ secretKey, ...device }) => ({ ...device, key: secretKey })) : [];
        if (versionCode === undefined) return { devices: told };
        const codes = devices
          .filter((device) => serialNumber === undefined || device["serialNumber"] === serialNumber)
          .map((device) => device[versionType === "Dpi" ? "dpiSignatureDbVersion" : "softwareVersion"]);
        // Of several devices, the one with the wrong software is reported.
        return { devices: told, versionCode: codes.find((code) => code !== versionCode) ?? codes[0] };
      },
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
      "The service deletes a gateway only once its paid time has ended more than 7 days ago (it is suspended in between) and no CCN and no VBR is bound to it; a sag-vcpe is released by itself after 15 days. Earlier only a refund ticket helps. To keep it under management leave it in the program; to let go of it without deleting, set retainOnDelete: true and update before removing it, or run `pulumi state delete`.",
  },
});
