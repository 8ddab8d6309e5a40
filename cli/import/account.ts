import { isRefusal, type SmartagClient, SmartagError } from "../../provider/client/index.js";
import { definitions } from "../../provider/definitions.js";
import type { Definition } from "../../provider/lifecycle/definition.js";
import { idOf } from "../../provider/lifecycle/identity.js";
import {
  inventory,
  type InventoryOptions,
  isListable,
  isOfGateway,
  type Listed,
  readingSession,
  type Unread,
} from "../../provider/lifecycle/inventory.js";
import { observeAll, refreshed } from "../../provider/lifecycle/observe.js";
import type { Session } from "../../provider/lifecycle/session.js";
import { type NotRead, notReadOf } from "../not-read.js";
import { type UnreadEntries, unreadKey } from "./objects.js";
import { gatewaysOfIds, hasForm, type Selection } from "./selection.js";

/** What the service has of a selection. */
export interface Account {
  readonly listed: readonly Listed[];
  readonly notRead: readonly NotRead[];
  readonly unreadEntries: UnreadEntries;
  readonly isInterrupted: boolean;
}

/**
 * Reads what is selected, each list once.
 *
 * @throws Error if an object, gateway or CCN that is named does not exist; SmartagError as
 * {@link inventory} does.
 */
export async function readAccount(
  client: SmartagClient,
  selection: Selection,
  onProgress?: InventoryOptions["onProgress"],
): Promise<Account> {
  const reader = new Reader(client, onProgress);
  if (selection.ids.size > 0) await reader.readIds(selection);
  else if (selection.ccns.length > 0) await reader.readCcns(selection);
  else if (selection.gateways.length > 0) await reader.readGateways(selection, selection.gateways);
  else await reader.read(selection.kinds);
  return reader.account();
}

const CCN = "ccnId";

class Reader {
  readonly #session: Session;
  readonly #listed = new Map<string, Listed>();
  readonly #unread: Unread[] = [];
  #isInterrupted = false;

  constructor(
    private readonly client: SmartagClient,
    private readonly onProgress: InventoryOptions["onProgress"],
  ) {
    this.#session = readingSession(client);
  }

  account(): Account {
    const unread = this.#unread.filter(({ types }) => types.size > 0);
    const entries = unread.flatMap(({ types, under }) =>
      [...types].flatMap((type) => Object.values(under).map((parent) => unreadKey(type, String(parent)))),
    );
    return {
      listed: [...this.#listed.values()],
      notRead: notReadOf(unread),
      unreadEntries: new Set(entries),
      isInterrupted: this.#isInterrupted,
    };
  }

  /** Reads all objects of some kinds, of some gateways if there are any. */
  async #inventory(kinds: readonly Definition[], gateways?: readonly string[]): Promise<readonly Listed[]> {
    const options = { ...(gateways && { gateways }), ...(this.onProgress && { onProgress: this.onProgress }) };
    const { objects, unread, isInterrupted } = await inventory(this.#session, definitions, kinds, options);
    this.#unread.push(...unread);
    this.#isInterrupted ||= isInterrupted;
    return objects;
  }

  #keep(objects: readonly Listed[]): void {
    for (const object of objects) this.#listed.set(`${object.definition.type} ${object.id}`, object);
  }

  async read(kinds: readonly Definition[]): Promise<void> {
    this.#keep(await this.#inventory(withEntries(kinds)));
  }

  /** Reads what belongs to some gateways. */
  async readGateways({ kinds }: Pick<Selection, "kinds">, gateways: readonly string[]): Promise<void> {
    const instances = [...definitions.values()].filter(({ hardware }) => hardware);
    const asked = [...new Set([...kinds.filter(isOfGateway), ...instances])];
    const objects = await this.#inventory(asked, gateways);
    const ids = new Set(objects.filter(({ definition }) => definition.hardware).map(({ id }) => id));
    this.#expectAll("gateway", gateways, ids, () => instances);
    this.#keep(objects.filter(({ definition }) => kinds.includes(definition)));
  }

  /** Reads some CCNs, what they are attached to, and the gateways on them with all that is theirs. */
  async readCcns({ kinds, ccns, gateways }: Selection): Promise<void> {
    const ofCcns = [...definitions.values()].filter(
      (definition) => isListable(definition) && definition.identity.includes(CCN) && !isOfGateway(definition),
    );
    const bindings = definitions.get("CcnBinding");
    const objects = await this.#inventory([...ofCcns, ...(bindings ? [bindings] : [])]);
    const wanted = objects.filter(({ parts }) => ccns.includes(String(parts[CCN])));
    const networks = ofCcns.filter(({ type }) => type === "CloudConnectNetwork");
    const ids = new Set(wanted.filter(({ definition }) => networks.includes(definition)).map(({ id }) => id));
    this.#expectAll("CCN", ccns, ids, () => networks);
    this.#keep(wanted.filter(({ definition }) => ofCcns.includes(definition) && kinds.includes(definition)));
    const bound = wanted
      .filter(({ definition }) => definition === bindings)
      .map(({ parts }) => String(parts["smartAGId"]));
    const all = [...new Set([...gateways, ...bound])];
    if (all.length > 0) await this.readGateways({ kinds }, all);
  }

  /** Reads the objects with some ids, and the entries of those that have any. */
  async readIds(selection: Selection): Promise<void> {
    const { ids, kinds } = selection;
    const gateways = gatewaysOfIds(selection);
    const objects = await this.#inventory(kinds, gateways.length > 0 ? gateways : undefined);
    const wanted = objects.filter(({ id }) => ids.has(id));
    const found = new Set(wanted.map(({ id }) => id));
    this.#expectAll("object", [...ids], found, (id) => kinds.filter((kind) => hasForm(kind, id)));
    this.#keep(wanted);
    await Promise.all(wanted.map((parent) => this.#readEntries(parent)));
  }

  async #readEntries({ definition, id }: Listed): Promise<void> {
    for (const { of, parent } of Object.values(definition.collections ?? {})) {
      const under = { [parent]: id };
      try {
        const seen = await observeAll(of, this.#session, under);
        this.#keep(
          seen.map(({ properties }) => {
            const parts = Object.fromEntries(of.identity.map((name) => [name, under[name] ?? properties[name]]));
            return { definition: of, id: idOf(of, parts), parts, properties: refreshed(of, parts, properties) };
          }),
        );
      } catch (error) {
        if (!(error instanceof SmartagError) || !isRefusal(error)) throw error;
        this.#unread.push({ types: new Set([of.type]), under, error });
      }
    }
  }

  /** @param kindsOf the kinds that an id may be of. If one of them could not be read, the object may exist. */
  #expectAll(
    what: string,
    wanted: readonly string[],
    ids: ReadonlySet<string>,
    kindsOf: (id: string) => readonly Definition[],
  ): void {
    const unread = new Set(this.#unread.flatMap(({ types }) => [...types]));
    const missing = wanted.filter((id) => !ids.has(id) && !kindsOf(id).some(({ type }) => unread.has(type)));
    if (missing.length === 0 || this.#isInterrupted) return;
    throw new Error(
      `There is no ${what} ${missing.join(", ")} in ${this.client.region}; check the id, the region and the account.`,
    );
  }
}

/** The kinds, and those of the entries that they have. */
function withEntries(kinds: readonly Definition[]): Definition[] {
  const entries = kinds.flatMap(({ collections = {} }) => Object.values(collections).map(({ of }) => of));
  return [...new Set([...kinds, ...entries])];
}
