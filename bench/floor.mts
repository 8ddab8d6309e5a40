// Resources that only wait: what an update costs in the engine, whatever the provider is.
import { randomUUID } from "node:crypto";
import { setTimeout as sleep } from "node:timers/promises";
import { isDeepStrictEqual } from "node:util";

type Properties = Record<string, unknown>;

/** The text in state that leads to {@link provider}, about as long as that of a resource of this package. */
export const FLOOR_TEXT = `exports.handler=()=>require("module").createRequire(process.cwd()+"/")("./floor.mts").provider()`;

const CALL_MS = 30;

/** An object takes a call, and each of its entries another one. */
function callsOf(inputs: Properties): number {
  const entries = [inputs["rules"], inputs["cars"], inputs["policies"]].filter((map) => map !== undefined);
  return 1 + entries.reduce<number>((sum, map) => sum + Object.keys(map as object).length, 0);
}

async function calls(count: number): Promise<void> {
  for (let call = 0; call < count; call++) await sleep(CALL_MS);
}

const own = (properties: Properties): Properties =>
  Object.fromEntries(Object.entries(properties).filter(([name]) => name !== "__provider"));

/** What Pulumi's dynamic host asks of a resource. */
export function provider() {
  return {
    check: (_olds: Properties, inputs: Properties) => Promise.resolve({ inputs }),
    diff: (_id: string, olds: Properties, news: Properties) =>
      Promise.resolve({ changes: !isDeepStrictEqual(own(olds), own(news)) }),
    async create(inputs: Properties) {
      await calls(callsOf(inputs));
      return { id: randomUUID(), outs: own(inputs) };
    },
    async update(_id: string, _olds: Properties, news: Properties) {
      await calls(1);
      return { outs: own(news) };
    },
    async read(id: string, props: Properties) {
      await calls(1);
      return { id, props: own(props) };
    },
    delete: () => calls(1),
  };
}
