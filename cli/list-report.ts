import { counted } from "../network/counted.js";
import { definitions } from "../provider/definitions.js";
import type { Definition } from "../provider/lifecycle/definition.js";
import type { List, ListedObject } from "./list.js";
import { groupBy } from "../network/group-by.js";
import { cut, table } from "./table.js";
import { visible } from "./visible.js";
import { widthOf } from "./width.js";

/** What columns are parted by. */
const GAP = 2;
/** Longer texts are cut, so that one does not push the other columns out. Ids are not. */
const LONGEST = 30;

/** The report for people: a table of each kind, not wider than the terminal unless an id is. */
export function report({ region, objects }: List, width: number): string {
  if (objects.length === 0) return `No objects in ${region}.\n`;
  const byType = groupBy(objects, ({ type }) => type);
  const tables = [...byType].map(([type, ofType]) => `${type}\n${tableOf(type, ofType, width)}`);
  const kinds = byType.size === 1 ? "" : ` of ${byType.size} types`;
  return `${tables.join("\n")}\n${counted(objects.length, "object")}${kinds} in ${region}.\n`;
}

/** The ids, and as many of the inputs as fit beside them: the name first, then what every object has. */
function tableOf(type: string, objects: readonly ListedObject[], width: number): string {
  const columns = [["ID", ...objects.map(({ id }) => id)]];
  let left = width - columnWidth(columns[0] ?? []);
  for (const name of telling(definitions.get(type))) {
    const cells = objects.map(({ properties }) => cell(properties[name]));
    const column = [heading(name), ...cells];
    if (cells.every((one) => one === "-") || columnWidth(column) + GAP > left) continue;
    columns.push(column);
    left -= columnWidth(column) + GAP;
  }
  return table(["", ...objects].map((_, row) => columns.map((column) => column[row] ?? "")));
}

/** The inputs that are not in the id, those first that tell most. */
function telling(definition: Definition | undefined): string[] {
  const rank = (name: string): number => {
    if (name === "name") return 0;
    if (name === "resourceGroupId") return 3;
    return definition?.inputs[name]?.traits.presence === "required" ? 1 : 2;
  };
  return Object.keys(definition?.inputs ?? {})
    .filter((name) => !definition?.identity.includes(name))
    .sort((one, other) => rank(one) - rank(other));
}

const columnWidth = (column: readonly string[]): number => Math.max(...column.map(widthOf));

/** `sourceCidr` as `SOURCE CIDR`. */
const heading = (name: string): string => name.replace(/([a-z0-9])([A-Z])/g, "$1 $2").toUpperCase();

function cell(value: unknown): string {
  if (value === undefined) return "-";
  const list = Array.isArray(value) ? value.map(String).join(" ") || "-" : value;
  return cut(visible(typeof list === "string" ? list : JSON.stringify(list)), LONGEST);
}
