const secretName = /Password|Secret|Key|Token|^Signature|^Receiver/i;
const mask = "***";

/** Parameters fit to be logged: the values of passwords, keys, tokens, signatures and receiver data are masked. */
export function maskParameters(parameters: Readonly<Record<string, string>>): Record<string, string> {
  return Object.fromEntries(
    Object.entries(parameters).map(([name, value]) => [name, secretName.test(name) ? mask : value]),
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
export function secretValues(parameters: Readonly<Record<string, string>>): string[] {
  return Object.entries(parameters)
    .filter(([name]) => secretName.test(name))
    .map(([, value]) => value);
}
