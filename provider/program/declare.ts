import * as pulumi from "@pulumi/pulumi";
import type { Definition } from "../lifecycle/definition.js";
import { countAdoption, countObject } from "./adoptions.js";
import { Advice } from "./advice.js";
import { Counts, countLimits } from "./limits.js";
import { askFor, Gateways, registerGateway } from "./needs.js";

/** What one program has declared so far. */
interface Program {
  readonly counts: Counts;
  readonly gateways: Gateways;
}

/**
 * One process may run several programs. Each has its connection to an engine, or the mocks of its
 * test.
 */
const programs = new WeakMap<object, Program>();

function currentProgram(): Program {
  const run = pulumi.runtime.getMonitor() ?? pulumi.runtime;
  const program = programs.get(run) ?? { counts: new Counts(), gateways: new Gateways() };
  programs.set(run, program);
  return program;
}

/**
 * Checks a resource against the rest of its program. Refuses it if a limit is exceeded. Returns a
 * function that gets the resource and prints the warnings.
 *
 * @throws pulumi.RunError as {@link countLimits} and {@link countAdoption} do.
 */
export function declare(
  definition: Definition,
  name: string,
  props: pulumi.Inputs,
): (resource: pulumi.Resource) => void {
  const { counts, gateways } = currentProgram();
  const { hardware, needs = [] } = definition;
  const advice = new Advice();
  const given: pulumi.Inputs = { ...props };
  const one = { name };
  countLimits(counts, definition, one, props, advice);
  countAdoption(counts, definition, one, props);
  for (const need of needs) askFor(gateways, need, given, advice);
  return (resource) => {
    if (hardware) registerGateway(gateways, hardware, name, given, resource);
    countObject(counts, definition, one, given, resource);
    advice.give(resource);
  };
}
