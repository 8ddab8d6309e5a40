import { join, relative } from "node:path";
import ts from "typescript";
import { compilerOptions } from "./compiler.mts";
import { root } from "./root.mts";

/** Objects within objects that are told member by member. */
const DEEPEST = 3;

/** A member of an interface. */
export interface Member {
  readonly name: string;
  readonly type: string;
  readonly optional: boolean;
  readonly text: string;
  readonly members: readonly Member[];
}

/**
 * The words that a member allows, in the order of its declaration. The compiler would print those
 * first that it met first.
 */
export function wordsOf({ valueDeclaration: member }: ts.Symbol): string | undefined {
  const type = member && ts.isPropertySignature(member) ? member.type : undefined;
  return type && ts.isUnionTypeNode(type) && type.types.every((word) => ts.isLiteralTypeNode(word))
    ? type.types.map((word) => word.getText()).join(" | ")
    : undefined;
}

/** What the compiler knows of the names that the package exports. */
export class Sources {
  protected readonly checker: ts.TypeChecker;
  private readonly exported: ReadonlyMap<string, ts.Symbol>;

  /** @param file the module whose exports are meant, from the root */
  constructor(file: string, program = ts.createProgram([join(root, file)], compilerOptions())) {
    this.checker = program.getTypeChecker();
    const source = program.getSourceFile(join(root, file));
    const module = source && this.checker.getSymbolAtLocation(source);
    if (!module) throw new Error(`${file} cannot be read`);
    this.exported = new Map(this.checker.getExportsOfModule(module).map((symbol) => [symbol.name, symbol]));
  }

  symbol(name: string): ts.Symbol {
    const found = this.exported.get(name);
    if (!found) throw new Error(`${name} is not exported`);
    return found.flags & ts.SymbolFlags.Alias ? this.checker.getAliasedSymbol(found) : found;
  }

  /** The file that declares a name, from the root. */
  file(name: string): string {
    const [declaration] = this.symbol(name).declarations ?? [];
    return relative(root, declaration?.getSourceFile().fileName ?? "");
  }

  documentation(symbol: ts.Symbol): { text: string; example: string | undefined } {
    const text = ts.displayPartsToString(symbol.getDocumentationComment(this.checker)).trim();
    const example = symbol.getJsDocTags(this.checker).find(({ name }) => name === "example");
    return { text, example: example && ts.displayPartsToString(example.text).trim() };
  }

  /** The properties of a class or interface, by name. */
  members(name: string): Map<string, ts.Symbol> {
    const type = this.checker.getDeclaredTypeOfSymbol(this.symbol(name));
    return new Map(this.checker.getPropertiesOfType(type).map((symbol) => [symbol.name, symbol]));
  }

  /** The members of an interface, those of objects in it below them. */
  tree(name: string): Member[] {
    const [at] = this.symbol(name).declarations ?? [];
    if (!at) throw new Error(`${name} is not declared`);
    const { NoTruncation } = ts.TypeFormatFlags;
    const membersOf = (type: ts.Type, depth: number): Member[] =>
      this.checker.getPropertiesOfType(type).map((symbol) => {
        const held = this.checker.getNonNullableType(this.checker.getTypeOfSymbolAtLocation(symbol, at));
        const isList = this.checker.isArrayType(held);
        const item = (isList && this.checker.getTypeArguments(held as ts.TypeReference)[0]) || held;
        const isObject = (item.flags & ts.TypeFlags.Object) !== 0 && depth > 0;
        const members = isObject ? membersOf(item, depth - 1) : [];
        const type = wordsOf(symbol) ?? this.checker.typeToString(held, undefined, NoTruncation);
        return {
          name: symbol.name,
          type: members.length === 0 ? `\`${type}\`` : isList ? "list" : "object",
          optional: (symbol.flags & ts.SymbolFlags.Optional) !== 0,
          text: this.documentation(symbol).text,
          members,
        };
      });
    return membersOf(this.checker.getDeclaredTypeOfSymbol(this.symbol(name)), DEEPEST);
  }

  /** The type that a name leads to, by way of these members. */
  typeAt(name: string, ...path: readonly string[]): ts.Type {
    const symbol = this.symbol(name);
    const [at] = symbol.declarations ?? [];
    if (!at) throw new Error(`${name} is not declared`);
    return path.reduce(
      (owner, member) => {
        const property = owner.getProperty(member);
        if (!property) throw new Error(`${name} has no ${member}`);
        return this.checker.getNonNullableType(this.checker.getTypeOfSymbolAtLocation(property, at));
      },
      this.checker.getTypeOfSymbolAtLocation(symbol, at),
    );
  }

  /** The type of the values of a field, as its definition has it. */
  fieldType(name: string, group: "inputs" | "outputs", field: string): string {
    const type = this.typeAt(name, "definition", group, field);
    const [values] = this.checker.getTypeArguments(type as ts.TypeReference);
    return values ? this.checker.typeToString(values, undefined, ts.TypeFormatFlags.NoTruncation) : "";
  }
}
