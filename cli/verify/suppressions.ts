import * as v from "valibot";
import type { Suppression } from "../../network/verify/suppression.js";
import { parsed, type Source } from "../known.js";

const text = v.pipe(v.string(), v.trim(), v.nonEmpty());
const Suppressions = v.array(
  v.strictObject({
    rule: text,
    resource: v.exactOptional(text),
    property: v.exactOptional(text),
    /** Without one, nobody knows later why. */
    reason: text,
  }),
);

/** @throws Error if the file is no list of suppressions with reasons. */
export function suppressionsIn(source: Source): Suppression[] {
  return parsed(source, Suppressions, "a list of suppressions");
}
