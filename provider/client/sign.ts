import { createHash, createHmac } from "node:crypto";

/** The keys that a request is signed with. */
export interface Credential {
  readonly accessKeyId: string;
  readonly accessKeySecret: string;
  /** Only with temporary credentials (STS). */
  readonly securityToken?: string;
}

export type Method = "GET" | "POST";

/**
 * RFC 3986 encoding, as both signatures require. Only letters, digits and `-_.~` are not encoded.
 */
export function percentEncode(text: string): string {
  return encodeURIComponent(text).replace(/[!'()*]/g, (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`);
}

/**
 * Parameters in the order of their names, encoded: a query, a form body, and the string that
 * signatures cover.
 */
export function canonicalQuery(parameters: Readonly<Record<string, string>>): string {
  return Object.keys(parameters)
    .sort()
    .map((name) => `${percentEncode(name)}=${percentEncode(parameters[name] ?? "")}`)
    .join("&");
}

/** The Signature parameter of V1 (HMAC-SHA1) over all other parameters. */
export function signatureV1(method: Method, parameters: Readonly<Record<string, string>>, secret: string): string {
  const text = [method, percentEncode("/"), percentEncode(canonicalQuery(parameters))].join("&");
  return createHmac("sha1", `${secret}&`).update(text).digest("base64");
}

/** What V3 signs: the request on the wire. Header names are in lower case. */
export interface RequestV3 {
  readonly method: Method;
  readonly query: Readonly<Record<string, string>>;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
}

/** The Authorization header of V3 (ACS3-HMAC-SHA256). */
export function authorizationV3(request: RequestV3, credential: Credential): string {
  const names = Object.keys(request.headers)
    .filter((name) => name.startsWith("x-acs-") || name === "host" || name === "content-type")
    .sort();
  const signedHeaders = names.join(";");
  const canonicalRequest = [
    request.method,
    "/",
    canonicalQuery(request.query),
    ...names.map((name) => `${name}:${(request.headers[name] ?? "").trim()}`),
    "",
    signedHeaders,
    sha256(request.body),
  ].join("\n");
  const signature = createHmac("sha256", credential.accessKeySecret)
    .update(`ACS3-HMAC-SHA256\n${sha256(canonicalRequest)}`)
    .digest("hex");
  return `ACS3-HMAC-SHA256 Credential=${credential.accessKeyId},SignedHeaders=${signedHeaders},Signature=${signature}`;
}

/** The SHA-256 of a text in hexadecimal. */
export function sha256(text: string): string {
  return createHash("sha256").update(text).digest("hex");
}
