import type { OperationModel } from "../../schema/index.js";
import { type ApiError, documentedError, gatewayError } from "./errors.js";
import type { Violation, ViolationKind } from "./violation.js";

/** Names under which the error tables speak of parameters that are called otherwise in the request. */
const errorNames: Readonly<Record<string, string>> = { QosName: "Name", QosDescription: "Description" };

/** Parameters that the service was seen to miss under the gateway's own code, whatever the page of the operation lists. */
const seenMissing: ReadonlySet<string> = new Set(["SmartAGSn", "SagId"]);

/** Codes for a missing parameter that are not made of its name. */
const missingCodes: Readonly<Record<string, readonly string[]>> = {
  SmartAGId: ["SAG.InstanceIdEmpty"],
  CcnId: ["MissingParameter", "CCN.InvalidId"],
  CcnInstanceId: ["CCN.InvalidId"],
  CcnUid: ["CCN.InvalidUid"],
  UserName: ["ClientUser.NameEmpty"],
  Username: ["ClientUser.NameEmpty"],
  UserNames: ["ClientUser.NameEmpty"],
  UserMail: ["ClientUser.EmailEmpty"],
  Password: ["ClientUser.PasswordInvalid"],
};

/** Codes for a bad value that are not made of the parameter's name. */
const invalidCodes: Readonly<Record<string, readonly string[]>> = {
  Name: ["InvalidName"],
  QosName: ["InvalidName"],
  Description: ["InvalidDescription"],
  QosDescription: ["InvalidDescription"],
  SourcePortRange: ["InvalidPortRange"],
  DestPortRange: ["InvalidPortRange"],
  IpProtocol: ["NotSupportedProtocol"],
  CidrBlock: ["SAG.InvalidCidr", "CCN.InvalidCidr", "InvalidCidr"],
  SnatCidrBlock: ["CCN.InvalidSnatCidr"],
  CcnUid: ["CCN.InvalidUid"],
  RegionId: ["InvalidRegionID", "InvalidRegionId"],
  UserName: ["ClientUser.NameInvalid"],
  UserNames: ["ClientUser.NameInvalid"],
  UserMail: ["ClientUser.EmailInvalid"],
  ClientIp: ["ClientUser.IpInvalid"],
  Password: ["ClientUser.PasswordInvalid"],
  Bandwidth: ["ClientUser.BandwidthInvalid"],
};

/** Codes that one kind of violation has, and no other. */
const kindCodes: Readonly<Partial<Record<ViolationKind, Readonly<Record<string, readonly string[]>>>>> = {
  empty: { ClientIp: ["ClientUser.IpEmpty"] },
  format: { CidrBlock: ["SAG.InvalidCidrFormat"] },
  order: { SourcePortRange: ["InvalidPortRange"], DestPortRange: ["InvalidPortRange"] },
};

/**
 * The error that the operation itself documents for a violation: the code made of the parameter's name where there is
 * one, a code of the parameter's kind, the operation's general code, and only then the gateway's.
 */
export function violationError(model: OperationModel, { parameter, kind, message }: Violation): ApiError {
  if (kind === "missing" && seenMissing.has(parameter)) return gatewayError(`Missing${parameter}`, message);
  const name = errorNames[parameter] ?? parameter;
  if (kind === "missing") {
    const own = [`MissParameter.${name}`, `MissingParam.${name}`, ...(missingCodes[parameter] ?? [])];
    const general = ["MissingParameter", "MissingParam", `InvalidParameter.${name}`, `IllegalParam.${name}`];
    return documentedError(model, orderedFor(model, [...own, ...general], "MissingParameter"), message);
  }
  const own = [...(kindCodes[kind]?.[parameter] ?? []), `InvalidParameter.${name}`, `IllegalParam.${name}`];
  // Such as HC.InvalidType.
  const named = model.errors.map(({ code }) => code).filter((code) => code.endsWith(`.Invalid${name}`));
  const isRegion = parameter === "RegionId";
  const general = isRegion ? [] : ["InvalidParameter", "IllegalParam"];
  const fallback = isRegion ? "InvalidRegionId" : "InvalidParameter";
  return documentedError(
    model,
    orderedFor(
      model,
      [...own, ...(kind === "unknown" ? [] : [...(invalidCodes[parameter] ?? []), ...named]), ...general],
      fallback,
    ),
    message,
  );
}

/** `codes` where the operation documents one of them, else the gateway's own. */
function orderedFor(model: OperationModel, codes: readonly string[], fallback: string): readonly string[] {
  return model.errors.some(({ code }) => codes.includes(code)) ? codes : [fallback];
}
