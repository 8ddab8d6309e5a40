// What commands print, for pages that show it: each block of a page after a note that names its command
// is what the command prints in an account of the emulator that is always the same.
import { execFile } from "node:child_process";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { emulatorEnvironment } from "./emulator-environment.mts";
import { startEmulator } from "./built.mts";
import { formatted } from "./format.mts";
import { root } from "./root.mts";

/** A note such as `<!-- Printed by: smartag list Acl -->`, and the code after it. */
const printed = /(<!-- Printed by: smartag (.+?) -->\n\n)```(\w*)\n[^]*?^```\n/gm;

const made = Date.UTC(2025, 0, 1);
const group = "rg-emulator1default";

const site = (id: string, name: string, hardware: string, online: boolean): object[] => [
  {
    kind: "gateway",
    create: {
      id,
      name,
      hardware,
      haType: "no_backup",
      status: online ? "Active" : "Offline",
      activated: true,
      locked: false,
      bandwidth: 20,
      cidrBlock: "",
      routingStrategy: "static",
      securityLockThreshold: 0,
      resourceGroupId: group,
      createTime: made,
      endTime: Date.UTC(2034, 0, 1),
    },
  },
  { kind: "device", create: { id: `sn-${name}`, model: hardware, gatewayId: id, online, createTime: made } },
];

const rule = (id: string, fields: object): object => ({
  kind: "aclRule",
  create: {
    id,
    aclId: "acl-office",
    direction: "out",
    policy: "accept",
    ipProtocol: "TCP",
    sourceCidr: "10.1.0.0/24",
    sourcePortRange: "-1/-1",
    destCidr: "10.0.0.0/8",
    destPortRange: "443/443",
    priority: 1,
    type: "LAN",
    createTime: made,
    ...fields,
  },
});

/** Two sites, of which one is offline, and an ACL on both. */
const account: readonly object[] = [
  { kind: "gateway", id: "sag-emulator1hq", remove: true },
  { kind: "gateway", id: "sag-emulator1branch", remove: true },
  ...site("sag-shanghai", "shanghai", "sag-1000", true),
  ...site("sag-suzhou", "suzhou", "sag-100wm", false),
  { kind: "acl", create: { id: "acl-office", name: "office", resourceGroupId: group, createTime: made } },
  rule("acr-web", { name: "web" }),
  rule("acr-rest", { policy: "drop", ipProtocol: "ALL", destCidr: "0.0.0.0/0", destPortRange: "-1/-1", priority: 100 }),
  ...["shanghai", "suzhou"].map((name) => ({
    kind: "aclAssociation",
    create: { id: `acl-${name}`, aclId: "acl-office", gatewayId: `sag-${name}` },
  })),
];

/** Runs a command and returns what a terminal would show; of JSON, what a file would hold. */
function run(words: readonly string[], endpoint: string): Promise<string> {
  const env = {
    PATH: process.env["PATH"],
    ...emulatorEnvironment(endpoint),
  };
  return new Promise((resolve) => {
    execFile(process.execPath, [join(root, "dist", "cli", "main.js"), ...words], { env }, (_, stdout, stderr) =>
      resolve(words.includes("--json") ? stdout : stdout + stderr),
    );
  });
}

/** The text of a page with what its commands print now. */
export async function printedPage(page: string): Promise<string> {
  const text = readFileSync(join(root, page), "utf8");
  const emulator = await startEmulator();
  try {
    const response = await fetch(`${emulator.endpoint}/_emulator/change`, {
      method: "POST",
      body: JSON.stringify(account),
    });
    if (!response.ok) throw new Error(await response.text());
    const outputs = new Map<string, string>();
    for (const [, , command = ""] of text.matchAll(printed)) {
      outputs.set(command, await run(command.split(" "), emulator.endpoint));
    }
    const current = text.replace(printed, (_, note: string, command: string, language: string) => {
      const lines = (outputs.get(command) ?? "").replaceAll(/ +$/gm, "").trimEnd();
      return `${note}\`\`\`${language}\n${lines}\n\`\`\`\n`;
    });
    return await formatted(page, current);
  } finally {
    await emulator.close();
  }
}
