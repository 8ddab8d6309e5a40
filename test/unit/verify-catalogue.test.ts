import { catalogue, objectsOf, type CatalogueEntry, type Declared } from "../../network/catalogue/index.js";
import { manyRules } from "../../network/catalogue/large.js";
import { aclTables } from "../../network/verify/acl-tables-of.js";
import { type Acl, type NetworkObject, networkOf, UNKNOWN } from "../../network/model/index.js";
import { verifyRules } from "../../network/verify/rules.js";
import { type Finding, verifyNetwork } from "../../network/verify/verify.js";
import { webRule } from "../support/two-sites.js";

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
      // The fault is the reason of no other finding.
      expect(others(without, rule)).toEqual(expect.arrayContaining(others(found, rule)));
    },
  );
});

describe("what is not known", () => {
  const rule = { ...webRule, policy: "drop", sourceCidr: "10.0.0.0/8", destCidr: "10.1.0.0/24" };
  const later = { ...rule, priority: 20 };
  const found = (...objects: NetworkObject[]): string[] =>
    verifyNetwork(networkOf(objects)).findings.map(({ rule: id, resource }) => `${id} ${resource.name}`);
  const acl = (rules: unknown): NetworkObject => ({ type: "Acl", id: "acl-1", name: "office", properties: { rules } });
  const hub: NetworkObject = { type: "Gateway", id: "sag-1", name: "hub", properties: { cidrBlocks: ["10.1.0.0/24"] } };

  it("is no finding", () => {
    expect(found(acl({ rule, later }))).toEqual(["acl-never-matches office"]);
    for (const name of Object.keys(rule)) {
      const unknown = { ...rule, [name]: UNKNOWN };
      // Whatever source ports the first rule has, the second one drops the same packets.
      const expected = name === "sourcePortRange" ? ["acl-redundant-rule office"] : [];
      expect([name, found(acl({ rule: unknown, later }))]).toEqual([name, expected]);
    }
    expect(found(acl({ rule: UNKNOWN, later }))).toEqual([]);
    expect(found(acl(UNKNOWN))).toEqual([]);
  });

  it("may be the binding of any gateway or the rule of any ACL", () => {
    const binding = (aclId: unknown): NetworkObject => ({
      type: "AclAssociation",
      properties: { aclId, smartAGId: UNKNOWN },
    });
    expect(found(hub)).toEqual(["gateway-without-acl hub"]);
    expect(found(hub, binding("acl-1"))).toEqual([]);
  });

  it("is where a new object is, if its id comes from one resource alone", () => {
    const made = (type: string, name: string, properties: object): NetworkObject => ({
      type,
      name,
      urn: `urn:${name}`,
      properties: { ...properties },
    });
    const binding = (...from: string[]): NetworkObject => ({
      ...made("AclAssociation", "bound", { aclId: UNKNOWN, smartAGId: UNKNOWN }),
      references: { aclId: from, smartAGId: ["urn:device"] },
    });
    // The gateway's id comes by way of another resource.
    const device = {
      ...made("SerialNumberBinding", "device", { smartAGId: UNKNOWN, serialNumber: "sn1" }),
      references: { smartAGId: ["urn:new"] },
    };
    const site = made("Gateway", "new", { cidrBlocks: ["10.2.0.0/24"] });
    const one = made("Acl", "one", { rules: { rule } });
    const two = made("Acl", "two", { rules: { rule } });
    const networkFor = (...from: string[]) => networkOf([site, device, one, two, binding(...from)]);
    expect(networkFor("urn:one").gateways.map(({ acls }) => acls.map(({ to }) => to.name))).toEqual([["one"]]);
    expect([...networkFor("urn:one", "urn:two").loose]).toEqual(["AclAssociation"]);
  });

  it("is said of lists that overlap in too many ways", () => {
    const network = networkOf([acl({ rule, later })]);
    const [table] = aclTables(network.acls[0] as Acl);
    while (table && !table.effort.isSpent) table.effort.spend();
    // What one rule alone hides takes no effort.
    expect(verifyNetwork(network).findings.map(({ rule: id, severity }) => [id, severity])).toEqual([
      ["acl-never-matches", "warning"],
      ["acl-too-complex", "note"],
    ]);
  });

  it("is nothing in lists of a thousand rules", () => {
    const { findings } = verifyNetwork(networkOf([acl(manyRules(1_000))]));
    expect(findings.map(({ rule: id }) => id)).not.toContain("acl-too-complex");
    expect(findings.length).toBeGreaterThan(100);
  });
});
