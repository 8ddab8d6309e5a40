import type { Severity } from "../verify/rule.js";
import { type Change, changes, type GraphObject } from "./types.js";

/** The sign of each change: what stands for it without any colour. */
export const changeSigns: Readonly<Record<Change, string>> = {
  created: "+",
  changed: "~",
  replaced: "±",
  deleted: "−",
};

export const severities: readonly Severity[] = ["error", "warning", "note"];

/** A square with the sign of a change. */
export const changeSign = (change: Change, x: number, y: number, scale = 1): string =>
  `<g class="sign ${change}" transform="translate(${x} ${y})${scale === 1 ? "" : ` scale(${scale})`}"><rect width="16" height="16" rx="3"/><text x="8" y="12.5">${changeSigns[change]}</text></g>`;

const shapes: Readonly<Record<Severity, string>> = {
  error: "M5 1h6l4 4v6l-4 4h-6l-4-4v-6Z",
  warning: "M8 1.5l7 13h-14Z",
  note: "M15 8a7 7 0 1 1-14 0 7 7 0 0 1 14 0Z",
};

const letters: Readonly<Record<Severity, string>> = { error: "×", warning: "!", note: "i" };

/** An octagon, a triangle or a circle. */
export const severitySign = (severity: Severity, x: number, y: number): string =>
  `<g class="sign ${severity}" transform="translate(${x} ${y})"><path d="${shapes[severity]}"/><text x="8" y="${severity === "warning" ? 13 : 12.5}">${letters[severity]}</text></g>`;

/** The most severe finding of some objects. */
export const worstOf = (objects: readonly GraphObject[]): Severity | undefined =>
  severities.find((severity) => objects.some(({ findings }) => findings.some((one) => one.severity === severity)));

/** Such as `+2 ~1`: how many parts of an object change. */
export const partsText = ({ parts }: Pick<GraphObject, "parts">): string =>
  changes.flatMap((change) => (parts[change] ? [`${changeSigns[change]}${parts[change]}`] : [])).join(" ");

/** What a screen reader says of the signs of an object. */
export function marksText({ change, parts, findings }: Pick<GraphObject, "change" | "parts" | "findings">): string[] {
  const changed = changes.flatMap((one) => (parts[one] ? [`${parts[one]} ${one}`] : []));
  const found = severities.flatMap((severity) => {
    const count = findings.filter((one) => one.severity === severity).length;
    return count > 0 ? [`${count} ${severity}${count === 1 ? "" : "s"}`] : [];
  });
  return [
    ...(change ? [change] : []),
    ...(changed.length > 0 ? [`of what belongs to it, ${changed.join(" and ")}`] : []),
    ...found,
  ];
}
