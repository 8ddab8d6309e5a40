import { ConfigurationError, isOffline, isUnserved, type SmartagClient } from "../client/index.js";
import { check, type Checked, entryFields, inputsOf } from "./check.js";
import { changeCollections, collectionDifferences, keepUnmanaged, refreshCollections } from "./collections.js";
import type { Definition, Properties } from "./definition.js";
import { changedInputs, diff, REFUSED } from "./diff.js";
import { isEmptyList, type Fields } from "./fields.js";
import { idOf, labelOf, ofKind, partsOf } from "./identity.js";
import { change, locals, make, NeedsReplacement, remove, settle } from "./objects.js";
import { observe, refreshed, type Seen } from "./observe.js";
import { keepOrders } from "./orders.js";
import { Session } from "./session.js";
import { putBack, takeOver } from "./settings.js";
import { hasUnknown } from "./unknown.js";

/** The inputs, also of entries as `rules.web.name`, that the service filled in because the program did not: outputs only. */
const COMPUTED = "__computed";

/** An object that exists but is not all that the program asks for; the engine keeps what is here and the next update goes on. */
export class PartlyMade extends Error {
  readonly reasons: string[];

  constructor(
    cause: unknown,
    readonly id: string,
    readonly properties: Properties,
    rest = "What exists so far is kept in state; the next update goes on from there.",
  ) {
    const reason = cause instanceof Error ? cause.message : String(cause);
    const message = `${reason} ${rest}`;
    super(message, { cause });
    this.name = "PartlyMade";
    this.reasons = [message];
  }
}

const told = (value: unknown): string => (value === undefined ? "none" : JSON.stringify(value));

/** Turns a definition into what an engine asks of a resource: check, diff, create, read, update and delete. */
export class Lifecycle {
  constructor(
    readonly definition: Definition,
    private readonly clientOf: (connection: string | undefined) => SmartagClient,
  ) {}

  private session(properties: Properties): Session {
    const connection = properties["connection"];
    return Session.of(this.clientOf(typeof connection === "string" ? connection : undefined));
  }

  /** Warnings name the resource. */
  check(olds: Properties, news: Properties): Checked {
    const { inputs, failures, warnings } = check(this.definition, olds, news);
    const conflict = failures.length === 0 ? this.conflict(inputs) : undefined;
    if (conflict !== undefined) failures.push(conflict);
    const isNew = Object.keys(olds).length === 0;
    if (isNew && failures.length === 0) warnings.push(...this.notices(inputs, undefined));
    return { inputs, failures, warnings: this.labelled(inputs, warnings) };
  }

  diff(
    id: string,
    olds: Properties,
    news: Properties,
  ): { changes: boolean; replaces: string[]; deleteBeforeReplace: boolean; warnings: string[] } {
    this.claim(id, news);
    const result = diff(this.definition, id, olds, news);
    if (result.replaces.length === 0 && !hasUnknown(news["connection"])) this.share(id, news);
    const warnings = result.changes ? this.labelled(news, this.notices(news, olds)) : [];
    return { ...result, warnings };
  }

  private notices(news: Properties, olds: Properties | undefined): readonly string[] {
    return this.definition.notices?.(news, olds) ?? [];
  }

  private labelled(inputs: Properties, texts: readonly string[]): string[] {
    return texts.map((text) => `${labelOf(this.definition, inputs)}: ${text}`);
  }

  async create(inputs: Properties): Promise<{ id: string; outs: Properties }> {
    const session = this.session(inputs);
    const conflict = this.conflict(inputs);
    if (conflict !== undefined) throw new ConfigurationError(conflict);
    const adopts = inputs["adopt"] !== undefined;
    return session.alone(this.parents(inputs), async () => {
      const state = await (adopts ? this.adopt(session, inputs) : this.make(session, inputs));
      const id = idOf(this.definition, state);
      this.claim(id, inputs);
      this.share(id, inputs, false);
      return { id, outs: await this.complete(session, id, state, inputs, !adopts) };
    });
  }

  private make(session: Session, inputs: Properties): Promise<Properties> {
    const { create, standard } = this.definition;
    if (standard) return takeOver(this.definition, session, inputs);
    const made = (): Promise<Properties> => make(this.definition, session, inputs);
    return create.nameless ? session.alone([create.operation], made) : made();
  }

  async update(id: string, olds: Properties, news: Properties): Promise<{ outs: Properties }> {
    const session = this.session(news);
    this.claim(id, news);
    const state: Properties = { ...olds, ...partsOf(this.definition, id) };
    // Nothing to change means that an earlier run ended while it waited.
    const unsettled = changedInputs(this.definition, olds, news).length === 0;
    return session.alone(this.parents(state, id), async () => ({
      outs: await this.complete(session, id, state, news, unsettled),
    }));
  }

  /**
   * Reads the object and returns its state and the inputs that a program needs to describe it. `known` is what state holds of the object.
   * Without it the read is an import: every value and every entry that the service reports becomes an input.
   */
  async read(id: string, known?: Properties): Promise<{ id: string; props?: Properties; inputs?: Properties }> {
    const session = this.session(known ?? {});
    const state: Properties = { ...known, ...partsOf(this.definition, id) };
    let seen: Seen | undefined;
    try {
      seen = await observe(this.definition, session, state);
    } catch (error) {
      // An operation that is not served says nothing of the object, so the object must not leave state.
      const why = isOffline(error)
        ? "the device is offline"
        : isUnserved(error)
          ? "the service has no read for it here"
          : "";
      if (!known || why === "") throw error;
      session.client.warn(
        `${this.definition.type} ${id}: ${why}, so state is kept as it is. ${error instanceof Error ? error.message : ""}`,
      );
      return { id, props: known, inputs: this.inputsIn(known) };
    }
    if (!seen) return { id: "" };
    if (!known) return this.imported(session, id, refreshed(this.definition, state, seen.properties));
    this.claim(id, known);
    const props: Properties = {
      ...refreshed(this.definition, state, seen.properties),
      ...locals(this.definition, known),
    };
    if (known[REFUSED] !== undefined) props[REFUSED] = known[REFUSED];
    await refreshCollections(this.definition, session, id, props);
    const given = this.inputsIn(known);
    this.noteComputed(props, given);
    for (const [name, ordered] of Object.entries(keepOrders(this.definition, known, given, props))) {
      session.client.warn(
        `${this.definition.type} ${id}: ${name} is ${told(props[name])}, and this program ordered ${told(ordered)}. The difference places no order; only a change of ${name} in the program does.`,
      );
    }
    return { id, props: this.withoutId(props), inputs: this.inputsIn(props) };
  }

  /** What the service reports of an object that no state knows, its entries by their own ids. */
  private async imported(session: Session, id: string, observed: Properties): ReturnType<Lifecycle["read"]> {
    const props: Properties = { ...observed };
    for (const name of Object.keys(this.definition.collections ?? {})) props[name] = {};
    await refreshCollections(this.definition, session, id, props);
    this.noteOutputsOnly(props);
    return { id, props: this.withoutId(props), inputs: this.inputsIn(props) };
  }

  async delete(id: string, state: Properties): Promise<void> {
    if (this.definition.adoptedStays && state["adopt"] !== undefined) return;
    const session = this.session(state);
    if (session.shared.has(ofKind(this.definition, id))) {
      session.client.tell(`${this.definition.type} ${id} stays: another resource of the program has it now.`);
      return;
    }
    const object = { ...state, ...partsOf(this.definition, id) };
    const end = this.definition.standard ? putBack : remove;
    await session.alone(this.parents(object, id), () => end(this.definition, session, object));
  }

  /** Everything after the object is there: settings that only updates carry, entries, waits. A failure keeps what is so. */
  private async complete(
    session: Session,
    id: string,
    made: Properties,
    news: Properties,
    settling: boolean,
  ): Promise<Properties> {
    let state = made;
    try {
      if (settling) state = await settle(this.definition, session, state);
      await change(this.definition, session, state, news);
      await changeCollections(this.definition, session, id, state, news);
    } catch (error) {
      if (error instanceof NeedsReplacement) throw this.replaceNext(error, id, this.outputs(state, news));
      throw new PartlyMade(error, id, this.outputs(state, news));
    }
    return this.outputs(state, news);
  }

  /** Notes in state that the service refused to change this object: the next update makes a new one. */
  private replaceNext({ refusal, inputs }: NeedsReplacement, id: string, state: Properties): PartlyMade {
    const rest =
      "The service does not change it, but takes a new one: the next update makes that and then removes this one. Until then it stays as it is.";
    return new PartlyMade(refusal, id, { ...state, [REFUSED]: [...inputs] }, rest);
  }

  /** State without what the id says already. */
  private withoutId(state: Properties): Properties {
    const { identity, inputs, outputs } = this.definition;
    return Object.fromEntries(
      Object.entries(state).filter(([name]) => !identity.includes(name) || name in inputs || name in outputs),
    );
  }

  /** What state keeps of an object. */
  private outputs(state: Properties, news: Properties): Properties {
    const { adopt } = { ...state, ...news };
    const outs = this.withoutId(state);
    Reflect.deleteProperty(outs, REFUSED);
    // What the service never tells is so only once a call has set it.
    const asked = (properties: Properties): Properties =>
      Object.fromEntries(
        Object.entries(locals(this.definition, properties)).filter(
          ([name]) => !this.definition.inputs[name]?.traits.unreported,
        ),
      );
    for (const name of Object.keys(asked(state))) Reflect.deleteProperty(outs, name);
    Object.assign(outs, asked(news), adopt === undefined ? {} : { adopt });
    this.noteComputed(outs, news);
    return outs;
  }

  /** Notes in state which of its inputs the program did not give. */
  private noteComputed(state: Properties, given: Properties): void {
    const { inputs, collections = {} } = this.definition;
    const added = (fields: Fields, values: Properties, own: Properties, path: string): string[] =>
      Object.entries(fields)
        .filter(([name, field]) => field.traits.computed && own[name] === undefined && values[name] !== undefined)
        .map(([name]) => path + name);
    const computed = added(inputs, state, given, "");
    for (const [name, collection] of Object.entries(collections)) {
      const own = (given[name] ?? {}) as Record<string, Properties>;
      for (const [key, values] of Object.entries((state[name] ?? {}) as Record<string, Properties>)) {
        // An entry made by hand is told as it is.
        if (own[key])
          computed.push(...added(entryFields(collection.of, collection.parent), values, own[key], `${name}.${key}.`));
      }
    }
    if (computed.length > 0) state[COMPUTED] = computed;
    else Reflect.deleteProperty(state, COMPUTED);
  }

  /** Notes the values that the service fills in and that a program leaves out: an empty list, or what another input excludes. */
  private noteOutputsOnly(state: Properties): void {
    const { inputs, rules = [] } = this.definition;
    const excluding = rules.filter(({ leavesOut }) => leavesOut);
    const refused = new Set(excluding.flatMap((rule) => rule.check(state)).map(({ property }) => property));
    const computed = Object.entries(inputs)
      .filter(([name, { traits }]) => traits.computed && (refused.has(name) || isEmptyList(state[name])))
      .map(([name]) => name);
    if (computed.length > 0) state[COMPUTED] = computed;
  }

  /** The inputs that state stands for. */
  private inputsIn(state: Properties): Properties {
    const computed = new Set(state[COMPUTED] as string[] | undefined);
    const given = (names: Iterable<string>, values: Properties, path: string): Properties =>
      Object.fromEntries(
        [...names]
          .filter((name) => values[name] !== undefined && !computed.has(path + name))
          .map((name) => [name, values[name]]),
      );
    const inputs = given(Object.keys(inputsOf(this.definition)), state, "");
    for (const name of Object.keys(this.definition.collections ?? {})) {
      const entries = inputs[name] as Record<string, Properties> | undefined;
      if (!entries) continue;
      inputs[name] = Object.fromEntries(
        Object.entries(entries).map(([key, values]) => [key, given(Object.keys(values), values, `${name}.${key}.`)]),
      );
    }
    return inputs;
  }

  private async adopt(session: Session, inputs: Properties): Promise<Properties> {
    const { definition } = this;
    const { id, overwrite } = inputs["adopt"] as { id: string; overwrite: boolean };
    const parts = partsOf(definition, id);
    const elsewhere = Object.keys(parts).filter((name) => inputs[name] !== undefined && inputs[name] !== parts[name]);
    if (elsewhere.length > 0) {
      throw new ConfigurationError(
        `adopt: "${id}" belongs to another ${elsewhere.join(", ")} than ${elsewhere.map((name) => String(inputs[name])).join(", ")}`,
      );
    }
    const seen = await observe(definition, session, { ...inputs, ...parts }, true);
    if (!seen) {
      throw new ConfigurationError(
        `adopt: ${definition.type} "${id}" does not exist in ${session.client.region}; check the id, the region and the account, or remove adopt to make a new one`,
      );
    }
    const state = refreshed(definition, { ...parts }, seen.properties);
    for (const name of Object.keys(definition.collections ?? {})) if (inputs[name] !== undefined) state[name] = {};
    await refreshCollections(definition, session, id, state, true);
    Object.assign(state, locals(definition, inputs));
    // What the service never tells cannot be compared: overwriting sets it.
    for (const [name, { traits }] of Object.entries(definition.inputs)) {
      if (overwrite && traits.unreported && !traits.replaces) Reflect.deleteProperty(state, name);
    }
    if (inputs["unmanaged"] === "keep") keepUnmanaged(definition, state, inputs);
    const differences = [
      ...changedInputs(definition, state, inputs)
        .filter((name) => !(name in (definition.collections ?? {})) && name !== "unmanaged")
        .map((name) =>
          definition.inputs[name]?.traits.secret
            ? `${name}, a secret, is another`
            : `${name} is ${told(state[name])}, the program has ${told(inputs[name])}`,
        ),
      ...collectionDifferences(definition, state, inputs),
    ];
    if (differences.length > 0 && !overwrite) {
      throw new ConfigurationError(
        `adopt: ${definition.type} "${id}" is not what the program describes: ${differences.join("; ")}. Change the program, or give adopt: { id: "${id}", overwrite: true }`,
      );
    }
    const fixed = changedInputs(definition, state, inputs).filter((name) => definition.inputs[name]?.traits.replaces);
    if (fixed.length > 0) {
      throw new ConfigurationError(
        `adopt: no call changes ${fixed.join(", ")} of ${definition.type} "${id}"; give the program the values that it has`,
      );
    }
    return state;
  }

  /** Writes under the same of these wait for each other. */
  private parents(properties: Properties, id?: string): string[] {
    const parents = (this.definition.lock ?? []).map((name) => String(properties[name]));
    return parents.length > 0 ? parents : id === undefined ? [] : [id];
  }

  /** Notes an object that a resource of this run has and that an earlier one may have, too, under another name. */
  private share(id: string, inputs: Properties, isKnown = true): void {
    const { create, standard } = this.definition;
    if (standard || inputs["adopt"] !== undefined || create.repeats || (isKnown && create.already)) {
      this.session(inputs).shared.add(ofKind(this.definition, id));
    }
  }

  /** Notes which objects this program holds, and whose entries it lists exhaustively. */
  private claim(id: string, properties: Properties): void {
    if (hasUnknown(properties["connection"])) return;
    const session = this.session(properties);
    session.held.add(ofKind(this.definition, id));
    for (const [name, collection] of Object.entries(this.definition.collections ?? {})) {
      const ids = properties[collection.ids] as Record<string, string> | undefined;
      for (const entry of Object.values(ids ?? {})) session.held.add(ofKind(collection.of, `${id}:${entry}`));
      const scope = ofKind(collection.of, id);
      if (properties[name] !== undefined && properties["unmanaged"] !== "keep") session.exclusive.add(scope);
      else session.exclusive.delete(scope);
    }
  }

  /** Why this entry cannot be a resource of its own: its parent lists its entries exhaustively in the same program. */
  private conflict(properties: Properties): string | undefined {
    const parent = this.definition.lock?.[0];
    const id = parent === undefined ? undefined : properties[parent];
    if (parent === undefined || typeof id !== "string" || hasUnknown([id, properties["connection"]])) return undefined;
    return this.session(properties).exclusive.has(ofKind(this.definition, id))
      ? `${parent}: ${id} lists its entries inline in this program and would remove this one; put it there, or give the parent unmanaged: "keep"`
      : undefined;
  }
}
