import type { OperationName } from "../../schema/index.js";
import type { Delete, Update } from "./calls.js";
import type { Definition, Described } from "./definition.js";
import { type Field, type Fields, fromService, previous } from "./fields.js";

/** What every setting tells. */
export interface SettingOutputs extends Fields {
  /**
   * What the inputs were when the program took the setting over. Removing the resource from the
   * program puts that back. Secrets, which the service does not tell, are not in it and stay as
   * they are.
   */
  previous: Field<Record<string, unknown>, "optional">;
}

/** Everything that is particular to one setting. */
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
  /** What to tell the user where the service refuses what was there before. */
  readonly refused?: string;
  /** The call that takes it away, for a setting that need not be there. */
  readonly unset?: K;
  readonly stays?: Delete["stays"];
}

/**
 * Declares a setting of a device or a gateway: the service always has it, so nothing is made or
 * deleted. Creating the resource notes what is there and sets what the program asks; deleting it
 * puts back what was noted, or takes it away where nothing was. One that is adopted is let go of as
 * it is.
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
    // The names are checked where the setting is written; to the lifecycle they are texts.
  } as unknown as Definition<I, O & SettingOutputs>;
}
