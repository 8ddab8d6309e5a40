import { type NetworkObject, networkOf } from "../../network/model/index.js";
import type { Flow } from "../../network/trace/flow.js";
import { trace, type Trace } from "../../network/trace/trace.js";
import { lastDrop, twoSites, webRule } from "../support/two-sites.js";
import { resource } from "../support/updates.js";

const sites = twoSites({ web: webRule, rest: lastDrop });

const web: Flow = { from: "10.1.0.8", to: "10.2.0.9", protocol: "tcp", port: 443 };

function traced(flow: Flow, more: readonly NetworkObject[] = [], without: readonly string[] = []): Trace {
  const objects = [...sites.filter(({ id = "" }) => !without.includes(id)), ...more];
  return trace(networkOf(objects, { isWholeAccount: true }), flow);
}

/** Who decides, and how. */
const decisions = ({ there }: Trace): string[] => there.map(({ by, outcome }) => `${by ?? "-"} ${outcome}`);

test("a flow between sites passes by the rule that accepts it, and its answers by the default", () => {
  const found = traced(web);
  expect(found.outcome).toBe("passes");
  expect(decisions(found)).toEqual(["Gateway hub passes", "- passes", "- passes", "Acl acl, rules.web passes"]);
  expect(found.there.at(-1)?.what).toBe("ACL, in, LAN: accept (priority 10)");
  expect(found.back.map(({ outcome }) => outcome)).toEqual(["passes", "passes"]);
});

test("another port is dropped by the last rule, and has no answers", () => {
  const found = traced({ ...web, port: 22 });
  expect([found.outcome, found.there.at(-1)?.by, found.back]).toEqual(["dropped", "Acl acl, rules.rest", []]);
});

test("answers that a rule drops are unsure, because nobody says whether ACLs know connections", () => {
  const out = { ...lastDrop, direction: "out", sourceCidr: "10.2.0.0/24", destCidr: "0.0.0.0/0" };
  const found = traced(web, [resource("Acl", "acl", { rules: { web: webRule, rest: lastDrop, out } })], ["acl"]);
  expect(found.outcome).toBe("unsure");
  expect(found.back[0]).toMatchObject({ by: "Acl acl, rules.out", outcome: "unsure" });
});

test("a tie is unsure", () => {
  const tied = { ...lastDrop, priority: 10 };
  const found = traced(web, [resource("Acl", "acl", { rules: { web: webRule, tied } })], ["acl"]);
  expect([found.outcome, found.there.at(-1)?.what]).toEqual([
    "unsure",
    "ACL, in, LAN: it is not certain which of rules.web, rules.tied decides",
  ]);
});

test.each<[string, readonly NetworkObject[], readonly string[], string]>([
  [
    "the CCN does not join its sites",
    [resource("CloudConnectNetwork", "ccn", { interworkingStatus: "disable" })],
    ["ccn"],
    "dropped",
  ],
  ["it is not known whether it does", [resource("CloudConnectNetwork", "ccn", {})], ["ccn"], "unsure"],
  ["the other site is on no CCN", [], ["two"], "dropped"],
  ["the own site is on no CCN", [], ["one"], "dropped"],
  [
    "private SNAT hides the destination",
    [resource("SnatEntry", "snat", { smartAGId: "branch", cidrBlock: "10.2.0.0/24", snatIp: "172.30.0.1" })],
    [],
    "dropped",
  ],
  ["two sites have the destination", [resource("Gateway", "third", { cidrBlocks: ["10.2.0.0/24"] })], [], "unsure"],
])("what comes of it if %s", (_, more, without, outcome) => {
  expect(traced(web, more, without).outcome).toBe(outcome);
});

test("private DNAT leads to a host, on whose address the ACL decides, or on the one before", () => {
  const dnat = {
    smartAGId: "branch",
    type: "Intranet",
    ipProtocol: "TCP",
    externalIp: "172.30.0.8",
    externalPort: 8443,
    internalIp: "10.2.0.9",
    internalPort: 443,
  };
  const found = traced({ ...web, to: "172.30.0.8", port: 8443 }, [resource("DnatEntry", "dnat", dnat)]);
  expect(found.outcome).toBe("passes");
  expect(found.there.map(({ what }) => what)).toContain("DNAT: the destination becomes 10.2.0.9:443");
  const wrong = traced({ ...web, to: "172.30.0.8", port: 8443 }, [
    resource("DnatEntry", "dnat", { ...dnat, internalPort: 22 }),
  ]);
  // After DNAT the last rule drops it; before DNAT no rule matches.
  expect([wrong.outcome, wrong.there.at(-1)?.what]).toEqual([
    "unsure",
    expect.stringContaining("if the ACL sees the packet after DNAT, otherwise passes"),
  ]);
});

test("private SNAT changes the source that the other site sees", () => {
  const snat = resource("SnatEntry", "snat", { smartAGId: "hub", cidrBlock: "10.1.0.0/24", snatIp: "172.30.0.1" });
  expect(traced(web, [snat])).toMatchObject({ outcome: "dropped" });
});

test("the Internet is reached with public SNAT alone, and reaches a site by public DNAT alone", () => {
  const device = { smartAGId: "hub", serialNumber: "sn1" };
  const wan = resource("WanPort", "wan", { ...device, portName: "5", ip: "203.0.113.9", mask: "255.255.255.0" });
  const surf: Flow = { from: "10.1.0.8", to: "198.51.100.7", protocol: "tcp", port: 443 };
  const snat = (value: string) => resource("WanSnat", "snat", { ...device, snat: value });
  expect(traced(surf, [wan, snat("ENABLE")]).outcome).toBe("passes");
  expect(traced(surf, [wan, snat("DISABLE")]).outcome).toBe("dropped");
  expect(traced(surf, [wan]).outcome).toBe("unsure");
  const visit: Flow = { from: "198.51.100.7", to: "203.0.113.9", protocol: "tcp", port: 443 };
  const dnat = {
    smartAGId: "hub",
    type: "Internet",
    ipProtocol: "any",
    externalPort: "any",
    internalIp: "10.1.0.8",
    internalPort: "any",
  };
  expect(traced(visit, [wan]).outcome).toBe("dropped");
  expect(traced(visit, [wan, resource("DnatEntry", "dnat", dnat)]).outcome).toBe("passes");
  expect(traced({ ...visit, to: "10.1.0.8" }).outcome).toBe("dropped");
});

test("what is in the cloud is not known here", () => {
  const cloud: Flow = { ...web, to: "10.9.0.9" };
  expect(traced(cloud).outcome).toBe("dropped");
  expect(traced(cloud, [resource("CcnCenAttachment", "cen", { ccnId: "ccn", cenId: "cen-1" })]).outcome).toBe("unsure");
});

test.each<[Partial<Flow>, RegExp]>([
  [{ from: "10.1.0" }, /"10\.1\.0" is not allowed; give an IPv4 address/],
  [{ protocol: "udp", port: undefined } as unknown as Partial<Flow>, /udp needs a destination port/],
  [{ port: 70_000 }, /70000 is not allowed; give a port from 1 to 65535/],
])("refuses %j", (flow, words) => {
  expect(() => traced({ ...web, ...flow })).toThrow(words);
});

test("the network of a LAN port counts if no gateway has the address in its blocks", () => {
  const port = { serialNumber: "sn", portName: "4", ip: "10.2.0.1", mask: "255.255.255.0" };
  const factory = resource("LanPort", "factory", { ...port, smartAGId: "hub" });
  expect(traced(web, [factory]).outcome).toBe("passes");
  const unpublished = resource("LanPort", "lan", { ...port, smartAGId: "branch", ip: "10.3.0.1" });
  expect(traced({ ...web, to: "10.3.0.9" }, [unpublished]).there.at(-1)).toMatchObject({
    where: "gateway branch",
    outcome: "passes",
  });
});

describe("the share that QoS gives a packet which leaves", () => {
  const voice = {
    ipProtocol: "TCP",
    sourceCidr: "10.1.0.0/24",
    sourcePortRange: "-1/-1",
    destCidr: "0.0.0.0/0",
    destPortRange: "443/443",
    priority: 1,
  };
  const cars = { fast: { priority: 1, limitType: "Absolute", minBandwidthAbs: 5, maxBandwidthAbs: 20 } };
  const shareOf = (policies: object, flow: Partial<Flow> = {}, more: readonly NetworkObject[] = []): string[] =>
    traced({ ...web, ...flow }, [
      resource("Qos", "qos", { cars, policies }),
      resource("QosAssociation", "limits", { qosId: "qos", smartAGId: "hub" }),
      ...more,
    ]).there.flatMap(({ by, what, outcome }) => (what.startsWith("QoS: ") ? [`${by ?? "-"} ${outcome} ${what}`] : []));

  test("is that of the car of the policy", () => {
    const share = "Qos qos passes QoS: policies.voice, priority 1: 5 to 20 Mbps";
    expect(shareOf({ voice })).toEqual([share]);
    expect(shareOf({ voice }, { to: "1.1.1.1" })).toEqual([share]);
  });

  test("is documented nowhere if no policy matches", () => {
    const none = ["Qos qos passes QoS: no policy matches; the share is documented nowhere"];
    expect(shareOf({ voice }, { port: 22 })).toEqual(none);
    expect(shareOf({ voice: { ...voice, sourceCidr: "10.1.0.9/32" } })).toEqual(none);
  });

  test.each([
    ["an application decides, too", { voice: { ...voice, dpiGroupIds: ["20"] } }, "policies.voice"],
    ["the policy is valid for a time", { voice: { ...voice, startTime: "2026-01-01T00:00:00Z" } }, "policies.voice"],
    ["a value is not known", { voice: { ...voice, destCidr: undefined } }, "policies.voice"],
    ["two policies match", { voice, other: voice }, "policies.voice or policies.other"],
  ])("is not certain if %s", (_, policies, names) => {
    expect(shareOf(policies)).toEqual([`Qos qos passes QoS: it is not certain whether ${names} counts`]);
  });

  test("is two shares if private SNAT makes the difference", () => {
    const snat = resource("SnatEntry", "snat", { smartAGId: "hub", cidrBlock: "10.1.0.0/24", snatIp: "172.16.0.1" });
    expect(shareOf({ voice }, {}, [snat])).toEqual([
      "Qos qos passes QoS: policies.voice, priority 1: 5 to 20 Mbps if it sees the packet before private SNAT, and no policy matches; the share is documented nowhere after it",
    ]);
  });

  test("is none without a QoS", () => expect(traced(web).there.filter(({ neverDrops }) => neverDrops)).toEqual([]));
});

test("the LAN port and the static route of the longest prefix are named, where a packet enters and leaves", () => {
  const device = { smartAGId: "branch", serialNumber: "sn-2" };
  const found = traced(web, [
    resource("LanPort", "lan", { ...device, portName: "3", ip: "10.2.0.1", mask: "255.255.0.0" }),
    resource("StaticRoute", "wide", { ...device, portName: "3", destinationCidr: "10.2.0.0/24", nextHop: "10.2.1.1" }),
    resource("LanPort", "own", {
      smartAGId: "hub",
      serialNumber: "sn-1",
      portName: "2",
      ip: "10.1.0.1",
      mask: "255.255.255.0",
    }),
  ]);
  expect(found.there.at(0)?.by).toBe("LanPort own");
  expect(found.there.at(-1)).toMatchObject({
    by: "StaticRoute wide",
    what: "route: to 10.2.0.0/24",
    outcome: "passes",
  });
});
