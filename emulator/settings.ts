import * as v from "valibot";

const milliseconds = v.pipe(v.number(), v.minValue(0), v.maxValue(600_000));
const count = v.pipe(v.number(), v.integer(), v.minValue(0));

/** How long things take that the service does by itself, in milliseconds. */
const delaysSchema = v.object({
  /**
   * A write that holds its parent (an ACL, a QoS, a gateway's binding); another one meets
   * `ResourceInOperating`. Default 0.
   */
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
  /**
   * How long the first check of a health check takes, and the first after a change. Default 300.
   */
  probe: milliseconds,
});

/** How many objects there may be; the codes are those of the operations that create them. */
const quotasSchema = v.object({
  /** ACLs of an account and region. Default 10. */
  acls: count,
  /** Rules of one ACL. Default 50. */
  aclRules: count,
  /** ACLs on one gateway. Default 1, which no ticket raises. */
  aclsPerGateway: count,
  /** QoS policies of an account and region. Default 10. */
  qoses: count,
  /** Rate limiting rules (cars) of one QoS policy. Default 3. */
  qosCars: count,
  /** Classification rules (policies) of one rate limiting rule. Default 50. */
  qosPolicies: count,
  /** QoS policies on one gateway. Default 1, which no ticket raises. */
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

/**
 * What the service does where sources conflict or nobody knows. The first value of each is the
 * default; the sources of both readings are in docs/emulator.md.
 */
const readingsSchema = v.object({
  /** What a percentage is of where a car does not say it (`PercentSourceType`). */
  percentSourceTypeDefault: v.picklist(["InternetUpBandwidth", "CcnBandwidth"]),
  /** What becomes of a QoS whose policies have overlapping five-tuples. */
  overlappingQosPolicies: v.picklist(["accepted", "refused"]),
  /** What becomes of a QoS policy whose priority no car has. */
  qosPolicyWithoutCar: v.picklist(["accepted", "refused"]),
  /** The largest priority that a car takes. */
  largestCarPriority: v.picklist([3, 4, 7]),
  /** The largest priority that ModifyQosPolicy takes; CreateQosPolicy takes up to 7. */
  largestModifiedPolicyPriority: v.picklist([7, 3]),
  /**
   * Whether a rule's description that AddACLRule set is reported, or only one that ModifyACLRule
   * set.
   */
  addedRuleDescription: v.picklist(["reported", "hidden"]),
  /** What ModifyACLRule does to a priority or a type that it is not given. */
  omittedRulePriority: v.picklist(["kept", "default"]),
  /** What becomes of an ACL that is put on an app instance. */
  appInstanceAcl: v.picklist(["refused", "accepted"]),
});

/** What can be set when the emulator starts and while it runs. */
export const settingsSchema = v.object({
  /** Added to every call, in milliseconds. Default 0. */
  latency: milliseconds,
  /**
   * Calls a second that one account may make; more meet `Throttling.User`. 0, the default, is no
   * limit.
   */
  rate: v.pipe(v.number(), v.minValue(0)),
  delays: delaysSchema,
  quotas: quotasSchema,
  readings: readingsSchema,
  /** Access key ids that are refused with `InvalidAccessKeyId.Inactive`. Default none. */
  inactiveKeys: v.array(v.string()),
  /** Operations that are refused with `Forbidden.RAM`. Default none. */
  deniedOperations: v.array(v.string()),
});

export type Settings = v.InferOutput<typeof settingsSchema>;
export type Delays = Settings["delays"];
export type Quotas = Settings["quotas"];
export type Readings = Settings["readings"];

/** Some of the settings; what is left out stays as it is. */
export type SettingsChange = Partial<Omit<Settings, "delays" | "quotas" | "readings">> & {
  readonly delays?: Partial<Delays>;
  readonly quotas?: Partial<Quotas>;
  readonly readings?: Partial<Readings>;
};

const changeSchema = v.strictObject({
  ...v.partial(settingsSchema).entries,
  delays: v.optional(v.strictObject(v.partial(delaysSchema).entries)),
  quotas: v.optional(v.strictObject(v.partial(quotasSchema).entries)),
  readings: v.optional(v.strictObject(v.partial(readingsSchema).entries)),
});

export const defaultSettings: Settings = {
  latency: 0,
  rate: 0,
  delays: { write: 0, order: 300, device: 300, ccn: 300, cen: 300, configure: 0, task: 0, probe: 300 },
  quotas: {
    acls: 10,
    aclRules: 50,
    aclsPerGateway: 1,
    qoses: 10,
    qosCars: 3,
    qosPolicies: 50,
    qosesPerGateway: 1,
    flowLogs: 20,
    ccns: 50,
    ccnCidrBlocks: 20,
    gateways: 300,
    gatewayCidrBlocks: 50,
    natEntries: 50,
    portsPerRole: 5,
    healthChecks: 20,
  },
  readings: {
    percentSourceTypeDefault: "InternetUpBandwidth",
    overlappingQosPolicies: "accepted",
    qosPolicyWithoutCar: "accepted",
    largestCarPriority: 3,
    largestModifiedPolicyPriority: 7,
    addedRuleDescription: "reported",
    omittedRulePriority: "kept",
    appInstanceAcl: "refused",
  },
  inactiveKeys: [],
  deniedOperations: [],
};

/** @throws ValiError naming the setting where a change does not fit. */
export function changeSettings(settings: Settings, change: unknown): Settings {
  const { delays, quotas, readings, ...others } = v.parse(changeSchema, change);
  return {
    ...settings,
    ...(others as Partial<Settings>),
    delays: { ...settings.delays, ...delays },
    quotas: { ...settings.quotas, ...quotas },
    readings: { ...settings.readings, ...readings },
  };
}
