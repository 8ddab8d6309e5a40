import { createHash } from "node:crypto";
import type { Attributes } from "./svg-card.js";
import { nameText } from "./svg-card.js";
import { legend } from "./legend.js";
import { inlineJson, pageData } from "./page-data.js";
import { findingsList, changesList, notesList } from "./page-lists.js";
import { pageStyle } from "./page-style.js";
import type { Scene } from "./scene.js";
import { drawing, summary } from "./svg.js";
import { byName } from "../order.js";
import { escaped } from "./text.js";
import { isSite } from "./types.js";

/** As wide as the column beside the picture. */
const LEGEND_WIDTH = 330;

/** What a policy of the browser calls a text of the page. */
const hash = (text: string): string => `'sha256-${createHash("sha256").update(text).digest("base64")}'`;

/**
 * The network as one HTML page, which loads nothing. The page's own policy lets no script run but this
 * one, whatever names hold.
 */
export function pageOf(scene: Scene, script: string): string {
  const { graph } = scene;
  const indexes = new Map(graph.objects.map((object, index) => [object, index]));
  const button = (index: number | undefined, name: string): string =>
    `data-object="${index ?? ""}" role="button" tabindex="-1" aria-label="${escaped(name)}"`;
  const attributes: Attributes = (what) => {
    if ("object" in what) return button(indexes.get(what.object), nameText(what.object));
    const { id, objects, text } = what.card;
    const [first] = objects;
    if (!first || objects.length > 1) {
      return `data-card="${id}" role="button" tabindex="-1" aria-expanded="false" aria-label="${escaped(text.title)}"`;
    }
    return `data-card="${id}" ${button(indexes.get(first), nameText(first))}`;
  };
  const names = [...new Set(graph.objects.filter(isSite).map(({ name }) => name))].sort(byName);
  const key = legend(graph, LEGEND_WIDTH);
  const policy = `default-src 'none'; img-src data:; style-src ${hash(pageStyle)}; script-src ${hash(script)}; base-uri 'none'; form-action 'none'`;
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<link rel="icon" href="data:,">
<title>${escaped(graph.title)}</title>
<style>${pageStyle}</style>
</head>
<body>
<header>
<h1><bdi>${escaped(graph.title)}</bdi></h1>
<p id="summary">${escaped(summary(graph))}</p>
<div class="tools">
<div class="search" role="search"><label for="search">Search <kbd>/</kbd></label><input id="search" type="search" autocomplete="off" role="combobox" aria-expanded="false" aria-controls="hits" aria-autocomplete="list" placeholder="name, id, address, port"><ul id="hits" role="listbox" aria-label="Found" hidden></ul></div>
<div><label for="site">Site</label><input id="site" type="search" autocomplete="off" list="sites" placeholder="all sites"><datalist id="sites">${names.map((name) => `<option value="${escaped(name)}"></option>`).join("")}</datalist></div>
<label><input id="only-changes" type="checkbox"> Changes only</label>
<label><input id="only-findings" type="checkbox"> Findings only</label>
<div role="group" aria-label="Picture"><button id="zoom-in" type="button" aria-label="Zoom in">+</button><button id="zoom-out" type="button" aria-label="Zoom out">−</button><button id="fit" type="button">Whole picture</button><button id="expand" type="button" aria-pressed="false">Expand all</button></div>
<p id="status" role="status"></p>
</div>
</header>
<main>
<div id="picture">
<svg class="graph" xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${scene.width} ${scene.height}" role="group" aria-label="Picture of the network; arrow keys move, Enter opens details"><g id="world">
${drawing(scene, attributes)}
</g></svg>
</div>
<aside>
<section id="details" aria-label="Details" tabindex="-1" hidden></section>
<section id="overview" aria-label="Overview">
${findingsList(graph)}${changesList(graph)}${notesList(graph)}<h2>Signs</h2>
<svg class="graph legend" xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${LEGEND_WIDTH} ${key.height}" role="img" aria-label="What the signs mean">${key.svg}</svg>
<h2>Keys</h2>
<p><kbd>/</kbd> search, <kbd>Tab</kbd> into the picture, arrow keys from one object to the next, <kbd>Enter</kbd> details, <kbd>e</kbd> expand or collapse alike ones, <kbd>+</kbd> <kbd>-</kbd> <kbd>0</kbd> zoom, <kbd>Escape</kbd> close.</p>
</section>
</aside>
</main>
<script type="application/json" id="data">${inlineJson(pageData(scene))}</script>
<script>${script}</script>
</body>
</html>
`;
}
