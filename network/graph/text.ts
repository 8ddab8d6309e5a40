/**
 * Characters that a reader does not see, or that change the order of those around them, and such that
 * XML does not allow.
 */
const hidden = /[\p{Cc}\p{Cs}\u061c\u200b\u200e\u200f\u2028-\u202e\u2066-\u2069\ufeff\ufffe\uffff]/gu;

/** Text in one line in which hidden characters are shown by their codes, such as `\u202e`. */
export const visible = (text: string): string =>
  text.replace(hidden, (one) => `\\u${one.charCodeAt(0).toString(16).padStart(4, "0")}`);

const entities: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "'": "&#39;",
};

/** Text for an element or a quoted attribute of XML or HTML. */
export const escaped = (text: string): string => visible(text).replace(/[&<>"']/g, (one) => entities[one] ?? one);

/** Such as `1 site` and `2 sites`. */
export const counted = (count: number, word: string): string => `${count} ${word}${count === 1 ? "" : "s"}`;

/** The order of names in every list: `site-2` before `site-10`, and the same on every machine. */
const collator = new Intl.Collator("en", { numeric: true });

export const byName = (one: string, other: string): number =>
  collator.compare(one, other) || (one < other ? -1 : Number(one > other));
