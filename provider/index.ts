/**
 * Alibaba Cloud Smart Access Gateway networks as code: Pulumi resources and look-ups, and the signed client behind them.
 *
 * @packageDocumentation
 */
export * from "./functions/index.js";
export * from "./generated/index.js";
export { AnswerLostError, ConfigurationError, SmartagClient, SmartagError } from "./client/index.js";
export type { CallOptions, ClientOptions } from "./client/index.js";
export type { CollectingArgs, CommonActionArgs, CommonArgs } from "./program/types.js";
export type { OperationName, RequestOf, ResponseOf } from "../schema/index.js";
