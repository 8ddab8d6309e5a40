import { globSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { runInNewContext } from "node:vm";
import ts from "typescript";
import { actions, definitions } from "../../provider/definitions.js";
import * as smartag from "../../provider/index.js";
import { actionInputs } from "../../provider/lifecycle/action.js";
import { check, checkValues } from "../../provider/lifecycle/check.js";
import type { Properties } from "../../provider/lifecycle/definition.js";
import { UNKNOWN } from "../../provider/lifecycle/unknown.js";

/** What examples use without making it. */
const given = {
  config: 'import("@pulumi/pulumi").Config',
  gateway: "smartag.Gateway",
  device: "smartag.SerialNumberBinding",
  app: "smartag.SoftwareGateway",
  ccn: "smartag.CloudConnectNetwork",
  attachment: "smartag.CcnCenAttachment",
  joined: "smartag.CcnBinding",
  acl: "smartag.Acl",
  qos: "smartag.Qos",
  flowLog: "smartag.FlowLog",
};

interface Example {
  readonly file: string;
  readonly code: string;
}

/** The example in the comment of each class and look-up, by its name. */
function examplesOf(files: readonly string[]): Map<string, Example> {
  const found = new Map<string, Example>();
  for (const file of files) {
    const source = ts.createSourceFile(file, readFileSync(file, "utf8"), ts.ScriptTarget.Latest, true);
    const nodes = source.statements.flatMap((statement): readonly (ts.ClassDeclaration | ts.VariableDeclaration)[] => {
      if (ts.isVariableStatement(statement)) return statement.declarationList.declarations;
      return ts.isClassDeclaration(statement) ? [statement] : [];
    });
    for (const node of nodes) {
      for (const { tagName, comment } of ts.getJSDocTags(node)) {
        if (tagName.text !== "example") continue;
        const [, code] = /^```ts\n([^]*)\n```$/.exec(ts.getTextOfJSDocComment(comment)?.trim() ?? "") ?? [];
        if (code === undefined) throw new Error(`${file}: an example is not TypeScript between \`\`\`ts and \`\`\``);
        found.set(node.name?.getText() ?? "", { file, code });
      }
    }
  }
  return found;
}

const examples = examplesOf(globSync("provider/generated/**/*.ts"));

/** What the compiler says of each code, by its name, against the types of the package. */
function complaints(codes: ReadonlyMap<string, string>): Map<string, string[]> {
  const folder = join(process.cwd(), "test", "unit");
  const file = (name: string): string => join(folder, `${name}.example.mts`);
  const exported = Object.keys(smartag).flatMap((name) => [name, `${name}Args`]);
  const modules = [...codes].map(([name, code]): [string, string] => {
    const used = exported.filter((one) => new RegExp(`\\b${one}\\b`).test(code));
    return [file(name), `import { ${used.join(", ")} } from "../../provider/index.js";\n${code}\n`];
  });
  const declared = Object.entries(given).map(([name, type]) => `  const ${name}: ${type};`);
  const prelude = [
    `import type * as smartag from "../../provider/index.js";`,
    `declare global {\n${declared.join("\n")}\n}`,
  ].join("\n");
  const texts = new Map([...modules, [file("prelude"), prelude]]);

  const { config } = ts.readConfigFile("tsconfig.json", (path) => ts.sys.readFile(path)) as { config: unknown };
  const parsed = ts.parseJsonConfigFileContent(config, ts.sys, process.cwd());
  const options = { ...parsed.options, noUnusedLocals: false };
  const host = ts.createCompilerHost(options);
  const fileExists = host.fileExists.bind(host);
  const getSourceFile = host.getSourceFile.bind(host);
  host.fileExists = (path) => texts.has(path) || fileExists(path);
  host.getSourceFile = (path, version, ...rest) => {
    const text = texts.get(path);
    return text === undefined ? getSourceFile(path, version, ...rest) : ts.createSourceFile(path, text, version, true);
  };
  const program = ts.createProgram([...texts.keys()], options, host);
  const said = (name: string): string[] => {
    const source = program.getSourceFile(file(name));
    return [...program.getSyntacticDiagnostics(source), ...program.getSemanticDiagnostics(source)].map(
      ({ messageText }) => ts.flattenDiagnosticMessageText(messageText, "\n"),
    );
  };
  return new Map(["prelude", ...codes.keys()].map((name) => [name, said(name)]));
}

/** What the resources and actions of a code say of their inputs; what comes from elsewhere is not known yet. */
function violations(code: string): string[] {
  const failures: string[] = [];
  const made = new Proxy({}, { get: () => UNKNOWN });
  const delivery = Object.keys(smartag.Gateway.definition.inputs).filter((name) => /^(receiver|buyer)/.test(name));
  const standIn = (judge: (args: Properties) => { failures: string[] }) =>
    function (_name: string, args: Properties = {}) {
      failures.push(...judge(args).failures);
      return made;
    };
  const config = {
    require: () => UNKNOWN,
    requireNumber: () => UNKNOWN,
    requireSecret: () => UNKNOWN,
    requireObject: () => Object.fromEntries(delivery.map((name) => [name, UNKNOWN])),
  };
  const { outputText } = ts.transpileModule(code, { compilerOptions: { module: ts.ModuleKind.CommonJS } });
  // What is not known yet stands for an output, of which an example may make another one.
  runInNewContext(`String.prototype.apply = () => unknown; (() => { ${outputText}\n })()`, {
    unknown: UNKNOWN,
    ...Object.fromEntries(Object.keys(given).map((name) => [name, made])),
    ...Object.fromEntries([...definitions].map(([type, one]) => [type, standIn((args) => check(one, {}, args))])),
    ...Object.fromEntries(
      [...actions].map(([type, { inputs, rules = [] }]) => [
        type,
        standIn((args) => checkValues({ ...inputs, ...actionInputs }, rules, args)),
      ]),
    ),
    config,
    exports: {},
  });
  return failures;
}

const types = [...definitions.keys(), ...actions.keys()];

test.each(types)("%s has an example, of itself", (type) => {
  expect(examples.get(type)?.code).toMatch(new RegExp(`new ${type}\\(`));
});

test("the look-ups of each chapter have an example", () => {
  const chapters = globSync("provider/generated/lookups/*.ts");
  const shown = [...examples.values()].map(({ file }) => file);
  expect(chapters.filter((file) => !shown.includes(file))).toEqual([]);
  expect(chapters).not.toEqual([]);
});

describe("compiler", () => {
  const wrong = `new Unlock("office", { smartAGId: gateway.id, colour: "red" });`;
  const said = complaints(
    new Map([...[...examples].map(([name, { code }]) => [name, code] as const), ["wrong", wrong] as const]),
  );

  test.each([...said.keys()].filter((name) => name !== "wrong"))("takes the example of %s", (name) => {
    expect(said.get(name)).toEqual([]);
  });

  test("refuses a property that there is not", () => {
    expect(said.get("wrong")).toEqual([expect.stringContaining("'colour' does not exist")]);
  });
});

describe("check before an update", () => {
  test.each(types)("takes the example of %s", (type) => {
    expect(violations(examples.get(type)?.code ?? "")).toEqual([]);
  });

  test("refuses a value that is not allowed", () => {
    expect(violations(`new Unlock("office", { smartAGId: "gw-1" });`)).toEqual([expect.stringMatching(/^smartAGId: /)]);
  });
});
