/** The part of the schema of SARIF 2.1.0 that is about what the report has: its names, types and required members. */
const message = {
  type: "object",
  additionalProperties: false,
  anyOf: [{ required: ["text"] }, { required: ["id"] }],
  properties: {
    text: { type: "string" },
    markdown: { type: "string" },
    id: { type: "string" },
    arguments: { type: "array", items: { type: "string" } },
  },
};

const level = { enum: ["none", "note", "warning", "error"] };
const index = { type: "integer", minimum: -1 };

const location = {
  type: "object",
  additionalProperties: false,
  properties: {
    physicalLocation: {
      type: "object",
      additionalProperties: false,
      anyOf: [{ required: ["address"] }, { required: ["artifactLocation"] }],
      properties: {
        artifactLocation: {
          type: "object",
          additionalProperties: false,
          properties: { uri: { type: "string", format: "uri-reference" }, uriBaseId: { type: "string" }, index },
        },
        region: {
          type: "object",
          additionalProperties: false,
          properties: { startLine: { type: "integer", minimum: 1 } },
        },
      },
    },
    logicalLocations: {
      type: "array",
      uniqueItems: true,
      items: {
        type: "object",
        additionalProperties: false,
        properties: {
          name: { type: "string" },
          fullyQualifiedName: { type: "string" },
          decoratedName: { type: "string" },
          kind: { type: "string" },
          index,
          parentIndex: index,
        },
      },
    },
  },
};

const rule = {
  type: "object",
  additionalProperties: false,
  required: ["id"],
  properties: {
    id: { type: "string" },
    name: { type: "string" },
    shortDescription: {
      type: "object",
      additionalProperties: false,
      required: ["text"],
      properties: message.properties,
    },
    defaultConfiguration: { type: "object", additionalProperties: false, properties: { level } },
  },
};

const result = {
  type: "object",
  additionalProperties: false,
  required: ["message"],
  properties: {
    ruleId: { enum: ["changed", "missing", "unmanaged"] },
    ruleIndex: index,
    level,
    message,
    locations: { type: "array", items: location },
    partialFingerprints: { type: "object", additionalProperties: { type: "string" } },
  },
};

const invocation = {
  type: "object",
  additionalProperties: false,
  required: ["executionSuccessful"],
  properties: {
    executionSuccessful: { type: "boolean" },
    toolExecutionNotifications: {
      type: "array",
      items: { type: "object", additionalProperties: false, required: ["message"], properties: { level, message } },
    },
  },
};

export const sarifSchema = {
  $schema: "http://json-schema.org/draft-07/schema#",
  type: "object",
  additionalProperties: false,
  required: ["version", "runs"],
  properties: {
    $schema: { type: "string", format: "uri" },
    version: { const: "2.1.0" },
    runs: {
      type: "array",
      minItems: 1,
      items: {
        type: "object",
        additionalProperties: false,
        required: ["tool"],
        properties: {
          tool: {
            type: "object",
            additionalProperties: false,
            required: ["driver"],
            properties: {
              driver: {
                type: "object",
                additionalProperties: false,
                required: ["name"],
                properties: {
                  name: { type: "string" },
                  version: { type: "string" },
                  semanticVersion: { type: "string", pattern: "^\\d+\\.\\d+\\.\\d+" },
                  rules: { type: "array", uniqueItems: true, items: rule },
                },
              },
            },
          },
          invocations: { type: "array", items: invocation },
          results: { type: "array", items: result },
        },
      },
    },
  },
};
