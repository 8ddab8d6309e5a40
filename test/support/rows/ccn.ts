import { CcnBinding, CcnCenAttachment, CcnCenGrant, CloudConnectNetwork } from "../../../provider/index.js";
import { attachedByHand, ccnByHand, gatewayByHand, row } from "../row.js";

const ACCOUNT = 1000000000000001;
const OTHER_ACCOUNT = 1000000000000002;

const cloudConnectNetwork = row(CloudConnectNetwork, {
  kind: "ccn",
  minimal: {
    args: {},
    makes: ["CreateCloudConnectNetwork"],
    holds: { name: expect.stringMatching(/^CloudConnectNetwork-minimal-[0-9a-f]{7}$/), status: "Active" },
  },
  full: {
    args: {
      name: "battery-ccn",
      description: "every input",
      cidrBlocks: ["10.1.0.0/16", "10.0.0.0/16"],
      snatCidrBlock: "172.16.0.0/24",
      interworkingStatus: "disable",
      resourceGroupId: "rg-emulator1network",
    },
    makes: ["CreateCloudConnectNetwork", "ModifyCloudConnectNetwork", "MoveResourceGroup"],
    holds: {
      name: "battery-ccn",
      description: "every input",
      cidrBlock: "10.0.0.0/16,10.1.0.0/16",
      snatCidrBlock: "172.16.0.0/24",
      interworking: "disable",
      resourceGroupId: "rg-emulator1network",
    },
  },
  update: {
    of: "full",
    set: { name: "battery-ccn-2", cidrBlocks: ["10.0.0.0/16"], interworkingStatus: "enable" },
    holds: { name: "battery-ccn-2", cidrBlock: "10.0.0.0/16", interworking: "enable" },
    calls: ({ ccnId = "" }) => [
      [
        "ModifyCloudConnectNetwork",
        { CcnId: ccnId, Name: "battery-ccn-2", CidrBlock: "10.0.0.0/16", InterworkingStatus: "enable" },
      ],
    ],
  },
  replace: {
    of: "full",
    set: { snatCidrBlock: "172.16.1.0/24" },
    property: "snatCidrBlock",
    holds: { snatCidrBlock: "172.16.1.0/24" },
    calls: ({ ccnId = "" }, { ccnId: old = "" }) => [
      [
        "CreateCloudConnectNetwork",
        {
          Name: "battery-ccn-2",
          Description: "every input",
          CidrBlock: "10.0.0.0/16",
          SnatCidrBlock: "172.16.1.0/24",
        },
      ],
      ["MoveResourceGroup", { ResourceType: "ccn", ResourceId: ccnId, NewResourceGroupId: "rg-emulator1network" }],
      ["DeleteCloudConnectNetwork", { CcnId: old }],
    ],
  },
  drift: {
    of: "full",
    hand: ({ ccnId = "" }) => [{ kind: "ccn", id: ccnId, set: { description: "by hand", interworking: "disable" } }],
    says: [
      /description *: "(every input|by hand)" => "(every input|by hand)"/,
      /interworkingStatus *: "(enable|disable)" => "(enable|disable)"/,
    ],
    calls: ({ ccnId = "" }) => [
      ["ModifyCloudConnectNetwork", { CcnId: ccnId, Description: "every input", InterworkingStatus: "enable" }],
    ],
  },
  adopt: {
    of: (one) => ({
      id: `ccn-adopt${one}`,
      hand: [ccnByHand(`ccn-adopt${one}`, { description: "old" })],
      args: { name: `ccn-adopt${one}`, description: "old", interworkingStatus: "enable" as const },
    }),
    other: {
      set: { name: "another", description: "new" },
      says: [`name is "ccn-adopt1", the program has "another"`, `description is "old", the program has "new"`],
    },
    overwrites: () => [["ModifyCloudConnectNetwork", { CcnId: "ccn-adopt2", Name: "another", Description: "new" }]],
  },
  bad: [
    { set: { name: "a b" }, says: [`name: "a b" is not allowed; give 2 to 128 characters`] },
    { set: { description: "x" }, says: [`description: "x" is not allowed; give 2 to 256 characters`] },
    { set: { cidrBlocks: ["10.0.0.1/8"] }, says: [`cidrBlocks: "10.0.0.1/8" has host bits set; write 10.0.0.0/8`] },
    { set: { cidrBlocks: [] }, says: [`cidrBlocks: an empty list is not allowed; give at least 1, or leave it out`] },
    { set: { snatCidrBlock: "172.16.0.0" }, says: [`snatCidrBlock: "172.16.0.0" is an address, not a block`] },
    {
      set: { interworkingStatus: "on" },
      says: [`interworkingStatus: "on" is not allowed; give one of enable, disable`],
    },
  ],
  fails: { operation: "ModifyCloudConnectNetwork", keeps: true },
});

const ccnCenGrant = row(CcnCenGrant, {
  kind: "cenGrant",
  where: ({ ccnId, cenId }) => ({ ccnId, cenId }),
  ground: ["1", "2", "3", "4"].map((n) => ccnByHand(`ccn-grant${n}`)),
  minimal: {
    args: { ccnId: "ccn-grant1", cenId: "cen-emulator2", cenUid: OTHER_ACCOUNT },
    makes: ["GrantInstanceToCbn"],
    holds: { cenUid: String(OTHER_ACCOUNT), trafficService: false },
  },
  full: {
    args: { ccnId: "ccn-grant2", cenId: "cen-emulator2", cenUid: OTHER_ACCOUNT, grantTrafficService: true },
    makes: ["GrantInstanceToCbn"],
    holds: { cenUid: String(OTHER_ACCOUNT), trafficService: true },
  },
  replace: {
    of: "full",
    set: { grantTrafficService: false },
    property: "grantTrafficService",
    holds: { trafficService: false },
    calls: () => [
      ["RevokeInstanceFromCbn", { CcnInstanceId: "ccn-grant2", CenInstanceId: "cen-emulator2" }],
      [
        "GrantInstanceToCbn",
        {
          CcnInstanceId: "ccn-grant2",
          CenInstanceId: "cen-emulator2",
          CenUid: String(OTHER_ACCOUNT),
          GrantTrafficService: "false",
        },
      ],
    ],
  },
  drift: {
    of: "minimal",
    hand: ({ grantRuleId = "" }) => [{ kind: "cenGrant", id: grantRuleId, set: { trafficService: true } }],
    says: [/grantTrafficService *: (true|false) => (true|false)/],
    calls: () => [
      ["RevokeInstanceFromCbn", { CcnInstanceId: "ccn-grant1", CenInstanceId: "cen-emulator2" }],
      [
        "GrantInstanceToCbn",
        {
          CcnInstanceId: "ccn-grant1",
          CenInstanceId: "cen-emulator2",
          CenUid: String(OTHER_ACCOUNT),
          GrantTrafficService: "false",
        },
      ],
    ],
  },
  adopt: {
    of: (one) => {
      const ccnId = `ccn-grant${one === "1" ? 3 : 4}`;
      const grant = {
        ccnId,
        cenId: "cen-emulator2",
        cenUid: String(OTHER_ACCOUNT),
        trafficService: false,
        modifyTime: 0,
      };
      return {
        id: `${ccnId}:cen-emulator2`,
        hand: [{ kind: "cenGrant", create: { ...grant, id: `gr-adopt${one}` } }],
        args: { ccnId, cenId: "cen-emulator2", cenUid: OTHER_ACCOUNT },
      };
    },
    other: { set: { grantTrafficService: true }, says: ["grantTrafficService is false, the program has true"] },
  },
  bad: [
    { set: { ccnId: "cen-1" }, says: [`ccnId: "cen-1" is not allowed; give an id that starts with ccn-`] },
    { set: { cenId: "ccn-1" }, says: [`cenId: "ccn-1" is not allowed; give an id that starts with cen-`] },
    { set: { cenUid: "me" }, says: [`cenUid: "me" is not allowed; give a whole number of at least 1`] },
    { set: { grantTrafficService: "yes" }, says: [`grantTrafficService: "yes" is not allowed; give true or false`] },
  ],
  fails: { operation: "DescribeGrantRules", keeps: true, skip: 1 },
});

const inCen = (cenId: string, ccnId: string, more = {}): Record<string, string> => ({
  CenId: cenId,
  ChildInstanceId: ccnId,
  ChildInstanceType: "CCN",
  ChildInstanceRegionId: "cn-shanghai",
  ...more,
});

const ccnCenAttachment = row(CcnCenAttachment, {
  kind: "cenAttachment",
  where: ({ ccnId, cenId }) => ({ ccnId, cenId }),
  ground: [
    ...["1", "3", "4"].map((n) => ccnByHand(`ccn-attach${n}`)),
    ccnByHand("ccn-attach2", { account: "emulator2" }),
    ...["a", "b"].map((n) => ({
      kind: "cenGrant" as const,
      create: {
        id: `gr-attach${n}`,
        account: "emulator2",
        ccnId: "ccn-attach2",
        cenId: `cen-emulator1${n}`,
        cenUid: String(ACCOUNT),
        trafficService: false,
        modifyTime: 0,
      },
    })),
  ],
  minimal: {
    args: { ccnId: "ccn-attach1", cenId: "cen-emulator1a" },
    makes: ["AttachCenChildInstance"],
    holds: { status: "Attached" },
  },
  // A CCN of another account, which has granted it to both CENs.
  full: {
    args: {
      ccnId: "ccn-attach2",
      cenId: "cen-emulator1a",
      ccnRegionId: "cn-shanghai",
      ccnUid: OTHER_ACCOUNT,
      cenUid: ACCOUNT,
    },
    makes: ["AttachCenChildInstance"],
    holds: { status: "Attached" },
  },
  replace: {
    of: "full",
    set: { cenId: "cen-emulator1b" },
    property: "cenId",
    holds: { cenId: "cen-emulator1b" },
    calls: () => {
      const owners = { ChildInstanceOwnerId: String(OTHER_ACCOUNT) };
      return [
        ["DetachCenChildInstance", inCen("cen-emulator1a", "ccn-attach2", { ...owners, CenOwnerId: String(ACCOUNT) })],
        ["AttachCenChildInstance", inCen("cen-emulator1b", "ccn-attach2", owners)],
      ];
    },
  },
  adopt: {
    of: (one) => {
      const ccnId = `ccn-attach${one === "1" ? 3 : 4}`;
      return {
        id: `cen-emulator1b:${ccnId}`,
        hand: [attachedByHand(ccnId, "cen-emulator1b")],
        args: { ccnId, cenId: "cen-emulator1b" },
      };
    },
    other: {
      set: { cenId: "cen-emulator1a" },
      says: [`"cen-emulator1b:ccn-attach3" has cenId "cen-emulator1b", but the program gives "cen-emulator1a"`],
    },
  },
  bad: [
    { set: { ccnId: "cen-1" }, says: [`ccnId: "cen-1" is not allowed; give an id that starts with ccn-`] },
    { set: { cenId: "ccn-1" }, says: [`cenId: "ccn-1" is not allowed; give an id that starts with cen-`] },
    { set: { ccnUid: 0 }, says: ["ccnUid: 0 is not allowed; give a whole number of at least 1"] },
    { set: { cenUid: "me" }, says: [`cenUid: "me" is not allowed; give a whole number of at least 1`] },
    { set: { ccnRegionId: "" }, says: [`ccnRegionId: "" is not allowed`] },
  ],
  fails: { operation: "DescribeCenAttachedChildInstances", keeps: true, skip: 1 },
});

const bound = (one: "1" | "2"): string => `sag-ccn${one === "1" ? 3 : 4}`;

const ccnBinding = row(CcnBinding, {
  kind: "ccnBinding",
  where: ({ ccnId, smartAGId }) => ({ ccnId, gatewayId: smartAGId }),
  ground: [
    ccnByHand("ccn-bound1"),
    ccnByHand("ccn-bound2"),
    ...["1", "3", "4"].flatMap((n) => gatewayByHand(`sag-ccn${n}`)),
    ...gatewayByHand("sag-ccn2", { account: "emulator2" }),
    ...["1", "2"].map((n) => ({
      kind: "ccnGrant" as const,
      create: {
        id: `sgc-${n}`,
        account: "emulator2",
        gatewayId: "sag-ccn2",
        ccnId: `ccn-bound${n}`,
        ccnUid: String(ACCOUNT),
        trafficService: false,
      },
    })),
  ],
  minimal: {
    args: { ccnId: "ccn-bound1", smartAGId: "sag-ccn1" },
    makes: ["BindSmartAccessGateway"],
    holds: { ccnId: "ccn-bound1", gatewayId: "sag-ccn1" },
  },
  // A gateway of another account, which has granted it to both CCNs.
  full: {
    args: { ccnId: "ccn-bound1", smartAGId: "sag-ccn2", smartAGUid: OTHER_ACCOUNT },
    makes: ["BindSmartAccessGateway"],
    holds: { ccnId: "ccn-bound1", gatewayId: "sag-ccn2" },
  },
  replace: {
    of: "full",
    set: { ccnId: "ccn-bound2" },
    property: "ccnId",
    holds: { ccnId: "ccn-bound2" },
    calls: () => [
      ["UnbindSmartAccessGateway", { CcnId: "ccn-bound1", SmartAGId: "sag-ccn2", SmartAGUid: String(OTHER_ACCOUNT) }],
      ["BindSmartAccessGateway", { CcnId: "ccn-bound2", SmartAGId: "sag-ccn2", SmartAGUid: String(OTHER_ACCOUNT) }],
    ],
  },
  adopt: {
    of: (one) => ({
      id: `ccn-bound1:${bound(one)}`,
      hand: [{ kind: "ccnBinding", create: { ccnId: "ccn-bound1", gatewayId: bound(one) } }],
      args: { ccnId: "ccn-bound1", smartAGId: bound(one) },
    }),
    other: {
      set: { ccnId: "ccn-bound2" },
      says: [`"ccn-bound1:sag-ccn3" has ccnId "ccn-bound1", but the program gives "ccn-bound2"`],
    },
  },
  bad: [
    { set: { ccnId: "acl-1" }, says: [`ccnId: "acl-1" is not allowed; give an id that starts with ccn-`] },
    { set: { smartAGId: undefined }, says: ["smartAGId: missing"] },
    { set: { smartAGUid: 0 }, says: ["smartAGUid: 0 is not allowed; give a whole number of at least 1"] },
  ],
  fails: { operation: "BindSmartAccessGateway", keeps: false },
});

export const ccnRows = [cloudConnectNetwork, ccnCenAttachment, ccnCenGrant, ccnBinding];
