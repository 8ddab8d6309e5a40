// Measures `smartag verify` without a service: one ACL of many rules, and a network of many sites.
import { manyRules, manySites, networkOf, verifyNetwork } from "../scripts/built.mts";

const RULES = 1_000;
const SITES = 500;

/** What verification may take. */
const MOST_SECONDS = { acl: 1, sites: 10 };

/** Seconds of one verification, and how many findings it has. */
function timed(objects: Parameters<typeof networkOf>[0]): { seconds: number; findings: number } {
  const start = performance.now();
  const { findings } = verifyNetwork(networkOf(objects));
  const incomplete = findings.filter(({ rule }) => rule === "acl-too-complex");
  if (incomplete.length > 0) throw new Error("An ACL was too complex to be examined.");
  return { seconds: (performance.now() - start) / 1000, findings: findings.length };
}

/** Prints the figures; the exit code is 1 if one of them misses its target. */
export function measureVerify(): void {
  const acl = (seed: number) => timed([{ type: "Acl", name: "office", properties: { rules: manyRules(RULES, seed) } }]);
  // The slowest of several lists, the first of which runs before the code is optimized.
  const lists = [1, 2, 3, 4, 5].map(acl).sort((one, other) => other.seconds - one.seconds);
  const rows = [
    { what: `one ACL of ${RULES} rules`, ...(lists[0] ?? acl(1)), most: MOST_SECONDS.acl },
    { what: `${SITES} gateways, 10 ACLs of 200 rules`, ...timed(manySites(SITES)), most: MOST_SECONDS.sites },
  ];
  for (const { what, seconds, findings, most } of rows) {
    const isMet = seconds <= most;
    process.stdout.write(
      `${what}: ${seconds.toFixed(2)} s, ${findings} findings (target ${most} s: ${isMet ? "met" : "missed"})\n`,
    );
    if (!isMet) process.exitCode = 1;
  }
}
