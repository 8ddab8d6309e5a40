const { execFileSync } = require("node:child_process");
const { join } = require("node:path");

const root = join(__dirname, "..", "..");

/**
 * Lets every process that the tests start load what Node has compiled before: a third of the time of
 * a small update is the compilation of Pulumi's SDK. Node notes the code when a process ends, but the
 * engine kills the process of the provider. Therefore another process loads the same first.
 */
module.exports = () => {
  process.env.NODE_COMPILE_CACHE = join(root, "node_modules", ".cache", "pulumi-smartag", "compiled");
  const loaded = ["@pulumi/pulumi", "pulumi-smartag", "pulumi-smartag/host"];
  execFileSync(process.execPath, ["-e", loaded.map((name) => `require("${name}");`).join("")], { cwd: root });
};
