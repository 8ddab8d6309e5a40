import * as v from "valibot";
import { Field } from "./field.js";
import { allowed } from "./messages.js";
import { integer } from "./numbers.js";

/**
 * The name of a protocol, such as TCP, ALL or SSH(22). It is sent as given and compared in any
 * case, because the service reports some in capitals.
 */
export function protocol(): Field<string, "required"> {
  const what = "a protocol that the console offers, such as TCP, UDP, ICMP, ALL or SSH(22)";
  return new Field<string, "required">(
    v.pipe(v.string(allowed(what)), v.regex(/^[A-Za-z]([\w ()/.-]*[\w()])?$/, allowed(what))),
  ).comparedBy((value) => (typeof value === "string" ? value.toUpperCase() : value));
}

/** A port, or `any` for all of them. */
export function portOrAny(): Field<number | "any", "required"> {
  const what = "a whole number from 1 to 65535, or any";
  const every = v.pipe(
    v.string(),
    v.regex(/^any$/i),
    v.transform(() => "any" as const),
  );
  return new Field(v.union([every, integer({ min: 1, max: 65535 }).schema], allowed(what)));
}

const PORTS =
  "a port range written first/last with ports from 1 to 65535, such as 80/90, 80/80 for one port or -1/-1 for any";

/**
 * A range of ports, `first/last`. `-1/-1` is any port; the console of a device may write it as
 * `0/65535`.
 */
export function portRange(): Field<string, "required"> {
  return new Field(
    v.pipe(
      v.string(allowed(PORTS)),
      v.rawTransform<string, string>(({ dataset, addIssue, NEVER }) => {
        if (dataset.value === "0/65535") return "-1/-1";
        const match = /^(-1|\d{1,5})\/(-1|\d{1,5})$/.exec(dataset.value);
        const first = Number(match?.[1]);
        const last = Number(match?.[2]);
        if (match && ((first === -1 && last === -1) || (first >= 1 && first <= last && last <= 65535))) {
          return `${first}/${last}`;
        }
        addIssue({ message: allowed(PORTS)({ input: dataset.value }) });
        return NEVER;
      }),
    ),
  );
}
