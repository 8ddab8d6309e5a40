// Generated from provider/lookups by `npm run generate`.
export * from "./lookup-acl.js";
export * from "./lookup-app.js";
export * from "./lookup-ccn.js";
export * from "./lookup-device.js";
export * from "./lookup-dpi.js";
export * from "./lookup-flowlog.js";
export * from "./lookup-gateway.js";
export * from "./lookup-nat.js";
export * from "./lookup-port.js";
export * from "./lookup-qos.js";
export * from "./lookup-routing.js";
