import { sql } from "drizzle-orm";
import { beforeAll, expect, test } from "vitest";
import { inScope } from "@/db/actor-scope";
import { assessCompetency } from "@/db/commands/assessment/assess-competency";
import { changeRoleCompetency } from "@/db/commands/role/change-role-competency";
import { defineRole } from "@/db/commands/role/define-role";
import { requireCompetency } from "@/db/commands/role/require-competency";
import { roleCompetenciesOf, roleCompetenciesOn } from "@/db/queries/catalogue";
import type { Actor } from "@/lib/access";
import { AssessCompetency } from "@/lib/assessment/assess-competency";
import { formatDay } from "@/lib/calendar";
import type { RoleId } from "@/lib/ids";
import { RequireCompetency } from "@/lib/role/require-competency";
import { describeEachDatabase } from "@/tests/support/databases";
import { day } from "@/tests/support/organisation/build";
import {
  ARRANGER,
  made,
  refusedWith,
  type SmallWorld,
  smallWorld,
} from "@/tests/support/small-world";

describeEachDatabase("what a role asks for", () => {
  let world: SmallWorld;
  let learning: Actor;
  let roleId: RoleId;
  beforeAll(async () => {
    world = await smallWorld();
    learning = world.actor("learning");
    const role = { name: "Deckhand", family: null, description: null };
    roleId = (await made(defineRole(learning, role))).id;
  });

  const asked = (level: number, startsOn: string | null, endsOn: string | null = null) =>
    requireCompetency(
      learning,
      RequireCompetency.parse({ roleId, competencyId: world.networks.id, level, startsOn, endsOn }),
    );
  const stays = async () =>
    (await roleCompetenciesOf(learning, roleId))
      .map(({ level, startsOn, endsOn }) =>
        [startsOn && formatDay(startsOn), endsOn && formatDay(endsOn), level].join(" "),
      )
      .sort();

  test("changes from a day on: what was asked before ends the day before", async () => {
    await made(asked(2, null));
    await made(asked(4, "2027-01-01"));
    await made(asked(3, "2026-07-01"));
    expect(await stays()).toEqual([" 2026-06-30 2", "2026-07-01 2026-12-31 3", "2027-01-01  4"]);
    const on = await roleCompetenciesOn(learning, day("2026-12-31"));
    expect(on.filter((row) => row.roleId === roleId).map(({ level }) => level)).toEqual([3]);
  });

  test("is corrected, on all of its days", async () => {
    const [open] = (await roleCompetenciesOf(learning, roleId)).filter((row) => !row.endsOn);
    if (!open) throw new Error("Nothing is asked without an end.");
    const { id, version } = open;
    await made(changeRoleCompetency(learning, { id, version, level: 1 }));
    expect(await stays()).toContain("2027-01-01  1");
    const over = { id, version: version + 1, startsOn: day("2026-12-01") };
    expect(await refusedWith(changeRoleCompetency(learning, over))).toEqual({
      startsOn: "asked-overlaps",
    });
    const backwards = { id, version: version + 1, endsOn: day("2026-12-01") };
    expect(await refusedWith(changeRoleCompetency(learning, backwards))).toEqual({
      endsOn: "until-before-from",
    });
  });

  test.each([
    [null, null, { competencyId: "already-required" }],
    ["2027-01-01", null, { competencyId: "already-required" }],
    ["2026-08-01", "2027-02-01", { endsOn: "asked-overlaps" }],
    ["2026-08-01", "2026-07-01", { endsOn: "until-before-from" }],
  ])("is asked once at a time: not again from %s to %s", async (startsOn, endsOn, problems) => {
    expect(await refusedWith(asked(2, startsOn, endsOn))).toEqual(problems);
  });

  test("is nothing that was withdrawn, nor is that assessed any more", async () => {
    const { id: competencyId } = world.networks;
    await inScope(ARRANGER, (tx) =>
      tx.execute(sql`update competencies set ends_on = '2029-12-31' where id = ${competencyId}`),
    );
    expect(await refusedWith(asked(2, "2029-01-01"))).toEqual({ endsOn: "competency-withdrawn" });
    await made(asked(2, "2029-01-01", "2029-12-31"));
    const assess = (assessedOn: string) =>
      assessCompetency(
        ARRANGER,
        AssessCompetency.parse({
          ...{
            personId: world.people.ada,
            competencyId,
            level: 2,
            assessor: "manager",
            assessedOn,
          },
        }),
      );
    await made(assess("2029-12-31"));
    expect(await refusedWith(assess("2030-01-01"))).toEqual({ assessedOn: "competency-withdrawn" });
  });
});
