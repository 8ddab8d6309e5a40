import * as dagre from "@dagrejs/dagre";

/** What is used of the library. Its own types name files in a way that Node's rules do not find. */
interface Library {
  readonly Graph: new () => LayoutGraph;
  readonly layout: (graph: LayoutGraph) => void;
}

interface LayoutGraph {
  setGraph(label: { rankdir: Direction; nodesep: number; ranksep: number }): void;
  setDefaultEdgeLabel(make: () => object): void;
  setNode(id: string, size: { width: number; height: number }): void;
  setEdge(from: string, to: string): void;
  node(id: string): { readonly x: number; readonly y: number };
}

/** Layers below each other, or beside each other. */
export type Direction = "TB" | "LR";

export interface Sized {
  readonly id: number;
  readonly width: number;
  readonly height: number;
}

export interface Middle<T extends Sized> {
  readonly block: T;
  /** Of its middle. */
  readonly x: number;
  readonly y: number;
}

const { Graph, layout } = dagre as unknown as Library;

/** Places blocks in layers: what an edge leads to is in a later layer than what it comes from. */
export function inLayers<T extends Sized>(
  blocks: readonly T[],
  edges: readonly (readonly [from: number, to: number])[],
  rankdir: Direction,
): Middle<T>[] {
  const graph = new Graph();
  graph.setGraph({ rankdir, nodesep: 36, ranksep: rankdir === "TB" ? 60 : 90 });
  graph.setDefaultEdgeLabel(() => ({}));
  for (const { id, width, height } of blocks) graph.setNode(String(id), { width, height });
  for (const [from, to] of edges) graph.setEdge(String(from), String(to));
  layout(graph);
  return blocks.map((block) => {
    const { x, y } = graph.node(String(block.id));
    return { block, x, y };
  });
}
