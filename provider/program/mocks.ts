import * as pulumi from "@pulumi/pulumi";

/**
 * Whether the program runs under `pulumi.runtime.setMocks`. Only Pulumi's monitor for mocks has
 * this member, in every copy of its SDK.
 */
export function isMocked(): boolean {
  const monitor: object | undefined = pulumi.runtime.getMonitor();
  return monitor !== undefined && "mocks" in monitor;
}
