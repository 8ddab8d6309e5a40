/** The columns of a line of code. */
export const LINE = 120;

const none = /^[\p{Mn}\p{Me}\p{Cf}]$/u;
const wide =
  /^[\u1100-\u115f\u231a\u231b\u2329\u232a\u2e80-\u303e\u3041-\u33ff\u3400-\u4dbf\u4e00-\ua4cf\ua960-\ua97f\uac00-\ud7a3\uf900-\ufaff\ufe10-\ufe19\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6\u{1f300}-\u{1faff}\u{20000}-\u{3fffd}]$/u;

/** How many columns a text takes in an editor or a terminal: Chinese characters take two. */
export function widthOf(text: string): number {
  // Most texts are plain, and those of a large program are many.
  if (/^[ -~]*$/.test(text)) return text.length;
  let width = 0;
  for (const character of text) if (!none.test(character)) width += wide.test(character) ? 2 : 1;
  return width;
}
