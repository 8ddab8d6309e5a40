import { gather } from "../../cli/drift/gather.js";
import type { Drift, Finding } from "../../cli/drift/finding.js";
import { IgnoreFile } from "../../cli/drift/ignore.js";
import { reportOf } from "../../cli/drift/report.js";
import type { Origin } from "../../cli/stack.js";
import { definitions } from "../../provider/definitions.js";
import type { Definition, Properties } from "../../provider/lifecycle/definition.js";
import { inputsIn } from "../../provider/lifecycle/state.js";
import { tokenOf } from "../../provider/program/token.js";

/** A resource as `pulumi stack export` prints it. */
export interface Exported {
  readonly urn: string;
  readonly type: string;
  readonly id: string;
  readonly inputs: Properties;
  readonly outputs: Properties;
}

/** The URN of a resource of the stack prod. */
export const urnOf = (type: string, name: string): string => `urn:pulumi:prod::network::${tokenOf(type)}::${name}`;

/** A resource of this state. Its inputs are those that the state stands for. */
export function inState(
  type: string,
  name: string,
  { id, state }: { readonly id: string; readonly state: Properties },
  more: object = {},
): Exported {
  const inputs = inputsIn(definitions.get(type) as Definition, state);
  return { urn: urnOf(type, name), type: tokenOf(type), id, inputs, outputs: state, ...more };
}

/** What `pulumi stack export` prints. */
export const exportOf = (...resources: readonly object[]): string =>
  JSON.stringify({ version: 3, deployment: { resources } });

/** A value as an export has it that the program marked secret. */
export const encrypted = {
  "4dabf18193072939515e22adb298388d": "1b47061264138c4ac30d75fd1eb44270",
  ciphertext: "v1:hush",
};

/** A state whose objects are reached with this config. */
export function originOf(
  config: Readonly<Record<string, string>>,
  resources: readonly object[],
  name = "prod.json",
): Origin {
  const text = exportOf(...resources);
  return { source: { name, text: () => text }, config: { get: (key) => config[key] } };
}

/** What the states and the service differ in. */
export async function driftOf(...origins: readonly Origin[]): Promise<Drift> {
  return reportOf(await gather(origins), IgnoreFile.read(undefined, true));
}

/** A finding in a line: the kind, the object, and what changed. */
export function lineOf(finding: Finding): string {
  const { kind, type, id } = finding;
  const paths = finding.kind === "changed" ? finding.changes.map(({ path }) => ` ${path}`).join("") : "";
  return `${kind} ${type} ${id}${paths}`;
}

export const linesOf = ({ findings }: Drift): string[] => findings.map(lineOf);
