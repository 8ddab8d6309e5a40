import { type FeatureName, features, type OperationName, statementOf, supports } from "../schema/index.js";
import type { Call } from "./call.js";
import { documents } from "./protocol/errors.js";

/** A feature, or the one that the parameters of a call ask for. */
type Needed = FeatureName | ((call: Call) => FeatureName | undefined);

/** Routes that a protocol other than static ones brings. */
const routing: Needed = (call) => {
  const protocol = call.text("RouteProtocol");
  return protocol === "OSPF" ? "ospf" : protocol === "BGP" ? "bgp" : undefined;
};

/** The feature that a gateway must have for an operation. What is not listed works on every model. */
const needs: Readonly<Partial<Record<OperationName, Needed>>> = {
  AddDnatEntry: "dnat",
  AssociateFlowLog: "flowLog",
  AssociateSmartAGWithApplicationBandwidthPackage: "acceleration",
  BindVbr: "leasedLine",
  CreateHealthCheck: "healthCheck",
  CreateSagExpressConnectInterface: "leasedLine",
  DescribeSagWifi: "wifi",
  DisableSmartAGDpiMonitor: "dpi",
  EnableSmartAGDpiMonitor: "dpi",
  ModifySagExpressConnectInterface: "leasedLine",
  ModifySagGlobalRouteProtocol: routing,
  ModifySagHa: (call) => (call.text("Mode") === "NONE" ? undefined : "deviceHa"),
  ModifySagLan: (call) => (call.text("IPType") === "DHCP" ? "lanDhcp" : undefined),
  ModifySagPortRole: "portRole",
  ModifySagPortRouteProtocol: routing,
  ModifySagRouteProtocolBgp: "bgp",
  ModifySagRouteProtocolOspf: "ospf",
  ModifySagWan: (call) => (call.text("IPType") === "PPPOE" ? "wanPppoe" : undefined),
  ModifySagWanSnat: "publicSnat",
  ModifySagWifi: "wifi",
  UpdateSmartAGDpiAttribute: "dpi",
};

/** The codes of the pages that have one of their own for this. */
const ownCodes = ["OperationUnsupported.AssociateFlowLog", "UnsupportedFeature.ApplicationAccelerate"];

/** Which feature a call needs that a device's model or software lacks; what no source speaks of is there. */
export function lackedFeature(
  call: Call,
  { model, softwareVersion }: { readonly model: string; readonly softwareVersion?: string },
): FeatureName | undefined {
  const needed = needs[call.model.name as OperationName];
  const feature = typeof needed === "function" ? needed(call) : needed;
  return feature !== undefined && supports(feature, model, softwareVersion) === false ? feature : undefined;
}

/** The error of a call for what a model or its software lacks: the page's own code, or that of the pages that have one. */
export function lacks(
  call: Call,
  { model, softwareVersion }: { readonly model: string; readonly softwareVersion?: string },
  feature: FeatureName,
): Error {
  const codes = [...ownCodes, "FeatureNotSupport"].filter((code) => documents(call.model, [code]));
  const since = statementOf(feature, model)?.support;
  const what = typeof since === "string" ? `software ${softwareVersion ?? "?"}, needs ${since}` : "no version";
  return call.error(codes.length > 0 ? codes : "FeatureNotSupport", `(${model}: ${features[feature].text}: ${what})`);
}
