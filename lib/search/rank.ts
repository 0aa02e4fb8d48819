/**
 * How well a spelling answers what is typed, the lowest first: the same words; it begins with them; each
 * is the beginning of one of its words, in whatever order; each is, with a mistake or two, one of its
 * words or the beginning of one. Then fewer mistakes, letters left out before wrong ones, what something is called before what it is also
 * called, and fewer words beside those that were typed.
 */
export const TIERS = { exact: 0, beginning: 1, words: 2, misspelt: 3 } as const;

export type Likeness = {
  readonly tier: number;
  readonly mistakes: number;
  /** All typed letters stand in it in their order: at most some were left out. */
  readonly isInOrder: boolean;
  readonly isAlias: boolean;
  /** Words of the spelling beyond those that were typed. */
  readonly more: number;
};

const MOST_MISTAKES = 31;
const MOST_MORE = 15;

/** All of that as one number, to compare by. */
export function rankOf({ tier, mistakes, isInOrder, isAlias, more }: Likeness): number {
  const wrong = tier * (MOST_MISTAKES + 1) + Math.min(mistakes, MOST_MISTAKES);
  const worse = wrong * 2 + Number(!isInOrder);
  return (worse * 2 + Number(isAlias)) * (MOST_MORE + 1) + Math.min(Math.max(more, 0), MOST_MORE);
}

/** Whether the letters of one text, blanks aside, stand in another in their order. */
export function standsInOrder(typed: string, text: string): boolean {
  let place = 0;
  for (const letter of typed.replaceAll(" ", "")) {
    const found = text.indexOf(letter, place);
    if (found === -1) return false;
    place = found + letter.length;
  }
  return true;
}
