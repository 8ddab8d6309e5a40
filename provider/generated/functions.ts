// Generated from provider/lookups by `npm run generate`.
export * from "./lookups/acl.js";
export * from "./lookups/app.js";
export * from "./lookups/ccn.js";
export * from "./lookups/device.js";
export * from "./lookups/dpi.js";
export * from "./lookups/flowlog.js";
export * from "./lookups/gateway.js";
export * from "./lookups/nat.js";
export * from "./lookups/port.js";
export * from "./lookups/qos.js";
export * from "./lookups/routing.js";
