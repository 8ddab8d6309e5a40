import { randomUUID } from "node:crypto";
import { operation as modelOf, productOf } from "../../schema/index.js";
import type { WireParameters } from "./encode.js";
import type { ClientOptions } from "./options.js";
import { authorizationV3, canonicalQuery, type Credential, type Method, sha256, signatureV1 } from "./sign.js";
import type { HttpRequest } from "./transport.js";

/** How requests are written. */
export type Style = Required<Pick<ClientOptions, "signature" | "method" | "format">>;

/** An operation as requests name it. Each product has its API version. */
interface Action {
  readonly name: string;
  readonly version: string;
}

/** A signed request. It can be sent once, within minutes of `time`. */
export function signedRequest(
  operation: string,
  parameters: WireParameters,
  endpoint: URL,
  style: Style,
  credential: Credential,
  time = new Date(),
): HttpRequest {
  const action: Action = { name: operation, version: productOf(modelOf(operation)).version };
  const headers = {
    accept: style.format === "XML" ? "application/xml" : "application/json",
    "user-agent": "pulumi-smartag",
  };
  return style.signature === "V1"
    ? requestV1(action, parameters, endpoint, style, credential, time, headers)
    : requestV3(action, parameters, endpoint, style, credential, time, headers);
}

function requestV1(
  { name, version }: Action,
  parameters: WireParameters,
  endpoint: URL,
  { method, format }: Style,
  credential: Credential,
  time: Date,
  headers: Record<string, string>,
): HttpRequest {
  const all: WireParameters = {
    ...parameters,
    Action: name,
    Version: version,
    Format: format,
    AccessKeyId: credential.accessKeyId,
    SignatureMethod: "HMAC-SHA1",
    SignatureVersion: "1.0",
    SignatureNonce: randomUUID(),
    Timestamp: timestamp(time),
    ...(credential.securityToken ? { SecurityToken: credential.securityToken } : {}),
  };
  const signed = { ...all, Signature: signatureV1(method, all, credential.accessKeySecret) };
  return message(method, endpoint, {}, signed, headers);
}

function requestV3(
  { name, version }: Action,
  parameters: WireParameters,
  endpoint: URL,
  { method, format }: Style,
  credential: Credential,
  time: Date,
  common: Record<string, string>,
): HttpRequest {
  const extra: WireParameters = format === "XML" ? { Format: format } : {};
  const unsigned = message(method, endpoint, extra, parameters, {
    ...common,
    host: endpoint.host,
    "x-acs-action": name,
    "x-acs-version": version,
    "x-acs-date": timestamp(time),
    "x-acs-signature-nonce": randomUUID(),
    ...(credential.securityToken ? { "x-acs-security-token": credential.securityToken } : {}),
  });
  const headers = { ...unsigned.headers, "x-acs-content-sha256": sha256(unsigned.body) };
  const query = method === "GET" ? { ...extra, ...parameters } : extra;
  const authorization = authorizationV3({ method, query, headers, body: unsigned.body }, credential);
  return { ...unsigned, headers: { ...headers, authorization } };
}

/** GET carries the parameters in the query, POST in a form. */
function message(
  method: Method,
  endpoint: URL,
  query: WireParameters,
  parameters: WireParameters,
  headers: Record<string, string>,
): HttpRequest {
  const get = method === "GET";
  const search = canonicalQuery(get ? { ...query, ...parameters } : query);
  return {
    method,
    url: `${endpoint.origin}/${search && `?${search}`}`,
    headers: get ? headers : { ...headers, "content-type": "application/x-www-form-urlencoded" },
    body: get ? "" : canonicalQuery(parameters),
  };
}

/** A time in UTC, to the second. */
function timestamp(time: Date): string {
  return time.toISOString().replace(/\.\d+Z$/, "Z");
}
