import type { Site } from "./similar-sites.js";
import { type Column, Columns, NO_RESOURCE, type Use, type Values } from "./columns.js";
import type { Declaration } from "./declaration.js";
import { code, type Expression, literal, type Reference } from "./expression.js";
import { lowered, Names } from "./names.js";

const localNames: Readonly<Record<string, string>> = {
  Gateway: "gateway",
  SoftwareGateway: "app",
  SerialNumberBinding: "device",
};

/** The values of the resources of some sites, as the function and its table have them. */
export class SiteValues {
  readonly columns: Columns;
  /** The resources of a site that others of it name. */
  readonly named = new Set<string>();
  readonly #locals: ReadonlyMap<string, string>;
  /** What each resource of each site is within the site. */
  readonly #own: readonly ReadonlyMap<Declaration, string>[];

  /**
   * @param keys what the resources are within a site.
   * @param inTables whether a declaration is in a table, so that other places cannot name it.
   */
  constructor(
    private readonly sites: readonly Site[],
    keys: readonly string[],
    private readonly inTables: (declaration: Declaration) => boolean,
  ) {
    this.#own = sites.map(({ members }) => new Map([...members].map(([key, member]) => [member, key])));
    const names = new Names(["name", "site"]);
    this.#locals = new Map(
      keys.map((key) => {
        const type = key.split(" ")[0] ?? "";
        return [key, names.take(localNames[type] ?? lowered(type))];
      }),
    );
    const column = (name: string, text: string, of: (gateway: Declaration) => string): Column => ({
      name,
      type: "string",
      values: sites.map(({ gateway }) => literal(of(gateway))),
      members: new Set(),
      code: text,
    });
    const given = [column("name", "name", ({ name }) => name), column("id", "site.id", ({ id }) => id)];
    this.columns = new Columns(given, (reference, site) => this.#textOf(reference, site));
  }

  /** The variable of a resource that others of the site name. */
  variableOf(key: string): string | undefined {
    return this.named.has(key) ? this.#locals.get(key) : undefined;
  }

  /** The text by which references of a site are compared: one to the site itself is the same everywhere. */
  #textOf({ to, property, value }: Reference, site: number): string {
    const key = this.#own[site]?.get(to);
    if (key !== undefined) return `own ${key} ${property}`;
    return this.inTables(to) ? `value ${value}` : `${to.definition.type} ${to.id} ${property}`;
  }

  /** A value of a site as the function writes it. */
  #inFunction(value: Expression, site: number): Expression {
    if (value.kind === "list") return { ...value, items: value.items.map((item) => this.#inFunction(item, site)) };
    if (value.kind !== "reference") return value;
    const key = this.#own[site]?.get(value.to);
    if (key === undefined) return this.inTables(value.to) ? literal(value.value) : value;
    this.named.add(key);
    return { kind: "code", code: [this.#locals.get(key), value.property].filter(Boolean).join("."), isOutput: true };
  }

  /** A value that is the same in all sites, or how the function reads it from the table. */
  read(values: Values, use: Use): Expression {
    const texts = new Set(
      values.flatMap((value, site) =>
        value === NO_RESOURCE ? [] : [value === undefined ? undefined : this.columns.textAt(value, site)],
      ),
    );
    const site = values.findIndex((value) => value !== undefined && value !== NO_RESOURCE);
    const known = values[site];
    if (texts.size === 1 && typeof known === "object") return this.#inFunction(known, site);
    const written = values.map((value, index) => (typeof value === "object" ? this.#outside(value, index) : value));
    return this.columns.read(written, use);
  }

  /** A value as the table writes it, where no resource of a site can be named. */
  #outside(value: Expression, site: number): Expression {
    if (value.kind !== "reference") return value;
    return this.#own[site]?.has(value.to) || this.inTables(value.to) ? literal(value.value) : value;
  }

  /** The id that a resource of a site adopts, joined from its parts. */
  readId(values: Values, use: Use, members: readonly (Declaration | undefined)[]): Expression {
    const texts = values.flatMap((value) => (typeof value === "object" && value.kind === "text" ? [value] : []));
    const [first] = texts;
    if (!first || texts.some(({ parts }) => parts.length !== first.parts.length)) return this.read(values, use);
    const parts = first.parts.map((_, part) => {
      const own = values.map((value) =>
        typeof value === "object" && value.kind === "text" ? value.parts[part] : value,
      );
      const isGateway = own.every(
        (value, site) =>
          typeof value !== "object" || (value.kind === "literal" && value.value === this.sites[site]?.gateway.id),
      );
      if (isGateway) return code("site.id");
      const input = use.definition.identity[part / 2] ?? use.input;
      const references = members.map((member, site) => {
        const value = member && argumentOf(member, input);
        return value?.kind === "reference" && this.#outside(value, site) === value ? value : NO_RESOURCE;
      });
      // A resource that one site has would otherwise have a part of that site's id in the code.
      const known = this.columns.named(input, own);
      if (known && own.includes(NO_RESOURCE)) {
        known.members.add(use.member);
        return code(known.code);
      }
      const areReferences = members.every((member, site) => !member || references[site] !== NO_RESOURCE);
      const isSame =
        new Set(own.filter((value) => value !== NO_RESOURCE).map((value) => JSON.stringify(value))).size === 1;
      return this.read(areReferences && !isSame ? references : own, { ...use, input });
    });
    return { kind: "text", parts };
  }
}

/** The value of an argument of a resource; undefined if it has none. */
export function argumentOf({ arguments: given }: Declaration, input: string): Expression | undefined {
  return given.find(([name]) => name === input)?.[1];
}
