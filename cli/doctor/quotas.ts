import type { SmartagClient } from "../../provider/client/index.js";
import type { Finding } from "./finding.js";

/** How many objects of a type an account may have. */
interface Quota {
  readonly type: string;
  readonly what: string;
  /** How many there are and may be. */
  readonly of: (client: SmartagClient) => Promise<{ used: number; total: number }>;
  /** Where the total comes from, if not from the service. */
  readonly assumed?: true;
}

/** The documented default where no operation reports the account's own. */
const DEFAULT_LISTS = 10;

type Use = Awaited<ReturnType<Quota["of"]>>;

/** What the service reports of the account's own quota. */
const reported =
  (operation: "GetSmartAccessGatewayUseLimit" | "GetCloudConnectNetworkUseLimit") =>
  async (client: SmartagClient): Promise<Use> => {
    const { usedAmount = 0, totalAmount = 0 } = await client.call(operation, { regionId: client.region });
    return { used: usedAmount, total: totalAmount };
  };

/** The number of objects in a list, beside the default quota. */
const counted =
  (list: (client: SmartagClient) => Promise<readonly unknown[]>) =>
  async (client: SmartagClient): Promise<Use> => ({ used: (await list(client)).length, total: DEFAULT_LISTS });

const quotas: readonly Quota[] = [
  { type: "Gateway", what: "gateways", of: reported("GetSmartAccessGatewayUseLimit") },
  { type: "CloudConnectNetwork", what: "CCNs", of: reported("GetCloudConnectNetworkUseLimit") },
  {
    type: "Acl",
    what: "ACLs",
    assumed: true,
    of: counted((client) => client.list("DescribeACLs", {}, (page) => page.acls)),
  },
  {
    type: "Qos",
    what: "QoS",
    assumed: true,
    of: counted((client) => client.list("DescribeQoses", {}, (page) => page.qoses)),
  },
];

/**
 * Compares the quotas of the account with what exists and what a preview would create, given as
 * numbers by type.
 */
export async function quotaFindings(
  client: SmartagClient,
  types: ReadonlySet<string>,
  planned: ReadonlyMap<string, number>,
): Promise<Finding[]> {
  return Promise.all(
    quotas
      .filter(({ type }) => types.has(type))
      .map(async ({ type, what, of, assumed }): Promise<Finding> => {
        const { used, total } = await of(client);
        const more = planned.get(type) ?? 0;
        const limit = assumed ? `the default quota of ${total}` : `the account's ${total}`;
        const count = more === 0 ? `${what}: ${used}` : `${what}: ${used}, and ${more} more in the preview,`;
        if (used + more <= total) return { check: "quotas", level: "ok", message: `${count} of ${limit}` };
        return {
          check: "quotas",
          // The account's own quota may have been raised.
          level: assumed ? "warning" : "error",
          message: `${count} of ${limit}: too many`,
          advice: "Ask for a higher quota in the console or by a ticket, or delete what is not needed.",
        };
      }),
  );
}
