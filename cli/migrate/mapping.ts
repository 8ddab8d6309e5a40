import type { Definition, Properties } from "../../provider/lifecycle/definition.js";

/** A property whose value is written in another way here, or that a state holds in another sense. */
export interface Converted<Input extends string = string> {
  readonly input: Input;
  /** The value as a program writes it; undefined for a value that says nothing. The default keeps it. */
  readonly from?: (value: unknown) => unknown;
  /** Whether the state holds a value even if the object has none of its own. */
  readonly ifLive?: true;
  /** What a user has to know, for the table in docs/migrate.md. */
  readonly note: string;
}

/** What becomes of a property of another tool: an input, or the reason why it becomes none. */
export type Becomes<Input extends string = string> = Input | Converted<Input> | { readonly not: string };

/** What becomes of a type of resources of another tool. */
export interface Mapping {
  readonly definition: Definition;
  /** Its properties by the names of the other tool. */
  readonly properties: Readonly<Record<string, Becomes>>;
  /** Why this resource cannot be migrated although others of its type can. */
  readonly refuses?: (properties: Properties) => string | undefined;
}

/** A mapping. The compiler checks the names of the inputs. */
export function mapping<I extends object>(
  definition: { readonly type: string; readonly inputs: I },
  properties: Readonly<Record<string, Becomes<keyof I & string>>>,
  refuses?: Mapping["refuses"],
): Mapping {
  return { definition: definition as unknown as Definition, properties, ...(refuses && { refuses }) };
}

/** The input that a property becomes, with the value of the property; undefined if it becomes none. */
export function inputOf(becomes: Becomes | undefined, value: unknown): { input: string; value: unknown } | undefined {
  if (becomes === undefined || (typeof becomes === "object" && "not" in becomes)) return undefined;
  if (typeof becomes === "string") return { input: becomes, value };
  return { input: becomes.input, value: becomes.from && typeof value !== "symbol" ? becomes.from(value) : value };
}

/** Blocks in one text, parted by commas. */
export const blocks = (value: unknown): unknown =>
  typeof value === "string" ? value.split(",").flatMap((block) => block.trim() || []) : value;
