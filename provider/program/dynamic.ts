/**
 * The `__provider` string in state, with which Pulumi's host finds the provider of a resource.
 * States hold it, so it is the same for every version of this package.
 */
export function providerText(type: string): string {
  // The host evaluates this without a file name, so only a require made for the program's folder
  // finds the package.
  return `exports.handler=()=>require("module").createRequire(process.cwd()+"/")("pulumi-smartag/host").provider(${JSON.stringify(type)})`;
}

/** The type token of a resource. */
export function tokenOf(type: string): string {
  return `pulumi-nodejs:dynamic/smartag:${type}`;
}
