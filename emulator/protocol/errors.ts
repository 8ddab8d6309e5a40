import type { OperationModel } from "../../schema/index.js";

/** An answer of the API that is an error: a documented code, its message, and the HTTP status that it comes with. */
export class ApiError extends Error {
  constructor(
    readonly code: string,
    message: string,
    readonly httpStatus: number,
  ) {
    super(message);
    this.name = "ApiError";
  }
}

type Wording = readonly [httpStatus: number, message: string];

/** Codes that come before any operation, from the gateway in front of the service. */
export const gatewayCodes: Readonly<Record<string, Wording>> = {
  MissingAction: [400, "Action is mandatory for this action."],
  MissingVersion: [400, "Version is mandatory for this action."],
  MissingSmartAGSn: [400, "SmartAGSn is mandatory for this action."],
  MissingSagId: [400, "SagId is mandatory for this action."],
  MissingAccessKeyId: [400, "AccessKeyId is mandatory for this action."],
  MissingSignature: [400, "Signature is mandatory for this action."],
  MissingSignatureMethod: [400, "SignatureMethod is mandatory for this action."],
  MissingSignatureVersion: [400, "SignatureVersion is mandatory for this action."],
  MissingSignatureNonce: [400, "SignatureNonce is mandatory for this action."],
  MissingTimestamp: [400, "Timestamp is mandatory for this action."],
  "InvalidAction.NotFound": [404, "Specified api is not found, please check your url and method."],
  "InvalidApi.NotFound": [404, "Specified api is not found, please check your url and method."],
  InvalidVersion: [400, "Specified parameter Version is not valid."],
  "InvalidAccessKeyId.NotFound": [404, "Specified access key is not found."],
  "InvalidAccessKeyId.Inactive": [400, "Specified access key is disabled."],
  IncompleteSignature: [400, "The request signature does not conform to Aliyun standards."],
  SignatureDoesNotMatch: [400, "Specified signature is not matched with our calculation."],
  "InvalidTimeStamp.Format": [400, "Specified time stamp or date value is not well formatted."],
  "InvalidTimeStamp.Expired": [400, "Specified time stamp or date value is expired."],
  SignatureNonceUsed: [400, "Specified signature nonce was used already."],
  "InvalidSecurityToken.Expired": [400, "Specified SecurityToken is expired."],
  "InvalidSecurityToken.Malformed": [400, "Specified SecurityToken is malformed."],
  "Forbidden.RAM": [403, "User not authorized to operate on the specified resource, or this API doesn't support RAM."],
  Throttling: [400, "Request was denied due to request throttling."],
  "Throttling.User": [400, "Request was denied due to user flow control."],
  "Throttling.Api": [400, "Request was denied due to api flow control."],
  ServiceUnavailable: [503, "The request has failed due to a temporary failure of the server."],
  InternalError: [500, "The request processing has failed due to some unknown error."],
  UnsupportedHTTPMethod: [405, "This http method is not supported."],
  InvalidRegionId: [400, "The specified RegionId does not exist."],
  InvalidParameter: [400, "The specified parameter is invalid."],
  MissingParameter: [400, "The input parameter is missing, please check your input."],
  RequestEntityTooLarge: [413, "The request is too large."],
};

/** Codes that an operation may need although its own page lists none for the case; worded as on the pages that do. */
const serviceCodes: Readonly<Record<string, Wording>> = {
  Forbidden: [403, "User not authorized to operate on the specified resource."],
  "SAG.InstanceNoFound": [400, "The specified SAG instance does not exist."],
  InstanceNotExit: [400, "The specified instance does not exist."],
  ResourceInOperating: [400, "The specified resource is being used. Please try later."],
  "InvalidId.ACL": [403, "The specified ACL ID is invalid."],
  "InvalidId.Qos": [400, "The specified QosId is invalid."],
  "InvalidId.QOSCAR": [400, "The specified QosCarId is invalid."],
  "CCN.InvalidId": [400, "You must specify the CCN instance ID."],
  IncorrectStatus: [400, "The status of the resource does not allow the operation."],
  FeatureNotSupport: [403, "The current edition of the smart access gateway does not support this feature."],
  DryRunOperation: [400, "Request validation has been passed with DryRun flag set."],
  IdempotentParameterMismatch: [
    400,
    "The request uses the same client token as a previous, but non-identical request.",
  ],
};

/** An error of the gateway, or one that stands in where a page lists no code; `detail` is added to its message. */
export function gatewayError(code: string, detail?: string): ApiError {
  const [status, message] = gatewayCodes[code] ?? serviceCodes[code] ?? [400, code];
  return new ApiError(code, worded(message, detail), status);
}

/** The first of `codes` that the operation documents, in its documented words; else the first of them all. */
export function documentedError(model: OperationModel, codes: readonly string[], detail?: string): ApiError {
  const documented = codes.flatMap((code) => model.errors.find((error) => error.code === code) ?? [])[0];
  if (documented) return new ApiError(documented.code, worded(documented.message, detail), documented.http);
  return gatewayError(codes[0] ?? "InvalidParameter", detail);
}

/** True where the operation's page lists one of these codes. */
export function documents(model: OperationModel, codes: readonly string[]): boolean {
  return model.errors.some((error) => codes.includes(error.code));
}

function worded(message: string, detail: string | undefined): string {
  return detail === undefined ? message : `${message} ${detail}`;
}
