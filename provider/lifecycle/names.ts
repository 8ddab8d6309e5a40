import type { OperationName, RequestOf, ResponseOf } from "../../schema/index.js";
import type { collecting, common } from "./common.js";
import type { Properties } from "./definition.js";

/** The names of the members of a type; any name if the type is not known. */
export type MemberOf<T extends object> = [keyof T] extends [never] ? string : keyof T & string;

/** The names of an operation's parameters; any name if the operation is not known. */
export type ParameterOf<K extends OperationName> = OperationName extends K
  ? string
  : K extends OperationName
    ? MemberOf<RequestOf<K>>
    : never;

/** The names of the members of an operation's response; any name if the operation is not known. */
export type AnsweredBy<K extends OperationName> = OperationName extends K
  ? string
  : K extends OperationName
    ? MemberOf<ResponseOf<K>>
    : never;

/** An operation's response as properties. */
export type AnswerOf<K extends OperationName> = OperationName extends K ? Properties : Plain<ResponseOf<K>>;

/**
 * The same members as a type alias. A function that takes any properties accepts it, but not an
 * interface.
 */
export type Plain<T> = { readonly [P in keyof T]: T[P] };

/** Refuses members of other names, as far as the names are known. */
export type NoOthers<T, Names> = string extends keyof T ? unknown : { readonly [P in Exclude<keyof T, Names>]: never };

/** The names of the inputs that resources have besides those of their definitions. */
export type OwnInput = keyof typeof common | keyof typeof collecting;
