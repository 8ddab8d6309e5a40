import { setMaxListeners } from "node:events";

const controller = new AbortController();

/**
 * Aborted once the user has interrupted the run. After that this process waits for nothing and
 * changes nothing.
 */
export const interruption: AbortSignal = controller.signal;
// Every wait adds a listener, and there may be hundreds. Without this, Node warns of a leak.
setMaxListeners(0, interruption);

/**
 * Ends all waits of this process, now and later. A call in flight is finished, and no other write
 * follows it.
 */
export function interrupt(): void {
  controller.abort();
}
