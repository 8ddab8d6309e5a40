import { createHash, createHmac, randomUUID } from "node:crypto";
import {
  type ObjectModel,
  operation,
  operationNames,
  productOf,
  products,
  type ResponseModel,
} from "../../schema/index.js";
import { type EmulatorOptions, type RunningEmulator, startEmulator } from "../../emulator/index.js";

/** An object of an answer, by wire names. */
export type Row = Readonly<Record<string, unknown>>;

/** What the emulator answered. */
export interface Reply {
  readonly status: number;
  readonly text: string;
  readonly body: Row;
  /** The error code; absent where the call worked. */
  readonly code: string | undefined;
  readonly message: string;
}

export interface Signing {
  readonly key?: string;
  readonly secret?: string;
  readonly style?: "V1" | "V3";
  readonly method?: "GET" | "POST";
  /** Where the parameters stand in a POST. */
  readonly place?: "query" | "form";
  readonly format?: "JSON" | "XML";
  readonly nonce?: string;
  readonly timestamp?: string;
  readonly token?: string;
  readonly version?: string;
  /** Protocol parameters that are left out (V1). */
  readonly without?: readonly string[];
}

type Parameters = Readonly<Record<string, string | number | boolean>>;

const encode = (text: string) =>
  encodeURIComponent(text).replace(/[!'()*]/g, (one) => `%${one.charCodeAt(0).toString(16).toUpperCase()}`);

const queryOf = (pairs: Readonly<Record<string, string>>) =>
  Object.keys(pairs)
    .sort()
    .map((name) => `${encode(name)}=${encode(pairs[name] ?? "")}`)
    .join("&");

const sha256 = (text: string) => createHash("sha256").update(text).digest("hex");

/** The version of the product that has the operation; Smartag's where none has. */
function versionOf(action: string): string {
  return (operationNames().includes(action) ? productOf(operation(action)) : products.Smartag).version;
}

/** A signer written from the reference alone, so that it shares no mistake with the server. */
export function signedRequest(
  endpoint: string,
  action: string,
  parameters: Parameters,
  signing: Signing = {},
): Request {
  const { key = "emulator", style = "V3", method = "POST", place = "form", nonce = randomUUID() } = signing;
  const { secret = `${key}-secret`, version = versionOf(action), token, without = [] } = signing;
  const timestamp = signing.timestamp ?? new Date().toISOString().replace(/\.\d+Z$/, "Z");
  const own = Object.fromEntries(Object.entries(parameters).map(([name, value]) => [name, String(value)]));
  if (signing.format) own["Format"] = signing.format;
  const inForm = method === "POST" && place === "form";
  const type = "application/x-www-form-urlencoded";
  if (style === "V1") {
    const all: Record<string, string> = {
      ...own,
      Action: action,
      Version: version,
      AccessKeyId: key,
      SignatureMethod: "HMAC-SHA1",
      SignatureVersion: "1.0",
      SignatureNonce: nonce,
      Timestamp: timestamp,
      ...(token === undefined ? {} : { SecurityToken: token }),
    };
    for (const name of without) Reflect.deleteProperty(all, name);
    const signature = createHmac("sha1", `${secret}&`)
      .update(`${method}&%2F&${encode(queryOf(all))}`)
      .digest("base64");
    const query = queryOf(without.includes("Signature") ? all : { ...all, Signature: signature });
    return inForm
      ? new Request(endpoint, { method, body: query, headers: { "content-type": type } })
      : new Request(`${endpoint}/?${query}`, { method });
  }
  const body = inForm ? queryOf(own) : "";
  const query = inForm ? "" : queryOf(own);
  const headers: Record<string, string> = {
    host: new URL(endpoint).host,
    "x-acs-action": action,
    "x-acs-version": version,
    "x-acs-date": timestamp,
    "x-acs-signature-nonce": nonce,
    "x-acs-content-sha256": sha256(body),
    ...(token === undefined ? {} : { "x-acs-security-token": token }),
    ...(inForm ? { "content-type": type } : {}),
  };
  const names = Object.keys(headers).sort();
  const canonical = [
    method,
    "/",
    query,
    ...names.map((name) => `${name}:${headers[name] ?? ""}`),
    "",
    names.join(";"),
    sha256(body),
  ];
  const signature = createHmac("sha256", secret)
    .update(`ACS3-HMAC-SHA256\n${sha256(canonical.join("\n"))}`)
    .digest("hex");
  headers["authorization"] =
    `ACS3-HMAC-SHA256 Credential=${key},SignedHeaders=${names.join(";")},Signature=${signature}`;
  return new Request(`${endpoint}/${query === "" ? "" : `?${query}`}`, {
    method,
    headers,
    ...(inForm ? { body } : {}),
  });
}

/** Calls the emulator and holds every answer against the documented response. */
export class TestClient {
  constructor(
    readonly endpoint: string,
    readonly signing: Signing = {},
  ) {}

  async send(request: Request): Promise<Reply> {
    const response = await fetch(request);
    const text = await response.text();
    const body = (text.startsWith("{") ? JSON.parse(text) : {}) as Row & { Code?: string; Message?: string };
    return { status: response.status, text, body, code: body.Code, message: body.Message ?? "" };
  }

  async reply(action: string, parameters: Parameters = {}, signing: Signing = {}): Promise<Reply> {
    const located = { RegionId: "cn-shanghai", ...parameters };
    return this.send(signedRequest(this.endpoint, action, located, { ...this.signing, ...signing }));
  }

  /** The answer of a call that has to work. */
  async call(action: string, parameters: Parameters = {}): Promise<Row> {
    const { status, body, text } = await this.reply(action, parameters);
    if (status !== 200) throw new Error(`${action}: ${text}`);
    checkAnswer(body, operation(action).response, action);
    return body;
  }

  /** One text of the answer of a call that has to work, such as the id of what it made. */
  async made(action: string, parameters: Parameters, member: string): Promise<string> {
    return String((await this.call(action, parameters))[member]);
  }

  /** The rows of a list; `path` says where in the answer they are, such as `Acls.Acl`. */
  async rows(action: string, parameters: Parameters, path: string): Promise<readonly Row[]> {
    let found: unknown = await this.call(action, parameters);
    for (const member of path.split(".")) found = (found as Row)[member];
    return found as readonly Row[];
  }

  /** The only row of a list. */
  async row(action: string, parameters: Parameters, path: string): Promise<Row> {
    const [row, ...others] = await this.rows(action, parameters, path);
    if (!row || others.length > 0) throw new Error(`${action} lists ${String(others.length + (row ? 1 : 0))} rows.`);
    return row;
  }

  /** The error code of a call that has to fail, `undefined` where it works. */
  async code(action: string, parameters: Parameters = {}): Promise<string | undefined> {
    return (await this.reply(action, parameters)).code;
  }

  /** Uses the control surface. */
  async control<T = unknown>(method: string, name: string, body?: unknown): Promise<T> {
    const response = await fetch(`${this.endpoint}/_emulator/${name}`, {
      method,
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
    return (await response.json()) as T;
  }
}

/** Every member of an answer is one that the reference or the SDK knows, of the documented shape. */
function checkAnswer(value: unknown, model: ResponseModel, where: string): void {
  if (typeof model === "string") {
    if (typeof value === "object") throw new Error(`${where} is no ${model}.`);
  } else if (Array.isArray(model)) {
    if (!Array.isArray(value)) throw new Error(`${where} is no list.`);
    value.forEach((item, index) => checkAnswer(item, (model as readonly [ResponseModel])[0], `${where}[${index}]`));
  } else {
    for (const [name, member] of Object.entries(value as Row)) {
      const known = (model as ObjectModel)[name];
      if (!known) throw new Error(`${where}.${name} is not in the documented answer.`);
      checkAnswer(member, known, `${where}.${name}`);
    }
  }
}

/** An order of a gateway, with all that it has to say. */
export const order = {
  MaxBandWidth: 20,
  Period: 1,
  AutoPay: true,
  HardWareSpec: "sag-100wm",
  HaType: "no_backup",
  ChargeType: "PREPAY",
  BuyerMessage: "none",
  ...Object.fromEntries(
    ["Country", "State", "City", "District", "Town", "Zip", "Mobile", "Name", "Email", "Address"].map((name) => [
      `Receiver${name}`,
      "x",
    ]),
  ),
};

/** Matches a text; typed, unlike the matchers of the test framework. */
export function like(pattern: RegExp | string): unknown {
  return expect.stringMatching(pattern);
}

/** An emulator that changes states at once, so that tests wait for nothing. */
export async function startTestEmulator(
  options: EmulatorOptions = {},
): Promise<{ emulator: RunningEmulator; client: TestClient }> {
  const delays = { order: 0, device: 0, ccn: 0, cen: 0, probe: 0, ...options.delays };
  const emulator = await startEmulator({ strict: true, ...options, delays });
  return { emulator, client: new TestClient(emulator.endpoint) };
}

/** Runs `probe` until it answers something, for as long as a test may take. */
export async function eventually<T>(probe: () => Promise<T | undefined>): Promise<T> {
  for (let attempt = 0; attempt < 200; attempt += 1) {
    const found = await probe();
    if (found !== undefined) return found;
    await new Promise((resolve) => setTimeout(resolve, 10));
  }
  throw new Error("It did not happen.");
}
