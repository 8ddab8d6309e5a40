import { each, listing } from "../../lifecycle/definition.js";

/** The ACLs of an account. */
export const acls = listing({
  operation: "DescribeACLs",
  items: (page) => page.acls,
  key: "aclId",
  only: { parameter: "aclIds", many: "csv" },
});

export const everyAcl = each(acls, ({ aclId }) => [{ aclId }]);
