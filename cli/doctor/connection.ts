import {
  type ClientOptions,
  ConfigurationError,
  keysOf,
  knownRegions,
  SmartagClient,
  SmartagError,
} from "../../provider/client/index.js";
import type { Finding } from "./finding.js";

/** The service refuses requests whose time is further off. The client then corrects it. */
const TOLERATED_CLOCK_MS = 15 * 60_000;
/** A clock that is further off is worth mending. */
const GOOD_CLOCK_MS = 60_000;

const masked = (id: string): string => (id.length > 8 ? `${id.slice(0, 6)}...${id.slice(-2)}` : id);

/** A finding for an error, with the advice that the error has. */
export function findingOf(check: string, error: unknown): Finding {
  if (error instanceof SmartagError) {
    const { operation, detail, hint } = error;
    return { check, level: "error", message: `${operation}: ${detail}`, ...(hint !== undefined && { advice: hint }) };
  }
  if (error instanceof ConfigurationError) return { check, level: "error", message: error.message };
  throw error;
}

/** A connection that answers, and what was found on the way. */
export interface Connected {
  readonly findings: readonly Finding[];
  /** Missing if the connection cannot be used. */
  readonly client?: SmartagClient;
}

/** Examines keys, region, endpoint and clock of one connection. */
export async function connect(options: ClientOptions): Promise<Connected> {
  const findings: Finding[] = [];
  try {
    const { accessKeyId, from } = await keysOf(options);
    findings.push({ check: "keys", level: "ok", message: `access key ${masked(accessKeyId)} from ${from}` });
  } catch (error) {
    return { findings: [findingOf("keys", error)] };
  }
  let client: SmartagClient;
  try {
    client = new SmartagClient(options);
  } catch (error) {
    return { findings: [...findings, findingOf("endpoint", error)] };
  }
  let served: readonly string[];
  try {
    const { regions = [] } = await client.call("DescribeRegions", {});
    served = regions.flatMap(({ regionId }) => regionId ?? []);
  } catch (error) {
    return { findings: [...findings, findingOf("endpoint", error)] };
  }
  const region = regionFinding(client, served);
  findings.push(region, clockFinding(client.clockOffsetMs), await accountFinding(client));
  return region.level === "error" ? { findings } : { findings, client };
}

/** `served` are the regions that the service lists, among them closed ones. */
function regionFinding({ region, endpoint }: SmartagClient, served: readonly string[]): Finding {
  const message = `region ${region} at ${endpoint}`;
  if (knownRegions.includes(region)) return { check: "endpoint", level: "ok", message };
  const isListed = served.includes(region);
  return {
    check: "endpoint",
    level: isListed ? "warning" : "error",
    message: `${message}: ${isListed ? "listed, but not known to be open" : "the service has no such region"}`,
    advice: `Set smartag:region or ALIBABA_CLOUD_REGION_ID to one of ${knownRegions.join(", ")}.`,
  };
}

function clockFinding(offsetMs: number): Finding {
  const off = Math.abs(offsetMs);
  if (off <= GOOD_CLOCK_MS) return { check: "endpoint", level: "ok", message: "the clock is right to a minute" };
  return {
    check: "endpoint",
    level: "warning",
    message: `this computer's clock is ${Math.round(off / 1000)} s ${offsetMs > 0 ? "behind" : "ahead of"} the service's`,
    advice:
      off > TOLERATED_CLOCK_MS
        ? "Set the clock. The service refuses such requests; each run corrects the time after its first refusal."
        : "Set the clock.",
  };
}

async function accountFinding(client: SmartagClient): Promise<Finding> {
  const { account } = await client.place();
  return account === undefined
    ? {
        check: "keys",
        level: "warning",
        message: "the account of the keys could not be read",
        advice:
          "Allow access to STS. Until then a resource of another account is not recognized, only one of another region.",
      }
    : { check: "keys", level: "ok", message: `account ${account}` };
}
