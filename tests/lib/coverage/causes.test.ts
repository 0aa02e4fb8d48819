import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { addDays, type Day } from "@/lib/calendar";
import { type Cause, coverageCauses, type SlotSpan } from "@/lib/coverage/causes";
import { type Counts, coverageOf, NO_SLOTS } from "@/lib/coverage/coverage";
import type { Meaning, PersonFacts } from "@/lib/facts";
import { rungBit } from "@/lib/proof";
import { livedSpans } from "@/lib/standing/lived-spans";
import { anyOrganisation } from "@/tests/support/organisation/arbitrary";
import { anyProof, WINDOW } from "@/tests/support/organisation/arbitrary-facts";
import {
  aMeaning,
  aMembership,
  anAward,
  aPerson,
  aPolicy,
  aRequirement,
  aWaiver,
  day,
} from "@/tests/support/organisation/build";
import { awardId, credentialId, personId } from "@/tests/support/organisation/names";
import { inOneTeamAtATime } from "@/tests/support/organisation/one-team";

type World = { readonly people: readonly PersonFacts[]; readonly meaning: Meaning };

function spansIn({ people, meaning }: World, rung = rungBit("attested")): SlotSpan[] {
  return people.flatMap((facts) =>
    livedSpans(facts, meaning)
      .filter(({ rungs }) => (rungs & rung) !== 0)
      .map(({ requirementId, standing, from, until }) => ({
        ...{ personId: facts.personId, requirementId, kind: standing.kind, from, until },
        by: standing.kind === "met" ? standing.by : [],
        policies: standing.kind === "met" ? standing.policies : [],
      })),
  );
}

function countsOn(spans: readonly SlotSpan[], asOf: Day): Counts {
  const counts = { ...NO_SLOTS };
  for (const { kind, from, until } of spans) if (from <= asOf && asOf < until) counts[kind]++;
  return counts;
}

function causesIn(world: World, from: Day, until: Day, rung?: number) {
  const spans = spansIn(world, rung);
  return coverageCauses({
    ...{ spans, from, until, counts: countsOn(spans, from) },
    people: new Map(world.people.map((facts) => [facts.personId, facts])),
    policies: world.meaning.policies,
    requirements: new Map(world.meaning.requirements.map((own) => [own.id, own])),
  });
}

describe("what moved coverage", () => {
  test("adds up to the difference between the two days, whatever happened in between", () => {
    const anyDays = fc.tuple(fc.constantFrom(...WINDOW), fc.nat(WINDOW.length));
    fc.assert(
      fc.property(anyOrganisation, anyDays, anyProof, (given, [from, length], proof) => {
        const people = given.people
          .map(inOneTeamAtATime)
          .map((facts, at) => ({ ...facts, personId: personId(`person ${at}`) }));
        const world = { people, meaning: given.meaning };
        const [until, rung] = [addDays(from, length), rungBit(proof)];
        const changes = causesIn(world, from, until, rung);
        const spans = spansIn(world, rung);
        const [before, after] = [from, until].map((on) => coverageOf(countsOn(spans, on)));
        if (before == null || after == null) return;
        const moved = changes.reduce((sum, change) => sum + change.moved, 0);
        expect(moved).toBeCloseTo(after - before, 10);
        for (const { day: on } of changes) expect(on > from && on <= until).toBe(true);
      }),
      { numRuns: 500 },
    );
  });

  test("S18: eight points less are so many that ran out, joined, left and were asked anew", () => {
    const [FROM, UNTIL] = [day("2026-10-01"), day("2026-11-01")];
    const someone = (name: string, facts: Partial<PersonFacts> = {}) =>
      aPerson({ personId: personId(name), ...facts });
    const held = (name: string, facts = {}) => [anAward({ id: awardId(name), ...facts })];
    const people = [
      ...["a", "b", "c", "d"].map((name) => someone(name, { awards: held(name) })),
      someone("lapses", { awards: held("lapses", { expiresOn: day("2026-10-09") }) }),
      someone("revoked", { awards: held("revoked", { revokedOn: day("2026-10-12") }) }),
      someone("earns", { awards: held("earns", { issuedOn: day("2026-10-20") }) }),
      someone("leaves", { awards: held("leaves"), leftOn: day("2026-10-14") }),
      someone("joins", { memberships: [aMembership({ startsOn: day("2026-10-16") })] }),
      someone("waived", { waivers: [aWaiver({ startsOn: day("2026-10-18") })] }),
    ];
    const changes = causesIn(
      { people, meaning: aMeaning({ requirements: [aRequirement()] }) },
      ...([FROM, UNTIL] as const),
    );
    expect(changes.map(({ cause, personId: who }) => [cause, who])).toEqual(
      (
        [
          ["lapsed", "lapses"],
          ["revoked", "revoked"],
          ["left", "leaves"],
          ["joined", "joins"],
          ["waiver", "waived"],
          ["earned", "earns"],
        ] satisfies [Cause, string][]
      ).map(([cause, name]) => [cause, personId(name)]),
    );
    // 7 of 9 met, then 6, 5 of 9, 4 of 8, 4 of 9, 4 of 8, 5 of 8.
    const shares = [7 / 9, 6 / 9, 5 / 9, 4 / 8, 4 / 9, 4 / 8, 5 / 8];
    changes.forEach(({ moved }, at) => {
      expect(moved).toBeCloseTo((shares[at + 1] ?? 0) - (shares[at] ?? 0), 12);
    });
  });

  test("is the policy where it begins to stand in, or is withdrawn", () => {
    const badge = credentialId("badge");
    const days = { effectiveFrom: day("2026-10-05"), effectiveUntil: day("2026-10-20") };
    const policies = new Map([[credentialId("cissp"), [aPolicy(days)]]]);
    const holder = aPerson({ awards: [anAward({ credentialId: badge })] });
    const meaning = aMeaning({ requirements: [aRequirement()], policies });
    const changes = causesIn({ people: [holder], meaning }, day("2026-10-01"), day("2026-11-01"));
    expect(changes.map((change) => [change.cause, change.day, change.after])).toEqual([
      ["policy", day("2026-10-05"), "met"],
      ["policy", day("2026-10-21"), "gap"],
    ]);
  });

  test("is the requirement where another version began to ask, or to ask for something else", () => {
    const changed = aRequirement(
      { effectiveUntil: day("2026-10-10") },
      { effectiveFrom: day("2026-10-11"), rule: { credential: credentialId("ccna") } },
    );
    const holder = aPerson({ awards: [anAward({ credentialId: credentialId("ccna") })] });
    const world = { people: [holder], meaning: aMeaning({ requirements: [changed] }) };
    const [change] = causesIn(world, day("2026-10-01"), day("2026-11-01"));
    expect(change).toMatchObject({ cause: "requirement", before: "gap", after: "met", moved: 1 });
  });
});
