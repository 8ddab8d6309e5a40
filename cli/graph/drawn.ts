import { type Graph, graphOf } from "../../network/graph/graph.js";
import { networkOf } from "../../network/model/index.js";
import type { Finding } from "../../network/verify/verify.js";
import type { Subject } from "../network/source.js";

/**
 * What is drawn of a network: with the resources that an update deletes, as they were.
 *
 * @throws Error if there is nothing to draw.
 */
export function drawn({ network, name, planned }: Subject, findings: readonly Finding[]): Graph {
  const kept = new Set(planned?.objects.map(({ type, id }) => `${type} ${id ?? ""}`));
  // An adopted object stays in the service if only its resource leaves the program for another one.
  const deleted = planned?.deleted.filter(({ type, id }) => !kept.has(`${type} ${id ?? ""}`)) ?? [];
  const graph = graphOf({
    title: `Network: ${name}`,
    network: planned ? networkOf([...planned.objects, ...deleted], network.origin) : network,
    findings,
    changes: planned?.changes ?? new Map(),
  });
  if (graph.objects.length === 0) {
    throw new Error(
      `There is nothing to draw: ${name} has no gateway, CCN, ACL, QoS or flow log. Check the stack, the file or the region.`,
    );
  }
  return graph;
}
