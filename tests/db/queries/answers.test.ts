import { beforeAll, describe, expect, test } from "vitest";
import { verifyProjection } from "@/db/projection/verify";
import { coverageOn, coverageOnDays } from "@/db/queries/coverage";
import { factsOf } from "@/db/queries/facts";
import { meaningFor } from "@/db/queries/meaning";
import { slotsOn } from "@/db/queries/standings";
import type { View } from "@/db/queries/view";
import type { Actor } from "@/lib/access";
import { addDays } from "@/lib/calendar";
import { countStandings } from "@/lib/coverage/coverage";
import { daysAtStep } from "@/lib/coverage/months";
import type { Meaning, PersonFacts } from "@/lib/facts";
import type { PersonId, RequirementId, TeamId } from "@/lib/ids";
import { PROOFS } from "@/lib/proof";
import { holderOf } from "@/lib/rule/holder";
import { isOn } from "@/lib/span";
import { isWithin } from "@/lib/standing/scope";
import type { Standing } from "@/lib/standing/standing";
import { isExpiring, type StandingOn, standingOn } from "@/lib/standing/standing-on";
import { standingsOf } from "@/lib/standing/standings";
import { teamOnDay } from "@/lib/team/member-team";
import { describeEachDatabase } from "@/tests/support/databases";
import {
  addPeople,
  everybody,
  FIRST_DAY,
  type RandomWorld,
  randomWorld,
} from "@/tests/support/random-world";
import { ARRANGER } from "@/tests/support/small-world";

const PEOPLE = 40;
const WARNING_DAYS = 90;
const VIEWS: View[] = [250, 420, 540].flatMap((days) =>
  PROOFS.map((proof) => ({ asOf: addDays(FIRST_DAY, days), proof })),
);

/** One slot as the rules say it, worked out from the person's facts alone. */
type Slot = {
  readonly personId: PersonId;
  readonly requirementId: RequirementId;
  readonly teamId: TeamId;
  readonly on: StandingOn;
};

describeEachDatabase("answers from what is projected", () => {
  let world: RandomWorld;
  let meaning: Meaning;
  let people: PersonFacts[];
  let managed: TeamId;
  beforeAll(async () => {
    world = await randomWorld(7);
    await addPeople(world, PEOPLE, 11);
    meaning = await meaningFor(ARRANGER);
    people = await factsOf(ARRANGER, await everybody());
    managed = world.teams[0]?.id ?? world.top;
  });

  function slots({ asOf, proof }: View, within = world.top): Slot[] {
    return people.flatMap((facts) =>
      meaning.requirements.flatMap((requirement) => {
        const timeline = standingsOf(requirement, facts, holderOf(meaning, facts, proof));
        const on = standingOn(timeline, asOf);
        const teamId = teamOnDay(facts, asOf);
        if (!on || !teamId || !isWithin(teamId, within, meaning.parents)) return [];
        return [{ personId: facts.personId, requirementId: requirement.id, teamId, on }];
      }),
    );
  }

  function versionAsking({ requirementId }: Pick<Slot, "requirementId">, { asOf }: View) {
    return meaning.requirements
      .find(({ id }) => id === requirementId)
      ?.versions.find((own) => isOn(asOf, own.effectiveFrom, own.effectiveUntil));
  }

  test("the world has every kind of standing in it", () => {
    const kinds = VIEWS.flatMap((view) => slots(view)).map(({ on }) => on.standing.kind);
    expect(new Set(kinds)).toEqual(new Set(["met", "grace", "waived", "gap"]));
  });

  test("the projection is what the facts say", async () => {
    expect(await verifyProjection()).toEqual([]);
  });

  describe.each(VIEWS)("on day %o", (view) => {
    test("slots are everybody's standings", async () => {
      const found = await slotsOn(ARRANGER, view);
      const right = slots(view).map(({ on, ...slot }) => ({
        ...slot,
        ...said(on.standing),
        since: on.since,
        until: on.until,
        renewalWindowDays: versionAsking(slot, view)?.renewalWindowDays ?? null,
      }));
      const told = found.map(({ personName: _name, ...slot }) => slot);
      expect(told).toEqual(right.sort(byPlace));
    });

    test("coverage counts them, team by team", async () => {
      const cells = await coverageOn(ARRANGER, { ...view, warningDays: WARNING_DAYS });
      const all = slots(view);
      const counted = cells.map(({ teamId, requirementId, expiring, ...counts }) => {
        const own = all.filter((s) => s.teamId === teamId && s.requirementId === requirementId);
        expect(counts).toEqual(countStandings(own.map(({ on }) => on.standing)));
        const ending = own.filter(({ on }) =>
          isExpiring({ kind: on.standing.kind, until: on.until }, view.asOf, WARNING_DAYS),
        );
        expect(expiring).toBe(ending.length);
        return own.length;
      });
      expect(counted.reduce((sum, count) => sum + count, 0)).toBe(all.length);
    });

    test("a manager's are those of their subtree", async () => {
      const manager: Actor = {
        kind: "user",
        name: "Sam",
        userId: null,
        access: "manager",
        personId: null,
        teamIds: [managed],
      };
      const found = await slotsOn(manager, view);
      const right = slots(view, managed);
      expect(found.map(placeOf)).toEqual(right.map(placeOf).sort());
      const below = await slotsOn(ARRANGER, { ...view, teamId: managed });
      expect(below.map(placeOf)).toEqual(found.map(placeOf));
    });
  });

  test("the forecast is the coverage of each of its days", async () => {
    for (const proof of PROOFS) {
      const days = daysAtStep(FIRST_DAY, addDays(FIRST_DAY, 900), "month");
      const found = await coverageOnDays(ARRANGER, { days, proof, teamId: managed });
      const right = days.map((asOf) => ({
        day: asOf,
        ...countStandings(slots({ asOf, proof }, managed).map(({ on }) => on.standing)),
      }));
      expect(found).toEqual(right);
    }
  });

  test("pages of slots are the whole list", async () => {
    const view = { asOf: addDays(FIRST_DAY, 420), proof: "attested" } as const;
    const whole = (await slotsOn(ARRANGER, view)).map(placeOf);
    const pieces: string[] = [];
    let after: { personId: PersonId; requirementId: RequirementId } | null = null;
    for (;;) {
      const page: Awaited<ReturnType<typeof slotsOn>> = await slotsOn(ARRANGER, {
        ...view,
        limit: 7,
        after,
      });
      pieces.push(...page.map(placeOf));
      after = page.at(-1) ?? null;
      if (!after) break;
    }
    expect(pieces).toEqual(whole);
  });
});

function said(standing: Standing) {
  return {
    kind: standing.kind,
    reason: standing.kind === "gap" ? standing.reason : null,
    by: standing.kind === "met" ? standing.by : [],
    policies: standing.kind === "met" ? standing.policies : [],
    waiverId: standing.kind === "waived" ? standing.waiverId : null,
  };
}

type Place = { readonly personId: PersonId; readonly requirementId: RequirementId };

function placeOf({ personId, requirementId }: Place): string {
  return `${personId} ${requirementId}`;
}

function byPlace(a: Place, b: Place): number {
  return placeOf(a) < placeOf(b) ? -1 : 1;
}
