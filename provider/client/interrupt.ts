import { setMaxListeners } from "node:events";

const controller = new AbortController();

/** Aborted once the user has interrupted the run: nothing more is waited for or changed in this process. */
export const interruption: AbortSignal = controller.signal;
// Every wait listens, and there may be hundreds.
setMaxListeners(0, interruption);

/** Ends all waits of this process, now and later. A call in flight is still finished, and no other write follows it. */
export function interrupt(): void {
  controller.abort();
}
