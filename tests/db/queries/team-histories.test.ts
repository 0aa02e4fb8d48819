import { beforeAll, describe, expect, test } from "vitest";
import { inScope } from "@/db/actor-scope";
import { complianceCounts, keptComplianceCounts } from "@/db/queries/compliance-counts";
import { coverageAtRungs, coverageOn, coverageOnDays } from "@/db/queries/coverage";
import { teamHistories } from "@/db/queries/team-histories";
import { teamOn, teamsOn } from "@/db/queries/teams";
import type { View } from "@/db/queries/view";
import { ACCESSES, type Access } from "@/lib/access";
import { addDays } from "@/lib/calendar";
import { daysAtStep } from "@/lib/coverage/months";
import { type CoverageCell, NO_SLOTS_SOON, rollUp, total } from "@/lib/coverage/roll-up";
import type { TeamId } from "@/lib/ids";
import { PROOFS } from "@/lib/proof";
import { addTeamSlots, NO_FIGURES, teamSlotsOn } from "@/lib/team/figures";
import { countsAtRungsOn, pooledCountsOn } from "@/lib/team/history/on-day";
import { sectionOf, sumsBelow } from "@/lib/team/tree";
import { countedStatements } from "@/tests/support/counted-statements";
import { describeEachDatabase } from "@/tests/support/databases";
import {
  addPeople,
  everybody,
  FIRST_DAY,
  type RandomWorld,
  randomWorld,
} from "@/tests/support/random-world";
import { ARRANGER } from "@/tests/support/small-world";

const WARNING_DAYS = 90;
const VIEWS: View[] = [120, 250, 420, 540].flatMap((days) =>
  PROOFS.map((proof) => ({ asOf: addDays(FIRST_DAY, days), proof })),
);

describeEachDatabase("team histories", (database) => {
  let world: RandomWorld;
  let managed: TeamId;
  beforeAll(async () => {
    world = await randomWorld(7);
    await addPeople(world, 40, 11);
    managed = world.teams[0]?.id ?? world.top;
  });

  describe.each(VIEWS)("on day %o", (view) => {
    const question = { ...view, warningDays: WARNING_DAYS };

    test("count the slots that the projection counts, team by team", async () => {
      const histories = await teamHistories(ARRANGER, { ...view, teamId: null });
      const cells = rollUp(await coverageOn(ARRANGER, question), (cell) => cell.teamId);
      expect(histories.size).toBe(world.teams.length + 1);
      for (const [id, history] of histories) {
        expect(teamSlotsOn(history, question).slots).toEqual(cells.get(id) ?? NO_SLOTS_SOON);
      }
    });

    test("count what the projection counts of each team and requirement", async () => {
      const kept = await keptComplianceCounts(ARRANGER, question);
      const counted = await complianceCounts(ARRANGER, question);
      const sorted = (cells: readonly CoverageCell[] = []) =>
        cells.map((cell) => JSON.stringify(Object.entries(cell).sort())).sort();
      expect(counted.cells.length).toBeGreaterThan(0);
      expect(sorted(kept?.cells)).toEqual(sorted(counted.cells));
      expect(kept?.atRungs).toEqual(counted.atRungs);
    });

    test("count the members that the list of teams counts", async () => {
      const histories = await teamHistories(ARRANGER, { ...view, teamId: null });
      const teams = await teamsOn(ARRANGER, view.asOf);
      const own = (id: TeamId) => {
        const history = histories.get(id);
        return history ? teamSlotsOn(history, question) : NO_FIGURES;
      };
      const sums = sumsBelow(teams, own, addTeamSlots);
      expect(teams.some((team) => team.people > 0)).toBe(true);
      expect(teams.map((team) => sums.get(team.id)?.people)).toEqual(teams.map((t) => t.people));
    });
  });

  test("count on each day of a forecast what the projection counts", async () => {
    for (const proof of PROOFS) {
      const days = daysAtStep(FIRST_DAY, addDays(FIRST_DAY, 900), "month");
      const histories = [...(await teamHistories(ARRANGER, { proof, teamId: managed })).values()];
      const counted = pooledCountsOn(histories, days);
      const pooled = days.map((day, index) => ({ day, ...counted[index] }));
      expect(pooled).toEqual(await coverageOnDays(ARRANGER, { days, proof, teamId: managed }));
    }
  });

  test("count at every rung what the projection counts at it, for all and for one team", async () => {
    for (const teamId of [null, managed]) {
      for (const { asOf, proof } of VIEWS) {
        const histories = [...(await teamHistories(ARRANGER, { proof, teamId })).values()];
        const atRungs = await coverageAtRungs(ARRANGER, { asOf, teamId });
        expect(countsAtRungsOn(histories, asOf)).toEqual(atRungs);
        const { expiring: _, ...counts } = total(
          await coverageOn(ARRANGER, { asOf, proof, teamId, warningDays: WARNING_DAYS }),
        );
        expect(atRungs[proof]).toEqual(counts);
      }
    }
  });

  test("one team is what the list of teams says of it", async () => {
    const { asOf } = VIEWS[0] ?? { asOf: FIRST_DAY };
    const teams = await teamsOn(ARRANGER, asOf);
    expect(await Promise.all(teams.map(({ id }) => teamOn(ARRANGER, id, asOf)))).toEqual(teams);
  });

  describe("whose are given", () => {
    const reached = async (access: Access) => {
      const [personId = null] = await everybody();
      const teamIds = access === "manager" ? [managed] : [];
      const actor = { kind: "user", name: "Sam", userId: null, access, personId, teamIds } as const;
      return [...(await teamHistories(actor, { proof: "attested", teamId: null })).keys()];
    };

    test.each(ACCESSES)("to %s", async (access) => {
      const all = [world.top, ...world.teams.map((team) => team.id)];
      const tree = [{ id: world.top, parentId: null }, ...world.teams];
      const below = sectionOf(tree, [{ id: managed, parentId: null }]);
      const right = { manager: [...below.keys()], person: [] };
      const expected = access === "manager" || access === "person" ? right[access] : all;
      expect((await reached(access)).sort()).toEqual(expected.sort());
    });
  });

  test("take as many statements for one team as for all, and hardly any when they are kept", async () => {
    const count = await countedStatements(database().connection);
    const taken = async (actor: Parameters<typeof teamHistories>[0], teamId: TeamId | null) => {
      const before = count();
      await teamHistories(actor, { proof: "claimed", teamId });
      return count() - before;
    };
    await addPeople(world, 5, 13);
    const [leaf] = world.teams.slice(-1);
    const forOne = await taken(ARRANGER, leaf?.id ?? null);
    await addPeople(world, 30, 17);
    const forAll = await taken(ARRANGER, null);
    const kept = await taken(ARRANGER, null);
    expect({ forOne, kept }).toEqual({ forOne: forAll, kept: 4 });
  });

  test("are refused inside a transaction, which would wait for itself", async () => {
    const inside = inScope(ARRANGER, () =>
      teamHistories(ARRANGER, { proof: "attested", teamId: null }),
    );
    await expect(inside).rejects.toThrow("transactions of their own");
  });
});
