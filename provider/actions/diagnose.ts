import type { ResponseOf } from "../../schema/index.js";
import type { SmartagClient } from "../client/index.js";
import { action, ActionFailedError, told } from "../lifecycle/action.js";
import { oneOf } from "../lifecycle/fields.js";
import { serialNumber, smartAGId } from "./inputs.js";

/** One thing that was examined. */
export interface DiagnosisItem {
  /**
   * `error` may affect the business and comes first, `warning` wants what the advice says, `info`
   * is as it should be.
   */
  readonly level: string;
  /**
   * `config` is the configuration of the gateway, `biz` the quality of the business, `internet`
   * that of the internet.
   */
  readonly type: string;
  /** The service's key for it, such as `eccConfigCheck`. */
  readonly itemName: string;
  readonly title: string;
  readonly details: string[];
  readonly advice: string[];
}

type Report = NonNullable<ResponseOf<"DiscribeSmartAccessGatewayDiagnosisReport">["diagnoseResult"]>;

interface Given {
  readonly smartAGId: string;
  readonly serialNumber: string;
}

/** The report of the last diagnosis of a device; empty if there was none. */
async function report({ smartAGId, serialNumber: smartAGSn }: Given, client: SmartagClient): Promise<Report> {
  const answer = await client.read("DiscribeSmartAccessGatewayDiagnosisReport", { smartAGId, smartAGSn });
  return answer.diagnoseResult ?? {};
}

/**
 * Examines a device, its configuration and its connections, waits for the end, and reports what was
 * found. A finding is an output and never fails the update. It runs when it is created, and again
 * when `triggers` or an input changes: the preview reports a replacement. Removing it from the
 * program does nothing.
 *
 * @example
 * ```ts
 * const { smartAGId, serialNumber } = device;
 * const wan = new WanPort("internet", { smartAGId, serialNumber, portName: "5", ipType: "DHCP", isp: "CT" });
 * // After the port was set, and again when its carrier is another.
 * const diagnosis = new Diagnose("office", { smartAGId, serialNumber, triggers: [wan.isp] }, { dependsOn: wan });
 * export const findings = diagnosis.items;
 * ```
 *
 * @see DiagnoseSmartAccessGateway, DiscribeSmartAccessGatewayDiagnosisReport
 */
export const diagnose = action({
  type: "Diagnose",
  summary: "Examines a device and reports what was found",
  inputs: {
    /** The gateway. */
    smartAGId,
    /** The serial number of the device. */
    serialNumber,
    /** The language of the report: `EN` (default) is English, `CN` Chinese. */
    language: oneOf("EN", "CN").default("EN").instruction(),
  },
  outputs: {
    /** The service's id of the diagnosis, `dia-...`. */
    diagnoseId: told<string>(),
    /** `finished`, or `upload_to_sls_fail` if the report did not reach Log Service. */
    state: told<string>(),
    /** The worst level of all items: `error`, `warning` or `info`. */
    level: told<string>(),
    /** How many items are of level `error`. */
    errors: told<number>(),
    /** How many items are of level `warning`. */
    warnings: told<number>(),
    /** Everything that was examined. */
    items: told<DiagnosisItem[]>(),
  },
  wire: { smartAGSn: "serialNumber" },
  operation: "DiagnoseSmartAccessGateway",
  reads: ["DiscribeSmartAccessGatewayDiagnosisReport"],
  under: "smartAGId",
  before: async (given, client) => (await report(given, client)).diagnoseId ?? "",
  ifLost: () => "repeat",
  async after(given, client, before) {
    const {
      diagnoseId = "",
      state = "",
      level,
      details = [],
    } = await client.wait<Report>(
      `the diagnosis of ${given.serialNumber}`,
      async () => {
        const now = await report(given, client);
        const { diagnoseId = "", state = "", percent = 0 } = now;
        if (diagnoseId === "" || diagnoseId === before) return { state: "not begun yet" };
        if (state === "processing") return { state: `processing, ${percent} %` };
        return { done: now };
      },
      { budgetMs: client.waits.updateMs },
    );
    if (state === "failed" || state === "error") {
      throw new ActionFailedError({
        operation: "DiagnoseSmartAccessGateway",
        code: `Diagnosis.${state}`,
        message: `the diagnosis ${diagnoseId} of ${given.serialNumber} did not come to its end`,
        hint: "Check that the device is online, and run it again.",
      });
    }
    const items = details.flatMap((part) =>
      (part.items ?? []).map((item): DiagnosisItem => {
        const words = given.language === "CN" ? item.cn : item.en;
        return {
          level: item.level ?? "",
          type: item.type ?? part.type ?? "",
          itemName: item.itemName ?? "",
          title: words?.itemName ?? "",
          details: words?.details ?? [],
          advice: words?.advice ?? [],
        };
      }),
    );
    const count = (wanted: string): number => items.filter((item) => item.level === wanted).length;
    return {
      diagnoseId,
      state,
      level: level?.total ?? "",
      errors: count("error"),
      warnings: count("warning"),
      items,
    };
  },
});
