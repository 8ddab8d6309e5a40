import { Acl, type AclArgs } from "pulumi-smartag";

const args: AclArgs = { rules: {} };
export const aclId = new Acl("office", args).id;
