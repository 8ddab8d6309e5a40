import { pattern } from "../../lifecycle/fields.js";

/** The name of a port. It is a part of ids, which could not be taken apart if it held a colon. */
export const portName = () => pattern(/^[^:]+$/, "the name of a port, without colons");
