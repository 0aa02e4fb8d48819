import type { ResultLevel } from "@/lib/badge/read/badge/badge";
import { plainKey } from "@/lib/import/names/name-key";
import type { KnownCompetency } from "./known-competency";

const NUMBER = /^(?:level\s*)?(\d{1,2})$/i;

/**
 * The step of a framework's scale that a result speaks of: the one of its name, else of its number. Null
 * where the scale has none such: scales of others are not translated.
 */
export function achievedLevel(
  { name, level }: ResultLevel,
  levels: KnownCompetency["levels"],
): number | null {
  const said = [name, level].flatMap((text) => (text === null ? [] : [text.trim()]));
  const named = said.flatMap((text) =>
    levels.filter((step) => plainKey(step.name) === plainKey(text)),
  );
  const numbers = said.flatMap((text) => NUMBER.exec(text)?.[1] ?? []).map(Number);
  const numbered = levels.filter(({ rank }) => numbers.includes(rank));
  const found = new Set((named.length > 0 ? named : numbered).map(({ rank }) => rank));
  const [rank] = found;
  return rank !== undefined && found.size === 1 ? rank : null;
}
