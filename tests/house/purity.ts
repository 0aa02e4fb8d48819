import ts from "typescript";

const IMPURE_GLOBALS = new Set([
  ...["process", "performance", "crypto", "globalThis", "console", "fetch"],
  ...["setTimeout", "setInterval", "setImmediate", "queueMicrotask"],
]);
const IMPURE_CALLS = new Set(["Date.now", "Math.random"]);

/** What in this code depends on anything but its arguments: the clock, chance, the machine, waiting. */
export function impuritiesIn(code: string): string[] {
  const found: string[] = [];
  const visit = (node: ts.Node): void => {
    const impurity = impurityOf(node);
    if (impurity) found.push(impurity);
    ts.forEachChild(node, visit);
  };
  visit(ts.createSourceFile("code.ts", code, ts.ScriptTarget.Latest, true));
  return found;
}

function impurityOf(node: ts.Node): string | null {
  if (ts.isNewExpression(node) && node.expression.getText() === "Date") {
    return node.arguments && node.arguments.length > 0 ? null : "new Date()";
  }
  if (ts.isPropertyAccessExpression(node) && IMPURE_CALLS.has(node.getText()))
    return node.getText();
  if (node.kind === ts.SyntaxKind.AsyncKeyword) return "async";
  return ts.isIdentifier(node) && IMPURE_GLOBALS.has(node.text) && isUse(node) ? node.text : null;
}

/** Not the name of a property, a parameter, a type or the like. */
function isUse(name: ts.Identifier): boolean {
  const { parent } = name;
  if (ts.isPropertyAccessExpression(parent)) return parent.expression === name;
  if (ts.isPropertyAssignment(parent)) return parent.initializer === name;
  return ts.isCallExpression(parent) || ts.isNewExpression(parent) || ts.isBinaryExpression(parent);
}
