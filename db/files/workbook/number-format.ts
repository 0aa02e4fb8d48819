/**
 * How a number format makes a number look, as far as importing cares: as a day, a month without a
 * day, a day with a time, a time, digits padded with zeros to a width, or simply a number.
 */
export type Look =
  | { readonly kind: "number" | "day" | "month" | "day-time" | "time" }
  | { readonly kind: "padded"; readonly width: number };

/** Formats that a workbook uses without spelling them out (ECMA-376 part 1, 18.8.30). */
const BUILT_IN = new Map<number, string>([
  [17, "mmm-yy"],
  [22, "m/d/yy h:mm"],
  ...[14, 15, 16, 27, 28, 29, 30, 31, 36].map((id) => [id, "yyyy-mm-dd"] as const),
  ...[50, 51, 52, 53, 54, 57, 58].map((id) => [id, "yyyy-mm-dd"] as const),
  ...[18, 19, 20, 21, 32, 33, 34, 35, 45, 47, 55, 56].map((id) => [id, "h:mm"] as const),
]);

/** The look of a built-in format, where the workbook does not redefine it. */
export function lookOfBuiltIn(id: number): Look {
  return lookOf(BUILT_IN.get(id) ?? "General");
}

const LITERALS = /"[^"]*"|[\\_*].|\[[^\]]*\]|AM\/PM|A\/P|General/gi;
const ELAPSED = /\[(?:h+|m+|s+)\]/i;

export function lookOf(code: string): Look {
  if (ELAPSED.test(code)) return { kind: "number" };
  const [positive = ""] = code.replace(LITERALS, "").split(";");
  if (/^0{2,}$/.test(positive)) return { kind: "padded", width: positive.length };
  if (/[0#?]/.test(positive.replace(/s\.0+/gi, "s"))) return { kind: "number" };
  const clock = /[hs]/i.test(positive);
  if (/d/i.test(positive)) return { kind: clock ? "day-time" : "day" };
  if (clock) return { kind: /y/i.test(positive) ? "day-time" : "time" };
  if (/y/i.test(positive)) return { kind: /m/i.test(positive) ? "month" : "day" };
  return { kind: /m/i.test(positive) ? "day" : "number" };
}
