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
  /** From the creation of a CCN to its status `Active`. Default 300. */
  ccn: milliseconds,
  /** From the creation of an object to its showing in the lists of the account. Default 0. */
  listed: milliseconds,
  /** How long a CEN takes to attach a CCN, and to detach it. Default 300. */
  cen: milliseconds,
  /** From a change of a device's setting to the device having it. Default 0. */
  configure: milliseconds,
  /** How long a device takes to answer what the service asks it. Default 0. */
  task: milliseconds,
  /** How long the first check of a health check takes, and the first after a change. Default 300. */
  probe: milliseconds,
});

/**
 * How many objects there may be; the codes are those of the operations that create them. A default marked "made up" is
 * a number that no source gives. Where each of the others comes from is said in docs/emulator.md.
 */
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
  /** Flow logs of an account and region. Default 20, made up. */
  flowLogs: count,
  /** CCNs of an account and region. Default 10. */
  ccns: count,
  /** CIDR blocks of one CCN. Default 5. */
  ccnCidrBlocks: count,
  /** The longest mask of a CCN's CIDR block. Default 24. */
  ccnLongestMask: count,
  /** Gateways of an account. Default 500. */
  gateways: count,
  /** CIDR blocks of one gateway or app instance. Default 10. */
  gatewayCidrBlocks: count,
  /** SNAT entries, and likewise DNAT entries, of one gateway. Default 50, made up. */
  natEntries: count,
  /** Ports of a device that have one role. Default 5, made up. */
  portsPerRole: count,
  /** Health checks of one gateway. Default 20, made up. */
  healthChecks: count,
});

/**
 * What the service does where sources conflict or nobody knows. The first value of each is the default; the sources of
 * both readings are in docs/emulator.md.
 */
const readingsSchema = v.object({
  /** Whether a gateway can be bound only to a CCN that is attached to a CEN (else `NotBoundCEN`). Default false. */
  bindNeedsCen: v.boolean(),
  /** What a percentage is of where a car does not say it (`PercentSourceType`). */
  percentSourceTypeDefault: v.picklist(["InternetUpBandwidth", "CcnBandwidth"]),
  /** Whether BindVbr refuses a gateway that is not on a CCN, with `NotBoundCCN`. Default true. */
  vbrNeedsCcn: v.boolean(),
  /** What becomes of a grant of a CCN to a CEN of the same account. */
  ownCenGrant: v.picklist(["refused", "accepted"]),
  /** What becomes of a QoS whose policies have overlapping five-tuples. */
  overlappingQosPolicies: v.picklist(["accepted", "refused"]),
  /** What becomes of a QoS policy whose priority no car has. */
  qosPolicyWithoutCar: v.picklist(["accepted", "refused"]),
  /** The largest priority that a car takes. */
  largestCarPriority: v.picklist([3, 4, 7]),
  /** The largest priority that ModifyQosPolicy takes; CreateQosPolicy takes up to 7. */
  largestModifiedPolicyPriority: v.picklist([7, 3]),
  /** Whether a description that AddACLRule set is reported, or only one that ModifyACLRule set. */
  addedRuleDescription: v.picklist(["reported", "hidden"]),
  /** What ModifyACLRule does to a priority or a type that it is not given. */
  omittedRulePriority: v.picklist(["kept", "default"]),
  /** What becomes of an ACL that is put on an app instance. */
  appInstanceAcl: v.picklist(["refused", "accepted"]),
  /** How JSON writes lists: as documented, without the object around the items, or a single item without the list. */
  listForm: v.picklist(["wrapped", "bare", "lone"]),
  /** Whether the bandwidth of hardware is upgraded in steps of 10 Mbps only. Default true. */
  bandwidthSteps: v.boolean(),
  /** How many users an app instance is sold with: by fives up to 1,000, or any number up to 2,000. */
  appUserCounts: v.picklist(["5 to 1000", "1 to 2000"]),
  /**
   * By which documentation users of an app instance are checked. 2026: names of 7 to 33 characters, 20,000 Kbps. 2019: names of 2 to
   * 32 characters, 2,000 Kbps for a new user and 5,000 after a change.
   */
  appUsers: v.picklist(["2026", "2019"]),
  /**
   * What DescribeDnatEntries lists without a type: `all` entries, which the vendor's own tests need and which is the default, or those
   * of the type that the reference gives as the parameter's default.
   */
  dnatWithoutType: v.picklist(["all", "Intranet"]),
  /** The state of a new flow log; no page says it, and the vendor's own tests find it `Active`, the default. */
  newFlowLog: v.picklist(["Active", "Inactive"]),
});

/** What can be set when the emulator starts and while it runs. */
export const settingsSchema = v.object({
  /** Added to every call, in milliseconds. Default 0. */
  latency: milliseconds,
  /** Calls a second that one account may make; more meet `Throttling.User`. 0, the default, is no limit. */
  rate: v.pipe(v.number(), v.minValue(0)),
  delays: delaysSchema,
  quotas: quotasSchema,
  readings: readingsSchema,
  /**
   * Whether a parameter that the operation does not have is refused. Default false: the service's gateway ignores it.
   * Either way it is `unknown` in the request log.
   */
  strict: v.boolean(),
  /** Operations that the service does not have any more: they answer `InvalidApi.NotFound`. */
  goneOperations: v.array(v.string()),
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
  delays: { write: 0, order: 300, device: 300, ccn: 300, listed: 0, cen: 300, configure: 0, task: 0, probe: 300 },
  quotas: {
    acls: 10,
    aclRules: 50,
    aclsPerGateway: 1,
    qoses: 10,
    qosCars: 3,
    qosPolicies: 50,
    qosesPerGateway: 1,
    flowLogs: 20,
    ccns: 10,
    ccnCidrBlocks: 5,
    ccnLongestMask: 24,
    gateways: 500,
    gatewayCidrBlocks: 10,
    natEntries: 50,
    portsPerRole: 5,
    healthChecks: 20,
  },
  readings: {
    bindNeedsCen: false,
    percentSourceTypeDefault: "InternetUpBandwidth",
    vbrNeedsCcn: true,
    ownCenGrant: "refused",
    overlappingQosPolicies: "accepted",
    qosPolicyWithoutCar: "accepted",
    largestCarPriority: 3,
    largestModifiedPolicyPriority: 7,
    addedRuleDescription: "reported",
    omittedRulePriority: "kept",
    appInstanceAcl: "refused",
    listForm: "wrapped",
    bandwidthSteps: true,
    appUserCounts: "5 to 1000",
    appUsers: "2026",
    dnatWithoutType: "all",
    newFlowLog: "Active",
  },
  strict: false,
  goneOperations: ["DescribeHealthChecks", "DescribeHealthCheckAttribute", "DescribeSagOnlineClientStatistics"],
  inactiveKeys: [],
  deniedOperations: [],
};

/**
 * A reading as it is written on a command line.
 *
 * @throws Error that lists what there is if there is no such reading, or if it has no such value.
 */
export function readReading(name: string, text: string): Partial<Readings> {
  if (!Object.hasOwn(readingsSchema.entries, name)) {
    throw new Error(`Readings are ${Object.keys(readingsSchema.entries).join(", ")}.`);
  }
  const schema = readingsSchema.entries[name as keyof Readings];
  const values = schema.type === "boolean" ? [true, false] : schema.options;
  const value = values.find((one) => String(one) === text);
  if (value === undefined) throw new Error(`${name} is one of ${values.join(", ")}.`);
  return { [name]: value };
}

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
