/**
 * Alibaba Cloud Smart Access Gateway networks as code: Pulumi resources and look-ups, and the signed client behind them.
 *
 * @packageDocumentation
 */
export * from "./actions/index.js";
export * from "./functions/index.js";
export * from "./resources/index.js";
export { AnswerLostError, ConfigurationError, SmartagClient, SmartagError } from "./client/index.js";
export type { CallOptions, ClientOptions, Place } from "./client/index.js";
export type { CollectingArgs, CommonActionArgs, CommonArgs } from "./lifecycle/resource.js";
export type { OperationName, RequestOf, ResponseOf } from "../schema/index.js";
