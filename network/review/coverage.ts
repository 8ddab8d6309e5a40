import { type Change, isAdopted, objectOf } from "./change.js";

/** Inputs of every type that do not matter to traffic. */
const silent = [
  "adopt",
  "alias",
  "connection",
  "description",
  "name",
  "orderAnother",
  "resourceGroupId",
  "tags",
  "timeouts",
];

/** Types of which nothing matters to traffic: they record, permit or order. */
const silentTypes = ["DpiMonitor", "FlowLog", "FlowLogAssociation", "ResourceGroup"];

/** What only a purchase uses. */
const purchase = [
  "buyerMessage",
  "chargeType",
  "dataPlan",
  "haType",
  "hardWareSpec",
  "period",
  "receiverAddress",
  "receiverCity",
  "receiverCountry",
  "receiverDistrict",
  "receiverEmail",
  "receiverMobile",
  "receiverName",
  "receiverState",
  "receiverTown",
  "receiverZip",
];

/** How the review finds out what a resource does to traffic. */
export type Field = "acl" | "qos" | "ways" | "orders";

/** Which inputs are compared by what they do. `all` are all those of the type. */
const compared: Readonly<Record<string, { readonly field: Field; readonly inputs: readonly string[] | "all" }>> = {
  Acl: { field: "acl", inputs: ["rules", "unmanaged"] },
  AclAssociation: { field: "acl", inputs: "all" },
  AclRule: { field: "acl", inputs: "all" },
  CcnBinding: { field: "ways", inputs: "all" },
  CcnCenAttachment: { field: "ways", inputs: "all" },
  CloudConnectNetwork: { field: "ways", inputs: ["interworkingStatus"] },
  DnatEntry: { field: "ways", inputs: "all" },
  Gateway: { field: "ways", inputs: ["cidrBlocks", "maxBandwidth", "versionCode", "versionType", ...purchase] },
  Qos: { field: "qos", inputs: ["cars", "policies", "unmanaged"] },
  QosAssociation: { field: "qos", inputs: "all" },
  QosCar: { field: "qos", inputs: "all" },
  QosPolicy: { field: "qos", inputs: "all" },
  SnatEntry: { field: "ways", inputs: "all" },
  SoftwareGateway: { field: "ways", inputs: ["cidrBlocks", "userCount", ...purchase] },
  StaticRoute: { field: "ways", inputs: "all" },
  VbrBinding: { field: "ways", inputs: "all" },
  WanSnat: { field: "ways", inputs: ["snat"] },
};

/** Settings that every device has. Without the program they have a value that only the service knows. */
const settings = ["WanSnat"];

/** How a change is examined. `unknown` are the inputs whose effect is not computed. */
export interface Coverage {
  readonly field: Field | undefined;
  readonly unknown: readonly string[];
  readonly isSilent: boolean;
}

const nameOf = (path: string): string => path.split(".")[0] ?? path;

/** Whether an input can matter to traffic. */
export const matters = (type: string, path: string): boolean =>
  !silentTypes.includes(type) && !silent.includes(nameOf(path));

export function coverageOf(change: Change): Coverage {
  const { type } = objectOf(change);
  const paths = change.paths.filter((path) => matters(type, path));
  const known = compared[type];
  const isWhole = change.action === "create" || change.action === "delete";
  // Nothing of an adopted object is known before; a new or removed one is compared as a whole.
  const isUnsure = isAdopted(change) || (isWhole && settings.includes(type));
  const inputs = known?.inputs ?? [];
  const unknown = paths.filter(
    (path) => isUnsure || (inputs !== "all" && !(isWhole && known) && !inputs.includes(nameOf(path))),
  );
  return {
    field: known?.field,
    unknown,
    isSilent: paths.length === 0,
  };
}
