/**
 * The names inside a rule such as `2 of (A; any of (B; C))`, in order.
 * Throws on a rule that is not written like that, or that asks for more than it lists.
 */
export function namesInRule(rule: string): string[] {
  const operator = /^(all|any|\d+) of \((.*)\)$/.exec(rule.trim());
  if (!operator) return [rule.trim()];
  const [, quantity = "", list = ""] = operator;
  const parts = splitAtDepthZero(list);
  if (parts.some((part) => part === "")) throw new Error(`empty part in: ${rule}`);
  const wanted = Number(quantity);
  if (wanted > parts.length || wanted === 0) throw new Error(`cannot be met: ${rule}`);
  return parts.flatMap(namesInRule);
}

function splitAtDepthZero(list: string): string[] {
  const parts = [""];
  let depth = 0;
  for (const character of list) {
    if (character === "(") depth += 1;
    if (character === ")") depth -= 1;
    if (character === ";" && depth === 0) parts.push("");
    else parts.push(`${parts.pop()}${character}`);
  }
  return parts.map((part) => part.trim());
}
