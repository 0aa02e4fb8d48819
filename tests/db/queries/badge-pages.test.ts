import { beforeAll, describe, expect, test, vi } from "vitest";
import { badgePage } from "@/app/(dashboard)/badges/[badgeId]/badge";
import { proposalsFor } from "@/app/(dashboard)/credentials/[credentialId]/proposals";
import { awardCredential } from "@/db/commands/award/award-credential";
import { mapCredential } from "@/db/commands/mapping/map-credential";
import type { Actor } from "@/lib/access";
import { AwardCredential } from "@/lib/award/award-credential";
import type { BadgeId } from "@/lib/ids";
import { keepBadge } from "@/tests/support/badges/keep";
import { describeEachDatabase } from "@/tests/support/databases";
import { ARRANGER, made, type SmallWorld, smallWorld, TODAY } from "@/tests/support/small-world";

const ALIGNED = {
  alignment: [
    { type: ["Alignment"], targetName: "Networks", targetUrl: "https://skills.example/1" },
    { type: ["Alignment"], targetName: "Sailing", targetUrl: "https://skills.example/2" },
  ],
};

describeEachDatabase("what pages say of badges", () => {
  let world: SmallWorld;
  let badge: BadgeId;
  beforeAll(async () => {
    vi.stubEnv("TESSERA_NOW", "2026-11-22T12:00:00Z");
    world = await smallWorld();
    const held = { personId: world.people.ada, credentialId: world.badge.id };
    const award = await made(
      awardCredential(
        ARRANGER,
        AwardCredential.parse({ ...held, issuedOn: "2024-03-01", proof: "claimed" }),
      ),
    );
    const personId = world.people.ada;
    badge = await keepBadge({ personId, awardId: award.id, achievement: ALIGNED });
  });

  const pageFor = (actor: Actor, id = badge) => {
    const view = { asOf: TODAY, proof: "attested", teamId: null, warningDays: 90 } as const;
    return badgePage({ actor, view }, id);
  };

  describe("its card", () => {
    test("tells what is otherwise on record, and by whom it is known", async () => {
      expect(await pageFor(world.actor("manager"))).toMatchObject({
        person: { name: "Ada Lindqvist" },
        differences: [
          "expires: the badge says 28 Feb 2027, the record no end",
          "proof: the badge reaches issuer-verified by itself, the record is claimed",
        ],
        recipients: [{ value: "ada@harbour.example" }],
      });
    });

    test("is nobody's to see who does not reach the person", async () => {
      expect(await pageFor(world.actor("manager", world.teams.red))).toBeNull();
    });

    test("of an unclaimed badge names neither person nor award", async () => {
      const unclaimed = await keepBadge();
      expect(await pageFor(world.actor("auditor"), unclaimed)).toMatchObject({
        ...{ person: null, award: null, differences: [] },
      });
    });
  });

  test("proposals are what is known and not mapped, until somebody agrees", async () => {
    const officer = world.actor("compliance");
    const { networks } = world;
    const before = await proposalsFor(officer, world.badge.id, TODAY);
    expect(before).toMatchObject({
      ...{ read: 1, unclear: [] },
      proposed: [{ competency: { id: networks.id }, by: "name", level: null }],
    });
    const mapping = { credentialId: world.badge.id, competencyId: networks.id, level: 2 };
    await made(mapCredential(officer, { ...mapping, note: null }));
    const after = await proposalsFor(officer, world.badge.id, TODAY);
    expect(after).toMatchObject({ read: 1, proposed: [], unclear: [] });
    expect(await proposalsFor(officer, world.cissp.id, TODAY)).toMatchObject({ read: 0 });
  });
});
