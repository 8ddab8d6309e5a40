/**
 * Alibaba Cloud Smart Access Gateway networks as code: Pulumi resources and look-ups, and the signed client behind them.
 *
 * @packageDocumentation
 */
export * from "./actions/index.js";
export * from "./generated/functions.js";
export * from "./resources/index.js";
export { AnswerLostError, ConfigurationError, SmartagClient, SmartagError } from "./client/index.js";
export type { CallOptions, ClientOptions } from "./client/index.js";
export { ArgumentError } from "./lookups/arguments.js";
export type { GetDeviceInfoArgs as DeviceArgs } from "./generated/functions.js";
export type { Get, GetOutput, LookupOptions, LookupOutputOptions } from "./program/lookup.js";
export type { CollectingArgs, CommonActionArgs, CommonArgs } from "./lifecycle/resource.js";
export type { OperationName, RequestOf, ResponseOf } from "../schema/index.js";
