import type { Properties } from "../../provider/lifecycle/definition.js";
import { kebabName, Names } from "./names.js";

/** A port range as a word: `443` for one port, `any` as nothing. */
function portsOf(range: unknown): string {
  const [first = "-1", last = first] = typeof range === "string" ? range.split("/") : [];
  if (first === "-1") return "";
  return first === last ? first : `${first}-${last}`;
}

/** A name that says what an entry does, such as `tcp-443` or `drop-all`. */
function described(entry: Properties): string {
  const { policy, ipProtocol, destPortRange, sourcePortRange, priority } = entry;
  if (ipProtocol === undefined) return `priority-${String(priority)}`;
  const ports = portsOf(destPortRange) || portsOf(sourcePortRange);
  const drops = policy === "drop" ? "drop" : "";
  return kebabName([drops, ipProtocol, ports].filter(Boolean).map(String).join(" "));
}

/** The names of entries in a program, by the ids of the entries: their own ones, or what they do. */
export function entryNames(entries: ReadonlyMap<string, Properties>): ReadonlyMap<string, string> {
  const names = new Names();
  // By their content, so that equal entries of two parents have equal names.
  const sorted = [...entries]
    .map(([id, entry]) => {
      const own = typeof entry["name"] === "string" ? kebabName(entry["name"]) : "";
      return { id, name: own || described(entry) || "entry", text: JSON.stringify(entry) };
    })
    .sort((one, other) => (one.text < other.text ? -1 : Number(one.text > other.text)));
  return new Map(sorted.map(({ id, name }) => [id, names.take(name, "-")]));
}
