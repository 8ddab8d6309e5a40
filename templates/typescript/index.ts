import * as pulumi from "@pulumi/pulumi";
import { Acl, AclAssociation, Gateway, getGatewaysOutput } from "pulumi-smartag";

// The gateway exists already. It is managed from now on, and kept if it leaves the program.
const gateway = new Gateway("office", { adopt: new pulumi.Config().require("gatewayId") });

// What comes into the office from the network.
const incoming = {
  direction: "in",
  ipProtocol: "ALL",
  sourceCidr: "10.0.0.0/8",
  sourcePortRange: "-1/-1",
  destCidr: "10.1.0.0/24",
  destPortRange: "-1/-1",
} as const;

const acl = new Acl("office", {
  rules: {
    web: { ...incoming, policy: "accept", ipProtocol: "TCP", destPortRange: "443/443", priority: 10 },
    // Traffic that no rule matches passes, so the list ends with a drop.
    rest: { ...incoming, policy: "drop", priority: 100 },
  },
});
new AclAssociation("office", { aclId: acl.id, smartAGId: gateway.id });

export const aclId = acl.id;
export const offline = getGatewaysOutput({ status: "Offline" }).gateways.apply((gateways) =>
  gateways.map(({ name, smartAGId }) => name ?? smartAGId),
);
