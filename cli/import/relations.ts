/** A resource that a property of another one names. */
export interface Target {
  readonly type: string;
  /** The property of the resource that has the value. `id` is the whole id. */
  readonly property: string;
}

/**
 * Which resources a property of this name takes its value from, the most particular one first. A
 * resource counts only if all parts of its id are those of the resource that takes the value.
 */
export const targets: Readonly<Record<string, readonly Target[]>> = {
  smartAGId: [
    { type: "Gateway", property: "id" },
    { type: "SoftwareGateway", property: "id" },
  ],
  aclId: [{ type: "Acl", property: "id" }],
  qosId: [{ type: "Qos", property: "id" }],
  flowLogId: [{ type: "FlowLog", property: "id" }],
  ccnId: [{ type: "CloudConnectNetwork", property: "id" }],
  enterpriseCode: [{ type: "EnterpriseCode", property: "enterpriseCode" }],
  serialNumber: [{ type: "SerialNumberBinding", property: "serialNumber" }],
  hcInstanceId: [{ type: "HealthCheck", property: "hcInstanceId" }],
  portName: [
    { type: "ExpressConnectInterface", property: "portName" },
    { type: "PortRole", property: "portName" },
  ],
  vlan: [{ type: "ExpressConnectInterface", property: "vlan" }],
  // A route that was learned from another gateway.
  routeSource: [{ type: "Gateway", property: "id" }],
};

/**
 * Which resources have to be there before one of this type, although no input of it names them, and
 * the inputs in which both are equal. A destroy goes the other way, so that the service accepts it.
 */
export const predecessors: Readonly<
  Record<string, readonly { readonly type: string; readonly per: readonly string[] }[]>
> = {
  CcnBinding: [
    { type: "CcnCenAttachment", per: ["ccnId"] },
    { type: "SerialNumberBinding", per: ["smartAGId"] },
  ],
  VbrBinding: [{ type: "CcnBinding", per: ["smartAGId"] }],
  AccessPoint: [{ type: "CcnBinding", per: ["smartAGId"] }],
  ApplicationBandwidthPackageAssociation: [{ type: "CcnBinding", per: ["smartAGId"] }],
  PortRouteProtocol: [{ type: "GlobalRouteProtocol", per: ["smartAGId", "serialNumber"] }],
  DpiMonitor: [{ type: "DpiSettings", per: ["smartAGId"] }],
};
