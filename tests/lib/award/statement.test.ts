import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  chosenOf,
  contradicts,
  disagreementOf,
  type Statement,
  saysTheSame,
} from "@/lib/award/statement";
import { AWARD_STATES } from "@/lib/facts";
import { PROOFS, rungOf } from "@/lib/proof";
import { day } from "@/tests/support/import/plan-text";

const FEBRUARY = day("2026-02-01");

const said = fc.record({
  state: fc.constantFrom(...AWARD_STATES),
  issuedOn: fc.constantFrom(FEBRUARY, day("2026-02-02")),
  expiresOn: fc.constantFrom(null, day("2028-01-31"), day("2029-01-31")),
  revokedOn: fc.constantFrom(null, day("2027-01-01")),
  proof: fc.constantFrom(...PROOFS),
});

/** Several sources, each having spoken in a turn of its own; at most one is settled on. */
const statements = fc
  .tuple(fc.array(said, { minLength: 1, maxLength: 5 }), fc.option(fc.nat(4)), fc.nat(5))
  .map(([all, settled, heard]) =>
    all.map((one, index): Statement => {
      const settledTurn = settled === index ? heard : null;
      return { ...one, source: `source ${index}`, turn: index + 1, settledTurn };
    }),
  );

describe("what counts among statements", () => {
  test("does not depend on their order", () => {
    fc.assert(
      fc.property(statements, fc.gen(), (all, gen) => {
        const shuffled = gen(fc.shuffledSubarray, all, { minLength: all.length });
        expect(chosenOf(shuffled)).toEqual(chosenOf(all));
        expect(disagreementOf(shuffled)).toBe(disagreementOf(all));
      }),
    );
  });

  test("is what was settled on; else nothing beats it by proof, nor equals it and came later", () => {
    fc.assert(
      fc.property(statements, (all) => {
        const choice = chosenOf(all);
        const settled = all.filter(({ settledTurn }) => settledTurn !== null);
        if (settled.length > 0) {
          expect(choice).toEqual({ statement: settled[0], rule: "settled" });
          return;
        }
        for (const other of all) {
          const mine = choice?.statement;
          if (!mine || other === mine) continue;
          expect(rungOf(other.proof)).toBeLessThanOrEqual(rungOf(mine.proof));
          if (other.proof === mine.proof) expect(other.turn).toBeLessThan(mine.turn);
        }
      }),
    );
  });

  test("is disagreed on as long as somebody says something else", () => {
    fc.assert(
      fc.property(statements, (all) => {
        const agree = all.every((one) => all.every((other) => saysTheSame(one, other)));
        expect(disagreementOf(all) === "none").toBe(agree);
      }),
    );
  });

  test("is settled until somebody says something new", () => {
    const one = {
      state: "earned",
      issuedOn: FEBRUARY,
      revokedOn: null,
      proof: "attested",
    } as const;
    const first = { ...one, source: "a", turn: 1, expiresOn: day("2028-01-31"), settledTurn: 2 };
    const second = {
      ...one,
      source: "b",
      turn: 2,
      expiresOn: day("2029-01-31"),
      settledTurn: null,
    };
    expect(disagreementOf([first, second])).toBe("settled");
    expect(disagreementOf([first, { ...second, turn: 3 }])).toBe("open");
    expect(disagreementOf([first, { ...second, turn: 3, expiresOn: first.expiresOn }])).toBe(
      "none",
    );
  });

  test("nobody is contradicted by news", () => {
    const exact = { issuedPrecision: null, expiresPrecision: null };
    const known = {
      ...exact,
      state: "earned",
      issuedOn: FEBRUARY,
      expiresOn: null,
      revokedOn: null,
    } as const;
    const ending = { ...known, expiresOn: day("2028-01-31") };
    expect(contradicts(known, ending)).toBe(false);
    expect(contradicts(ending, known)).toBe(true);
    expect(contradicts({ ...known, state: "in-progress" }, ending)).toBe(false);
    expect(contradicts(known, { ...known, revokedOn: FEBRUARY })).toBe(true);
  });
});
