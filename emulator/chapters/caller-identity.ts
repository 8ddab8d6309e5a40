import type { Chapter } from "../call.js";

/** Operations of the Security Token Service. Every key acts for its account, a temporary one too. */
export const callerIdentityOperations: Chapter = {
  GetCallerIdentity({ account: { uid } }) {
    return { IdentityType: "Account", AccountId: uid, UserId: uid, PrincipalId: uid, Arn: `acs:ram::${uid}:root` };
  },
};
