import { beforeAll, expect, test } from "vitest";
import { levelsPage } from "@/app/_server/api/answers/levels";
import { readinessPage } from "@/app/_server/api/answers/readiness";
import { expertsFor, roleMatchesFor } from "@/db/queries/experts";
import { factsOf } from "@/db/queries/facts";
import { meaningFor } from "@/db/queries/meaning";
import { possibleExperts } from "@/db/queries/possible-experts";
import { addDays } from "@/lib/calendar";
import { shownBy } from "@/lib/competency/experts";
import { sourcesOf } from "@/lib/competency/sources";
import { validityOn } from "@/lib/credential/validity";
import { counts, PROOFS } from "@/lib/proof";
import { describeEachDatabase } from "@/tests/support/databases";
import {
  addPeople,
  everybody,
  FIRST_DAY,
  type RandomWorld,
  randomWorld,
} from "@/tests/support/random-world";
import { ARRANGER } from "@/tests/support/small-world";

const DAYS = [30, 210, 399, 540, 700].map((days) => addDays(FIRST_DAY, days));

describeEachDatabase("experts and matches", () => {
  let world: RandomWorld;
  beforeAll(async () => {
    world = await randomWorld(41);
    await addPeople(world, 40, 43);
  });

  /** Days, rungs and teams, each with each other of the next. */
  function each() {
    const teams = [null, world.top, ...world.teams.map(({ id }) => id)];
    return DAYS.flatMap((asOf, day) =>
      PROOFS.map((proof, rung) => ({
        asOf,
        proof,
        teamId: teams[(day + rung) % teams.length] ?? null,
      })),
    );
  }

  async function levels(view: ReturnType<typeof each>[number]) {
    const { asOf, proof, teamId } = view;
    const team = teamId === null ? {} : { teamId };
    return (await levelsPage(ARRANGER, { asOf, proof, ...team, limit: 10_000 })).items;
  }

  test("at a level are those whom /levels says, with its level and its proof", async () => {
    let found = 0;
    for (const view of each()) {
      const all = await levels(view);
      for (const competency of world.skills) {
        for (const level of [1, 2, 3]) {
          const asked = { ...view, skills: [{ competency, level }], isAll: true };
          const { experts } = await expertsFor(ARRANGER, asked);
          const expected = all
            .filter((item) => item.competencyId === competency && item.level >= level)
            .map((item) => `${item.personId} ${item.level} ${item.proof}`);
          const told = experts.flatMap((expert) =>
            shownBy(expert).map((own) => `${expert.personId} ${own.level} ${own.proof}`),
          );
          expect(told.sort()).toEqual(expected.sort());
          found += told.length;
        }
      }
    }
    expect(found).toBeGreaterThan(200);
  });

  test("holders of a credential are those whose award counts on the day", async () => {
    const people = await factsOf(ARRANGER, await everybody());
    for (const { asOf, proof } of each()) {
      for (const credential of world.credentials.slice(0, 3)) {
        const asked = { asOf, proof, teamId: null, skills: [{ credential }], isAll: true };
        const { experts } = await expertsFor(ARRANGER, asked);
        const expected = people.filter(
          ({ joinedOn, leftOn, awards }) =>
            (joinedOn === null || joinedOn <= asOf) &&
            (leftOn === null || asOf <= leftOn) &&
            awards.some(
              (award) =>
                award.credentialId === credential &&
                counts(award.proof, proof) &&
                validityOn(award, asOf).kind === "valid",
            ),
        );
        const ids = (some: readonly { personId: string }[]) => some.map((one) => one.personId);
        expect(ids(experts).sort()).toEqual(ids(expected).sort());
      }
    }
  });

  test("a match says what /readiness says, and leaves out only who shows nothing", async () => {
    let oneStep = 0;
    for (const view of each()) {
      const { teamId, ...when } = view;
      for (const roleId of world.roles) {
        const team = teamId === null ? {} : { teamId };
        const page = await readinessPage(ARRANGER, { ...when, roleId, ...team, limit: 10_000 });
        const matches = await roleMatchesFor(ARRANGER, { ...view, roleId });
        const known = new Map(matches.map((match) => [match.personId, { ...match, roleId }]));
        const listed = page.items.filter(({ personId }) => known.has(personId));
        for (const item of listed) expect(known.get(item.personId)).toMatchObject(item);
        const others = page.items.filter(({ personId }) => !known.has(personId));
        expect(others.map(({ met }) => met)).toEqual(others.map(() => 0));
        expect(listed).toHaveLength(matches.length);
        oneStep += matches.filter(({ missing }) => missing.length === 1).length;
      }
    }
    expect(oneStep).toBeGreaterThan(20);
  });

  test("the facts of those are read who have any of its sources, and of nobody else", async () => {
    const meaning = await meaningFor(ARRANGER);
    const all = await everybody();
    const [asOf] = DAYS.slice(-1);
    if (asOf === undefined) throw new Error("There is a last day.");
    const sizes = [];
    for (const competency of world.skills) {
      const sources = sourcesOf([{ competency, level: 1 }], meaning);
      sizes.push((await possibleExperts(ARRANGER, sources, { asOf, teamId: null })).length);
    }
    expect(Math.min(...sizes)).toBeLessThan(all.length);
    expect(Math.min(...sizes)).toBeGreaterThan(0);
  });
});
