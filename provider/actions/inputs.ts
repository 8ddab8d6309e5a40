import { id, pattern, serialNumber as serialNumberField } from "../lifecycle/fields.js";

/** The gateway that an action is for. */
export const smartAGId = id("sag-");

/** A device of the gateway. */
export const serialNumber = serialNumberField();

/** A user of an app instance. */
export const userName = pattern(/^[^\s:]+$/, "the name of a user of the app instance");
