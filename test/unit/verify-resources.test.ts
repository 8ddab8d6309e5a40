import { UNKNOWN } from "../../network/model/index.js";
import { networkPolicies } from "../../provider/verify/policies.js";
import { verify } from "../../provider/verify/index.js";
import { plainProperties } from "../../provider/verify/values.js";
import { webRule } from "../support/two-sites.js";

const token = (type: string): string => `pulumi-nodejs:dynamic/smartag:${type}`;
const rule = { ...webRule, policy: "drop", sourceCidr: "10.0.0.0/8", destCidr: "10.1.0.0/24" };
const tied = { first: rule, second: { ...rule, policy: "accept" } };

describe("verify for unit tests", () => {
  const resources = [
    { type: token("Acl"), name: "office", id: "office-id", inputs: { rules: tied } },
    { type: token("Gateway"), name: "hub", id: "hub-id", inputs: { cidrBlocks: ["10.1.0.0/24"] } },
    { type: token("AclAssociation"), name: "bound", id: "x", inputs: { aclId: "office-id", smartAGId: "hub-id" } },
    { type: "aws:s3/bucket:Bucket", name: "other", id: "bucket", inputs: { rules: tied } },
  ];

  it("finds what is wrong with the resources of a program, and ignores other packages", () => {
    const { findings } = verify(resources);
    expect(findings.map(({ rule: id, resource, property }) => [id, resource.type, resource.name, property])).toEqual([
      ["acl-tie", "Acl", "office", "rules.first.priority"],
    ]);
  });

  it("joins resources by the ids that the mocks answer", () => {
    const unbound = resources.filter(({ name }) => name !== "bound");
    expect(verify(unbound).findings.map(({ rule: id }) => id)).toEqual(["acl-tie", "gateway-without-acl"]);
  });

  it("takes suppressions, and refuses those of rules that do not exist", () => {
    const { findings, suppressed } = verify(resources, { suppress: [{ rule: "acl-tie", reason: "agreed" }] });
    expect([findings, suppressed.map(({ reason }) => reason)]).toEqual([[], ["agreed"]]);
    expect(() => verify(resources, { suppress: [{ rule: "acl-ty", reason: "agreed" }] })).toThrow('no rule "acl-ty"');
  });
});

describe("values of Pulumi", () => {
  it("are unknown where they are secret or of a later time", () => {
    const secret = { "4dabf18193072939515e22adb298388d": "1b47061264138c4ac30d75fd1eb44270", ciphertext: "x" };
    const later = "04da6b54-80e4-46f7-96ec-b56ff0331ba9";
    const values = { a: later, b: [1, later], c: { d: secret, e: [{ f: "[secret]" }] }, g: null, h: false };
    expect(plainProperties(values)).toEqual({
      a: UNKNOWN,
      b: UNKNOWN,
      c: { d: UNKNOWN, e: [{ f: UNKNOWN }] },
      g: undefined,
      h: false,
    });
  });

  it("are unknown where a policy must not read them", () => {
    const unreadable = Object.defineProperty({}, "cidrBlock", {
      enumerable: true,
      get: () => {
        throw new Error("cannot be known during preview");
      },
    });
    expect(plainProperties({ entry: unreadable })).toEqual({ entry: { cidrBlock: UNKNOWN } });
  });
});

describe("policies", () => {
  const resource = (type: string, name: string, props: object, more: object = {}): object => ({
    type: token(type),
    name,
    urn: `urn:pulumi:test::office::${token(type)}::${name}`,
    props,
    dependencies: [],
    propertyDependencies: {},
    ...more,
  });

  /** What each policy reports, as Pulumi asks for it. */
  async function reported(resources: readonly object[], options = {}): Promise<string[][]> {
    const violations: string[][] = [];
    for (const policy of networkPolicies(options)) {
      await policy.validateStack({ resources } as never, (message, urn = "") => {
        violations.push([policy.name, policy.enforcementLevel ?? "", urn.split("::").at(-1) ?? "", message]);
      });
    }
    return violations;
  }

  it("report errors as mandatory and the rest as advice, at the resource", async () => {
    const acl = resource("Acl", "office", { rules: tied });
    const violations = await reported([acl, resource("Gateway", "hub", { cidrBlocks: [] })]);
    expect(violations.map((violation) => violation.slice(0, 3))).toEqual([
      ["acl-tie", "mandatory", "office"],
      ["gateway-without-acl", "advisory", "hub"],
    ]);
    expect(violations[0]?.[3]).toMatch(
      /^rules\.first\.priority: .*\. For example: TCP 10\.0\.0\.1:40000 > 10\.1\.0\.1:443\. Give each a priority/,
    );
    expect(await reported([acl], { suppress: [{ rule: "acl-tie", reason: "agreed" }] })).toEqual([]);
  });

  it("join resources whose ids are not told", async () => {
    const acl = resource("Acl", "office", { rules: { rule } });
    const hub = resource("Gateway", "hub", { cidrBlocks: ["10.1.0.0/24"] });
    const by = { propertyDependencies: { aclId: [acl], smartAGId: [hub] } };
    const bound = (props: object): object => resource("AclAssociation", "bound", props, by);
    expect(await reported([acl, hub, bound({ aclId: "acl-1", smartAGId: "sag-1" })])).toEqual([]);
    const later = { aclId: UNKNOWN, smartAGId: UNKNOWN };
    expect(await reported([acl, hub, bound(later)])).toEqual([]);
  });

  it("have names of their own, and refuse a suppression of no rule", () => {
    const names = networkPolicies().map(({ name }) => name);
    expect(new Set(names).size).toBe(names.length);
    expect(names).toEqual(expect.arrayContaining(["acl-never-matches", "acl-never-matches-advice", "quota-error"]));
    expect(() => networkPolicies({ suppress: [{ rule: "none", reason: "x" }] })).toThrow('no rule "none"');
  });
});
