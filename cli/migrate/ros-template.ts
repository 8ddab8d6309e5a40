import * as v from "valibot";
import type { Properties } from "../../provider/lifecycle/definition.js";
import { textOf } from "./text.js";
import { HIDDEN } from "./vendor-state.js";

const Entry = v.object({ Properties: v.nullish(v.record(v.string(), v.unknown()), {}) });
const Document = v.object({
  Resources: v.pipe(
    v.custom<object>((resources) => !Array.isArray(resources)),
    v.record(v.string(), Entry),
  ),
});

/** What `aliyun ros GetStack` prints: the values that the stack gave to the parameters. */
const Stack = v.object({
  Parameters: v.nullish(v.array(v.object({ ParameterKey: v.string(), ParameterValue: v.nullish(v.unknown()) })), []),
});

/** What GetStack prints instead of a value that must not be shown. */
const MASKED = /^\*+$/;
/** How deep references may lead. A template that refers to itself in a circle must end. */
const DEEPEST = 20;

type Ids = ReadonlyMap<string, string>;

/** The properties of the resources of a stack, as its template says. */
export class Template {
  constructor(
    private readonly document: v.InferOutput<typeof Document>,
    private readonly parameters: ReadonlyMap<string, unknown>,
  ) {}

  /** The properties of a resource. One that only ROS can compute is hidden. */
  properties(address: string, ids: Ids): Properties {
    const given = this.#entry(address)?.Properties ?? {};
    return Object.fromEntries(Object.entries(given).map(([name, value]) => [name, this.#value(value, ids, 0)]));
  }

  /** The resource of a logical id. With `Count` several are made of one: `Rule[0]`. */
  #entry(address: string): v.InferOutput<typeof Entry> | undefined {
    const { Resources } = this.document;
    const name = Object.hasOwn(Resources, address) ? address : address.replace(/\[\d+\]$/, "");
    return Object.hasOwn(Resources, name) ? Resources[name] : undefined;
  }

  #value(value: unknown, ids: Ids, depth: number): unknown {
    if (depth > DEEPEST) return HIDDEN;
    if (Array.isArray(value)) {
      const items = value.map((item) => this.#value(item, ids, depth + 1));
      return items.includes(HIDDEN) ? HIDDEN : items;
    }
    if (typeof value !== "object" || value === null) return value;
    const [[name, argument] = ["", undefined], ...more] = Object.entries(value);
    if (more.length === 0) {
      if (name === "Ref") return this.#reference(argument, ids);
      if (name === "Fn::GetAtt") return this.#attribute(argument, ids, depth);
      if (name === "Fn::Join") return this.#joined(argument, ids, depth);
      if (name.startsWith("Fn::")) return HIDDEN;
    }
    // No property of these resources is a map, but for tags.
    return value;
  }

  /** The value that the stack gave to a parameter, or the id of a resource. */
  #reference(name: unknown, ids: Ids): unknown {
    if (typeof name !== "string") return HIDDEN;
    return this.parameters.has(name) ? this.parameters.get(name) : (ids.get(name) ?? HIDDEN);
  }

  /** An attribute is a property of the resource, or its id. */
  #attribute(argument: unknown, ids: Ids, depth: number): unknown {
    const words: unknown = typeof argument === "string" ? argument.split(".") : argument;
    const [name, attribute] = Array.isArray(words) ? (words as unknown[]) : [];
    if (typeof name !== "string" || typeof attribute !== "string") return HIDDEN;
    const properties = this.#entry(name)?.Properties ?? {};
    if (Object.hasOwn(properties, attribute)) return this.#value(properties[attribute], ids, depth + 1);
    return ids.get(name) ?? HIDDEN;
  }

  #joined(argument: unknown, ids: Ids, depth: number): unknown {
    const [separator, items] = Array.isArray(argument) ? (argument as unknown[]) : [];
    const values = this.#value(items, ids, depth + 1);
    return typeof separator === "string" && Array.isArray(values) ? values.map(String).join(separator) : HIDDEN;
  }
}

/**
 * Reads a template, in JSON or YAML or as `aliyun ros GetTemplate` prints it, and the parameters of
 * its stack, as `aliyun ros GetStack` prints them.
 *
 * @throws Error if a file is something else.
 */
export async function readTemplate(file: string, stackFile: string | undefined): Promise<Template> {
  const content = await parse(file, textOf(file));
  const { TemplateBody: body } = content as { TemplateBody?: unknown };
  const result = v.safeParse(Document, typeof body === "string" ? await parse(file, body) : (body ?? content));
  if (!result.success) throw new Error(`${file} is not a ROS template: it has no Resources by their logical ids.`);
  return new Template(result.output, stackFile === undefined ? new Map() : await parametersIn(stackFile));
}

async function parametersIn(file: string): Promise<ReadonlyMap<string, unknown>> {
  const result = v.safeParse(Stack, await parse(file, textOf(file)));
  if (!result.success) {
    throw new Error(`${file} is not what \`aliyun ros GetStack\` prints: it has no list of Parameters.`);
  }
  return new Map(
    result.output.Parameters.map(({ ParameterKey: name, ParameterValue: value }) => [
      name,
      typeof value === "string" && MASKED.test(value) ? HIDDEN : value,
    ]),
  );
}

async function parse(file: string, text: string): Promise<object> {
  const yaml = await import("yaml");
  const document = yaml.parseDocument(text, { logLevel: "error" });
  const [error] = document.errors;
  // What follows the first line is the line of the file, which may have a secret.
  const [reason] = error?.message.split(/:?\n/) ?? [];
  if (reason !== undefined) throw new Error(`${file} is neither JSON nor YAML: ${reason}`, { cause: error });
  // The short form of a function, such as `!Join [...]` for `Fn::Join: [...]`.
  yaml.visit(document, {
    Value: (_, node) => {
      const { tag } = node;
      if (!tag?.startsWith("!")) return undefined;
      delete node.tag;
      const long = new yaml.YAMLMap();
      long.set(tag === "!Ref" ? "Ref" : `Fn::${tag.slice(1)}`, node);
      return long;
    },
  });
  const content: unknown = document.toJS();
  if (typeof content === "object" && content !== null) return content;
  throw new Error(`${file} is neither a template nor what the aliyun command prints.`);
}
