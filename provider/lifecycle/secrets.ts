import { createHash } from "node:crypto";
import type { Properties } from "./definition.js";

/**
 * The property with which the program reports where in the inputs the user marked a value as
 * secret.
 */
export const SECRETS = "__secrets";

const MASK = "***";

/** Shorter values occur in ordinary words, so that masking them would hide those words. */
const SHORTEST_MASKED = 4;

/** The strings and numbers in a value, at any depth. */
function leaves(value: unknown): string[] {
  if (typeof value === "object" && value !== null) return Object.values(value).flatMap(leaves);
  return typeof value === "string" || typeof value === "number" || typeof value === "boolean" ? [String(value)] : [];
}

/** Whether a text quotes any part of one of these values. */
export function quotes(text: string, values: readonly unknown[]): boolean {
  return values.flatMap(leaves).some((leaf) => text.includes(leaf));
}

/** The values of the inputs that the user marked secret, by the names and keys of their path. */
export class Marked {
  constructor(private readonly paths: readonly (readonly string[])[] = []) {}

  /** The names of the inputs that are secret or hold a secret. */
  names(): string[] {
    return [...new Set(this.paths.flatMap(([name]) => name ?? []))];
  }

  /** Whether a value is secret or holds a secret. */
  has(name: string): boolean {
    return this.paths.some((path) => path.length === 0 || path[0] === name);
  }

  /** What is secret within a value. */
  at(name: string): Marked {
    const within = this.paths.filter((path) => path.length === 0 || path[0] === name);
    return new Marked(within.map((path) => path.slice(1)));
  }

  /** The secrets in a value. */
  in(value: unknown): unknown[] {
    return this.paths.map((path) =>
      path.reduce<unknown>((part, name) => (part as Properties | undefined)?.[name], value),
    );
  }
}

/**
 * The values of one run that the user marked secret in inputs that are not secret by definition.
 */
export class Secrets {
  /**
   * The strings that are masked in every text, the longest first, because one may be part of
   * another.
   */
  private texts: readonly string[] = [];
  /** Digests of a type, an input of it, and its secret value. */
  private readonly inputs = new Set<string>();

  /** Notes an input whose value holds these secrets. */
  note(type: string, input: string, value: unknown, secrets: readonly unknown[]): void {
    this.inputs.add(digest(type, input, value));
    const long = leaves(secrets).filter((leaf) => leaf.length >= SHORTEST_MASKED);
    this.texts = [...new Set([...this.texts, ...long])].sort((one, other) => other.length - one.length);
  }

  /** Whether an input of this type is secret if it has this value. */
  has(type: string, input: string, value: unknown): boolean {
    return this.inputs.has(digest(type, input, value));
  }

  /** The text without any of the values. */
  mask(text: string): string {
    return this.texts.reduce((masked, secret) => masked.replaceAll(secret, MASK), text);
  }
}

function digest(type: string, input: string, value: unknown): string {
  return createHash("sha256")
    .update(JSON.stringify([type, input, value]))
    .digest("hex");
}
