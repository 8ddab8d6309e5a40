import { setTimeout as sleep } from "node:timers/promises";
import { isRegional, operation, type OperationModel, operationNames, productOf, products } from "../schema/index.js";
import { Call, type Handler } from "./call.js";
import { operations } from "./chapters/index.js";
import type { Fault } from "./control/faults.js";
import type { LoggedRequest } from "./control/request-log.js";
import type { Emulator } from "./emulator.js";
import type { Account } from "./protocol/accounts.js";
import { type Answer, renderAnswer, type Rendered, renderError, requestId } from "./protocol/answer.js";
import { ApiError, documentedError, gatewayError } from "./protocol/errors.js";
import { refusesWhileBusy } from "./protocol/limits.js";
import { ownParameters, parseParameters } from "./protocol/parameters.js";
import type { WireRequest } from "./protocol/request.js";
import { validate } from "./protocol/validate.js";
import { Violation } from "./protocol/violation.js";
import { violationError } from "./protocol/violation-codes.js";
import { defaultRegion, isRegion } from "./regions.js";

/** The versions of the products whose operations are served. */
const versions: readonly string[] = Object.values(products).map((product) => product.version);

/** The answer to a call, or `undefined` where a fault wants the connection closed instead. */
export async function answerCall(
  emulator: Emulator,
  request: WireRequest,
  host: string,
): Promise<Rendered | undefined> {
  const started = Date.now();
  const id = requestId();
  const entry = emulator.requests.begin(request.action, ownParameters(request.parameters));
  try {
    const { answer, fault } = await perform(emulator, request, entry);
    if (fault?.kind === "closeBefore") {
      entry.outcome = "closeBefore";
      return undefined;
    }
    entry.outcome = "ok";
    if (fault?.kind === "closeAfter") return undefined;
    const answered = fault?.kind === "omit" ? {} : answer;
    return renderAnswer(entry.operation, answered, request.format, id, emulator.settings.readings.listForm);
  } catch (error) {
    const refusal = asApiError(error);
    entry.outcome = refusal.code;
    await sleepFor(emulator.settings.latency - (Date.now() - started));
    return renderError(refusal, host, request.format, id);
  }
}

/** Everything from the signature to the effect; errors on the way are thrown. */
async function perform(emulator: Emulator, request: WireRequest, entry: LoggedRequest) {
  const model = modelOf(request);
  const account = emulator.authenticator.authenticate(request, Date.now());
  entry.account = account.name;
  const { settings } = emulator;
  if (settings.goneOperations.includes(model.name)) throw gatewayError("InvalidApi.NotFound", `(${model.name})`);
  if (settings.deniedOperations.includes(model.name)) throw gatewayError("Forbidden.RAM");
  emulator.rate.count(account.name, settings.rate, Date.now());
  const fault = emulator.faults.take(model.name);
  if (fault) {
    await sleepFor(fault.delayMs);
    if (fault.kind === "closeBefore") return { answer: {}, fault };
    if (fault.kind === "throttle" || fault.kind === "error") throw faultError(model, fault);
  }
  const answer = await run(emulator, model, account, request, entry);
  if (fault?.kind === "errorAfter") throw faultError(model, fault);
  return { answer, fault };
}

function modelOf({ method, path, action, version }: WireRequest): OperationModel {
  if (method !== "GET" && method !== "POST") throw gatewayError("UnsupportedHTTPMethod");
  if (path !== "/") throw gatewayError("InvalidAction.NotFound", `The API has one path, /, not ${path}.`);
  if (!action) throw gatewayError("MissingAction");
  if (!version) throw gatewayError("MissingVersion");
  if (!versions.includes(version)) throw gatewayError("InvalidVersion", `(${version})`);
  const model = operationNames().includes(action) ? operation(action) : undefined;
  // One address serves all products here, so that the version says which one is asked.
  if (!model || productOf(model).version !== version) throw gatewayError("InvalidAction.NotFound", `(${action})`);
  return model;
}

async function run(
  emulator: Emulator,
  model: OperationModel,
  account: Account,
  request: WireRequest,
  entry: LoggedRequest,
): Promise<Answer> {
  const entrance = operations[model.name as keyof typeof operations];
  if (!entrance) throw gatewayError("InvalidAction.NotFound", `The emulator does not have ${model.name}.`);
  const { settings } = emulator;
  const call = checkedCall(emulator, model, account, request, entry);
  const isUnderParent = typeof entrance === "object";
  const handler: Handler = isUnderParent ? entrance.run : entrance;
  const work = async (milliseconds: number) => {
    await sleepFor(milliseconds);
    emulator.settle();
    return handler(call);
  };
  const { latency, delays } = settings;
  const parent = isUnderParent ? call.text(entrance.parent) : undefined;
  if (parent === undefined) return work(latency);
  if (refusesWhileBusy(model)) return emulator.locks.tryHold(parent, () => work(latency + delays.write));
  // What waits for its parent must not wait for the way of the calls before it, too.
  await sleepFor(latency);
  return emulator.locks.hold(parent, () => work(delays.write));
}

/** The call with its parameters sorted and checked; violations become the operation's own errors. */
function checkedCall(
  { store, settings, tasks }: Emulator,
  model: OperationModel,
  account: Account,
  request: WireRequest,
  entry: LoggedRequest,
): Call {
  try {
    const parsed = parseParameters(model, ownParameters(request.parameters));
    entry.unknown = parsed.unknown;
    const region = request.parameters.get("RegionId") || defaultRegion;
    // A product with one endpoint for all regions does without RegionId.
    if (isRegional(productOf(model)) && !isRegion(region)) {
      throw new Violation("RegionId", "value", `RegionId "${region}" is unknown.`);
    }
    validate(model, parsed, settings.strict);
    return new Call(model, account, region, store, settings, tasks, parsed.values);
  } catch (error) {
    throw error instanceof Violation ? violationError(model, error) : error;
  }
}

function faultError(model: OperationModel, fault: Fault): ApiError {
  const code = fault.code ?? (fault.kind === "throttle" ? "Throttling.User" : "InternalError");
  const error = documentedError(model, [code]);
  return new ApiError(error.code, error.message, fault.httpStatus ?? error.httpStatus);
}

/** A mistake of the emulator itself looks like one of the service; its stack goes to standard error. */
function asApiError(error: unknown): ApiError {
  if (error instanceof ApiError) return error;
  process.stderr.write(`emulator: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`);
  return gatewayError("InternalError");
}

async function sleepFor(milliseconds: number): Promise<void> {
  if (milliseconds > 0) await sleep(milliseconds);
}
