import { inputsOf } from "../../provider/lifecycle/check.js";
import type { Site } from "./similar-sites.js";
import { type Column, NO_RESOURCE } from "./columns.js";
import type { Declaration } from "./declaration.js";
import { code, type Expression, literal } from "./expression.js";
import { lowered } from "./names.js";
import { optionsOf, resourceOf } from "./options.js";
import { siteDependencies } from "./site-dependencies.js";
import { argumentOf, SiteValues } from "./site-values.js";

/** A resource that the function of some sites declares. */
export interface SiteResource {
  readonly type: string;
  /** The variable, if others of the site name the resource. */
  readonly variable: string | undefined;
  /** The arguments of its constructor. */
  readonly given: readonly Expression[];
  /** The code that says whether a site has it; undefined if all have it. */
  readonly condition: string | undefined;
  /** The list of what another resource depends on, to which it adds itself. */
  readonly addsTo?: string;
  /** The list of what it depends on, with what is in it in every site. */
  readonly list?: { readonly name: string; readonly always: readonly Expression[] };
}

/** A resource whose place in the function is not known yet. */
interface Draft {
  readonly key: string;
  readonly given: readonly Expression[];
  readonly list?: SiteResource["list"];
  readonly sometimes: readonly string[];
}

/** Sites that one function declares, and the table of what differs. */
export interface SiteTable {
  readonly sites: readonly Site[];
  readonly resources: readonly SiteResource[];
  readonly columns: readonly Column[];
  readonly typeImports: ReadonlySet<string>;
}

/** Makes the table of some sites, or finds that they have too little in common. */
export class SiteTableMaker {
  readonly #keys: readonly string[];
  readonly #values: SiteValues;

  /** @param inTables whether a declaration is in a table, so that other places cannot name it. */
  constructor(
    private readonly sites: readonly Site[],
    inTables: (declaration: Declaration) => boolean,
  ) {
    this.#keys = keysOf(sites);
    this.#values = new SiteValues(sites, this.#keys, inTables);
  }

  /** @param isTaken whether a resource outside of these sites has the type and the name. */
  make(isTaken: (type: string, name: string) => boolean): SiteTable | undefined {
    const suffixes = new Map<string, string>();
    for (const key of this.#keys) {
      const suffix = this.#suffixOf(key, suffixes);
      const type = key.split(" ")[0] ?? "";
      if (this.#present(key).some(({ gateway }) => isTaken(type, gateway.name + suffix))) return undefined;
      suffixes.set(key, suffix);
    }
    const drafts = this.#keys.map((key) => this.#draft(key, suffixes.get(key) ?? ""));
    const resources = this.#resources(drafts.filter((draft) => draft !== undefined));
    if (!resources || drafts.includes(undefined)) return undefined;
    for (const [key, suffix] of suffixes) {
      for (const { gateway, members } of this.sites) {
        const member = members.get(key);
        if (member) member.name = gateway.name + suffix;
      }
    }
    return {
      sites: this.sites,
      resources,
      columns: this.#values.columns.all,
      typeImports: this.#values.columns.typeImports,
    };
  }

  /** The resources in an order in which each stands after what it depends on; undefined if there is none. */
  #resources(drafts: readonly Draft[]): SiteResource[] | undefined {
    const adding = new Map(drafts.flatMap(({ list, sometimes }) => sometimes.map((key) => [key, list?.name] as const)));
    const count = drafts.reduce((sum, { sometimes }) => sum + sometimes.length, 0);
    // What two resources depend on would have to be added twice.
    if (adding.size < count) return undefined;
    const byKey = new Map(drafts.map((draft) => [draft.key, draft]));
    const order = drafts.flatMap((draft) =>
      adding.has(draft.key) ? [] : [...draft.sometimes.map((key) => byKey.get(key)), draft],
    );
    const resources: SiteResource[] = [];
    for (const { key, given, list } of order.filter((draft) => draft !== undefined)) {
      const condition = this.#isEverywhere(key) ? undefined : this.#condition(key);
      if (condition === false) return undefined;
      const variable = this.#values.variableOf(key);
      const addsTo = adding.get(key);
      resources.push({
        type: key.split(" ")[0] ?? "",
        variable,
        given,
        condition,
        ...(addsTo !== undefined && { addsTo }),
        ...(list && { list }),
      });
    }
    return resources;
  }

  #present(key: string): readonly Site[] {
    return this.sites.filter(({ members }) => members.has(key));
  }

  #isEverywhere(key: string): boolean {
    return this.sites.every(({ members }) => members.has(key));
  }

  /** What the name of a resource has beside that of its gateway: the same in every site. */
  #suffixOf(key: string, taken: ReadonlyMap<string, string>): string {
    const [type = "", number] = key.split(" ");
    const suffixes = new Set(
      this.#present(key).map(({ gateway, members }) => {
        const name = members.get(key)?.name ?? "";
        return name.startsWith(gateway.name) ? name.slice(gateway.name.length) : undefined;
      }),
    );
    const [suffix] = suffixes;
    const others = [...taken].filter(([other]) => other.split(" ")[0] === type).map(([, one]) => one);
    if (suffixes.size === 1 && suffix !== undefined && !others.includes(suffix)) return suffix;
    const isOnly = !this.#keys.some((other) => other !== key && other.split(" ")[0] === type);
    return isOnly ? "" : `-${Number(number) + 1}`;
  }

  /** The arguments of the constructor of a resource, and what it depends on. */
  #draft(key: string, suffix: string): Draft | undefined {
    const members = this.sites.map((site) => site.members.get(key));
    const definition = members.find((member) => member !== undefined)?.definition;
    const [first] = members.filter((member) => member !== undefined);
    const dependencies = siteDependencies(key, this.sites);
    if (!definition || !first || !dependencies) return undefined;
    const name: Expression = { kind: "text", parts: [code("name"), literal(suffix)] };
    const inputs = ["adopt", ...Object.keys(inputsOf(definition)).filter((input) => input !== "adopt")];
    const given = inputs.flatMap((input): [string, Expression][] => {
      const use = { definition, input, member: key };
      const values = members.map((member) => (member ? argumentOf(member, input) : NO_RESOURCE));
      if (!values.some((value) => value !== undefined && value !== NO_RESOURCE)) return [];
      const known = values.find((value) => value !== undefined && value !== NO_RESOURCE);
      if (known !== undefined && typeof known === "object" && known.kind === "secret") {
        return [[input, secretOf(known, name)]];
      }
      return [[input, input === "adopt" ? this.#values.readId(values, use, members) : this.#values.read(values, use)]];
    });
    const always = dependencies.always.map((ones) => {
      const values = ones.map((one) => (one ? resourceOf(one) : NO_RESOURCE));
      const type = ones.find((one) => one !== undefined)?.definition.type ?? "";
      return this.#values.read(values, { definition, input: lowered(type), member: key });
    });
    // A site that lacks a secret could not be updated, because the config would have to have it.
    const lacksSecret = given.some(
      ([input, { kind }]) => kind === "secret" && members.some((member) => member && !argumentOf(member, input)),
    );
    if (lacksSecret) return undefined;
    const { sometimes } = dependencies;
    const list = sometimes.length > 0 ? { name: `before${definition.type}`, always } : undefined;
    const options = optionsOf(first, list ? code(list.name) : always);
    return {
      key,
      given: [name, { kind: "members", members: given }, ...(options ? [options] : [])],
      ...(list && { list }),
      sometimes,
    };
  }

  /** The code that says whether a site has a resource; false if others need it or it takes several columns. */
  #condition(key: string): string | false {
    if (this.#values.named.has(key)) return false;
    const own = this.#values.columns.all.filter(({ members }) => members.size === 1 && members.has(key));
    const [column, another] = own;
    if (another) return false;
    const isThere = this.sites.map(({ members }) => (members.has(key) ? literal(true) : undefined));
    const tells = column?.values.every((value, site) => (value === undefined) === (isThere[site] === undefined));
    if (column && tells) return `${column.code} !== undefined`;
    if (column) return false;
    const definition = this.#present(key)[0]?.members.get(key)?.definition;
    if (!definition) return false;
    return this.#values.columns.flag(isThere, { definition, input: "", member: key }).code;
  }
}

/** The secret of a resource of a site: its key begins with the name of the resource. */
function secretOf({ key }: { readonly key: Expression }, name: Expression): Expression {
  const end = key.kind === "text" ? (key.parts.at(-1) ?? literal("")) : literal("");
  const start = name.kind === "text" ? name.parts : [name];
  return { kind: "secret", key: { kind: "text", parts: [...start, end] } };
}

/** The resources of the sites, those of the largest first. */
function keysOf(sites: readonly Site[]): string[] {
  const sorted = [...sites].sort((one, other) => other.members.size - one.members.size);
  return [...new Set(sorted.flatMap(({ members }) => [...members.keys()]))];
}
