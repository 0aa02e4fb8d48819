import fc from "fast-check";
import { expect, test } from "vitest";
import { addDays, type Day } from "@/lib/calendar";
import type { Award, Meaning, PersonFacts } from "@/lib/facts";
import { PROOFS, type Proof } from "@/lib/proof";
import { endsOf } from "@/lib/reminder/ends";
import type { Standing } from "@/lib/standing/standing";
import { anyOrganisation } from "@/tests/support/organisation/arbitrary";
import { anyProof, WINDOW } from "@/tests/support/organisation/arbitrary-facts";
import { isDuring } from "@/tests/support/organisation/oracle/rule";
import { standingsOnDays } from "@/tests/support/organisation/oracle/standing";

type Told = { thing: string; lastDay: Day; ids: readonly string[]; atStake: readonly string[] };

/** Walks from day to day and asks of each what is there on it and not on the next. Awards that end together are one. */
function endsByWalking(person: PersonFacts, meaning: Meaning, lowest: Proof): Told[] {
  const stands = meaning.requirements.map((requirement) => ({
    id: requirement.id,
    on: standingsOnDays({ requirement, person, meaning, lowest }, WINDOW),
  }));
  return WINDOW.slice(0, -1).flatMap((day, index) => {
    if (!isDuring(addDays(day, 1), person.joinedOn, person.leftOn)) return [];
    const pairs = stands.map(({ id, on }) => ({
      id,
      now: on[index] ?? null,
      next: on[index + 1] ?? null,
    }));
    return [...awardsByWalking(person, day, lowest, pairs), ...permissions(day, pairs)];
  });
}

type Pair = { id: string; now: Standing | null; next: Standing | null };

function awardsByWalking(person: PersonFacts, day: Day, lowest: Proof, pairs: Pair[]): Told[] {
  const isHeld = (award: Award, on: Day) =>
    award.state === "earned" &&
    isDuring(on, award.issuedOn, award.expiresOn) &&
    (award.revokedOn === null || on < award.revokedOn) &&
    PROOFS.indexOf(award.proof) >= PROOFS.indexOf(lowest);
  const ending = person.awards.filter((award) => award.expiresOn === day && isHeld(award, day));
  return [...new Set(ending.map(({ credentialId }) => credentialId))].flatMap((credentialId) => {
    const ids = ending.filter((a) => a.credentialId === credentialId).map(({ id }) => id);
    const carried = pairs.filter(
      ({ now }) => now?.kind === "met" && ids.some((id) => now.by.includes(id)),
    );
    const lost = carried.filter(({ next }) => next !== null && next.kind !== "met");
    const isHeldOn = person.awards.some(
      (award) => award.credentialId === credentialId && isHeld(award, addDays(day, 1)),
    );
    const ends = carried.length > 0 ? lost.length > 0 : !isHeldOn;
    const atStake = lost.map(({ id }) => id);
    return ends ? [{ thing: "award", lastDay: day, ids, atStake }] : [];
  });
}

function permissions(day: Day, pairs: Pair[]): Told[] {
  return pairs.flatMap(({ id, now, next }): Told[] => {
    const rest = { lastDay: day, atStake: [id] };
    if (now?.kind === "grace" && next?.kind === "gap")
      return [{ thing: "grace", ids: [id], ...rest }];
    if (now?.kind !== "waived" || (next?.kind !== "gap" && next?.kind !== "grace")) return [];
    return [{ thing: "waiver", ids: [now.waiverId], ...rest }];
  });
}

const sorted = (all: readonly Told[]) =>
  all
    .map(({ thing, lastDay, ids, atStake }) => [thing, lastDay, ...ids, "|", ...atStake].join(" "))
    .sort();

test("what ends is what walking from day to day finds", () => {
  let found = 0;
  fc.assert(
    fc.property(anyOrganisation, anyProof, ({ meaning, people }, lowest) => {
      for (const person of people) {
        const slow = endsByWalking(person, meaning, lowest);
        const fast = endsOf(person, meaning, lowest);
        found += fast.length;
        const told = fast.map(({ thing, id, lastDay, atStake }): Told => {
          const together = slow.find(
            (one) => one.thing === thing && one.lastDay === lastDay && one.ids.includes(id),
          );
          return { thing, lastDay, ids: together?.ids ?? [id], atStake };
        });
        expect(sorted(told)).toEqual(sorted(slow));
      }
    }),
    { numRuns: 200 },
  );
  expect(found).toBeGreaterThan(100); // else nothing was compared
});

test("nobody's order of facts decides, and the first end comes first", () => {
  fc.assert(
    fc.property(anyOrganisation, anyProof, ({ meaning, people }, lowest) => {
      for (const person of people) {
        const turned = {
          ...person,
          awards: person.awards.toReversed(),
          waivers: person.waivers.toReversed(),
        };
        const ends = endsOf(person, meaning, lowest);
        expect(endsOf(turned, meaning, lowest)).toEqual(ends);
        expect(ends).toEqual(ends.toSorted((a, b) => a.lastDay - b.lastDay));
      }
    }),
    { numRuns: 80 },
  );
});
