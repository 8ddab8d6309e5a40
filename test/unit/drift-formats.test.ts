import { readFileSync } from "node:fs";
import { join } from "node:path";
import Ajv from "ajv";
import { markdownReport } from "../../cli/drift/markdown.js";
import { sarifReport } from "../../cli/drift/sarif.js";
import { terminalReport } from "../../cli/drift/terminal.js";
import { changed, missing, nothing, sample, unmanaged } from "../support/drift-sample.js";
import { sarifSchema } from "../support/sarif-schema.js";

const validity = (schema: object, value: unknown): string => {
  const ajv = new Ajv({ allErrors: true });
  return ajv.validate(schema, value) ? "valid" : ajv.errorsText();
};

describe("JSON", () => {
  const schema = JSON.parse(readFileSync(join(__dirname, "../../schema/drift.schema.json"), "utf8")) as object;
  const printed = (value: object): unknown => JSON.parse(JSON.stringify(value));

  it("is what the schema says", () => {
    expect(validity(schema, printed(sample))).toBe("valid");
    expect(validity(schema, printed(nothing))).toBe("valid");
  });

  it.each([
    ["an unknown property", { ...sample, more: 1 }],
    ["a missing part", { ...sample, coverage: undefined }],
    ["a finding of an unknown kind", { ...sample, findings: [{ ...changed, kind: "odd" }] }],
    ["a changed object without changes", { ...sample, findings: [{ ...changed, changes: [] }] }],
    ["a missing object without its resource", { ...sample, findings: [{ ...missing, urn: undefined }] }],
    ["an unmanaged object with a resource", { ...sample, findings: [{ ...unmanaged, urn: "urn:x" }] }],
  ])("is not what the schema says with %s", (_, value) => {
    expect(validity(schema, printed(value))).not.toBe("valid");
  });
});

describe("SARIF", () => {
  const report = sarifReport(sample, "1.2.3") as {
    runs: [{ results: { ruleId: string; message: { text: string } }[] }];
  };

  it("has the structure that version 2.1.0 requires", () => {
    expect(validity(sarifSchema, report)).toBe("valid");
    expect(validity(sarifSchema, sarifReport(nothing, "1.2.3"))).toBe("valid");
  });

  it("has a result for each finding, with its rule and what is wrong", () => {
    expect(report.runs[0].results.map(({ ruleId, message }) => [ruleId, message.text])).toEqual([
      ["changed", expect.stringContaining('Acl acl-1, resource office: name: "office" => ') as string],
      ["missing", "Qos qos-1, resource voice, does not exist."],
      ["unmanaged", 'AclAssociation acl-2:sag-1 "by-hand" on Gateway sag-1 is managed by no program.'],
      ["unmanaged", 'Acl acl-2 "by-hand" is managed by no program.'],
    ]);
  });

  it("tells apart the findings of one object that two stacks have", () => {
    const ofBoth = [changed, { ...changed, urn: changed.urn.replace(":prod::", ":test::"), state: "stack test" }];
    const both = sarifReport({ ...sample, findings: ofBoth }, "1.2.3") as {
      runs: [{ results: { partialFingerprints: object }[] }];
    };
    const [one, other] = both.runs[0].results.map(({ partialFingerprints }) => partialFingerprints);
    expect(one).not.toEqual(other);
  });

  it("says what makes the comparison incomplete", () => {
    expect(report.runs[0]).toMatchObject({
      invocations: [
        {
          executionSuccessful: false,
          toolExecutionNotifications: [
            { level: "error", message: { text: expect.stringContaining("cn-hongkong") as string } },
            { level: "note" },
            { level: "error", message: { text: "Not read: FlowLog. Forbidden.RAM: No." } },
          ],
        },
      ],
    });
  });
});

describe("the terminal", () => {
  const manner = { width: 80, hasColours: false, showsFixes: false };

  it("shows each finding in lines of 80 columns", () => {
    const text = terminalReport(sample, manner);
    expect(text.split("\n").filter((line) => line.length > 80)).toEqual([]);
    expect(text).toMatchInlineSnapshot(`
     "stack prod and cn-shanghai/1000000000000001

     Changed (1)
       Acl acl-1 "office", resource office
         name: "office" => "a|b\`c\`\\u001b[31m\\n"
         rules["acr-9"]:
           program: none
           service: policy: "accept",
                    description: "xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx…
         rules["mail"]: {"policy":"accept"} => not there
         rules["web"].policy: "drop" => "accept"

     Missing (1)
       Qos qos-1, resource voice

     Unmanaged, on managed objects (1)
       AclAssociation acl-2:sag-1 "by-hand", on Gateway sag-1

     Unmanaged, in the account (1)
       Acl acl-2 "by-hand"

     Not compared (2)
       Acl acl-3: name, encrypted
       Wifi sag-2:sn-2

     TYPE  MANAGED  ALL  COVERAGE
     Acl   1        2    50 %

     1 changed, 1 missing, 2 unmanaged, 3 ignored, 2 not compared.
     6 of 8 objects managed (75 %).
     "
    `);
  });

  it("shows the commands that mend a finding, which are not cut", () => {
    const text = terminalReport(sample, { ...manner, showsFixes: true });
    expect(text).toContain(`    # puts back what the program says\n    ${changed.fixes[0]?.command ?? ""}\n`);
    expect(text).toContain(`    # manages it, as an input of a new Acl\n    adopt: "acl-2"\n`);
  });

  it("has colours if asked to, and no other control characters than those", () => {
    const text = terminalReport(sample, { ...manner, hasColours: true });
    expect(text).toContain("\u001b[33mChanged (1)\u001b[39m\n");
    expect(text.replaceAll(/\u001b\[\d+m/g, "")).toBe(terminalReport(sample, manner));
    expect(terminalReport(sample, manner)).not.toMatch(/(?!\n)\p{Cc}/u);
  });

  it("prints no control characters of the names of resources", () => {
    const odd = { ...changed, urn: `${changed.urn}\u001b[2J` };
    expect(terminalReport({ ...sample, findings: [odd] }, manner)).toContain("\\u001b[2J");
  });

  it("says that there is no drift", () => {
    expect(terminalReport(nothing, manner)).toMatch(/\nNo drift\.\n8 of 8 objects managed \(100 %\)\.\n$/);
  });

  it("does not say so if a list was refused", () => {
    const text = terminalReport({ ...nothing, isComplete: false }, manner);
    expect(text).toContain("\nNo drift found, but not everything was compared.\n");
  });
});

describe("Markdown", () => {
  it("has a table of each kind, and values as code", () => {
    const text = markdownReport(sample, false);
    expect(text).toMatchInlineSnapshot(`
     "## Drift: 1 changed, 1 missing, 2 unmanaged, 3 ignored, 2 not compared

     \`stack prod\` and \`cn-shanghai/1000000000000001\`: 6 of 8 objects managed (75 %).

     > **Error:** \`urn:pulumi:prod::network::pulumi-nodejs:dynamic/smartag:Acl::far of stack prod lives in cn-hongkong, but the connection leads elsewhere.\`

     ### Changed

     | Object | Resource | Property | Program | Service |
     | --- | --- | --- | --- | --- |
     | \`Acl acl-1\` | \`office\` | \`name\` | \`"office"\` | \`\` "a\\|b\`c\`\\u001b[31m\\n" \`\` |
     | \`Acl acl-1\` | \`office\` | \`rules["acr-9"]\` | \`not in the program\` | \`{"policy":"accept","description":"xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx"}\` |
     | \`Acl acl-1\` | \`office\` | \`rules["mail"]\` | \`{"policy":"accept"}\` | \`not there\` |
     | \`Acl acl-1\` | \`office\` | \`rules["web"].policy\` | \`"drop"\` | \`"accept"\` |

     ### Missing

     | Object | Resource |
     | --- | --- |
     | \`Qos qos-1\` | \`voice\` |

     ### Unmanaged

     | Object | Name | On |
     | --- | --- | --- |
     | \`AclAssociation acl-2:sag-1\` | \`by-hand\` | \`Gateway sag-1\` |
     | \`Acl acl-2\` | \`by-hand\` |  |

     ### Not compared

     | What | Why |
     | --- | --- |
     | \`Acl acl-3: name\` | \`The state has it encrypted.\` |
     | \`Wifi sag-2:sn-2\` | \`SmartAccessGatewayOffline: Offline.\` |
     | lists of Wifi of \`sag-2 sn-2\` | \`SmartAccessGatewayOffline: Offline.\` |
     | lists of FlowLog | \`Forbidden.RAM: No.\` |

     ### Coverage

     | Type | Managed | All | Coverage |
     | --- | --- | --- | --- |
     | Acl | 1 | 2 | 50 % |
     "
    `);
  });

  it("has the commands in blocks", () => {
    expect(markdownReport(sample, true)).toContain("```sh\n# creates it again\npulumi up\n```\n");
  });

  it("says that there is no drift", () => {
    expect(markdownReport(nothing, true)).toMatch(/^## No drift\n\n`stack prod` and /);
  });

  it("does not say so if a list was refused", () => {
    const text = markdownReport({ ...nothing, isComplete: false }, true);
    expect(text).toMatch(/^## No drift found, but not everything was compared\n/);
  });
});
