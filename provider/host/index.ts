import "../../schema/required-node.js";
import type * as dynamic from "@pulumi/pulumi/dynamic/index.js";
import { ConfigurationError } from "../client/index.js";
import { actions, definitions } from "../definitions.js";
import { ActionLifecycle } from "../lifecycle/action-lifecycle.js";
import { Lifecycle } from "../lifecycle/lifecycle.js";
import { Run } from "../lifecycle/run.js";
import { watchCancellation } from "./cancellation.js";
import { quietConsole } from "./console.js";
import { DynamicProvider } from "./dynamic-provider.js";
import { watchEngine } from "./engine-watch.js";

let isStarted = false;

/**
 * A process serves one run of one program. If the program has two versions of this package, each has
 * a run of its own, so claims and names of one do not count for the other. Each also hides its own
 * errors, and ends the process when the engine is gone.
 */
const thisRun = new Run();

/**
 * Makes this process a host. A process has many providers, but one console, engine and
 * interruption.
 */
function start(): void {
  if (isStarted) return;
  isStarted = true;
  quietConsole();
  watchCancellation();
  watchEngine(process.argv);
}

/**
 * The provider of one type of resource, either an object or an action. The `__provider` string in
 * every resource's state calls this function, so its name and its argument must not change between
 * versions.
 */
export function provider(type: string, run = thisRun): dynamic.ResourceProvider {
  start();
  const definition = definitions.get(type);
  if (definition) {
    return new DynamicProvider(definition.outputs, (to) => new Lifecycle(definition, to, run), run.secrets);
  }
  const action = actions.get(type);
  if (action) return new DynamicProvider(action.outputs, (to) => new ActionLifecycle(action, to, run), run.secrets);
  const types = [...definitions.keys(), ...actions.keys()].join(", ");
  throw new ConfigurationError(
    `pulumi-smartag has no resource "${type}"; there are ${types}. A newer version may have it.`,
  );
}
