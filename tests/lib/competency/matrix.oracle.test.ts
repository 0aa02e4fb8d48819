import fc from "fast-check";
import { expect, test } from "vitest";
import { addDays, type Day } from "@/lib/calendar";
import { levelsOn } from "@/lib/competency/levels";
import { matrixRow } from "@/lib/competency/matrix";
import { matrixRowsOn } from "@/lib/competency/matrix-on";
import type { Meaning, PersonFacts } from "@/lib/facts";
import type { CompetencyId } from "@/lib/ids";
import { counts, PROOFS, type Proof } from "@/lib/proof";
import { unpackCell } from "@/lib/timeline/matrix/cell";
import { at, constant } from "@/lib/timeline/timeline";
import { anyOrganisation } from "@/tests/support/organisation/arbitrary";
import { anyProof, competencyIds, WINDOW } from "@/tests/support/organisation/arbitrary-facts";
import { isFresh } from "@/tests/support/organisation/oracle/fresh";
import { levelShown } from "@/tests/support/organisation/oracle/rule";

test("Every cell of a row is on every day what a look at that day says", () => {
  const question = fc.record({ proof: anyProof, warningDays: fc.nat(5) });
  fc.assert(
    fc.property(anyOrganisation, question, ({ meaning, people }, asked) => {
      for (const facts of people) {
        const row = matrixRow(facts, meaning, asked);
        for (const competency of competencyIds) {
          const cells = row.get(competency) ?? [];
          for (const on of WINDOW) {
            const shown = cells.length === 0 ? NOTHING : unpackCell(at(cells, on));
            expect(shown).toEqual(look({ facts, meaning, competency }, asked, on));
          }
        }
      }
    }),
    { numRuns: 150 },
  );
});

test("The rows of a day are what the rows over all time say of it", () => {
  const question = fc.record({ proof: anyProof, warningDays: fc.nat(5) });
  fc.assert(
    fc.property(anyOrganisation, question, ({ meaning, people }, asked) => {
      for (const asOf of WINDOW) {
        const rowOn = matrixRowsOn(competencyIds, meaning, { ...asked, asOf });
        for (const facts of people) {
          const row = matrixRow(facts, meaning, asked);
          const cells = competencyIds.map((id) => at(row.get(id) ?? constant(0), asOf));
          expect([asOf, ...rowOn(facts)]).toEqual([asOf, ...cells]);
        }
      }
    }),
    { numRuns: 300 },
  );
});

const NOTHING = {
  ...{ shown: 0, required: 0, expiring: false, unverified: false, mandatory: false },
  uncounted: false,
  stale: false,
};

type Of = {
  readonly facts: PersonFacts;
  readonly meaning: Meaning;
  readonly competency: CompetencyId;
};

function look(of: Of, { proof, warningDays }: { proof: Proof; warningDays: number }, on: Day) {
  const { level, required } = onDay(of, proof, on);
  const next = Array.from({ length: warningDays + 1 }, (_, n) => addDays(on, n + 1));
  const least = counts(proof, "checked") ? proof : "checked";
  return {
    shown: level,
    required: required?.level ?? 0,
    mandatory: required?.importance === "mandatory",
    expiring: next.some((later) => onDay(of, proof, later).level < level),
    unverified: level > 0 && onDay(of, least, on).level < level,
    uncounted: PROOFS.some((any) => onDay(of, any, on).level > level),
    stale: isStale(of, proof, on),
  };
}

/** It would be shown if it never went stale, and nothing happened lately. */
function isStale({ facts: person, meaning, competency }: Of, lowest: Proof, day: Day): boolean {
  const others = [...meaning.staleness].filter(([id]) => id !== competency);
  const lasting = { ...meaning, staleness: new Map(others) };
  const once = levelShown(competency, { person, meaning: lasting, day, lowest });
  return once > 0 && !isFresh(competency, { person, meaning, day });
}

function onDay({ facts, meaning, competency }: Of, proof: Proof, on: Day) {
  const found = levelsOn(facts, meaning, proof, on).find(
    ({ competencyId }) => competencyId === competency,
  );
  return { level: found?.level ?? 0, required: found?.required ?? null };
}
