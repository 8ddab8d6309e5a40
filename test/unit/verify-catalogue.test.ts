import { catalogue, objectsOf, type CatalogueEntry, type Declared } from "../../network/catalogue/index.js";
import { networkOf } from "../../network/model/index.js";
import { verifyRules } from "../../network/verify/rules.js";
import { type Finding, verifyNetwork } from "../../network/verify/verify.js";

const findingsIn = (declared: readonly Declared[]): readonly Finding[] =>
  verifyNetwork(networkOf(objectsOf(declared))).findings;

const byRule = (findings: readonly Finding[], rule: string): Finding[] =>
  findings.filter((finding) => finding.rule === rule);

const others = (findings: readonly Finding[], rule: string): string[] =>
  findings.filter((finding) => finding.rule !== rule).map((finding) => `${finding.rule} ${finding.resource.name}`);

describe("small networks with one fault", () => {
  it("are there for every rule", () => {
    // An ACL that is too complex is too large to be shown.
    const rules = verifyRules.map(({ id }) => id).filter((id) => id !== "acl-too-complex");
    expect(new Set(catalogue.map(({ rule }) => rule))).toEqual(new Set(rules));
  });

  it.each(catalogue.map((entry): [string, CatalogueEntry] => [entry.rule, entry]))(
    "%s is found with the fault and not without it",
    (rule, { fails, passes, finding }) => {
      const [found, without] = [findingsIn(fails), findingsIn(passes)];
      expect(byRule(found, rule)).toEqual([
        {
          rule,
          severity: finding.severity,
          resource: expect.objectContaining({ name: finding.resource }) as unknown,
          ...(finding.property !== undefined && { property: finding.property }),
          why: expect.any(String) as string,
          ...(byRule(found, rule)[0]?.example !== undefined && { example: expect.any(String) as string }),
          advice: expect.stringMatching(/\.$/) as string,
        },
      ]);
      if (finding.example !== undefined) expect(byRule(found, rule)[0]?.example).toBe(finding.example);
      expect(byRule(without, rule)).toEqual([]);
      expect(others(found, rule)).toEqual(others(without, rule));
    },
  );
});
