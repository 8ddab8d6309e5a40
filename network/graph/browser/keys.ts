import { data, element } from "./page.js";

const world = element<SVGGElement>("world");

export type Arrow = "ArrowUp" | "ArrowDown" | "ArrowLeft" | "ArrowRight";

export const isArrow = (key: string): key is Arrow => /^Arrow(Up|Down|Left|Right)$/.test(key);

/** What can be reached by keys: cards, and members of cards that are expanded. */
const reachable = (): SVGGElement[] =>
  [...world.querySelectorAll<SVGGElement>("[role=button]")].filter(
    (one) => !one.classList.contains("dim") && one.getClientRects().length > 0 && one.closest(".members")?.closest(".card:not(.open)") == null,
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

/** The nearest object in a direction. What lies aside counts double. */
export function next(from: Element, arrow: Arrow): SVGGElement | undefined {
  const start = middleOf(from);
  const isAcross = arrow === "ArrowLeft" || arrow === "ArrowRight";
  const sign = arrow === "ArrowRight" || arrow === "ArrowDown" ? 1 : -1;
  let best: { one: SVGGElement; distance: number } | undefined;
  for (const one of reachable()) {
    const end = middleOf(one);
    const [dx, dy] = [end.x - start.x, end.y - start.y];
    const [along, aside] = isAcross ? [dx * sign, Math.abs(dy)] : [dy * sign, Math.abs(dx)];
    if (one === from || along < 2) continue;
    const distance = along + 2 * aside;
    if (!best || distance < best.distance) best = { one, distance };
  }
  return best?.one;
}

function middleOf(one: Element): { x: number; y: number } {
  const box = (one.querySelector(":scope > rect.box") ?? one).getBoundingClientRect();
  return { x: box.left + box.width / 2, y: box.top + Math.min(box.height / 2, 20) };
}
