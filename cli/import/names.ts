import { capital } from "../capital.js";
import { widthOf } from "../width.js";

/** Longer names would push what matters out of the line. */
const LONGEST_NAME = 36;
const LONGEST_VARIABLE = 24;
/**
 * Letters that names may have: Latin, Greek, Cyrillic, Japanese, Chinese and Korean. Compilers and
 * formatters do not agree on all others.
 */
const LETTERS =
  "A-Za-z\\u00c0-\\u00d6\\u00d8-\\u00f6\\u00f8-\\u017f\\u0386\\u0388-\\u038a\\u038c\\u038e-\\u03a1\\u03a3-\\u03ce" +
  "\\u0400-\\u0481\\u048a-\\u04ff\\u3041-\\u3096\\u30a1-\\u30fa\\u3400-\\u4db5\\u4e00-\\u9fa5\\uac00-\\ud7a3";
const noWord = new RegExp(`[^${LETTERS}0-9]+`, "u");
const identifier = new RegExp(`^[${LETTERS}_$][${LETTERS}0-9_$]*$`, "u");

/** Words that no variable can be called, or that the program uses for something else. */
const reserved: ReadonlySet<string> = new Set(
  (
    "abstract any arguments as async await boolean break case catch class config console const constructor continue debugger " +
    "declare default delete do else enum eval export exports extends false finally for from function get global globalThis if " +
    "implements import in Infinity instanceof interface let module name namespace NaN never new null number object of package " +
    "private process protected public pulumi readonly require return set site sites static string super switch symbol this throw " +
    "true try type typeof undefined unknown var void while with yield"
  ).split(" "),
);

/** The words of a text in lower case with hyphens, such as `shanghai-office`; empty if it has none. */
export function kebabName(text: string): string {
  const words = text
    .normalize("NFKC")
    .replace(/(\p{Ll})(\p{Lu})/gu, "$1-$2")
    .toLowerCase()
    .normalize("NFC")
    .split(noWord)
    .filter(Boolean);
  const name = cut(words, LONGEST_NAME);
  // Every object of JavaScript has a member of this name, so the compiler would check another type.
  return name === "constructor" ? "constructor-1" : name;
}

/** As many whole words as fit, one at least. */
function cut([first = "", ...words]: readonly string[], most: number): string {
  let name = first;
  while (widthOf(name) > most) name = name.slice(0, -1);
  for (const word of words) {
    if (widthOf(name) + 1 + widthOf(word) > most) break;
    name += `-${word}`;
  }
  return name;
}

/** A name in kebab case as an identifier; empty if it cannot start one. */
export function camelName(kebab: string): string {
  const [first = "", ...others] = cut(kebab.split("-").filter(Boolean), LONGEST_VARIABLE).split("-");
  const camel = first + others.map(capital).join("");
  return isIdentifier(camel) ? camel : "";
}

/** Whether code can have the name without quotes. */
export function isIdentifier(name: string): boolean {
  return identifier.test(name);
}

/** A type as a variable, such as `aclRule`. */
export function lowered(type: string): string {
  return type.charAt(0).toLowerCase() + type.slice(1);
}

/** Names that are given once each. */
export class Names {
  readonly #taken = new Set<string>();

  constructor(taken: Iterable<string> = []) {
    for (const name of taken) this.#taken.add(name);
  }

  has(name: string): boolean {
    return this.#taken.has(name);
  }

  /** Takes the name, or the first free one with a number after it. */
  take(name: string, separator = ""): string {
    let free = name;
    for (let number = 2; this.#taken.has(free); number++) free = `${name}${separator}${number}`;
    this.#taken.add(free);
    return free;
  }
}

/** Whether a variable cannot have this name. */
export function isReserved(name: string): boolean {
  return reserved.has(name);
}
