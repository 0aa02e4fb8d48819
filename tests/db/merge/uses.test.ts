import { expect, test } from "vitest";
import { recordUse } from "@/db/commands/use/record-use";
import { factsOf } from "@/db/queries/facts";
import type { PersonId } from "@/lib/ids";
import { RecordUse } from "@/lib/use/record-use";
import { describeMerging } from "@/tests/support/merging";
import { day } from "@/tests/support/organisation/build";
import { ARRANGER, made } from "@/tests/support/small-world";

describeMerging("uses of people who are merged", "merge-people", ({ world, merge, splitting }) => {
  const used = (personId: PersonId, usedOn: string) =>
    made(
      recordUse(ARRANGER, RecordUse.parse({ personId, competencyId: world().networks.id, usedOn })),
    );
  const daysOf = async (id: PersonId) =>
    (await factsOf(ARRANGER, [id]))[0]?.uses.map(({ usedOn }) => usedOn).toSorted((a, b) => a - b);

  test("go to the survivor but for those of the same day, and come back", async () => {
    const { ada, ben } = world().people;
    const [first, second] = [day("2026-08-01"), day("2026-08-02")];
    await used(ada, "2026-08-01");
    await used(ben, "2026-08-01");
    await used(ben, "2026-08-02");
    const { batch, lines } = await merge(ben, ada);
    expect(lines.filter(({ label }) => label.startsWith("Use of"))).toMatchObject([
      { outcome: "change", said: "moves" },
      { outcome: "refused" },
    ]);
    expect(await daysOf(ada)).toEqual([first, second]);
    await made(splitting(batch.id));
    expect(await daysOf(ada)).toEqual([first]);
    expect(await daysOf(ben)).toEqual([first, second]);
  });
});
