import fc from "fast-check";
import { expect, test } from "vitest";
import { bestOf, type FoundKind, MOST_OF_KIND, together } from "@/lib/search/answer";
import type { Found } from "@/lib/search/name-index";
import { NameIndex } from "@/lib/search/name-index";

const anyFound: fc.Arbitrary<Found> = fc
  .array(fc.integer({ min: 0, max: 9 }), { minLength: 1, maxLength: 12 })
  .map((ranks) => ({
    hits: ranks
      .toSorted((a, b) => a - b)
      .map((rank, index) => ({ id: `${index}`, alias: null, rank, text: "" })),
    total: ranks.length,
  }));
const anyKind = fc.constantFrom<FoundKind>("person", "team", "role", "competency", "page");
const anyAnswer = fc
  .array(fc.tuple(anyKind, anyFound), { maxLength: 8 })
  .map((pairs) => new Map(pairs));

test("at most twenty are shown, six of a kind, and none that is worse than one left out for it", () => {
  fc.assert(
    fc.property(anyAnswer, (found) => {
      const groups = bestOf(found);
      const shown = groups.flatMap(({ hits }) => hits);
      const worthIt = [...found.values()].flatMap(({ hits }) => hits.slice(0, MOST_OF_KIND));
      expect(shown).toHaveLength(Math.min(20, worthIt.length));
      const worst = Math.max(-1, ...shown.map(({ rank }) => rank));
      const better = worthIt.filter(({ rank }) => rank < worst);
      expect(shown).toEqual(expect.arrayContaining(better));
      for (const { hits } of groups) expect(hits.length).toBeLessThanOrEqual(MOST_OF_KIND);
    }),
  );
});

test("the kind with the best one comes first, and each kind has its best ones in order", () => {
  fc.assert(
    fc.property(anyAnswer, (found) => {
      const groups = bestOf(found);
      const first = groups.map(({ hits }) => hits[0]?.rank ?? 0);
      expect(first).toEqual(first.toSorted((a, b) => a - b));
      for (const { kind, hits, total } of groups) {
        expect(hits).toEqual(found.get(kind)?.hits.slice(0, hits.length));
        expect(total).toBe(found.get(kind)?.total);
      }
    }),
  );
});

test("two indexes together answer as one of all names does", () => {
  const anyName = fc.string({ unit: fc.constantFrom(..."ab "), minLength: 1, maxLength: 8 });
  fc.assert(
    fc.property(
      fc.array(fc.tuple(anyName, fc.boolean()), { maxLength: 20 }),
      anyName,
      (some, typed) => {
        const names = some.map(([name, isRecent], index) => ({
          named: { id: `${100 + index}`, spellings: [name] },
          isRecent,
        }));
        const all = names.map(({ named }) => named);
        const part = (recent: boolean) =>
          new NameIndex(
            names.filter(({ isRecent }) => isRecent === recent).map(({ named }) => named),
          ).find(typed, 9);
        const one = new NameIndex(all).find(typed, 9);
        const two = together(part(false), part(true), 9);
        expect(two.total).toBe(one.total);
        const told = (found: Found) => found.hits.map(({ rank, text }) => `${rank} ${text}`);
        expect(told(two)).toEqual(told(one));
      },
    ),
  );
});
