import * as v from "valibot";
import type { NetworkObject } from "../../network/model/index.js";
import { UNKNOWN } from "../../network/model/index.js";
import { compare } from "../../network/order.js";
import type { Action, Change } from "../../network/review/change.js";
import type { Update } from "../../network/review/review.js";
import { networkType, plainProperties } from "../../provider/verify/values.js";
import { parsed, type Source } from "../known.js";
import { objectOf, Resource, resourcesIn } from "../network/pulumi-objects.js";

type State = Resource;

const Step = v.object({
  op: v.string(),
  urn: v.string(),
  oldState: v.nullish(Resource),
  newState: v.nullish(Resource),
});
const Preview = v.object({
  steps: v.nullish(v.array(Step), []),
  changeSummary: v.nullish(v.record(v.string(), v.number())),
});
type Step = v.InferOutput<typeof Step>;

/**
 * The network before and after the update that a preview announces, and its changes. What does not
 * change comes from the preview, if it has the option `--show-sames`, or else from the states.
 *
 * @throws Error if neither of them shows what does not change.
 */
export function updateOf(preview: Source, states: readonly Source[]): Update {
  const { steps, changeSummary } = parsed(preview, Preview, "the output of `pulumi preview --json`");
  const before = new Map(resourcesIn(states).map((one) => [one.urn, one]));
  const byUrn = new Map<string, Step[]>();
  for (const step of steps) {
    // The last deletion of a resource that an earlier update has replaced already.
    if (step.oldState?.delete) continue;
    byUrn.set(step.urn, [...(byUrn.get(step.urn) ?? []), step]);
  }
  const shown = steps.filter(({ op }) => op === "same").length;
  const { same = 0 } = changeSummary ?? {};
  if (states.length === 0 && shown < same) {
    throw new Error(
      `${preview.name} shows ${shown} of ${same} unchanged resources; give pulumi preview --json the option --show-sames, or give the state as well, with --state or --stack.`,
    );
  }
  for (const [urn, [first]] of byUrn) {
    const old = first?.oldState;
    if (old) {
      before.delete(old.urn);
      // With an alias, a resource has another URN than before.
      before.set(urn, { ...old, urn });
    }
  }
  const after = new Map(before);
  const changes: Change[] = [];
  let others = 0;
  for (const [urn, own] of byUrn) {
    const action = actionOf(own);
    const last = own.findLast(({ newState }) => newState)?.newState;
    if (action === "delete") after.delete(urn);
    else if (last) after.set(urn, action === undefined || action === "update" ? last : { ...last, id: undefined });
    if (action === undefined) continue;
    if (networkType((before.get(urn) ?? last)?.type ?? "") === undefined) {
      others += 1;
      continue;
    }
    changes.push(changeOf(action, before.get(urn), action === "delete" ? undefined : (last ?? undefined)));
  }
  const objects = (resources: ReadonlyMap<string, State>): NetworkObject[] =>
    [...resources.values()].sort((one, other) => compare(one.urn, other.urn)).map(objectOf);
  return { before: objects(before), after: objects(after), changes, others };
}

/** What the steps do with one resource; undefined if nothing. */
function actionOf(steps: readonly Step[]): Action | undefined {
  const has = (...ops: readonly string[]): boolean => steps.some(({ op }) => ops.includes(op));
  const isReplaced = has("replace", "create-replacement", "delete-replaced");
  if (isReplaced || (has("create") && has("delete"))) return "replace";
  if (has("create", "import")) return "create";
  if (has("delete", "discard")) return "delete";
  return has("update") ? "update" : undefined;
}

function changeOf(action: Action, before: State | undefined, after: State | undefined): Change {
  const [old, now] = [before, after].map((one) => plainProperties(one?.inputs ?? {}));
  const inputs = action === "create" ? {} : (old ?? {});
  return {
    action,
    ...(before && action !== "create" && { before: objectOf(before) }),
    ...(after && { after: objectOf(action === "update" ? after : { ...after, id: undefined }) }),
    paths: pathsOf(inputs, after ? (now ?? {}) : {}),
    unknown: unknownIn(after),
  };
}

/** Maps whose entries are named one by one. */
const maps = ["cars", "policies", "rules"];

const isMap = (value: unknown): value is Record<string, unknown> =>
  typeof value === "object" && value !== null && !Array.isArray(value);

const isInternal = (name: string): boolean => name.startsWith("__");

function pathsOf(before: Record<string, unknown>, after: Record<string, unknown>): string[] {
  const names = [...new Set([...Object.keys(before), ...Object.keys(after)])].filter((name) => !isInternal(name));
  return names.sort(compare).flatMap((name) => {
    const [was, is] = [before[name], after[name]];
    if (textOf(was) === textOf(is)) return [];
    if (!maps.includes(name) || !isMap(was ?? {}) || !isMap(is ?? {})) return [name];
    const [old, now] = [was ?? {}, is ?? {}] as [Record<string, unknown>, Record<string, unknown>];
    const entries = [...new Set([...Object.keys(old), ...Object.keys(now)])].sort(compare);
    return entries.filter((entry) => textOf(old[entry]) !== textOf(now[entry])).map((entry) => `${name}.${entry}`);
  });
}

/** A value as text, in which the order of members does not matter. */
function textOf(value: unknown): string {
  // A list, because of nothing there is no JSON.
  return JSON.stringify([value], (_, member: unknown) => {
    if (member === UNKNOWN) return "\u0000unknown";
    if (!isMap(member)) return member;
    return Object.fromEntries(Object.entries(member).sort(([one], [other]) => compare(one, other)));
  });
}

/** The inputs that are not known. An id that comes from one resource is known by that resource. */
function unknownIn(after: State | undefined): string[] {
  if (!after) return [];
  const references = after.propertyDependencies;
  const values = plainProperties(after.inputs);
  const names = Object.keys(values)
    .filter((name) => !isInternal(name))
    .sort(compare);
  return names.flatMap((name) => {
    const value = values[name];
    if (value === UNKNOWN) return /Id$/.test(name) && (references[name] ?? []).length > 0 ? [] : [name];
    if (!maps.includes(name) || !isMap(value)) return hasUnknown(value) ? [name] : [];
    return Object.entries(value).flatMap(([entry, members]) =>
      isMap(members)
        ? Object.entries(members).flatMap(([member, one]) => (hasUnknown(one) ? [`${name}.${entry}.${member}`] : []))
        : hasUnknown(members)
          ? [`${name}.${entry}`]
          : [],
    );
  });
}

function hasUnknown(value: unknown): boolean {
  if (value === UNKNOWN) return true;
  if (Array.isArray(value)) return value.some(hasUnknown);
  return isMap(value) && Object.values(value).some(hasUnknown);
}
