/**
 * The meaning of an error code for the failed call. The code decides, never the HTTP status,
 * because the service sends the same code with several statuses.
 *
 * - `busy`: nothing was done, and the failure is temporary
 * - `device`: the gateway is offline or out of step; a write waits for it
 * - `unclear`: the service failed, perhaps after it did the work
 * - `refused`: final
 */
export type CodeClass = "busy" | "device" | "unclear" | "refused";

/**
 * Codes beyond the reference: `ResourceInOperating` on QoS cars and policies and on CCNs,
 * `Operation.Blocking` on bindings to a CCN, `TaskConflict` on unbinding (the vendor's Terraform
 * provider retries them); `Throttling` (the vendor's tested skill).
 */
const busy =
  /^(Throttling(\..+)?|ServiceUnavailable(\..+)?|ResourceInOperating|TunnelIdDistributeError|UpdateError\.SMARTAG|SmartAccessGatewayActivateFailed|ProbeFrequencyTooHigh|Upgrading)$/;
/** The same in CEN's API, and for codes that the vendor's Terraform provider retries. */
const busyAround =
  /^(InvalidOperation\.(CenInstance|ChildInstance)Status|Operation\.(Blocking|FailedAndTryAgain)|InstanceStatus\.NotSupport|InvalidStatus\.ResourceStatus|IncorrectStatus\.TransitRouter|TaskConflict)$/;
const device =
  /^(ConfigUnsynchronized|SmartAccessGatewayNotOnline|SmartAccessGatewayOffline|DeviceTask\.Offline(NotConfiged)?)$/;
/**
 * `InternalError` on CCNs and `UnknownError` on bindings to one are temporary (the vendor's
 * Terraform provider retries both).
 */
const unclear = /^(InternalError|InnerServiceFailed|UnknownError|ServiceTimeout)$/;

/** Codes for too many requests. */
export const throttling = /^Throttling(\..+)?$/;

/** Classifies an error code of the service. */
export function classify(code: string): CodeClass {
  if (busy.test(code) || busyAround.test(code)) return "busy";
  if (device.test(code)) return "device";
  return unclear.test(code) ? "unclear" : "refused";
}

/**
 * Codes for an operation that is not served, in this region or for this account. They never mean
 * that an object is gone.
 */
export const unserved = /^InvalidApi\.NotFound$/;

/** Codes for what the edition, the model or the software of a gateway does not have. */
export const unsupported =
  /^(SAG\.SoftwareNotSupport|FeatureNotSupport.*|ActionNotSupport|OperationUnsupported.*|UnsupportedFeature.*|ClientUser\.NotSupportAction|DeviceTask\.VersionNotSupport)$/;

/**
 * Codes of failures that have nothing to do with the operation: the key, the signature, the clock,
 * or the way to the service. Every other call would fail the same way.
 */
export const ofEveryCall =
  /^(InvalidAccessKeyId.*|InvalidSecurityToken.*|SignatureDoesNotMatch|IncompleteSignature|InvalidTimeStamp.*|EndpointUnreachable|RedirectRefused|NoAnswer|AnswerLost)$/;

/** Codes for a user or role that lacks the permission for an operation. */
export const forbidden = /^(Forbidden(\.RAM)?|NoPermission(\..+)?|PermissionError)$/;

/**
 * Codes for an object of the call that does not exist. `Sag.DeviceNotExist` and `InstanceNotExit`
 * are also sent if two serial numbers are given as one, joined by a comma (the vendor's tested
 * skill).
 */
export const gone =
  /^(SAG\.InstanceNoFound|SAG\.InvalidSerialNumber|InstanceNotExit|InvalidSmartAGId\.NotFound|InvalidFlowLogId\.NotFound|HC\.InstanceNoFound|Sag\.StaticRouteNotExist|Sag\.EccVlanNotExist|EnterpriseCode\.NotExist|ResourceNotFound\..+|CCN\.InvalidId|InvalidId\..+|InvalidInstanceId\.NotFound|InvalidCenId\.NotFound|Parameter(Cen|Ccn)?InstanceId|Sag\.DeviceNotExist)$/;

/** Codes for two objects that are bound or associated already. */
export const alreadyBound =
  /^(SmartAccessGatewayAlreadyBound|SmartAGAlreadyAssociateQos|SmartAGAlreadyAssociateAcl|ResourceAlreadyAssociated\.SmartAccessGateway|Sag\.StaticRouteExist)$/;

/** Codes for two objects that are not bound or associated. */
export const notBound =
  /^(SmartAccessGatewayNotBind|NotBoundCCN|SmartAGNotAssociateQos|SmartAGNotAssociateAcl|OperationDenied\.NoBindCcn)$/;
