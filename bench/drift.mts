// What `smartag drift` of a whole account takes, of which somebody has changed a hundredth by hand.
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { type Ground, measureCommand } from "./command-cost.mts";

interface Listed {
  readonly type: string;
  readonly id: string;
  readonly properties: object;
}

/** A state that has these objects. */
function stateOf(objects: readonly Listed[]): string {
  const resources = objects.map(({ type, id, properties }) => {
    const token = `pulumi-nodejs:dynamic/smartag:${type}`;
    const urn = `urn:pulumi:prod::network::${token}::${type}-${id}`;
    return { urn, custom: true, type: token, id, inputs: properties, outputs: properties };
  });
  return JSON.stringify({ version: 3, deployment: { resources } });
}

async function prepare({ emulator, folder, run }: Ground): Promise<readonly string[]> {
  const { objects } = JSON.parse(await run("list", "--json")) as { objects: Listed[] };
  const state = join(folder, "state.json");
  writeFileSync(state, stateOf(objects));
  const one = ({ id }: Listed, index: number): boolean => index % 100 === 0 && id !== "";
  const idsOf = (type: string): string[] =>
    objects
      .filter((object) => object.type === type)
      .filter(one)
      .map(({ id }) => id.split(":").at(-1) ?? "");
  await emulator.control("POST", "change", [
    ...idsOf("AclRule").map((id) => ({ kind: "aclRule", id, set: { destPortRange: "1/65535" } })),
    ...idsOf("Gateway").map((id) => ({ kind: "gateway", id, set: { description: "by hand" } })),
    ...idsOf("SnatEntry").map((id) => ({ kind: "snatEntry", id, remove: true })),
  ]);
  return ["drift", "--state", state, "--format", "json"];
}

/** Measures one comparison. */
export function measureDrift(size: { gateways: number; latency: number }): Promise<void> {
  return measureCommand(size, prepare, (printed) => {
    const { summary } = JSON.parse(printed) as {
      summary: { all: number; changed: number; missing: number; unmanaged: number };
    };
    const { all, changed, missing, unmanaged } = summary;
    return `${all} objects, ${changed} changed, ${missing} missing, ${unmanaged} unmanaged,`;
  });
}
