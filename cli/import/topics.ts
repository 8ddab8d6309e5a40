import type { Declaration } from "./declaration.js";

/** The files of a large program, in the order in which they use each other. */
export const topics = ["network", "access", "bandwidth", "flow-logs", "gateways", "remote-access"] as const;
export type Topic = (typeof topics)[number];

const topicOf: Readonly<Record<string, Topic>> = {
  CloudConnectNetwork: "network",
  CcnCenGrant: "network",
  CcnCenAttachment: "network",
  Acl: "access",
  AclRule: "access",
  Qos: "bandwidth",
  QosCar: "bandwidth",
  QosPolicy: "bandwidth",
  FlowLog: "flow-logs",
  EnterpriseCode: "remote-access",
  EnterpriseCodeAssignment: "remote-access",
  SoftwareGateway: "remote-access",
  ClientUser: "remote-access",
  ClientUserDns: "remote-access",
};

/** The file in which a large program declares a resource: what is on an app instance is with it. */
export function topicOfDeclaration({ definition, arguments: given }: Declaration): Topic {
  const isOnApp = given.some(
    ([, value]) => value.kind === "reference" && value.to.definition.type === "SoftwareGateway",
  );
  return isOnApp ? "remote-access" : (topicOf[definition.type] ?? "gateways");
}
