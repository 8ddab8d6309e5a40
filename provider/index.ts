/**
 * Alibaba Cloud Smart Access Gateway networks as code: Pulumi resources and look-ups, and the
 * signed client that they use.
 *
 * @packageDocumentation
 */
import "../schema/required-node.js";
export * from "./generated/functions.js";
export * from "./generated/index.js";
export { AnswerLostError, ConfigurationError, SmartagClient, SmartagError } from "./client/index.js";
export type { CallOptions, ClientOptions, Place } from "./client/index.js";
export type { GetDeviceInfoArgs as DeviceArgs } from "./generated/functions.js";
export { ArgumentError } from "./lookups/arguments.js";
export type { Get, GetOutput, LookupOptions, LookupOutputOptions } from "./program/lookup.js";
export type { CollectingArgs, CommonActionArgs, CommonArgs, GetState } from "./program/types.js";
export type { OperationName, RequestOf, ResponseOf } from "../schema/index.js";
