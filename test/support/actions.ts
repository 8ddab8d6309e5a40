import type { CustomResource } from "@pulumi/pulumi";
import * as sag from "../../provider/index.js";
import type { AnyAction } from "../../provider/lifecycle/action.js";
import { type Bad, type Call, type Change, appByHand, deviceByHand, type Fields, gatewayByHand } from "./row.js";

/** Everything that the tests know of one action. */
interface Table<A> {
  /** What is there before. */
  readonly ground: readonly Change[];
  readonly args: A;
  /** The same on the command line. */
  readonly flags: readonly string[];
  /** Every call, in its order. */
  readonly calls: readonly Call[];
  /** The outputs beside `ranAt`. */
  readonly tells: Fields;
  /** What the service then holds of an object. */
  readonly leaves?: { readonly kind: string; readonly id: string; readonly fields: Fields };
  readonly bad: readonly Bad[];
  /**
   * How it goes on where the answer to the call is lost: it is sent again, what it did is looked for and found (and sent again where it is not there,
   * unless only that counts), or it is an error at once.
   */
  readonly lost: "repeated" | "found, or repeated" | "found, or an error" | "an error";
}

export interface ActionRow extends Table<Fields> {
  readonly type: string;
  readonly action: AnyAction;
  readonly resource: new (name: string, args: Fields) => CustomResource;
}

type Class<A> = (new (name: string, args: A) => CustomResource) & { readonly definition: unknown };

function row<A extends object>(resource: Class<A>, table: Table<NoInfer<A>>): ActionRow {
  const action = resource.definition as AnyAction;
  // Rows stand in one list, where the types of their arguments cannot be told apart any more.
  return { ...(table as unknown as Table<Fields>), type: action.type, action, resource: resource as never };
}

/** A gateway whose name tells what it is for, with one device that is online. */
const gateway = (id: string, fields: Fields = {}): Change[] => [
  ...gatewayByHand(id),
  { kind: "gateway", id, set: fields },
];

const user = (gatewayId: string, name: string): Change => ({
  kind: "clientUser",
  create: {
    id: `${gatewayId}:${name}`,
    gatewayId,
    name,
    mail: "user@example.com",
    bandwidth: 1000,
    password: "before123",
    disabled: false,
  },
});

const noGateway: Bad = {
  set: { smartAGId: "acl-1" },
  says: [`smartAGId: "acl-1" is not allowed; give an id that starts with sag-`],
};
const noDevice: Bad = {
  set: { serialNumber: undefined },
  says: ["serialNumber: missing; give the serial number of a device"],
};
const noUser: Bad = { set: { userName: "a b" }, says: [`userName: "a b" is not allowed; give the name of a user`] };

const device = (id: string): { SmartAGId: string; SmartAGSn: string } => ({ SmartAGId: id, SmartAGSn: `sn-${id}` });

/** One row an action. */
export const actionRows: readonly ActionRow[] = [
  row(sag.ClearCipher, {
    ground: [
      ...gateway("sag-cipher"),
      deviceByHand("vcpe-cipher", { model: "sag-vcpe", gatewayId: "sag-cipher", online: true }),
    ],
    args: { smartAGId: "sag-cipher", serialNumber: "vcpe-cipher" },
    flags: ["--smart-ag-id", "sag-cipher", "--serial-number", "vcpe-cipher"],
    calls: [["ClearSagCipher", { SagId: "sag-cipher", SnNumber: "vcpe-cipher" }]],
    tells: {},
    leaves: { kind: "device", id: "vcpe-cipher", fields: { keyResets: 1 } },
    bad: [noGateway, noDevice],
    lost: "an error",
  }),
  row(sag.ClearRouteableAddress, {
    ground: gateway("sag-address", { routableAddress: "10.1.0.1" }),
    args: { smartAGId: "sag-address" },
    flags: ["--smart-ag-id", "sag-address"],
    calls: [["ClearSagRouteableAddress", { SagId: "sag-address" }]],
    tells: {},
    leaves: { kind: "gateway", id: "sag-address", fields: { routableAddress: undefined } },
    bad: [noGateway],
    lost: "repeated",
  }),
  row(sag.Diagnose, {
    ground: gateway("sag-diagnose"),
    args: { smartAGId: "sag-diagnose", serialNumber: "sn-sag-diagnose", language: "CN" },
    flags: ["--smart-ag-id", "sag-diagnose", "--serial-number", "sn-sag-diagnose", "--language", "cn"],
    calls: [
      ["DiscribeSmartAccessGatewayDiagnosisReport", device("sag-diagnose")],
      ["DiagnoseSmartAccessGateway", device("sag-diagnose")],
      ["DiscribeSmartAccessGatewayDiagnosisReport", device("sag-diagnose")],
    ],
    tells: {
      diagnoseId: expect.stringMatching(/^dia-/),
      state: "finished",
      level: "warning",
      errors: 0,
      warnings: 1,
      items: expect.arrayContaining([
        {
          level: "warning",
          type: "biz",
          itemName: "agwTunnelQuality",
          title: "隧道质量检查",
          details: ["未建立隧道：网关未绑定云连接网"],
          advice: ["请绑定云连接网"],
        },
      ]),
    },
    bad: [
      noGateway,
      noDevice,
      { set: { language: "FR" }, says: [`language: "FR" is not allowed; give one of EN, CN`] },
    ],
    lost: "repeated",
  }),
  row(sag.KickOutClients, {
    ground: [
      ...appByHand("sag-kick"),
      user("sag-kick", "ann"),
      {
        kind: "onlineClient",
        create: { id: "client-1", userId: "sag-kick:ann", clientIp: "10.8.0.7", createTime: Date.UTC(2026, 0, 1) },
      },
    ],
    args: { smartAGId: "sag-kick", userName: "ann" },
    flags: ["--smart-ag-id", "sag-kick", "--user-name", "ann"],
    calls: [
      ["DescribeUserOnlineClients", { SmartAGId: "sag-kick", UserName: "ann" }],
      ["KickOutClients", { SmartAGId: "sag-kick", Username: "ann" }],
    ],
    tells: { clients: [{ clientIp: "10.8.0.7", onlineTime: String(Date.UTC(2026, 0, 1) / 1000) }] },
    bad: [noGateway, noUser],
    lost: "repeated",
  }),
  row(sag.ProbeAccessPoints, {
    ground: gateway("sag-probe"),
    args: { smartAGId: "sag-probe", accessPointIds: [239, 238] },
    flags: ["--smart-ag-id", "sag-probe", "--access-point-ids", "239", "238"],
    calls: [
      [
        "ProbeAccessPointNetworkQuality",
        { SmartAGId: "sag-probe", "AccessPointIds.1": "239", "AccessPointIds.2": "238" },
      ],
      ["ListAccessPointNetworkQualities", { SmartAGId: "sag-probe" }],
    ],
    tells: {
      accessPoints: [239, 238].map((accessPointId) => ({
        accessPointId,
        loss: "0.00%",
        rtt: expect.stringMatching(/^\d+\.\d\d$/) as unknown,
      })),
    },
    bad: [
      noGateway,
      { set: { accessPointIds: [] }, says: ["accessPointIds: an empty list is not allowed; give at least 1"] },
      {
        set: { accessPointIds: [1, 2, 3, 4, 5, 6] },
        says: ["accessPointIds: [1,2,3,4,5,6] is too long; give at most 5"],
      },
      {
        set: { accessPointIds: ["near"] },
        says: [`accessPointIds: "near" is not allowed; give a whole number of at least 1`],
      },
    ],
    lost: "repeated",
  }),
  row(sag.Reboot, {
    ground: gateway("sag-reboot"),
    args: { smartAGId: "sag-reboot" },
    flags: ["--smart-ag-id", "sag-reboot"],
    calls: [
      ["DescribeSmartAccessGatewayAttribute", { SmartAGId: "sag-reboot" }],
      ["DescribeSAGDeviceInfo", device("sag-reboot")],
      ["RebootSmartAccessGateway", { SmartAGId: "sag-reboot" }],
      ["DescribeSmartAccessGatewayAttribute", { SmartAGId: "sag-reboot" }],
      ["DescribeSAGDeviceInfo", device("sag-reboot")],
    ],
    tells: {
      devices: [
        { serialNumber: "sn-sag-reboot", startupTime: expect.stringMatching(/^\d{4}(-\d\d){2} [\d:]{8}$/) as unknown },
      ],
    },
    leaves: { kind: "device", id: "sn-sag-reboot", fields: { online: true, startTime: expect.any(Number) } },
    bad: [
      noGateway,
      {
        set: { serialNumber: "a b" },
        says: [`serialNumber: "a b" is not allowed; give the serial number of a device`],
      },
    ],
    lost: "found, or an error",
  }),
  row(sag.ResetClientUserPassword, {
    ground: [...appByHand("sag-password"), user("sag-password", "ann")],
    args: { smartAGId: "sag-password", userName: "ann", password: "secret-word1" },
    flags: ["--smart-ag-id", "sag-password", "--user-name", "ann", "--password", "secret-word1"],
    calls: [
      ["ResetSmartAccessGatewayClientUserPassword", { SmartAGId: "sag-password", UserName: "ann", Password: "***" }],
    ],
    tells: {},
    leaves: { kind: "clientUser", id: "sag-password:ann", fields: { password: "secret-word1" } },
    bad: [
      noGateway,
      noUser,
      { set: { password: "_secret-word1" }, says: ["password: the secret value is not allowed; give 8 to 32 letters"] },
    ],
    lost: "repeated",
  }),
  row(sag.RoamClientUser, {
    ground: [
      ...appByHand("sag-roam-from", { region: "cn-beijing" }),
      user("sag-roam-from", "ann"),
      ...appByHand("sag-roam-to", { cidrBlock: "10.9.0.0/16" }),
    ],
    args: {
      originRegionId: "cn-beijing",
      originSmartAGId: "sag-roam-from",
      targetSmartAGId: "sag-roam-to",
      userName: "ann",
    },
    flags: [
      ...["--origin-region-id", "cn-beijing", "--origin-smart-ag-id", "sag-roam-from"],
      ...["--target-smart-ag-id", "sag-roam-to", "--user-name", "ann"],
    ],
    calls: [
      [
        "DescribeSmartAccessGatewayClientUsers",
        { SmartAGId: "sag-roam-to", UserName: "ann", PageNumber: "1", PageSize: "50" },
      ],
      [
        "RoamClientUser",
        {
          OriginRegionId: "cn-beijing",
          OriginSmartAGId: "sag-roam-from",
          TargetSmartAGId: "sag-roam-to",
          UserName: "ann",
        },
      ],
      [
        "DescribeSmartAccessGatewayClientUsers",
        { SmartAGId: "sag-roam-to", UserName: "ann", PageNumber: "1", PageSize: "50" },
      ],
    ],
    tells: {},
    leaves: { kind: "clientUser", id: "sag-roam-to:ann", fields: { mail: "user@example.com" } },
    bad: [
      noUser,
      {
        set: { originRegionId: "Beijing" },
        says: [`originRegionId: "Beijing" is not allowed; give the region of the origin`],
      },
      {
        set: { originSmartAGId: "x", targetSmartAGId: undefined },
        says: [`originSmartAGId: "x" is not`, "targetSmartAGId: missing"],
      },
    ],
    lost: "found, or repeated",
  }),
  row(sag.SynchronizeWebConfig, {
    ground: [...gateway("sag-sync"), { kind: "device", id: "sn-sag-sync", set: { syncState: "Unsynchronized" } }],
    args: { smartAGId: "sag-sync", serialNumber: "sn-sag-sync" },
    flags: ["--smart-ag-id", "sag-sync", "--serial-number", "sn-sag-sync"],
    calls: [
      ["SynchronizeSmartAGWebConfig", device("sag-sync")],
      ["DescribeSAGDeviceInfo", device("sag-sync")],
    ],
    tells: { synStatus: "Synchronized" },
    leaves: { kind: "device", id: "sn-sag-sync", fields: { syncState: "Synchronized" } },
    bad: [noGateway, noDevice],
    lost: "repeated",
  }),
  row(sag.Unlock, {
    ground: gateway("sag-unlock", { locked: true }),
    args: { smartAGId: "sag-unlock" },
    flags: ["--smart-ag-id", "sag-unlock"],
    calls: [["UnlockSmartAccessGateway", { SmartAGId: "sag-unlock" }]],
    tells: {},
    leaves: { kind: "gateway", id: "sag-unlock", fields: { locked: false } },
    bad: [noGateway],
    lost: "repeated",
  }),
];
