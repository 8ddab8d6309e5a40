import type { PageCard, PageData, PageObject } from "../page-data.js";

/** The element of the page with an id. */
export function element(id: string): HTMLElement {
  const found = document.getElementById(id);
  if (!found) throw new Error(`The page has no element ${id}.`);
  return found;
}

/** A field of the page with an id. */
export const field = (id: string): HTMLInputElement => element(id) as HTMLInputElement;

/** The group of the drawing that holds everything else. */
export const world = element("world") as Element as SVGGElement;

export const data = JSON.parse(element("data").textContent) as PageData;

/** An element with text, which is never read as HTML. */
export function make(tag: string, text = "", className = ""): HTMLElement {
  const made = document.createElement(tag);
  if (text !== "") made.textContent = text;
  if (className !== "") made.className = className;
  return made;
}

/** The card of each object, whether it stands alone or with alike ones. */
const cardOf = new Map<number, PageCard>();
for (const card of data.cards) for (const index of card.objects) cardOf.set(index, card);

export const cardWith = (index: number): PageCard | undefined => cardOf.get(index);

export const objectAt = (index: number): PageObject | undefined => data.objects[index];

export const cardElement = (card: PageCard): SVGGElement =>
  document.querySelector<SVGGElement>(`[data-card="${card.id}"]`) ?? world;

/** The drawings of its members, which are seen while it is expanded. */
export const membersElement = (card: PageCard): SVGGElement | null =>
  document.querySelector<SVGGElement>(`[data-of="${card.id}"]`);

/** The drawing of an object: its own card, or its place in the card of alike ones. */
export const objectElement = (index: number): SVGGElement | null =>
  document.querySelector<SVGGElement>(`#world [data-object="${index}"]`);

/** Says something to people who hear the page. */
export function say(text: string): void {
  element("status").textContent = text;
}
