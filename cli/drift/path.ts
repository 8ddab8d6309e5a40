import type { ChangePath } from "../../provider/lifecycle/replace-on.js";

/** A path as a program writes it: `name`, `rules["web"]`, `rules["web"].destCidr`. */
export function pathText([name = "", key, field]: ChangePath): string {
  if (key === undefined) return name;
  return `${name}[${JSON.stringify(key)}]${field === undefined ? "" : `.${field}`}`;
}
