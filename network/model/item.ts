import { isAddress, isBlock } from "../addresses.js";
import { type NetworkObject, UNKNOWN } from "./objects.js";

/**
 * An object, or an entry of one such as a rule in `rules` of an ACL, whose values are read by their
 * names. A value that is missing, unknown, or not of the expected form reads as undefined.
 */
export class Item {
  constructor(
    readonly object: NetworkObject,
    private readonly values: Readonly<Record<string, unknown>> = object.properties,
    /** The path to an entry, such as `rules.web`; empty for the object itself. */
    readonly path = "",
  ) {}

  get type(): string {
    return this.object.type;
  }

  /** The path to a property, from the object. */
  at(name: string): string {
    return this.path === "" ? name : `${this.path}.${name}`;
  }

  /** Whether there is a value that is known only after an update. */
  isUnknown(name: string): boolean {
    return this.values[name] === UNKNOWN;
  }

  /** Whether the property is left out. */
  lacks(name: string): boolean {
    return this.values[name] === undefined;
  }

  text(name: string): string | undefined {
    const value = this.values[name];
    return typeof value === "string" && value !== "" ? value : undefined;
  }

  number(name: string): number | undefined {
    const value = this.values[name];
    return typeof value === "number" ? value : undefined;
  }

  flag(name: string): boolean | undefined {
    const value = this.values[name];
    return typeof value === "boolean" ? value : undefined;
  }

  /** An IPv4 address. */
  address(name: string): string | undefined {
    const value = this.text(name);
    return value !== undefined && isAddress(value) ? value : undefined;
  }

  /** An IPv4 block. */
  block(name: string): string | undefined {
    const value = this.text(name);
    return value !== undefined && isBlock(value) ? value : undefined;
  }

  /** A list of texts; undefined if any of them is not known. */
  texts(name: string): readonly string[] | undefined {
    const value = this.values[name];
    return Array.isArray(value) && value.every((one) => typeof one === "string") ? value : undefined;
  }

  /** The entries of a map by their names; undefined if the map is left out or not known. */
  entries(name: string): readonly Item[] | undefined {
    const value = this.values[name];
    if (typeof value !== "object" || value === null || Array.isArray(value)) return undefined;
    return Object.entries(value as Record<string, unknown>).map(
      ([entry, values]) =>
        new Item(
          this.object,
          typeof values === "object" && values !== null ? (values as Record<string, unknown>) : unknownEntry,
          this.at(`${name}.${entry}`),
        ),
    );
  }
}

/** The values of an entry that is not known as a whole. */
const unknownEntry: Readonly<Record<string, unknown>> = new Proxy({}, { get: () => UNKNOWN });
