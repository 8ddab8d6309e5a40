import type { SmartagClient } from "../../provider/client/index.js";
import { check } from "../../provider/lifecycle/check.js";
import type { Definition, Properties } from "../../provider/lifecycle/definition.js";
import { diff } from "../../provider/lifecycle/diff.js";
import { Lifecycle } from "../../provider/lifecycle/lifecycle.js";
import { Run } from "../../provider/lifecycle/run.js";
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

  it("in which a tie decides names the two rules, what both match, and what to do", () => {
    // Neither gives a priority.
    const blockAll = {
      ...drop,
      priority: undefined,
      ipProtocol: "ALL",
      sourceCidr: "0.0.0.0/0",
      destPortRange: "-1/-1",
    };
    expect(found({ web: rule, "block-all": blockAll })).toEqual([
      "rules.web and rules.block-all: the priority of both is 1, the default, rules.web accepts, rules.block-all drops, and both match TCP from 10.0.0.0/8 to 192.168.1.0/24 port 443/443 (direction in, type LAN). Which of them decides is not certain: the API reference says the older one, the user guide of 2023 says the drop. Give each a priority of its own; the smaller one decides",
    ]);
    // The same priority, given to both; ports and blocks that overlap in part.
    const seven = { ...rule, priority: 7, destPortRange: "80/90", sourcePortRange: "1/10" };
    expect(found({ web: seven, rest: { ...seven, policy: "drop", destPortRange: "85/100" } })).toEqual([
      expect.stringContaining(
        "the priority of both is 7, rules.web accepts, rules.rest drops, and both match TCP from 10.0.0.0/8 port 1/10 to 192.168.1.0/24 port both 80/90 and 85/100 (",
      ),
    ]);
  });

  it("in which many ties decide names the first pairs in one warning", () => {
    const ports = (count: number) =>
      Object.fromEntries(Array.from({ length: count }, (_, index) => [`port${index}`, { ...rule, dpiGroupIds: [] }]));
    const tie = { ...drop, priority: 1 };
    expect(found({ ...ports(3), rest: tie })).toEqual([
      expect.stringMatching(
        /^rules\.port0 and rules\.rest: .*\. The same holds for rules\.port1 and rules\.rest, rules\.port2 and rules\.rest$/,
      ),
    ]);
    expect(found({ ...ports(9), rest: tie })).toEqual([
      expect.stringMatching(/, rules\.port3 and rules\.rest, 5 more pairs$/),
    ]);
  });

  it("is judged by what is known", () => {
    const tie = { ...drop, priority: 1 };
    const other = { ...tie, destCidr: UNKNOWN };
    expect(found({ web: rule, rest: other })).toEqual([]);
    expect(found({ web: rule, rest: { ...tie, dpiGroupIds: [UNKNOWN] } })).toEqual([]);
    expect(found({ web: rule, rest: { ...tie, priority: UNKNOWN } })).toEqual([]);
    expect(found({ web: rule, other, rest: tie, more: UNKNOWN })).toEqual([
      expect.stringMatching(/^rules\.web and rules\.rest: [^.]*\./),
    ]);
  });

  it.each<[string, Properties]>([
    ["another priority", { priority: 2 }],
    ["the other direction", { direction: "out" }],
    ["the other kind of addresses", { type: "WAN" }],
    ["another protocol", { ipProtocol: "udp" }],
    ["other ports", { destPortRange: "444/450" }],
    ["other blocks", { destCidr: "192.168.2.0/24" }],
    ["the same policy", { policy: "accept" }],
  ])("has no tie with %s", (_, more) => {
    const rules = { web: rule, rest: { ...drop, priority: 1, ...more }, last: { ...drop, direction: "out" } };
    expect(found(rules)).toEqual([]);
  });

  it("has no tie of two applications, and may have one of an application and a group", () => {
    const [web, rest] = [
      { ...rule, dpiSignatureIds: ["1"] },
      { ...drop, priority: 1 },
    ];
    expect(found({ web, rest: { ...rest, dpiSignatureIds: ["2"] } })).toEqual([]);
    expect(found({ web, rest: { ...rest, dpiSignatureIds: ["2", "1"] } })).toEqual([
      expect.stringContaining("and both match"),
    ]);
    expect(found({ web, rest: { ...rest, dpiGroupIds: ["1"] } })).toEqual([
      expect.stringContaining("and both may match"),
    ]);
    expect(found({ web, rest })).toEqual([expect.stringContaining("and both match")]);
  });

  it("may have a tie with a protocol that only the console knows", () => {
    const ssh = { ...rule, ipProtocol: "SSH(22)" };
    expect(found({ ssh, rest: { ...drop, priority: 1 } })).toEqual([
      expect.stringContaining("and both may match both SSH(22) and TCP from"),
    ]);
  });

  it("has ties of rules that are resources of their own, where the ACL is known", () => {
    const client = { endpoint: "", region: "cn-shanghai", maskLog: () => undefined } as unknown as SmartagClient;
    const rules = new Lifecycle(aclRule, { client: () => client, names: () => [] }, new Run());
    const warned = (aclId: string, inputs: Properties) => rules.check(undefined, { ...inputs, aclId }).warnings;
    const tie = { ...drop, priority: 1 };
    expect(warned("acl-1", { ...rule, name: "web" })).toEqual([]);
    expect(warned("acl-2", tie)).toEqual([]);
    expect([warned(UNKNOWN, rule), warned(UNKNOWN, tie)].flat()).toEqual([]);
    expect(warned("acl-1", tie)).toEqual([
      expect.stringMatching(
        /^AclRule aclId "acl-1": priority: the priority of both is 1, the default, another AclRule "web" of this program accepts, this rule drops, and both match TCP/,
      ),
    ]);
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
