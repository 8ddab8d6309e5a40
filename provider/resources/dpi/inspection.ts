import { listing } from "../../lifecycle/definition.js";
import { everyGateway } from "../gateway/listing.js";

/** Application inspection of a gateway, and its monitoring: one reading serves both. */
export const inspection = listing({
  operation: "GetSmartAGDpiAttribute",
  of: ["smartAGId"],
  under: everyGateway,
  items: (page) => [page],
});
