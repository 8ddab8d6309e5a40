import { deviceOf } from "./jobs.mts";

/** The changes by which an emulator gets gateways that were bought before, and a device in stock for each. */
export function boughtBefore(ids: readonly string[]): object[] {
  const gateway = {
    account: "emulator",
    hardware: "sag-1000",
    haType: "no_backup",
    status: "Received",
    activated: true,
    locked: false,
    bandwidth: 50,
    cidrBlock: "",
    routingStrategy: "static",
    securityLockThreshold: 0,
    resourceGroupId: "rg-emulator1default",
    endTime: Date.UTC(2034, 0, 1),
  };
  return ids.flatMap((id) => [
    { kind: "gateway", create: { ...gateway, id } },
    { kind: "device", create: { id: deviceOf(id), model: "sag-1000" } },
  ]);
}
