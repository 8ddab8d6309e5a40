import { visible } from "./text.js";

const characters = new Intl.Segmenter("en", { granularity: "grapheme" });

/** The width of a character in parts of the font's size: rather too much, because fonts differ. */
function widthOf(character: string): number {
  if (/^[ijl|!.,:;'`()[\]]/.test(character)) return 0.36;
  if (/^[mwMW@%]/.test(character)) return 0.95;
  if (/^[A-Z]/.test(character)) return 0.72;
  if (/^[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe4f\uff00-\uff60]/.test(character)) return 1;
  return (character.codePointAt(0) ?? 0) > 0xffff ? 1.3 : 0.6;
}

export function textWidth(text: string, fontSize: number): number {
  let width = 0;
  for (const { segment } of characters.segment(visible(text))) width += widthOf(segment) * fontSize;
  return width;
}

/** The text in one line, cut to a width. */
export function fitting(text: string, fontSize: number, width: number): string {
  // More characters than fit in any case are not measured.
  const shown = visible(text.slice(0, 400));
  if (shown.length < text.length || textWidth(shown, fontSize) > width) return cut(shown, fontSize, width);
  return shown;
}

function cut(text: string, fontSize: number, width: number): string {
  let [kept, used] = ["", widthOf("…") * fontSize];
  for (const { segment } of characters.segment(text)) {
    used += widthOf(segment) * fontSize;
    if (used > width) break;
    kept += segment;
  }
  return `${kept.trimEnd()}…`;
}
