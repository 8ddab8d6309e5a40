import { AccessPoint, GatewayCcnGrant, GatewayVbrGrant, UplinkBandwidth, VbrBinding } from "../../../provider/index.js";
import { attachedByHand, ccnByHand, gatewayByHand, row, type Change } from "../row.js";

const ACCOUNT = 1000000000000001;
const OTHER_ACCOUNT = 1000000000000002;

const vbrByHand = (id: string, account = "emulator"): Change => ({
  kind: "vbr",
  create: { id, account, name: id, cenId: "cen-emulator1a" },
});

const vbrBinding = row(VbrBinding, {
  kind: "vbrBinding",
  where: ({ smartAGId, vbrId }) => ({ gatewayId: smartAGId, vbrId }),
  ground: [
    ccnByHand("ccn-vbr"),
    attachedByHand("ccn-vbr"),
    ...["1", "2", "3", "4", "5"].map((n) => vbrByHand(`vbr-line${n}`)),
    ...["1", "3", "4"].flatMap((n) => gatewayByHand(`sag-vbr${n}`, { ccnId: "ccn-vbr" })),
    ...gatewayByHand("sag-vbr2", { account: "emulator2", ccnId: "ccn-vbr" }),
    ...["2", "5"].map((n): Change => ({
      kind: "vbrGrant",
      create: {
        id: `sgv-line${n}`,
        account: "emulator2",
        gatewayId: "sag-vbr2",
        vbrId: `vbr-line${n}`,
        vbrRegion: "cn-shanghai",
        vbrUid: String(ACCOUNT),
      },
    })),
  ],
  minimal: {
    args: { smartAGId: "sag-vbr1", vbrId: "vbr-line1", vbrRegionId: "cn-shanghai" },
    makes: ["BindVbr"],
    holds: { gatewayId: "sag-vbr1", vbrId: "vbr-line1" },
  },
  // A gateway of another account, which has granted it to both VBRs.
  full: {
    args: { smartAGId: "sag-vbr2", vbrId: "vbr-line2", vbrRegionId: "cn-shanghai", smartAGUid: OTHER_ACCOUNT },
    makes: ["BindVbr"],
    holds: { gatewayId: "sag-vbr2", vbrId: "vbr-line2" },
  },
  replace: {
    of: "full",
    set: { vbrId: "vbr-line5" },
    property: "vbrId",
    holds: { vbrId: "vbr-line5" },
    calls: () => {
      const gateway = { SmartAGId: "sag-vbr2", SmartAGUid: String(OTHER_ACCOUNT), VbrRegionId: "cn-shanghai" };
      return [
        ["UnbindVbr", { ...gateway, VbrId: "vbr-line2" }],
        ["BindVbr", { ...gateway, VbrId: "vbr-line5" }],
      ];
    },
  },
  adopt: {
    of: (one) => {
      const [smartAGId, vbrId] = one === "1" ? ["sag-vbr3", "vbr-line3"] : ["sag-vbr4", "vbr-line4"];
      return {
        id: `${smartAGId}:${vbrId}:cn-shanghai`,
        hand: [{ kind: "vbrBinding", create: { id: `${smartAGId}:${vbrId}`, gatewayId: smartAGId, vbrId } }],
        args: { smartAGId, vbrId, vbrRegionId: "cn-shanghai" },
      };
    },
    other: {
      set: { vbrRegionId: "cn-hangzhou" },
      says: [`"sag-vbr3:vbr-line3:cn-shanghai" has vbrRegionId "cn-shanghai", but the program gives "cn-hangzhou"`],
    },
  },
  bad: [
    { set: { smartAGId: "ccn-1" }, says: [`smartAGId: "ccn-1" is not allowed; give an id that starts with sag-`] },
    { set: { vbrId: "sag-1" }, says: [`vbrId: "sag-1" is not allowed; give an id that starts with vbr-`] },
    { set: { vbrRegionId: undefined }, says: ["vbrRegionId: missing"] },
    { set: { smartAGUid: 0 }, says: ["smartAGUid: 0 is not allowed; give a whole number of at least 1"] },
  ],
  fails: { operation: "BindVbr", keeps: false },
});

const ccnGrant = { CcnInstanceId: "ccn-theirs1", CcnUid: String(OTHER_ACCOUNT) };
const granted = (one: "1" | "2"): string => `sag-ccngrant${one === "1" ? 3 : 4}`;

const gatewayCcnGrant = row(GatewayCcnGrant, {
  kind: "ccnGrant",
  where: ({ smartAGId, ccnId }) => ({ gatewayId: smartAGId, ccnId }),
  ground: [
    ...["1", "2"].map((n) => ccnByHand(`ccn-theirs${n}`, { account: "emulator2" })),
    ...["1", "2", "3", "4"].flatMap((n) => gatewayByHand(`sag-ccngrant${n}`)),
  ],
  minimal: {
    args: { smartAGId: "sag-ccngrant1", ccnId: "ccn-theirs1", ccnUid: OTHER_ACCOUNT },
    makes: ["GrantSagInstanceToCcn"],
    holds: { ccnUid: String(OTHER_ACCOUNT), trafficService: false },
  },
  full: {
    args: { smartAGId: "sag-ccngrant2", ccnId: "ccn-theirs1", ccnUid: OTHER_ACCOUNT, grantTrafficService: true },
    makes: ["GrantSagInstanceToCcn"],
    holds: { ccnUid: String(OTHER_ACCOUNT), trafficService: true },
  },
  // A gateway is granted to one CCN at a time: the old grant goes first.
  replace: {
    of: "full",
    set: { ccnId: "ccn-theirs2" },
    property: "ccnId",
    holds: { ccnId: "ccn-theirs2" },
    calls: () => [
      ["RevokeSagInstanceFromCcn", { SmartAGId: "sag-ccngrant2", CcnInstanceId: "ccn-theirs1" }],
      [
        "GrantSagInstanceToCcn",
        { ...ccnGrant, SmartAGId: "sag-ccngrant2", CcnInstanceId: "ccn-theirs2", GrantTrafficService: "true" },
      ],
    ],
  },
  drift: {
    of: "minimal",
    hand: ({ grantId = "" }) => [{ kind: "ccnGrant", id: grantId, set: { trafficService: true } }],
    says: [/grantTrafficService *: (true|false) => (true|false)/],
    calls: () => [
      ["RevokeSagInstanceFromCcn", { SmartAGId: "sag-ccngrant1", CcnInstanceId: "ccn-theirs1" }],
      ["GrantSagInstanceToCcn", { ...ccnGrant, SmartAGId: "sag-ccngrant1", GrantTrafficService: "false" }],
    ],
  },
  adopt: {
    of: (one) => ({
      id: `${granted(one)}:ccn-theirs1`,
      hand: [
        {
          kind: "ccnGrant",
          create: {
            id: `sgc-adopt${one}`,
            gatewayId: granted(one),
            ccnId: "ccn-theirs1",
            ccnUid: String(OTHER_ACCOUNT),
            trafficService: false,
          },
        },
      ],
      args: { smartAGId: granted(one), ccnId: "ccn-theirs1", ccnUid: OTHER_ACCOUNT },
    }),
    other: { set: { grantTrafficService: true }, says: ["grantTrafficService is false, the program has true"] },
  },
  bad: [
    { set: { smartAGId: "ccn-1" }, says: [`smartAGId: "ccn-1" is not allowed; give an id that starts with sag-`] },
    { set: { ccnId: "sag-1" }, says: [`ccnId: "sag-1" is not allowed; give an id that starts with ccn-`] },
    { set: { ccnUid: "them" }, says: [`ccnUid: "them" is not allowed; give a whole number of at least 1`] },
    { set: { grantTrafficService: "yes" }, says: [`grantTrafficService: "yes" is not allowed; give true or false`] },
  ],
  fails: { operation: "GrantSagInstanceToCcn", keeps: false },
});

const vbrGrant = { VbrInstanceId: "vbr-theirs1", VbrRegionId: "cn-shanghai", VbrUid: String(OTHER_ACCOUNT) };
const lent = (one: "1" | "2"): string => `sag-vbrgrant${one === "1" ? 3 : 4}`;

const gatewayVbrGrant = row(GatewayVbrGrant, {
  kind: "vbrGrant",
  where: ({ smartAGId, vbrId }) => ({ gatewayId: smartAGId, vbrId }),
  ground: [
    ...["1", "2"].map((n) => vbrByHand(`vbr-theirs${n}`, "emulator2")),
    ...["1", "2", "3", "4"].flatMap((n) => gatewayByHand(`sag-vbrgrant${n}`)),
  ],
  minimal: {
    args: {
      smartAGId: "sag-vbrgrant1",
      vbrId: "vbr-theirs1",
      vbrRegionId: "cn-shanghai",
      vbrUid: OTHER_ACCOUNT,
    },
    makes: ["GrantSagInstanceToVbr"],
    holds: { vbrUid: String(OTHER_ACCOUNT), vbrRegion: "cn-shanghai" },
  },
  full: {
    args: {
      smartAGId: "sag-vbrgrant2",
      vbrId: "vbr-theirs1",
      vbrRegionId: "cn-shanghai",
      vbrUid: OTHER_ACCOUNT,
    },
    makes: ["GrantSagInstanceToVbr"],
    holds: { vbrUid: String(OTHER_ACCOUNT), vbrRegion: "cn-shanghai" },
  },
  replace: {
    of: "full",
    set: { vbrId: "vbr-theirs2" },
    property: "vbrId",
    holds: { vbrId: "vbr-theirs2" },
    calls: () => [
      ["RevokeInstanceFromVbr", { SmartAGId: "sag-vbrgrant2", VbrInstanceId: "vbr-theirs1" }],
      ["GrantSagInstanceToVbr", { ...vbrGrant, SmartAGId: "sag-vbrgrant2", VbrInstanceId: "vbr-theirs2" }],
    ],
  },
  drift: {
    of: "minimal",
    hand: ({ grantId = "" }) => [{ kind: "vbrGrant", id: grantId, set: { vbrRegion: "cn-hangzhou" } }],
    says: [/vbrRegionId *: "cn-\w+" => "cn-\w+"/],
    calls: () => [
      ["RevokeInstanceFromVbr", { SmartAGId: "sag-vbrgrant1", VbrInstanceId: "vbr-theirs1" }],
      ["GrantSagInstanceToVbr", { ...vbrGrant, SmartAGId: "sag-vbrgrant1" }],
    ],
  },
  adopt: {
    of: (one) => ({
      id: `${lent(one)}:vbr-theirs1`,
      hand: [
        {
          kind: "vbrGrant",
          create: {
            id: `sgv-adopt${one}`,
            gatewayId: lent(one),
            vbrId: "vbr-theirs1",
            vbrRegion: "cn-shanghai",
            vbrUid: String(OTHER_ACCOUNT),
          },
        },
      ],
      args: { smartAGId: lent(one), vbrId: "vbr-theirs1", vbrRegionId: "cn-shanghai", vbrUid: OTHER_ACCOUNT },
    }),
    other: { set: { vbrUid: 7 }, says: [`vbrUid is ${OTHER_ACCOUNT}, the program has 7`] },
  },
  bad: [
    { set: { smartAGId: "vbr-1" }, says: [`smartAGId: "vbr-1" is not allowed; give an id that starts with sag-`] },
    { set: { vbrId: "" }, says: [`vbrId: "" is not allowed; give an id that starts with vbr-`] },
    { set: { vbrRegionId: "" }, says: [`vbrRegionId: "" is not allowed`] },
    { set: { vbrUid: -1 }, says: ["vbrUid: -1 is not allowed; give a whole number of at least 1"] },
  ],
  fails: { operation: "GrantSagInstanceToVbr", keeps: false },
});

/** A gateway on a CCN with limited uplinks; always as old, so that one that comes back is the same. */
function site(id: string, ccnId: string): Change[] {
  const createTime = Date.UTC(2024, 0, 2);
  return gatewayByHand(id, { ccnId }).map((change) =>
    "create" in change
      ? {
          ...change,
          create: {
            ...change.create,
            createTime,
            ...(change.kind === "gateway" && { upBandwidth4G: 10, upBandwidthWan: 100 }),
          },
        }
      : change,
  );
}

const gone = ({ id }: Record<string, unknown>): Change[] => [{ kind: "gateway", id: String(id), remove: true }];

const uplinkBandwidth = row(UplinkBandwidth, {
  kind: "gateway",
  where: ({ smartAGId }) => ({ id: smartAGId }),
  ground: [
    ccnByHand("ccn-uplink"),
    ...["minimal", "full", "other", "adopt1", "adopt2"].flatMap((n) => site(`sag-uplink-${n}`, "ccn-uplink")),
  ],
  minimal: {
    args: { smartAGId: "sag-uplink-minimal", upBandwidthWan: 50 },
    makes: ["ModifySmartAccessGatewayUpBandwidth"],
    holds: { upBandwidthWan: 50 },
  },
  full: {
    args: { smartAGId: "sag-uplink-full", upBandwidth4G: 5, upBandwidthWan: 60 },
    makes: ["ModifySmartAccessGatewayUpBandwidth"],
    holds: { upBandwidth4G: 5, upBandwidthWan: 60 },
  },
  update: {
    of: "full",
    set: { upBandwidthWan: 70 },
    holds: { upBandwidthWan: 70 },
    calls: () => [
      [
        "ModifySmartAccessGatewayUpBandwidth",
        { SmartAGId: "sag-uplink-full", UpBandwidth4G: "5", UpBandwidthWan: "70" },
      ],
    ],
  },
  replace: {
    of: "full",
    set: { smartAGId: "sag-uplink-other" },
    property: "smartAGId",
    calls: () => [
      [
        "ModifySmartAccessGatewayUpBandwidth",
        { SmartAGId: "sag-uplink-other", UpBandwidth4G: "5", UpBandwidthWan: "70" },
      ],
      [
        "ModifySmartAccessGatewayUpBandwidth",
        { SmartAGId: "sag-uplink-full", UpBandwidth4G: "10", UpBandwidthWan: "100" },
      ],
    ],
  },
  drift: {
    of: "minimal",
    hand: () => [{ kind: "gateway", id: "sag-uplink-minimal", set: { upBandwidth4G: 20, upBandwidthWan: 30 } }],
    says: [/upBandwidthWan *: [35]0 => [35]0/],
    calls: () => [
      [
        "ModifySmartAccessGatewayUpBandwidth",
        { SmartAGId: "sag-uplink-minimal", UpBandwidth4G: "20", UpBandwidthWan: "50" },
      ],
    ],
  },
  vanish: gone,
  returns: site("sag-uplink-minimal", "ccn-uplink"),
  adopt: {
    of: (one) => ({
      id: `sag-uplink-adopt${one}`,
      hand: [{ kind: "gateway", id: `sag-uplink-adopt${one}`, set: { upBandwidthWan: 80 } }],
      args: { smartAGId: `sag-uplink-adopt${one}`, upBandwidthWan: 80 },
    }),
    other: { set: { upBandwidthWan: 90 }, says: ["upBandwidthWan is 80, the program has 90"] },
    overwrites: () => [
      [
        "ModifySmartAccessGatewayUpBandwidth",
        { SmartAGId: "sag-uplink-adopt2", UpBandwidth4G: "10", UpBandwidthWan: "90" },
      ],
    ],
  },
  bad: [
    { set: { smartAGId: "1" }, says: [`smartAGId: "1" is not allowed; give an id that starts with sag-`] },
    { set: { upBandwidth4G: -1 }, says: ["upBandwidth4G: -1 is not allowed; give a whole number of at least 0"] },
    { set: { upBandwidthWan: "fast" }, says: [`upBandwidthWan: "fast" is not allowed; give a whole number`] },
    { of: "minimal", set: { upBandwidthWan: undefined }, says: ["upBandwidthWan: missing; give it, upBandwidth4G"] },
  ],
  fails: { operation: "ModifySmartAccessGatewayUpBandwidth", keeps: true },
});

const accessPoint = row(AccessPoint, {
  kind: "gateway",
  where: ({ smartAGId }) => ({ id: smartAGId }),
  ground: [
    ccnByHand("ccn-access"),
    ...["minimal", "full", "other", "adopt1", "adopt2"].flatMap((n) => site(`sag-access-${n}`, "ccn-access")),
  ],
  minimal: {
    args: { smartAGId: "sag-access-minimal", accessPointId: 239 },
    makes: ["UpdateSmartAGAccessPoint"],
    holds: { accessPointId: "239" },
  },
  full: {
    args: { smartAGId: "sag-access-full", accessPointId: 239 },
    makes: ["UpdateSmartAGAccessPoint"],
    holds: { accessPointId: "239" },
  },
  update: {
    of: "full",
    set: { accessPointId: 240 },
    holds: { accessPointId: "240" },
    calls: () => [["UpdateSmartAGAccessPoint", { SmartAGId: "sag-access-full", AccessPointId: "240" }]],
  },
  // The old gateway goes back to the nearest one.
  replace: {
    of: "full",
    set: { smartAGId: "sag-access-other" },
    property: "smartAGId",
    calls: () => [
      ["UpdateSmartAGAccessPoint", { SmartAGId: "sag-access-other", AccessPointId: "240" }],
      ["UpdateSmartAGAccessPoint", { SmartAGId: "sag-access-full", AccessPointId: "238" }],
    ],
  },
  drift: {
    of: "minimal",
    hand: () => [{ kind: "gateway", id: "sag-access-minimal", set: { accessPointId: "240" } }],
    says: [/accessPointId *: 2(39|40) => 2(39|40)/],
    calls: () => [["UpdateSmartAGAccessPoint", { SmartAGId: "sag-access-minimal", AccessPointId: "239" }]],
  },
  vanish: gone,
  returns: site("sag-access-minimal", "ccn-access"),
  adopt: {
    of: (one) => ({
      id: `sag-access-adopt${one}`,
      hand: [{ kind: "gateway", id: `sag-access-adopt${one}`, set: { accessPointId: "239" } }],
      args: { smartAGId: `sag-access-adopt${one}`, accessPointId: 239 },
    }),
    other: { set: { accessPointId: 240 }, says: ["accessPointId is 239, the program has 240"] },
    overwrites: () => [["UpdateSmartAGAccessPoint", { SmartAGId: "sag-access-adopt2", AccessPointId: "240" }]],
  },
  bad: [
    { set: { smartAGId: "1" }, says: [`smartAGId: "1" is not allowed; give an id that starts with sag-`] },
    { set: { accessPointId: "near" }, says: [`accessPointId: "near" is not allowed; give a whole number`] },
    { set: { accessPointId: undefined }, says: ["accessPointId: missing"] },
  ],
  fails: { operation: "UpdateSmartAGAccessPoint", keeps: true },
});

export const gatewayBondRows = [vbrBinding, gatewayCcnGrant, gatewayVbrGrant, uplinkBandwidth, accessPoint];
