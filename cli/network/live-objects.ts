import type { NetworkObject, Origin } from "../../network/model/index.js";
import { networkTypes } from "../../network/model/types.js";
import type { SmartagClient } from "../../provider/client/index.js";
import { definitions } from "../../provider/definitions.js";
import {
  inventory,
  type InventoryOptions,
  isListable,
  type Listed,
  readingSession,
} from "../../provider/lifecycle/inventory.js";
import { type NotRead, notReadOf } from "../not-read.js";

/** The objects of an account, and the lists that could not be read. */
export interface LiveObjects {
  readonly objects: readonly NetworkObject[];
  readonly origin: Origin;
  readonly notRead: readonly NotRead[];
  readonly isInterrupted: boolean;
}

/** Reads everything in the account and region that says something of traffic. */
export async function liveObjects(
  client: SmartagClient,
  onProgress?: InventoryOptions["onProgress"],
): Promise<LiveObjects> {
  const kinds = [...definitions.values()].filter(
    (definition) => networkTypes.includes(definition.type) && isListable(definition),
  );
  const found = await inventory(readingSession(client), definitions, kinds, { ...(onProgress && { onProgress }) });
  const unread = new Set(found.unread.flatMap(({ types }) => [...types]));
  return {
    objects: found.objects.map(objectOf),
    origin: { isWholeAccount: true, unread },
    notRead: notReadOf(found.unread.filter(({ types }) => types.size > 0)),
    isInterrupted: found.isInterrupted,
  };
}

function objectOf({ definition, id, parts, properties }: Listed): NetworkObject {
  const { name } = properties;
  return {
    type: definition.type,
    id,
    properties: { ...properties, ...parts },
    ...(typeof name === "string" && name !== "" && { name }),
  };
}
