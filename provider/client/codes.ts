/**
 * What an error code means for the call that got it. Codes decide, never the HTTP status: the service answers the same
 * code with several.
 *
 * - `busy`: nothing was done, and it passes by itself
 * - `device`: the gateway is offline or out of step; worth waiting for with a write
 * - `unclear`: the service failed, perhaps after it did the work
 * - `refused`: final
 */
export type CodeClass = "busy" | "device" | "unclear" | "refused";

/**
 * Beyond what the pages list: `ResourceInOperating` on QoS cars and policies and on CCNs, `Operation.Blocking` on bindings to a CCN, `TaskConflict`
 * on their end (the vendor's Terraform provider retries them); `Throttling` (the vendor's tested skill).
 */
const busy =
  /^(Throttling(\..+)?|ServiceUnavailable(\..+)?|ResourceInOperating|TunnelIdDistributeError|UpdateError\.SMARTAG|SmartAccessGatewayActivateFailed|ProbeFrequencyTooHigh|Upgrading)$/;
/** The same in CEN's own API, and where the vendor's Terraform provider tries again. */
const busyAround =
  /^(InvalidOperation\.(CenInstance|ChildInstance)Status|Operation\.(Blocking|FailedAndTryAgain)|InstanceStatus\.NotSupport|InvalidStatus\.ResourceStatus|IncorrectStatus\.TransitRouter|TaskConflict)$/;
const device =
  /^(ConfigUnsynchronized|SmartAccessGatewayNotOnline|SmartAccessGatewayOffline|DeviceTask\.Offline(NotConfiged)?)$/;
/** `InternalError` on CCNs and `UnknownError` on bindings to one pass by themselves (the vendor's Terraform provider retries both). */
const unclear = /^(InternalError|InnerServiceFailed|UnknownError|ServiceTimeout)$/;

/** Codes that say that too many requests come. */
export const throttling = /^Throttling(\..+)?$/;

/** Classifies an error code of the service. */
export function classify(code: string): CodeClass {
  if (busy.test(code) || busyAround.test(code)) return "busy";
  if (device.test(code)) return "device";
  return unclear.test(code) ? "unclear" : "refused";
}

/** Codes by which the service says that it does not serve an operation, in this region or for this account. Never that an object is gone. */
export const unserved = /^InvalidApi\.NotFound$/;

/**
 * Codes that say that what the call names is not there. `Sag.DeviceNotExist` and `InstanceNotExit` also come where two serial numbers are given as
 * one, joined by a comma (the vendor's tested skill).
 */
export const gone =
  /^(SAG\.InstanceNoFound|SAG\.InvalidSerialNumber|InstanceNotExit|InvalidSmartAGId\.NotFound|InvalidFlowLogId\.NotFound|HC\.InstanceNoFound|Sag\.StaticRouteNotExist|Sag\.EccVlanNotExist|EnterpriseCode\.NotExist|ResourceNotFound\..+|CCN\.InvalidId|InvalidId\..+|InvalidInstanceId\.NotFound|InvalidCenId\.NotFound|Parameter(Cen|Ccn)?InstanceId|Sag\.DeviceNotExist)$/;

/** Codes that say that the two are bound or associated already. */
export const alreadyBound =
  /^(SmartAccessGatewayAlreadyBound|SmartAGAlreadyAssociateQos|SmartAGAlreadyAssociateAcl|ResourceAlreadyAssociated\.SmartAccessGateway|Sag\.StaticRouteExist)$/;

/** Codes that say that the two are not bound or associated. */
export const notBound =
  /^(SmartAccessGatewayNotBind|NotBoundCCN|SmartAGNotAssociateQos|SmartAGNotAssociateAcl|OperationDenied\.NoBindCcn)$/;
