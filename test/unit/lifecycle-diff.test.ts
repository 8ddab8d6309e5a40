import fc from "fast-check";
import { check } from "../../provider/lifecycle/check.js";
import type { Definition, Properties } from "../../provider/lifecycle/definition.js";
import { diff } from "../../provider/lifecycle/diff.js";
import { idOf, partsOf } from "../../provider/lifecycle/identity.js";
import { Lifecycle } from "../../provider/lifecycle/lifecycle.js";
import type { Difference } from "../../provider/lifecycle/preview.js";
import { Run } from "../../provider/lifecycle/run.js";
import { UNKNOWN } from "../../provider/lifecycle/unknown.js";
import { ConfigurationError, SmartagClient } from "../../provider/client/index.js";
import { acl } from "../../provider/resources/acl/acl.js";
import { aclRule } from "../../provider/resources/acl/acl-rule.js";
import { ccnBinding } from "../../provider/resources/ccn/ccn-binding.js";
import { cloudConnectNetwork } from "../../provider/resources/ccn/cloud-connect-network.js";
import { gateway } from "../../provider/resources/gateway/gateway.js";
import { snatEntry } from "../../provider/resources/nat/snat-entry.js";
import { aclAssociation } from "../../provider/resources/acl/acl-association.js";
import { qosAssociation } from "../../provider/resources/qos/qos-association.js";
import { qosPolicy } from "../../provider/resources/qos/qos-policy.js";
import { bought, policy, rule } from "../support/samples.js";

const any = (definition: unknown) => definition as Definition;

/** The inputs as state has them once made. */
function made(definition: unknown, inputs: Properties): Properties {
  const checked = check(any(definition), {}, inputs);
  expect(checked.failures).toEqual([]);
  return checked.inputs;
}

function difference(definition: unknown, olds: Properties, news: Properties, id = "acl-1:acr-1") {
  return diff(any(definition), id, olds, made(definition, news));
}

/** What an update would do, in a run in cn-shanghai whose other connection leads to another region. No call is needed. */
function planned(definition: unknown, olds: Properties, news: Properties, place?: string): Promise<Difference> {
  const client = (name?: string) =>
    new SmartagClient({ region: name === undefined ? "cn-shanghai" : "cn-beijing", endpoint: "http://127.0.0.1:1" });
  const lifecycle = new Lifecycle(any(definition), { client, names: () => ["second"] }, new Run());
  const object = any(definition).identity.map((_, index) => `part-${index}`);
  const state = { ...made(definition, olds), ...(place !== undefined && { __place: place }) };
  return lifecycle.diff(object.join(":"), state, made(definition, news));
}

const same = { changes: false, replaces: [] };
const inPlace = { ...same, changes: true };

describe("what makes no difference", () => {
  const olds = { ...made(aclRule, { ...rule, aclId: "acl-1", dpiGroupIds: ["1", "2"] }), gmtCreate: 1, acrId: "acr-1" };

  it("is another way to write the same", () => {
    const news = {
      ...rule,
      aclId: "acl-1",
      direction: "In",
      ipProtocol: "tcp",
      dpiGroupIds: ["2", "1"],
      priority: "1",
    };
    expect(difference(aclRule, olds, news)).toEqual(same);
    expect(diff(any(aclRule), "acl-1:acr-1", { ...olds, ipProtocol: "tcp", priority: "1" }, olds)).toEqual(same);
  });

  it("is what the service filled in where the program says nothing", () => {
    const filled = { ...olds, name: "by-hand", description: "by hand", gmtCreate: 7 };
    expect(difference(aclRule, filled, { ...rule, aclId: "acl-1", dpiGroupIds: ["1", "2"] })).toEqual(same);
  });

  it("is what counts only when the object is made", () => {
    const now = made(gateway, bought);
    expect(difference(gateway, now, { ...bought, period: 12, receiverName: "Wang", buyerMessage: "x" })).toEqual(same);
  });

  it("is a name of an entry and the order of entries, but for the name itself", () => {
    const state = made(acl, { rules: { web: rule, ssh: { ...rule, priority: 2 } } });
    const turned = { rules: { ssh: { ...rule, priority: 2 }, web: { ...rule, policy: "ACCEPT" } } };
    expect(difference(acl, state, turned, "acl-1")).toEqual(same);
    expect(difference(acl, state, { rules: { www: rule, ssh: { ...rule, priority: 2 } } }, "acl-1")).toEqual(inPlace);
  });

  it("is adopting what it is already", () => {
    expect(difference(acl, { name: "office" }, { name: "office", adopt: "acl-1" }, "acl-1")).toEqual(same);
    expect(difference(acl, { name: "office", adopt: { id: "acl-1" } }, { name: "office" }, "acl-1")).toEqual(same);
  });
});

describe("what is changed in place", () => {
  it.each<[string, unknown, Properties, Properties]>([
    ["a value", aclRule, { ...rule, aclId: "acl-1" }, { ...rule, aclId: "acl-1", policy: "drop" }],
    ["a default", aclRule, { ...rule, aclId: "acl-1", priority: 5 }, { ...rule, aclId: "acl-1" }],
    ["a value given first now", acl, {}, { name: "office" }],
    ["a value that is not known yet", acl, { name: "office" }, { name: UNKNOWN }],
    ["a description taken away", gateway, { ...bought, description: "old" }, bought],
    ["an entry", acl, { rules: { web: rule } }, { rules: { web: { ...rule, priority: 9 } } }],
    ["an entry more", acl, { rules: {} }, { rules: { web: rule } }],
    ["an entry less", acl, { rules: { web: rule } }, { rules: {} }],
    ["an entry that is not known yet", acl, { rules: { web: rule } }, { rules: { web: UNKNOWN } }],
    [
      "a value in an entry that is not known yet",
      acl,
      { rules: { web: rule } },
      { rules: { web: { ...rule, priority: UNKNOWN } } },
    ],
    ["entries that are not known yet", acl, { rules: { web: rule } }, { rules: UNKNOWN }],
    ["entries managed from now on", acl, {}, { rules: { web: rule } }],
    ["entries no longer managed", acl, { rules: { web: rule } }, {}],
    [
      "entries that cannot be modified",
      acl,
      { rules: { web: { ...rule, dpiGroupIds: ["1"] } } },
      { rules: { web: rule } },
    ],
    ["what becomes of other entries", acl, { rules: {} }, { rules: {}, unmanaged: "keep" }],
    [
      "an item more where the last cannot go",
      aclRule,
      { ...rule, aclId: "acl-1" },
      { ...rule, aclId: "acl-1", dpiGroupIds: ["1"] },
    ],
    ["bandwidth", gateway, bought, { ...bought, maxBandwidth: 30 }],
    [
      "a policy that can be modified",
      qosPolicy,
      { ...policy, qosId: "qos-1", priority: 5 },
      { ...policy, qosId: "qos-1", priority: 3 },
    ],
  ])("%s", (_, definition, olds, news) => {
    expect(difference(definition, made(definition, olds), news)).toEqual(inPlace);
  });
});

describe("what takes a new object", () => {
  it.each<[string, unknown, Properties, Properties, string[], boolean]>([
    ["another parent", aclRule, { ...rule, aclId: "acl-1" }, { ...rule, aclId: "acl-2" }, ["aclId"], false],
    [
      "a parent that is not known yet",
      aclRule,
      { ...rule, aclId: "acl-1" },
      { ...rule, aclId: UNKNOWN },
      ["aclId"],
      false,
    ],
    [
      "the last item taken away",
      aclRule,
      { ...rule, aclId: "acl-1", dpiGroupIds: ["1"] },
      { ...rule, aclId: "acl-1" },
      ["dpiGroupIds"],
      false,
    ],
    [
      "a list made empty",
      aclRule,
      { ...rule, aclId: "acl-1", dpiGroupIds: ["1"] },
      { ...rule, aclId: "acl-1", dpiGroupIds: [] },
      ["dpiGroupIds"],
      false,
    ],
    [
      "a value that no call changes",
      cloudConnectNetwork,
      { name: "c1", snatCidrBlock: "10.0.0.0/8" },
      { name: "c1", snatCidrBlock: "11.0.0.0/8" },
      ["snatCidrBlock"],
      false,
    ],
    [
      "a gateway's one ACL",
      aclAssociation,
      { aclId: "acl-1", smartAGId: "sag-1" },
      { aclId: "acl-2", smartAGId: "sag-1" },
      ["aclId"],
      true,
    ],
    [
      "a binding of which there is one",
      qosAssociation,
      { qosId: "qos-1", smartAGId: "sag-1" },
      { qosId: "qos-2", smartAGId: "sag-1" },
      ["qosId"],
      true,
    ],
    [
      "a unique key",
      snatEntry,
      { smartAGId: "sag-1", cidrBlock: "10.0.0.0/8", snatIp: "1.1.1.1" },
      { smartAGId: "sag-1", cidrBlock: "10.0.0.0/8", snatIp: "1.1.1.2" },
      ["snatIp"],
      true,
    ],
    [
      "a connection that is not known yet",
      aclRule,
      { ...rule, aclId: "acl-1" },
      { ...rule, aclId: "acl-1", connection: UNKNOWN },
      ["connection"],
      false,
    ],
    ["another object to adopt", acl, { name: "office" }, { name: "office", adopt: "acl-9" }, ["adopt"], false],
  ])("%s", async (_, definition, olds, news, replaces, deleteBeforeReplace) => {
    const result = await planned(definition, olds, news);
    expect(result).toMatchObject({ changes: true, replaces, deleteBeforeReplace });
  });

  it("another region", async () => {
    const olds = { qosId: "qos-1", smartAGId: "sag-1" };
    const result = await planned(qosAssociation, olds, { ...olds, connection: "second" }, "cn-shanghai/1");
    expect(result).toMatchObject({ changes: true, replaces: ["connection"], deleteBeforeReplace: true });
  });

  it("is needed where the service refused the change, and only for what it refused", () => {
    const old = { ...made(qosPolicy, { ...policy, qosId: "qos-1", priority: 2 }), __refused: ["priority"] };
    const refused = difference(qosPolicy, old, { ...policy, qosId: "qos-1", priority: 5 }, "qos-1:qospy-1");
    expect(refused).toMatchObject({ replaces: ["priority"] });
    const other = difference(qosPolicy, old, { ...policy, qosId: "qos-1", priority: 2, name: "web" }, "qos-1:qospy-1");
    expect(other).toMatchObject({ changes: true, replaces: [] });
  });

  it("is not decided by an id to adopt that is not known yet", () => {
    expect(difference(acl, { name: "office" }, { name: "office", adopt: UNKNOWN }, "acl-1").replaces).toEqual([]);
  });
});

describe("any two versions of a rule", () => {
  const version = fc.record(
    {
      direction: fc.constantFrom("in", "out", "IN"),
      policy: fc.constantFrom("accept", "drop", "Drop"),
      ipProtocol: fc.constantFrom("TCP", "udp", "ALL"),
      sourceCidr: fc.constantFrom("10.0.0.0/8", "10.1.0.0/16", "0.0.0.0/0"),
      destPortRange: fc.constantFrom("80/80", "-1/-1", "1/200"),
      priority: fc.oneof(fc.integer({ min: 1, max: 3 }), fc.constantFrom("1", "2")),
      dpiGroupIds: fc.subarray(["1", "2", "3"]).chain((ids) => fc.shuffledSubarray(ids, { minLength: ids.length })),
      name: fc.constantFrom("web", "mail"),
    },
    { requiredKeys: ["direction", "policy", "ipProtocol", "sourceCidr", "destPortRange"] },
  );
  const inputs = (given: Properties): Properties =>
    made(aclRule, { ...rule, sourcePortRange: "-1/-1", destCidr: "10.0.0.0/8", ...given, aclId: "acl-1" });
  const changes = (olds: Properties, news: Properties) => diff(any(aclRule), "acl-1:acr-1", olds, news);

  it("do not differ once they are checked and the same, however they were written", () => {
    fc.assert(
      fc.property(version, (given) => {
        const once = inputs(given);
        expect(changes(once, once)).toEqual(same);
        expect(inputs(once)).toEqual(once);
        expect(changes(once, inputs(once))).toEqual(same);
      }),
    );
  });

  it("differ where any input does that the program gives, and nothing else makes them differ", () => {
    fc.assert(
      fc.property(version, version, (one, two) => {
        const [olds, news] = [inputs(one), inputs(two)];
        const told = Object.keys(news).filter((name) => JSON.stringify(news[name]) !== JSON.stringify(olds[name]));
        // An empty list and none are the same, and a name that is left out stays as it is.
        const differ = told.some(
          (name) => !(name === "dpiGroupIds" && JSON.stringify(news[name]) === "[]" && !olds[name]),
        );
        const gone = Object.hasOwn(olds, "dpiGroupIds") && !Object.hasOwn(news, "dpiGroupIds");
        const lost = gone && JSON.stringify(olds["dpiGroupIds"]) !== "[]";
        expect(changes(olds, news).changes).toBe(differ || lost);
      }),
    );
  });

  it("take a new object only where the last application is taken away", () => {
    fc.assert(
      fc.property(version, version, (one, two) => {
        const [olds, news] = [inputs(one), inputs(two)];
        const has = ({ dpiGroupIds }: Properties) => Array.isArray(dpiGroupIds) && dpiGroupIds.length > 0;
        expect(changes(olds, news).replaces).toEqual(has(olds) && !has(news) ? ["dpiGroupIds"] : []);
      }),
    );
  });
});

describe("identity", () => {
  const part = fc.stringMatching(/^[\w.-]{1,20}$/);

  it.each<[string, unknown]>([
    ["one part", acl],
    ["two parts", aclRule],
    ["a binding", qosAssociation],
  ])("goes both ways, whatever the parts are: %s", (_, definition) => {
    const { identity } = any(definition);
    fc.assert(
      fc.property(fc.array(part, { minLength: identity.length, maxLength: identity.length }), (values) => {
        const parts = Object.fromEntries(identity.map((name, index) => [name, values[index]]));
        expect(partsOf(any(definition), idOf(any(definition), parts))).toEqual(parts);
      }),
    );
  });

  it("tells which of its forms an id with an optional part has", () => {
    fc.assert(
      fc.property(part, part, fc.option(fc.integer({ min: 1 }), { nil: undefined }), (ccnId, smartAGId, smartAGUid) => {
        const parts = { ccnId, smartAGId, ...(smartAGUid === undefined ? {} : { smartAGUid }) };
        expect(partsOf(any(ccnBinding), idOf(any(ccnBinding), parts))).toEqual(parts);
      }),
    );
  });

  it.each<[string, unknown, Properties]>([
    ["acl-1", acl, { aclId: "acl-1" }],
    ["acl-1:acr-1", aclRule, { aclId: "acl-1", acrId: "acr-1" }],
    ["ccn-1:sag-1", ccnBinding, { ccnId: "ccn-1", smartAGId: "sag-1" }],
    ["ccn-1:sag-1:1234", ccnBinding, { ccnId: "ccn-1", smartAGId: "sag-1", smartAGUid: 1234 }],
  ])("goes both ways: %s", (id, definition, parts) => {
    expect(partsOf(any(definition), id)).toEqual(parts);
    expect(idOf(any(definition), { ...parts, name: "x" })).toBe(id);
  });

  it.each<[string, unknown, string]>([
    ["acl-1", aclRule, '"acl-1" is not the id of AclRule; give aclId:acrId'],
    ["acl-1:", aclRule, '"acl-1:" is not the id of AclRule; give aclId:acrId'],
    ["acl-1:acr-1:x", aclRule, '"acl-1:acr-1:x" is not the id of AclRule; give aclId:acrId'],
    ["", acl, '"" is not the id of Acl; give aclId'],
    ["ccn-1", ccnBinding, '"ccn-1" is not the id of CcnBinding; give ccnId:smartAGId:smartAGUid'],
  ])("refuses what is none: %s", (id, definition, message) => {
    expect(() => partsOf(any(definition), id)).toThrow(new ConfigurationError(message));
  });
});
