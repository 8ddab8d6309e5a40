export { networkOf } from "./build.js";
export { Item } from "./item.js";
export {
  type Acl,
  type AclRule,
  type Block,
  type Ccn,
  type Device,
  type FlowLog,
  type Gateway,
  itemsOf,
  type Link,
  type Network,
  type Node,
  type Qos,
  shows,
} from "./network.js";
export { nameOf } from "./nodes.js";
export { type NetworkObject, type Origin, UNKNOWN } from "./objects.js";
export { References, type Target } from "./references.js";
