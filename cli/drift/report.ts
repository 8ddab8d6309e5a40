import type { Definition, Properties } from "../../provider/lifecycle/definition.js";
import { isReported } from "../../provider/lifecycle/drift.js";
import { ofKind } from "../../provider/lifecycle/identity.js";
import { placeText } from "../../provider/lifecycle/place.js";
import { listedObject } from "../list.js";
import { notReadOf } from "../not-read.js";
import { compare } from "../../network/order.js";
import { Counts } from "./counts.js";
import { type Drift, type Finding, kinds, type Manager, type NotCompared } from "./finding.js";
import { fixesOfChanged, fixesOfMissing, fixesOfUnmanaged } from "./fixes.js";
import type { Gathered } from "./gather.js";
import type { IgnoreFile } from "./ignore.js";
import { type Managed, nameIn } from "./managed.js";
import type { Compared, Part, Stranger } from "./part.js";
import { pathText } from "./path.js";
import type { Elsewhere } from "./places.js";

/** What was found, without what the ignore file names. The same drift gives the same report. */
export function reportOf({ states, parts, elsewhere, isInterrupted }: Gathered, ignoreFile: IgnoreFile): Drift {
  const counts = new Counts();
  const report = { findings: [] as Finding[], notCompared: [] as NotCompared[] };
  for (const part of parts) {
    for (const { definition, id } of part.owned) counts.managed(definition.type, keyOf(part, definition, id));
    for (const stranger of part.strangers) report.findings.push(...unmanaged(stranger, part, ignoreFile, counts));
    for (const compared of part.compared) {
      report.findings.push(...differing(compared, part, ignoreFile, counts));
      report.notCompared.push(...notComparedOf(compared, part, ignoreFile, counts));
    }
  }
  const notRead = parts.flatMap(({ place, unread }) => notReadOf(unread).map((one) => ({ ...one, place })));
  const errors = elsewhere.map(elsewhereText);
  const findings = report.findings.sort((one, other) => compare(orderOf(one), orderOf(other)));
  const notCompared = report.notCompared.sort((one, other) => compare(JSON.stringify(one), JSON.stringify(other)));
  const count = (kind: Finding["kind"]): number => findings.filter((one) => one.kind === kind).length;
  return {
    states,
    places: parts.map(({ place }) => place).sort((one, other) => compare(placeText(one), placeText(other))),
    isComplete: !isInterrupted && errors.length === 0 && notRead.every(({ isExpected }) => isExpected),
    summary: {
      changed: count("changed"),
      missing: count("missing"),
      unmanaged: count("unmanaged"),
      ignored: counts.ignored,
      notCompared: new Set(notCompared.map(({ urn }) => urn)).size,
      ...counts.total,
    },
    findings,
    coverage: counts.coverage,
    notCompared,
    notRead,
    errors,
  };
}

/** By kind; of the unmanaged, those on managed objects first; then by place, type and id. */
function orderOf(finding: Finding): string {
  const { kind, type, id, place } = finding;
  const isApart = kind === "unmanaged" && finding.under === undefined;
  return JSON.stringify([kinds.indexOf(kind), isApart, placeText(place), type, id, "urn" in finding && finding.urn]);
}

/** An object of a place in a text. */
const keyOf = ({ place }: Part, definition: Definition, id: string): string =>
  `${placeText(place)} ${ofKind(definition, id)}`;

/** Counts an object that no state has, and reports it. */
function unmanaged(
  { object, isExtra, above }: Stranger,
  part: Part,
  ignoreFile: IgnoreFile,
  counts: Counts,
): Finding[] {
  const { definition, id, parts, properties } = object;
  const { type } = definition;
  const { place } = part;
  const key = keyOf(part, definition, id);
  const name = nameIn(definition, properties);
  if (ignoreFile.has({ type, id, name })) {
    counts.ignore(key);
    return [];
  }
  counts.unmanaged(type, key);
  // Its parent reports it.
  if (isExtra) return [];
  return [
    {
      kind: "unmanaged",
      type,
      id,
      ...named(name),
      place,
      ...(above && { under: { type: above.definition.type, id: above.id, urn: above.urn } }),
      properties: listedObject(object).properties,
      fixes: fixesOfUnmanaged(definition, id, { ...properties, ...parts }, place.region),
    },
  ];
}

/** Counts an object of a state that exists, and reports what differs. */
function differing({ managed, comparison }: Compared, part: Part, ignoreFile: IgnoreFile, counts: Counts): Finding[] {
  const { definition, id, values } = managed;
  const { type } = definition;
  const { place } = part;
  const key = keyOf(part, definition, id);
  const { known } = values;
  const subject = { type, id, ...named(nameIn(definition, known)), place, ...managerOf(managed) };
  if (comparison.result === "missing") {
    if (!ignoreFile.has(subject)) return [{ kind: "missing", ...subject, fixes: fixesOfMissing(managed) }];
    counts.ignore(key);
  }
  if (comparison.result !== "exists") return [];
  // No call lists some objects.
  counts.managed(type, key);
  const differences = comparison.differences.filter(({ path }) => !ignoreFile.hasChange(subject, path));
  if (differences.length < comparison.differences.length) counts.ignore(key);
  if (differences.length === 0) return [];
  const changes = differences.map(({ path, desired, live }) => ({
    path: pathText(path),
    ...(desired !== undefined && { desired }),
    ...(live !== undefined && { live }),
  }));
  return [{ kind: "changed", ...subject, changes, fixes: fixesOfChanged(managed, differences) }];
}

/** What was not compared of an object of a state, without what is ignored. */
function notComparedOf(
  { managed, comparison }: Compared,
  part: Part,
  ignoreFile: IgnoreFile,
  counts: Counts,
): NotCompared[] {
  const { definition, id, values } = managed;
  const { type } = definition;
  const subject = { type, id, ...managerOf(managed) };
  const ignorable = { type, id, name: nameIn(definition, values.known) };
  const isNotRead = comparison.result === "not read";
  const encrypted = isNotRead ? [] : values.encrypted.filter((path) => isReported(definition, path));
  const shown = encrypted.filter((path) => !ignoreFile.hasChange(ignorable, path));
  const isIgnored = isNotRead && ignoreFile.has(ignorable);
  if (isIgnored || shown.length < encrypted.length) counts.ignore(keyOf(part, definition, id));
  if (isNotRead) return isIgnored ? [] : [{ ...subject, reason: comparison.error.detail }];
  return shown.map((path) => ({ ...subject, path: pathText(path), reason: "The state has it encrypted." }));
}

const named = (name: string | undefined): Properties & { name?: string } => (name === undefined ? {} : { name });

const managerOf = ({ urn, origin }: Managed): Manager => ({ urn, state: origin.source.name });

function elsewhereText({ state, place, connected, urns }: Elsewhere): string {
  const [first = ""] = urns;
  const what = urns.length > 1 ? `${first} and ${urns.length - 1} more of ${state} live` : `${first} of ${state} lives`;
  return (
    `${what} in ${placeText(place)}, but the connection leads to ${placeText(connected)}, and no other one to that place. ` +
    "Nothing of it was compared. Set smartag:region and the credentials (stack config, smartag:connections or environment) to those of the stack."
  );
}
