import { beforeAll, expect, test } from "vitest";
import { assessCompetency } from "@/db/commands/assessment/assess-competency";
import { saveOrganisation } from "@/db/commands/organisation/save-organisation";
import { defineRequirement } from "@/db/commands/requirement/define-requirement";
import { verifyProjection } from "@/db/projection/verify";
import { organisationFor } from "@/db/queries/organisation";
import { AssessCompetency } from "@/lib/assessment/assess-competency";
import type { Weighing } from "@/lib/facts";
import type { RequirementId } from "@/lib/ids";
import { DefineRequirement } from "@/lib/requirement/define-requirement";
import { describeEachDatabase } from "@/tests/support/databases";
import { ARRANGER, made, type SmallWorld, smallWorld } from "@/tests/support/small-world";

describeEachDatabase("which assessments count", (database) => {
  let world: SmallWorld;
  let asked: RequirementId;

  const assessed = (assessor: string, level: number, assessedOn: string, facet?: string) =>
    assessCompetency(
      ARRANGER,
      AssessCompetency.parse({
        personId: world.people.ben,
        competencyId: world.networks.id,
        ...{
          assessor,
          level,
          assessedOn,
          facet,
          proof: assessor === "self" ? "claimed" : "attested",
        },
      }),
    );

  beforeAll(async () => {
    world = await smallWorld();
    await made(assessed("manager", 3, "2026-06-01"));
    await made(assessed("peer", 1, "2026-09-01"));
    const { id } = await made(
      defineRequirement(
        ARRANGER,
        DefineRequirement.parse({
          name: "Networks for analysts",
          version: {
            effectiveFrom: "2020-01-01",
            scope: { roleIds: [world.analyst.id] },
            rule: { competency: world.networks.id, level: 3 },
          },
        }),
      ),
    );
    asked = id;
  });

  async function save(weighing: Weighing) {
    const own = await organisationFor(ARRANGER);
    await made(saveOrganisation(ARRANGER, { ...own, weighing }));
  }

  /** How Ben stands from autumn on, at the rung of what others attest. */
  async function standsAs(): Promise<string> {
    const rows = await database().sql`
      select kind from standing_spans where requirement_id = ${asked}
        and person_id = ${world.people.ben} and rungs & 2 > 0 and valid_until = 'infinity'`;
    return rows.map(({ kind }) => kind).join();
  }

  test("is the highest, unless somebody said otherwise", async () => {
    expect(await standsAs()).toBe("met");
  });

  test("makes everybody stand anew when it is another", async () => {
    for (const [weighing, kind] of [
      ["latest", "gap"],
      ["others-first", "met"],
      ["latest", "gap"],
      ["highest", "met"],
    ] as const) {
      await save(weighing);
      expect([weighing, await standsAs()]).toEqual([weighing, kind]);
      expect(await verifyProjection()).toEqual([]);
    }
  });

  test("nobody stands anew where it stays", async () => {
    const places = () => database().sql`select ctid::text from standing_spans order by ctid`;
    const before = await places();
    await save("highest");
    expect(await places()).toEqual(before);
  });

  test("what is about a facet stands beside what is about all, on the same day", async () => {
    await made(assessed("peer", 4, "2026-09-01", "knowledge"));
    const again = await assessed("peer", 3, "2026-09-01", "knowledge");
    expect(again.ok).toBe(false);
    await save("latest");
    expect(await standsAs()).toBe("met");
  });
});
