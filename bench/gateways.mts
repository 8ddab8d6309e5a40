import { deviceOf } from "./jobs.mts";

/** A hardware gateway that was bought and activated before, as the emulator knows it. */
export const boughtGateway = {
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

/** The changes by which an emulator gets gateways that were bought before, and a device in stock for each. */
export function boughtBefore(ids: readonly string[]): object[] {
  return ids.flatMap((id) => [
    { kind: "gateway", create: { ...boughtGateway, id } },
    { kind: "device", create: { id: deviceOf(id), model: boughtGateway.hardware } },
  ]);
}
