import fc from "fast-check";
import { distance } from "fastest-levenshtein";
import { expect, test } from "vitest";
import { NameIndex } from "@/lib/search/name-index";
import { mistakesAllowed, nearWords } from "@/lib/search/near-words";
import { mistakesIn, plainSearch } from "./plain-search";

/** Few letters, so that words are like one another. */
const anyWord = fc.string({ unit: fc.constantFrom(..."abcü"), minLength: 1, maxLength: 11 });
const anySpelling = fc.array(anyWord, { minLength: 0, maxLength: 3 }).map((all) => all.join(" "));
const anyNames = fc
  .array(fc.array(anySpelling, { minLength: 1, maxLength: 3 }), { maxLength: 25 })
  .map((all) => all.map((spellings, index) => ({ id: `${index + 100}`, spellings })));
const anyQuery = fc.array(anyWord, { minLength: 0, maxLength: 3 }).map((all) => all.join(" "));

test("what is found, and its order, is what comparing everything finds", () => {
  fc.assert(
    fc.property(anyNames, anyQuery, fc.integer({ min: 1, max: 30 }), (names, typed, count) => {
      expect(new NameIndex(names).find(typed, count)).toEqual(plainSearch(names, typed, count));
    }),
    { numRuns: 3_000 },
  );
});

test("a misspelt name among those misspelt is found", () => {
  const misspelt = anyNames.chain((names) => {
    const spellings = names.flatMap((named) => named.spellings).filter((one) => one !== "");
    const some = spellings.length > 0 ? fc.constantFrom(...spellings) : fc.constant("abc");
    return fc.tuple(fc.constant(names), some, fc.nat(), fc.constantFrom("", "a", "b"));
  });
  fc.assert(
    fc.property(misspelt, ([names, spelling, at, letter]) => {
      const place = at % (spelling.length + 1);
      const typed = spelling.slice(0, place) + letter + spelling.slice(place + 1);
      expect(new NameIndex(names).find(typed, 9)).toEqual(plainSearch(names, typed, 9));
    }),
    { numRuns: 2_000 },
  );
});

test("the words near one are those that a look at each finds near", () => {
  fc.assert(
    fc.property(fc.uniqueArray(anyWord, { maxLength: 60 }), anyWord, (some, typed) => {
      const words = some.toSorted();
      const expected = words.flatMap((word, place): [number, number][] => {
        const mistakes = mistakesIn(typed, word);
        return mistakes === Number.POSITIVE_INFINITY ? [] : [[place, mistakes]];
      });
      const found = [...nearWords(words, typed)].sort(([a], [b]) => a - b);
      expect(found).toEqual(expected);
    }),
    { numRuns: 5_000 },
  );
});

test("every word within the edit distance is near, as others count it", () => {
  fc.assert(
    fc.property(anyWord, anyWord, (word, typed) => {
      if (distance(word, typed) > mistakesAllowed(typed.length)) return;
      expect(nearWords([word], typed).has(0)).toBe(true);
    }),
  );
});
