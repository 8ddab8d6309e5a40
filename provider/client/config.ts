import { createHash } from "node:crypto";
import { SmartagClient } from "./client.js";
import { ConfigurationError } from "./errors.js";
import type { ClientOptions, Waits } from "./options.js";

/** Reads a setting by its full name, such as `smartag:region`. */
export interface Config {
  get(key: string): string | undefined;
}

const texts = ["region", "endpoint", "accessKeyId", "accessKeySecret", "securityToken", "profile"] as const;
const numbers = ["maxConcurrency", "requestTimeoutMs", "retryBudgetMs"] as const;
const waits: readonly (keyof Waits)[] = ["createMs", "updateMs", "deleteMs", "passingMs", "listedMs", "deviceMs"];

type Settings = Readonly<Record<string, unknown>>;

/**
 * The client settings in a stack's config, under `smartag:` (`alicloud:region` is the fallback for
 * the region). With `connection`, the settings of that entry of `smartag:connections` override
 * them. Keys of one account are never mixed with those of another.
 *
 * @throws ConfigurationError if a setting is malformed or no such connection is configured.
 */
export function optionsFromConfig(config: Config, connection?: string): ClientOptions {
  const base: Record<string, unknown> = {};
  for (const name of [...texts, ...numbers]) base[name] = config.get(`smartag:${name}`) || undefined;
  base["region"] ??= config.get("alicloud:region") || undefined;
  const given = config.get("smartag:waits");
  if (given) base["waits"] = objectOf("smartag:waits", given);
  if (connection === undefined) return read("smartag", base);
  const named = namedConnection(config, connection);
  const own = ["accessKeyId", "accessKeySecret", "profile"].some((name) => named[name] !== undefined);
  const inherited = own
    ? { ...base, accessKeyId: undefined, accessKeySecret: undefined, securityToken: undefined, profile: undefined }
    : base;
  return read(`smartag:connections.${connection}`, { ...inherited, ...named });
}

/** The names of the connections in a stack's config. */
export function connectionNames(config: Config): string[] {
  return Object.keys(allConnections(config));
}

function allConnections(config: Config): Settings {
  return objectOf("smartag:connections", config.get("smartag:connections") ?? "{}");
}

function namedConnection(config: Config, name: string): Settings {
  const all = allConnections(config);
  const found = Object.hasOwn(all, name) ? all[name] : undefined;
  if (found === undefined) {
    const names = Object.keys(all);
    const known = names.length > 0 ? `Configured are: ${names.join(", ")}.` : "None is configured.";
    throw new ConfigurationError(`There is no connection "${name}" in smartag:connections. ${known}`);
  }
  return settings(`smartag:connections.${name}`, found);
}

function objectOf(key: string, text: string): Settings {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch (cause) {
    throw new ConfigurationError(`${key} is not JSON.`, { cause });
  }
  return settings(key, value);
}

function settings(key: string, value: unknown): Settings {
  if (typeof value === "object" && value !== null && !Array.isArray(value)) return value as Settings;
  throw new ConfigurationError(`${key} has to be an object.`);
}

function read(key: string, given: Settings): ClientOptions {
  known(key, given, [...texts, ...numbers, "waits"]);
  const options: Record<string, unknown> = {};
  for (const name of texts) {
    const value = given[name];
    if (value === undefined) continue;
    if (typeof value !== "string") throw new ConfigurationError(`${key}: ${name} has to be text.`);
    options[name] = value;
  }
  for (const name of numbers) if (given[name] !== undefined) options[name] = numeric(`${key}: ${name}`, given[name]);
  if (given["waits"] !== undefined) {
    const budgets = settings(`${key}: waits`, given["waits"]);
    known(`${key}: waits`, budgets, waits);
    options["waits"] = Object.fromEntries(
      Object.entries(budgets).map(([name, value]) => [name, numeric(`${key}: waits.${name}`, value)]),
    );
  }
  return options;
}

function known(key: string, given: Settings, names: readonly string[]): void {
  const unknown = Object.keys(given).find((name) => !names.includes(name));
  if (unknown !== undefined)
    throw new ConfigurationError(`${key} has no setting "${unknown}". It takes: ${names.join(", ")}.`);
}

function numeric(key: string, value: unknown): number {
  const number = typeof value === "string" && value.trim() !== "" ? Number(value) : value;
  if (typeof number === "number" && Number.isInteger(number)) return number;
  throw new ConfigurationError(`${key} has to be a whole number.`);
}

const clients = new Map<string, SmartagClient>();
const ambient = ["ALIBABA_CLOUD_REGION_ID", "SMARTAG_ENDPOINT", "ALIBABA_CLOUD_ACCESS_KEY_ID", "ALIBABA_CLOUD_PROFILE"];

/**
 * The client of a stack's config or of one of its connections. Equal settings share one client.
 *
 * @throws ConfigurationError as {@link optionsFromConfig} and the client do.
 */
export function clientFor(config: Config, connection?: string): SmartagClient {
  const options = optionsFromConfig(config, connection);
  const identity = JSON.stringify([options, ambient.map((name) => process.env[name])]);
  // The key is a digest, so that no secret becomes a key of a long-lived table.
  const key = createHash("sha256").update(identity).digest("hex");
  const client = clients.get(key) ?? new SmartagClient(options);
  clients.set(key, client);
  return client;
}
