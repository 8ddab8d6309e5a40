import { ConfigurationError } from "./errors.js";
import type { Log } from "./log.js";

/** How long waits may take, by kind of work, in milliseconds. */
export interface Waits {
  /** Until a created object can be used. Default: 600,000. */
  readonly createMs: number;
  /** Until a change is live. Default: 600,000. */
  readonly updateMs: number;
  /** Until a deleted object is gone. Default: 600,000. */
  readonly deleteMs: number;
  /**
   * Until a refusal passes that is known to be temporary after another object was created. Default:
   * 120,000.
   */
  readonly passingMs: number;
  /**
   * For how long an object is searched for if the response of its create is lost. Lists may contain
   * a new object late. Default: 60,000.
   */
  readonly listedMs: number;
  /** Until a device has answered a request, or is back after a restart. Default: 300,000. */
  readonly deviceMs: number;
}

/**
 * Settings of a client. All are optional. A missing one comes from the environment, then from a
 * default.
 */
export interface ClientOptions {
  /** Such as `cn-shanghai`. Default: ALIBABA_CLOUD_REGION_ID. */
  readonly region?: string;
  /**
   * A host or origin instead of the region's. Default: SMARTAG_ENDPOINT, then
   * `https://smartag.<region>.aliyuncs.com`. On this computer (the emulator) it serves every call.
   * Elsewhere it serves Smart Access Gateway only: calls to CEN go to `https://cbn.aliyuncs.com`,
   * and the account is read at `https://sts.aliyuncs.com`.
   */
  readonly endpoint?: string;
  /** Default: ALIBABA_CLOUD_ACCESS_KEY_ID, then the vendor's chain of profiles and roles. */
  readonly accessKeyId?: string;
  /** Default: ALIBABA_CLOUD_ACCESS_KEY_SECRET. */
  readonly accessKeySecret?: string;
  /** With temporary credentials. Default: ALIBABA_CLOUD_SECURITY_TOKEN. */
  readonly securityToken?: string;
  /**
   * A profile of the vendor's CLI or credentials file, used if no key is given here. Default:
   * ALIBABA_CLOUD_PROFILE.
   */
  readonly profile?: string;
  /** V3 is ACS3-HMAC-SHA256, V1 is HMAC-SHA1. Default: V3. */
  readonly signature?: "V3" | "V1";
  /** Default: POST, which keeps parameters out of the logs of proxies. */
  readonly method?: "POST" | "GET";
  /** How the service writes its responses. Default: JSON. */
  readonly format?: "JSON" | "XML";
  /** How long one request may wait for its response. Default: 30,000. */
  readonly requestTimeoutMs?: number;
  /**
   * How long one call may be retried while the service is busy or a device is offline. Default:
   * 300,000.
   */
  readonly retryBudgetMs?: number;
  /** Requests in flight at once. Default: 16. */
  readonly maxConcurrency?: number;
  readonly waits?: Partial<Waits>;
  /**
   * Receives warnings and the debug log. Default: warnings to standard error, the debug log there
   * only with SMARTAG_LOG=debug.
   */
  readonly log?: Log;
}

/** The settings that have a number as default. */
export type Numbers = Required<Pick<ClientOptions, "requestTimeoutMs" | "retryBudgetMs" | "maxConcurrency">>;

const defaults: Numbers = { requestTimeoutMs: 30_000, retryBudgetMs: 300_000, maxConcurrency: 16 };
const defaultWaits: Waits = {
  createMs: 600_000,
  updateMs: 600_000,
  deleteMs: 600_000,
  passingMs: 120_000,
  listedMs: 60_000,
  deviceMs: 300_000,
};

/** @throws ConfigurationError if a value is no number or below its minimum. */
export function numbersOf(options: ClientOptions): Numbers {
  return {
    requestTimeoutMs: number("requestTimeoutMs", options.requestTimeoutMs ?? defaults.requestTimeoutMs, 1),
    retryBudgetMs: number("retryBudgetMs", options.retryBudgetMs ?? defaults.retryBudgetMs, 0),
    maxConcurrency: number("maxConcurrency", options.maxConcurrency ?? defaults.maxConcurrency, 1),
  };
}

/** @throws ConfigurationError if a wait is no number or negative. */
export function waitsOf(options: ClientOptions): Waits {
  const waits = { ...defaultWaits, ...options.waits };
  for (const [name, value] of Object.entries(waits)) number(`waits.${name}`, value, 0);
  return waits;
}

function number(name: string, value: number, least: number): number {
  if (Number.isInteger(value) && value >= least) return value;
  throw new ConfigurationError(`smartag:${name} takes a whole number of at least ${least}, not ${value}.`);
}
