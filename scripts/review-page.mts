// docs/review.md and the README: what `smartag review` prints of an example that is always the same.
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { markdownReview, reviewOf, textReview } from "./built.mts";
import { formatted } from "./format.mts";
import { root } from "./root.mts";

type Update = Parameters<typeof reviewOf>[0];
type Objects = Update["before"];

/** A note such as `<!-- Review: text -->`, and the code after it. */
const printed = /(<!-- Review: (text|short|markdown) -->\n\n)(`{3,})\w*\n[^]*?^\3\n/gm;

const resource = (type: string, name: string, properties: Record<string, unknown>): Objects[number] => ({
  type,
  name,
  id: name,
  urn: `urn:pulumi:prod::network::${type}::${name}`,
  properties,
});

const rule = {
  direction: "in",
  type: "LAN",
  policy: "accept",
  ipProtocol: "TCP",
  sourceCidr: "10.2.0.0/24",
  sourcePortRange: "-1/-1",
  destCidr: "10.1.0.0/24",
};
const rest = {
  ...rule,
  policy: "drop",
  ipProtocol: "ALL",
  sourceCidr: "0.0.0.0/0",
  destPortRange: "-1/-1",
  priority: 100,
};

/** A branch and a hub, before a change and after it. */
function network(isChanged: boolean): Objects {
  return [
    resource("CloudConnectNetwork", "offices", { interworkingStatus: "enable" }),
    resource("Gateway", "hub", { cidrBlocks: ["10.1.0.0/24"], maxBandwidth: isChanged ? 50 : 20 }),
    resource("Gateway", "branch", { cidrBlocks: ["10.2.0.0/24"], maxBandwidth: 20 }),
    resource("CcnBinding", "hubJoined", { ccnId: "offices", smartAGId: "hub" }),
    resource("CcnBinding", "branchJoined", { ccnId: "offices", smartAGId: "branch" }),
    resource("Acl", "office", {
      rules: {
        [isChanged ? "portal" : "web"]: { ...rule, destPortRange: "443/443", priority: 10 },
        printers: {
          ...rule,
          destPortRange: "9100/9100",
          priority: 20,
          sourceCidr: isChanged ? "10.2.0.0/25" : "10.2.0.0/24",
        },
        ...(isChanged && { ssh: { ...rule, destPortRange: "22/22", priority: 30 } }),
        rest,
      },
    }),
    resource("Acl", "guests", { rules: { rest } }),
    resource("AclAssociation", "hubFilter", { aclId: "office", smartAGId: "hub" }),
    resource("AclAssociation", "branchFilter", { aclId: isChanged ? "guests" : "office", smartAGId: "branch" }),
  ];
}

const [before, after] = [network(false), network(true)];
const at = (objects: Objects, name: string): Objects[number] => {
  const found = objects.find((one) => one.name === name);
  if (!found) throw new Error(`The example has no ${name}.`);
  return found;
};
const change = (name: string, action: "update" | "replace", paths: string[]): Update["changes"][number] => ({
  action,
  before: at(before, name),
  after: at(after, name),
  paths,
  unknown: [],
});

const update: Update = {
  before,
  after,
  changes: [
    change("office", "update", ["rules.portal", "rules.printers", "rules.ssh", "rules.web"]),
    change("branchFilter", "replace", ["aclId"]),
    change("hub", "update", ["maxBandwidth"]),
  ],
};
const flow = { from: "10.2.0.200", to: "10.1.0.8", protocol: "tcp", port: 9100 } as const;
const review = reviewOf(update, { promises: [{ name: "Branch prints", flow, expect: "passes" }] });

const forms: Readonly<Record<string, () => string>> = {
  text: () => `\`\`\`text\n${textReview(review, "stack prod")}\`\`\`\n`,
  short: () =>
    `\`\`\`text\n${textReview(review, "stack prod").split("\n\n").slice(0, 5).join("\n\n").trimEnd()}\n\`\`\`\n`,
  markdown: () => `\`\`\`\`text\n${markdownReview(review, "stack prod")}\`\`\`\`\n`,
};

/** The text of a page with what the command prints now. */
export async function reviewPage(page: string): Promise<string> {
  const text = readFileSync(join(root, page), "utf8");
  const current = text.replace(printed, (_, note: string, form: string) => `${note}${forms[form]?.() ?? ""}`);
  return formatted(page, current);
}
