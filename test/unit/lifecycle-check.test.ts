import { unknownValue } from "@pulumi/pulumi/runtime/rpc.js";
import { check } from "../../provider/lifecycle/check.js";
import type { Definition, Properties } from "../../provider/lifecycle/definition.js";
import { hasUnknown, UNKNOWN } from "../../provider/lifecycle/unknown.js";
import { acl } from "../../provider/resources/acl/acl.js";
import { aclRule } from "../../provider/resources/acl/acl-rule.js";
import { clientUser } from "../../provider/resources/app/client-user.js";
import { ccnCenGrant } from "../../provider/resources/ccn/ccn-cen-grant.js";
import { flowLog } from "../../provider/resources/flowlog/flow-log.js";
import { gateway } from "../../provider/resources/gateway/gateway.js";
import { dnatEntry } from "../../provider/resources/nat/dnat-entry.js";
import { qos } from "../../provider/resources/qos/qos.js";
import { qosCar } from "../../provider/resources/qos/qos-car.js";
import { qosPolicy } from "../../provider/resources/qos/qos-policy.js";
import { bought, car, policy, rule } from "../support/samples.js";

const checked = (definition: unknown, news: Properties, olds?: Properties) =>
  check(definition as Definition, olds, news);
const failures = (definition: unknown, news: Properties) => checked(definition, news).failures;

it("knows the value that Pulumi sends for what is not known yet", () => {
  expect(UNKNOWN).toBe(unknownValue);
  expect(hasUnknown({ a: [{ b: UNKNOWN }] })).toBe(true);
  expect(hasUnknown({ a: [{ b: null }], c: `${UNKNOWN}.` })).toBe(false);
});

it("holds a limit for new objects against no object that is as it was", () => {
  const user = { smartAGId: "sag-1", userName: "short", password: "secret-1", userMail: "a@example.com" };
  const refusal = [expect.stringContaining(`userName: "short" is not allowed for a new user`)];
  expect(failures(clientUser, user)).toEqual(refusal);
  expect(checked(clientUser, { ...user, bandwidth: 3000 }, user).failures).toEqual([]);
  expect(checked(clientUser, user, { ...user, adopt: { id: "sag-1:short", overwrite: false } }).failures).toEqual([]);
  expect(checked(clientUser, user, { ...user, userName: "another" }).failures).toEqual(refusal);
});

describe("defaults and canonical form", () => {
  it("fills in documented defaults and writes words as the service does, but keeps the spelling of protocols", () => {
    const { inputs, failures } = checked(aclRule, { ...rule, aclId: "acl-1", direction: "IN", ipProtocol: "tcp" });
    expect(failures).toEqual([]);
    expect(inputs).toEqual({
      ...rule,
      aclId: "acl-1",
      direction: "in",
      ipProtocol: "tcp",
      priority: 1,
      type: "LAN",
    });
  });

  it("does the same for inline entries", () => {
    const { inputs } = checked(acl, { name: "office", rules: { web: { ...rule, policy: "DROP", priority: "7" } } });
    expect(inputs).toEqual({
      name: "office",
      rules: { web: { ...rule, policy: "drop", priority: 7, type: "LAN" } },
    });
  });

  it("takes null as left out, and understands adopt", () => {
    expect(checked(acl, { name: null, resourceGroupId: undefined })).toEqual({
      inputs: {},
      failures: [],
      warnings: [],
    });
    expect(checked(acl, { adopt: "acl-1" }).inputs["adopt"]).toEqual({ id: "acl-1", overwrite: false });
    expect(checked(acl, { adopt: { id: "acl-1", overwrite: true } }).inputs["adopt"]).toEqual({
      id: "acl-1",
      overwrite: true,
    });
  });
});

describe("violations", () => {
  it("are told all at once, each with its property", () => {
    const bad = { ...rule, aclId: "sag-1", direction: "sideways", destPortRange: "80-90", priority: 101 };
    expect(failures(aclRule, bad).map((failure) => failure.split(":")[0])).toEqual([
      "aclId",
      "direction",
      "destPortRange",
      "priority",
    ]);
  });

  it("name the path of an inline entry", () => {
    const rules = {
      web: { ...rule, priority: 0 },
      ssh: { ...rule, sourceCidr: "10.0.0.1/8", color: "red" },
      dns: { ...rule, policy: undefined },
    };
    expect(failures(acl, { name: "office", rules })).toEqual([
      "rules.web.priority: 0 is not allowed; give a whole number from 1 to 100",
      'rules.ssh.sourceCidr: "10.0.0.1/8" has host bits set; write 10.0.0.0/8',
      expect.stringMatching(/^rules\.ssh\.color: not a property; there are direction, policy, /),
      "rules.dns.policy: missing; give one of accept, drop",
    ]);
    expect(failures(acl, { rules: { web: { ...rule, aclId: "acl-1" } } })).toEqual([
      expect.stringMatching(/^rules\.web\.aclId: not a property/),
    ]);
    expect(failures(acl, { rules: { web: 5, ssh: null } })).toEqual([
      "rules.web: 5 is not allowed; give the properties of an entry",
      "rules.ssh: null is not allowed; give the properties of an entry",
    ]);
  });

  it("include names that no property has", () => {
    expect(failures(acl, { rulez: {} })).toEqual([
      "rulez: not a property; there are name, rules, resourceGroupId, adopt, connection, unmanaged",
    ]);
    expect(failures(ccnCenGrant, { ccnId: "ccn-1", cenId: "cen-1", cenUid: 1, unmanaged: "keep" })).toEqual([
      expect.stringMatching(/^unmanaged: not a property/),
    ]);
  });

  it("say what adopt takes", () => {
    for (const adopt of ["", {}, { id: "acl-1", force: true }, 5]) {
      expect(failures(acl, { adopt })).toEqual([
        `adopt: ${JSON.stringify(adopt)} is not allowed; give the id of an existing object or { id, overwrite: true }`,
      ]);
    }
  });

  it("quote no secret", () => {
    const found = failures(gateway, { ...bought, receiverMobile: 13800000000, receiverName: "" });
    expect(found).toEqual([
      "receiverName: the secret value is not allowed; give a text that is not empty",
      "receiverMobile: the secret value is not allowed; give a text that is not empty",
    ]);
  });

  it("of a rule are told once for a property that is wrong by itself", () => {
    const found = failures(qosCar, { ...car, qosId: "qos-1", minBandwidthAbs: -5, maxBandwidthAbs: undefined });
    expect(found).toEqual([
      "minBandwidthAbs: -5 is not allowed; give a whole number of at least 0",
      'maxBandwidthAbs: missing; limitType "Absolute" requires it',
    ]);
  });
});

describe("rules over several properties", () => {
  it.each<[string, unknown, Properties, string[]]>([
    [
      "min above max",
      qosCar,
      { ...car, qosId: "qos-1", minBandwidthAbs: 9, maxBandwidthAbs: 5 },
      [
        "minBandwidthAbs: 9 is not below maxBandwidthAbs, which is 5; give a smaller minBandwidthAbs or a larger maxBandwidthAbs",
      ],
    ],
    [
      "what a limit type requires and what it has no use for",
      qosCar,
      { ...car, qosId: "qos-1", limitType: "Percent", minBandwidthPercent: 5 },
      [
        'maxBandwidthPercent: missing; limitType "Percent" requires it',
        'minBandwidthAbs: no use with limitType "Percent"; leave it out',
        'maxBandwidthAbs: no use with limitType "Percent"; leave it out',
      ],
    ],
    [
      "an end before its start",
      qosPolicy,
      { ...policy, qosId: "qos-1", startTime: "2027-02-01T00:00:00Z", endTime: "2027-02-01T07:00:00+0800" },
      [
        'endTime: "2027-02-01T07:00:00+0800" is before startTime, which is "2027-02-01T08:00:00+0800"; give a later endTime',
      ],
    ],
    [
      "what an output type requires",
      flowLog,
      { name: "log", outputType: "all", projectName: "p" },
      [
        'slsRegionId: missing; outputType "all" requires it',
        'logstoreName: missing; outputType "all" requires it',
        'netflowServerIp: missing; outputType "all" requires it',
      ],
    ],
    [
      "an address that the device finds itself",
      dnatEntry,
      {
        smartAGId: "sag-1",
        type: "Internet",
        ipProtocol: "TCP",
        externalIp: "1.2.3.4",
        externalPort: 80,
        internalIp: "10.0.0.1",
        internalPort: 80,
      },
      ['externalIp: no use with type "Internet"; leave it out'],
    ],
    [
      "a bandwidth that the model does not have",
      gateway,
      { ...bought, hardWareSpec: "sag-100wm", haType: "no_backup", maxBandwidth: 51 },
      ['maxBandwidth: 51 is not allowed with hardWareSpec "sag-100wm"; give 2 to 50'],
    ],
    [
      "a vCPE without warm standby",
      gateway,
      { ...bought, haType: "no_backup" },
      ['haType: "no_backup" is not allowed with hardWareSpec "sag-vcpe"; give warm_backup'],
    ],
    [
      "blocks with dynamic routing",
      gateway,
      { adopt: "sag-1", routingStrategy: "dynamic", cidrBlocks: ["10.0.0.0/8"] },
      ['cidrBlocks: no use with routingStrategy "dynamic"; leave it out'],
    ],
    [
      "a gateway that is neither bought nor adopted",
      gateway,
      { ...bought, period: undefined, receiverZip: undefined },
      [
        "period: missing; it is required unless adopt names an existing object",
        "receiverZip: missing; it is required unless adopt names an existing object",
      ],
    ],
  ])("find %s", (_, definition, news, expected) => {
    expect(failures(definition, news)).toEqual(expected);
  });

  it.each<[string, unknown, Properties]>([
    [
      "a percentage",
      qosCar,
      { qosId: "qos-1", priority: 1, limitType: "Percent", minBandwidthPercent: 1, maxBandwidthPercent: 2 },
    ],
    [
      "an end at its start",
      qosPolicy,
      { ...policy, qosId: "qos-1", startTime: "2027-01-01T00:00:00Z", endTime: "2027-01-01T08:00:00+0800" },
    ],
    ["a policy whose car another program makes", qos, { cars: {}, policies: { web: policy }, unmanaged: "keep" }],
    ["a policy of cars that are not managed here", qos, { policies: { web: policy } }],
    [
      "the source of a percentage beside absolute limits",
      qosCar,
      { ...car, qosId: "qos-1", percentSourceType: "CcnBandwidth" },
    ],
    ["an adopted gateway without what buying takes", gateway, { adopt: "sag-1" }],
    ["a vCPE", gateway, bought],
  ])("let %s pass", (_, definition, news) => {
    expect(failures(definition, news)).toEqual([]);
  });
});

describe("values that are not known yet", () => {
  it.each<[string, unknown, Properties]>([
    ["a whole property", aclRule, { ...rule, aclId: UNKNOWN, priority: UNKNOWN, policy: UNKNOWN, type: "LAN" }],
    ["an item of a list", aclRule, { ...rule, aclId: "acl-1", dpiGroupIds: ["1", UNKNOWN], type: "LAN", priority: 1 }],
    ["a property of an entry", acl, { rules: { web: { ...rule, sourceCidr: UNKNOWN, priority: 1, type: "LAN" } } }],
    ["an item in an entry", acl, { rules: { web: { ...rule, dpiGroupIds: [UNKNOWN], priority: 1, type: "LAN" } } }],
    ["an entry", acl, { rules: { web: UNKNOWN } }],
    ["all entries", acl, { rules: UNKNOWN }],
    ["the id to adopt", acl, { adopt: { id: UNKNOWN, overwrite: true } }],
    ["what a rule looks at", qosCar, { ...car, qosId: "qos-1", limitType: UNKNOWN, minBandwidthAbs: 9 }],
    ["one side of a comparison", qosCar, { ...car, qosId: "qos-1", minBandwidthAbs: UNKNOWN, maxBandwidthAbs: 1 }],
    ["the priority of a car", qos, { cars: { gold: { ...car, priority: UNKNOWN } }, policies: { web: policy } }],
    [
      "the model of a gateway",
      gateway,
      { ...bought, hardWareSpec: UNKNOWN, haType: "no_backup", chargeType: "PREPAY" },
    ],
    ["whether one is adopted", gateway, { adopt: UNKNOWN, chargeType: "PREPAY" }],
  ])("pass as they are: %s", (_, definition, news) => {
    expect(checked(definition, news)).toEqual({ inputs: news, failures: [], warnings: [] });
  });

  it("keep no other violation from being told", () => {
    expect(failures(acl, { rules: { web: { ...rule, aclId: undefined, sourceCidr: UNKNOWN, priority: 0 } } })).toEqual([
      "rules.web.priority: 0 is not allowed; give a whole number from 1 to 100",
    ]);
    expect(failures(acl, { rules: { web: UNKNOWN, ssh: 5 } })).toEqual([
      "rules.ssh: 5 is not allowed; give the properties of an entry",
    ]);
  });
});

describe("names that the program leaves out", () => {
  const named = (
    name: string,
    { old, seed = name, names }: { old?: string; seed?: string; names?: Map<string, string> } = {},
  ) => {
    const olds = old === undefined ? undefined : { name: old };
    return String(check(acl, olds, {}, { name, seed }, names).inputs["name"]);
  };

  it("are the resource's name and a suffix that is the resource's own in every run", () => {
    const first = named("office");
    expect(first).toMatch(/^office-[0-9a-f]{7}$/);
    expect(named("office")).toBe(first);
    expect(named("office", { seed: "of another stack" })).not.toBe(first);
  });

  it("are kept, also by a resource that has another name now", () => {
    expect(named("branch", { old: "office-0123456" })).toBe("office-0123456");
  });

  it("are restored if the object was renamed by hand", () => {
    expect(named("office", { old: "office-by-hand" })).toBe(named("office"));
  });

  it("are others for an object that replaces one in the same run, the same in preview and update", () => {
    const replaced = () => {
      const names = new Map<string, string>();
      const old = named("office", { old: "office-0123456", names });
      return [old, named("office", { names })];
    };
    const [old, next] = replaced();
    expect(old).toBe("office-0123456");
    expect(next).toMatch(/^office-[0-9a-f]{7}$/);
    expect(next).not.toBe(named("office"));
    expect(replaced()).toEqual([old, next]);
  });

  it.each([
    ["my office!", /^my-office--[0-9a-f]{7}$/],
    ["9-lives", /^lives-[0-9a-f]{7}$/],
    ["分公司 一", /^分公司-一-[0-9a-f]{7}$/],
    ["42", /^smartag-[0-9a-f]{7}$/],
    ["x".repeat(300), /^x{92}-[0-9a-f]{7}$/],
  ])("are ones that the service takes: %s", (resource, expected) => {
    const name = named(resource);
    expect(name).toMatch(expected);
    expect(failures(acl, { name })).toEqual([]);
    expect(name.length).toBeLessThanOrEqual(100);
  });

  it("are none for an object that was adopted with the name that it has, also once the program no longer says so", () => {
    const adopted = checked(acl, { adopt: "acl-1" }).inputs;
    const naming = { name: "office", seed: "office" };
    const later = check(acl, adopted, {}, naming);
    expect(later).toEqual({ inputs: {}, failures: [], warnings: [] });
    expect(check(acl as unknown as Definition, later.inputs, {}, naming).inputs).toEqual({});
  });

  it("leave a given name alone", () => {
    expect(checked(acl, { name: "office" }, { name: "office-0123456" }).inputs["name"]).toBe("office");
  });
});
