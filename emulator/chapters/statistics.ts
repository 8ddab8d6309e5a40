import { createHash } from "node:crypto";
import type { Call, Chapter } from "../call.js";
import type { ObjectOf } from "../store/kinds.js";

const TOP = 10;
const minuteMs = 60_000;
const minutesADay = 24 * 60;
const beijing = 8 * 60;
/** The region where the drops of gateways were seen to be unavailable. */
const withoutDrops = "cn-zhangjiakou-spe";

/** What the gateways of a region transfer and lose: the same for the same gateway in the same minute. */
export const statisticsOperations: Chapter = {
  DescribeSagTrafficTopN: (call) => ({
    TrafficTopN: top(call, trafficOf).map(([gateway, rate]) => ({ ...rowOf(gateway), TrafficRate: rate.toFixed(1) })),
  }),

  DescribeSagDropTopN(call) {
    if (call.region === withoutDrops) throw call.error("SAG_QUERY_TOPN_ERROR", `(${call.region})`);
    return {
      DropTopN: top(call, dropsOf).map(([gateway, rate]) => ({ ...rowOf(gateway), DropRate: rate.toFixed(1) })),
    };
  },
};

function top(call: Call, rateOf: (gateway: ObjectOf<"gateway">, minute: number) => number) {
  const minute = Math.floor(call.store.now() / minuteMs);
  return call
    .mine("gateway")
    .map((gateway) => [gateway, rateOf(gateway, minute)] as const)
    .sort(([, left], [, right]) => right - left)
    .slice(0, TOP);
}

const rowOf = ({ id, name, region }: ObjectOf<"gateway">) => ({ InstanceId: id, Name: name, RegionId: region });

/** Bits a second: a share of the bandwidth that is least in the night and most in the afternoon. Nothing while the gateway is not in use. */
function trafficOf({ id, status, bandwidth }: ObjectOf<"gateway">, minute: number): number {
  if (status !== "Active") return 0;
  const sinceLeast = minute + beijing - minutesADay / 8;
  const busy = (1 - Math.cos((2 * Math.PI * sinceLeast) / minutesADay)) / 2;
  return bandwidth * 1e6 * (0.05 + 0.6 * busy) * (0.5 + dice(id, "bits", minute) / 2);
}

/** Packets a second: a small part of what is transferred, and nothing in most minutes. */
function dropsOf(gateway: ObjectOf<"gateway">, minute: number): number {
  const unlucky = Math.max(0, dice(gateway.id, "drops", minute) - 0.7);
  return (trafficOf(gateway, minute) / 8_000) * 0.01 * unlucky;
}

/** A number from 0 to 1 that belongs to these values. */
function dice(...values: readonly (string | number)[]): number {
  return createHash("sha256").update(values.join(" ")).digest().readUInt32BE() / 2 ** 32;
}
