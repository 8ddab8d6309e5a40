/** Every kind of input and output. */
export { boolean, onlyTrue, oneOf } from "./fields/words.js";
export { cidr, ip, netmask } from "./fields/addresses.js";
export { description, id, mail, name, pattern, serialNumber, text } from "./fields/texts.js";
export { entries, ids, isEmptyList, list, objects, previous } from "./fields/lists.js";
export {
  Field,
  type Fields,
  fromService,
  type GivenValues,
  type Presence,
  type Values,
  without,
} from "./fields/field.js";
export { integer } from "./fields/numbers.js";
export { portOrAny, portRange, protocol } from "./fields/ports.js";
export { timestamp } from "./fields/times.js";
