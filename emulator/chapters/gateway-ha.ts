import type { Call, Chapter } from "../call.js";
import { portsOf } from "../device.js";
import type { Answer } from "../protocol/answer.js";
import type { ObjectOf } from "../store/kinds.js";

/** What takes over where a device or a link of a gateway fails. */
export const gatewayHaOperations: Chapter = {
  DescribeSmartAccessGatewayHa(call) {
    const gateway = call.gateway();
    const isBackedUp = gateway.haType !== "no_backup";
    const [main, backup] = call.store.all("device", { gatewayId: gateway.id });
    return {
      SmartAGId: gateway.id,
      DeviceLevelBackupState: isBackedUp ? "on" : "off",
      ...(isBackedUp && {
        DeviceLevelBackupType: gateway.haType,
        MainDeviceId: main?.id,
        BackupDeviceId: backup?.id,
      }),
      LinkBackupInfoList: { LinkBackupInfoList: linkBackups(call, gateway, main) },
    };
  },
};

function linkBackups(call: Call, gateway: ObjectOf<"gateway">, main: ObjectOf<"device"> | undefined): Answer[] {
  const state = (isUp: boolean) => (isUp ? "up" : "down");
  const isOnline = gateway.status === "Active";
  const vbr = call.store.first("vbrBinding", { gatewayId: gateway.id });
  const ccn = call.store.first("ccnBinding", { gatewayId: gateway.id });
  const [firstWan, secondWan] = main ? portsOf(call, main).filter(({ role }) => role === "WAN") : [];
  return [
    ...(vbr
      ? [
          {
            LinkLevelBackupType: "DedicatedLineBackupMode",
            LinkLevelBackupState: "ON",
            MainLinkId: vbr.vbrId,
            MainLinkState: state(main?.online === true),
            BackupLinkId: ccn?.ccnId,
            BackupLinkState: state(isOnline && ccn !== undefined),
          },
        ]
      : []),
    ...(firstWan && secondWan
      ? [
          {
            LinkLevelBackupType: "StandbyMode",
            LinkLevelBackupState: "ON",
            MainLinkId: firstWan.name,
            MainLinkState: state(isOnline),
            BackupLinkId: secondWan.name,
            BackupLinkState: state(isOnline),
          },
        ]
      : []),
  ];
}
