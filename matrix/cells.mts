import { rmSync } from "node:fs";
import { join } from "node:path";
import { boughtBefore } from "../bench/gateways.mts";
import type { Consumer } from "./consumer.mts";
import { install, nodeOf } from "./nodes.mts";
import { equal, Stack } from "./stack.mts";

/** One way to use the package. */
export interface Cell {
  readonly name: string;
  /** Needs nothing but what the test run has: npm test runs it. */
  readonly cheap?: true;
  /** Whether the Node that it runs on makes no difference. */
  readonly anyNode?: true;
  run(consumer: Consumer): Promise<void>;
}

/** The compiler's settings, by where they come from. */
const settings: Record<string, { module?: true; options: object; cheap?: true }> = {
  // pulumi/templates, typescript/tsconfig.json, as all templates for TypeScript have it.
  "Pulumi's template": {
    cheap: true,
    options: {
      strict: true,
      outDir: "bin",
      target: "es2020",
      module: "commonjs",
      moduleResolution: "node",
      sourceMap: true,
      experimentalDecorators: true,
      pretty: false,
      noFallthroughCasesInSwitch: true,
      noImplicitReturns: true,
      forceConsistentCasingInFileNames: true,
    },
  },
  // As templates were before, and programs made of them still are.
  "Pulumi's template with es2016": {
    options: { strict: true, target: "es2016", module: "commonjs", moduleResolution: "node" },
  },
  // As `tsc --init` of TypeScript 5.9 makes it.
  "tsc --init, an ES module": {
    cheap: true,
    module: true,
    options: {
      module: "nodenext",
      target: "esnext",
      types: [],
      sourceMap: true,
      declaration: true,
      declarationMap: true,
      noUncheckedIndexedAccess: true,
      exactOptionalPropertyTypes: true,
      strict: true,
      verbatimModuleSyntax: true,
      isolatedModules: true,
      noUncheckedSideEffectImports: true,
      moduleDetection: "force",
      skipLibCheck: true,
    },
  },
  "an ES module, nodenext": {
    module: true,
    options: { strict: true, target: "es2022", module: "nodenext", moduleResolution: "nodenext" },
  },
  "an ES module, es2020 and Node16": {
    module: true,
    options: { strict: true, target: "es2020", module: "Node16", moduleResolution: "Node16" },
  },
  "a bundler": {
    module: true,
    options: { strict: true, target: "es2022", module: "esnext", moduleResolution: "bundler" },
  },
};

const types: Cell[] = Object.entries(settings).map(([name, { module, options, cheap }]) => ({
  name: `tsc with the tsconfig of ${name}`,
  anyNode: true,
  ...(cheap && { cheap }),
  async run(consumer) {
    consumer.link();
    consumer.copy("types.ts", "index.ts");
    consumer.write("package.json", { name: "office", private: true, ...(module && { type: "module" }) });
    consumer.write("tsconfig.json", { compilerOptions: options, files: ["index.ts"] });
    equal(await consumer.tool("typescript", "bin/tsc", "--noEmit"), "", "tsc");
  },
}));

/** A user's tests, with the settings that the tool makes for a new project. */
const tests: Cell[] = (["jest", "jest29", "mocha"] as const).map((tool) => ({
  name: `tests with ${tool === "jest29" ? "jest 29" : tool}`,
  ...(tool === "jest" && { cheap: true }),
  async run(consumer) {
    consumer.link();
    consumer.write("package.json", { name: "office", private: true });
    consumer.copy("office.cjs");
    consumer.copy("office.test.cjs", "office.test.js");
    const args = tool === "mocha" ? ["--exit", "office.test.js"] : ["--rootDir", consumer.folder];
    await consumer.tool(tool, tool === "mocha" ? "bin/mocha.js" : "bin/jest.js", ...args);
  },
}));

/** A project whose program is one file. */
function project(consumer: Consumer, program: string, manifest: object = {}, folder = ""): void {
  consumer.write(join(folder, "Pulumi.yaml"), "name: office\nruntime: nodejs\n");
  consumer.write(join(folder, "package.json"), { name: "office", private: true, main: "index.js", ...manifest });
  consumer.copy(program, join(folder, program.endsWith(".ts") ? "index.ts" : "index.js"));
}

/** Updates, updates again without a call, and destroys. */
async function deploys(consumer: Consumer, resources: number, folder = ""): Promise<void> {
  await Stack.with(
    consumer,
    async (stack) => {
      await stack.init();
      await stack.expect("up", { created: resources });
      await stack.calls();
      await stack.expect("up", { unchanged: resources });
      equal(await stack.calls(), [], "calls of the second update");
      await stack.expect("destroy", { deleted: resources });
    },
    folder,
  );
}

const programs: Cell[] = [
  {
    name: "a CommonJS program",
    async run(consumer) {
      consumer.link();
      project(consumer, "office.cjs");
      await deploys(consumer, 2);
    },
  },
  {
    name: "an ES module program",
    async run(consumer) {
      consumer.link();
      project(consumer, "office.mjs", { type: "module" });
      await deploys(consumer, 2);
    },
  },
  {
    name: "a TypeScript program, run by Pulumi",
    async run(consumer) {
      consumer.link();
      project(consumer, "office.ts", { main: "index.ts" });
      consumer.write("tsconfig.json", {
        compilerOptions: settings["Pulumi's template"]?.options,
        files: ["index.ts"],
      });
      await deploys(consumer, 2);
    },
  },
  {
    name: "a TypeScript ES module, compiled",
    async run(consumer) {
      consumer.link();
      project(consumer, "office.ts", { type: "module", main: "bin/index.js" });
      const options = { ...settings["an ES module, nodenext"]?.options, outDir: "bin", skipLibCheck: true };
      consumer.write("tsconfig.json", { compilerOptions: options, files: ["index.ts"] });
      await consumer.tool("typescript", "bin/tsc");
      await deploys(consumer, 2);
    },
  },
  {
    name: "client and emulator of an ES module",
    cheap: true,
    async run(consumer) {
      consumer.link();
      consumer.copy("calls.mjs");
      equal(await consumer.node("calls.mjs"), "[ 'CreateACL ok' ]\n", "calls.mjs");
    },
  },
  {
    name: "saved plans, replaceOnChanges, moves, get and import",
    cheap: true,
    async run(consumer) {
      consumer.link();
      project(consumer, "steps.cjs");
      await Stack.with(consumer, (stack) => runSteps(stack));
    },
  },
  {
    name: "Automation API, two inline stacks at once",
    async run(consumer) {
      consumer.link();
      consumer.write("package.json", { name: "office", private: true });
      consumer.copy("inline.mjs");
      await Stack.with(consumer, async (stack) => {
        const output = await consumer.run(consumer.installed.node, ["inline.mjs"], { env: stack.environment() });
        const expected = [0, 1].map(() => ["acl", { same: 2 }]);
        equal(JSON.parse(output), expected, "both stacks");
      });
    },
  },
];

/** Runs the steps of programs/steps.cjs one after the other in one stack. */
async function runSteps(stack: Stack): Promise<void> {
  const says = (output: string, words: string): void => {
    if (!output.includes(words)) throw new Error(`The output does not say: ${words}\n${output}`);
  };
  await stack.control("POST", "change", boughtBefore(["sag-1"]));
  await stack.init();

  stack.variables["STEP"] = "tie";
  says(await stack.pulumi("preview"), "rules.all and rules.office: the priority of both is 1");
  stack.variables["STEP"] = "made";
  await stack.pulumi("preview", "--save-plan", "plan.json");
  says(await stack.pulumi("up", "--yes", "--skip-preview", "--plan", "plan.json"), "+ 3 created");
  stack.variables["STEP"] = "replaced";
  // One after the other, so that the block is free only because of dependsOn.
  says(await stack.pulumi("up", "--yes", "--skip-preview", "--parallel", "1"), "+-2 replaced");
  stack.variables["STEP"] = "read nothing";
  await stack.fails("preview", 'get: Acl "acl-doesnotexist" does not exist in cn-shanghai');
  stack.variables["STEP"] = "imported";
  await stack.fails("preview", 'adopt: "acl-doesnotexist"');
  stack.variables["STEP"] = "read";
  const { deployment } = JSON.parse(await stack.pulumi("stack", "export")) as Exported;
  stack.variables["ACL"] = deployment.resources.find(({ urn }) => urn.endsWith("::office"))?.id ?? "";
  says(await stack.pulumi("preview"), "443/443");
}

interface Exported {
  readonly deployment: { readonly resources: readonly { readonly urn: string; readonly id?: string }[] };
}

/** Puts the component into the project. Its copy of the package is below it, or where Node looks next. */
function component(consumer: Consumer, place = "node_modules/site-network"): void {
  consumer.copy("site-network", place);
}

const layouts: Cell[] = [
  {
    name: "a component that brings another version, which moves up later",
    cheap: true,
    async run(consumer) {
      consumer.link(["pulumi-smartag"]);
      project(consumer, "versions.cjs", { dependencies: { "pulumi-smartag": "*", "site-network": "*" } });
      consumer.own("node_modules/pulumi-smartag", "0.9.1");
      component(consumer);
      const nested = "node_modules/site-network/node_modules/pulumi-smartag";
      consumer.own(nested, "0.9.2");
      await Stack.with(consumer, async (stack) => {
        await stack.init();
        await stack.expect("up", { created: 4 });
        equal(consumer.served(), ["0.9.1", "0.9.2"], "who served the first update");
        await stack.calls();
        rmSync(consumer.at(nested), { recursive: true });
        await stack.expect("up", { unchanged: 4 });
        equal(await stack.calls(), [], "calls of the second update");
        equal(consumer.served(), ["0.9.1"], "who served the second update");
        // State still names the component's own copy.
        await stack.expect("destroy", { deleted: 4 });
      });
    },
  },
  {
    name: "a package that moves from the program into a component",
    async run(consumer) {
      consumer.link(["pulumi-smartag"]);
      project(consumer, "site.cjs", { dependencies: { "site-network": "*" } });
      component(consumer);
      const [own, nested] = ["node_modules/pulumi-smartag", "node_modules/site-network/node_modules/pulumi-smartag"];
      consumer.own(own, "0.9.1");
      await Stack.with(consumer, async (stack) => {
        await stack.init();
        await stack.expect("up", { created: 3 });
        await stack.calls();
        consumer.move(own, nested);
        await stack.expect("up", { unchanged: 3 });
        equal(await stack.calls(), [], "calls of the second update");
        // State still says that the program's folder has the package.
        await stack.fails("destroy", "Cannot find module 'pulumi-smartag/host'");
        consumer.move(nested, own);
        await stack.expect("destroy", { deleted: 3 });
      });
    },
  },
  {
    name: "a component that brings the package, links as pnpm makes them",
    async run(consumer) {
      consumer.link(["pulumi-smartag"]);
      project(consumer, "site.cjs", { dependencies: { "site-network": "*" } });
      const store = "node_modules/.pnpm/site-network@1.0.0/node_modules";
      component(consumer, join(store, "site-network"));
      consumer.own(join(store, "pulumi-smartag"), "0.9.1");
      consumer.linkTo("node_modules/site-network", join(store, "site-network"));
      await deploys(consumer, 3);
      equal(new Set(consumer.served()).size, 1, "versions that served");
    },
  },
  {
    name: "a component that brings the package, installed by pnpm",
    async run(consumer) {
      project(consumer, "site.cjs", {
        dependencies: {
          "@pulumi/pulumi": consumer.version("@pulumi/pulumi"),
          "site-network": "file:./site-network",
        },
      });
      component(consumer, "site-network");
      consumer.dependOnPacked("site-network/package.json");
      // As pnpm's own layout has it: nothing that a package does not name is moved up.
      consumer.write("pnpm-workspace.yaml", "hoist: false\nignoredBuiltDependencies: [protobufjs]\n");
      await consumer.tool("pnpm", "bin/pnpm.cjs", "install", "--store-dir", consumer.at("store"));
      await deploys(consumer, 3);
    },
  },
  {
    name: "npm workspaces",
    async run(consumer) {
      consumer.write("package.json", {
        name: "workspace",
        private: true,
        workspaces: ["packages/*"],
        dependencies: { "@pulumi/pulumi": consumer.version("@pulumi/pulumi") },
      });
      component(consumer, "packages/site-network");
      consumer.dependOnPacked("packages/site-network/package.json");
      project(consumer, "site.cjs", { dependencies: { "site-network": "*" } }, "packages/app");
      await install("npm install", consumer.folder);
      await deploys(consumer, 3, "packages/app");
      // The package that npm has moved up goes where another version would make it stay.
      consumer.move("node_modules/pulumi-smartag", "packages/site-network/node_modules/pulumi-smartag");
      await Stack.with(
        consumer,
        async (stack) => {
          await stack.expect("up", { created: 3 });
          await stack.expect("destroy", { deleted: 3 });
        },
        "packages/app",
      );
    },
  },
  {
    name: "a copy of the package that nothing leads to",
    async run(consumer) {
      consumer.link(["pulumi-smartag"]);
      project(consumer, "site.cjs");
      component(consumer);
      consumer.own("node_modules/site-network/node_modules/pulumi-smartag", "0.9.1");
      await Stack.with(consumer, async (stack) => {
        await stack.init();
        await stack.fails("up", "Run `npm install pulumi-smartag@0.9.1` in the program's folder");
        equal(await stack.calls(), [], "calls");
      });
    },
  },
];

const oldNode: Cell = {
  name: "Node 18 is refused by the first line",
  anyNode: true,
  async run(consumer) {
    consumer.link();
    const node = await nodeOf("18.20.8");
    for (const entry of ["pulumi-smartag", "pulumi-smartag/host", "pulumi-smartag/emulator"]) {
      const error = await consumer.run(node, ["-e", `require("${entry}")`]).then(
        () => "",
        (thrown: unknown) => String(thrown),
      );
      if (!/^Error: pulumi-smartag needs Node [\d.]+ or later; this is Node 18\.20\.8\./m.test(error)) {
        throw new Error(`${entry}: ${error}`);
      }
    }
  },
};

export const cells: readonly Cell[] = [...programs, ...types, ...tests, ...layouts, oldNode];
