import type { OperationName } from "../../schema/index.js";
import type { Delete, Update } from "./calls.js";
import type { Definition, Described } from "./definition.js";
import { type Field, type Fields, fromService, previous } from "./fields.js";

/** The outputs of every setting. */
export interface SettingOutputs extends Fields {
  /**
   * The values of the inputs when the program took over the setting. Removing the resource from the
   * program restores them. Secrets, which the service does not report, are not included and keep
   * their live value.
   */
  previous: Field<Record<string, unknown>, "optional">;
}

/** Everything specific to one setting. */
export interface Setting<
  I extends Fields,
  O extends Fields,
  Set extends OperationName,
  K extends OperationName,
  Item extends object,
  Observed,
> extends Described<I, O, Set, K, Item, Observed> {
  /** The call that sets it, and how. It carries every input unless `carries` says otherwise. */
  readonly set: Omit<Update<keyof I & string, Set>, "carries" | "operation"> & {
    readonly operation: Set;
    readonly carries?: readonly (keyof I & string)[];
  };
  /** The advice for the user if the service refuses the previous value. */
  readonly refused?: string;
  /** The call that removes a setting that can be unset. */
  readonly unset?: K;
  readonly stays?: Delete["stays"];
}

/**
 * Declares a setting of a device or a gateway. The service always has it, so nothing is created or
 * deleted. Creating the resource notes the live values and sets the desired ones. Deleting it
 * restores the noted values, or unsets the setting if it was unset before. An adopted setting is
 * removed from the state and keeps its live values.
 */
export function setting<
  I extends Fields,
  O extends Fields,
  Set extends OperationName,
  K extends OperationName,
  Item extends object,
  Observed,
>(definition: Setting<I, O, Set, K, Item, Observed>): Definition<I, O & SettingOutputs> {
  const { set, refused, unset, stays, ...rest } = definition;
  const { operation } = set;
  return {
    standard: {},
    ...rest,
    outputs: fromService({ ...rest.outputs, previous: previous().optional() }),
    create: { operation },
    update: [{ carries: "all", whole: true, ...set }],
    delete: {
      operation: unset ?? operation,
      ...(refused !== undefined && { refused }),
      ...(stays !== undefined && { stays }),
    },
    adoptedStays: true,
    // The names are checked where the setting is written. The lifecycle takes them as strings.
  } as unknown as Definition<I, O & SettingOutputs>;
}
