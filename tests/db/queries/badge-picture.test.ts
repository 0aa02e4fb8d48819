import { beforeAll, expect, test } from "vitest";
import { badgePicture } from "@/db/queries/badge-picture";
import type { Actor } from "@/lib/access";
import { BadgeId } from "@/lib/ids";
import { keepBadge } from "@/tests/support/badges/keep";
import { describeEachDatabase } from "@/tests/support/databases";
import { ARRANGER, type SmallWorld, smallWorld } from "@/tests/support/small-world";

const PICTURE = Uint8Array.of(1, 2, 3);
const NOWHERE = BadgeId.parse("5f0e8f0e-0000-4000-8000-000000000000");

describeEachDatabase("the picture of a badge", () => {
  let world: SmallWorld;
  let badges: { readonly ada: BadgeId; readonly bare: BadgeId; readonly unclaimed: BadgeId };
  beforeAll(async () => {
    world = await smallWorld();
    const { ada } = world.people;
    badges = {
      ada: await keepBadge({ personId: ada, picture: PICTURE }),
      bare: await keepBadge({ personId: ada, picture: null }),
      unclaimed: await keepBadge({ personId: null, picture: PICTURE }),
    };
  });

  const person = (personId: Actor["personId"]): Actor => ({
    kind: "user",
    name: "Sam",
    userId: null,
    access: "person",
    personId,
    teamIds: [],
  });

  async function seenBy(actor: Actor, badge: BadgeId): Promise<number[] | null> {
    const picture = await badgePicture(actor, badge);
    return picture && [...picture];
  }

  test("is seen by whoever sees the badge, and by nobody else", async () => {
    const { ada, cleo } = world.people;
    expect(await seenBy(person(ada), badges.ada)).toEqual([...PICTURE]);
    expect(await seenBy(person(cleo), badges.ada)).toBeNull();
    expect(await seenBy(person(ada), badges.unclaimed)).toBeNull();
    expect(await seenBy(ARRANGER, badges.unclaimed)).toEqual([...PICTURE]);
  });

  test("is none where the badge has none, or there is no badge", async () => {
    expect(await seenBy(ARRANGER, badges.bare)).toBeNull();
    expect(await seenBy(ARRANGER, NOWHERE)).toBeNull();
  });
});
