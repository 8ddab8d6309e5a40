import { counted } from "../../network/counted.js";
import { placeText } from "../../provider/lifecycle/place.js";
import type { Change, Changed, Drift, Finding, Kind, Missing, Unmanaged } from "./finding.js";

/** The name of a resource in the program: the last part of its URN, which may contain colons. */
export const resourceName = (urn: string): string => urn.split("::").slice(3).join("::");

/** What manages an object, as `resource office of stack prod`; the state only if there are several. */
export function managerText({ states }: Drift, { urn, state }: Changed | Missing): string {
  return `resource ${resourceName(urn)}${states.length > 1 ? ` of ${state}` : ""}`;
}

/** Where an object is, if the comparison is of several places. */
export function whereText({ places }: Drift, { place }: Finding): string {
  return places.length > 1 ? ` in ${placeText(place)}` : "";
}

/** The live or desired value of a change; `none` says that there is no value. */
export function valueText(value: unknown, none: string): string {
  return value === undefined ? none : JSON.stringify(value);
}

/** What the program asks for, and what the service has. */
export function sides({ desired, live }: Change): [program: string, service: string] {
  return [valueText(desired, "not in the program"), valueText(live, "not there")];
}

/** The findings of one kind. */
export function ofKind(drift: Drift, kind: "changed"): Changed[];
export function ofKind(drift: Drift, kind: "missing"): Missing[];
export function ofKind(drift: Drift, kind: "unmanaged"): Unmanaged[];
export function ofKind({ findings }: Drift, kind: Kind): Finding[] {
  return findings.filter((one) => one.kind === kind);
}

/** The counts in one line, such as `1 changed, 2 unmanaged, 1 ignored`. */
export function summaryText(drift: Drift): string {
  const { summary } = drift;
  const { changed, missing, unmanaged, ignored, notCompared } = summary;
  const counts = [
    [changed, "changed"],
    [missing, "missing"],
    [unmanaged, "unmanaged"],
    [ignored, "ignored"],
    [notCompared, "not compared"],
  ] as const;
  const texts = counts.filter(([count]) => count > 0).map(([count, what]) => `${count} ${what}`);
  return hasDrift(summary) ? texts.join(", ") : [noDriftText(drift), ...texts].join(", ");
}

/** What to say if nothing was found, which is not all that there may be if a list was refused. */
export function noDriftText({ isComplete }: Drift): string {
  return isComplete ? "no drift" : "no drift found, but not everything was compared";
}

export function hasDrift({ changed, missing, unmanaged }: Drift["summary"]): boolean {
  return changed + missing + unmanaged > 0;
}

/** How much is managed, in one line. */
export function coverageText({ summary: { managed, all, percent } }: Drift): string {
  return `${managed} of ${counted(all, "object")} managed (${percent} %)`;
}
