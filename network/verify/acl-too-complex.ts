import { allTables, kindText } from "./acl-tables-of.js";
import type { VerifyRule } from "./rule.js";

export const aclTooComplex: VerifyRule = {
  id: "acl-too-complex",
  severity: "note",
  title: "An ACL is too complex to be examined as a whole",
  text: `Its rules overlap in so many ways that the examination was given up. What was found until then is
reported, and nothing is said of the rest. Lists of a thousand rules, as people write them, take a
small part of what is allowed.`,
  *find(network) {
    for (const { acl, table } of allTables(network)) {
      if (table.isExamined) continue;
      yield {
        on: acl,
        property: "rules",
        why: `its rules (${kindText(table)}) overlap in too many ways: rules that never match, change nothing or contradict each other may be missing here`,
        advice: "Write blocks and ports that contain each other or are apart.",
      };
    }
  },
};
