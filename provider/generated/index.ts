// Generated from provider/resources and provider/actions by `npm run generate`.
export * from "./resources/acl.js";
export * from "./resources/app.js";
export * from "./resources/ccn.js";
export * from "./resources/device.js";
export * from "./resources/dpi.js";
export * from "./resources/flowlog.js";
export * from "./resources/gateway.js";
export * from "./resources/nat.js";
export * from "./resources/port.js";
export * from "./resources/qos.js";
export * from "./resources/routing.js";
export * from "./actions.js";
