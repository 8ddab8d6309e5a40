import * as v from "valibot";

const milliseconds = v.pipe(v.number(), v.minValue(0), v.maxValue(600_000));
const count = v.pipe(v.number(), v.integer(), v.minValue(0));

/** How long things take that the service does by itself, in milliseconds. */
const delaysSchema = v.object({
  /** A write that holds its parent (an ACL, a QoS, a gateway's binding); another one meets `ResourceInOperating`. Default 0. */
  write: milliseconds,
  /** From order to shipment, and each further step of a bought gateway. Default 300. */
  order: milliseconds,
  /** From binding a serial number to the device being online. Default 300. */
  device: milliseconds,
  /** From the creation of a CCN to its showing in the list. Default 300. */
  ccn: milliseconds,
  /** From a grant to the CEN's owner having taken it up. Default 300. */
  cen: milliseconds,
  /** From a change of a device's setting to the device having it. Default 0. */
  configure: milliseconds,
  /** How long a device takes to answer what the service asks it. Default 0. */
  task: milliseconds,
  /** How long the first check of a health check takes, and the first after a change. Default 300. */
  probe: milliseconds,
});

/** How many objects there may be; the codes are those of the operations that create them. */
const quotasSchema = v.object({
  /** ACLs of an account and region. Default 500. */
  acls: count,
  /** Rules of one ACL. Default 200. */
  aclRules: count,
  /** ACLs on one gateway. Default 20. */
  aclsPerGateway: count,
  /** QoS policies of an account and region. Default 100. */
  qoses: count,
  /** Rate limiting rules of one QoS policy. Default 20. */
  qosCars: count,
  /** Classification rules of one QoS policy. Default 100. */
  qosPolicies: count,
  /** QoS policies on one gateway. Default 20. */
  qosesPerGateway: count,
  /** Flow logs of an account and region. Default 20. */
  flowLogs: count,
  /** CCNs of an account and region. Default 50. */
  ccns: count,
  /** CIDR blocks of one CCN. Default 20. */
  ccnCidrBlocks: count,
  /** Gateways of an account. Default 300. */
  gateways: count,
  /** CIDR blocks of one gateway. Default 50. */
  gatewayCidrBlocks: count,
  /** SNAT entries, and likewise DNAT entries, of one gateway. Default 50. */
  natEntries: count,
  /** Ports of a device that have one role. Default 5. */
  portsPerRole: count,
  /** Health checks of one gateway. Default 20. */
  healthChecks: count,
});

/** What can be set when the emulator starts and while it runs. */
export const settingsSchema = v.object({
  /** Added to every call, in milliseconds. Default 0. */
  latency: milliseconds,
  /** Calls a second that one account may make; more meet `Throttling.User`. 0, the default, is no limit. */
  rate: v.pipe(v.number(), v.minValue(0)),
  delays: delaysSchema,
  quotas: quotasSchema,
  /**
   * What DescribeDnatEntries lists without a type: `all` entries, which the vendor's own tests need and which is the default, or those
   * of the type that the reference gives as the parameter's default.
   */
  dnatWithoutType: v.picklist(["all", "Intranet"]),
  /** The state of a new flow log; no page says it, and the vendor's own tests find it `Active`, the default. */
  newFlowLog: v.picklist(["Active", "Inactive"]),
  /** Access key ids that are refused with `InvalidAccessKeyId.Inactive`. Default none. */
  inactiveKeys: v.array(v.string()),
  /** Operations that are refused with `Forbidden.RAM`. Default none. */
  deniedOperations: v.array(v.string()),
});

export type Settings = v.InferOutput<typeof settingsSchema>;
export type Delays = Settings["delays"];
export type Quotas = Settings["quotas"];

/** Some of the settings; what is left out stays as it is. */
export type SettingsChange = Partial<Omit<Settings, "delays" | "quotas">> & {
  readonly delays?: Partial<Delays>;
  readonly quotas?: Partial<Quotas>;
};

const changeSchema = v.strictObject({
  ...v.partial(settingsSchema).entries,
  delays: v.optional(v.strictObject(v.partial(delaysSchema).entries)),
  quotas: v.optional(v.strictObject(v.partial(quotasSchema).entries)),
});

export const defaultSettings: Settings = {
  latency: 0,
  rate: 0,
  delays: { write: 0, order: 300, device: 300, ccn: 300, cen: 300, configure: 0, task: 0, probe: 300 },
  quotas: {
    acls: 500,
    aclRules: 200,
    aclsPerGateway: 20,
    qoses: 100,
    qosCars: 20,
    qosPolicies: 100,
    qosesPerGateway: 20,
    flowLogs: 20,
    ccns: 50,
    ccnCidrBlocks: 20,
    gateways: 300,
    gatewayCidrBlocks: 50,
    natEntries: 50,
    portsPerRole: 5,
    healthChecks: 20,
  },
  dnatWithoutType: "all",
  newFlowLog: "Active",
  inactiveKeys: [],
  deniedOperations: [],
};

/** @throws ValiError naming the setting where a change does not fit. */
export function changeSettings(settings: Settings, change: unknown): Settings {
  const { delays, quotas, ...others } = v.parse(changeSchema, change);
  return {
    ...settings,
    ...(others as Partial<Settings>),
    delays: { ...settings.delays, ...delays },
    quotas: { ...settings.quotas, ...quotas },
  };
}
