import { check } from "../../provider/lifecycle/check.js";
import type { Definition, Properties } from "../../provider/lifecycle/definition.js";
import { diff } from "../../provider/lifecycle/diff.js";
import { UNKNOWN } from "../../provider/lifecycle/unknown.js";
import { aclAssociation } from "../../provider/resources/acl/acl-association.js";
import { aclRule } from "../../provider/resources/acl/acl-rule.js";
import { acl } from "../../provider/resources/acl/acl.js";
import { qosAssociation } from "../../provider/resources/qos/qos-association.js";
import { qosCar } from "../../provider/resources/qos/qos-car.js";
import { qosPolicy } from "../../provider/resources/qos/qos-policy.js";
import { qos } from "../../provider/resources/qos/qos.js";
import { car, policy, rule } from "../support/samples.js";

/** The warnings of inputs that are right in every other way. */
function warnings(definition: unknown, inputs: Properties): string[] {
  const checked = check(definition as Definition, {}, inputs);
  expect(checked.failures).toEqual([]);
  return checked.warnings;
}

const drop = { ...rule, policy: "drop", priority: 100 };
const count = (number: number, entry: (index: number) => Properties) =>
  Object.fromEntries(Array.from({ length: number }, (_, index) => [`entry${index}`, entry(index)]));

describe("an ACL", () => {
  const found = (rules: Properties, more: Properties = {}) => warnings(acl, { name: "office", rules, ...more });

  it("that only accepts filters nothing", () => {
    expect(found({ web: rule })).toEqual([expect.stringContaining("rules: all of them accept")]);
    expect(found({ web: rule, rest: drop })).toEqual([]);
    expect(found({})).toEqual([]);
  });

  it("to which other programs may add a drop is not judged", () => {
    expect(found({ web: rule }, { unmanaged: "keep" })).toEqual([]);
    expect(found({ web: rule, rest: { ...drop, policy: UNKNOWN } })).toEqual([]);
  });

  it("in which a tie decides names the two rules", () => {
    const tie = { ...drop, priority: 1 };
    expect(found({ web: rule, rest: tie })).toEqual([
      expect.stringMatching(/^rules\.rest\.priority: the same as of rules\.web.*older rule decides.*drop does/),
    ]);
    const three = found({ web: rule, rest: tie, all: { ...rule, ipProtocol: "ALL", destPortRange: "-1/-1" } });
    expect(three.map((text) => text.split(",")[0])).toEqual([
      "rules.rest.priority: the same as of rules.web",
      "rules.all.priority: the same as of rules.rest",
    ]);
  });

  it.each<[string, Properties]>([
    ["another priority", { priority: 2 }],
    ["the other direction", { direction: "out" }],
    ["the other kind of addresses", { type: "WAN" }],
    ["another protocol", { ipProtocol: "udp" }],
    ["other ports", { destPortRange: "444/450" }],
    ["other blocks", { destCidr: "192.168.2.0/24" }],
  ])("has no tie with %s", (_, more) => {
    expect(found({ web: rule, rest: { ...drop, priority: 1, ...more } })).toEqual([]);
  });

  it("may have a tie with a protocol that only the console knows", () => {
    const ssh = { ...rule, ipProtocol: "SSH(22)" };
    expect(found({ ssh, rest: { ...drop, priority: 1 } })).toHaveLength(1);
  });

  it("takes fifty rules, more by ticket, and long names with a warning", () => {
    const fifty = count(49, (index) => ({ ...rule, priority: index + 1 }));
    expect(found({ ...fifty, rest: drop })).toEqual([]);
    const more = count(50, (index) => ({ ...rule, priority: index + 1 }));
    expect(found({ ...more, rest: drop })).toEqual([expect.stringContaining("rules: 51 are more than 50")]);
    const long = "a".repeat(101);
    expect(warnings(acl, { name: long })).toEqual([expect.stringContaining("name: 101 characters are more than 100")]);
    expect(warnings(aclRule, { ...rule, aclId: "acl-1", name: long })).toHaveLength(1);
  });

  it("has ports only of protocols that have some", () => {
    const ports = (ipProtocol: string) => warnings(aclRule, { ...rule, aclId: "acl-1", ipProtocol });
    expect([ports("all"), ports("ICMP")].flat()).toEqual([
      expect.stringContaining("ipProtocol: all takes the ports -1/-1 only"),
      expect.stringContaining("ipProtocol: ICMP takes the ports -1/-1 only"),
    ]);
    expect(ports("TCP")).toEqual([]);
  });
});

describe("a QoS", () => {
  const found = (cars: Properties | undefined, policies: Properties, more: Properties = {}) =>
    warnings(qos, { name: "shares", ...(cars && { cars }), policies, ...more });
  const one = { voice: car };

  it("with a policy without its car", () => {
    const stray = { web: { ...policy, priority: 3 } };
    expect(found(one, stray)).toEqual([
      "policies.web.priority: no car has priority 3, so nothing limits this traffic; the cars have 1",
    ]);
    expect(found({}, stray)).toHaveLength(1);
    expect([found(undefined, stray), found({}, stray, { unmanaged: "keep" })].flat()).toEqual([]);
  });

  it("with policies that overlap", () => {
    const wide = { ...policy, ipProtocol: "ALL", destPortRange: "-1/-1" };
    expect(found(one, { web: policy, rest: wide })).toEqual([
      expect.stringContaining("policies.rest: matches packets that policies.web matches, too"),
    ]);
    expect(found(one, { web: policy, mail: { ...policy, destPortRange: "25/25" } })).toEqual([]);
    expect(found(one, { web: policy, rest: { ...wide, dpiGroupIds: ["1"] } })).toEqual([]);
  });

  it("with more than its quotas", () => {
    const four = count(4, () => car);
    expect(found(four, {})).toEqual([expect.stringContaining("cars: 4 are more than 3: a QoS takes three cars")]);
    const apart = (index: number): Properties => ({ ...policy, destPortRange: `${index + 1}/${index + 1}` });
    expect(found(one, count(50, apart))).toEqual([]);
    expect(found(one, count(51, apart))).toEqual([
      "policies: 51 have priority 1: a car takes 50 policies, more by ticket",
    ]);
  });

  it("with priorities above 3", () => {
    const above = expect.stringMatching(/priority: 4 is above 3/) as string;
    expect(warnings(qosCar, { ...car, qosId: "qos-1", priority: 4 })).toEqual([above]);
    expect(warnings(qosPolicy, { ...policy, qosId: "qos-1", priority: 4 })).toEqual([above]);
    expect(found({ voice: { ...car, priority: 4 } }, {})).toEqual([above]);
    expect(warnings(qosCar, { ...car, qosId: "qos-1", priority: 3 })).toEqual([]);
  });
});

describe("an association", () => {
  it.each<[unknown, string, string]>([
    [aclAssociation, "aclId", "everything passes"],
    [qosAssociation, "qosId", "nothing is limited"],
  ])("%# is one a gateway, and a change says what the gap means", (any, name, gap) => {
    const definition = any as Definition;
    const olds = { [name]: "a-1", smartAGId: "sag-1" };
    const news = { ...olds, [name]: "a-2" };
    expect(definition.limits).toMatchObject([{ per: ["smartAGId"], most: 1 }]);
    expect(definition.limits?.[0]?.raisable).toBeUndefined();
    expect(diff(definition, "a-1:sag-1", olds, news)).toMatchObject({ replaces: [name] });
    expect(definition.deleteFirst).toBe(true);
    expect(definition.notices?.(news, olds)).toEqual([expect.stringContaining(gap)]);
    expect(definition.notices?.(news, undefined)).toEqual([]);
    expect(definition.notices?.({ ...news, smartAGId: "sag-2" }, olds)).toEqual([]);
  });
});
