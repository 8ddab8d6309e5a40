import { subscribe } from "node:diagnostics_channel";
import { interrupt } from "../client/index.js";

/**
 * Interrupts this process when the engine cancels the run. Pulumi's host answers the engine's
 * Cancel without passing it on, so this watches for its arrival. A version of Node without this
 * channel keeps waiting until the user presses Ctrl+C once more.
 */
export function watchCancellation(): void {
  subscribe("http2.server.stream.start", (started) => {
    const { headers } = started as { headers?: Record<string, unknown> };
    if (headers?.[":path"] === "/pulumirpc.ResourceProvider/Cancel") interrupt();
  });
}
