import * as v from "valibot";
import { Field } from "./field.js";
import { allowed } from "./messages.js";

/** A string with a minimum and maximum length. */
export function text(limits: { min?: number; max?: number } = {}): Field<string, "required"> {
  const { min = 1, max } = limits;
  const what = max === undefined ? "a text that is not empty" : `a text of ${min} to ${max} characters`;
  return new Field(
    v.pipe(
      v.string(allowed(what)),
      v.check((value) => value.length >= min && value.length <= (max ?? Infinity), allowed(what)),
    ),
  );
}

/** A string that matches a pattern. */
export function pattern(form: RegExp, what: string): Field<string, "required"> {
  return new Field(v.pipe(v.string(allowed(what)), v.regex(form, allowed(what))));
}

/** A mail address, with a name before the @ and a host after it. */
export function mail(limits: { max: number }): Field<string, "required"> {
  const what = `a mail address of at most ${limits.max} characters`;
  return new Field(
    v.pipe(
      v.string(allowed(what)),
      v.regex(/^[^\s@]+@[^\s@]+$/, allowed(what)),
      v.maxLength(limits.max, allowed(what)),
    ),
  );
}

const NAME = /^[A-Za-z\u4e00-\u9fff][\w.\-\u4e00-\u9fff]*$/;

/** A name that the service accepts. */
export function name(limits: { min?: number; max: number }): Field<string, "required"> {
  const { min = 2, max } = limits;
  const what = `${min} to ${max} characters that start with a letter or a Chinese character and hold only letters, Chinese characters, digits, periods, underscores and hyphens`;
  return new Field(
    v.pipe(
      v.string(allowed(what)),
      v.check((value) => value.length >= min && value.length <= max && NAME.test(value), allowed(what)),
    ),
  );
}

/**
 * A description that the service accepts: it starts with a letter or a Chinese character and is no
 * web address.
 */
export function description(limits: { min: number; max: number }): Field<string, "required"> {
  const what = `${limits.min} to ${limits.max} characters that start with a letter or a Chinese character and not with http:// or https://`;
  return new Field(
    v.pipe(
      v.string(allowed(what)),
      v.check(
        (value) =>
          value.length >= limits.min &&
          value.length <= limits.max &&
          /^[A-Za-z\u4e00-\u9fff]/.test(value) &&
          !/^https?:\/\//.test(value),
        allowed(what),
      ),
    ),
  );
}

/** The id of an object, such as `acl-...`. */
export function id(prefix?: string): Field<string, "required"> {
  const what = prefix === undefined ? "the id of an object" : `an id that starts with ${prefix}`;
  return new Field(
    v.pipe(
      v.string(allowed(what)),
      v.check((value) => value.length > 0 && value.startsWith(prefix ?? "") && !/[\s:]/.test(value), allowed(what)),
    ),
  );
}

/** The serial number of a device. */
export function serialNumber(): Field<string, "required"> {
  return pattern(/^[^\s:]+$/, "the serial number of a device");
}
