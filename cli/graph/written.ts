import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { Graph } from "../../network/graph/graph.js";
import { sceneOf } from "../../network/graph/layout.js";
import { mermaidOf } from "../../network/graph/mermaid.js";
import { pageOf } from "../../network/graph/page.js";
import { svgOf } from "../../network/graph/svg.js";

/** The script of the page, which the build makes of network/graph/browser. */
const script = join(__dirname, "..", "..", "network", "graph", "page.client.js");

/** A network in a format. */
export function written(graph: Graph, format: "svg" | "mermaid" | "html"): string {
  if (format === "mermaid") return mermaidOf(graph);
  const scene = sceneOf(graph);
  return format === "svg" ? svgOf(scene) : pageOf(scene, readFileSync(script, "utf8"));
}
