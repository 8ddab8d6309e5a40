import { checkAdoption, expectNoReplacement } from "./adopt-id.js";
import type { Naming } from "./auto-name.js";
import { check, type Checked } from "./check.js";
import type { Sessions } from "./connections.js";
import type { Definition, Properties } from "./definition.js";
import { diff, replacedOn } from "./diff.js";
import { labelOf, subjectOf } from "./identity.js";
import { expectPlace, placeIn } from "./place.js";
import type { Run } from "./run.js";
import { Marked } from "./secrets.js";

const REGAINED =
  "an interrupted run left state of this setting under two names; this update notes here what the setting was before the program";

/** What an update would do. */
export interface Difference {
  readonly changes: boolean;
  readonly replaces: string[];
  readonly deleteBeforeReplace: boolean;
  readonly warnings: string[];
}

/** What the engine asks before it changes an object: whether its inputs fit, and what differs. */
export class Preview {
  constructor(
    private readonly definition: Definition,
    private readonly sessions: Sessions,
    private readonly run: Run,
  ) {}

  /**
   * `olds` are the inputs of an existing object; undefined if it is to be created. `marked` holds
   * the values that the user marked secret. Warnings name the resource.
   */
  check(olds: Properties | undefined, news: Properties, naming?: Naming, marked = new Marked()): Checked {
    const { inputs, failures, warnings } = check(this.definition, olds, news, naming, this.run.names, marked);
    this.run.noteSecrets(this.definition.type, marked, news, inputs);
    failures.push(...checkAdoption(this.definition, inputs));
    const conflict = failures.length === 0 ? this.sessions.conflict(this.definition, inputs) : undefined;
    if (conflict !== undefined) failures.push(conflict);
    if (failures.length === 0) {
      this.run.noteGiven(this.definition.type, inputs);
      warnings.push(...this.run.besides(this.definition, inputs));
    }
    if (olds === undefined && failures.length === 0) warnings.push(...this.notices(inputs, undefined));
    return { inputs, failures, warnings: this.labelled(inputs, warnings) };
  }

  /** `replaceOn` are the paths whose change replaces the object, because the program says so. */
  async diff(id: string, olds: Properties, news: Properties, replaceOn: readonly string[] = []): Promise<Difference> {
    return this.sessions.movesAt(news).during(() => this.difference(id, olds, news, replaceOn));
  }

  private async difference(
    id: string,
    olds: Properties,
    news: Properties,
    replaceOn: readonly string[],
  ): Promise<Difference> {
    const result = diff(this.definition, id, olds, news);
    const moves = await this.sessions.moves(olds, news, subjectOf(this.definition, id));
    const asked = replacedOn(this.definition, olds, news, replaceOn);
    const replaces = [...new Set([...result.replaces, ...asked, ...(moves ? ["connection"] : [])])];
    expectNoReplacement(this.definition, id, news, replaces);
    const regained = moves ? undefined : this.sessions.named(news).claims.takeovers.regained(this.definition, id, olds);
    const changes = result.changes || moves || regained !== undefined;
    if (!moves) await this.claim(id, olds, news, { changes, isReplaced: replaces.length > 0 });
    return {
      changes,
      replaces,
      deleteBeforeReplace: replaces.length > 0 && this.definition.deleteFirst === true,
      warnings: changes ? this.labelled(news, [...this.notices(news, olds), ...(regained ? [REGAINED] : [])]) : [],
    };
  }

  /**
   * Notes what a resource of this run manages, and that it continues to manage it unless it is
   * replaced.
   */
  private async claim(
    id: string,
    olds: Properties,
    news: Properties,
    { changes, isReplaced }: { changes: boolean; isReplaced: boolean },
  ): Promise<void> {
    const session = this.sessions.named(news);
    if (this.run.isGiven(this.definition.type, news)) {
      session.claims.manageAll(this.definition, id, news);
      if (isReplaced) session.claims.noteReplaced(this.definition, id);
      else session.claims.keep(this.definition, id, news, olds);
      session.claims.moves.noteWanted(this.definition, id, olds, news, isReplaced);
    }
    // A preview without changes needs no call. A state without a place cannot be compared.
    if (changes && placeIn(olds)) await expectPlace(session, olds, subjectOf(this.definition, id));
  }

  private notices(news: Properties, olds: Properties | undefined): readonly string[] {
    return this.definition.notices?.(news, olds) ?? [];
  }

  private labelled(inputs: Properties, texts: readonly string[]): string[] {
    return texts.map((text) => `${labelOf(this.definition, inputs)}: ${text}`);
  }
}
