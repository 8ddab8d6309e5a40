import { listing } from "../../lifecycle/definition.js";

/** Application inspection of a gateway, and its monitoring: one reading serves both. */
export const inspection = listing({
  operation: "GetSmartAGDpiAttribute",
  of: ["smartAGId"],
  items: (page) => [page],
});
