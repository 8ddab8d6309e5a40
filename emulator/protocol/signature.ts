import { createHash, createHmac, timingSafeEqual } from "node:crypto";
import { canonicalQuery, percentEncode } from "./encoding.js";
import { gatewayError } from "./errors.js";
import type { WireRequest } from "./request.js";

/** What a request says about who sent it and when, in whichever of the two styles it is signed. */
export interface Signed {
  readonly accessKeyId: string;
  readonly timestamp: string;
  readonly nonce: string;
  readonly securityToken: string | undefined;
  readonly signature: string;
  /** What the server signs with the caller's secret. */
  readonly stringToSign: string;
  sign(secret: string): string;
}

const algorithm = "ACS3-HMAC-SHA256";

/** Reads the signature of a request and prepares the server's own calculation of it. */
export function readSignature(request: WireRequest): Signed {
  return request.style === "V3" ? readV3(request) : readV1(request);
}

/** Compares in constant time. */
export function sameSignature(given: string, expected: string): boolean {
  const left = Buffer.from(given);
  const right = Buffer.from(expected);
  return left.length === right.length && timingSafeEqual(left, right);
}

function readV1({ method, parameters }: WireRequest): Signed {
  const need = (name: string): string => {
    const value = parameters.get(name);
    if (!value) throw gatewayError(`Missing${name}`);
    return value;
  };
  const accessKeyId = need("AccessKeyId");
  const signature = need("Signature");
  if (need("SignatureMethod").toUpperCase() !== "HMAC-SHA1" || need("SignatureVersion") !== "1.0") {
    throw gatewayError("IncompleteSignature", "Signature version 1.0 with HMAC-SHA1 is expected.");
  }
  const signed = [...parameters].filter(([name]) => name !== "Signature");
  const stringToSign = `${method}&%2F&${percentEncode(canonicalQuery(signed))}`;
  return {
    accessKeyId,
    signature,
    stringToSign,
    timestamp: need("Timestamp"),
    nonce: need("SignatureNonce"),
    securityToken: parameters.get("SecurityToken"),
    sign: (secret) => createHmac("sha1", `${secret}&`).update(stringToSign).digest("base64"),
  };
}

function readV3(request: WireRequest): Signed {
  const { headers } = request;
  const match = /^ACS3-HMAC-SHA256 Credential=([^,]+),\s*SignedHeaders=([^,]+),\s*Signature=([0-9a-f]+)$/.exec(
    headers["authorization"] ?? "",
  );
  if (!match) throw gatewayError("IncompleteSignature", `An Authorization header of ${algorithm} is expected.`);
  const [accessKeyId = "", names = "", signature = ""] = match.slice(1);
  const signedHeaders = names.split(";");
  const required = [
    "host",
    "x-acs-action",
    "x-acs-version",
    "x-acs-date",
    "x-acs-signature-nonce",
    "x-acs-content-sha256",
  ];
  const unsigned = required.filter((name) => !signedHeaders.includes(name) || headers[name] === undefined);
  if (unsigned.length > 0) throw gatewayError("IncompleteSignature", `Not signed: ${unsigned.join(", ")}.`);
  const bodyHash = sha256(request.body);
  if (headers["x-acs-content-sha256"] !== bodyHash) {
    throw gatewayError("SignatureDoesNotMatch", "x-acs-content-sha256 is not the SHA-256 of the body.");
  }
  const canonicalRequest = [
    request.method,
    request.path,
    canonicalQuery(request.query),
    ...signedHeaders.map((name) => `${name}:${(headers[name] ?? "").trim()}`),
    "",
    names,
    bodyHash,
  ].join("\n");
  const stringToSign = `${algorithm}\n${sha256(canonicalRequest)}`;
  return {
    accessKeyId,
    signature,
    stringToSign,
    timestamp: headers["x-acs-date"] ?? "",
    nonce: headers["x-acs-signature-nonce"] ?? "",
    securityToken: headers["x-acs-security-token"],
    sign: (secret) => createHmac("sha256", secret).update(stringToSign).digest("hex"),
  };
}

function sha256(content: string | Buffer): string {
  return createHash("sha256").update(content).digest("hex");
}
