import { supports } from "../../schema/models.js";
import { shows } from "../model/index.js";
import type { VerifyRule } from "./rule.js";

export const flowLogSilent: VerifyRule = {
  id: "flow-log-without-records",
  severity: "warning",
  also: "error",
  title: "A flow log records nothing",
  text: `It is inactive, or no gateway is bound to it, or a gateway that is bound to it is of a model that has no
flow logs. In a program the second means that the program binds none.`,
  *find(network) {
    for (const log of network.flowLogs) {
      if (log.item?.text("status") === "Inactive") {
        yield {
          on: log,
          property: "status",
          why: "it is inactive, so that it records nothing",
          example: "Inactive",
          advice: 'Give status "Active", or remove the flow log.',
        };
      }
      if (log.item && log.gateways.length === 0 && shows(network, "FlowLogAssociation")) {
        yield {
          on: log,
          why: network.origin.isWholeAccount
            ? "no gateway is bound to it, so that it records nothing"
            : "this program binds no gateway to it",
          advice: "Bind a sag-1000 to it with a FlowLogAssociation.",
        };
      }
      for (const { by, to: gateway } of log.gateways) {
        if (gateway.model === undefined || supports("flowLog", gateway.model) !== false) continue;
        yield {
          on: by,
          property: "smartAGId",
          severity: "error",
          why: `${gateway.name} is a ${gateway.model}, which has no flow logs; the service refuses the binding`,
          example: gateway.model,
          advice: "Bind a sag-1000 with software 1.7.0 or later.",
        };
      }
    }
  },
};
