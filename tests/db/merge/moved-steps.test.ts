import { expect, test } from "vitest";
import { defineCredential } from "@/db/commands/credential/define-credential";
import { draftJourney } from "@/db/commands/journey/draft-journey";
import { moveToTeam } from "@/db/commands/membership/move-to-team";
import { addPerson } from "@/db/commands/person/add-person";
import { preferDeliveries } from "@/db/commands/person/prefer-deliveries";
import { journeyOf, stepsOfPeople } from "@/db/queries/journeys";
import { preferencesOf } from "@/db/queries/preferences";
import { AddPerson } from "@/lib/person/add-person";
import { aDelivery, journeyWish, stepOf } from "@/tests/support/journeys";
import { describeMerging } from "@/tests/support/merging";
import { ARRANGER, made, TODAY } from "@/tests/support/small-world";

describeMerging("merging people who have plans", "merge-people", (given) => {
  const { world, admin, hashes, merge, splitting } = given;

  test("moves their steps and their part in journeys to the survivor, and gives them back", async () => {
    const { ada } = world().people;
    const { blue } = world().teams;
    const twin = (await made(addPerson(admin(), AddPerson.parse({ name: "Ada L" })))).id;
    await made(
      moveToTeam(admin(), { personId: twin, teamId: blue, startsOn: TODAY, endsOn: null }),
    );
    const step = await stepOf({ personId: twin, credentialId: world().badge.id });
    const wish = journeyWish({ teamId: blue, personIds: [twin] });
    const journey = await made(draftJourney(ARRANGER, wish));
    const prefers = { id: twin, version: 1, preferredDeliveries: [await aDelivery()] };
    await made(preferDeliveries(admin(), prefers));
    const before = await hashes();
    const { batch, lines } = await merge(twin, ada);
    expect(lines.filter(({ label }) => /^P(lan|refers)/.test(label))).toMatchObject([
      { label: "Plan Subnet badge", outcome: "change", said: "moves" },
      { label: "Prefers to learn: on demand", outcome: "change", said: "moves" },
    ]);
    expect((await preferencesOf(admin(), [ada])).get(ada)).toEqual(["on demand"]);
    expect((await stepsOfPeople(admin(), [ada])).map(({ id }) => id)).toEqual([step.id]);
    expect((await journeyOf(admin(), journey.id)).personIds).toEqual([ada]);
    expect(await made(splitting(batch.id))).toMatchObject({ conflicts: [] });
    expect(await hashes()).toEqual(before);
  });
});

describeMerging("merging credentials that are on plans", "merge-credentials", (given) => {
  const { world, admin, hashes, merge, splitting } = given;

  test("points their steps at the survivor, and gives them back", async () => {
    const { ben } = world().people;
    const twin = await made(
      defineCredential(admin(), {
        name: "CISSP (old)",
        kind: "certification",
        validity: "unknown",
      }),
    );
    const step = await stepOf({ personId: ben, credentialId: twin.id });
    const before = await hashes();
    const { batch } = await merge(twin.id, world().cissp.id);
    const [own] = await stepsOfPeople(admin(), [ben]);
    expect(own).toMatchObject({ id: step.id, credentialId: world().cissp.id });
    expect(await made(splitting(batch.id))).toMatchObject({ conflicts: [] });
    expect(await hashes()).toEqual(before);
  });
});
