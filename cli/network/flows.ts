import * as v from "valibot";
import { parse } from "yaml";
import { headerOf } from "../../network/trace/flow.js";
import type { FlowPromise } from "../../network/trace/promise.js";
import type { Source } from "../known.js";

const text = v.pipe(v.string(), v.trim(), v.nonEmpty());
const Flow = v.strictObject({
  /** What the flow is for. */
  name: v.exactOptional(text),
  from: text,
  to: text,
  protocol: v.exactOptional(v.picklist(["tcp", "udp", "icmp"]), "tcp"),
  port: v.exactOptional(v.number()),
  sourcePort: v.exactOptional(v.number()),
});
const Flows = v.strictObject({
  mustPass: v.exactOptional(v.array(Flow), []),
  mustNotPass: v.exactOptional(v.array(Flow), []),
});
type Flow = v.InferOutput<typeof Flow>;

/**
 * The promises of a flows file, those that must pass first.
 *
 * @throws Error if the file is no flows file, or if a flow has no valid address or port.
 */
export function flowsIn({ name, text: read }: Source): FlowPromise[] {
  let flows: v.InferOutput<typeof Flows>;
  try {
    flows = v.parse(Flows, parse(read()));
  } catch (cause) {
    const place = v.isValiError<typeof Flows>(cause) ? (v.getDotPath(cause.issues[0]) ?? "") : "";
    const reason = cause instanceof Error ? cause.message : String(cause);
    throw new Error(`${name} cannot be read as a flows file: ${place === "" ? "" : `${place}: `}${reason}`, { cause });
  }
  return [
    ...flows.mustPass.map((flow) => promise(name, flow, "passes")),
    ...flows.mustNotPass.map((flow) => promise(name, flow, "dropped")),
  ];
}

function promise(file: string, { name, ...flow }: Flow, expect: FlowPromise["expect"]): FlowPromise {
  const called = name ?? `${flow.protocol} ${flow.from} > ${flow.to}${flow.port === undefined ? "" : `:${flow.port}`}`;
  try {
    headerOf(flow);
  } catch (cause) {
    throw new Error(`${file}: ${called}: ${(cause as Error).message}`, { cause });
  }
  return { name: called, flow, expect };
}
