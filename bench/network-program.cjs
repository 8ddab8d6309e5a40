// The Pulumi program of the random networks: makes the resources that a file lists. It serves the engine itself, as Pulumi's Automation API
// does, because Pulumi's language host takes three times as long. Prints the port.
const { readFileSync } = require("node:fs");
const grpc = require("@grpc/grpc-js");
const { LanguageServer } = /** @type {any} */ (require("@pulumi/pulumi/automation/server.js"));
const { LanguageRuntimeService } = require("@pulumi/pulumi/proto/language_grpc_pb.js");
const { grpcChannelOptions } = /** @type {any} */ (require("@pulumi/pulumi/runtime"));
const smartag = require("pulumi-smartag");

const [, , file = ""] = process.argv;

function program() {
  /** @type {Map<string, import("@pulumi/pulumi").CustomResource>} */
  const made = new Map();
  /** @param {string} name */
  const madeAs = (name) => {
    const resource = made.get(name);
    if (resource === undefined) throw new Error(`${name} stands after what needs it`);
    return resource;
  };
  /** @type {import("./jobs.mts").Item[]} */
  const items = JSON.parse(readFileSync(file, "utf8"));
  for (const { type, name, args, after = [], formerly = [] } of items) {
    const values = Object.fromEntries(
      Object.entries(args).map(([property, value]) => [
        property,
        typeof value === "object" && value !== null && "ref" in value ? madeAs(String(value.ref)).id : value,
      ]),
    );
    const Class = /** @type {any} */ (smartag)[type];
    const aliases = formerly.map((old) => ({ name: old }));
    made.set(name, new Class(name, values, { dependsOn: after.map(madeAs), aliases }));
  }
  return Promise.resolve();
}

// Ends with the process that started it, however that ends.
process.stdin.resume().on("end", () => process.exit());

const server = new grpc.Server(grpcChannelOptions);
server.addService(LanguageRuntimeService, new LanguageServer(program));
server.bindAsync("127.0.0.1:0", grpc.ServerCredentials.createInsecure(), (error, port) => {
  if (error) throw error;
  process.stdout.write(`${port}\n`);
});
