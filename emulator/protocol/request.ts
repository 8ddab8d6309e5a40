import type { IncomingMessage } from "node:http";
import { gatewayError } from "./errors.js";

/** A call as it came over the wire: everything that both signature styles need to be checked. */
export interface WireRequest {
  readonly method: string;
  readonly path: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly query: ReadonlyMap<string, string>;
  /** Query and form together; the form wins where both hold a name. */
  readonly parameters: ReadonlyMap<string, string>;
  readonly body: Buffer;
  readonly style: "V1" | "V3";
  readonly action: string | undefined;
  readonly version: string | undefined;
  readonly format: "JSON" | "XML";
}

const largestBody = 1024 * 1024;

/** Parameters that belong to the protocol and to no operation. */
export const commonParameters: ReadonlySet<string> = new Set([
  "Action",
  "Version",
  "Format",
  "AccessKeyId",
  "Signature",
  "SignatureMethod",
  "SignatureVersion",
  "SignatureNonce",
  "SignatureType",
  "Timestamp",
  "SecurityToken",
]);

/** The body of a request, at most 1 MiB. */
export async function readBody(message: IncomingMessage): Promise<Buffer> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of message as AsyncIterable<Buffer>) {
    size += chunk.length;
    if (size > largestBody) throw gatewayError("RequestEntityTooLarge");
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}

/** Reads names and values of a call from its query and form. */
export function parseRequest(message: IncomingMessage, body: Buffer): WireRequest {
  const url = new URL(message.url ?? "/", "http://emulator");
  const headers = Object.fromEntries(
    Object.entries(message.headers).map(([name, value]) => [
      name,
      Array.isArray(value) ? value.join(",") : (value ?? ""),
    ]),
  );
  const query = new Map(url.searchParams);
  const isForm = (headers["content-type"] ?? "").toLowerCase().startsWith("application/x-www-form-urlencoded");
  const parameters = new Map([...query, ...(isForm ? new URLSearchParams(body.toString("utf8")) : [])]);
  const style = headers["authorization"]?.startsWith("ACS3-") ? "V3" : "V1";
  const header = (name: string) => (style === "V3" ? headers[name] : undefined);
  return {
    method: message.method ?? "GET",
    path: url.pathname,
    headers,
    query,
    parameters,
    body,
    style,
    action: header("x-acs-action") ?? parameters.get("Action"),
    version: header("x-acs-version") ?? parameters.get("Version"),
    format: wantsXml(parameters.get("Format"), headers["accept"]) ? "XML" : "JSON",
  };
}

function wantsXml(format: string | undefined, accept: string | undefined): boolean {
  if (format !== undefined) return format.toUpperCase() === "XML";
  return /^(application|text)\/xml\b/.test(accept ?? "");
}
