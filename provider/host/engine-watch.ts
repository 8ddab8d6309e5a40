import { connect } from "node:http2";

/** How long after a connection has ended the engine is contacted again. */
const PAUSE_MS = 500;

/**
 * Ends this process when its engine is gone. An engine that was killed cannot end its host, which
 * would continue to create objects that are in no state. A connection to the engine's server ends
 * with the engine, whatever processes are between the two. Does nothing in a process that is not
 * Pulumi's host.
 */
export function watchEngine(argv: readonly string[]): void {
  const engine = argv.at(-1) ?? "";
  const isHost = /[\\/]cmd[\\/]dynamic-provider([\\/]index\.js)?$/.test(argv[1] ?? "");
  if (isHost && /^127\.0\.0\.1:\d+$/.test(engine)) watch(`http://${engine}`, false);
}

/** `wasThere` is whether the engine has accepted a connection before. */
function watch(engine: string, wasThere: boolean): void {
  let isThere = wasThere;
  let isRefused = false;
  connect(engine, () => (isThere = true))
    .on("error", ({ code }: NodeJS.ErrnoException) => (isRefused = code === "ECONNREFUSED"))
    .on("close", () => {
      if (!isThere) return;
      // An engine that only closed an idle connection accepts the next one.
      if (isRefused) process.exit(1);
      setTimeout(watch, PAUSE_MS, engine, true).unref();
    })
    .unref();
}
