import type { OperationModel } from "../../schema/index.js";
import type { WireParameters } from "./encode.js";

const mask = "***";

const isSecret = ({ params }: OperationModel, parameter: string): boolean =>
  params.some(({ name, secret }) => secret === true && name === parameter);

/** The parameters of a call, fit to be logged: values that its model marks as secret are masked. */
export function maskParameters(operation: OperationModel, parameters: WireParameters): WireParameters {
  return Object.fromEntries(
    Object.entries(parameters).map(([name, value]) => [name, isSecret(operation, name) ? mask : value]),
  );
}

/**
 * A service's message fit to be shown: without the string to sign that signature errors quote, and without any of the
 * given secrets. Values under four characters are left, as they would take ordinary words with them.
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
