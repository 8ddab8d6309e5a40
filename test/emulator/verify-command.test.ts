import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Verification } from "../../network/verify/verify.js";
import { environmentFor, smartag } from "../support/command.js";
import { Service } from "../support/lifecycle.js";
import { ccnByHand, gatewayByHand } from "../support/row.js";
import { car, policy, rule } from "../support/samples.js";

let service: Service;
let folder: string;
beforeAll(async () => {
  service = await Service.start();
  folder = mkdtempSync(join(tmpdir(), "smartag-verify-"));
});
beforeEach(async () => {
  service.reset();
  await service.clear();
});
afterAll(async () => {
  await service.close();
  rmSync(folder, { recursive: true, force: true });
});

const verify = (...args: string[]) => smartag(["verify", ...args], { env: environmentFor(service.emulator.endpoint) });

const aclRule = (id: string, values: object): object => ({
  kind: "aclRule",
  create: { ...rule, type: "LAN", id, name: id.slice(4), aclId: "acl-1", ...values },
});

/** Two sites, of which one is to have a fault. */
const account: readonly object[] = [
  { kind: "acl", create: { id: "acl-1", name: "office", resourceGroupId: "rg-emulator1default" } },
  aclRule("acr-web", { priority: 10 }),
  aclRule("acr-rest", { priority: 100, policy: "drop", ipProtocol: "ALL", destPortRange: "-1/-1" }),
  ccnByHand("ccn-1"),
  ...gatewayByHand("sag-1", { name: "hub", ccnId: "ccn-1" }),
  ...gatewayByHand("sag-2", { name: "branch", ccnId: "ccn-1" }),
  { kind: "gateway", id: "sag-1", set: { cidrBlock: "192.168.1.0/24" } },
  { kind: "gateway", id: "sag-2", set: { cidrBlock: "192.168.2.0/24" } },
  ...["sag-1", "sag-2"].map((gatewayId) => ({
    kind: "aclAssociation",
    create: { id: `on-${gatewayId}`, aclId: "acl-1", gatewayId },
  })),
];

async function found(...args: string[]): Promise<{ code: number | null; rules: string[]; result: Verification }> {
  const { code, stdout, stderr } = await verify("--format", "json", ...args);
  if (stdout === "") throw new Error(stderr);
  const result = JSON.parse(stdout) as Verification;
  return { code, rules: result.findings.map(({ rule: id, resource }) => `${id} ${resource.name}`), result };
}

describe("the live account", () => {
  it("has no findings if nothing is wrong, and is read only", async () => {
    await service.change(account);
    service.calls();
    const { code, stdout } = await verify();
    expect([code, stdout]).toEqual([0, "Nothing found in account, region cn-shanghai.\n"]);
    expect(service.writes()).toEqual([]);
  });

  it("shows the rule that never matches, with the rules that hide it", async () => {
    await service.change(account);
    await service.change([
      aclRule("acr-low", { priority: 5, policy: "drop", destPortRange: "1/400" }),
      aclRule("acr-high", { priority: 6, policy: "drop", destPortRange: "401/65535" }),
    ]);
    const { code, stdout } = await verify();
    expect(code).toBe(2);
    expect(stdout).toContain(
      "error    AclRule web\n         acl-never-matches: high (6, drop) decides on every packet",
    );
    expect(stdout.split("\n").filter((line) => line.length > 80)).toEqual([]);
    // The ports below 401 are dropped without the rule low, too; without the rule high, web would match.
    expect(stdout).toMatch(/\nwarning  AclRule low\n         acl-redundant-rule: /);
    expect(stdout).toMatch(/\n1 error, 1 warning in account, region cn-shanghai\.\n$/);
  });

  it("finds blocks of one CCN that overlap, DNAT to nowhere, an unbound flow log and a car too many", async () => {
    await service.change(account);
    await service.change([
      { kind: "gateway", id: "sag-2", set: { cidrBlock: "192.168.1.128/25" } },
      {
        kind: "dnatEntry",
        create: {
          id: "fwd-1",
          gatewayId: "sag-1",
          type: "Intranet",
          ipProtocol: "tcp",
          externalIp: "172.30.0.8",
          externalPort: "443",
          internalIp: "192.168.9.8",
          internalPort: "8443",
        },
      },
      { kind: "qos", create: { id: "qos-1", name: "shares", resourceGroupId: "rg-emulator1default" } },
      { kind: "qosCar", create: { ...car, id: "qoscar-1", qosId: "qos-1", name: "voice" } },
      { kind: "qosCar", create: { ...car, id: "qoscar-2", qosId: "qos-1", name: "spare", priority: 2 } },
      { kind: "qosPolicy", create: { ...policy, id: "qospy-1", qosId: "qos-1", name: "calls" } },
    ]);
    const { code, rules } = await found();
    expect(code).toBe(2);
    expect(rules).toEqual([
      "blocks-of-sites-overlap branch",
      "dnat-to-nowhere sag-1:fwd-1",
      "qos-car-without-policy spare",
    ]);
  });

  it("says that a gateway has no ACL, unless that could not be read", async () => {
    await service.change([...gatewayByHand("sag-1", { name: "hub" })]);
    expect((await found()).rules).toEqual(["gateway-without-acl hub"]);
    await service.faults({ operation: "DescribeACLs", kind: "error", code: "Forbidden.RAM", httpStatus: 403 });
    const { code, stdout, stderr } = await verify();
    expect([code, stdout]).toEqual([1, ""]);
    expect(stderr).toContain("Not read: Acl, AclRule. Forbidden.RAM");
    expect(stderr).toContain("Not everything could be read, so nothing was examined.");
  });

  it("does not count a suppressed finding, and lists it and suppressions without one", async () => {
    await service.change([...gatewayByHand("sag-1", { name: "hub" })]);
    const file = join(folder, "verify.json");
    writeFileSync(file, JSON.stringify([{ rule: "acl-tie", resource: "office", reason: "agreed" }]));
    const args = ["--suppressions", file, "--suppress", "gateway-without-acl@hub=behind a firewall"];
    const { code, stdout } = await verify(...args);
    expect([code, stdout]).toEqual([
      0,
      `ignored  Gateway hub
         gateway-without-acl: no ACL is bound to it, so that it lets everything
         pass.
         Suppressed: Behind a firewall.
unused   The suppression acl-tie@office matches no finding: remove it.

Nothing found, 1 suppressed in account, region cn-shanghai.
`,
    ]);
    const { result } = await found(...args);
    expect(result.suppressed).toEqual([expect.objectContaining({ reason: "behind a firewall" })]);
  });

  it.each([
    [["--suppress", "acl-tie"], /"acl-tie" is no suppression; write rule=reason/],
    [["--suppress", "acl-ty=because"], /There is no rule "acl-ty" to suppress; there are acl-never-matches, /],
    [["--state", "missing.json"], /missing\.json/],
  ])("says what is wrong with %j", async (args, words) => {
    const { code, stdout, stderr } = await verify(...args);
    expect([code, stdout, stderr]).toEqual([1, "", expect.stringMatching(words)]);
  });

  it("refuses a suppression without a reason", async () => {
    const file = join(folder, "unreasoned.json");
    writeFileSync(file, JSON.stringify([{ rule: "acl-tie", reason: " " }]));
    expect(await verify("--suppressions", file)).toMatchObject({ code: 1, stdout: "" });
  });

  it("prints Markdown in which names cannot do harm", async () => {
    await service.change([...gatewayByHand("sag-1", { name: "`hub`<b>" })]);
    const { stdout } = await verify("--format", "markdown");
    expect(stdout).toBe(`### Network verification: 1 warning

Examined: account, region cn-shanghai.

- **warning** \`gateway-without-acl\` \`\`Gateway \`hub\`<b>\`\`: No ACL is bound to it, so that it lets everything pass. Bind an ACL to it with an AclAssociation.
`);
  });
});
