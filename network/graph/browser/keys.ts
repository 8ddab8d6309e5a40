import { data, objectAt, world } from "./page.js";

export type Arrow = "ArrowUp" | "ArrowDown" | "ArrowLeft" | "ArrowRight";

export const isArrow = (key: string): key is Arrow => /^Arrow(Up|Down|Left|Right)$/.test(key);

/** What can be reached by keys: cards, and members of cards that are expanded. */
const reachable = (): SVGGElement[] =>
  [...world.querySelectorAll<SVGGElement>("[role=button]")].filter(
    (one) => !one.classList.contains("dim") && one.getClientRects().length > 0,
  );

/** Makes one object the stop of the Tab key, as lists of buttons do. */
export function setStop(target: Element): void {
  for (const one of world.querySelectorAll("[tabindex='0']")) one.setAttribute("tabindex", "-1");
  target.setAttribute("tabindex", "0");
}

/** The first stop: the first card of the picture. */
export function startKeys(): void {
  const first = data.cards[0] && world.querySelector(`[data-card="${data.cards[0].id}"]`);
  if (first) setStop(first);
}

/**
 * The nearest object in a direction. Something that is joined with the first one counts as half as far,
 * so that the keys follow the lines; anything else has to lie more or less in that direction.
 */
export function next(from: Element, arrow: Arrow): SVGGElement | undefined {
  const start = middleOf(from);
  const joined = new Set(objectsOf(from).flatMap((index) => objectAt(index)?.neighbours ?? []));
  const isAcross = arrow === "ArrowLeft" || arrow === "ArrowRight";
  const sign = arrow === "ArrowRight" || arrow === "ArrowDown" ? 1 : -1;
  let best: { one: SVGGElement; distance: number } | undefined;
  for (const one of reachable()) {
    const end = middleOf(one);
    const [dx, dy] = [end.x - start.x, end.y - start.y];
    const [along, aside] = isAcross ? [dx * sign, Math.abs(dy)] : [dy * sign, Math.abs(dx)];
    const isJoined = objectsOf(one).some((index) => joined.has(index));
    if (one === from || along < 2 || (!isJoined && along < aside / 6)) continue;
    const distance = Math.hypot(along, aside * (isAcross ? 3 : 0.3)) * (isJoined ? 0.5 : 1);
    if (!best || distance < best.distance) best = { one, distance };
  }
  return best?.one;
}

function objectsOf(one: Element): readonly number[] {
  const { object, card } = (one as SVGGElement).dataset;
  if (object !== undefined) return [Number(object)];
  return data.cards.find(({ id }) => String(id) === card)?.objects ?? [];
}

function middleOf(one: Element): { x: number; y: number } {
  const box = (one.querySelector(":scope > rect.box") ?? one).getBoundingClientRect();
  return { x: box.left + box.width / 2, y: box.top + Math.min(box.height / 2, 20) };
}
