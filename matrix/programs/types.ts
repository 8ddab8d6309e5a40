// What a program's author relies on the compiler for.
import * as pulumi from "@pulumi/pulumi";
import { Acl, type AclArgs, getGateways, SmartagClient, SmartagError } from "pulumi-smartag";
import { startEmulator } from "pulumi-smartag/emulator";

export const endpoint: Promise<string> = startEmulator().then((emulator) => emulator.endpoint);
export const aclId: pulumi.Output<string> = new Acl("office").id;
export const offline: Promise<string[]> = getGateways({ status: "Offline" }).then(({ gateways }) =>
  gateways.map(({ smartAGId }) => smartAGId),
);
export const codeOf = (error: unknown): string | undefined => (error instanceof SmartagError ? error.code : undefined);
// @ts-expect-error: this operation has no such parameter
void new SmartagClient().call("CreateACL", { name: "office", colour: "red" });
// @ts-expect-error: no such direction
export const args: AclArgs = { rules: { web: { direction: "up" } } };
