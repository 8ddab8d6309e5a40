import { join } from "node:path";
import ts from "typescript";

const file = join(process.cwd(), "test", "unit", "hover.example.mts");
const text = `
import { Acl, type AclArgs, type AclRuleEntry, DnatEntry, Reboot, type RebootArgs } from "pulumi-smartag";
declare const args: AclArgs;
declare const entry: AclRuleEntry;
declare const rebootArgs: RebootArgs;
args.rules; args.adopt; args.unmanaged; entry.direction;
new Acl("office").ruleIds;
new Reboot("office", rebootArgs).devices;
rebootArgs.triggers;
DnatEntry;
`;

/** What an editor shows a user of the built package for the first place of the example that a pattern finds. */
function editor(): (place: RegExp) => string {
  const { config } = ts.readConfigFile("tsconfig.json", (path) => ts.sys.readFile(path)) as { config: unknown };
  const { options } = ts.parseJsonConfigFileContent(config, ts.sys, process.cwd());
  const service = ts.createLanguageService({
    getCompilationSettings: () => options,
    getScriptFileNames: () => [file],
    getScriptVersion: () => "1",
    getScriptSnapshot: (path) => {
      const content = path === file ? text : ts.sys.readFile(path);
      return content === undefined ? undefined : ts.ScriptSnapshot.fromString(content);
    },
    getCurrentDirectory: () => process.cwd(),
    getDefaultLibFileName: (given) => ts.getDefaultLibFilePath(given),
    fileExists: (path) => path === file || ts.sys.fileExists(path),
    readFile: (path) => ts.sys.readFile(path),
    directoryExists: (path) => ts.sys.directoryExists(path),
  });
  return (place) => {
    const { documentation = [], tags = [] } =
      service.getQuickInfoAtPosition(file, (place.exec(text)?.index ?? -1) + 1) ?? {};
    const lines = tags.map(({ name, text: words }) => `@${name} ${ts.displayPartsToString(words)}`);
    return [ts.displayPartsToString(documentation), ...lines].join("\n").replace(/\s+/g, " ");
  };
}

const hover = editor();

test.each([
  [/Acl,/, /^An access control list: rules that let traffic .* @example ```ts const acl = .* @see CreateACL\b/],
  [/DnatEntry;/, /^A DNAT entry .* @example ```ts .* @see AddDnatEntry\b/],
  [/Reboot,/, /^Restarts the devices of a gateway, .* @example ```ts .* @see RebootSmartAccessGateway\b/],
  [/(?<=args\.)rules/, /^The rules, by names of your choice that only this program uses: /],
  [/(?<=args\.)adopt/, /^The id of an existing object to manage instead /],
  [/(?<=args\.)unmanaged/, /^What happens to unmanaged entries, /],
  [/(?<=type )AclRuleEntry/, /^A rule in `rules` of an ACL; the same inputs as \{@link AclRule\}\.$/],
  [/(?<=entry\.)direction/, /^Which way the traffic goes: `in` from outside to the branch /],
  [/ruleIds/, /^The ids of the rules \(`acr-\.\.\.`\) by their names in `rules`\.$/],
  [/devices/, /^The devices that came back, with the time at which each started, /],
  [/triggers/, /^Any values\. If one differs from the last update, the action runs again\. /],
])("an editor shows the documentation at %s", (place, shown) => {
  expect(hover(place)).toMatch(shown);
});
