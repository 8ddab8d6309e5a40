import { counted } from "../../network/counted.js";
import type { ResponseOf } from "../../schema/index.js";
import type { SmartagClient } from "../../provider/client/index.js";
import type { Finding } from "./finding.js";

type Gateway = NonNullable<ResponseOf<"DescribeSmartAccessGateways">["smartAccessGateways"]>[number];

const DAY_MS = 24 * 3_600_000;
/** A subscription that ends earlier is worth a warning. */
const SOON_DAYS = 30;

/** What a state of a gateway means for an update, and what to do. */
const states: Readonly<Record<string, readonly [Finding["level"], string, string]>> = {
  Offline: ["warning", "is offline", "Check its power and uplink. Settings of its devices wait until it is online."],
  Arrearage: ["error", "is locked, because its paid time is over", "Renew it in the console."],
  Stopped: ["error", "is stopped, because its paid time is over", "Renew it in the console."],
  Ordered: ["warning", "is ordered and waits for its shipment", "It takes settings once it is activated."],
  Creating: ["warning", "is being created", "Run the doctor again in some minutes."],
  Init: ["warning", "is being created", "Run the doctor again in some minutes."],
  Delivered: ["warning", "is shipped and not activated", "Confirm its receipt, and give it `activate: true`."],
  Unconfirmed: ["warning", "waits for a confirmation", "Confirm it in the console."],
  Returning: ["warning", "is being returned", "Remove it from the program."],
};

/** Examines the gateways of the account; with `ids`, these alone. */
export async function gatewayFindings(client: SmartagClient, ids?: ReadonlySet<string>): Promise<Finding[]> {
  const all = await client.list("DescribeSmartAccessGateways", {}, (page) => page.smartAccessGateways);
  const gateways = all.filter(({ smartAGId = "" }) => ids?.has(smartAGId) ?? true);
  const now = Date.now() + client.clockOffsetMs;
  const findings = gateways.map((gateway) => [...stateOf(gateway), ...endOf(gateway, now)]);
  const lost = [...(ids ?? [])].filter((id) => !all.some(({ smartAGId }) => smartAGId === id));
  const missing = lost.map((id): Finding => ({
    check: "gateways",
    level: "warning",
    message: `${id} is in state, and the service has no such gateway in ${client.region}`,
    advice: "Check the region and the account. If it is gone, `pulumi refresh` removes it from state.",
  }));
  const rest = findings.filter((own) => own.length === 0).length;
  return [
    ...findings.flat(),
    ...missing,
    ...(rest > 0
      ? [{ check: "gateways", level: "ok" as const, message: `gateways with nothing to report: ${rest}` }]
      : []),
  ];
}

const called = ({ smartAGId = "", name = "" }: Gateway): string => (name === "" ? smartAGId : `${smartAGId} (${name})`);

function stateOf(gateway: Gateway): Finding[] {
  const found = states[gateway.status ?? ""];
  if (!found) return [];
  const [level, what, advice] = found;
  return [{ check: "gateways", level, message: `${called(gateway)} ${what}`, advice }];
}

function endOf(gateway: Gateway, now: number): Finding[] {
  const { endTime = 0 } = gateway;
  // 0 is a gateway without an end.
  const days = Math.floor((endTime - now) / DAY_MS);
  if (endTime === 0 || days > SOON_DAYS || endTime <= now) return [];
  const date = new Date(endTime).toISOString().slice(0, 10);
  return [
    {
      check: "gateways",
      level: "warning",
      message: `${called(gateway)} is paid until ${date}, ${counted(days, "day")} from now`,
      advice: "Renew it in the console. A suspended gateway forwards nothing.",
    },
  ];
}
