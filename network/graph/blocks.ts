import { cardText, type CardText } from "./cards.js";
import type { Box } from "./edge-path.js";
import { type Cell, Edges, groupsOf } from "./groups.js";
import type { Card, Frame, Member } from "./scene.js";
import type { Graph, GraphObject } from "./types.js";

export const CARD_WIDTH = 220;
export const TITLE_HEIGHT = 30;
export const LINE_HEIGHT = 17;
const PADDING = 9;
const GAP = 14;
const FRAME_TITLE = 34;
export const MEMBER = { width: 148, height: 30, gap: 6, top: 40, side: 10 } as const;

/** A card or a frame with its cards, which the layout places as one. */
export interface Block {
  readonly id: number;
  readonly card?: Card;
  readonly frame?: Frame;
  readonly width: number;
  readonly height: number;
  readonly objects: readonly GraphObject[];
  /** Whether ways lead to it or from it. */
  readonly isPolicies: boolean;
}

/** How many cells stand in a row: about as wide as high, but never so wide that nobody can print it. */
const columnsFor = (count: number): number => Math.min(12, Math.max(1, Math.ceil(Math.sqrt(count * 0.9))));

/** The blocks of a picture, with their sizes. Every card of a frame is as high as its highest one. */
export class Blocks {
  readonly edges: Edges;
  readonly #objects: ReadonlyMap<string, GraphObject>;
  #id = 0;

  constructor(private readonly graph: Graph) {
    this.edges = new Edges(graph);
    this.#objects = new Map(graph.objects.map((object) => [object.key, object]));
  }

  all(): Block[] {
    const single = this.graph.objects.filter(({ kind }) => kind === "cen" || kind === "ccn");
    const groups = groupsOf(this.graph, this.edges);
    return [
      ...single.map((object) => this.#cardBlock({ objects: [object] }, false)),
      ...groups.map(({ title, cells }) => {
        const isPolicies = title.startsWith("Access");
        const [only] = cells;
        return only && cells.length === 1
          ? this.#cardBlock(only, isPolicies)
          : this.#frameBlock(title, cells, isPolicies);
      }),
    ];
  }

  #cardBlock(cell: Cell, isPolicies: boolean): Block {
    const text = this.#text(cell);
    const card = this.#card(cell, text, { x: 0, y: 0, width: CARD_WIDTH, height: heightOf(text) });
    return { id: card.id, card, width: card.box.width, height: card.box.height, objects: cell.objects, isPolicies };
  }

  #frameBlock(title: string, cells: readonly Cell[], isPolicies: boolean): Block {
    const texts = cells.map((cell) => this.#text(cell));
    const height = Math.max(...texts.map(heightOf));
    const columns = columnsFor(cells.length);
    const cards = cells.map((cell, index) =>
      this.#card(cell, texts[index] ?? this.#text(cell), {
        x: GAP + (index % columns) * (CARD_WIDTH + GAP),
        y: FRAME_TITLE + Math.floor(index / columns) * (height + GAP),
        width: CARD_WIDTH,
        height,
      }),
    );
    const box: Box = {
      x: 0,
      y: 0,
      width: GAP + Math.min(columns, cells.length) * (CARD_WIDTH + GAP),
      height: FRAME_TITLE + Math.ceil(cells.length / columns) * (height + GAP),
    };
    const frame = { id: this.#id++, title, box, cards };
    return {
      id: frame.id,
      frame,
      width: box.width,
      height: box.height,
      objects: cells.flatMap(({ objects }) => objects),
      isPolicies,
    };
  }

  #text(cell: Cell): CardText {
    return cardText(cell, this.edges, this.#objects);
  }

  #card(cell: Cell, text: CardText, box: Box): Card {
    const isAlike = cell.objects.length > 1;
    const members = isAlike ? membersOf(cell.objects, box.height) : [];
    const right = Math.max(box.width, ...members.map((one) => one.box.x + one.box.width + MEMBER.side));
    const bottom = Math.max(box.height, ...members.map((one) => one.box.y + one.box.height + MEMBER.side));
    return { id: this.#id++, objects: cell.objects, text, box, members, expanded: { width: right, height: bottom } };
  }
}

const heightOf = ({ lines }: CardText): number => TITLE_HEIGHT + lines.length * LINE_HEIGHT + PADDING;

function membersOf(objects: readonly GraphObject[], top: number): Member[] {
  const columns = columnsFor(objects.length / 2.4);
  return objects.map((object, index) => ({
    object,
    box: {
      x: MEMBER.side + (index % columns) * (MEMBER.width + MEMBER.gap),
      y: top + Math.floor(index / columns) * (MEMBER.height + MEMBER.gap),
      width: MEMBER.width,
      height: MEMBER.height,
    },
  }));
}
