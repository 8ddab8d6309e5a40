import {
  Acl,
  AclAssociation,
  FlowLog,
  FlowLogAssociation,
  Gateway,
  QosAssociation,
  type AclRuleEntry,
} from "../../provider/index.js";
import { Bench } from "../support/engine.js";
import { bought, rule } from "../support/samples.js";

jest.setTimeout(300_000);

let bench: Bench;
beforeAll(async () => {
  bench = await Bench.open();
});
afterAll(() => bench.close());

/** What a preview shows, with its diagnostics, and how many calls it made. */
async function previewed(program: () => Promise<void>): Promise<{ output: string; calls: number }> {
  const before = bench.emulator.requests().length;
  let output = "";
  const onOutput = (text: string): unknown => (output += text);
  await bench.stack.preview({ program, onOutput, onError: onOutput });
  return { output, calls: bench.emulator.requests().length - before };
}

const accept = { ...rule, policy: "accept" } as AclRuleEntry;

test("a preview warns of what it cannot be sure of, and goes on", async () => {
  const { output, calls } = await previewed(() => {
    const { id: smartAGId } = new Gateway("branch", bought);
    const { id: flowLogId } = new FlowLog("flows", { outputType: "netflow", netflowServerIp: "10.0.0.1" });
    new FlowLogAssociation("branch", { flowLogId, smartAGId });
    const acl = new Acl("office", {
      rules: { web: accept, ssh: { ...accept, policy: "drop" }, dns: { ...accept, ipProtocol: "UDP" } },
    });
    new AclAssociation("office", { aclId: acl.id, smartAGId });
    new Acl("guests", { rules: { web: accept } });
    return Promise.resolve();
  });
  expect(calls).toBe(0);
  expect(output).toContain('warning: gateway "branch" is a sag-vcpe, which does not support flow logs');
  expect(output).toMatch(/smartag: warning: Gateway "cloud-office": it is offline until somebody installs its image/);
  expect(output).toMatch(/smartag: warning: Acl "guests-\w+": rules: all of them accept/);
  expect(output).toMatch(
    /smartag: warning: Acl "office-\w+": rules\.(web and rules\.ssh|ssh and rules\.web): the priority of both is 1, the default/,
  );
});

test("a preview tells of the gap before a gateway's ACL or QoS changes, and the old one goes first", async () => {
  const [first, second] = [await made("acl"), await made("acl")];
  const [gold, silver] = [await made("qos"), await made("qos")];
  const smartAGId = "sag-emulator1hq";
  const program = (aclId: string, qosId: string) => () => {
    new AclAssociation("office", { aclId, smartAGId });
    new QosAssociation("office", { qosId, smartAGId });
    return Promise.resolve();
  };
  expect(await bench.up(program(first, gold))).toMatchObject({ ok: true, changes: { create: 3 } });
  const preview = await previewed(program(second, silver));
  expect(preview.output).toContain("the old one goes first: until the new one is there, everything passes");
  expect(preview.calls).toBe(1);
  const changed = await bench.up(program(second, silver));
  expect(changed).toMatchObject({ ok: true, changes: { replace: 2, same: 1 } });
  const writes = changed.calls.map(({ operation }) => operation).filter((operation) => /ssociate/.test(operation));
  expect(writes.indexOf("DisassociateACL")).toBeLessThan(writes.indexOf("AssociateACL"));
  expect(writes.indexOf("DisassociateQos")).toBeLessThan(writes.indexOf("AssociateQos"));
  expect(changed.calls.filter(({ outcome }) => outcome !== "ok")).toEqual([]);
});

let count = 0;
async function made(kind: "acl" | "qos"): Promise<string> {
  count += 1;
  const create = { name: `${kind}-${count}`, resourceGroupId: "rg-emulator1default" };
  const [object] = (await bench.control("change", { kind, create })) as [{ id: string }];
  return object.id;
}
