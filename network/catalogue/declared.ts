import type { NetworkObject } from "../model/index.js";

/** The id of another resource, or a value that it has from there, as a program writes it. */
export class Reference {
  constructor(
    /** The name of the other resource. */
    readonly to: string,
    /** The property that the value is taken from; the id if it is left out. */
    readonly property?: string,
  ) {}
}

export const ref = (to: string, property?: string): Reference => new Reference(to, property);

/** A resource as a program declares it. */
export interface Declared {
  readonly type: string;
  readonly name: string;
  readonly args: Readonly<Record<string, unknown>>;
  /** The names of resources that it depends on beside those that it refers to. */
  readonly dependsOn?: readonly string[];
}

export const declare = (
  type: string,
  name: string,
  args: Readonly<Record<string, unknown>>,
  dependsOn: readonly string[] = [],
): Declared => ({ type, name, args, ...(dependsOn.length > 0 && { dependsOn }) });

/** A small network with a fault, and the same without it. */
export interface CatalogueEntry {
  /** The rule that finds the fault. */
  readonly rule: string;
  readonly fails: readonly Declared[];
  readonly passes: readonly Declared[];
  /** What is found. */
  readonly finding: {
    readonly severity: "error" | "warning" | "note";
    readonly resource: string;
    readonly property?: string;
    /** The whole example, or its beginning. */
    readonly example?: string;
  };
}

const urnOf = (name: string): string => `urn:pulumi:test::catalogue::smartag::${name}`;

/** The id that a resource has once it exists. */
const idOf = ({ type, name, args }: Declared): string => {
  const { adopt } = args;
  return typeof adopt === "string" ? adopt : `${type.toLowerCase()}-${name}`;
};

/** Resources as a state has them. */
export function objectsOf(declared: readonly Declared[]): NetworkObject[] {
  const byName = new Map(declared.map((one) => [one.name, one]));
  const valueOf = (value: unknown): unknown => {
    if (Array.isArray(value)) return value.map(valueOf);
    if (!(value instanceof Reference)) return value;
    const target = byName.get(value.to);
    if (!target) throw new Error(`The catalogue has no resource ${value.to}.`);
    return value.property === undefined ? idOf(target) : valueOf(target.args[value.property]);
  };
  return declared.map((one) => {
    const properties = Object.fromEntries(Object.entries(one.args).map(([name, value]) => [name, valueOf(value)]));
    const references = Object.values(one.args).flatMap((value) => (value instanceof Reference ? [value.to] : []));
    return {
      type: one.type,
      name: one.name,
      id: idOf(one),
      urn: urnOf(one.name),
      properties,
      dependencies: [...references, ...(one.dependsOn ?? [])].map(urnOf),
    };
  });
}
