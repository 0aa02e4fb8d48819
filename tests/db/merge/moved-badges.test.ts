import { eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { inScope } from "@/db/actor-scope";
import { awardCredential } from "@/db/commands/award/award-credential";
import { addPerson } from "@/db/commands/person/add-person";
import { badgesFor, badgesOfPerson } from "@/db/queries/badges";
import { badges } from "@/db/schema/badges";
import { AwardCredential } from "@/lib/award/award-credential";
import type { BadgeId, BatchId, PersonId } from "@/lib/ids";
import { AddPerson } from "@/lib/person/add-person";
import { keepBadge } from "@/tests/support/badges/keep";
import { describeMerging } from "@/tests/support/merging";
import { ARRANGER, made } from "@/tests/support/small-world";

describeMerging("merging people who have badges", "merge-people", (given) => {
  const { world, admin, hashes, merge, splitting } = given;
  const split = (batchId: BatchId) => made(splitting(batchId));
  const person = async () =>
    (await made(addPerson(admin(), AddPerson.parse({ name: "Ada L" })))).id;
  const award = async (personId: PersonId, issuedOn: string) => {
    const input = { personId, credentialId: world().cissp.id, issuedOn };
    return (await made(awardCredential(admin(), AwardCredential.parse(input)))).id;
  };
  const badgeOf = async (id: BadgeId) => {
    const row = (await badgesFor(admin(), {})).find((one) => one.id === id);
    return (
      row && { personId: row.personId, awardId: row.awardId, credential: row.credential?.name }
    );
  };

  test("moves them all to the survivor, and gives them back", async () => {
    const { ada } = world().people;
    const twin = await person();
    const waiting = await keepBadge({ name: "Knots", personId: twin });
    const awardId = await award(twin, "2021-03-01");
    const recorded = await keepBadge({ name: "Ropes", personId: twin, awardId });
    const before = await hashes();
    const { batch, lines } = await merge(twin, ada);
    expect(lines.filter(({ label }) => label.startsWith("Badge"))).toMatchObject([
      { label: "Badge Knots", outcome: "change", said: "moves" },
      { label: "Badge Ropes", outcome: "change", said: "moves" },
    ]);
    expect(await badgeOf(waiting)).toMatchObject({ personId: ada, awardId: null });
    expect(await badgeOf(recorded)).toMatchObject({ personId: ada, awardId, credential: "CISSP" });
    expect(await badgesOfPerson(world().actor("manager"), ada)).toHaveLength(2);
    expect(await split(batch.id)).toMatchObject({ conflicts: [] });
    expect(await hashes()).toEqual(before);
  });

  test("lets one speak for the survivor's award where the other's own stays on record", async () => {
    const { ben } = world().people;
    const own = world().awards.ben.id;
    const twin = await person();
    const awardId = await award(twin, "2024-03-01");
    const id = await keepBadge({ personId: twin, awardId });
    const before = await hashes();
    const { batch } = await merge(twin, ben);
    expect(await badgeOf(id)).toMatchObject({ personId: ben, awardId: own, credential: "CISSP" });
    await split(batch.id);
    expect(await badgeOf(id)).toMatchObject({ personId: twin, awardId });
    expect(await hashes()).toEqual(before);
  });

  test("leaves one with the survivor that became an award of theirs since", async () => {
    const { cleo } = world().people;
    const twin = await person();
    const [became, waits] = [
      await keepBadge({ personId: twin }),
      await keepBadge({ personId: twin }),
    ];
    const { batch } = await merge(twin, cleo);
    const awardId = await award(cleo, "2025-06-01");
    await inScope(ARRANGER, (tx) =>
      tx.update(badges).set({ awardId }).where(eq(badges.id, became)),
    );
    const { conflicts } = await split(batch.id);
    expect(conflicts).toMatchObject([{ entity: "badges", id: became, reason: "taken" }]);
    expect(await badgeOf(became)).toMatchObject({ personId: cleo, awardId });
    expect(await badgeOf(waits)).toMatchObject({ personId: twin, awardId: null });
  });
});
