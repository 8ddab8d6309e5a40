import type { OperationModel } from "../../schema/index.js";
import type { WireParameters } from "./encode.js";

const mask = "***";

const isSecret = ({ params }: OperationModel, parameter: string): boolean =>
  params.some(({ name, secret }) => secret === true && name === parameter);

/** The parameters of a call for the log. Values that its model marks as secret are masked. */
export function maskParameters(operation: OperationModel, parameters: WireParameters): WireParameters {
  return Object.fromEntries(
    Object.entries(parameters).map(([name, value]) => [name, isSecret(operation, name) ? mask : value]),
  );
}

/**
 * A service's message for the user: without the string to sign, which signature errors quote, and
 * without the given secrets. Values under four characters are not masked, because they occur in
 * ordinary words.
 */
export function maskMessage(message: string, secrets: readonly (string | undefined)[]): string {
  const [start = ""] = message.split(
    /[,;]?\s*(?:the )?(?:server )?(?:string ?to ?sign|canonical ?(?:string|request))\b/i,
  );
  return secrets
    .filter((secret) => secret !== undefined && secret.length >= 4)
    .reduce<string>((text, secret = "") => text.replaceAll(secret, mask), start.trim());
}

/** The values of the parameters that {@link maskParameters} masks. */
export function secretValues(operation: OperationModel, parameters: WireParameters): string[] {
  return Object.entries(parameters)
    .filter(([name]) => isSecret(operation, name))
    .map(([, value]) => value);
}
