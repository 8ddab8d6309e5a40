import { readFileSync } from "node:fs";
import * as v from "valibot";
import { SmartagClient } from "../provider/client/index.js";
import { definitions } from "../provider/definitions.js";
import { autoNameStem, stemOf } from "../provider/lifecycle/check.js";
import type { Definition, Listing, Properties } from "../provider/lifecycle/definition.js";
import { idOf } from "../provider/lifecycle/identity.js";
import { tokenOf } from "../provider/lifecycle/resource.js";
import { parametersOf, propertiesOf } from "../provider/lifecycle/wire.js";

/** An object of the service that no state knows. */
export interface Orphan {
  /** Such as `Acl`. */
  readonly type: string;
  readonly id: string;
  readonly name: string;
  /** The resource in state that would have got this name. */
  readonly resource?: string;
  /** When the object was made, where its list tells. */
  readonly created?: string;
  /** The input that brings the object under management. */
  readonly adopt: string;
  /** The command that deletes the object. */
  readonly delete: string;
}

const Resource = v.object({
  urn: v.string(),
  type: v.string(),
  id: v.optional(v.string()),
  inputs: v.optional(v.record(v.string(), v.unknown()), {}),
});
const State = v.object({
  deployment: v.object({
    resources: v.nullish(v.array(Resource), []),
    // What an engine was at when it was killed.
    pending_operations: v.nullish(v.array(v.object({ resource: Resource })), []),
  }),
});
type Known = v.InferOutput<typeof Resource>;

/** @throws Error where a file is not what `pulumi stack export` prints. */
function readStates(files: readonly string[]): Known[] {
  return files.flatMap((file) => {
    try {
      const { deployment } = v.parse(State, JSON.parse(readFileSync(file === "-" ? 0 : file, "utf8")));
      return [...deployment.resources, ...deployment.pending_operations.map(({ resource }) => resource)];
    } catch (cause) {
      const reason = cause instanceof Error ? cause.message : String(cause);
      throw new Error(`${file} cannot be read as the output of \`pulumi stack export\`: ${reason}`, { cause });
    }
  });
}

/** The last part of a URN, which may hold colons itself. */
const nameOf = ({ urn }: Known): string => urn.split("::").slice(3).join("::");

/** A kind of object that has a name of its own and is listed without a parent. */
interface Kind {
  readonly definition: Definition;
  readonly list: Listing;
  readonly auto: NonNullable<Definition["autoName"]>;
  readonly known: readonly Known[];
}

function kindsIn(states: readonly Known[]): Kind[] {
  return [...definitions.values()].flatMap((definition) => {
    const { autoName: auto, read } = definition;
    if (!auto || !("from" in read) || read.from.of !== undefined) return [];
    const known = states.filter(({ type }) => type === tokenOf(definition.type));
    return [{ definition, list: read.from, auto, known }];
  });
}

async function orphansOf(client: SmartagClient, kind: Kind, all: boolean): Promise<Orphan[]> {
  const { definition, list, auto, known } = kind;
  const ids = new Set(known.map(({ id }) => id));
  const items = await client.list(list.operation, {}, list.items);
  return items.flatMap((item) => {
    const properties = propertiesOf(definition, { ...item });
    const id = idOf(definition, properties);
    const name = properties[auto.property];
    if (ids.has(id) || typeof name !== "string") return [];
    const stem = autoNameStem(name);
    const like = known.find((one) => name === one.inputs[auto.property] || stem === stemOf(nameOf(one), auto.max));
    if (!like && !(all && stem !== undefined)) return [];
    const { createTime } = item as { createTime?: unknown };
    return [
      {
        type: definition.type,
        id,
        name,
        ...(like ? { resource: nameOf(like) } : {}),
        ...(typeof createTime === "number" ? { created: new Date(createTime).toISOString() } : {}),
        adopt: `adopt: ${JSON.stringify(id)}`,
        delete: deletion(definition, properties),
      },
    ];
  });
}

function deletion({ delete: { operation, parameters }, wire }: Definition, properties: Properties): string {
  const given = { ...parametersOf(wire, operation, properties), ...parameters?.(properties) };
  return `node -e 'new (require("pulumi-smartag").SmartagClient)().call("${operation}", ${JSON.stringify(given)})'`;
}

/**
 * The objects of the environment's account and region that none of the states knows, and whose names the resources in them could have got; with
 * `all` also any other that has an automatic name.
 *
 * @throws Error where a file is not what `pulumi stack export` prints.
 * @throws SmartagError as the service does.
 */
export async function orphans(files: readonly string[], all = false): Promise<Orphan[]> {
  const kinds = kindsIn(readStates(files)).filter(({ known }) => all || known.length > 0);
  const client = new SmartagClient();
  return (await Promise.all(kinds.map((kind) => orphansOf(client, kind, all)))).flat();
}

/** What a person reads. */
export function report(found: readonly Orphan[]): string {
  if (found.length === 0) return "No orphans.\n";
  const rows = [
    ["TYPE", "ID", "NAME", "RESOURCE", "CREATED"],
    ...found.map(({ type, id, name, resource = "-", created = "-" }) => [type, id, name, resource, created]),
  ];
  const widths = rows[0]?.map((_, column) => Math.max(...rows.map((row) => row[column]?.length ?? 0))) ?? [];
  const table = rows.map((row) =>
    row
      .map((cell, column) => cell.padEnd(widths[column] ?? 0))
      .join("  ")
      .trimEnd(),
  );
  return `${table.join("\n")}

To keep one, give it to a resource that is not in state yet:
${found.map(({ type, adopt }) => `  ${type}: ${adopt}`).join("\n")}
To delete one, in the program's folder:
${found.map((orphan) => `  ${orphan.delete}`).join("\n")}
`;
}
