/** Characters that end a line, steer a terminal, or change the direction or the look of a text. */
const invisible = /[\p{Cc}\p{Zl}\p{Zp}\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]/gu;

/** Text in one line in which every character is visible. */
export const visible = (text: string): string =>
  text.replace(invisible, (one) => `\\u${one.charCodeAt(0).toString(16).padStart(4, "0")}`);
