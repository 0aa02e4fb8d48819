const RIGHT_TO_LEFT = /[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc]/;
const LETTER = /\p{L}/u;
/** What has no shape of its own, or would change the direction of what follows. */
const SHAPELESS = /[\p{Cc}\p{Cf}\p{Cs}\u2028\u2029]+/gu;

/**
 * A line's words from left to right as they are drawn: words of scripts that run from right to left, and
 * numbers between them, stand in the opposite order. Letters inside a word are left to the font.
 */
export function inDrawnOrder(words: readonly string[]): string[] {
  const drawn: string[] = [];
  for (let at = 0; at < words.length; ) {
    const end = endOfRun(words, at);
    const run = words.slice(at, end);
    drawn.push(...(run.length > 1 && isRightToLeft(run[0]) ? run.reverse() : run));
    at = end;
  }
  return drawn;
}

/** A run of words from right to left ends with the last of them before one from left to right. */
function endOfRun(words: readonly string[], begin: number): number {
  if (!isRightToLeft(words[begin])) return begin + 1;
  let end = begin + 1;
  for (let at = end; at < words.length; at++) {
    const word = words[at] ?? "";
    if (isRightToLeft(word)) end = at + 1;
    else if (LETTER.test(word)) break;
  }
  return end;
}

function isRightToLeft(word: string | undefined): boolean {
  return word !== undefined && RIGHT_TO_LEFT.test(word);
}

/** The words of a text, without what cannot be drawn. */
export function wordsOf(text: string): string[] {
  return text
    .replace(SHAPELESS, (run) => (/\s/.test(run) ? " " : ""))
    .split(/\s+/)
    .filter((word) => word !== "");
}
