import * as fc from "fast-check";
import { XMLValidator } from "fast-xml-parser";
import { drawnNetwork, drawnOffices } from "../../network/catalogue/drawn.js";
import type { Box } from "../../network/graph/edge-path.js";
import { graphOf } from "../../network/graph/graph.js";
import { sceneOf } from "../../network/graph/layout.js";
import { fitting, textWidth } from "../../network/graph/measure.js";
import { mermaidOf } from "../../network/graph/mermaid.js";
import { inlineJson, pageData } from "../../network/graph/page-data.js";
import { roomFor } from "../../network/graph/room.js";
import { svgOf } from "../../network/graph/svg.js";
import type { Change, Graph, GraphObject } from "../../network/graph/types.js";
import { type NetworkObject, networkOf, UNKNOWN } from "../../network/model/index.js";
import { verifyNetwork } from "../../network/verify/verify.js";

function graph(objects: readonly NetworkObject[], changes: Readonly<Record<string, Change>> = {}): Graph {
  const network = networkOf(objects);
  const urns = objects.flatMap(({ urn = "", type, name = "" }): [string, Change][] => {
    const change = changes[`${type} ${name}`];
    return change ? [[urn, change]] : [];
  });
  return graphOf({
    title: "Network: test",
    network,
    findings: verifyNetwork(network).findings,
    changes: new Map(urns),
  });
}

const objectOf = ({ objects }: Graph, name: string): GraphObject => {
  const found = objects.find((one) => one.name === name);
  if (!found) throw new Error(`The graph has no ${name}.`);
  return found;
};

const overlaps = (one: Box, other: Box): boolean =>
  one.x < other.x + other.width &&
  other.x < one.x + one.width &&
  one.y < other.y + other.height &&
  other.y < one.y + one.height;

const overlapping = (boxes: readonly Box[]): number =>
  boxes.flatMap((one, index) => boxes.slice(index + 1).filter((other) => overlaps(one, other))).length;

describe("what is drawn", () => {
  it("joins CEN, CCN, sites and leased lines, and names what applies to a site", () => {
    const { objects, edges } = graph(drawnOffices());
    expect(objects.map(({ kind, name }) => `${kind} ${name}`)).toEqual([
      "cen cen-company",
      "flow-log flows",
      "acl guests",
      "hardware hq",
      "vcpe nanjing",
      "acl office",
      "ccn offices",
      "qos shares",
      "hardware suzhou",
      "line vbr-line",
      "vcpe wuxi",
    ]);
    expect(edges.filter(({ from }) => from === "Gateway sag-hq").map(({ role, to }) => `${role} ${to}`)).toEqual([
      "policy Acl acl-office",
      "way CloudConnectNetwork ccn-offices",
      "policy FlowLog flowlog-flows",
      "policy Qos qos-shares",
      "way Vbr vbr-line",
    ]);
  });

  it("marks a finding on the object that it is about, also on one that an entry or a binding belongs to", () => {
    const drawn = graph(drawnOffices());
    expect(objectOf(drawn, "wuxi").findings.map(({ rule }) => rule)).toEqual(["gateway-without-acl"]);
    const outside = {
      type: "SnatEntry",
      urn: "urn:x::snat",
      name: "snat",
      properties: { smartAGId: "sag-hq", cidrBlock: "192.168.0.0/24", snatIp: "172.30.0.9" },
    };
    const found = objectOf(graph([...drawnOffices(), outside]), "hq").findings.map(({ rule }) => rule);
    expect(found).toEqual(["snat-outside-site"]);
  });

  it("marks changes of an object, of what belongs to it, of its ways, and those that belong to nothing", () => {
    const other: NetworkObject = { type: "EnterpriseCode", urn: "urn:x::code", name: "code", properties: {} };
    const drawn = graph([...drawnOffices(), other], {
      "Gateway hq": "changed",
      "SnatEntry hq": "created",
      "CcnBinding hq": "replaced",
      "EnterpriseCode code": "deleted",
    });
    expect(objectOf(drawn, "hq")).toMatchObject({ change: "changed", parts: { created: 1, replaced: 1 } });
    expect(drawn.edges.find(({ from, role }) => from === "Gateway sag-hq" && role === "way")?.change).toBe("replaced");
    expect(drawn.otherChanges).toEqual([{ type: "EnterpriseCode", name: "code", change: "deleted" }]);
  });

  it("shows an object of another program by its id, and says what leads nowhere yet", () => {
    const binding = {
      type: "CcnBinding",
      name: "b",
      properties: { ccnId: "ccn-elsewhere", smartAGId: "sag-elsewhere" },
    };
    const loose = { type: "AclAssociation", name: "a", properties: { aclId: UNKNOWN, smartAGId: "sag-elsewhere" } };
    const drawn = graph([binding, loose]);
    expect(objectOf(drawn, "sag-elsewhere")).toMatchObject({ isElsewhere: true, facts: ["of another program"] });
    expect(drawn.notes).toEqual(["Not shown, because they do not say yet what they belong to: AclAssociation."]);
  });

  it("has no secrets and no addresses of people", () => {
    const properties = {
      hardwareVersion: "sag-1000",
      receiverName: "s3cret-name",
      receiverAddress: "s3cret-street",
      devices: [{ serialNumber: "sn", key: "s3cret-key" }],
    };
    const user = {
      type: "ClientUser",
      name: "u",
      properties: { smartAGId: "sag-1", password: "s3cret-password", userMail: "s3cret@mail" },
    };
    const wan = {
      type: "WanPort",
      name: "w",
      properties: { smartAGId: "sag-1", serialNumber: "sn", password: "s3cret-wan" },
    };
    const scene = sceneOf(graph([{ type: "Gateway", id: "sag-1", properties }, user, wan]));
    expect(inlineJson(pageData(scene)) + svgOf(scene)).not.toContain("s3cret");
  });
});

describe("layout", () => {
  it.each([1, 5, 50, 500])("puts %i sites apart from each other and within the picture", (count) => {
    const { cards, frames, width, height } = sceneOf(graph(drawnNetwork(count)));
    expect(overlapping(cards.map(({ box }) => box))).toBe(0);
    expect(overlapping(frames.map(({ box }) => box))).toBe(0);
    for (const { box } of [...cards, ...frames]) {
      expect(Math.min(box.x, box.y, width - box.x - box.width, height - box.y - box.height)).toBeGreaterThanOrEqual(0);
    }
  });

  it("shows every site of a small network, and one card for alike sites of a large one", () => {
    const cardsOf = (count: number) => sceneOf(graph(drawnNetwork(count))).cards;
    expect(cardsOf(12).every(({ objects }) => objects.length === 1)).toBe(true);
    const many = cardsOf(500);
    expect(many.length).toBeLessThan(45);
    expect(many.flatMap(({ objects }) => objects.map(({ name }) => name))).toEqual(
      expect.arrayContaining(Array.from({ length: 500 }, (_, index) => `site-${index + 1}`)),
    );
  });

  it("does not collapse a site that changes or has a finding of its own", () => {
    const drawn = sceneOf(graph(drawnNetwork(50), { "Gateway site-8": "changed" }));
    const card = drawn.cards.find(({ objects }) => objects.some(({ name }) => name === "site-8"));
    expect(card?.objects.length).toBe(1);
    const without = drawn.cards.filter(({ objects }) => objects.some(({ findings }) => findings.length > 0));
    expect(without.every(({ objects }) => objects.every(({ findings }) => findings.length > 0))).toBe(true);
  });

  it("is no strip, whatever there is many of", () => {
    const separate = Array.from({ length: 60 }, (_, index): NetworkObject => ({
      type: "CloudConnectNetwork",
      id: `ccn-${index}`,
      properties: {},
    }));
    const attached = separate.map(({ id }): NetworkObject => ({
      type: "CcnCenAttachment",
      id: `at-${id ?? ""}`,
      properties: { ccnId: id, cenId: "cen-1" },
    }));
    for (const objects of [separate, [...separate, ...attached]]) {
      const { width, height } = sceneOf(graph(objects));
      expect(Math.max(width / height, height / width)).toBeLessThan(8);
    }
  });

  it("makes room for cards that grow, without an overlap", () => {
    const { cards, frames } = sceneOf(graph(drawnNetwork(120)));
    const groups = cards.filter(({ objects }) => objects.length > 1);
    fc.assert(
      fc.property(fc.subarray(groups), (open) => {
        const room = roomFor(open.map(({ box, expanded }) => ({ box, ...expanded })));
        const now = cards.map((card) => ({
          ...room.moved(card.box),
          ...(open.includes(card) ? card.expanded : { width: card.box.width, height: card.box.height }),
        }));
        expect(overlapping(now)).toBe(0);
        expect(overlapping(frames.map(({ box }) => room.around(box)))).toBe(0);
      }),
      { numRuns: 60 },
    );
  });
});

describe("the text", () => {
  it("is the same for the same network, in whatever order its objects come", () => {
    const objects = drawnNetwork(40);
    const texts = [objects, [...objects].reverse()].map((order) => {
      const drawn = graph(order);
      return [svgOf(sceneOf(drawn)), mermaidOf(drawn)];
    });
    expect(texts[1]).toEqual(texts[0]);
  });

  it("is well-formed and has no element of a name's, for any name", () => {
    fc.assert(
      fc.property(
        fc.string({ unit: "binary", minLength: 1, maxLength: 40 }),
        fc.constantFrom("<script>", `"'><a x="`, "]]>&#", "\u202e\u0000"),
        (text, more) => {
          const name = text + more;
          const drawn = graph([{ type: "Gateway", id: name, name, properties: { hardwareVersion: name } }]);
          const scene = sceneOf(drawn);
          const svg = svgOf(scene);
          expect(XMLValidator.validate(svg)).toBe(true);
          expect(svg).not.toMatch(/<script|<a |[\u0000\u202e]/);
          expect(inlineJson(pageData(scene))).not.toMatch(/[<>&\u2028\u2029]/);
          const labels = mermaidOf(drawn)
            .split("\n")
            .filter((line) => /^ {2,4}n0/.test(line));
          expect(labels.join("").replaceAll("<br>", "")).not.toMatch(/[<>&`\\]|"[^"]*"[^"]*"/);
        },
      ),
    );
  });

  it("of a name that is too long is cut to what fits, and never within a character", () => {
    fc.assert(
      fc.property(fc.string({ unit: "grapheme", maxLength: 80 }), (text) => {
        expect(textWidth(fitting(text, 12, 100), 12)).toBeLessThanOrEqual(100 + 1e-9);
      }),
    );
    expect(fitting("👩‍👩‍👧".repeat(20), 12, 60)).toMatch(/^(👩‍👩‍👧)+…$/u);
  });

  it("of Mermaid has a node for each site, a line for each way, and the signs of changes", () => {
    expect(mermaidOf(graph(drawnOffices(), { "Gateway suzhou": "deleted", "CcnBinding suzhou": "deleted" }))).toBe(`---
title: "Network: test"
---
flowchart TB
  n0(["CEN cen-company<br>Cloud Enterprise Network"])
  n1(("CCN offices<br>10.0.0.0/8"))
  n2["hq<br>sag-1000, 20 Mbps<br>10.1.0.0/24<br>ACL office<br>flow log flows<br>QoS shares"]
  subgraph g1["2 sites on offices"]
    n3[["nanjing<br>sag-vcpe, 20 Mbps<br>10.4.0.0/24<br>ACL office<br>QoS shares"]]
    n4[["wuxi<br>sag-vcpe, 20 Mbps<br>10.3.0.0/24<br>QoS shares<br>1 warning"]]
  end
  n5["#8722; suzhou<br>sag-1000, 20 Mbps<br>10.2.0.0/24<br>ACL office<br>flow log flows<br>QoS shares<br>deleted"]:::deleted
  n6{{"leased line vbr-line<br>virtual border router<br>cn-hangzhou"}}
  subgraph g4["Access control, QoS and flow logs"]
    n7>"flow log flows<br>Active<br>on 2 sites"]
    n8>"ACL guests<br>2 rules<br>on no site"]
    n9>"ACL office<br>2 rules<br>on 3 sites"]
    n10>"QoS shares<br>1 car, 1 policy<br>on 4 sites"]
  end
  n0 --- n1
  n1 --- n2
  n2 --- n6
  n1 --- n3
  n1 -.-|"#8722; deleted"| n5
  n1 --- n4
  classDef deleted fill:#fae6d9,stroke:#a84300,color:#1b1f24,stroke-width:3px,stroke-dasharray:3 3
`);
  });
});
