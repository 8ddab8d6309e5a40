import { ApplicationBandwidthPackageAssociation, Gateway, SerialNumberBinding } from "../../../provider/index.js";
import { ccnByHand, deviceByHand, gatewayByHand, row, type Change, type Told } from "../row.js";

/** Where a bought gateway is sent; the service takes it with the order and never tells it again. */
const delivery = {
  receiverCountry: "CN",
  receiverState: "Shanghai",
  receiverCity: "Shanghai",
  receiverDistrict: "Pudong",
  receiverTown: "Huamu",
  receiverAddress: "Secret Street 1",
  receiverZip: "200120",
  receiverName: "Secret Name",
  receiverMobile: "13800000000",
  receiverEmail: "secret@example.com",
  buyerMessage: "ring twice",
} as const;

/** The service deletes a gateway only more than 7 days after its paid time. */
const unpaid = ({ smartAGId = "" }: Told): Change[] => [
  { kind: "gateway", id: smartAGId, set: { endTime: Date.now() - 8 * 24 * 3_600_000 } },
];

const gateway = row(Gateway, {
  kind: "gateway",
  ground: [
    ...["1", "2"].flatMap((n) => gatewayByHand(`sag-adopt${n}`, { name: `office${n}` })),
    ...gatewayByHand("sag-arrived", { status: "Received" }),
    { kind: "gateway", id: "sag-arrived", set: { status: "Delivered", activated: false } },
    ccnByHand("ccn-running"),
    ...gatewayByHand("sag-running", { ccnId: "ccn-running" }),
  ],
  minimal: {
    args: { hardWareSpec: "sag-100wm", haType: "no_backup", maxBandwidth: 10, period: 1, ...delivery },
    makes: ["CreateSmartAccessGateway"],
    holds: {
      name: expect.stringMatching(/^Gateway-minimal-[0-9a-f]{7}$/),
      hardware: "sag-100wm",
      haType: "no_backup",
      bandwidth: 10,
    },
  },
  full: {
    args: {
      name: "battery-gateway",
      description: "every input",
      cidrBlocks: ["192.168.10.0/24", "192.168.11.0/24"],
      routingStrategy: "static",
      securityLockThreshold: 3600,
      resourceGroupId: "rg-emulator1network",
      maxBandwidth: 20,
      activate: true,
      hardWareSpec: "sag-vcpe",
      haType: "warm_backup",
      period: 12,
      orderAnother: true,
      chargeType: "PREPAY",
      alreadyHaveSag: false,
      cpeVersion: "basic",
      ...delivery,
      receiverPhone: "02100000000",
    },
    makes: ["CreateSmartAccessGateway", "ModifySmartAccessGateway", "MoveResourceGroup"],
    holds: {
      name: "battery-gateway",
      description: "every input",
      cidrBlock: "192.168.10.0/24,192.168.11.0/24",
      routingStrategy: "static",
      securityLockThreshold: 3600,
      resourceGroupId: "rg-emulator1network",
      bandwidth: 20,
      hardware: "sag-vcpe",
      haType: "warm_backup",
      activated: true,
    },
  },
  more: {
    arrived: {
      args: { adopt: { id: "sag-arrived", overwrite: true }, activate: true },
      makes: ["ActivateSmartAccessGateway"],
      holds: { status: "Received", activated: true },
    },
    running: {
      args: {
        adopt: { id: "sag-running", overwrite: true },
        versionCode: "2.4.2",
        versionType: "Device",
        serialNumber: "sn-sag-running",
      },
      makes: ["UpdateSmartAccessGatewayVersion"],
      holds: { status: "Active" },
    },
  },
  stays: ["sag-arrived", "sag-running", "sn-sag-running"],
  update: {
    of: "full",
    set: { description: undefined, cidrBlocks: ["192.168.12.0/24"], maxBandwidth: 50 },
    holds: { description: undefined, cidrBlock: "192.168.12.0/24", bandwidth: 50 },
    calls: ({ smartAGId = "" }) => [
      ["ModifySmartAccessGateway", { SmartAGId: smartAGId, Description: "", CidrBlock: "192.168.12.0/24" }],
      ["UpgradeSmartAccessGateway", { SmartAGId: smartAGId, BandWidthSpec: "50", AutoPay: "true" }],
    ],
  },
  replace: {
    of: "minimal",
    set: { haType: "warm_backup" },
    property: "haType",
    prepare: unpaid,
    holds: { haType: "warm_backup" },
    calls: ({ name = "" }, { smartAGId = "" }) => [
      [
        "CreateSmartAccessGateway",
        {
          AutoPay: "true",
          BuyerMessage: "***",
          ChargeType: "PREPAY",
          HaType: "warm_backup",
          HardWareSpec: "sag-100wm",
          MaxBandWidth: "10",
          Name: name,
          Period: "1",
          ...Object.fromEntries(
            ["Country", "State", "City", "District", "Town", "Address", "Zip", "Name", "Mobile", "Email"].map(
              (part) => [`Receiver${part}`, "***"],
            ),
          ),
        },
      ],
      ["DeleteSmartAccessGateway", { InstanceId: smartAGId }],
    ],
  },
  drift: {
    of: "full",
    hand: ({ smartAGId = "" }) => [
      {
        kind: "gateway",
        id: smartAGId,
        set: {
          name: "by-hand",
          description: "By hand",
          status: "Delivered",
          activated: false,
        },
      },
    ],
    says: [
      /name *: "(battery-gateway|by-hand)" => "(battery-gateway|by-hand)"/,
      /description *: "By hand"/,
      /activate *: (true|false) => (true|false)/,
    ],
    calls: ({ smartAGId = "" }) => [
      ["ActivateSmartAccessGateway", { SmartAGId: smartAGId }],
      ["ModifySmartAccessGateway", { SmartAGId: smartAGId, Name: "battery-gateway", Description: "" }],
    ],
  },
  adopt: {
    of: (one) => ({
      id: `sag-adopt${one}`,
      hand: [],
      args: { name: `office${one}`, maxBandwidth: 50, routingStrategy: "static" as const },
    }),
    other: {
      set: { name: "another", cidrBlocks: ["192.168.50.0/24"] },
      says: [`name is "office1", the program has "another"`, `the program has ["192.168.50.0/24"]`],
    },
    overwrites: () => [
      ["ModifySmartAccessGateway", { SmartAGId: "sag-adopt2", Name: "another", CidrBlock: "192.168.50.0/24" }],
    ],
  },
  bad: [
    { set: { hardWareSpec: "sag-500" }, says: [`hardWareSpec: "sag-500" is not allowed; give one of sag-100wm`] },
    { set: { haType: "cold_backup" }, says: [`haType: "cold_backup" is not allowed with hardWareSpec "sag-vcpe"`] },
    {
      set: { maxBandwidth: 9 },
      says: [`maxBandwidth: 9 is not allowed with hardWareSpec "sag-vcpe"; give 10 to 1000`],
    },
    { of: "minimal", set: { maxBandwidth: 51 }, says: ["maxBandwidth: 51 is not allowed", "give 2 to 50"] },
    { set: { maxBandwidth: 1001 }, says: ["maxBandwidth: 1001 is not allowed; give a whole number from 2 to 1000"] },
    { set: { orderAnother: false }, says: ["orderAnother: false is not allowed; give true, or leave it out"] },
    { set: { period: 10 }, says: ["period: 10 is not allowed; give one of 1, 2, 3, 4, 5, 6, 7, 8, 9, 12, 24, 36"] },
    { set: { period: undefined, receiverZip: undefined }, says: ["period: missing", "receiverZip: missing"] },
    { set: { chargeType: "POSTPAY" }, says: [`chargeType: "POSTPAY" is not allowed; give one of PREPAY`] },
    { set: { cpeVersion: "pro" }, says: [`cpeVersion: "pro" is not allowed; give one of basic`] },
    { set: { alreadyHaveSag: "no" }, says: [`alreadyHaveSag: "no" is not allowed; give true or false`] },
    { set: { routingStrategy: "bgp" }, says: [`routingStrategy: "bgp" is not allowed; give one of static, dynamic`] },
    { set: { routingStrategy: "dynamic" }, says: [`cidrBlocks: no use with routingStrategy "dynamic"`] },
    {
      set: { cidrBlocks: Array.from({ length: 51 }, (_, block) => `10.${block}.0.0/16`) },
      says: ["cidrBlocks: 51 blocks are too many; 50 are the most"],
    },
    { set: { cidrBlocks: ["8.0.0.0/7"] }, says: [`"8.0.0.0/7" is not allowed; give blocks with masks from /8 to /32`] },
    { set: { cidrBlocks: [] }, says: ["cidrBlocks: an empty list is not allowed; give at least 1, or leave it out"] },
    { set: { cidrBlocks: ["192.168.10.1/24"] }, says: [`"192.168.10.1/24" has host bits set; write 192.168.10.0/24`] },
    { set: { securityLockThreshold: -1 }, says: ["securityLockThreshold: -1 is not allowed"] },
    { set: { name: "x" }, says: [`name: "x" is not allowed; give 2 to 128 characters`] },
    { set: { description: "http://x" }, says: [`description: "http://x" is not allowed; give 2 to 256 characters`] },
    { set: { activate: false }, says: ["activate: false is not allowed; give true, or leave it out"] },
    { set: { versionCode: "" }, says: ["versionCode: ", "a text that is not empty"] },
    { set: { versionType: "Dpi" }, says: ["versionCode: missing; versionType means nothing without it"] },
    { set: { serialNumber: "sn" }, says: ["versionCode: missing; serialNumber means nothing without it"] },
    {
      set: { versionCode: "2.4.2", versionType: "Bios" },
      says: [`versionType: "Bios" is not allowed; give one of Device, Dpi`],
    },
    { set: { receiverName: "" }, says: ["receiverName: the secret value is not allowed"] },
  ],
  fails: { operation: "ModifySmartAccessGateway", keeps: true },
  beforeDelete: unpaid,
});

const serialNumberBinding = row(SerialNumberBinding, {
  kind: "device",
  where: ({ smartAGId, serialNumber }) => ({ id: serialNumber, gatewayId: smartAGId }),
  ground: [
    ...["1", "2", "3", "4"].flatMap((n) => gatewayByHand(`sag-serial${n}`, { status: "Received" })),
    ...["1", "2", "3", "4", "5"].map((n) => deviceByHand(`stock${n}`)),
  ],
  minimal: {
    args: { smartAGId: "sag-serial1", serialNumber: "stock1" },
    makes: ["BindSerialNumber"],
    holds: { gatewayId: "sag-serial1" },
  },
  full: {
    args: { smartAGId: "sag-serial2", serialNumber: "stock2" },
    makes: ["BindSerialNumber"],
    holds: { gatewayId: "sag-serial2" },
  },
  // A gateway without backup takes one device: the old one goes first.
  replace: {
    of: "full",
    set: { serialNumber: "stock5" },
    property: "serialNumber",
    holds: { id: "stock5" },
    calls: () => [
      ["UnbindSerialNumber", { SmartAGId: "sag-serial2", SerialNumber: "stock2" }],
      ["BindSerialNumber", { SmartAGId: "sag-serial2", SerialNumber: "stock5" }],
    ],
  },
  vanish: ({ id, gatewayId }) => [
    { kind: "device", id: String(id), set: { gatewayId: null, online: false } },
    { kind: "gateway", id: String(gatewayId), set: { status: "Received" } },
  ],
  adopt: {
    of: (one) => {
      const [smartAGId, serialNumber] = one === "1" ? ["sag-serial3", "stock3"] : ["sag-serial4", "stock4"];
      return {
        id: `${smartAGId}:${serialNumber}`,
        hand: [
          { kind: "device", id: serialNumber, set: { gatewayId: smartAGId, online: true } },
          { kind: "gateway", id: smartAGId, set: { status: "Active" } },
        ],
        args: { smartAGId, serialNumber },
      };
    },
    other: {
      set: { serialNumber: "stock9" },
      says: [`"sag-serial3:stock3" has serialNumber "stock3", but the program gives "stock9"`],
    },
  },
  bad: [
    { set: { smartAGId: "stock1" }, says: [`smartAGId: "stock1" is not allowed; give an id that starts with sag-`] },
    { set: { serialNumber: "" }, says: ["serialNumber: ", "give the serial number of a device"] },
  ],
  fails: { operation: "BindSerialNumber", keeps: false },
});

const shared = { applicationBandwidthPackageId: "abwp-emulator1", bandwidth: 10 };
const sharing = (one: "1" | "2"): string => `sag-abwp${one === "1" ? 3 : 4}`;

const applicationBandwidthPackageAssociation = row(ApplicationBandwidthPackageAssociation, {
  kind: "bandwidthAssociation",
  where: ({ applicationBandwidthPackageId, smartAGId }) => ({
    packageId: applicationBandwidthPackageId,
    gatewayId: smartAGId,
  }),
  ground: [
    ccnByHand("ccn-abwp"),
    ...["1", "2", "3", "4"].flatMap((n) => gatewayByHand(`sag-abwp${n}`, { ccnId: "ccn-abwp" })),
  ],
  minimal: {
    args: { ...shared, smartAGId: "sag-abwp1" },
    makes: ["AssociateSmartAGWithApplicationBandwidthPackage"],
    holds: { bandwidth: 10 },
  },
  full: {
    args: { ...shared, smartAGId: "sag-abwp2" },
    makes: ["AssociateSmartAGWithApplicationBandwidthPackage"],
    holds: { bandwidth: 10 },
  },
  replace: {
    of: "full",
    set: { bandwidth: 20 },
    property: "bandwidth",
    holds: { bandwidth: 20 },
    calls: () => [
      [
        "DissociateSmartAGFromApplicationBandwidthPackage",
        { ApplicationBandwidthPackageId: "abwp-emulator1", SmartAGId: "sag-abwp2" },
      ],
      [
        "AssociateSmartAGWithApplicationBandwidthPackage",
        {
          ApplicationBandwidthPackageId: "abwp-emulator1",
          "AssociateConfigs.1.SmartAGId": "sag-abwp2",
          "AssociateConfigs.1.Bandwidth": "20",
        },
      ],
    ],
  },
  drift: {
    of: "minimal",
    hand: () => [{ kind: "bandwidthAssociation", id: "abwp-emulator1:sag-abwp1", set: { bandwidth: 30 } }],
    says: [/bandwidth *: [13]0 => [13]0/],
    calls: () => [
      [
        "DissociateSmartAGFromApplicationBandwidthPackage",
        { ApplicationBandwidthPackageId: "abwp-emulator1", SmartAGId: "sag-abwp1" },
      ],
      [
        "AssociateSmartAGWithApplicationBandwidthPackage",
        {
          ApplicationBandwidthPackageId: "abwp-emulator1",
          "AssociateConfigs.1.SmartAGId": "sag-abwp1",
          "AssociateConfigs.1.Bandwidth": "10",
        },
      ],
    ],
  },
  adopt: {
    of: (one) => ({
      id: `abwp-emulator1:${sharing(one)}`,
      hand: [
        {
          kind: "bandwidthAssociation",
          create: {
            id: `abwp-emulator1:${sharing(one)}`,
            packageId: "abwp-emulator1",
            gatewayId: sharing(one),
            bandwidth: 10,
          },
        },
      ],
      args: { ...shared, smartAGId: sharing(one) },
    }),
    other: { set: { bandwidth: 40 }, says: ["bandwidth is 10, the program has 40"] },
  },
  bad: [
    { set: { applicationBandwidthPackageId: "" }, says: ["applicationBandwidthPackageId: ", "the id of an object"] },
    { set: { smartAGId: "ccn-1" }, says: [`smartAGId: "ccn-1" is not allowed; give an id that starts with sag-`] },
    { set: { bandwidth: 0 }, says: ["bandwidth: 0 is not allowed; give a whole number of at least 1"] },
  ],
  fails: { operation: "AssociateSmartAGWithApplicationBandwidthPackage", keeps: false },
});

export const gatewayRows = [gateway, serialNumberBinding, applicationBandwidthPackageAssociation];
