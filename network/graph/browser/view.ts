import { element, world } from "./page.js";

const LEAST = 0.2;
const MOST = 12;
/** How far a pointer may move in a click. */
const CLICK = 4;

const picture = element("picture");
const svg = world.ownerSVGElement;
let [scale, left, top] = [1, 0, 0];

function draw(): void {
  world.style.transform = `translate(${left}px,${top}px) scale(${scale})`;
}

/** A point of the screen in the units of the picture. */
function pointAt(x: number, y: number): { x: number; y: number } {
  const matrix = svg?.getScreenCTM();
  return matrix ? new DOMPoint(x, y).matrixTransform(matrix.inverse()) : { x, y };
}

function zoomAt(x: number, y: number, factor: number): void {
  const next = Math.min(MOST, Math.max(LEAST, scale * factor));
  [left, top] = [x - ((x - left) * next) / scale, y - ((y - top) * next) / scale];
  scale = next;
  draw();
}

/** Zooms with the middle of the picture in its place. */
export function zoom(factor: number): void {
  const box = picture.getBoundingClientRect();
  const middle = pointAt(box.left + box.width / 2, box.top + box.height / 2);
  zoomAt(middle.x, middle.y, factor);
}

/** Shows the whole picture. A small one is not made larger than it is. */
export function fit(width: number, height: number): void {
  const box = picture.getBoundingClientRect();
  const [w, h] = [Math.max(width, box.width), Math.max(height, box.height)];
  svg?.setAttribute("viewBox", `${(width - w) / 2} ${(height - h) / 2} ${w} ${h}`);
  [scale, left, top] = [1, 0, 0];
  draw();
}

/** Brings a part of the picture to its middle, large enough to be read. */
export function showBox({ x, y, width, height }: { x: number; y: number; width: number; height: number }): void {
  const box = picture.getBoundingClientRect();
  const perUnit = svg?.getScreenCTM()?.a ?? 1;
  scale = Math.min(MOST, Math.max(scale, 0.9 / perUnit, LEAST));
  const middle = pointAt(box.left + box.width / 2, box.top + box.height / 2);
  [left, top] = [middle.x - (x + width / 2) * scale, middle.y - (y + height / 2) * scale];
  draw();
}

/** Lets the pointer move the picture, and the wheel zoom it. */
export function followPointer(onClick: (target: Element) => void): void {
  let start: { x: number; y: number; isDrag: boolean } | undefined;
  // A click follows the end of a drag.
  let wasDrag = false;
  picture.addEventListener(
    "wheel",
    (event) => {
      event.preventDefault();
      const point = pointAt(event.clientX, event.clientY);
      zoomAt(point.x, point.y, Math.exp(-event.deltaY * (event.deltaMode === 1 ? 0.05 : 0.0015)));
    },
    { passive: false },
  );
  picture.addEventListener("pointerdown", ({ clientX: x, clientY: y, button, isPrimary }) => {
    if (button === 0 && isPrimary) start = { x, y, isDrag: false };
    wasDrag = false;
  });
  window.addEventListener("pointermove", ({ clientX: x, clientY: y, isPrimary }) => {
    if (!start || !isPrimary || (!start.isDrag && Math.hypot(x - start.x, y - start.y) < CLICK)) return;
    const [before, now] = [pointAt(start.x, start.y), pointAt(x, y)];
    [left, top] = [left + now.x - before.x, top + now.y - before.y];
    start = { x, y, isDrag: true };
    wasDrag = true;
    draw();
  });
  for (const end of ["pointerup", "pointercancel"]) window.addEventListener(end, () => (start = undefined));
  // A click is also what a screen reader sends, without a pointer.
  picture.addEventListener("click", ({ target }) => {
    if (!wasDrag && target instanceof Element) onClick(target);
  });
}
