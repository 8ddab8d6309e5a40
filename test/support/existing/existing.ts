import fc from "fast-check";
import type { Properties } from "../../../provider/lifecycle/definition.js";
import { type Change, ccnByHand, deviceByHand, gatewayByHand } from "../row.js";

/** An object that somebody made: how it comes into the emulator, and the id that a program adopts it by. */
export interface Existing {
  readonly changes: readonly Change[];
  readonly id: string;
  /** What no read reports, so that a person has to give it: passwords that the resource requires. */
  readonly secrets?: Properties;
}

/** All that existing objects of one resource can be: `place` gives the fields of one a place that no other has, by its number. */
export interface AnyExisting {
  /** Some objects, each at a place of its own. */
  several(most: number): fc.Arbitrary<Existing[]>;
  one(place: string): fc.Arbitrary<Existing>;
}

export function existing<T>(fields: fc.Arbitrary<T>, place: (place: string, fields: T) => Existing): AnyExisting {
  return {
    several: (most) =>
      fc
        .array(fields, { minLength: 1, maxLength: most, size: "max" })
        .map((all) => all.map((one, index) => place(String(index), one))),
    one: (at) => fields.map((one) => place(at, one)),
  };
}

/** A gateway for what is on gateways. */
export const site = (
  place: string,
  more: Parameters<typeof gatewayByHand>[1] = {},
): { id: string; ground: Change[] } => {
  const id = `sag-site${place}`;
  return { id, ground: gatewayByHand(id, more) };
};

/** A device for the settings of devices, alone on its gateway. */
export function device(
  place: string,
  model: "sag-1000" | "sag-100wm" | "sag-vcpe" = "sag-1000",
): { id: string; deviceId: string; ground: Change[] } {
  const gatewayId = `sag-site${place}`;
  const deviceId = `sn${place}`;
  const [gateway] = gatewayByHand(gatewayId, { hardware: model === "sag-vcpe" ? "sag-1000" : model });
  const ground = [gateway as Change, deviceByHand(deviceId, { model, gatewayId, online: true })];
  return { id: `${gatewayId}:${deviceId}`, deviceId, ground };
}

export const ccn = (place: string): { id: string; ground: Change[] } => {
  const id = `ccn-net${place}`;
  return { id, ground: [ccnByHand(id)] };
};
