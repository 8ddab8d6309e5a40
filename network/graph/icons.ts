import type { Kind } from "./types.js";

/** The sign of each kind, in lines within 16 by 16, so that kinds are told apart by shape. */
const icons: Readonly<Record<Kind, string>> = {
  // A cloud.
  cen: "M4.5 12.5a3 3 0 0 1-.4-6A4 4 0 0 1 12 6.2a3.2 3.2 0 0 1-.3 6.3Z",
  // A hub with spokes.
  ccn: "M10.5 8a2.5 2.5 0 1 1-5 0 2.5 2.5 0 0 1 5 0ZM8 5.5V1.5M8 14.500V10.500M10.2 9.300l3.4 2M5.8 6.700l-3.4-2M10.2 6.700l3.4-2M5.8 9.300l-3.4 2",
  // A box with ports.
  hardware: "M1.5 5.500h13v6h-13ZM4 9.500v-1.500M6.5 9.500v-1.500M9 9.500v-1.500M12 8.500h.1",
  // A box that is drawn with dashes, because it is software.
  vcpe: "M1.5 5.500h2.500M6 5.500h4M12 5.500h2.500v2M14.5 9.500v2h-2.500M10 11.500h-4M4 11.500h-2.500v-2M1.5 7.500v-2M5.5 7l2.5 3 2.5-3",
  // A laptop.
  app: "M3 3.500h10v6.500h-10ZM1 12.500h14",
  // A cable between two ends.
  line: "M1.5 5.500h3v5h-3ZM11.5 5.500h3v5h-3ZM4.5 7h7M4.5 9h7",
  // A shield.
  acl: "M8 1.500l5.5 2v4.500c0 3.3-2.3 5.5-5.5 6.5-3.2-1-5.5-3.2-5.5-6.500v-4.500Z",
  // Bars of different heights.
  qos: "M2.5 13.500v-4M6.2 13.500v-7M9.8 13.500v-9.500M13.5 13.500v-12",
  // A page with lines.
  "flow-log": "M3.5 1.500h9v13h-9ZM5.5 5h5M5.5 8h5M5.5 11h3",
};

/** The sign of a kind at a place, in the colour of text. */
export const icon = (kind: Kind, x: number, y: number, size = 16): string =>
  `<path class="icon" transform="translate(${x} ${y})${size === 16 ? "" : ` scale(${size / 16})`}" d="${icons[kind]}"/>`;
