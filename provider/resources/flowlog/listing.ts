import { each, listing } from "../../lifecycle/definition.js";

/** The flow logs of an account. */
export const flowLogs = listing({
  operation: "DescribeFlowLogs",
  items: (page) => page.flowLogs,
  key: "flowLogId",
  only: { parameter: "flowLogId", many: "no" },
});

export const everyFlowLog = each(flowLogs, ({ flowLogId }) => [{ flowLogId }]);
