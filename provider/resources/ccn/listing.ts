import { each, listing } from "../../lifecycle/definition.js";

/** The CCNs of an account. */
export const ccns = listing({
  operation: "DescribeCloudConnectNetworks",
  items: (page) => page.cloudConnectNetworks,
  key: "ccnId",
  only: { parameter: "ccnId", many: "no" },
});

/** The CENs that CCNs are in. */
export const everyCen = each(ccns, ({ associatedCenId: cenId }) => (cenId ? [{ cenId }] : []));
