import { beforeAll, expect, test, vi } from "vitest";
import { defineCredential } from "@/db/commands/credential/define-credential";
import { mapCredential } from "@/db/commands/mapping/map-credential";
import { preferDeliveries } from "@/db/commands/person/prefer-deliveries";
import { findPlans } from "@/db/journey/find-plans";
import { answerTo } from "@/db/queries/journeys";
import { personOn } from "@/db/queries/people";
import { preferencesOf } from "@/db/queries/preferences";
import type { Actor } from "@/lib/access";
import type { CredentialId } from "@/lib/ids";
import { describeEachDatabase } from "@/tests/support/databases";
import { aDelivery, aJourney, NO_LIMITS } from "@/tests/support/journeys";
import { lastEvent } from "@/tests/support/last-event";
import {
  ARRANGER,
  made,
  refusedWith,
  type SmallWorld,
  smallWorld,
  TODAY,
} from "@/tests/support/small-world";

describeEachDatabase("how people prefer to learn", (database) => {
  let world: SmallWorld;
  let dear: CredentialId;
  beforeAll(async () => {
    vi.stubEnv("TESSERA_NOW", "2026-11-22T12:00:00Z");
    world = await smallWorld();
    dear = await networksBy("face to face", 90);
    await networksBy("on demand", 10);
    await aDelivery("by letter");
    return () => vi.unstubAllEnvs();
  });

  /** Something that shows the third level of networks. */
  async function networksBy(delivery: string, price: number): Promise<CredentialId> {
    const badge = { name: `Networks ${delivery}`, kind: "badge", validity: "none" } as const;
    const facets = { delivery, price, currency: "EUR", hours: 8 };
    const { id } = await made(defineCredential(ARRANGER, { ...badge, ...facets }));
    const shown = { credentialId: id, competencyId: world.networks.id, level: 3, note: null };
    await made(mapCredential(ARRANGER, shown));
    return id;
  }

  const prefer = async (actor: Actor, personId: typeof world.people.ada, ways: string[]) => {
    const person = await personOn(ARRANGER, personId, TODAY);
    const seen = { id: personId, version: person?.version ?? 0 };
    return preferDeliveries(actor, { ...seen, preferredDeliveries: ways });
  };

  test("they say themselves, or who leads them, of what the catalogue has", async () => {
    const { ada, ben } = world.people;
    const own = world.actor("person", world.teams.blue, ada);
    await made(prefer(own, ada, ["by letter"]));
    expect(await lastEvent(database().sql, ada)).toMatchObject({ action: "person.prefer" });
    await expect(prefer(own, ben, ["by letter"])).rejects.toThrow();
    await expect(prefer(world.actor("manager", world.teams.red), ada, [])).rejects.toThrow();
    await expect(prefer(world.actor("auditor"), ada, [])).rejects.toThrow();
    expect(await refusedWith(prefer(own, ada, ["by owl"]))).toEqual({
      preferredDeliveries: "unknown",
    });
    expect(await preferencesOf(own, [ada, ben])).toEqual(new Map([[ada, ["by letter"]]]));
    await made(prefer(world.actor("manager", world.teams.blue), ada, []));
    expect(await preferencesOf(ARRANGER, [ada])).toEqual(new Map());
  });

  test("limits a journey that respects it to what is delivered so, for them alone", async () => {
    const { cleo } = world.people;
    const { red: teamId } = world.teams;
    const competencyIds = [world.networks.id];
    const goal = { kind: "competencies" as const, competencyIds, level: 3, holders: null };
    const found = async (asPreferred: boolean) => {
      const journey = await aJourney({ teamId, goal, limits: { ...NO_LIMITS, asPreferred } });
      await findPlans(ARRANGER, journey.id);
      return (await answerTo(ARRANGER, journey.id))?.answer;
    };
    expect(await found(true)).toMatchObject({ plans: [{ price: 1_000 }, {}, {}] });
    await made(prefer(ARRANGER, cleo, ["face to face"]));
    expect(await found(true)).toMatchObject({
      plans: [{ price: 9_000, steps: [{ personId: cleo, credentialId: dear }] }, {}, {}],
    });
    expect(await found(false)).toMatchObject({ plans: [{ price: 1_000 }, {}, {}] });
    await made(prefer(ARRANGER, cleo, ["by letter"]));
    expect(await found(true)).toMatchObject({
      kind: "impossible",
      conflict: { limits: ["preferences"], ways: [{ limit: "preferences", isEnough: true }] },
    });
  });
});
