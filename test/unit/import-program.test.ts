import { rmSync } from "node:fs";
import { join } from "node:path";
import fc from "fast-check";
import type { ObjectToDeclare, Program } from "../../cli/import/object.js";
import { programOf } from "../../cli/import/program.js";
import { writeFiles } from "../../cli/import/write.js";
import { definitions } from "../../provider/definitions.js";
import type { Definition, Properties } from "../../provider/lifecycle/definition.js";
import { compilerErrors, unformatted, writeProgram } from "../support/imported.js";

jest.setTimeout(120_000);

/** A run that failed is repeated with `SMARTAG_IMPORT_SEED`. */
const seed = Number(process.env["SMARTAG_IMPORT_SEED"] ?? Date.now() % 2 ** 31);

const object = (type: string, id: string, inputs: Properties = {}, name?: string): ObjectToDeclare => ({
  definition: definitions.get(type) as Definition,
  id,
  inputs,
  ...(name !== undefined && { name }),
});

/** The text of a program of one file, without what it imports. */
function bodyOf({ files }: Program): string {
  expect(files.map(({ path }) => path)).toEqual(["index.ts"]);
  return (files[0]?.text ?? "").replace(/^(import [^;]*;\n)+\n/, "");
}

const rule = {
  direction: "in",
  policy: "accept",
  ipProtocol: "TCP",
  sourceCidr: "10.0.0.0/8",
  sourcePortRange: "-1/-1",
  destCidr: "10.0.0.0/8",
  destPortRange: "443/443",
  priority: 10,
};
const rest = { ...rule, policy: "drop", ipProtocol: "ALL", destPortRange: "-1/-1", priority: 100 };

it("shares the rules that several ACLs have, and the values that all rules have", () => {
  const printing = { ...rule, destPortRange: "9100/9100" };
  const files = { ...rule, destPortRange: "445/445" };
  const program = programOf([
    object("Acl", "acl-1", { name: "store", rules: { web: rule, rest, printing } }),
    object("Acl", "acl-2", { name: "office", rules: { web: rule, rest, files } }),
  ]);
  expect(bodyOf(program)).toBe(`const incoming = {
  direction: "in",
  sourceCidr: "10.0.0.0/8",
  sourcePortRange: "-1/-1",
  destCidr: "10.0.0.0/8",
} as const;

const commonRules = {
  web: { ...incoming, policy: "accept", ipProtocol: "TCP", destPortRange: "443/443", priority: 10 },
  rest: { ...incoming, policy: "drop", ipProtocol: "ALL", destPortRange: "-1/-1", priority: 100 },
} as const;

new Acl("office", {
  adopt: "acl-2",
  name: "office",
  rules: {
    ...commonRules,
    files: { ...incoming, policy: "accept", ipProtocol: "TCP", destPortRange: "445/445", priority: 10 },
  },
});

new Acl("store", {
  adopt: "acl-1",
  name: "store",
  rules: {
    ...commonRules,
    printing: { ...incoming, policy: "accept", ipProtocol: "TCP", destPortRange: "9100/9100", priority: 10 },
  },
});
`);
});

const site = (index: number, acl: string, more: ObjectToDeclare[] = []): ObjectToDeclare[] => [
  object("Gateway", `sag-${index}`, {
    name: `site-${index}`,
    cidrBlocks: [`10.${index}.0.0/24`],
    routingStrategy: "static",
  }),
  object("AclAssociation", `${acl}:sag-${index}`, { aclId: acl, smartAGId: `sag-${index}` }),
  object("SerialNumberBinding", `sag-${index}:sn${index}`, { smartAGId: `sag-${index}`, serialNumber: `sn${index}` }),
  object("UserDns", `sag-${index}:sn${index}`, {
    smartAGId: `sag-${index}`,
    serialNumber: `sn${index}`,
    masterDns: "10.0.0.53",
  }),
  ...more,
];

it("makes one function and a table of sites that are alike, where some may have more", () => {
  const log = object("FlowLogAssociation", "fl-1:sag-2", { flowLogId: "fl-1", smartAGId: "sag-2" });
  const program = programOf([
    object("Acl", "acl-1", { name: "store" }),
    object("Acl", "acl-2", { name: "office" }),
    object("FlowLog", "fl-1", { name: "flows", outputType: "netflow", netflowServerIp: "10.0.0.9" }),
    ...site(1, "acl-1"),
    ...site(2, "acl-2", [log]),
    ...site(3, "acl-1"),
  ]);
  expect(bodyOf(program)).toBe(`const office = new Acl("office", { adopt: "acl-2", name: "office" });
const store = new Acl("store", { adopt: "acl-1", name: "store" });

const flows = new FlowLog("flows", {
  adopt: "fl-1",
  name: "flows",
  outputType: "netflow",
  netflowServerIp: "10.0.0.9",
});

/** What differs between the sites. */
interface Site {
  /** The id of the gateway. */
  id: string;
  cidrBlocks: string[];
  serialNumber: string;
  acl: Acl;
  flowLogAssociation?: true;
}

const sites: Record<string, Site> = {
  "site-1": { id: "sag-1", cidrBlocks: ["10.1.0.0/24"], serialNumber: "sn1", acl: store },
  "site-2": { id: "sag-2", cidrBlocks: ["10.2.0.0/24"], serialNumber: "sn2", acl: office, flowLogAssociation: true },
  "site-3": { id: "sag-3", cidrBlocks: ["10.3.0.0/24"], serialNumber: "sn3", acl: store },
};

/** A gateway with what is on it. */
function declareSite(name: string, site: Site): void {
  const gateway = new Gateway(
    name,
    { adopt: site.id, name, cidrBlocks: site.cidrBlocks, routingStrategy: "static" },
    { protect: true },
  );
  const device = new SerialNumberBinding(name, {
    adopt: \`\${site.id}:\${site.serialNumber}\`,
    smartAGId: gateway.id,
    serialNumber: site.serialNumber,
  });
  new AclAssociation(name, {
    adopt: pulumi.interpolate\`\${site.acl.id}:\${site.id}\`,
    aclId: site.acl.id,
    smartAGId: gateway.id,
  });
  if (site.flowLogAssociation) {
    new FlowLogAssociation(name, { adopt: \`fl-1:\${site.id}\`, flowLogId: flows.id, smartAGId: gateway.id });
  }
  new UserDns(name, {
    adopt: \`\${site.id}:\${site.serialNumber}\`,
    smartAGId: gateway.id,
    serialNumber: device.serialNumber,
    masterDns: "10.0.0.53",
  });
}

for (const [name, site] of Object.entries(sites)) declareSite(name, site);
`);
});

it("makes a table for the sites of each CCN, if only one of the CCNs is in a CEN", () => {
  const onCcn = (index: number, ccn: string): ObjectToDeclare[] =>
    site(index, "acl-1", [
      object("CcnBinding", `${ccn}:sag-${index}`, { ccnId: ccn, smartAGId: `sag-${index}` }),
      object("AccessPoint", `sag-${index}`, { smartAGId: `sag-${index}`, accessPointId: 238 }),
    ]);
  const { files } = programOf([
    object("CloudConnectNetwork", "ccn-1", { name: "attached" }),
    object("CloudConnectNetwork", "ccn-2", { name: "alone" }),
    object("CcnCenAttachment", "cen-1:ccn-1", { cenId: "cen-1", ccnId: "ccn-1" }),
    ...[1, 2, 3].flatMap((index) => onCcn(index, "ccn-1")),
    ...[4, 5, 6].flatMap((index) => onCcn(index, "ccn-2")),
  ]);
  const text = files[0]?.text ?? "";
  expect(text.match(/^for .*/gm)).toEqual([
    "for (const [name, site] of Object.entries(sites)) declareSite(name, site);",
    "for (const [name, site] of Object.entries(sites2)) declareSite2(name, site);",
  ]);
  expect(text.match(/dependsOn: .*?[\w\]](?= })/g)).toEqual([
    "dependsOn: [attachedAttachment, device]",
    "dependsOn: ccnBinding",
    "dependsOn: device",
    "dependsOn: ccnBinding",
  ]);
});

it("has no id of one site in the function of all sites", () => {
  const route = object("StaticRoute", "sag-2:sn2:172.16.0.0/12:5:0", {
    smartAGId: "sag-2",
    serialNumber: "sn2",
    destinationCidr: "172.16.0.0/12",
    portName: "5",
    nextHop: "10.0.0.1",
  });
  const { files } = programOf([...site(1, "acl-1"), ...site(2, "acl-1", [route]), ...site(3, "acl-1")]);
  expect(files[0]?.text).toContain("adopt: `${site.id}:${site.serialNumber}:172.16.0.0/12:5:0`");
});

it("asks for a secret at the sites that have it only", () => {
  const wifi = (index: number, isAuth: boolean): ObjectToDeclare =>
    object("Wifi", `sag-${index}:sn${index}`, {
      smartAGId: `sag-${index}`,
      serialNumber: `sn${index}`,
      isEnable: true,
      ssid: "office",
      isAuth,
    });
  const sites = [1, 2, 3].flatMap((index) => site(index, "acl-1", [wifi(index, true)]));
  const open = site(4, "acl-1", [wifi(4, false)]);
  const { files, secrets } = programOf([...sites, ...open]);
  expect(secrets).toEqual(
    [1, 2, 3].map((index) => ({ key: `site-${index}-wifi-password`, what: `password of Wifi "site-${index}"` })),
  );
  const text = files[0]?.text ?? "";
  expect(text.match(/requireSecret\(.*\)/g)).toEqual(["requireSecret(`${name}-wifi-password`)"]);
  expect(text).toContain('new Wifi("site-4", {');
});

it("names each resource once, whatever the objects are called", () => {
  const names = [
    "",
    "__proto__",
    "class",
    "3rd floor",
    "上海",
    "Office",
    "office",
    "office 2",
    "a".repeat(80),
    '"; evil()',
    "\u202e",
  ];
  const program = programOf(names.map((name, index) => object("FlowLog", `fl-${index}`, flowLogNamed(name))));
  const folder = writeProgram(program);
  expect([compilerErrors(folder), unformatted(folder)]).toEqual(["", ""]);
  rmSync(folder, { recursive: true });
  const text = program.files.map((file) => file.text).join("");
  const made = [...text.matchAll(/new FlowLog\("(.*?)"/g)].map(([, name]) => name);
  expect(new Set(made).size).toBe(names.length);
  expect(made).toEqual(
    expect.arrayContaining(["fl-0", "proto", "class", "3rd-floor", "上海", "office", "office-2", "office-2-2"]),
  );
});

it("names what is on a gateway after it, whatever else has the gateway's id", () => {
  const program = programOf([
    object("Gateway", "sag-1", { name: "hub", routingStrategy: "static" }),
    object("AccessPoint", "sag-1", { smartAGId: "sag-1", accessPointId: 238 }),
    object("AclAssociation", "acl-1:sag-1", { aclId: "acl-1", smartAGId: "sag-1" }),
  ]);
  expect(
    bodyOf(program)
      .match(/new \w+\(\s*"[^"]*"/g)
      ?.map((made) => made.replace(/\s+/g, " ")),
  ).toEqual(['new Gateway("hub"', 'new AccessPoint("hub"', 'new AclAssociation("hub"']);
});

const flowLogNamed = (name: string): Properties => ({
  ...(name !== "" && { name }),
  outputType: "netflow",
  netflowServerIp: "10.0.0.9",
});

const hostile = fc.oneof(
  fc.string({ unit: "grapheme", minLength: 1, maxLength: 40 }),
  fc.string({ unit: "binary", minLength: 1, maxLength: 40 }),
  fc.constantFrom(
    "constructor",
    "toString",
    "await",
    "上海 分公司",
    'it\'s "quoted"',
    "${x}`",
    "*/ //",
    "a".repeat(200),
    "１２３",
  ),
);

/** Objects of any names, whose values are text that no one would choose. */
const account = fc
  .array(fc.record({ name: hostile, text: hostile, gateway: fc.boolean(), twice: fc.boolean() }), {
    minLength: 1,
    maxLength: 12,
  })
  .map((ones) =>
    ones.flatMap(({ name, text, gateway, twice }, index) => {
      const log = object("FlowLog", `fl-${index}`, { ...flowLogNamed(name), description: text });
      const sag = `sag-${index}`;
      const device = { smartAGId: sag, serialNumber: "sn" };
      return [
        log,
        ...(gateway ? [object("Gateway", sag, { cidrBlocks: ["10.0.0.0/24", "10.1.0.0/24"] }, undefined)] : []),
        object("FlowLogAssociation", `fl-${index}:${sag}`, { flowLogId: `fl-${index}`, smartAGId: sag }),
        object("Wifi", `${sag}:sn`, { ...device, isEnable: true, ssid: text, isAuth: true }),
        ...(twice
          ? [
              object("StaticRoute", `${sag}:sn:10.0.0.0/8:3:0`, {
                ...device,
                destinationCidr: "10.0.0.0/8",
                portName: "3",
                nextHop: "10.0.0.1",
              }),
            ]
          : []),
      ];
    }),
  );

it(`writes what the compiler accepts and Prettier leaves as it is (seed ${seed})`, () => {
  const samples = fc.sample(account, { seed, numRuns: 30 });
  const folder = writeProgram({ files: [] });
  for (const [index, objects] of samples.entries()) {
    const program = programOf(objects, { leftOut: [{ what: "x */ y", why: "line\u2028break */" }] });
    expect(program.counts.size).toBeGreaterThan(0);
    writeFiles(join(folder, String(index)), program.files);
  }
  expect([unformatted(folder), compilerErrors(folder)]).toEqual(["", ""]);
  rmSync(folder, { recursive: true });
});
