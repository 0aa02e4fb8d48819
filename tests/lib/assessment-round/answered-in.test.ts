import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  answeredIn,
  isOpenOn,
  owedBy,
  partDay,
  progressOf,
  type Round,
  sidesOf,
} from "@/lib/assessment-round/answered-in";
import { roundDaysProblems } from "@/lib/assessment-round/open-round";
import type { Assessment } from "@/lib/facts";
import { anyOrganisation } from "@/tests/support/organisation/arbitrary";
import { anyDay } from "@/tests/support/organisation/arbitrary-facts";
import {
  aMeaning,
  anAsked,
  anAssessment,
  aPerson,
  aRole,
  day,
} from "@/tests/support/organisation/build";
import { assessmentId, competencyId, personId } from "@/tests/support/organisation/names";

const ADA = personId("ada");
const NETWORKS = competencyId("networks");
const ROUND: Round = {
  competencyIds: [],
  assessors: ["self", "manager"],
  opensOn: day("2026-11-01"),
  dueOn: day("2026-11-30"),
  closedOn: null,
};
const MEANING = aMeaning({ roleCompetencies: new Map([[aRole().roleId, [anAsked()]]]) });

function statesOn(on: string, assessments: Assessment[] = [], round: Partial<Round> = {}) {
  const people = [aPerson({ assessments })];
  const asked = { people, meaning: MEANING, day: day(on) };
  return answeredIn({ ...ROUND, ...round }, asked).map(({ state }) => state);
}

function said(assessor: Assessment["assessor"], on: string, level = 3): Assessment {
  return anAssessment({ id: assessmentId(assessor + on), assessor, level, assessedOn: day(on) });
}

describe("a round", () => {
  test.each([
    ["on its last day", "2026-11-30", [], ["open", "open"]],
    ["the day after", "2026-12-01", [], ["late", "late"]],
    ["answered by one", "2026-12-01", [said("self", "2026-11-01")], ["answered", "late"]],
    ["answered before it opened", "2026-11-15", [said("self", "2026-10-31")], ["open", "open"]],
    ["answered after it was due", "2026-12-09", [said("self", "2026-12-05")], ["answered", "late"]],
    ["answered tomorrow", "2026-11-15", [said("manager", "2026-11-16")], ["open", "open"]],
    ["answered by nobody asked", "2026-11-15", [said("peer", "2026-11-10")], ["open", "open"]],
  ] as const)("%s, on %s", (_name, on, assessments, expected) => {
    expect(statesOn(on, [...assessments])).toEqual(expected);
  });

  test("that is closed takes no answer from the next day on", () => {
    const closed = { closedOn: day("2026-11-10") };
    expect(statesOn("2026-11-10", [], closed)).toEqual(["open", "open"]);
    const later = [said("self", "2026-11-10"), said("manager", "2026-11-11")];
    expect(statesOn("2026-11-20", later, closed)).toEqual(["answered", "late"]);
    expect(isOpenOn({ ...ROUND, ...closed }, day("2026-11-10"))).toBe(true);
    expect(isOpenOn({ ...ROUND, ...closed }, day("2026-11-11"))).toBe(false);
  });

  test("asks for the competencies that it names, else for those of each person's roles", () => {
    expect(
      statesOn("2026-11-15", [], { competencyIds: [NETWORKS, competencyId("defence")] }).length,
    ).toBe(4);
    const nobodys = { people: [aPerson({ roles: [] })], meaning: MEANING, day: day("2026-11-15") };
    expect(answeredIn(ROUND, nobodys)).toEqual([]);
  });

  test("is of those who are there while it runs", () => {
    expect(partDay(ROUND, day("2026-01-01"))).toBe(ROUND.opensOn);
    expect(partDay(ROUND, day("2026-11-15"))).toBe(day("2026-11-15"));
    expect(partDay(ROUND, day("2027-11-15"))).toBe(ROUND.dueOn);
    const closed = { ...ROUND, closedOn: day("2026-11-10") };
    expect(partDay(closed, day("2026-11-15"))).toBe(day("2026-11-10"));
  });

  test("is due no earlier than it opens", () => {
    expect(roundDaysProblems({ ...ROUND, dueOn: ROUND.opensOn })).toEqual([]);
    const backwards = roundDaysProblems({ ...ROUND, opensOn: day("2026-12-01") });
    expect(backwards.map(({ field }) => field)).toEqual(["dueOn"]);
  });
});

describe("of what is asked", () => {
  const people = [
    aPerson({ assessments: [said("self", "2026-11-10", 4), said("manager", "2026-11-12", 2)] }),
    aPerson({ personId: personId("ben") }),
  ];
  const questions = answeredIn(ROUND, { people, meaning: MEANING, day: day("2026-12-01") });

  test("everybody owes what they have not said, of themselves only as themselves", () => {
    const owed = (assessor: Assessment["assessor"], own = personId("ben")) =>
      owedBy(questions, { personId: own, assessor }).length;
    expect(owed("self")).toBe(1);
    expect(owed("self", ADA)).toBe(0);
    expect(owed("manager")).toBe(0);
    expect(owed("manager", ADA)).toBe(1);
    expect(owedBy(questions, { personId: null, assessor: "self" })).toEqual([]);
  });

  test("it is told how much is answered and late, and how far answers are apart", () => {
    expect(progressOf(questions)).toEqual({ of: 4, answered: 2, late: 2 });
    const adas = questions.filter((question) => question.personId === ADA);
    expect(sidesOf(adas).map(({ apart }) => apart)).toEqual([2]);
    expect(sidesOf(questions.slice(2)).map(({ apart }) => apart)).toEqual([null]);
  });
});

test("every question is answered or waits, whatever the order, and an answer is of its days", () => {
  fc.assert(
    fc.property(anyOrganisation, anyDay, anyDay, ({ people, meaning }, opensOn, on) => {
      const round = { ...ROUND, opensOn, dueOn: opensOn };
      const questions = answeredIn(round, { people, meaning, day: on });
      const { of, answered, late } = progressOf(questions);
      expect(answered + late).toBeLessThanOrEqual(of);
      for (const { answer, state, assessor, competencyId: asked } of questions) {
        expect(answer !== null).toBe(state === "answered");
        if (!answer) continue;
        expect([answer.assessor, answer.competencyId]).toEqual([assessor, asked]);
        expect(answer.assessedOn >= opensOn && answer.assessedOn <= on).toBe(true);
      }
      const turned = people.map((own) => ({ ...own, assessments: own.assessments.toReversed() }));
      const again = answeredIn(round, { people: turned, meaning, day: on });
      expect(again.map(({ state }) => state)).toEqual(questions.map(({ state }) => state));
    }),
  );
});
