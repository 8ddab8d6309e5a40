// What a comparison of a random network has to find, worked out from the objects that the emulator has before and after changes by hand,
// without the package.
import { isDeepStrictEqual } from "node:util";
import type { Fields } from "./emulator-process.mts";
import { programFields, type State } from "./network-objects.mts";

/** The resource of each kind of object, and how its id is made. */
const resources: Readonly<Record<string, readonly [type: string, id: (object: Fields) => readonly unknown[]]>> = {
  gateway: ["Gateway", ({ id }) => [id]],
  device: ["SerialNumberBinding", ({ gatewayId, id }) => [gatewayId, id]],
  ccn: ["CloudConnectNetwork", ({ id }) => [id]],
  cenAttachment: ["CcnCenAttachment", ({ cenId, ccnId }) => [cenId, ccnId]],
  cenGrant: ["CcnCenGrant", ({ ccnId, cenId }) => [ccnId, cenId]],
  ccnBinding: ["CcnBinding", ({ ccnId, gatewayId }) => [ccnId, gatewayId]],
  bandwidthAssociation: [
    "ApplicationBandwidthPackageAssociation",
    ({ packageId, gatewayId }) => [packageId, gatewayId],
  ],
  acl: ["Acl", ({ id }) => [id]],
  aclRule: ["AclRule", ({ aclId, id }) => [aclId, id]],
  aclAssociation: ["AclAssociation", ({ aclId, gatewayId }) => [aclId, gatewayId]],
  qos: ["Qos", ({ id }) => [id]],
  qosCar: ["QosCar", ({ qosId, id }) => [qosId, id]],
  qosPolicy: ["QosPolicy", ({ qosId, id }) => [qosId, id]],
  qosAssociation: ["QosAssociation", ({ qosId, gatewayId }) => [qosId, gatewayId]],
  flowLog: ["FlowLog", ({ id }) => [id]],
  flowLogAssociation: ["FlowLogAssociation", ({ flowLogId, gatewayId }) => [flowLogId, gatewayId]],
  snatEntry: ["SnatEntry", ({ gatewayId, id }) => [gatewayId, id]],
  dnatEntry: ["DnatEntry", ({ gatewayId, id }) => [gatewayId, id]],
};

/** The properties that are not called as the fields of the emulator. */
const properties: Readonly<Record<string, string>> = {
  cidrBlock: "cidrBlocks",
  interworking: "interworkingStatus",
};

/** The kinds that have a list of blocks under this name; others have one block. */
const listing = new Set(["gateway", "ccn"]);

/** The parent, the input and the ids of each kind of entry. */
const entries: Readonly<Record<string, { parent: string; of: string; input: string; ids: string }>> = {
  aclRule: { parent: "aclId", of: "Acl", input: "rules", ids: "ruleIds" },
  qosCar: { parent: "qosId", of: "Qos", input: "cars", ids: "carIds" },
  qosPolicy: { parent: "qosId", of: "Qos", input: "policies", ids: "policyIds" },
};

interface Resource {
  readonly type: string;
  readonly id?: string;
  readonly inputs?: Fields;
  readonly outputs?: Fields;
}

/** The kind and id of a finding, and the paths of a changed object: as lines, in order. */
export type Lines = readonly string[];

/** What a stack has, by the text that `pulumi stack export` prints. */
export class Stack {
  readonly #objects = new Set<string>();
  readonly #lists = new Map<string, Fields>();

  constructor(...exported: readonly string[]) {
    for (const text of exported) {
      const { deployment } = JSON.parse(text) as { deployment: { resources?: Resource[] } };
      for (const { type, id, inputs = {}, outputs = {} } of deployment.resources ?? []) {
        const name = type.split(":").at(-1) ?? "";
        if (id === undefined || !type.includes("smartag:")) continue;
        this.#objects.add(`${name} ${id}`);
        this.#lists.set(`${name} ${id}`, { ...outputs, unmanaged: inputs["unmanaged"] });
      }
    }
  }

  has(object: string): boolean {
    return this.#objects.has(object);
  }

  /** The path of an entry in its parent: by its name in the program, or by its id if the parent lists all entries. */
  path(kind: string, object: Fields): { parent: string; path: string } | undefined {
    const entry = entries[kind];
    if (!entry) return undefined;
    const parent = `${entry.of} ${String(object[entry.parent])}`;
    const state = this.#lists.get(parent);
    if (state?.[entry.input] === undefined) return undefined;
    const names = Object.entries((state[entry.ids] ?? {}) as Record<string, string>);
    const name = names.find(([, id]) => id === object["id"])?.[0];
    if (name === undefined && state["unmanaged"] === "keep") return undefined;
    return { parent, path: `${entry.input}[${JSON.stringify(name ?? object["id"])}]` };
  }
}

const keyed = (state: State): Map<string, { kind: string; object: Fields }> =>
  new Map(
    Object.entries(state).flatMap(([kind, objects]) =>
      kind in resources
        ? objects
            .filter((object) => kind !== "device" || object["gatewayId"] !== undefined)
            .map((object) => [`${kind} ${String(object["id"])}`, { kind, object }] as const)
        : [],
    ),
  );

function subject(kind: string, object: Fields): string {
  const [type, id] = resources[kind] ?? ["", () => []];
  return `${type} ${id(object).map(String).join(":")}`;
}

/** @param known the lines of a comparison before the changes. */
export function expected(before: State, after: State, stack: Stack, known: Lines): Lines {
  const [old, now] = [keyed(before), keyed(after)];
  const lines = new Set<string>(known);
  const change = (kind: string, object: Fields, field?: string): void => {
    const entry = stack.path(kind, object);
    const at = field === undefined ? "" : `.${field}`;
    if (entry) lines.add(`changed ${entry.parent} ${entry.path}${at}`);
    else if (field !== undefined && stack.has(subject(kind, object)))
      lines.add(`changed ${subject(kind, object)} ${field}`);
  };
  for (const [key, { kind, object }] of old) {
    const current = now.get(key)?.object;
    if (current === undefined) {
      const what = subject(kind, object);
      if (stack.has(what)) lines.add(`missing ${what}`);
      else change(kind, object);
      lines.delete(`unmanaged ${what}`);
      continue;
    }
    for (const field of programFields[kind] ?? []) {
      if (isDeepStrictEqual(object[field], current[field])) continue;
      change(kind, object, listing.has(kind) ? (properties[field] ?? field) : field);
    }
  }
  for (const [key, { kind, object }] of now) {
    if (old.has(key)) continue;
    if (stack.path(kind, object)) change(kind, object);
    else lines.add(`unmanaged ${subject(kind, object)}`);
  }
  // What a parent that is gone listed is gone with it.
  const gone = new Set([...lines].filter((line) => line.startsWith("missing ")).map((line) => line.slice(8)));
  return [...lines]
    .filter((line) => !gone.has(line.split(" ").slice(1, 3).join(" ")) || line.startsWith("missing"))
    .sort();
}
