import { execFileSync } from "node:child_process";
import { mkdirSync, mkdtempSync, realpathSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { providerText } from "../../provider/program/dynamic.js";
import { unreachable, wayTo } from "../../provider/program/own-package.js";

let root: string;
beforeEach(() => (root = realpathSync(mkdtempSync(join(tmpdir(), "smartag-test-")))));
afterEach(() => rmSync(root, { recursive: true, force: true }));

/** A package in `place` below the root that hides its package.json, as many do. */
function put(place: string, name: string, dependencies: object = {}, others: object = {}): string {
  const folder = join(root, place);
  mkdirSync(folder, { recursive: true });
  const manifest = { name, version: "1.0.0", exports: { ".": "./index.js" }, dependencies, ...others };
  writeFileSync(join(folder, "package.json"), JSON.stringify(manifest));
  return folder;
}

/** A copy of this package that says where it is. */
function putOwn(place: string, version = "0.1.0", name = "pulumi-smartag"): string {
  const folder = put(place, name, {}, { version, exports: { "./host": "./host.js" } });
  writeFileSync(join(folder, "host.js"), "exports.provider = (type) => [__dirname, type].join();");
  return folder;
}

function link(place: string, target: string): void {
  mkdirSync(dirname(join(root, place)), { recursive: true });
  symlinkSync(join(root, target), join(root, place));
}

/** The copy that Pulumi's host finds with the string in state. */
function foundByHost(folder: string, way: readonly string[]): string {
  const host = `const exports = {}; ${providerText("Acl", way)}; process.stdout.write(exports.handler());`;
  return execFileSync(process.execPath, ["-e", host], { cwd: join(root, folder), encoding: "utf8" });
}

const layouts: Record<string, { lay: () => string; program?: string; way: string[] }> = {
  "installed by the program": {
    lay: () => (put("app", "app", { "pulumi-smartag": "*" }), putOwn("app/node_modules/pulumi-smartag")),
    way: ["pulumi-smartag"],
  },
  "in a folder of the program": {
    lay: () => (mkdirSync(join(root, "app/src"), { recursive: true }), putOwn("app/node_modules/pulumi-smartag")),
    program: "app/src",
    way: ["pulumi-smartag"],
  },
  "moved up from a component": {
    lay: () => {
      put("app", "app", { component: "*" });
      put("app/node_modules/component", "component", { "pulumi-smartag": "*" });
      return putOwn("app/node_modules/pulumi-smartag");
    },
    way: ["pulumi-smartag"],
  },
  "under a component": {
    lay: () => {
      put("app", "app", { events: "*", missing: "*", component: "*" });
      put("app/node_modules/component", "component", { "pulumi-smartag": "*" });
      return putOwn("app/node_modules/component/node_modules/pulumi-smartag");
    },
    way: ["component", "pulumi-smartag"],
  },
  "under a component, beside another version in the program": {
    lay: () => {
      put("app", "app", { "pulumi-smartag": "*", "@office/component": "*" });
      putOwn("app/node_modules/pulumi-smartag", "0.2.0");
      put("app/node_modules/@office/component", "@office/component", { "pulumi-smartag": "*" });
      return putOwn("app/node_modules/@office/component/node_modules/pulumi-smartag");
    },
    way: ["@office/component", "pulumi-smartag"],
  },
  "under a component of a component, where packages are links": {
    lay: () => {
      put("app", "app", {}, { devDependencies: { outer: "*" } });
      put("store/outer@1/node_modules/outer", "outer", { inner: "*" });
      put("store/inner@1/node_modules/inner", "inner", {}, { peerDependencies: { "pulumi-smartag": "*" } });
      link("app/node_modules/outer", "store/outer@1/node_modules/outer");
      link("store/outer@1/node_modules/inner", "store/inner@1/node_modules/inner");
      link("store/inner@1/node_modules/pulumi-smartag", "store/smartag@1/node_modules/pulumi-smartag");
      return putOwn("store/smartag@1/node_modules/pulumi-smartag");
    },
    way: ["outer", "inner", "pulumi-smartag"],
  },
  "under a component of a workspace": {
    lay: () => {
      put("", "workspace", { component: "*" });
      put("packages/app", "app");
      put("packages/component", "component", { "pulumi-smartag": "*" });
      link("node_modules/component", "packages/component");
      return putOwn("packages/component/node_modules/pulumi-smartag");
    },
    program: "packages/app",
    way: ["component", "pulumi-smartag"],
  },
  "under another name": {
    lay: () => (put("app", "app", { sag: "*" }), putOwn("app/node_modules/sag")),
    way: ["sag"],
  },
};

test.each(Object.entries(layouts))("%s: found by the program and by the host", (_, { lay, program = "app", way }) => {
  const own = lay();
  const found = wayTo(own, join(root, program));
  expect(found).toEqual(way);
  expect(foundByHost(program, found ?? [])).toBe(`${own},Acl`);
});

test("an equal copy, such as one of a link, does not change the string in state", () => {
  put("app", "app");
  const other = putOwn("app/node_modules/pulumi-smartag");
  const own = putOwn("elsewhere/pulumi-smartag");
  expect(wayTo(own, join(root, "app"))).toEqual(["pulumi-smartag"]);
  expect(foundByHost("app", ["pulumi-smartag"])).toBe(`${other},Acl`);
});

test("the string in state is short, names no folder, and holds when an installation moves packages up", () => {
  const text = providerText("ApplicationBandwidthPackageAssociation", ["my-component", "pulumi-smartag"]);
  expect(Buffer.byteLength(text)).toBeLessThan(340);
  expect(text).not.toContain(root);
  put("app", "app", { "my-component": "*" });
  const own = putOwn("app/node_modules/pulumi-smartag");
  expect(foundByHost("app", ["my-component", "pulumi-smartag"])).toBe(`${own},Acl`);
});

test("a copy that no package leads to is refused, with what to install", () => {
  put("app", "app", { component: "*" });
  const own = putOwn("elsewhere/node_modules/pulumi-smartag");
  const app = join(root, "app");
  expect(wayTo(own, app)).toBeUndefined();
  expect(unreachable(own, app)).toBe(
    `Pulumi's provider process would not find pulumi-smartag 0.1.0 from the program's folder ${app}, because no ` +
      "dependency in its package.json leads to that copy. Run `npm install pulumi-smartag@0.1.0` in the program's folder.",
  );
  putOwn("app/node_modules/pulumi-smartag", "0.2.0");
  expect(wayTo(own, app)).toBeUndefined();
  expect(unreachable(own, app)).toContain("leads to that copy; it would find version 0.2.0. Run");
});
