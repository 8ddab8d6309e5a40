import { define, listing } from "../../lifecycle/definition.js";
import { boolean, pattern } from "../../lifecycle/fields.js";

/** An enterprise code as the service takes it. */
export const code = () =>
  pattern(/^(?=.*[A-Za-z])(?=.*\d)[A-Za-z\d]{5}$/, "5 letters and digits, at least one of each");

/**
 * A code by which users of the app find their enterprise. Id: the code. One that is the default
 * becomes an ordinary one before it is deleted; one that app instances use is not deleted.
 *
 * Not offered: `ClientToken` (a lost answer is looked up instead).
 *
 * @example
 * ```ts
 * const code = new EnterpriseCode("team", { enterpriseCode: "Team1", isDefault: true });
 * ```
 *
 * @see CreateEnterpriseCode, UpdateEnterpriseCode, DeleteEnterpriseCode, ListEnterpriseCode
 */
export const enterpriseCode = define({
  type: "EnterpriseCode",
  inputs: {
    /** The code: 5 letters and digits, at least one of each, unique in the world. */
    enterpriseCode: code().replaces(),
    /**
     * Whether it is the account's default code, which the service does not delete. The code that
     * was the default before becomes an ordinary one. Left out, the live value is kept.
     */
    isDefault: boolean().shared(),
  },
  outputs: {},
  identity: ["enterpriseCode"],
  create: {
    operation: "CreateEnterpriseCode",
    // No page documents whether an account's first code is its default one.
    ready: () => true,
  },
  read: {
    from: listing({
      operation: "ListEnterpriseCode",
      items: (page) => page.enterpriseCodes,
      key: "enterpriseCode",
      only: { parameter: "enterpriseCode", many: "no" },
    }),
  },
  update: [{ operation: "UpdateEnterpriseCode", carries: ["isDefault"] }],
  delete: {
    operation: "DeleteEnterpriseCode",
    first: {
      operation: "UpdateEnterpriseCode",
      when: ({ isDefault }) => isDefault === true,
      parameters: ({ enterpriseCode }) => ({ enterpriseCode, isDefault: false }),
    },
    refused: "Give the app instances that use it another code, and make another one the default, first.",
  },
});
