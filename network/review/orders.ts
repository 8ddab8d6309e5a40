import { compare } from "../order.js";
import { type Change, isAdopted, objectOf, type Subject, subjectOf } from "./change.js";

/** Something that costs money, or that ends something that is paid for. */
export interface Order {
  readonly resource: Subject;
  readonly direction: "purchase" | "upgrade" | "downgrade" | "end" | "unknown";
  /** Such as `maxBandwidth 20 > 50 Mbps`. */
  readonly what: string;
  /** What it takes to have it undone. */
  readonly undo: string;
}

/** The inputs whose change is an order, by the types of what is paid for. */
export const orderedInputs: Readonly<Record<string, { readonly property: string; readonly unit: string }>> = {
  Gateway: { property: "maxBandwidth", unit: "Mbps" },
  SoftwareGateway: { property: "userCount", unit: "users" },
};

/** In the state: what the program ordered last, if the live value differs. */
const ORDERED = "__ordered";

const REFUND = "only a refund ticket ends it before its paid time is over";

/** The orders that an update places. Prices are not known here. */
export function ordersOf(changes: readonly Change[]): Order[] {
  return changes
    .flatMap((change) => {
      const { type } = objectOf(change);
      const ordered = orderedInputs[type];
      return ordered ? orderOf(change, ordered) : [];
    })
    .sort((one, other) => compare(rank(one), rank(other)));
}

const rank = ({ resource, direction }: Order): string => `${resource.type} ${resource.name} ${direction}`;

function orderOf(change: Change, ordered: { property: string; unit: string }): Order[] {
  const { action, before, after } = change;
  const resource = subjectOf(objectOf(change));
  const value = ordered.property;
  const isApp = resource.type === "SoftwareGateway";
  const end: Order = {
    resource,
    direction: "end",
    what: isApp
      ? "the service has no call that deletes an app instance"
      : "the service deletes a gateway only more than 7 days after its paid time has ended",
    undo: "a new purchase",
  };
  const purchase: Order = {
    resource,
    direction: "purchase",
    what: `${isApp ? "an app instance" : "a gateway"}, ${numberText(after?.properties[value])} ${ordered.unit}, paid at once`,
    undo: REFUND,
  };
  // An adopted instance is kept when it leaves the program.
  const ends = before?.properties["adopt"] === undefined ? [end] : [];
  if (action === "delete") return ends;
  if (action === "replace") return after?.properties["adopt"] === undefined ? [...ends, purchase] : ends;
  if (action === "create") return isAdopted(change) ? adopted(change, ordered) : [purchase];
  const last = (before?.properties[ORDERED] ?? {}) as Readonly<Record<string, unknown>>;
  const was = last[value] ?? before?.properties[value];
  const is = after?.properties[value];
  if (was === is || is === undefined) return [];
  const live = before?.properties[value];
  const what = `${value} ${numberText(live)} > ${numberText(is)} ${ordered.unit}`;
  if (typeof live !== "number" || typeof is !== "number") {
    return [{ resource, direction: "unknown", what, undo: "the direction is not known, so neither is that" }];
  }
  // Somebody has ordered the same elsewhere.
  if (live === is) return [];
  return [
    is > live
      ? { resource, direction: "upgrade", what, undo: "a downgrade order; what it pays back is not documented" }
      : { resource, direction: "downgrade", what, undo: "an upgrade order, which is paid at once" },
  ];
}

/** Adoption orders what differs, and what the object has is not in the preview. */
function adopted(change: Change, { property, unit }: { property: string; unit: string }): Order[] {
  const { after } = change;
  const value = after?.properties[property];
  if (value === undefined) return [];
  return [
    {
      resource: subjectOf(objectOf(change)),
      direction: "unknown",
      what: `${property} ${numberText(value)} ${unit}: if the adopted object has another value, the change of it is ordered`,
      undo: "the order in the other direction",
    },
  ];
}

const numberText = (value: unknown): string => (typeof value === "number" ? String(value) : "(not known yet)");
