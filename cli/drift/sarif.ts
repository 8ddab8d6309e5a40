import type { Drift, Finding, Kind } from "./finding.js";
import { kinds } from "./finding.js";
import { managerText, resourceName, sides, whereText } from "./words.js";

/** What each kind of finding means, and how severe it is. */
const rules: Readonly<Record<Kind, { readonly text: string; readonly level: "error" | "warning" | "note" }>> = {
  changed: { text: "The service has an object otherwise than the program.", level: "warning" },
  missing: { text: "The service does not have an object of the program.", level: "error" },
  unmanaged: { text: "The service has an object that no program manages.", level: "note" },
};

/**
 * The report in the Static Analysis Results Interchange Format. Services that show it want a file for
 * each result; an object has none, so it is that of the project.
 */
export function sarifReport(drift: Drift, version: string): object {
  return {
    $schema: "https://json.schemastore.org/sarif-2.1.0.json",
    version: "2.1.0",
    runs: [
      {
        tool: {
          driver: {
            name: "smartag drift",
            version,
            semanticVersion: version,
            rules: kinds.map((id) => ({
              id,
              shortDescription: { text: rules[id].text },
              defaultConfiguration: { level: rules[id].level },
            })),
          },
        },
        invocations: [
          {
            executionSuccessful: drift.isComplete,
            toolExecutionNotifications: notifications(drift),
          },
        ],
        results: drift.findings.map((finding) => result(drift, finding)),
      },
    ],
  };
}

function notifications({ errors, notRead }: Drift): object[] {
  return [
    ...errors.map((text) => ({ level: "error", message: { text } })),
    ...notRead.map(({ types, reason, isExpected }) => ({
      level: isExpected ? "note" : "error",
      message: { text: `Not read: ${types.join(", ")}. ${reason}` },
    })),
  ];
}

function result(drift: Drift, finding: Finding): object {
  const { kind, type, id } = finding;
  const urn = "urn" in finding ? finding.urn : undefined;
  return {
    ruleId: kind,
    ruleIndex: kinds.indexOf(kind),
    level: rules[kind].level,
    message: { text: messageOf(drift, finding) },
    locations: [
      {
        physicalLocation: { artifactLocation: { uri: "Pulumi.yaml" }, region: { startLine: 1 } },
        logicalLocations: [
          {
            name: urn === undefined ? id : resourceName(urn),
            fullyQualifiedName: urn ?? `${type}/${id}`,
            kind: "resource",
          },
        ],
      },
    ],
    // The same finding in the next run, whatever its values are by then. Two stacks may have one object.
    partialFingerprints: { "finding/v1": [kind, type, id, urn].filter(Boolean).join(" ") },
  };
}

function messageOf(drift: Drift, finding: Finding): string {
  const subject = `${finding.type} ${finding.id}${whereText(drift, finding)}`;
  switch (finding.kind) {
    case "changed": {
      const changes = finding.changes.map((change) => {
        const [program, service] = sides(change);
        return `${change.path}: ${program} => ${service}`;
      });
      return `${subject}, ${managerText(drift, finding)}: ${changes.join("; ")}.`;
    }
    case "missing":
      return `${subject}, ${managerText(drift, finding)}, does not exist.`;
    case "unmanaged": {
      const { name, under } = finding;
      const called = name === undefined ? "" : ` ${JSON.stringify(name)}`;
      return `${subject}${called}${under ? ` on ${under.type} ${under.id}` : ""} is managed by no program.`;
    }
  }
}
