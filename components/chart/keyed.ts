/** Each with a key of its place: two lines, or two columns, may have one name. */
export function keyed<Item extends object>(
  items: readonly Item[],
): (Item & { readonly key: `line${number}` })[] {
  return items.map((item, place) => ({ ...item, key: `line${place}` }));
}

/** The same for words that have nothing but themselves. */
export function keyedWords(words: readonly string[]) {
  return keyed(words.map((word) => ({ word })));
}
