import { beforeAll, expect, test, vi } from "vitest";
import { awardCredential } from "@/db/commands/award/award-credential";
import { changeCredential } from "@/db/commands/credential/change-credential";
import { defineCredential } from "@/db/commands/credential/define-credential";
import { changeJourney } from "@/db/commands/journey/change-journey";
import { draftJourney } from "@/db/commands/journey/draft-journey";
import { takePlan } from "@/db/commands/journey/take-plan";
import { definePathway } from "@/db/commands/pathway/define-pathway";
import { withdrawPathway } from "@/db/commands/pathway/withdraw-pathway";
import { findPlans } from "@/db/journey/find-plans";
import { answerTo, followedSteps } from "@/db/queries/journeys";
import type { Actor } from "@/lib/access";
import { AwardCredential } from "@/lib/award/award-credential";
import { addDays, formatDay } from "@/lib/calendar";
import type { CredentialId, PathwayId } from "@/lib/ids";
import { describeEachDatabase } from "@/tests/support/databases";
import { journeyWish } from "@/tests/support/journeys";
import { elective, required } from "@/tests/support/pathways";
import {
  ARRANGER,
  made,
  refusedWith,
  type SmallWorld,
  smallWorld,
  TODAY,
} from "@/tests/support/small-world";

describeEachDatabase("a journey along a pathway", () => {
  let world: SmallWorld;
  let learning: Actor;
  let other: CredentialId;
  beforeAll(async () => {
    vi.stubEnv("TESSERA_NOW", "2026-11-22T12:00:00Z");
    world = await smallWorld();
    learning = world.actor("learning");
    const credential = { name: "Packet badge", kind: "badge", validity: "unknown" } as const;
    const priced = { price: 20, currency: "EUR", hours: 5 };
    other = (await made(defineCredential(ARRANGER, { ...credential, ...priced }))).id;
    const { id, version } = world.badge;
    await made(changeCredential(ARRANGER, { id, version, price: 30, currency: "EUR", hours: 4 }));
    return () => vi.unstubAllEnvs();
  });

  const pathway = (name: string) =>
    made(
      definePathway(ARRANGER, {
        ...{ name, goal: "Fewer outages", credentialId: null },
        parts: [required(world.cissp.id), elective(1, [world.badge.id, other])],
      }),
    );
  const wish = (pathwayId: PathwayId) =>
    journeyWish({ teamId: world.teams.blue, goal: { kind: "pathway", pathwayId } });

  test("is planned with the electives that suit it, assigned, and done by awards", async () => {
    const { id: pathwayId } = await pathway("Blue to red");
    const journey = await made(draftJourney(learning, wish(pathwayId)));
    await findPlans(learning, journey.id);
    const found = await answerTo(learning, journey.id);
    if (found?.answer.kind !== "plans") throw new Error("No plan was found.");
    const { ada, ben } = world.people;
    const [cheapest, earliest] = found.answer.plans;
    expect(cheapest?.steps.map(({ personId, credentialId }) => [personId, credentialId])).toEqual(
      expect.arrayContaining([
        [ada, other],
        [ben, other],
        [ben, world.cissp.id],
      ]),
    );
    expect(earliest?.steps.map(({ credentialId }) => credentialId)).toContain(world.badge.id);
    await made(takePlan(learning, { ...journey, objective: "cheapest" }));
    const award = { personId: ada, credentialId: other, issuedOn: formatDay(TODAY) };
    await made(awardCredential(ARRANGER, AwardCredential.parse({ ...award, proof: "attested" })));
    const steps = await followedSteps(learning, [journey.id], TODAY);
    const done = steps.filter(({ progress }) => progress.state === "done");
    expect(done).toMatchObject([{ personId: ada, credentialId: other }]);
  });

  test("is not begun once the pathway was withdrawn, and goes on where it was", async () => {
    const row = await pathway("Withdrawn");
    const { teamId: _, ...asked } = wish(row.id);
    const journey = await made(draftJourney(learning, wish(row.id)));
    await made(withdrawPathway(ARRANGER, { ...row, endsOn: addDays(TODAY, -1) }));
    expect(await refusedWith(draftJourney(learning, wish(row.id)))).toEqual({
      pathwayId: "withdrawn",
    });
    const { id, version } = journey;
    const renamed = { ...asked, name: "Under another name", id, version };
    expect((await made(changeJourney(learning, renamed))).name).toBe("Under another name");
  });

  test("is refused along one that does not exist", async () => {
    const nowhere = "5f0e8f0e-0000-4000-8000-000000000000" as PathwayId;
    expect(await refusedWith(draftJourney(learning, wish(nowhere)))).toEqual({
      pathwayId: "unknown",
    });
  });
});
