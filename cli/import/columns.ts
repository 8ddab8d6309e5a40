import { allowedValues } from "../../provider/lifecycle/check.js";
import type { Definition } from "../../provider/lifecycle/definition.js";
import { type Expression, fingerprint, type Reference } from "./expression.js";
import { capital } from "../capital.js";
import { lowered, Names } from "./names.js";

/** The site does not have the resource that the value is for. */
export const NO_RESOURCE = Symbol("no resource");

/** The values of one argument, of each site; undefined if the resource of the site does not have it. */
export type Values = readonly (Expression | undefined | typeof NO_RESOURCE)[];

/** What a value is for. */
export interface Use {
  readonly definition: Definition;
  readonly input: string;
  /** Which resource of a site, as in `WanPort 0`. */
  readonly member: string;
}

/** A column of the table of sites. */
export interface Column {
  readonly name: string;
  readonly type: string;
  /** The value of each site; undefined if it has none. */
  readonly values: readonly (Expression | undefined)[];
  /** The resources of a site that use it. */
  readonly members: Set<string>;
  /** How the function reads it. */
  readonly code: string;
}

/** The columns of a table of sites: one for all values that differ in the same way. */
export class Columns {
  readonly #names = new Names();
  readonly #given: Column[];
  readonly all: Column[] = [];
  /** The types of arguments that the columns' types name. */
  readonly typeImports = new Set<string>();

  /**
   * @param named the columns that every table has.
   * @param textOf the text by which references of a site are compared.
   */
  constructor(
    named: readonly Column[],
    private readonly textOf: (reference: Reference, site: number) => string,
  ) {
    this.#given = [...named];
    for (const { name } of named) this.#names.take(name);
  }

  /** How the function reads these values: from an old column or a new one. */
  read(values: Values, use: Use): Expression {
    const property = propertyOf(values);
    const wanted = property === undefined ? values : values.map(itself);
    const known = [...this.#given, ...this.all].find((column) => this.#has(column, wanted));
    const column = known ?? this.#add(wanted, use);
    column.members.add(use.member);
    return { kind: "code", code: [column.code, property].filter(Boolean).join("."), isOutput: property !== undefined };
  }

  /** The column of this name, if it has these values. */
  named(name: string, values: Values): Column | undefined {
    return this.all.find((column) => column.name === name && this.#has(column, values));
  }

  #has(column: Column, values: Values): boolean {
    return values.every((value, site) => {
      if (value === NO_RESOURCE) return true;
      const own = column.values[site];
      if (value === undefined || own === undefined) return value === own;
      return this.textAt(own, site) === this.textAt(value, site);
    });
  }

  /** The text by which a value of a site is compared. */
  textAt(value: Expression, site: number): string {
    return fingerprint(value, (reference) => this.textOf(reference, site));
  }

  #add(values: Values, { definition, input, member }: Use): Column {
    const own = values.map((value) => (value === NO_RESOURCE ? undefined : value));
    const isResource = propertyOf(values) !== undefined;
    const hint = isResource ? input.replace(/Id$/, "") : input === "name" ? "label" : input;
    const name = this.#names.take(this.#names.has(hint) ? `${lowered(definition.type)}${capital(hint)}` : hint);
    const type = isResource ? resourceType(own) : this.#typeOf(own, definition, input);
    const column = { name, type, values: own, members: new Set([member]), code: `site.${name}` };
    this.all.push(column);
    return column;
  }

  /** A column that says which sites have a resource that nothing else tells of. */
  flag(values: Values, { definition, member }: Use): Column {
    const name = this.#names.take(lowered(definition.type));
    const own = values.map((value) => (value === NO_RESOURCE ? undefined : value));
    const column = { name, type: "true", values: own, members: new Set([member]), code: `site.${name}` };
    this.all.push(column);
    return column;
  }

  #typeOf(values: readonly (Expression | undefined)[], definition: Definition, input: string): string {
    const given = values.filter((value) => value !== undefined);
    if (given.some(({ kind }) => kind === "reference")) return "pulumi.Input<string>";
    const kinds = new Set(given.map((value) => typeName(value)));
    const [kind] = kinds;
    const field = definition.inputs[input];
    const isWord = kind === "string" && field !== undefined && allowedValues(field).startsWith("one of ");
    if (kinds.size === 1 && kind !== undefined && !isWord) return kind;
    this.typeImports.add(`${definition.type}Args`);
    return `${definition.type}Args["${input}"]`;
  }
}

/** The property of the resources that all values name; undefined if some value names none. */
function propertyOf(values: Values): string | undefined {
  const given = values.filter((value) => value !== undefined && value !== NO_RESOURCE);
  const properties = new Set(given.map((value) => (value.kind === "reference" ? value.property : undefined)));
  return properties.size === 1 ? [...properties][0] : undefined;
}

/** The resource that a value names, instead of a property of it. */
function itself(value: Values[number]): Values[number] {
  return typeof value === "object" && value.kind === "reference" ? { ...value, property: "" } : value;
}

/** The type of a plain value; undefined if it is not plain. */
function typeName(value: Expression): string | undefined {
  if (value.kind === "literal") return typeof value.value;
  if (value.kind !== "list") return undefined;
  const kinds = new Set(value.items.map(typeName));
  const [kind] = kinds;
  return kinds.size === 1 && kind !== undefined ? `${kind}[]` : undefined;
}

/** The class of the resources of a column. */
function resourceType(values: readonly (Expression | undefined)[]): string {
  const types = values.flatMap((value) => (value?.kind === "reference" ? [value.to.definition.type] : []));
  return [...new Set(types)].join(" | ");
}
