import { PACKAGE } from "./own-package.js";

/**
 * The `__provider` string in state, with which Pulumi's host finds the provider of a resource.
 * States hold it, so it is the same for every version of this package, and names no folder of a
 * machine.
 *
 * @param way the packages that lead from the program to this one, as {@link wayToPackage} returns
 * them.
 */
export function providerText(type: string, way: readonly string[] = [PACKAGE]): string {
  const provider = `provider(${JSON.stringify(type)})`;
  // The host evaluates this without a file name, so only a require made for the program's folder
  // finds the package.
  if (way.length === 1 && way[0] === PACKAGE) {
    return `exports.handler=()=>require("module").createRequire(process.cwd()+"/")("${PACKAGE}/host").${provider}`;
  }
  // Goes from package to package. One that is missing is left out, because an installation may have
  // moved the next one further up.
  const packages = JSON.stringify(way.slice(0, -1));
  return (
    `exports.handler=()=>{let c=require("module").createRequire,f=require("fs"),d=process.cwd()+"/",p;` +
    `for(let n of${packages})(p=c(d).resolve.paths(n).map(p=>p+"/"+n).find(f.existsSync))&&(d=f.realpathSync(p)+"/");` +
    `return c(d)(${JSON.stringify(`${way.at(-1) ?? PACKAGE}/host`)}).${provider}}`
  );
}
