import type { Declaration } from "./declaration.js";

/** A value in the program. */
export type Expression =
  | { readonly kind: "literal"; readonly value: string | number | boolean }
  | { readonly kind: "list"; readonly items: readonly Expression[] }
  | Members
  | Reference
  /** Text that is joined from parts. */
  | { readonly kind: "text"; readonly parts: readonly Expression[] }
  /** A secret of the stack's config, with the text that is its key. */
  | { readonly kind: "secret"; readonly key: Expression }
  | { readonly kind: "code"; readonly code: string; readonly isOutput?: boolean }
  /** A constant of the program. */
  | { readonly kind: "constant"; readonly name: string };

/** An object of JavaScript. */
export interface Members {
  readonly kind: "members";
  readonly members: readonly (readonly [name: string, value: Expression])[];
  /** The constants that it begins with. */
  readonly spread?: readonly string[];
  /** Whether it takes a line for each member even if it would fit into one. */
  readonly isTall?: boolean;
}

/** A property of another resource of the program, or the resource itself if the property is empty. */
export interface Reference {
  readonly kind: "reference";
  readonly to: Declaration;
  readonly property: string;
  /** The live value, for places that the resource cannot be named in. */
  readonly value: string | number;
}

/** A value without references as an expression. */
export function literal(value: unknown): Expression {
  if (Array.isArray(value)) return { kind: "list", items: value.map(literal) };
  if (typeof value === "object" && value !== null) {
    return { kind: "members", members: Object.entries(value).map(([name, part]) => [name, literal(part)]) };
  }
  return { kind: "literal", value: value as string };
}

export const code = (text: string): Expression => ({ kind: "code", code: text });

/** A value that is always the same text wherever it means the same, for comparisons. */
export function fingerprint(expression: Expression, of: (reference: Reference) => string): string {
  return JSON.stringify(expression, (_, part: unknown) =>
    typeof part === "object" && part !== null && "kind" in part && part.kind === "reference"
      ? `reference ${of(part as Reference)}`
      : part,
  );
}
