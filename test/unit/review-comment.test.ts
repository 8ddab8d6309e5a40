import type { NetworkObject } from "../../network/model/index.js";
import { type Review, reviewOf } from "../../network/review/review.js";
import { markdownReview } from "../../cli/review/markdown.js";
import { textReview } from "../../cli/review/text.js";
import { back, webRule } from "../support/two-sites.js";
import { fiftyRules, resource, updateFrom } from "../support/updates.js";

const fifty = (): Review => reviewOf(updateFrom(...fiftyRules()));

/** What stands outside of folds. */
const open = (markdown: string): string => markdown.replaceAll(/<details>[^]*?<\/details>\n*/g, "");

describe("the comment on fifty changed rules", () => {
  it("has the summary first, then few open rows, and all others folded", () => {
    const text = markdownReview(fifty(), "stack prod");
    expect(text.split("\n").slice(0, 3)).toEqual([
      "### Network review of stack prod: 1 updated",
      "",
      "- Traffic at 2 sites: 50 kinds now dropped, 40 kinds now passing",
    ]);
    const visible = open(text);
    expect(visible.split("\n").length).toBeLessThan(40);
    expect(visible).toContain("**Passed, and is now dropped** (50)");
    expect(visible).toContain("**Was dropped, and now passes** (40)");
    expect([...text.matchAll(/^\| (?:in|out), LAN \|/gm)]).toHaveLength(90);
    expect(text.length).toBeLessThan(65_000);
  });

  it("is the same each time, whatever the order of resources and rules", () => {
    const [before, after] = fiftyRules();
    const reversed = (objects: readonly NetworkObject[]): NetworkObject[] =>
      objects.map((one) => {
        const { rules } = one.properties as { rules?: object };
        return rules ? { ...one, properties: { rules: Object.fromEntries(Object.entries(rules).toReversed()) } } : one;
      });
    const again = reviewOf(updateFrom(reversed(before), reversed(after)));
    expect(markdownReview(again, "stack prod")).toBe(markdownReview(fifty(), "stack prod"));
  });

  it.each([20_000, 8_000, 3_000])("is shortened to %d characters, and says what it left out", (most) => {
    const text = markdownReview(fifty(), "stack prod", most);
    expect(text.length).toBeLessThanOrEqual(most);
    expect(text).toMatch(/^### Network review of stack prod: 1 updated\n\n- Traffic at 2 sites: 50 kinds/);
    expect(text).toMatch(/\*\*Left out, because a comment takes no more:\*\* .*tables of rules \(1\)/);
    expect([...text.matchAll(/<details>/g)].length).toBe([...text.matchAll(/<\/details>/g)].length);
  });

  it("leaves nothing out of the terminal form, which keeps to 80 columns", () => {
    const text = textReview(fifty(), "stack prod");
    expect([...text.matchAll(/^ {4}- /gm)]).toHaveLength(90);
    expect(text.split("\n").filter((line) => line.length > 80)).toEqual([]);
  });
});

const hostile = "a|b`c`](https://evil.example)<img src=x onerror=1>@everyone #1 \u202egnp.\n| x | <!--</details>";

describe("hostile names", () => {
  const rule = { ...webRule, ...back };
  const objects = (rules: object): NetworkObject[] => [
    resource("Gateway", hostile, { cidrBlocks: ["10.1.0.0/24"] }),
    resource("Gateway", `${hostile}2`, { cidrBlocks: ["10.3.0.0/24"] }),
    resource("Acl", hostile, { rules }),
    resource("AclAssociation", hostile, { aclId: hostile, smartAGId: hostile }),
    resource("AclAssociation", `${hostile}2`, { aclId: hostile, smartAGId: `${hostile}2` }),
  ];
  const update = updateFrom(
    objects({ [hostile]: rule, rest: { ...rule, policy: "drop", priority: 100 } }),
    objects({ rest: { ...rule, policy: "drop", priority: 100 }, low: { ...rule, priority: 101 } }),
  );
  const promises = [
    {
      name: hostile,
      flow: { from: "10.2.0.1", to: "10.1.0.8", protocol: "tcp", port: 443 } as const,
      expect: "passes" as const,
    },
  ];
  const text = markdownReview(reviewOf(update, { promises }), hostile);
  /** What Markdown reads as text: outside of fences and spans of code. */
  const prose = text
    .replaceAll(/^(`{3,})diff\n[^]*?^\1$/gm, "")
    .replaceAll(/(?<![`\\])(`+)(?!`)[^\n]*?[^`\n]\1(?!`)/g, "");

  it("stay text: no HTML, link, mention, fold or hidden direction of theirs", () => {
    expect(text).not.toMatch(/[\u202a-\u202e\u2066-\u2069]/);
    expect(prose.replaceAll(/<details><summary>.*<\/summary>|<\/details>/g, "")).not.toMatch(
      /(?<!\\)<|(?<!\\)\[|(?<!\\)\]\(|@everyone|https:\/\//,
    );
    const summaries = [...text.matchAll(/<summary>(.*)<\/summary>/g)].map(([, summary]) => summary);
    expect(summaries.join("")).not.toMatch(/[<>]|@everyone|https:\/\//);
    expect([...text.matchAll(/^<details>/gm)].length).toBe([...text.matchAll(/^<\/details>$/gm)].length);
  });

  it("do not break the rows of tables", () => {
    const rows = text.split("\n").filter((line) => line.startsWith("| "));
    const cells = rows.map((row) => row.split(/(?<!\\)\|/).length);
    expect(rows.length).toBeGreaterThan(4);
    // One table of sites and one of traffic.
    expect(new Set(cells)).toEqual(new Set([8, 6]));
  });

  it("do not steer a terminal", () => {
    expect(textReview(reviewOf(update, { promises }), hostile)).not.toMatch(/[\u202a-\u202e]|\u001b/);
  });
});

test("an update that does nothing to traffic says so at once", () => {
  const [before] = fiftyRules();
  const after = before.map((one) =>
    one.type === "Acl" ? { ...one, properties: { ...one.properties, description: "all" } } : one,
  );
  const review = reviewOf(updateFrom(before, after));
  expect(markdownReview(review, "stack prod")).toBe(`### Network review of stack prod: 1 updated

- No effect on traffic

<details><summary>No effect on traffic (1)</summary>

- \`Acl office: updated, description\`

</details>
`);
  expect(textReview(review, "stack prod")).toBe(`Review of stack prod: 1 updated
- No effect on traffic

No effect on traffic
  - Acl office: updated, description
`);
});
