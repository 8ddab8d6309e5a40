import { type Block, Blocks } from "./blocks.js";
import { type Direction, inLayers } from "./layers.js";
import type { Card, Frame, Scene, SceneEdge } from "./scene.js";
import type { Graph } from "./types.js";

const MARGIN = 24;
/** Between parts of the picture that nothing joins. */
const APART = 40;
/** How much wider than high a picture may be. */
const SHAPE = 1.6;

type Way = Omit<SceneEdge, "isAcross">;

interface Placed {
  readonly block: Block;
  readonly x: number;
  readonly y: number;
}

interface Part {
  /** Whether its layers lie beside each other. */
  readonly isAcross: boolean;
  readonly width: number;
  readonly height: number;
  readonly placed: readonly Placed[];
}

/** Places everything: what is joined by ways by a layout in layers, one such part beside another. */
export function sceneOf(graph: Graph): Scene {
  const blocks = new Blocks(graph);
  const all = blocks.all();
  const edges = edgesBetween(graph, all);
  const joined = all.filter(({ isPolicies }) => !isPolicies);
  const policies = all.filter(({ isPolicies }) => isPolicies);
  const parts = components(joined, edges).map((one) => layered(one, edges));
  const across = new Set(
    parts.flatMap(({ isAcross, placed: its }) => (isAcross ? its.map(({ block }) => block.id) : [])),
  );
  const { placed, width, height } = stacked([packed(parts), ...policies.map(alone)]);
  const frames: Frame[] = [];
  const cards: Card[] = [];
  for (const { block, x, y } of placed) {
    const move = (card: Card): Card => ({ ...card, box: { ...card.box, x: card.box.x + x, y: card.box.y + y } });
    if (block.card) cards.push(move(block.card));
    if (!block.frame) continue;
    const moved = block.frame.cards.map(move);
    frames.push({ ...block.frame, box: { ...block.frame.box, x, y }, cards: moved });
    cards.push(...moved);
  }
  // Screen readers and the Tab key come to cards in this order.
  cards.sort((one, other) => one.box.y - other.box.y || one.box.x - other.box.x);
  const drawn = edges.map((edge) => ({ ...edge, isAcross: across.has(edge.from) }));
  return { graph, width, height, cards, frames, edges: drawn };
}

/** One edge for all ways between two blocks that change alike. */
function edgesBetween(graph: Graph, blocks: readonly Block[]): Way[] {
  const blockOf = new Map(blocks.flatMap(({ id, objects }) => objects.map(({ key }) => [key, id] as const)));
  const found = new Map<string, Way>();
  for (const { role, from, to, change } of graph.edges) {
    const [one, other] = [blockOf.get(from), blockOf.get(to)];
    if (role !== "way" || one === undefined || other === undefined) continue;
    const key = `${one} ${other} ${change ?? ""}`;
    const count = (found.get(key)?.count ?? 0) + 1;
    found.set(key, { from: one, to: other, count, ...(change && { change }) });
  }
  return [...found.values()];
}

/** The blocks that ways join, however many there are between. */
function components(blocks: readonly Block[], edges: readonly Way[]): Block[][] {
  const parts = new Map(blocks.map((block) => [block.id, [block]]));
  for (const { from, to } of edges) {
    const [one, other] = [parts.get(from), parts.get(to)];
    if (!one || !other || one === other) continue;
    one.push(...other);
    for (const { id } of other) parts.set(id, one);
  }
  return [...new Set(parts.values())];
}

/** The part in layers, from the cloud down or from left to right, whichever is easier to see as a whole. */
function layered(blocks: readonly Block[], edges: readonly Way[]): Part {
  const [first] = blocks;
  if (first && blocks.length === 1) return alone(first);
  const down = layeredAlong(blocks, edges, "TB");
  if (down.width <= 2 * SHAPE * down.height) return down;
  const across = layeredAlong(blocks, edges, "LR");
  const distance = ({ width, height }: Part): number => Math.abs(Math.log(width / height / SHAPE));
  return distance(across) < distance(down) ? across : down;
}

function layeredAlong(blocks: readonly Block[], edges: readonly Way[], direction: Direction): Part {
  const byId = new Map(blocks.map((block) => [block.id, block]));
  // The cloud comes first: CEN, CCN, sites, leased lines.
  const downwards = edges
    .filter(({ from }) => byId.has(from))
    .map(({ from, to }) => (byId.get(to)?.objects[0]?.kind === "line" ? ([from, to] as const) : ([to, from] as const)));
  const middles = inLayers(blocks, downwards, direction);
  // Blocks of one layer have the middle in common. They begin at one line, as text does.
  const highest = new Map<number, number>();
  for (const { block, y } of middles) highest.set(y, Math.max(highest.get(y) ?? 0, block.height));
  const placed = middles.map(({ block, x, y }) => {
    const height = direction === "TB" ? (highest.get(y) ?? block.height) : block.height;
    return { block, x: Math.round(x - block.width / 2), y: Math.round(y - height / 2) };
  });
  return part(placed, direction === "LR");
}

const alone = (block: Block): Part => part([{ block, x: 0, y: 0 }]);

function part(placed: readonly Placed[], isAcross = false): Part {
  return {
    placed,
    isAcross,
    width: Math.max(0, ...placed.map(({ block, x }) => x + block.width)),
    height: Math.max(0, ...placed.map(({ block, y }) => y + block.height)),
  };
}

const moved = ({ placed }: Part, x: number, y: number): Placed[] =>
  placed.map((one) => ({ ...one, x: one.x + x, y: one.y + y }));

/** Parts in rows, the largest first. */
function packed(parts: readonly Part[]): Part {
  const area = parts.reduce((sum, { width, height }) => sum + (width + APART) * (height + APART), 0);
  const most = Math.max(Math.sqrt(area * SHAPE), ...parts.map(({ width }) => width));
  const placed: Placed[] = [];
  let [x, y, rowHeight] = [0, 0, 0];
  for (const one of [...parts].sort((left, right) => right.height - left.height || right.width - left.width)) {
    if (x > 0 && x + one.width > most) [x, y, rowHeight] = [0, y + rowHeight + APART, 0];
    placed.push(...moved(one, x, y));
    [x, rowHeight] = [x + one.width + APART, Math.max(rowHeight, one.height)];
  }
  return part(placed);
}

/** Parts one below the other, with a margin around. */
function stacked(parts: readonly Part[]): Part {
  const width = Math.max(...parts.map((one) => one.width));
  const placed: Placed[] = [];
  let y = MARGIN;
  for (const one of parts.filter(({ placed: its }) => its.length > 0)) {
    placed.push(...moved(one, MARGIN + Math.round((width - one.width) / 2), y));
    y += one.height + APART;
  }
  return { placed, isAcross: false, width: width + 2 * MARGIN, height: y - APART + MARGIN };
}
