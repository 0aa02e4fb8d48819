import type { Found, Named } from "@/lib/search/name-index";
import { rankOf, TIERS } from "@/lib/search/rank";
import { queryWords, searchWords } from "@/lib/search/search-words";

/** The slow, obvious search: every word of every spelling of everything is compared. */
export function plainSearch(names: readonly Named[], typed: string, count: number): Found {
  const words = queryWords(typed);
  const all = words.length === 0 ? [] : names.flatMap((named) => bestSpelling(named, words));
  const hits = all.sort(
    (a, b) =>
      a.rank - b.rank || (a.text < b.text ? -1 : Number(a.text > b.text)) || (a.id < b.id ? -1 : 1),
  );
  return { hits: hits.slice(0, count), total: hits.length };
}

function bestSpelling({ id, spellings }: Named, words: readonly string[]) {
  const found = spellings.flatMap((spelling, place) => {
    const own = searchWords(spelling);
    const least = words.map((word) => Math.min(...own.map((one) => mistakesIn(word, one))));
    if (own.length === 0 || least.some((one) => one === Number.POSITIVE_INFINITY)) return [];
    const [text, typed] = [own.join(" "), words.join(" ")];
    const mistakes = least.reduce((sum, one) => sum + one, 0);
    const more = own.length - words.length;
    const tier = tierOf(text, typed, mistakes);
    const isInOrder = tier !== TIERS.misspelt || pattern(typed).test(text);
    const rank = rankOf({ tier, mistakes, isInOrder, isAlias: place > 0, more });
    return [{ id, alias: place === 0 ? null : spelling, rank, text }];
  });
  return found
    .sort((a, b) => a.rank - b.rank || (a.text < b.text ? -1 : Number(a.text > b.text)))
    .slice(0, 1);
}

/** Of all letters in their order with anything between them. */
function pattern(typed: string): RegExp {
  return new RegExp([...typed.replaceAll(" ", "")].join(".*"), "u");
}

function tierOf(text: string, typed: string, mistakes: number): number {
  if (text === typed) return TIERS.exact;
  if (text.startsWith(typed)) return TIERS.beginning;
  return mistakes === 0 ? TIERS.words : TIERS.misspelt;
}

/** With how few mistakes what is typed is the word, or its beginning; infinite where with too many. */
export function mistakesIn(typed: string, word: string): number {
  if (word.startsWith(typed)) return 0;
  const allowed = typed.length <= 3 ? 0 : typed.length <= 7 ? 1 : 2;
  const beginnings = Array.from({ length: word.length }, (_, letters) => word.slice(0, letters));
  const meant = typed.length >= 6 ? [word, ...beginnings] : [word];
  const least = Math.min(...meant.map((one) => mistakesBetween(typed, one)));
  return least <= allowed ? least : Number.POSITIVE_INFINITY;
}

/** Letters too many, too few, others, and neighbours that changed places: by the definition. */
function mistakesBetween(a: string, b: string): number {
  const known = new Map<string, number>();
  const least = (i: number, j: number): number => {
    if (i === 0 || j === 0) return i + j;
    const key = `${i} ${j}`;
    const found = known.get(key);
    if (found !== undefined) return found;
    const isSame = a[i - 1] === b[j - 1];
    const ways = [least(i - 1, j) + 1, least(i, j - 1) + 1, least(i - 1, j - 1) + (isSame ? 0 : 1)];
    if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) {
      ways.push(least(i - 2, j - 2) + 1);
    }
    const result = Math.min(...ways);
    known.set(key, result);
    return result;
  };
  return least(a.length, b.length);
}
