import * as v from "valibot";
import { Field } from "./field.js";
import { allowed } from "./messages.js";

const TIME = "a time with its offset such as 2027-01-31T08:00:00+0800";
const BEIJING_HOURS = 8;
const isoSeconds = (time: number): string => new Date(time).toISOString().replace(/\.\d+Z$/, "");

/** A point in time; kept in the service's form, Beijing time as `YYYY-MM-DDThh:mm:ss+0800`. */
export function timestamp(): Field<string, "required"> {
  return new Field(
    v.pipe(
      v.string(allowed(TIME)),
      v.rawTransform<string, string>(({ dataset, addIssue, NEVER }) => {
        const [, local = "", offset = ""] =
          /^(\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d)(Z|[+-]\d\d:?\d\d)$/.exec(dataset.value) ?? [];
        const time = Date.parse(`${local}${offset.replace(/(\d\d):?(\d\d)$/, "$1:$2")}`);
        // Without this check, a day beyond the end of its month would become one of the next month.
        if (!Number.isNaN(time) && isoSeconds(Date.parse(`${local}Z`)) === local) {
          const beijing = isoSeconds(time + BEIJING_HOURS * 3_600_000);
          if (/^\d{4}-/.test(beijing)) return `${beijing}+0800`;
        }
        addIssue({ message: allowed(TIME)({ input: dataset.value }) });
        return NEVER;
      }),
    ),
  );
}
