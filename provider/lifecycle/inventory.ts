import { type SmartagClient, SmartagError, isRefusal, isUnserved, isUnsupported } from "../client/index.js";
import { interruption } from "../client/interrupt.js";
import { onDemand } from "../client/on-demand.js";
import { supports } from "../../schema/models.js";
import { Claims } from "./claims.js";
import type { Definition, Listing, Parents, Properties } from "./definition.js";
import { idOf, requiredIdentity } from "./identity.js";
import { inTurns } from "./in-turns.js";
import { listParameters, objectsIn, observe, refreshed, type Seen } from "./observe.js";
import { withoutWrites } from "./reads.js";
import { Session } from "./session.js";
import { reportedInputs } from "./settings.js";

/** An object of the service that a pass over the account found. */
export interface Listed {
  readonly definition: Definition;
  readonly id: string;
  /** The properties that form the id. */
  readonly parts: Properties;
  /** Its inputs and outputs, as state would hold them. Entries are objects of their own. */
  readonly properties: Properties;
}

/** A list that could not be read. */
export interface Unread {
  /** The kinds whose objects it has. */
  readonly types: ReadonlySet<string>;
  /** The properties that select it; none for a list of the account. */
  readonly under: Properties;
  readonly error: SmartagError;
}

/** What a pass over an account found. */
export interface Inventory {
  readonly objects: readonly Listed[];
  /** Lists of offline devices, of operations that are not served, and others that are refused. */
  readonly unread: readonly Unread[];
  /** Whether the user interrupted the pass, so that lists are missing. */
  readonly isInterrupted: boolean;
}

/** How far a pass is. The number of lists grows with the parents that it finds. */
export interface Progress {
  readonly listsRead: number;
  readonly lists: number;
}

export interface InventoryOptions {
  /** Only what belongs to these gateways. */
  readonly gateways?: readonly string[];
  readonly onProgress?: (progress: Progress) => void;
}

/** The property that names the gateway in every kind that belongs to one. */
const GATEWAY = "smartAGId";

/** Whether the objects of a kind belong to a gateway. */
export function isOfGateway({ identity }: Definition): boolean {
  return identity.includes(GATEWAY);
}

/** Whether some call lists objects of this kind. */
export function isListable({ unlisted }: Definition): boolean {
  return !unlisted || unlisted.which !== undefined;
}

/** A session for passes that write nothing: it reads each list once. */
export function readingSession(client: SmartagClient): Session {
  return new Session(client, new Claims(), withoutWrites);
}

/**
 * All objects of these kinds in the account and region of the session, in one pass. Each list is
 * read once, whatever the number of kinds that need it. Lists of other kinds are read only as far as
 * they name parents.
 *
 * @param all the definitions of all kinds, by their names.
 * @throws SmartagError if the service refuses the key or cannot be reached.
 */
export async function inventory(
  session: Session,
  all: ReadonlyMap<string, Definition>,
  kinds: readonly Definition[],
  options: InventoryOptions = {},
): Promise<Inventory> {
  const pass = new Pass(session, [...all.values()], options);
  const objects = await Promise.all(kinds.map((definition) => pass.objects(definition)));
  const asked = new Set(kinds.map(({ type }) => type));
  // The models of gateways are read for others, too.
  const unread = pass.failures.map((failure) => ({
    ...failure,
    types: new Set([...failure.types].filter((type) => asked.has(type))),
  }));
  return { objects: objects.flat(), unread, isInterrupted: pass.isInterrupted };
}

/** The items of a list, or why they could not be read. */
type Reading = { readonly items: readonly Properties[] } | { readonly failed: Failure };

interface Failure extends Unread {
  readonly types: Set<string>;
}

/** One list of a kind: its parent and its items. */
interface Branch {
  readonly parent: Properties;
  readonly items: readonly Properties[];
}

/** Who asks for a list: a kind, and the parents that can have objects of it. */
interface Asker {
  readonly definition: Definition;
  readonly accepts: (parent: Properties) => boolean;
}

class Pass {
  readonly #readings = new Map<Listing, Map<string, Promise<Reading>>>();
  readonly failures: Failure[] = [];
  /** Operations that the service does not serve. */
  readonly #unserved = new Map<string, SmartagError>();
  /**
   * Lists wait here, not in the client. Otherwise an interruption would come after thousands of
   * calls that wait for their turn.
   */
  readonly #limit;
  readonly #gateways: ReadonlySet<unknown> | undefined;
  #models: Promise<ReadonlyMap<unknown, string | undefined>> | undefined;
  #progress: Progress = { listsRead: 0, lists: 0 };
  #ended: { readonly error: unknown } | undefined;
  isInterrupted = false;

  constructor(
    private readonly session: Session,
    private readonly all: readonly Definition[],
    private readonly options: InventoryOptions,
  ) {
    this.#limit = onDemand("p-limit").default(session.client.maxConcurrency);
    this.#gateways = options.gateways && new Set(options.gateways);
  }

  async objects(definition: Definition): Promise<Listed[]> {
    if (!isListable(definition)) return [];
    if (this.#gateways && !isOfGateway(definition)) return [];
    const asker = { definition, accepts: await this.#acceptance(definition) };
    const { read } = definition;
    const found = "find" in read ? await this.#identified(read.among, asker) : await this.#listed(read.from, asker);
    // A list that changes while its pages are read may hold an object twice.
    const distinct = new Map(found.map((object) => [object.id, object]));
    return [...distinct.values()].filter((object) => this.#isOfGateways(object.parts) && isSet(object));
  }

  /** The objects of a kind that takes several calls to find. */
  async #identified(among: Parents, asker: Asker): Promise<Listed[]> {
    const { definition } = asker;
    const found = await Promise.all(
      (await this.#parents(among, asker)).map(async (parts) => {
        const seen = await observe(definition, this.session, parts);
        return seen ? listed(definition, parts, seen) : [];
      }),
    );
    return found.flat();
  }

  async #listed(list: Listing, asker: Asker): Promise<Listed[]> {
    const { definition } = asker;
    const branches = await this.#branches(list, asker);
    return branches.flatMap(({ parent, items }) =>
      items.flatMap((item) => objectsIn(definition, item, parent).flatMap((seen) => listed(definition, parent, seen))),
    );
  }

  /** The list under each parent that there is. */
  async #branches(list: Listing, asker: Asker): Promise<Branch[]> {
    const { of = [], under = "whole" } = list;
    const parents = of.length === 0 || under === "whole" ? [{}] : await this.#parents(under, asker);
    this.#tell({ lists: this.#progress.lists + parents.length });
    return inTurns(parents, this.session.client.maxConcurrency, async (parent) => {
      const reading = await this.#read(list, parent, asker.definition);
      this.#tell({ listsRead: this.#progress.listsRead + 1 });
      if ("items" in reading) return { parent, items: reading.items };
      reading.failed.types.add(asker.definition.type);
      return { parent, items: [] };
    });
  }

  async #parents(among: Parents, asker: Asker): Promise<Properties[]> {
    const branches = await this.#branches(among.from, asker);
    const found = branches.flatMap(({ parent, items }) => items.flatMap((item) => among.in(item, parent)));
    const distinct = new Map(found.map((parent) => [JSON.stringify(parent), parent]));
    return [...distinct.values()].filter((parent) => this.#isOfGateways(parent) && asker.accepts(parent));
  }

  #isOfGateways({ [GATEWAY]: gateway }: Properties): boolean {
    return gateway === undefined || !this.#gateways || this.#gateways.has(gateway);
  }

  /** Reads a list once, whoever asks. */
  #read(list: Listing, parent: Properties, definition: Definition): Promise<Reading> {
    const known = this.#readings.get(list) ?? new Map<string, Promise<Reading>>();
    this.#readings.set(list, known);
    const key = JSON.stringify(parent);
    const reading = known.get(key) ?? this.#limit(() => this.#readNow(list, parent, definition));
    known.set(key, reading);
    return reading;
  }

  async #readNow(list: Listing, parent: Properties, definition: Definition): Promise<Reading> {
    try {
      if (this.#ended) throw this.#ended.error;
      const unserved = this.#unserved.get(list.operation);
      if (unserved) return this.#failed(parent, unserved);
      if (interruption.aborted) return this.#interrupted();
      return { items: await this.#items(list, listParameters(definition, parent, list)) };
    } catch (error) {
      if (interruption.aborted) return this.#interrupted();
      // The gateway does not have it.
      if (isUnsupported(error)) return { items: [] };
      if (!isRefusal(error)) {
        // Otherwise the calls that wait would fail one by one.
        this.#ended ??= { error };
        throw error;
      }
      if (isUnserved(error)) this.#unserved.set(list.operation, error);
      return this.#failed(parent, error);
    }
  }

  async #items(list: Listing, parameters: Properties): Promise<readonly Properties[]> {
    const ids = list.key === GATEWAY && list.only && list.of === undefined ? this.#gateways : undefined;
    if (!ids) return this.session.all(list, parameters, "shared");
    const items = await Promise.all([...ids].map((id) => this.session.item(list, parameters, String(id), "shared")));
    return items.filter((item) => item !== undefined);
  }

  #failed(under: Properties, error: SmartagError): Reading {
    const failed: Failure = { types: new Set(), under, error };
    this.failures.push(failed);
    return { failed };
  }

  #interrupted(): Reading {
    this.isInterrupted = true;
    return { items: [] };
  }

  #tell(progress: Partial<Progress>): void {
    this.#progress = { ...this.#progress, ...progress };
    this.options.onProgress?.(this.#progress);
  }

  /** Whether a parent can have objects of a kind, as far as the models of gateways are known. */
  async #acceptance({ needs = [] }: Definition): Promise<Asker["accepts"]> {
    const always = needs.filter(({ when }) => !when);
    if (always.length === 0) return () => true;
    const models = await (this.#models ??= this.#readModels());
    return (parent) =>
      always.every(({ feature, of }) => {
        const model = models.get(parent[of]);
        return model === undefined || supports(feature, model) !== false;
      });
  }

  /** The models of the gateways, by their ids. */
  async #readModels(): Promise<ReadonlyMap<unknown, string | undefined>> {
    const kinds = this.all.filter(({ hardware }) => hardware);
    const gateways = await Promise.all(kinds.map((definition) => this.objects(definition)));
    return new Map(
      gateways.flat().map(({ definition, id, properties }) => [id, definition.hardware?.of(properties).model]),
    );
  }
}

/** An object and its id; nothing if the item holds no object with an id. */
function listed(definition: Definition, parent: Properties, { properties }: Seen): Listed[] {
  const all = { ...properties, ...parent };
  if (requiredIdentity(definition).some((name) => all[name] === undefined)) return [];
  const parts = Object.fromEntries(
    definition.identity.filter((name) => all[name] !== undefined).map((name) => [name, all[name]]),
  );
  return [{ definition, id: idOf(definition, parts), parts, properties: refreshed(definition, parts, properties) }];
}

/**
 * Whether an object has values. A device or gateway that lacks a setting, such as an access point
 * while it is on no CCN, is listed without them.
 */
function isSet({ definition, properties }: Listed): boolean {
  if (!definition.standard) return true;
  const reported = reportedInputs(definition);
  const missing = reported.filter((name) => properties[name] === undefined);
  const isRequired = (name: string): boolean => definition.inputs[name]?.traits.presence === "required";
  return missing.length < reported.length && !missing.some(isRequired);
}
