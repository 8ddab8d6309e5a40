import { each, listing } from "../../lifecycle/definition.js";

/** The CCNs of an account. */
export const ccns = listing({
  operation: "DescribeCloudConnectNetworks",
  items: (page) => page.cloudConnectNetworks,
  key: "ccnId",
  only: { parameter: "ccnId", many: "no" },
});

/** The CENs that CCNs are in. */
export const everyCen = each(ccns, ({ associatedCenId, processingCenId }) =>
  // While a CCN is being attached, the CEN is in the second one only.
  [associatedCenId, processingCenId].flatMap((cenId) => (cenId ? [{ cenId }] : [])),
);
