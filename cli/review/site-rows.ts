import { compare } from "../../network/order.js";
import type { Review } from "../../network/review/review.js";
import { codeCell, markdownTable } from "../markdown.js";
import type { Block } from "./blocks.js";
import { rowsWith } from "./words.js";

/** How many sites the table names. */
const MOST_SITES = 20;

/** A table of the sites that something happens to, by their networks. */
export function siteRows({ networks, acls, qos, ways, gaps, sites }: Review): Block {
  const names = new Set([
    ...acls.filter(({ rows, unknown }) => rows.length > 0 || unknown !== undefined).flatMap((acl) => acl.sites),
    ...qos.flatMap((one) => one.sites),
    ...ways.filter(({ of }) => of === "gateway").map(({ place }) => place),
    ...gaps.flatMap(({ site }) => site ?? []),
    ...sites.map(({ name }) => name),
  ]);
  const networkOf = (site: string): string =>
    Object.entries(networks)
      .filter(([, own]) => own.includes(site))
      .map(([name]) => name)
      .join(", ");
  const rows = [...names]
    .map((site) => ({ site, network: networkOf(site) }))
    .sort((one, other) => compare(one.network, other.network) || compare(one.site, other.site))
    .map(({ site, network }) => {
      const own = acls.filter((acl) => acl.sites.includes(site));
      const count = (fate: "now dropped" | "now passes" | "unsure"): string =>
        String(own.reduce((sum, acl) => sum + rowsWith(acl, fate).length, 0) || "");
      const further = [
        ...(qos.some((one) => one.sites.includes(site)) ? ["QoS"] : []),
        ...(["nat", "routes"] as const).flatMap((area) =>
          ways.some((way) => way.place === site && way.of === "gateway" && way.area === area)
            ? [area === "nat" ? "NAT" : "routes"]
            : [],
        ),
        ...(gaps.some((gap) => gap.site === site) ? ["gap"] : []),
        ...sites.filter(({ name }) => name === site).map(({ change }) => change),
      ];
      const name = network === "" ? "" : codeCell(network);
      return [name, codeCell(site), count("now dropped"), count("now passes"), count("unsure"), further.join(", ")];
    });
  if (rows.length < 2) return { text: "", rank: 1, what: "" };
  const rest = rows.length - MOST_SITES;
  const table = markdownTable(
    ["Network", "Site", "Now dropped", "Now passes", "Not known", "Further"],
    rest > 1 ? rows.slice(0, MOST_SITES) : rows,
  );
  return { text: rest > 1 ? `${table}\nand ${rest} more sites` : table, rank: 1, what: "table of sites" };
}
