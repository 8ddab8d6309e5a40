import { execFileSync } from "node:child_process";
import { join } from "node:path";

const root = join(__dirname, "..", "..");

/** A program in a process of its own whose resource cannot be registered. Prints how many promises failed with nobody to handle them. */
const script = `
  const pulumi = require("@pulumi/pulumi");
  let unhandled = 0;
  process.on("unhandledRejection", () => (unhandled += 1));
  const newResource = () => { throw new Error("refused"); };
  void pulumi.runtime.setMocks({ newResource, call: ({ inputs }) => inputs }).then(() => {
    const { SnatEntry } = require("pulumi-smartag");
    const entry = new SnatEntry("lan", { smartAGId: "sag-1", cidrBlock: "10.0.0.0/8", snatIp: "1.1.1.1" });
    // Pulumi's own two promises of each output.
    for (const output of Object.values(entry).filter(pulumi.Output.isInstance)) {
      Promise.all([output.isKnown, output.isSecret]).catch(() => undefined);
    }
    setTimeout(() => process.stdout.write(String(unhandled)), 200);
  });`;

test("a resource that fails leaves no failed promise of this package, which would end an inline program's process", () => {
  expect(execFileSync(process.execPath, ["-e", script], { cwd: root, encoding: "utf8" })).toBe("0");
});
