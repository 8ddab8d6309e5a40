import { type Box, edgeShape } from "../edge-path.js";
import type { PageCard } from "../page-data.js";
import { roomFor } from "../room.js";
import { cardElement, data, membersElement } from "./page.js";

const open = new Set<PageCard>();

export const isOpen = (card: PageCard): boolean => open.has(card);

export const isGroup = (card: PageCard): boolean => card.objects.length > 1;

export const groups = data.cards.filter(isGroup);

/** Expands or collapses cards of alike objects, and returns the size of the picture. */
export function setOpen(cards: readonly PageCard[], isExpanded: boolean): { width: number; height: number } {
  for (const card of cards) {
    if (isExpanded) open.add(card);
    else open.delete(card);
  }
  return arrange();
}

/** Where a card is now. */
export function boxOf(card: PageCard): Box {
  return boxes.get(card.id) ?? card.box;
}

const boxes = new Map<number, Box>();

/** Makes room for what is expanded, and draws all lines again. */
function arrange(): { width: number; height: number } {
  const room = roomFor([...open].map((card) => ({ box: card.box, ...card.expanded })));
  for (const card of data.cards) {
    const size = open.has(card) ? card.expanded : card.box;
    const box = { ...room.moved(card.box), width: size.width, height: size.height };
    const drawn = cardElement(card);
    place(drawn, box);
    boxes.set(card.id, box);
    if (!isGroup(card)) continue;
    membersElement(card)?.setAttribute("transform", `translate(${box.x} ${box.y})`);
    drawn.classList.toggle("open", open.has(card));
    drawn.setAttribute("aria-expanded", String(open.has(card)));
  }
  for (const frame of data.frames) {
    const box = room.around(frame.box);
    const drawn = document.querySelector<SVGGElement>(`[data-frame="${frame.id}"]`);
    if (drawn) place(drawn, box);
    boxes.set(frame.id, box);
  }
  for (const edge of document.querySelectorAll<SVGGElement>(".edge")) drawEdge(edge);
  const { width, height } = room.around({ x: 0, y: 0, width: data.width, height: data.height });
  return { width, height };
}

function place(drawn: SVGGElement, { x, y, width, height }: Box): void {
  drawn.setAttribute("transform", `translate(${x} ${y})`);
  const box = drawn.querySelector(":scope > rect.box");
  box?.setAttribute("width", String(width));
  box?.setAttribute("height", String(height));
}

function drawEdge(edge: SVGGElement): void {
  const [one, other] = [boxes.get(Number(edge.dataset["from"])), boxes.get(Number(edge.dataset["to"]))];
  if (!one || !other) return;
  const { path, x, y } = edgeShape(one, other, "across" in edge.dataset);
  edge.querySelector("path")?.setAttribute("d", path);
  edge.querySelector(":scope > .middle")?.setAttribute("transform", `translate(${x} ${y})`);
}
