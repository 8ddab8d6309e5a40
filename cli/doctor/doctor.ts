import { type Config, connectionNames, optionsFromConfig } from "../../provider/client/index.js";
import { definitions } from "../../provider/definitions.js";
import type { Properties } from "../../provider/lifecycle/definition.js";
import { partsOf } from "../../provider/lifecycle/identity.js";
import { tokenOf } from "../../provider/program/token.js";
import { type Known, knownIn, type Source } from "../known.js";
import { connect, findingOf } from "./connection.js";
import type { Finding } from "./finding.js";
import { gatewayFindings } from "./gateways.js";
import { permissions, type Used } from "./permissions.js";
import { quotaFindings } from "./quotas.js";

/** What the doctor examines besides the versions. */
export interface Subject {
  /** The stack's config. */
  readonly config: Config;
  readonly states: readonly Source[];
  readonly previews: readonly Source[];
}

const connectionOf = ({ inputs }: Known): string | undefined => {
  const { connection } = inputs;
  return typeof connection === "string" ? connection : undefined;
};

/** The types of these resources; without resources, every type. */
function usedBy(known: readonly Known[]): Used[] {
  return [...definitions.values()].flatMap((definition) => {
    const own = known.filter(({ type }) => type === tokenOf(definition.type));
    if (known.length > 0 && own.length === 0) return [];
    const resources = own.flatMap(({ id, inputs, outputs }): Properties[] =>
      id ? [{ ...inputs, ...outputs, ...partsOf(definition, id) }] : [],
    );
    return [{ definition, resources }];
  });
}

/** The gateways of this account that resources in state belong to. */
function gatewaysIn(used: readonly Used[]): Set<string> {
  const ids = used.flatMap(({ definition, resources }) =>
    resources
      // The service lists no gateway of another account, which is named with its owner.
      .filter(({ smartAGUid }) => smartAGUid === undefined || !definition.identity.includes("smartAGUid"))
      .map(({ smartAGId }) => smartAGId),
  );
  return new Set(ids.filter((id) => typeof id === "string"));
}

/** How many resources of each type a preview would create. */
function plannedIn(known: readonly Known[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const { type } of definitions.values()) {
    const own = known.filter((one) => one.type === tokenOf(type));
    const existing = new Set(own.filter(({ id }) => id).map(({ urn }) => urn));
    const created = new Set(
      own
        .filter(({ id, urn, inputs }) => !id && !existing.has(urn) && inputs["adopt"] === undefined)
        .map(({ urn }) => urn),
    );
    counts.set(type, created.size);
  }
  return counts;
}

/** Examines every connection of a stack's config, and what its resources need there. */
export async function examine({ config, states, previews }: Subject): Promise<Finding[]> {
  const known = knownIn(states, previews).filter(({ type }) => type.startsWith(tokenOf("")));
  let names: readonly string[];
  try {
    names = connectionNames(config);
  } catch (error) {
    return [findingOf("keys", error)];
  }
  const examined = await Promise.all(
    [undefined, ...names].map(async (connection) => {
      const own = known.filter((one) => connectionOf(one) === connection);
      const isUsed = known.length === 0 || own.length > 0;
      const findings = await examineConnection(config, connection, isUsed ? own : undefined);
      return findings.map((finding) => (connection === undefined ? finding : { ...finding, connection }));
    }),
  );
  return examined.flat();
}

/** `known` are the resources of this connection, undefined if the program uses only others. */
async function examineConnection(
  config: Config,
  connection: string | undefined,
  known: readonly Known[] | undefined,
): Promise<Finding[]> {
  let options;
  try {
    options = optionsFromConfig(config, connection);
  } catch (error) {
    return [findingOf("keys", error)];
  }
  const { findings, client } = await connect(options);
  if (!client || !known) return [...findings];
  const used = usedBy(known);
  const types = new Set(used.map(({ definition }) => definition.type));
  const parts = [
    ["permissions", () => permissions(client, used)],
    ["quotas", () => quotaFindings(client, types, plannedIn(known))],
    ["gateways", () => gatewayFindings(client, known.length > 0 ? gatewaysIn(used) : undefined)],
  ] as const;
  const more = await Promise.all(
    parts.map(([check, find]) => find().catch((error: unknown) => [findingOf(check, error)])),
  );
  return [...findings, ...more.flat()];
}
