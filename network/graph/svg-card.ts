import { CARD_WIDTH, LINE_HEIGHT, MEMBER, TITLE_HEIGHT } from "./blocks.js";
import { type CardLine, wordOf } from "./cards.js";
import { icon } from "./icons.js";
import { fitting } from "./measure.js";
import type { Card, Member } from "./scene.js";
import { changeSign, marksText, partsText, severitySign, worstOf } from "./signs.js";
import { escaped } from "./text.js";
import type { GraphObject } from "./types.js";

const SIGN = 20;
const LEFT = 10;

/** What a page adds to a card, so that it can be chosen; nothing in a picture. */
export type Attributes = (what: { readonly card: Card } | { readonly object: GraphObject }) => string;

/** What a screen reader calls an object. */
export function nameText(object: GraphObject): string {
  return [`${wordOf(object.kind)} ${object.name}`, ...marksText(object)].join(", ");
}

const cardName = ({ objects, text }: Card): string => {
  const [first] = objects;
  if (!first || objects.length > 1) return [text.title, ...(first ? marksText(first) : [])].join(", ");
  return nameText(first);
};

const classes = (object: GraphObject | undefined): string =>
  ["card", object?.change, object?.isElsewhere ? "elsewhere" : undefined].filter((one) => one !== undefined).join(" ");

/** The signs at the right of a title, and the width that they take. */
function signs(objects: readonly GraphObject[], right: number, y: number): { text: string; width: number } {
  const [first] = objects;
  const worst = worstOf(objects);
  const parts = first ? partsText(first) : "";
  let x = right;
  let text = "";
  if (first?.change) text += changeSign(first.change, (x -= SIGN), y);
  if (worst) text += severitySign(worst, (x -= SIGN), y);
  if (parts !== "") {
    text += `<text class="soft" text-anchor="end" x="${(x -= 4)}" y="${y + 12.5}">${escaped(parts)}</text>`;
    x -= parts.length * 7;
  }
  return { text, width: right - x };
}

export function cardSvg(card: Card, attributes: Attributes): string {
  const { objects, text, box, members } = card;
  const [first] = objects;
  if (!first) return "";
  const shown = signs(objects, box.width - 6, 7);
  const room = box.width - LEFT - 24 - shown.width - 6;
  return [
    `<g class="${classes(first)}" transform="translate(${box.x} ${box.y})" ${attributes({ card })}>`,
    `<title>${escaped(cardName(card))}</title>`,
    ...(objects.length > 1 ? [4, 8].map((by) => shadow(box.width, box.height, by)) : []),
    `<rect class="box" width="${box.width}" height="${box.height}" rx="${first.kind === "cen" || first.kind === "ccn" ? 14 : 5}"/>`,
    icon(first.kind, LEFT, 8),
    `<text class="title" x="${LEFT + 24}" y="21">${escaped(fitting(text.title, 13.5, room))}</text>`,
    shown.text,
    ...text.lines.map((line, index) => lineSvg(line, TITLE_HEIGHT + index * LINE_HEIGHT)),
    "</g>",
    ...(members.length > 0 ? [membersSvg(card, attributes)] : []),
  ].join("");
}

/** Beside its card, because a button has no other buttons within. */
const membersSvg = ({ id, box, members }: Card, attributes: Attributes): string =>
  `<g class="members" data-of="${id}" transform="translate(${box.x} ${box.y})">${members.map((one) => memberSvg(one, attributes)).join("")}</g>`;

/** The edge of a sheet below, which says that there are several. */
const shadow = (width: number, height: number, by: number): string =>
  `<path class="box sheet" d="M${by} ${height}v${by}h${width}v-${height}h-${by}"/>`;

function lineSvg({ text, kind, change }: CardLine, y: number): string {
  const left = LEFT + 24;
  const x = kind ? left + 17 : left;
  const room = CARD_WIDTH - x - (change ? SIGN : 0) - 8;
  const word = kind ? `${wordOf(kind)} ${text}` : text;
  return [
    kind ? icon(kind, left, y, 12) : "",
    `<text class="${change === "deleted" ? "soft gone" : "soft"}" x="${x}" y="${y + 11}">${escaped(fitting(word, 11.5, room))}</text>`,
    change ? changeSign(change, CARD_WIDTH - 5 - SIGN, y - 1, 0.85) : "",
  ].join("");
}

function memberSvg({ object, box }: Member, attributes: Attributes): string {
  const shown = signs([object], MEMBER.width - 4, 7);
  const room = MEMBER.width - shown.width - 34;
  return [
    `<g class="${classes(object)}" transform="translate(${box.x} ${box.y})" ${attributes({ object })}>`,
    `<title>${escaped(nameText(object))}</title>`,
    `<rect class="box" width="${box.width}" height="${box.height}" rx="4"/>`,
    icon(object.kind, 6, 7),
    `<text x="27" y="19">${escaped(fitting(object.name, 12, room))}</text>`,
    shown.text,
    "</g>",
  ].join("");
}
