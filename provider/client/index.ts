export { type CallOptions, SmartagClient } from "./client.js";
export { clientFor, type Config, connectionNames, optionsFromConfig } from "./config.js";
export { type Keys, keysOf } from "./credentials.js";
export {
  AnswerLostError,
  ConfigurationError,
  InterruptedError,
  isAlreadyBound,
  isForbidden,
  isGone,
  isNotBound,
  isOffline,
  isRefusal,
  isUnserved,
  isUnsupported,
  SmartagError,
  WaitTimeoutError,
} from "./errors.js";
export { interrupt } from "./interrupt.js";
export type { Log } from "./log.js";
export type { ClientOptions, Waits } from "./options.js";
export type { Place } from "./place.js";
export { knownRegions } from "./region.js";
export type { Probe, WaitOptions } from "./wait.js";
