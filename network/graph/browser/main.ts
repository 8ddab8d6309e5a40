import type { PageCard } from "../page-data.js";
import { areShown, type DetailsActions, hideDetails, showGroup, showObject } from "./details.js";
import { boxOf, groups, isGroup, isOpen, setOpen } from "./expansion.js";
import { startFilters } from "./filter.js";
import { isArrow, next, setStop, startKeys } from "./keys.js";
import { cardElement, cardWith, data, element, objectAt, objectElement, say } from "./page.js";
import { closeSearch, focusSearch, isSearching, startSearch } from "./search.js";
import { fit, followPointer, showBox, zoom } from "./view.js";

const expandAll = element("expand") as HTMLButtonElement;
let size = { width: data.width, height: data.height };
let origin: Element | undefined;
let expandedByFilter: readonly PageCard[] = [];

const actions: DetailsActions = { show, close, toggle, isOpen };

/** Marks what is chosen and what is joined with it. */
function mark(target: Element | null, indexes: readonly number[]): void {
  for (const one of document.querySelectorAll(".chosen,.related")) one.classList.remove("chosen", "related");
  target?.classList.add("chosen");
  for (const index of indexes.flatMap((one) => objectAt(one)?.neighbours ?? [])) {
    const card = cardWith(index);
    if (card) cardElement(card).classList.add("related");
    objectElement(index)?.classList.add("related");
  }
}

/** Opens the details of an object, and brings it into view. */
function show(index: number): void {
  const card = cardWith(index);
  if (!card) return;
  if (isGroup(card) && !isOpen(card)) resize(setOpen([card], true), false);
  const target = objectElement(index) ?? cardElement(card);
  showObject(index, actions);
  mark(target, [index]);
  focusOn(target);
  const box = boxOf(card);
  showBox(isGroup(card) ? memberBox(target, box) : box);
}

function memberBox(target: Element, card: { x: number; y: number }) {
  const [, x = "0", y = "0"] = /translate\(([-\d.]+) ([-\d.]+)\)/.exec(target.getAttribute("transform") ?? "") ?? [];
  return { x: card.x + Number(x), y: card.y + Number(y), width: 148, height: 30 };
}

function focusOn(target: SVGGElement): void {
  setStop(target);
  target.focus({ preventScroll: true });
  origin = target;
}

const cardOf = (id: string | undefined): PageCard | undefined => data.cards.find((card) => String(card.id) === id);

/** Opens the details of what was clicked, or closes them. */
function choose(target: Element): void {
  const chosen = target.closest<SVGGElement>("[role=button]");
  if (!chosen) {
    close();
    return;
  }
  focusOn(chosen);
  const index = chosen.dataset["object"];
  if (index !== undefined) {
    showObject(Number(index), actions);
    mark(chosen, [Number(index)]);
    return;
  }
  const card = cardOf(chosen.dataset["card"]);
  if (!card) return;
  showGroup(card, actions);
  mark(chosen, card.objects);
}

function close(): void {
  if (!areShown()) return;
  hideDetails();
  mark(null, []);
  if (origin instanceof SVGElement) origin.focus({ preventScroll: true });
}

function resize(now: { width: number; height: number }, isFitted: boolean): void {
  size = now;
  expandAll.setAttribute("aria-pressed", String(groups.length > 0 && groups.every(isOpen)));
  if (isFitted) fit(size.width, size.height);
}

function toggle(card: PageCard): void {
  resize(setOpen([card], !isOpen(card)), true);
  say(`${card.title}: ${isOpen(card) ? "expanded" : "collapsed"}`);
  if (areShown()) showGroup(card, actions);
}

const whole = (): void => fit(size.width, size.height);

function onKey(event: KeyboardEvent): void {
  const { target, key } = event;
  const isTyping = target instanceof HTMLInputElement && target.type !== "checkbox";
  if (key === "Escape") {
    if (isSearching()) closeSearch();
    else close();
    return;
  }
  if (isTyping || event.ctrlKey || event.metaKey || event.altKey) return;
  const chosen = target instanceof Element ? target.closest<SVGGElement>("#world [role=button]") : null;
  const isUsed = commonKey(key) || (chosen !== null && objectKey(key, chosen));
  if (isUsed) event.preventDefault();
}

function commonKey(key: string): boolean {
  if (key === "/") focusSearch();
  else if (key === "+" || key === "=") zoom(1.3);
  else if (key === "-") zoom(1 / 1.3);
  else if (key === "0") whole();
  else return false;
  return true;
}

/** Keys of an object that has the focus. */
function objectKey(key: string, chosen: SVGGElement): boolean {
  if (isArrow(key)) {
    const target = next(chosen, key);
    if (target) focusOn(target);
    return true;
  }
  if (key === "Enter" || key === " ") {
    choose(chosen);
    element("details").focus();
    return true;
  }
  const { object, card: id } = chosen.dataset;
  const card = object === undefined ? cardOf(id) : cardWith(Number(object));
  if (key !== "e" || !card || !isGroup(card)) return false;
  toggle(card);
  focusOn(cardElement(card));
  return true;
}

expandAll.disabled = groups.length === 0;
expandAll.addEventListener("click", () => resize(setOpen(groups, !groups.every(isOpen)), true));
element("zoom-in").addEventListener("click", () => zoom(1.3));
element("zoom-out").addEventListener("click", () => zoom(1 / 1.3));
element("fit").addEventListener("click", whole);
document.addEventListener("keydown", onKey);
document.addEventListener("click", ({ target }) => {
  const link = target instanceof Element ? target.closest<HTMLElement>("[data-show]") : null;
  if (link) show(Number(link.dataset["show"]));
});
startSearch(show);
startFilters((partly) => {
  setOpen(expandedByFilter, false);
  expandedByFilter = partly.filter((card) => isGroup(card) && !isOpen(card));
  resize(setOpen(expandedByFilter, true), true);
});
followPointer(choose);
startKeys();
resize(setOpen([], false), true);
window.addEventListener("resize", whole);
