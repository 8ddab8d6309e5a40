import type { Fault as EmulatorFault, Service } from "./lifecycle.js";
import type { Passing, Proxy } from "./proxy.js";

/** What a resource can be doing when a fault meets it. */
export const phases = ["create", "update", "delete", "read"] as const;
export type Phase = (typeof phases)[number];

/** One row of the fault matrix: what happens, and how to make it happen. */
export interface Fault {
  readonly name: string;
  /** Lets it meet the calls of one operation from now on. */
  readonly arm: (service: Service, proxy: Proxy, operation: string) => unknown;
  /** The phases that end with an error; the next run puts them right. Default none. */
  readonly nextRun?: readonly Phase[];
  /** The service does nothing, and the caller cannot know that: an order that costs money is not placed again in the same run. */
  readonly isUnclear?: true;
  /** Settings of the run that meets it. */
  readonly settings?: Readonly<Record<string, string>>;
}

const inService =
  (fault: Omit<EmulatorFault, "operation">): Fault["arm"] =>
  (service, _proxy, operation) =>
    service.faults({ operation, ...fault });

const onTheWay =
  (trouble: (passing: Passing) => Promise<unknown>): Fault["arm"] =>
  (_service, proxy, operation) => {
    proxy.once(operation, trouble);
  };

const page = "<!DOCTYPE html><html><body><h1>Bad gateway</h1></body></html>";
const hurried = { "smartag:requestTimeoutMs": "1500" };
const TWENTY_MINUTES = 20 * 60_000;
const TOLERANCE = 15 * 60_000;

export const faults: readonly Fault[] = [
  { name: "throttled 5 times", arm: inService({ kind: "throttle", count: 5 }) },
  {
    name: "`InternalError` as 403, nothing done",
    arm: inService({ kind: "error", code: "InternalError", httpStatus: 403 }),
    isUnclear: true,
  },
  {
    name: "`InternalError` as 500, nothing done",
    arm: inService({ kind: "error", code: "InternalError", httpStatus: 500 }),
    isUnclear: true,
  },
  {
    name: "`InternalError` as 403, done all the same",
    arm: inService({ kind: "errorAfter", code: "InternalError", httpStatus: 403 }),
  },
  {
    name: "`InternalError` as 500, done all the same",
    arm: inService({ kind: "errorAfter", code: "InternalError", httpStatus: 500 }),
  },
  {
    name: "`ServiceUnavailable` 3 times",
    arm: inService({ kind: "error", code: "ServiceUnavailable", httpStatus: 503, count: 3 }),
  },
  {
    name: "`ResourceInOperating` 5 times, some 10 s",
    arm: inService({ kind: "error", code: "ResourceInOperating", count: 5 }),
  },
  { name: "connection refused for a second", arm: (_service, proxy) => proxy.closeFor(1_000) },
  { name: "reset before the effect", arm: onTheWay((call) => call.reset()), isUnclear: true },
  { name: "reset after the effect", arm: onTheWay((call) => call.forward().then(() => call.reset())) },
  { name: "nothing done, no answer", arm: onTheWay(() => Promise.resolve()), settings: hurried, isUnclear: true },
  { name: "done, but the answer never comes", arm: onTheWay((call) => call.forward()), settings: hurried },
  {
    name: "JSON cut in half",
    arm: onTheWay((call) =>
      call.forward().then(({ status, body }) => call.answer(status, body.slice(0, body.length / 2))),
    ),
  },
  {
    name: "XML where JSON was asked",
    arm: onTheWay((call) => call.forward("XML").then(({ status, body }) => call.answer(status, body))),
  },
  {
    name: "HTML of a proxy that cannot reach the service",
    arm: onTheWay((call) => call.answer(502, page)),
    isUnclear: true,
  },
  {
    name: "HTML of a proxy in place of the answer",
    arm: onTheWay((call) => call.forward().then(() => call.answer(200, page))),
  },
  {
    name: "clock 20 minutes off",
    arm: (_service, proxy) => {
      proxy.trouble = (call) => {
        call.date = Date.now() + TWENTY_MINUTES;
        const isOff = Math.abs(Date.parse(call.header("x-acs-date")) - call.date) > TOLERANCE;
        return isOff && call.refuse("InvalidTimeStamp.Expired");
      };
    },
  },
  {
    name: "credentials expire, newer ones are there",
    arm: onTheWay((call) => {
      process.env["ALIBABA_CLOUD_SECURITY_TOKEN"] = `after ${call.header("x-acs-security-token")}`;
      return call.refuse("InvalidSecurityToken.Expired");
    }),
    // Left out, so that they come from the environment.
    settings: { "smartag:accessKeyId": "", "smartag:accessKeySecret": "" },
  },
  {
    name: "credentials expire, none newer before the next run",
    arm: (_service, proxy) => {
      proxy.trouble = (call) =>
        call.header("x-acs-security-token") === "first" && call.refuse("InvalidSecurityToken.Expired");
    },
    settings: { "smartag:securityToken": "first" },
    nextRun: phases,
  },
  {
    name: "device offline, then back",
    arm: inService({ kind: "error", code: "SmartAccessGatewayOffline", count: 4 }),
  },
  {
    name: "device out of step, then back",
    arm: inService({ kind: "error", code: "ConfigUnsynchronized", count: 4 }),
  },
];
