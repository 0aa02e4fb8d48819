import { beforeAll, expect, test, vi } from "vitest";
import { factsOf } from "@/db/queries/facts";
import { meaningFor } from "@/db/queries/meaning";
import { addDays, formatDay } from "@/lib/calendar";
import { explainedLevelsOn } from "@/lib/competency/levels";
import { readinessFor } from "@/lib/competency/readiness";
import type { Meaning, PersonFacts } from "@/lib/facts";
import type { Proof } from "@/lib/proof";
import { levelOf } from "@/lib/rule/evaluate";
import { holderOf } from "@/lib/rule/holder";
import { isWithin } from "@/lib/standing/scope";
import { teamOnDay } from "@/lib/team/member-team";
import { headCountOf, minimumOn } from "@/lib/team/minimum";
import { type Asked, type Caller, callerAs } from "@/tests/support/caller";
import { describeEachDatabase } from "@/tests/support/databases";
import { wholeList } from "@/tests/support/lists";
import {
  addPeople,
  everybody,
  FIRST_DAY,
  type RandomWorld,
  randomWorld,
} from "@/tests/support/random-world";
import { ARRANGER } from "@/tests/support/small-world";

const AS_OF = addDays(FIRST_DAY, 420);
const asOf = formatDay(AS_OF);
const PROOF: Proof = "checked";
const view = { asOf, proof: PROOF };

describeEachDatabase("answers", () => {
  let world: RandomWorld;
  let admin: Caller;
  let meaning: Meaning;
  let people: PersonFacts[];
  beforeAll(async () => {
    vi.stubEnv("TESSERA_NOW", `${asOf}T12:00:00Z`);
    world = await randomWorld(3);
    await addPeople(world, 25, 5);
    admin = await callerAs("admin");
    meaning = await meaningFor(ARRANGER);
    people = (await factsOf(ARRANGER, await everybody())).sort((a, b) =>
      a.personId < b.personId ? -1 : 1,
    );
  });

  const items = (what: string, query: Asked["query"] = {}) =>
    wholeList(admin, what, { ...view, ...query });
  const members = (teamId = world.top) =>
    people.filter((facts) => {
      const own = teamOnDay(facts, AS_OF);
      return own !== null && isWithin(own, teamId, meaning.parents);
    });

  test("levels are those of the rules, with all that speaks for them", async () => {
    const [team] = world.teams;
    const found = await items("GET /levels", { teamId: team?.id ?? "" });
    const right = members(team?.id).flatMap((facts) =>
      explainedLevelsOn(facts, meaning, PROOF, AS_OF).sort((a, b) =>
        a.competencyId < b.competencyId ? -1 : 1,
      ),
    );
    expect(found.length).toBeGreaterThan(5);
    expect(
      found.map(({ personId, competencyId, level, required, gap }) => ({
        personId,
        competencyId,
        level,
        required,
        gap,
      })),
    ).toEqual(
      right.map(({ personId, competencyId, level, required, gap }) => ({
        personId,
        competencyId,
        level,
        required: required?.level ?? null,
        gap,
      })),
    );
    for (const { level, proof, evidence } of found) {
      const counting = evidence.filter((piece: { counts: boolean }) => piece.counts);
      const highest = Math.max(0, ...counting.map((piece: { level: number }) => piece.level));
      expect(level).toBe(highest);
      expect(proof === null).toBe(level === 0);
    }
  });

  test("standings say why, and what would close a gap", async () => {
    const found = await items("GET /standings");
    expect(new Set(found.map((standing) => standing.kind)).size).toBeGreaterThan(2);
    for (const { kind, why, reason, by } of found) {
      expect(why.met).toBe(kind === "met");
      expect(reason === undefined).toBe(kind !== "gap");
      expect(why.closest === undefined).toBe(why.met);
      if (why.met) expect(why.by ?? []).toEqual(by);
    }
  });

  test("a timeline has the standing of each day, half-open", async () => {
    for (const standing of (await items("GET /standings")).slice(0, 12)) {
      const { personId, requirementId, kind } = standing;
      const spans = await items("GET /timeline", { personId, requirementId });
      const [on] = spans.filter(
        ({ from, until }) => from <= asOf && (until === null || asOf < until),
      );
      expect(on).toMatchObject({ kind, by: standing.by });
      for (const [index, span] of spans.entries()) {
        if (index > 0) expect(span.from >= spans[index - 1].until).toBe(true);
      }
    }
  });

  test("coverage in parts adds up to the total", async () => {
    const [total] = await items("GET /coverage");
    const slots = await items("GET /standings");
    const counted = { met: 0, grace: 0, waived: 0, gap: 0 };
    for (const { kind } of slots) counted[kind as keyof typeof counted]++;
    expect(total).toEqual({ ...counted, coverage: expect.any(Number) });
    expect(total.coverage).toBeCloseTo(
      counted.met / (counted.met + counted.grace + counted.gap),
      12,
    );
    for (const by of ["team", "requirement", "team,requirement"]) {
      const parts = await items("GET /coverage", { by });
      for (const kind of ["met", "grace", "waived", "gap"]) {
        const sum = parts.reduce((all, part) => all + part[kind], 0);
        expect([by, kind, sum]).toEqual([by, kind, total[kind]]);
      }
      for (const part of parts) {
        expect(part.coverage === null).toBe(part.met + part.grace + part.gap === 0);
      }
    }
    const teams = await items("GET /coverage", { by: "team" });
    expect(teams).toHaveLength(world.teams.length + 1);
    expect(teams.find((part) => part.teamId === world.top).coverage).toBeNull();
  });

  test("readiness is that of the rules, for everybody", async () => {
    const roleId = world.roles.find((id) => meaning.roleCompetencies.has(id));
    if (!roleId) throw new Error("Some role asks for something.");
    const asked = meaning.roleCompetencies.get(roleId) ?? [];
    const found = await items("GET /readiness", { roleId });
    const right = members().map((facts) => {
      const holder = holderOf(meaning, facts, PROOF);
      const of = readinessFor(asked, (competency) => levelOf(competency, holder), AS_OF);
      const { met, required, readiness, mandatoryMissing } = of;
      return { personId: facts.personId, roleId, met, required, readiness, mandatoryMissing };
    });
    expect(found).toEqual(right);
  });

  test("minimums count whoever is, or will be, in the team", async () => {
    const candidates = people.map((facts) => ({ facts, holder: holderOf(meaning, facts, PROOF) }));
    const right = meaning.minimums.map((minimum) => {
      const found = minimumOn(headCountOf(minimum, candidates, meaning.parents), AS_OF);
      const { holders, depth, firstBreakOn } = found;
      return [
        minimum.id,
        holders.toSorted(),
        depth,
        firstBreakOn === null ? null : formatDay(firstBreakOn),
      ];
    });
    const found = await items("GET /minimums");
    expect(
      found.map(({ id, holders, depth, firstBreakOn }) => [id, holders, depth, firstBreakOn]),
    ).toEqual(right.sort(([a], [b]) => (String(a) < String(b) ? -1 : 1)));
  });

  test("a forecast is the coverage of its days", async () => {
    const days = await items("GET /forecast", {
      step: "month",
      until: formatDay(addDays(AS_OF, 200)),
    });
    for (const { day, ...counts } of days) {
      expect((await items("GET /coverage", { asOf: day }))[0]).toEqual(counts);
    }
    expect(days.map(({ day }) => day)[0]).toBe(asOf);
    expect(days).toHaveLength(7);
  });
});
