import { each, listing } from "../../lifecycle/definition.js";

/** The QoS of an account. */
export const qoses = listing({
  operation: "DescribeQoses",
  items: (page) => page.qoses,
  key: "qosId",
  only: { parameter: "qosIds", many: "csv" },
});

export const everyQos = each(qoses, ({ qosId }) => [{ qosId }]);
