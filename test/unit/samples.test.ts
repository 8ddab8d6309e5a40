import { readdirSync, readFileSync } from "node:fs";
import { operation, operationNames } from "../../schema/index.js";
import { decode, parseBody } from "../../provider/client/decode.js";
import { toXml } from "../support/xml.js";

/** Where the reference's two samples of one answer are not the same answer. */
const differing: Record<string, string> = {
  AssociateACL: "another RequestId",
  CreateHealthCheck: "the id is masked with a star more",
  DescribeFlowLogs: "the JSON sample has a line break in the name of the Logstore",
  DescribeRegions: "another RequestId",
  DescribeSagLanList: "the message ends with a full stop",
  DescribeSagOnlineClientStatistics: "the id is masked differently",
  DescribeSagRouteList: "XML leaves the empty ConflictCidrs out",
  DescribeSnatEntries: "the id is masked differently",
  DisassociateACL: "another RequestId",
  ListDpiConfigError: "XML leaves the empty DpiSignatureIds out",
};

const models = operationNames().map(operation);

function decoded(name: string, body: string): unknown {
  return decode(operation(name), parseBody(body));
}

describe("documented sample answers", () => {
  const samples = models.flatMap(({ name, exampleResponse }) => (exampleResponse ? [{ name, exampleResponse }] : []));

  it.each(samples)("of $name decode to the same object from JSON and from XML", ({ name, exampleResponse }) => {
    const json = decoded(name, JSON.stringify(exampleResponse));
    const xml = decoded(name, `<?xml version="1.0" encoding="UTF-8"?>\n${toXml(`${name}Response`, exampleResponse)}`);
    expect(xml).toEqual(json);
    expect(leaves(json)).toBe(leaves(exampleResponse));
  });
});

describe("the reference's own XML samples", () => {
  const fixtures = readdirSync("test/fixtures/xml").map((file) => file.replace(".xml", ""));

  const both = (name: string): [unknown, unknown] => [
    decoded(name, readFileSync(`test/fixtures/xml/${name}.xml`, "utf8")),
    decoded(name, JSON.stringify(operation(name).exampleResponse)),
  ];

  it.each(fixtures.filter((name) => !(name in differing)))("of %s say the same as the JSON sample", (name) => {
    const [xml, json] = both(name);
    expect(xml).toEqual(json);
  });

  it.each(Object.entries(differing))("of %s differ: %s", (name) => {
    const [xml, json] = both(name);
    expect(xml).not.toEqual(json);
    expect(Object.keys(xml as object).sort()).toEqual(Object.keys(json as object).sort());
  });
});

/** How many values stand in a structure: none may be lost on the way, but for numbers that the reference masks. */
function leaves(value: unknown): number {
  if (typeof value === "string" && value.includes("***")) return 0;
  if (value === undefined || value === null) return 0;
  if (typeof value !== "object") return 1;
  return Object.values(value).reduce<number>((sum, part) => sum + leaves(part), 0);
}
