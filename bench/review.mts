// Measures `smartag review` without a service: one ACL of many rules, and a network of many sites.
import { manyRules, manySites, markdownReview, networkOf, reviewOf, trafficRows } from "../scripts/built.mts";

const RULES = 1_000;
const SITES = 500;

/** What a review may take. */
const MOST_SECONDS = { acl: 1, sites: 10 };

type Objects = ReturnType<typeof manySites>;
type Rules = ReturnType<typeof manyRules>;

/** The rules after a change of every twentieth. */
function edited(rules: Rules): Rules {
  return Object.fromEntries(
    Object.entries(rules).map(([name, rule], index) => [
      name,
      index % 20 === 0 && name !== "rest" ? { ...rule, policy: rule["policy"] === "drop" ? "accept" : "drop" } : rule,
    ]),
  );
}

/** The rules as the network has them. */
const rulesOf = (rules: Rules) => networkOf([{ type: "Acl", properties: { rules } }]).acls[0]?.rules ?? [];

/** Seconds of one review with its comment, and how many rows of traffic it has. */
function review(before: Objects, after: Objects): { seconds: number; rows: number } {
  const start = performance.now();
  const changes = after.flatMap((now, index) => {
    const was = before[index];
    if (!was || was.properties === now.properties) return [];
    return [{ action: "update" as const, before: was, after: now, paths: ["rules"], unknown: [] }];
  });
  const found = reviewOf({ before, after, changes });
  markdownReview(found, "stack prod");
  const unknown = found.acls.filter((acl) => acl.unknown !== undefined);
  if (unknown.length > 0) throw new Error("An ACL was too complex to be compared.");
  const rows = found.acls.reduce((sum, acl) => sum + acl.rows.length, 0);
  return { seconds: (performance.now() - start) / 1000, rows };
}

/** Seconds of one comparison, and how many rows of traffic it has. */
function compare(seed: number): { seconds: number; rows: number } {
  const rules = manyRules(RULES, seed);
  const start = performance.now();
  const rows = trafficRows(rulesOf(rules), rulesOf(edited(rules)));
  return { seconds: (performance.now() - start) / 1000, rows: rows.length };
}

/** Prints the figures; the exit code is 1 if one of them misses its target. */
export function measureReview(): void {
  // The slowest of several lists, the first of which runs before the code is optimized.
  const lists = [1, 2, 3, 4, 5].map(compare).sort((one, other) => other.seconds - one.seconds);
  const sites = manySites(SITES);
  const changed = sites.map((one) =>
    one.type === "Acl" ? { ...one, properties: { rules: edited(one.properties["rules"] as Rules) } } : one,
  );
  const rows = [
    { what: `one ACL of ${RULES} rules, 50 of them changed`, ...(lists[0] ?? compare(1)), most: MOST_SECONDS.acl },
    {
      what: `${SITES} gateways, 10 ACLs of 200 rules, 100 of them changed, with verify`,
      ...review(sites, changed),
      most: MOST_SECONDS.sites,
    },
  ];
  for (const { what, seconds, rows: count, most } of rows) {
    const isMet = seconds <= most;
    process.stdout.write(
      `${what}: ${seconds.toFixed(2)} s, ${count} rows (target ${most} s: ${isMet ? "met" : "missed"})\n`,
    );
    if (!isMet) process.exitCode = 1;
  }
}
