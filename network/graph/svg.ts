import { type Box, edgeShape } from "./edge-path.js";
import { legend } from "./legend.js";
import { fitting } from "./measure.js";
import type { Frame, Scene, SceneEdge } from "./scene.js";
import { changeSign, severities } from "./signs.js";
import { graphStyle } from "./style.js";
import { type Attributes, cardSvg } from "./svg-card.js";
import { counted } from "../counted.js";
import { escaped } from "./text.js";
import { changes, type Graph, isSite } from "./types.js";

const HEADING = 44;
const MARGIN = 24;
/** A narrower legend has too many rows. */
const LEAST_WIDTH = 480;

/** The picture as one SVG file. */
export function svgOf(scene: Scene): string {
  const { graph } = scene;
  const width = Math.max(scene.width, LEAST_WIDTH);
  const key = legend(graph, width - 2 * MARGIN);
  const height = HEADING + scene.height + key.height + 12;
  const left = Math.round((width - scene.width) / 2);
  return `<svg xmlns="http://www.w3.org/2000/svg" class="graph" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}" role="img" aria-labelledby="title summary">
<title id="title">${escaped(graph.title)}</title>
<desc id="summary">${escaped(summary(graph))}</desc>
<style>${graphStyle}</style>
<rect class="paper" width="${width}" height="${height}"/>
<text class="heading" x="${MARGIN}" y="30">${escaped(fitting(graph.title, 16, width - 2 * MARGIN))}</text>
<g transform="translate(${left} ${HEADING})">
${drawing({ ...scene, cards: scene.cards.map((card) => ({ ...card, members: [] })) }, () => "")}
</g>
<g transform="translate(${MARGIN} ${HEADING + scene.height})">${key.svg}</g>
</svg>
`;
}

/** What the picture shows, in a sentence. */
export function summary({ objects, edges, otherFindings, otherChanges }: Graph): string {
  const found = [...objects.flatMap(({ findings }) => findings), ...otherFindings];
  const planned = [...objects, ...edges.filter(({ role }) => role === "way"), ...otherChanges];
  const of = (kind: string): number => objects.filter((object) => object.kind === kind).length;
  return [
    counted(objects.filter(isSite).length, "site"),
    counted(of("ccn"), "CCN"),
    ...changes.flatMap((change) => {
      const count = planned.filter((one) => one.change === change).length;
      return count > 0 ? [`${count} ${change}`] : [];
    }),
    ...severities.flatMap((severity) => {
      const count = found.filter((one) => one.severity === severity).length;
      return count > 0 ? [counted(count, severity)] : [];
    }),
  ].join(", ");
}

/** Lines first, so that cards lie above them. */
export function drawing({ cards, frames, edges }: Scene, attributes: Attributes): string {
  const boxes = new Map([...cards, ...frames].map(({ id, box }) => [id, box]));
  return [
    ...frames.map(frameSvg),
    ...edges.map((edge) => edgeSvg(edge, boxes)),
    ...cards.map((card) => cardSvg(card, attributes)),
  ].join("\n");
}

const frameSvg = ({ id, title, box }: Frame): string =>
  `<g class="frame" data-frame="${id}" transform="translate(${box.x} ${box.y})"><rect class="box" width="${box.width}" height="${box.height}" rx="8"/><text class="title" x="14" y="22">${escaped(fitting(title, 13.5, box.width - 28))}</text></g>`;

function edgeSvg({ from, to, change, count, isAcross }: SceneEdge, boxes: ReadonlyMap<number, Box>): string {
  const [one, other] = [boxes.get(from), boxes.get(to)];
  if (!one || !other) return "";
  const { path, x, y } = edgeShape(one, other, isAcross);
  const marks = [
    ...(change ? [changeSign(change, -8, -8)] : []),
    ...(count > 1 ? [`<text class="soft" x="${change ? 24 : 14}" y="4">×${count}</text>`] : []),
  ].join("");
  return `<g class="edge${change ? ` ${change}` : ""}" data-from="${from}" data-to="${to}"${isAcross ? " data-across" : ""}><path d="${path}"/>${marks === "" ? "" : `<g class="middle" transform="translate(${x} ${y})">${marks}</g>`}</g>`;
}
