import { createHash } from "node:crypto";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { type Draw, drawSample } from "@/lib/auditor-link/draw-sample";

const sha256 = (text: string) => createHash("sha256").update(text, "utf8").digest("hex");
const drawn = (ids: readonly string[], draw: Draw) =>
  drawSample(ids, draw, sha256).map(({ id }) => id);

const ID = "7d4f1c1e-0000-4000-8000-000000000001";
const seeds = fc.stringMatching(/^[\w-]{1,20}$/);
const populations = fc.uniqueArray(fc.uuid(), { maxLength: 40 });
const sizes = fc.integer({ min: 1, max: 45 });

describe("a sample", () => {
  test("is the same for the same seed and people, in whatever order they come and however often", () => {
    fc.assert(
      fc.property(
        populations.chain((ids) =>
          fc.tuple(
            fc.constant(ids),
            fc.shuffledSubarray(ids, { minLength: ids.length }),
            fc.array(fc.constantFrom(...ids, "x")).map((more) => more.filter((id) => id !== "x")),
          ),
        ),
        seeds,
        sizes,
        ([ids, shuffled, again], seed, size) => {
          expect(drawn([...shuffled, ...again], { seed, size })).toEqual(
            drawn(ids, { seed, size }),
          );
        },
      ),
    );
  });

  test("is of different people of the population, as many as were asked for or there are", () => {
    fc.assert(
      fc.property(populations, seeds, sizes, (ids, seed, size) => {
        const sample = drawn(ids, { seed, size });
        expect(new Set(sample).size).toBe(Math.min(size, ids.length));
        expect(sample.every((id) => ids.includes(id))).toBe(true);
      }),
    );
  });

  test("of one more begins with the smaller one", () => {
    fc.assert(
      fc.property(populations, seeds, sizes, (ids, seed, size) => {
        const larger = drawn(ids, { seed, size: size + 1 });
        expect(larger.slice(0, size)).toEqual(drawn(ids, { seed, size }));
      }),
    );
  });

  test("changes only by whoever joins or leaves the population", () => {
    fc.assert(
      fc.property(populations, fc.uuid(), seeds, (ids, joins, seed) => {
        const size = ids.length + 1;
        const before = drawn(ids, { seed, size });
        const after = drawn([...ids, joins], { seed, size });
        expect(after.filter((id) => id !== joins)).toEqual(before.filter((id) => id !== joins));
      }),
    );
  });

  test("is what sha256sum and sort find", () => {
    const ids = [ID.replace(/.$/, "2"), ID];
    expect(drawSample(ids, { seed: "harbour", size: 2 }, sha256)).toEqual([
      { id: ID, ticket: "1a6e252a72bae3d469003156cdb2be7bafea6645b6c43168024dd9f61febb71c" },
      { id: ids[0], ticket: "7958a30d2b920da36f45f28f5aa979b12796f6f8b094547fb673ec922497ac67" },
    ]);
  });

  test("takes everybody as likely as anybody else", () => {
    const ids = Array.from({ length: 20 }, (_, index) => `person-${index}`);
    const counts = new Map(ids.map((id) => [id, 0]));
    const draws = 4_000;
    const size = 5;
    for (let seed = 0; seed < draws; seed++) {
      for (const id of drawn(ids, { seed: `s${seed}`, size })) {
        counts.set(id, (counts.get(id) ?? 0) + 1);
      }
    }
    const share = size / ids.length;
    const variance = draws * share * (1 - share) * (ids.length / (ids.length - 1));
    const squares = [...counts.values()].map((count) => (count - draws * share) ** 2);
    const chiSquare = squares.reduce((sum, square) => sum + square, 0) / variance;
    // 19 degrees of freedom: beyond 43.8 once in a thousand, were it fair. The seeds are always these.
    expect(chiSquare).toBeLessThan(43.8);
  });
});
