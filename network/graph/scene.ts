import type { Box } from "./edge-path.js";
import type { CardText } from "./cards.js";
import type { Change, Graph, GraphObject } from "./types.js";

/** A member of a card of alike objects, which is seen when the card is expanded. */
export interface Member {
  readonly object: GraphObject;
  /** Within the card. */
  readonly box: Box;
}

export interface Card {
  readonly id: number;
  readonly objects: readonly GraphObject[];
  readonly text: CardText;
  readonly box: Box;
  /** Empty for a card of one object. */
  readonly members: readonly Member[];
  /** The size of the expanded card. */
  readonly expanded: { readonly width: number; readonly height: number };
}

/** A box around cards. */
export interface Frame {
  readonly id: number;
  readonly title: string;
  readonly box: Box;
  readonly cards: readonly Card[];
}

/** A line between two cards or frames, by their ids. */
export interface SceneEdge {
  readonly from: number;
  readonly to: number;
  readonly change?: Change;
  /** Whether its ends lie beside each other. */
  readonly isAcross: boolean;
  /** How many connections it stands for. */
  readonly count: number;
}

/** The picture: what is where. */
export interface Scene {
  readonly graph: Graph;
  readonly width: number;
  readonly height: number;
  /** All cards, those in frames included. */
  readonly cards: readonly Card[];
  readonly frames: readonly Frame[];
  readonly edges: readonly SceneEdge[];
}
