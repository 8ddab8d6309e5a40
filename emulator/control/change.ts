import * as v from "valibot";
import { accounts } from "../protocol/accounts.js";
import { defaultRegion } from "../regions.js";
import { softwareVersion } from "../store/fresh.js";
import { newId } from "../store/ids.js";
import { isKind, type Kind, kinds, type ObjectOf } from "../store/kinds.js";
import type { Store } from "../store/store.js";

const fields = v.record(v.string(), v.unknown());

const changeSchema = v.union([
  /** Sets fields; `null` takes an optional one away. */
  v.strictObject({ kind: v.string(), id: v.string(), set: fields }),
  v.strictObject({ kind: v.string(), id: v.string(), remove: v.literal(true) }),
  /** Makes an object; id, account, region and creation time are filled in where they are left out. */
  v.strictObject({ kind: v.string(), create: fields }),
]);

/** A change that cannot be made as asked. */
export class ChangeError extends Error {}

/**
 * Changes objects by hand, as an operator in the console would: no rule of the API is checked but that each object has
 * the fields of its kind. Answers the objects as they are now; for a removed one, as it was.
 */
export function change(store: Store, body: unknown): unknown[] {
  const changes = v.safeParse(v.array(changeSchema), Array.isArray(body) ? body : [body]);
  if (!changes.success) {
    throw new ChangeError("A change is {kind, id, set: {..}}, {kind, id, remove: true} or {kind, create: {..}}.");
  }
  return changes.output.map((one) => {
    const { kind } = one;
    if (!isKind(kind)) throw new ChangeError(`There is no kind "${kind}". Kinds: ${Object.keys(kinds).join(", ")}.`);
    if ("create" in one) return put(store, kind, { ...blank(store, kind, one.create), ...one.create });
    const present = store.get(kind, one.id);
    if (!present) throw new ChangeError(`There is no ${kind} "${one.id}".`);
    if ("set" in one) {
      const changed = put(store, kind, { ...present, ...one.set });
      if (kind === "device") comeOnline(store, present as ObjectOf<"device">, changed as ObjectOf<"device">);
      return changed;
    }
    store.remove(kind, one.id);
    return present;
  });
}

/** A gateway whose device comes online, such as a vCPE that somebody installs, can be used. */
function comeOnline(store: Store, before: ObjectOf<"device">, { online, gatewayId }: ObjectOf<"device">): void {
  if (before.online || !online || gatewayId === undefined) return;
  const gateway = store.get("gateway", gatewayId);
  if (gateway?.activated && (gateway.status === "Offline" || gateway.status === "Received")) {
    store.edit("gateway", gateway, { status: "Active" });
  }
}

function put(store: Store, kind: Kind, wanted: Record<string, unknown>): ObjectOf<Kind> {
  const present = Object.entries(wanted).filter(([, value]) => value !== null && value !== undefined);
  const checked = v.safeParse(kinds[kind], Object.fromEntries(present));
  if (!checked.success) {
    const [issue] = checked.issues;
    throw new ChangeError(`${kind}.${v.getDotPath(issue) ?? ""}: ${issue.message}`);
  }
  store.put(kind, checked.output);
  return checked.output;
}

/** What an object made by hand has where nothing is said: that of an object made by the first account. */
function blank(store: Store, kind: Kind, given: Record<string, unknown>): Record<string, unknown> {
  const parent = [given["aclId"], given["qosId"], given["flowLogId"], given["ccnId"], given["gatewayId"]].find(
    (id) => typeof id === "string",
  );
  const defaults: Partial<Record<Kind, Record<string, unknown>>> = {
    aclRule: { descriptionShown: false, priority: 1, type: "LAN", dpiSignatureIds: [], dpiGroupIds: [] },
    cenAttachment: { status: "Attached" },
    qosCar: { percentSourceType: "CcnBandwidth" },
    qosPolicy: { dpiSignatureIds: [], dpiGroupIds: [] },
    device: { online: false, softwareVersion },
  };
  const second = typeof parent === "string" && typeof given["gatewayId"] === "string" && parent !== given["gatewayId"];
  return {
    // An association is known by the two things that it joins.
    id:
      kind === "cenAttachment"
        ? `${String(given["cenId"])}:${String(given["ccnId"])}`
        : second
          ? `${parent}:${String(given["gatewayId"])}`
          : newId(kind),
    account: accounts[0]?.name,
    region: defaultRegion,
    createTime: store.tick(),
    ...defaults[kind],
  };
}
