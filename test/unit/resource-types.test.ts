import { output } from "@pulumi/pulumi";
import type { AclArgs, AclRuleArgs, CcnCenGrantArgs } from "../../provider/index.js";

// The compiler is the test: each line below has to be allowed.
test("every input takes a value that is known only after an update, also one of several words", () => {
  const direction = output<"in" | "out">("in");
  const rule: Omit<AclRuleArgs, "aclId"> = {
    direction,
    policy: "accept",
    ipProtocol: output("TCP"),
    sourceCidr: "10.0.0.0/8",
    sourcePortRange: "-1/-1",
    destCidr: "10.0.0.0/8",
    destPortRange: "443/443",
    dpiGroupIds: [output("1"), "2"],
  };
  const acl: AclArgs = {
    rules: output({ web: output(rule) }),
    adopt: output<string | { id: string; overwrite: boolean }>({ id: "acl-1", overwrite: true }),
    unmanaged: output<"remove" | "keep">("keep"),
  };
  const grant: CcnCenGrantArgs = {
    ccnId: "ccn-1",
    cenId: "cen-1",
    cenUid: 1,
    grantTrafficService: output<boolean>(true),
  };
  expect([rule.direction, acl.adopt, grant.grantTrafficService]).toHaveLength(3);
});
