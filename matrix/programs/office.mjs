import { Acl } from "pulumi-smartag";

export const aclId = new Acl("office").id;
