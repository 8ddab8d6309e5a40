/** The models of gateways, as `hardWareSpec` and `HardwareVersion` spell them; `sag-software` is an app instance. */
export const models = ["sag-100wm", "sag-1000", "sag-vcpe", "sag-software"] as const;

export type Model = (typeof models)[number];

/**
 * How sure a statement is.
 *
 * - `D`: documented by the vendor
 * - `T`: seen by the vendor's own tests
 * - `1`: from one source only, or from an old one
 * - `C`: sources conflict
 * - `I`: inferred from wording
 */
export type Certainty = "D" | "T" | "1" | "C" | "I";

/** Whether a model has a feature. A model without a statement is one that no source speaks of. */
interface Statement {
  /** `true` for every software version, `false` for none, or the first version that has the feature. */
  readonly support: boolean | string;
  readonly certainty: Certainty;
}

interface Feature {
  /** What the feature is, for messages: "flow logs". */
  readonly text: string;
  /** Where the statements come from, by the vendor's pages. */
  readonly sources: string;
  readonly of: Readonly<Partial<Record<Model, Statement>>>;
}

const yes = { support: true, certainty: "D" } as const;
const no = { support: false, certainty: "D" } as const;
/** The inference that what is not said of a model is not there. */
const inferredNo = { support: false, certainty: "I" } as const;
const since = (support: string, certainty: Certainty = "D") => ({ support, certainty }) as const;

const featurePage = 'user guide "Features of SAG devices" (2020-10)';
const haPage = 'user guide "Use two SAG devices", "Switch to active-active" (2020-10)';

/** What each model and software version supports, from the vendor's user guide and newer help pages. */
export const features = {
  flowLog: {
    text: "flow logs",
    sources: `${featurePage}, "Flow log overview" (2019 to 2024)`,
    of: { "sag-100wm": no, "sag-1000": since("1.7.0"), "sag-vcpe": no, "sag-software": no },
  },
  // A sag-100wm on software 2 speaks OSPF and BGP, but only its own web console sets them (one page of 2020).
  ospf: {
    text: "OSPF that the cloud sets",
    sources: featurePage,
    of: { "sag-100wm": { support: false, certainty: "1" }, "sag-1000": yes, "sag-software": no },
  },
  bgp: {
    text: "BGP that the cloud sets",
    sources: featurePage,
    of: { "sag-100wm": { support: false, certainty: "1" }, "sag-1000": yes, "sag-software": no },
  },
  leasedLine: {
    text: "leased lines (ports of the role ECC, VBRs)",
    sources: `${featurePage}, leased-line tutorials (2020-10, 2023-11)`,
    of: { "sag-100wm": no, "sag-1000": yes, "sag-vcpe": inferredNo, "sag-software": no },
  },
  portRole: {
    text: "port roles that the cloud sets",
    sources: featurePage,
    of: { "sag-100wm": no, "sag-1000": since("2.0"), "sag-software": no },
  },
  wanPppoe: {
    text: "WAN ports that dial in by PPPoE",
    sources: featurePage,
    of: { "sag-100wm": yes, "sag-1000": since("2.0"), "sag-software": no },
  },
  lanDhcp: {
    text: "LAN ports that hand out addresses by DHCP",
    sources: featurePage,
    of: { "sag-100wm": yes, "sag-1000": since("2.0"), "sag-software": no },
  },
  publicSnat: {
    text: "source NAT on WAN ports",
    sources: `${featurePage}, "Configure a WAN port" (2020-12, 2023-11)`,
    of: { "sag-100wm": yes, "sag-1000": since("2.0"), "sag-software": no },
  },
  inlineMode: {
    text: "inline mode",
    sources: featurePage,
    of: { "sag-100wm": yes, "sag-1000": since("2.0"), "sag-software": no },
  },
  wifi: {
    text: "Wi-Fi",
    sources: featurePage,
    of: { "sag-100wm": yes, "sag-1000": no, "sag-vcpe": no, "sag-software": no },
  },
  // App instances have ACLs since 2023, on request; the page of AssociateACL (2024) still refuses them.
  aclPrivate: {
    text: "ACL rules for private traffic",
    sources: `${featurePage}, "ACL overview" (2023-10)`,
    of: { "sag-100wm": yes, "sag-1000": yes },
  },
  // AddACLRule documents ACL.NoSupportWanType for every sag-1000; the user guide says that software 2.0 takes such rules.
  aclPublic: {
    text: "ACL rules for public traffic (type WAN)",
    sources: `${featurePage}; AddACLRule says that no sag-1000 takes them`,
    of: { "sag-100wm": yes, "sag-1000": since("2.0", "C") },
  },
  qos: {
    text: "QoS",
    sources: `${featurePage}, "What is a QoS policy" (2020-12)`,
    of: { "sag-100wm": yes, "sag-1000": yes, "sag-software": no },
  },
  qosIncoming: {
    text: "QoS for incoming traffic",
    sources: '"What is a QoS policy", newest text',
    of: { "sag-100wm": since("2.3.2"), "sag-1000": since("2.3.2"), "sag-software": no },
  },
  /** Off by default on every model: the account manager opens it. */
  healthCheck: {
    text: "health checks",
    sources: `${featurePage}, "Create a health check" (about 2022)`,
    of: { "sag-100wm": since("2.0"), "sag-1000": since("2.0"), "sag-software": no },
  },
  dpi: {
    text: "application inspection (DPI)",
    sources: '"DPI overview", "Manage DPI" (2021-01, 2025-01)',
    of: { "sag-100wm": yes, "sag-1000": yes, "sag-vcpe": no, "sag-software": no },
  },
  dnat: {
    text: "DNAT",
    sources: '"Add a DNAT entry" (2019-08, about 2021)',
    of: { "sag-100wm": yes, "sag-1000": yes, "sag-vcpe": no, "sag-software": no },
  },
  /** Of an app instance the version of each client counts, not one of the gateway. */
  acceleration: {
    text: "application acceleration",
    sources: featurePage,
    of: {
      "sag-100wm": since("2.4.0"),
      "sag-1000": since("2.4.0"),
      "sag-vcpe": no,
      "sag-software": since("2.4.0"),
    },
  },
  coldBackup: {
    text: "cold backup (haType cold_backup)",
    sources: `${haPage}; CreateSmartAccessGateway for a vCPE`,
    of: { "sag-100wm": yes, "sag-1000": no, "sag-vcpe": no, "sag-software": no },
  },
  warmBackup: {
    text: "warm backup (haType warm_backup)",
    sources: `${haPage}; CreateSmartAccessGateway for a vCPE`,
    of: { "sag-100wm": since("1.8.0"), "sag-1000": yes, "sag-vcpe": yes, "sag-software": no },
  },
  /** HA between the two devices of a gateway, by a LAN port (ModifySagHa). */
  deviceHa: {
    text: "high availability between the devices of a gateway",
    sources: '"Configure HA for SAG devices" (about 2022)',
    of: { "sag-100wm": since("1.8.0"), "sag-1000": since("1.8.0"), "sag-software": no },
  },
  managementPort: {
    text: "a management port",
    sources: "tutorials (2020-09 to 2020-11)",
    of: { "sag-100wm": no, "sag-1000": yes, "sag-software": no },
  },
} as const satisfies Readonly<Record<string, Feature>>;

/** A feature that some models or software versions lack. */
export type FeatureName = keyof typeof features;

/**
 * Whether a gateway supports a feature. `undefined` where no source says so, and where the software version decides but is
 * unknown: the service may take it or refuse it.
 */
export function supports(feature: FeatureName, model: string, softwareVersion?: string): boolean | undefined {
  const statement = statementOf(feature, model);
  if (typeof statement?.support !== "string") return statement?.support;
  const order = softwareVersion === undefined ? undefined : compareVersions(softwareVersion, statement.support);
  return order === undefined ? undefined : order >= 0;
}

/** What is known of a feature on a model: since which version, and how sure that is. */
export function statementOf(feature: FeatureName, model: string): Statement | undefined {
  const { of }: Feature = features[feature];
  return (models as readonly string[]).includes(model) ? of[model as Model] : undefined;
}

/** Negative where the left version is the older one, 0 where they are equal; undefined where one is no version such as `2.4.1`. */
export function compareVersions(left: string, right: string): number | undefined {
  if (![left, right].every((version) => /^\d+(\.\d+)*$/.test(version))) return undefined;
  const [ours, theirs] = [left.split("."), right.split(".")];
  const longest = Math.max(ours.length, theirs.length);
  const steps = Array.from({ length: longest }, (_, step) => Number(ours[step] ?? 0) - Number(theirs[step] ?? 0));
  return steps.find((difference) => difference !== 0) ?? 0;
}
