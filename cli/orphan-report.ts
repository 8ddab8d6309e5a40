import type { Orphan } from "./orphans.js";
import { table } from "./table.js";

/** The report for people. */
export function report(found: readonly Orphan[]): string {
  if (found.length === 0) return "No orphans.\n";
  const rows = [
    ["TYPE", "ID", "NAME", "RESOURCE", "CREATED"],
    ...found.map(({ type, id, name = "-", resource = "-", created = "-" }) => [type, id, name, resource, created]),
  ];
  const adoptable = found.filter(({ adopt }) => adopt !== undefined);
  return `${table(rows)}
${
  adoptable.length === 0
    ? ""
    : `To keep one, give it to a resource that is not in state yet:
${adoptable.map(({ type, adopt = "" }) => `  ${type}: ${adopt}`).join("\n")}
`
}To delete one, in the program's folder:
${found.map(({ id, delete: command }) => `  ${command ?? `${id}: the service has no call for it`}`).join("\n")}
`;
}
