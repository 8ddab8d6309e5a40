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

const quotas: readonly Quota[] = [
  {
    type: "Gateway",
    what: "gateways",
    async of(client) {
      const { usedAmount = 0, totalAmount = 0 } = await client.call("GetSmartAccessGatewayUseLimit", {
        regionId: client.region,
      });
      return { used: usedAmount, total: totalAmount };
    },
  },
  {
    type: "CloudConnectNetwork",
    what: "CCNs",
    async of(client) {
      const { usedAmount = 0, totalAmount = 0 } = await client.call("GetCloudConnectNetworkUseLimit", {
        regionId: client.region,
      });
      return { used: usedAmount, total: totalAmount };
    },
  },
  {
    type: "Acl",
    what: "ACLs",
    assumed: true,
    async of(client) {
      return { used: (await client.list("DescribeACLs", {}, (page) => page.acls)).length, total: DEFAULT_LISTS };
    },
  },
  {
    type: "Qos",
    what: "QoS",
    assumed: true,
    async of(client) {
      return { used: (await client.list("DescribeQoses", {}, (page) => page.qoses)).length, total: DEFAULT_LISTS };
    },
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
