// The worked example of docs/contributing.md is cut from the files that it shows, so that it is
// always as they are.
import { readFileSync } from "node:fs";
import { join } from "node:path";
import ts from "typescript";
import { formatted } from "./format.mts";
import { root } from "./root.mts";

/** A note such as `<!-- From provider/a.ts -->` or `<!-- From test/b.ts: name -->`, and the code after it. */
const cut = /(<!-- From (\S+?)(?:: (\w+))? -->\n\n)(`{3,})(\w+)\n[^]*?^\4\n/gm;

/** The statement of a file that declares a constant; without a name the whole file. */
function textOf(file: string, name: string | undefined): string {
  const text = readFileSync(join(root, file), "utf8");
  if (name === undefined) return text.trimEnd();
  const source = ts.createSourceFile(file, text, ts.ScriptTarget.Latest, true);
  const found = source.statements.find(
    (one) => ts.isVariableStatement(one) && one.declarationList.declarations[0]?.name.getText() === name,
  );
  if (!found) throw new Error(`${file} has no constant "${name}"`);
  return found.getText();
}

/** The text of the page with the code as its files have it. */
export function contributingPage(page: string): Promise<string> {
  const text = readFileSync(join(root, page), "utf8");
  const current = text.replace(cut, (_, note: string, file: string, name: string | undefined, __, language: string) => {
    // The format check shortens the fence where the code holds none.
    const fence = "````";
    return `${note}${fence}${language}\n${textOf(file, name)}\n${fence}\n`;
  });
  return formatted(page, current);
}
