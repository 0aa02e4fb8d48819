import ts from "typescript";

export type Exported = { readonly name: string; readonly node: ts.Node };

/** Every value that a file exports under a name, with the code behind it; types are left out. */
export function exportsOf(code: string): Exported[] {
  const source = ts.createSourceFile("code.tsx", code, ts.ScriptTarget.Latest, true);
  return source.statements.filter(isExported).flatMap((statement): Exported[] => {
    if (ts.isFunctionDeclaration(statement)) return [named(statement.name, statement)];
    if (!ts.isVariableStatement(statement)) return [];
    return statement.declarationList.declarations.flatMap((declaration) =>
      declaration.initializer ? [named(declaration.name, declaration.initializer)] : [],
    );
  });
}

function isExported(statement: ts.Statement): boolean {
  const modifiers = ts.canHaveModifiers(statement) ? (ts.getModifiers(statement) ?? []) : [];
  return modifiers.some(({ kind }) => kind === ts.SyntaxKind.ExportKeyword);
}

function named(name: ts.Node | undefined, node: ts.Node): Exported {
  return { name: name?.getText() ?? "default", node };
}

/** Whether it works with rows: answers a promise, or is wrapped by one of these. */
export function isWork(node: ts.Node): boolean {
  if (!isFunction(node)) return false;
  const isAsync = node.modifiers?.some(({ kind }) => kind === ts.SyntaxKind.AsyncKeyword) ?? false;
  return (
    isAsync || /^Promise\b/.test(node.type?.getText() ?? "") || /\binScope\(/.test(node.getText())
  );
}

/** Whether its first parameter is of one of these types. */
export function startsWith(types: readonly string[], node: ts.Node): boolean {
  return isFunction(node) && types.includes(node.parameters[0]?.type?.getText() ?? "");
}

/** Whether it is a call of one of these functions, as in `export const save = action(…)`. */
export function isCallOf(names: readonly string[], node: ts.Node): boolean {
  return ts.isCallExpression(node) && names.includes(node.expression.getText());
}

function isFunction(node: ts.Node): node is ts.FunctionDeclaration | ts.ArrowFunction {
  return ts.isFunctionDeclaration(node) || ts.isArrowFunction(node);
}
