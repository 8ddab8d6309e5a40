import { join } from "node:path";
import ts from "typescript";

const root = join(__dirname, "../..");

/**
 * A definition and a setting with a name in every place that takes one. Each text that a typo
 * changes is in it once.
 */
const correct = `
import { define, each, listing, setting } from "../lifecycle/definition.js";
import { entries, id, ids, integer, ip, oneOf, text, without } from "../lifecycle/fields.js";
import { requiredWhen, rule, unusedWhen, within } from "../lifecycle/rules.js";

const sites = listing({ operation: "DescribeSmartAccessGateways", items: (page) => page.smartAccessGateways });
const everySite = each(sites, ({ smartAGId: site }) => [{ smartAGId: site }]);

const forwards = listing({
  operation: "DescribeDnatEntries",
  of: ["smartAGId"],
  under: everySite,
  items: (page) => page.dnatEntries,
  key: "dnatEntryId",
});

export const servers = listing({
  operation: "DescribeDnatEntries",
  sets: [{ type: "Intranet" }, { type: "Internet" }],
  items: (page) => page.dnatEntries,
  key: ["externalIp", "externalPort"],
  only: { parameter: "sagId", many: "no" },
});

export const forward = define({
  type: "Forward",
  inputs: {
    smartAGId: id("sag-").replaces(),
    label: text().shared(),
    type: oneOf("Intranet", "Internet").default("Intranet"),
    externalIp: ip().shared(),
    priority: integer().optional(),
  },
  outputs: { dnatEntryId: id("fwd-"), model: text().optional() },
  rules: [
    requiredWhen("type", "Intranet", ["externalIp"]),
    unusedWhen("type", "Internet", ["externalIp"]),
    within("priority", "type", { Intranet: [1, 2] }),
    rule(["label", "priority", "adopt"], ({ label, priority }) =>
      label === priority ? { property: "label", reason: "the same" } : undefined,
    ),
  ],
  identity: ["smartAGId", "dnatEntryId"],
  lock: ["smartAGId"],
  autoName: { property: "label", max: 100 },
  limits: [{ per: ["smartAGId", "priority"], most: 1, reason: "one is enough" }],
  needs: [{ feature: "dnat", of: "smartAGId" }],
  hardware: { from: ["model"], of: () => ({}) },
  wire: { sagId: "smartAGId", name: "label" },
  create: {
    operation: "AddDnatEntry",
    carries: ["externalIp"],
    answer: ({ dnatEntryId: made }) => ({ dnatEntryId: made }),
  },
  read: {
    from: forwards,
    key: "dnatEntryId",
    observe: ({ dnatEntryId, externalIp }) => (externalIp === "" ? undefined : { dnatEntryId, externalIp }),
    born: "externalPort",
  },
  update: [{ operation: "ModifyACL", carries: ["label", "priority"], first: { after: [], set: { priority: 1 } } }],
  delete: { operation: "DeleteDnatEntry" },
});

export const joint = define({
  type: "Joint",
  inputs: { aclId: id("acl-").replaces(), smartAGId: id("sag-").replaces() },
  outputs: {},
  identity: ["aclId", "smartAGId"],
  create: { operation: "AssociateACL" },
  read: { from: sites, holds: ({ aclIds, smartAGId: site }) => [{ aclId: aclIds, smartAGId: site }] },
  delete: { operation: "DisassociateACL" },
});

export const union = define({
  type: "Union",
  inputs: { ccnId: id("ccn-").replaces(), smartAGId: id("sag-").replaces() },
  outputs: {},
  identity: ["ccnId", "smartAGId"],
  create: { operation: "BindSmartAccessGateway" },
  read: {
    find: () => Promise.resolve(undefined),
    operations: [],
    among: each(sites, (site) => [{ ccnId: site.associatedCcnId, smartAGId: site.smartAGId }]),
  },
  delete: { operation: "UnbindSmartAccessGateway" },
});

export const resolver = setting({
  type: "Resolver",
  inputs: { smartAGId: id("sag-").replaces(), serialNumber: text().replaces(), masterDns: ip() },
  outputs: {},
  identity: ["smartAGId", "serialNumber"],
  lock: ["smartAGId"],
  wire: { smartAGSn: "serialNumber" },
  read: { from: listing({ operation: "DescribeSagUserDns", of: ["serialNumber"], items: (page) => [page] }) },
  set: { operation: "ModifySagUserDns", carries: ["masterDns"] },
});

export const list = define({
  type: "List",
  inputs: { entries: entries(without(forward.inputs, "smartAGId")).optional() },
  outputs: { entryIds: ids().optional() },
  identity: ["aclId"],
  create: { operation: "CreateACL" },
  read: { from: listing({ operation: "DescribeACLs", items: (page) => page.acls, key: "aclId" }) },
  delete: { operation: "DeleteACL" },
  collections: { entries: { of: forward, parent: "smartAGId", ids: "entryIds" } },
});
`;

/** A place, the right text there and the one with a typo, and what the compiler marks in it. */
type Typo = readonly [place: string, right: string, wrong: string, marked: string];

const typos: readonly Typo[] = [
  ["identity", '"dnatEntryId"],\n  lock', '"dnatEntriId"],\n  lock', '"dnatEntriId"'],
  ["identity of a setting", '["smartAGId", "serialNumber"]', '["smartAGId", "serial"]', '"serial"'],
  ["lock", 'lock: ["smartAGId"],\n  autoName', 'lock: ["smartAGid"],\n  autoName', '"smartAGid"'],
  ["what a create carries", 'carries: ["externalIp"]', 'carries: ["externalIP"]', '"externalIP"'],
  ["what an update carries", 'carries: ["label", "priority"]', 'carries: ["lable", "priority"]', "carries"],
  ["what a setting carries", 'carries: ["masterDns"]', 'carries: ["masterDNS"]', '"masterDNS"'],
  ["what is set first", "set: { priority: 1 }", "set: { priorty: 1 }", "priorty"],
  ["the answer of a create", "answer: ({ dnatEntryId:", "answer: ({ dnatEntriId:", "dnatEntriId"],
  ["a parameter in wire", "wire: { sagId:", "wire: { sagID:", "sagID"],
  ["a parameter in wire of a setting", "wire: { smartAGSn:", "wire: { smartAgSn:", "smartAgSn"],
  ["a property in wire", 'sagId: "smartAGId"', 'sagId: "smartAGid"', "sagId"],
  ["limits", 'per: ["smartAGId", "priority"]', 'per: ["smartAGId", "prio"]', '"prio"'],
  ["needs", 'of: "smartAGId"', 'of: "gateway"', "of"],
  ["hardware", 'from: ["model"]', 'from: ["modell"]', '"modell"'],
  ["the automatic name", 'property: "label", max', 'property: "name", max', "property"],
  ["a rule", '"priority", "adopt"]', '"priority", "adopted"]', 'rule(["label", "priority", "adopted"]'],
  ["what a rule looks at", "({ label, priority })", "({ label, prio: priority })", "prio"],
  ["requiredWhen", 'requiredWhen("type"', 'requiredWhen("typ"', 'requiredWhen("typ"'],
  ["unusedWhen", '"Internet", ["externalIp"]', '"Internet", ["externalIP"]', "unusedWhen("],
  ["within", 'within("priority"', 'within("prio"', 'within("prio"'],
  ["what observe takes", "({ dnatEntryId, externalIp }", "({ dnatEntryId, externalIP: externalIp }", "externalIP"],
  ["what observe gives", ": { dnatEntryId, externalIp }", ": { dnatEntryId, externalIP: externalIp }", "observe"],
  ["when an object was born", 'born: "externalPort"', 'born: "createTime"', "born"],
  ["the key of a read", 'key: "dnatEntryId",\n    observe', 'key: "entryId",\n    observe', "key"],
  ["the parent of a list", 'of: ["smartAGId"]', 'of: ["smartAGid"]', "from"],
  ["what a parent is found by", "({ smartAGId: site }) => [", "({ smartAgId: site }) => [", "smartAgId"],
  ["the parents of a list", "=> [{ smartAGId: site }]);", "=> [{ smartAgId: site }]);", "from"],
  ["what holds takes", "({ aclIds, smartAGId: site })", "({ aclIDs: aclIds, smartAGId: site })", "aclIDs"],
  ["what holds gives", "[{ aclId: aclIds, smartAGId: site }]", "[{ aclId: aclIds, smartAgId: site }]", "holds"],
  ["what identities are found by", "site.associatedCcnId", "site.associatedCcn", "associatedCcn"],
  ["the identities that are found", "[{ ccnId: site.associatedCcnId,", "[{ ccnID: site.associatedCcnId,", "among"],
  ["the key of a list", 'key: ["externalIp", "externalPort"]', 'key: ["externalIp", "port"]', '"port"'],
  ["the parameter that narrows a list", 'parameter: "sagId"', 'parameter: "smartAGId"', "parameter"],
  ["the parameter that parts a list", '{ type: "Intranet" }', '{ typ: "Intranet" }', "typ"],
  ["the items of a list", "page.acls", "page.aclz", "aclz"],
  ["the ids of entries", 'ids: "entryIds"', 'ids: "entriesIds"', "ids"],
  ["an operation", 'operation: "DeleteDnatEntry"', 'operation: "DeleteDnatEntri"', "operation"],
];

const pathOf = (place: string): string => join(root, "provider/typed", `${place.replaceAll(" ", "-")}.ts`);

/** The compiler's view of texts that stand, by their paths, beside the files of this package. */
function programOf(texts: ReadonlyMap<string, string>): ts.Program {
  const { config } = ts.readConfigFile(join(root, "tsconfig.json"), (path) => ts.sys.readFile(path)) as {
    config: object;
  };
  const { options } = ts.parseJsonConfigFileContent(config, { ...ts.sys, readDirectory: () => [] }, root);
  const host = ts.createCompilerHost(options);
  host.fileExists = (path) => texts.has(path) || ts.sys.fileExists(path);
  host.readFile = (path) => texts.get(path) ?? ts.sys.readFile(path);
  return ts.createProgram([...texts.keys()], options, host);
}

const texts = new Map([
  [pathOf("correct"), correct],
  ...typos.map(([place, right, wrong]) => [pathOf(place), correct.replace(right, wrong)] as const),
]);
const program = programOf(texts);

/** What the compiler complains of: the text from where it begins, and the message. */
function complaints(place: string): { at: string; message: string }[] {
  const path = pathOf(place);
  return program.getSemanticDiagnostics(program.getSourceFile(path)).map(({ start, messageText }) => ({
    at: texts.get(path)?.slice(start) ?? "",
    message: ts.flattenDiagnosticMessageText(messageText, "\n"),
  }));
}

test("a definition without typos compiles", () => {
  expect(complaints("correct")).toEqual([]);
});

describe("a typo does not compile", () => {
  test.each(typos)("in %s", (place, right, wrong, marked) => {
    expect(correct.split(right).length - 1).toBe(1);
    const found = complaints(place);
    expect(found).toHaveLength(1);
    expect(found[0]?.at.slice(0, marked.length)).toBe(marked);
    // The message names it, wherever the compiler puts its mark.
    const typo = wrong.match(/\w+/g)?.find((word) => !right.match(/\w+/g)?.includes(word));
    expect(found[0]?.message).toContain(typo);
  });
});
