import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { environmentFor, smartag } from "../support/command.js";
import { Service } from "../support/lifecycle.js";
import { ccnByHand, gatewayByHand } from "../support/row.js";
import { rule } from "../support/samples.js";

let service: Service;
beforeAll(async () => {
  service = await Service.start();
  const aclRule = (id: string, values: object): object => ({
    kind: "aclRule",
    create: { ...rule, type: "LAN", id, name: id.slice(4), aclId: "acl-1", ...values },
  });
  await service.change([
    { kind: "acl", create: { id: "acl-1", name: "office", resourceGroupId: "rg-emulator1default" } },
    aclRule("acr-web", { priority: 10 }),
    aclRule("acr-rest", { priority: 100, policy: "drop", ipProtocol: "ALL", destPortRange: "-1/-1" }),
    ccnByHand("ccn-1", { name: "offices" }),
    ...gatewayByHand("sag-1", { name: "hub", ccnId: "ccn-1" }),
    ...gatewayByHand("sag-2", { name: "branch", ccnId: "ccn-1" }),
    { kind: "gateway", id: "sag-1", set: { cidrBlock: "10.1.0.0/24" } },
    { kind: "gateway", id: "sag-2", set: { cidrBlock: "192.168.1.0/24" } },
    { kind: "aclAssociation", create: { id: "on", aclId: "acl-1", gatewayId: "sag-2" } },
  ]);
});
afterAll(() => service.close());

const trace = (...args: string[]) => smartag(["trace", ...args], { env: environmentFor(service.emulator.endpoint) });

it("prints the way of a packet through the live account, there and back", async () => {
  const { code, stdout } = await trace("--from", "10.1.0.8", "--to", "192.168.1.9", "--port", "443");
  expect([code, stdout]).toEqual([
    0,
    `TCP 10.1.0.8:40000 > 192.168.1.9:443
passes   gateway hub: enters from 10.1.0.0/24 [Gateway hub]
passes   gateway hub: ACL, out, LAN: the gateway has no ACL, so that everything
         passes
passes   CCN offices: interworking of sites: enable
passes   gateway branch: ACL, in, LAN: accept (priority 10) [AclRule web]
passes   gateway branch: route: to 192.168.1.0/24 [LanPort sag-2:sn-sag-2:1]

Answers
passes   gateway branch: ACL, out, LAN: no rule matches, which passes [Acl
         office]
passes   gateway hub: ACL, in, LAN: the gateway has no ACL, so that everything
         passes

Outcome: passes
`,
  ]);
});

it("ends with 2 if the outcome is not the expected one", async () => {
  const ssh = ["--from", "10.1.0.8", "--to", "192.168.1.9", "--port", "22", "--json"];
  const dropped = await trace(...ssh, "--expect", "dropped");
  expect([dropped.code, JSON.parse(dropped.stdout)]).toEqual([
    0,
    expect.objectContaining({ outcome: "dropped", back: [] }),
  ]);
  const passes = await trace(...ssh, "--expect", "passes");
  expect([passes.code, passes.stderr]).toEqual([2, "Expected: passes; found: dropped.\n"]);
});

describe("a flows file", () => {
  let folder: string;
  beforeAll(() => (folder = mkdtempSync(join(tmpdir(), "smartag-flows-"))));
  afterAll(() => rmSync(folder, { recursive: true }));
  const flows = (text: string): string => {
    const file = join(folder, "flows.yaml");
    writeFileSync(file, text);
    return file;
  };
  const web = "mustPass:\n  - { name: Web, from: 10.1.0.8, to: 192.168.1.9, port: 443 }\n";
  const ssh = (must: string): string => `${must}:\n  - { from: 10.1.0.8, to: 192.168.1.9, port: 22 }\n`;

  it("is kept", async () => {
    const { code, stdout } = await trace("--flows", flows(web + ssh("mustNotPass")));
    expect([code, stdout]).toEqual([
      0,
      `passes   Web: TCP 10.1.0.8:40000 > 192.168.1.9:443
dropped  tcp 10.1.0.8 > 192.168.1.9:22: TCP 10.1.0.8:40000 > 192.168.1.9:22

2 of 2 flows as they must be.
`,
    ]);
  });

  it("is broken, which says what decides, and ends with 2", async () => {
    const { code, stdout } = await trace("--flows", flows(web.replace("mustPass", "mustNotPass") + ssh("mustPass")));
    expect([code, stdout]).toEqual([
      2,
      `dropped  tcp 10.1.0.8 > 192.168.1.9:22: TCP 10.1.0.8:40000 > 192.168.1.9:22, and
         must pass
         gateway branch: ACL, in, LAN: drop (priority 100) [AclRule rest]
passes   Web: TCP 10.1.0.8:40000 > 192.168.1.9:443, and must not pass
         gateway branch: ACL, in, LAN: accept (priority 10) [AclRule web]

0 of 2 flows as they must be.
`,
    ]);
  });
});

it.each([
  [["--to", "192.168.1.9"], /Give --from and --to, or --flows\./],
  [["--to", "192.168.1.9", "--flows", "flows.yaml"], /--flows has the flows; leave out --from and --to\./],
  [["--flows", "missing.yaml"], /missing\.yaml cannot be read as a flows file/],
  [["--from", "10.1.0.8", "--to", "192.168.1.9"], /tcp needs a destination port/],
  [["--from", "10.1.0.8", "--to", "192.168.1.9", "--port", "0"], /Give a port from 1 to 65535/],
])("says what is wrong with %j", async (args, words) => {
  const { code, stdout, stderr } = await trace(...args);
  expect([code, stdout, stderr]).toEqual([1, "", expect.stringMatching(words)]);
});
