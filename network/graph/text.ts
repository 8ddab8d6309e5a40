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
