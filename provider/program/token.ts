/** The type token of a resource. A file of its own, because commands use it without Pulumi's SDK. */
export function tokenOf(type: string): string {
  return `pulumi-nodejs:dynamic/smartag:${type}`;
}
