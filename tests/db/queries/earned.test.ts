import { beforeAll, expect, test, vi } from "vitest";
import { coveredTable } from "@/app/(dashboard)/people/earned/covered";
import { earnedPage } from "@/app/(dashboard)/people/earned/earned";
import { awardCredential } from "@/db/commands/award/award-credential";
import { defineCompetency } from "@/db/commands/competency/define-competency";
import { mapCredential } from "@/db/commands/mapping/map-credential";
import { heldMixOn } from "@/db/queries/award-mix";
import type { Actor } from "@/lib/access";
import { AwardCredential } from "@/lib/award/award-credential";
import type { TeamId } from "@/lib/ids";
import { describeEachDatabase } from "@/tests/support/databases";
import { day } from "@/tests/support/organisation/build";
import { ARRANGER, made, type SmallWorld, smallWorld, TODAY } from "@/tests/support/small-world";

const NOTHING_SAID = { code: null, description: null, area: null };

// Ada holds the CISSP since 2024, Ben's has lapsed; both earn the badge in this quarter, Ben on a claim.
describeEachDatabase("what was earned this quarter", () => {
  let world: SmallWorld;
  beforeAll(async () => {
    vi.stubEnv("TESSERA_NOW", "2026-11-22T12:00:00Z");
    world = await smallWorld();
    const earn = (person: "ada" | "ben", issuedOn: string, proof: string) =>
      made(
        awardCredential(
          ARRANGER,
          AwardCredential.parse({
            ...{ personId: world.people[person], credentialId: world.badge.id },
            ...{ issuedOn, proof },
          }),
        ),
      );
    await earn("ada", "2026-10-01", "checked");
    await earn("ben", "2026-11-20", "claimed");
    return () => vi.unstubAllEnvs();
  });

  const asked = (actor: Actor, teamId: TeamId | null, asOf = TODAY) =>
    earnedPage({
      actor,
      view: { asOf, proof: "attested", teamId, warningDays: 90 },
      carried: {},
    });

  test("is listed with its people, at the rung and by the day", async () => {
    const page = await asked(ARRANGER, null);
    expect(page.rows.map(({ person, issuedOn }) => [person.text, issuedOn])).toEqual([
      ["Ada Lindqvist", day("2026-10-01")],
    ]);
    expect(page).toMatchObject({ people: 1, mix: { certifications: 0, others: 1 } });
    expect((await asked(ARRANGER, null, day("2026-09-30"))).rows).toEqual([]);
  });

  test("is of the team that is asked for, and of whom the reader reaches", async () => {
    expect((await asked(ARRANGER, world.teams.red)).rows).toEqual([]);
    expect((await asked(world.actor("manager", world.teams.red), null)).rows).toEqual([]);
  });

  test("makes a competency newly covered where nobody showed it before", async () => {
    const covered = (actor: Actor, teamId: TeamId | null, asOf = TODAY) =>
      coveredTable({
        actor,
        view: { asOf, proof: "attested", teamId, warningDays: 90 },
        carried: {},
      });
    const subnets = await made(
      defineCompetency(ARRANGER, {
        ...{ frameworkId: world.framework.id, name: "Subnets" },
        ...NOTHING_SAID,
      }),
    );
    const shown = { credentialId: world.badge.id, competencyId: subnets.id, level: 2, note: null };
    await made(mapCredential(ARRANGER, shown));
    const table = await covered(ARRANGER, world.teams.blue);
    expect(table?.rows.map(({ competency, people }) => [competency.text, people])).toEqual([
      ["Subnets", "Ada Lindqvist"],
    ]);
    expect((await covered(ARRANGER, world.teams.blue, day("2027-01-10")))?.rows).toEqual([]);
    expect((await covered(world.actor("manager", world.teams.red), null))?.rows).toEqual([]);
  });

  test("what a team holds is counted by kind", async () => {
    const view = { asOf: TODAY, teamId: world.teams.blue };
    const held = (proof: "claimed" | "attested") => heldMixOn(ARRANGER, { ...view, proof });
    expect(await held("attested")).toEqual({ certifications: 1, others: 1 });
    expect(await held("claimed")).toEqual({ certifications: 1, others: 2 });
    const later = { ...view, asOf: day("2027-03-01"), proof: "attested" } as const;
    expect(await heldMixOn(ARRANGER, later)).toEqual({ certifications: 0, others: 1 });
  });
});
