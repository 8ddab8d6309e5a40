import { refusedEntry } from "../../provider/lifecycle/entries.js";

/** A key of `for_each` may be any text, and a name is read in each line of an update. */
const LONGEST = 80;
/** The name of a resource whose own has no letter and no digit. */
const NAMELESS = "resource";

/** A name from the words of an address: `module.site["hq"].alicloud_sag_acl.this` is `site-hq-this`. */
export function nameOf(path: readonly string[]): string {
  const words = path.map((word) =>
    word
      .normalize("NFC")
      .replace(/[^\p{L}\p{M}\p{Nd}_.]+/gu, "-")
      .replace(/^[-_.]+|[-_.]+$/g, ""),
  );
  const name = words
    .filter((word) => word !== "")
    .join("-")
    .slice(0, LONGEST);
  // The cut may have left the first half of a character.
  return name === "" ? NAMELESS : name.replace(/[\ud800-\udbff]$/, "");
}

/**
 * The name of an entry in its parent. One that no entry can have is made longer. So is that of a
 * member of every object of JavaScript, because the compiler would check it as another type.
 */
export function entryNameOf(path: readonly string[]): string {
  const name = nameOf(path);
  const isFree = refusedEntry({ [name]: {} }) === undefined && !(name in {});
  return isFree ? name : `${name}-entry`;
}

/** The words of an address without those that it shares with the address of its parent, but for the last. */
export function below(parent: readonly string[], path: readonly string[]): readonly string[] {
  let shared = 0;
  while (shared < path.length - 1 && path[shared] === parent[shared]) shared += 1;
  return path.slice(shared);
}
