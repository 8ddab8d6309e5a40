// The definitions of provider/resources and provider/actions as their files declare them. Nothing is
// run or typed for it, so it works before the package compiles.
import { globSync, readFileSync } from "node:fs";
import { join } from "node:path";
import ts from "typescript";
import { root } from "./root.mts";

/** An input of a parent that lists entries. */
export interface Entries {
  /** The constant that defines an entry. */
  readonly of: string;
  /** The entry's property that holds the parent's id. */
  readonly parent: string;
  readonly doc: string;
}

/** A definition. */
export interface Declared {
  readonly kind: "resource" | "action";
  /** Its file, from the root. */
  readonly file: string;
  /** The folder of a resource, `actions` of an action. */
  readonly chapter: string;
  /** The constant that holds it. */
  readonly name: string;
  /** The name of its class. */
  readonly type: string;
  /** Its doc comment, as it stands. */
  readonly doc: string;
  readonly entries: readonly Entries[];
  /** The types that its file exports beside it. */
  readonly types: readonly string[];
}

const kinds: Readonly<Record<string, Declared["kind"]>> = { define: "resource", setting: "resource", action: "action" };

function isExported(statement: ts.Statement): boolean {
  return (
    ts.canHaveModifiers(statement) &&
    (ts.getModifiers(statement) ?? []).some(({ kind }) => kind === ts.SyntaxKind.ExportKeyword)
  );
}

function docOf(node: ts.Node, what: string): string {
  const comment = ts.getJSDocCommentsAndTags(node).findLast((one) => ts.isJSDoc(one));
  if (!comment) throw new Error(`${what} has no doc comment`);
  return comment.getText();
}

function property(object: ts.Expression | undefined, name: string): ts.Expression | undefined {
  if (!object || !ts.isObjectLiteralExpression(object)) return undefined;
  const found = object.properties.find((one) => one.name?.getText() === name);
  return found && ts.isPropertyAssignment(found) ? found.initializer : undefined;
}

function entriesOf(definition: ts.Expression | undefined, what: string): Entries[] {
  const collections = property(definition, "collections");
  if (!collections || !ts.isObjectLiteralExpression(collections)) return [];
  return collections.properties.map((one) => {
    const input = one.name?.getText() ?? "";
    const collection = ts.isPropertyAssignment(one) ? one.initializer : undefined;
    const parent = property(collection, "parent");
    const of = property(collection, "of");
    if (!of || !parent || !ts.isStringLiteral(parent))
      throw new Error(`${what}: collections.${input} has to name \`of\` and \`parent\``);
    return { of: of.getText(), parent: parent.text, doc: docOf(one, `${what}: collections.${input}`) };
  });
}

function declaredIn(file: string): Declared[] {
  const source = ts.createSourceFile(file, readFileSync(join(root, file), "utf8"), ts.ScriptTarget.Latest, true);
  const exported = source.statements.filter(isExported);
  const types = exported
    .filter((one) => ts.isInterfaceDeclaration(one) || ts.isTypeAliasDeclaration(one))
    .map(({ name }) => name.text);
  return exported.filter(ts.isVariableStatement).flatMap((statement) => {
    const [constant] = statement.declarationList.declarations;
    const call = constant?.initializer;
    const kind = call && ts.isCallExpression(call) ? kinds[call.expression.getText()] : undefined;
    if (!constant || !call || !ts.isCallExpression(call) || !kind) return [];
    const [definition] = call.arguments;
    const type = property(definition, "type");
    const name = constant.name.getText();
    const what = `${file}: ${name}`;
    if (!type || !ts.isStringLiteral(type)) throw new Error(`${what} has to say its \`type\` as text`);
    return {
      kind,
      file,
      chapter: file.split("/").at(-2) ?? "",
      name,
      type: type.text,
      doc: docOf(statement, what),
      entries: entriesOf(definition, what),
      types,
    };
  });
}

/** Every definition, by chapter and type. */
export function declaredDefinitions(): readonly Declared[] {
  const order = ({ kind, chapter, type }: Declared): string => `${kind === "action" ? 1 : 0} ${chapter}/${type}`;
  return globSync("provider/{resources/*,actions}/*.ts", { cwd: root })
    .flatMap(declaredIn)
    .sort((a, b) => (order(a) < order(b) ? -1 : 1));
}
