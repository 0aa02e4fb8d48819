import { randomUUID } from "node:crypto";
import { sql } from "drizzle-orm";
import { beforeAll, expect, test } from "vitest";
import { inScope } from "@/db/actor-scope";
import type { Tx } from "@/db/client";
import { command } from "@/db/command";
import { verifyProjection } from "@/db/projection/verify";
import { requirementVersions } from "@/db/schema/requirement-versions";
import { requirements } from "@/db/schema/requirements";
import { type Dice, diceOf } from "@/db/seed/dice";
import { addDays } from "@/lib/calendar";
import { RequirementId } from "@/lib/ids";
import { describeEachDatabase } from "@/tests/support/databases";
import { addPeople, FIRST_DAY, type RandomWorld, randomWorld } from "@/tests/support/random-world";
import { ARRANGER } from "@/tests/support/small-world";

const CHANGES = 40;

const write = command<(tx: Tx) => Promise<unknown>, void>(
  "import.write",
  "arrange",
  async (tx, work) => {
    await work(tx);
  },
);

/** What standings follow from besides what a requirement asks. */
const BESIDES = [
  sql`update awards set proof = 'claimed' where id in (select id from awards order by issued_on limit 1)`,
  sql`update team_memberships set ends_on = null
    where id in (select id from team_memberships where ends_on is null order by starts_on limit 1)`,
  sql`update policy_versions set effective_until = effective_from + 100 where effective_until is null`,
  sql`delete from mappings where id in (select id from mappings order by level limit 1)`,
  sql`update competencies set stale_after_months = 3, stale_counts = false`,
  sql`update uses set used_on = used_on + 90 where id in (select id from uses order by id limit 9)`,
  sql`update credential_definitions set stack = null where stack is not null`,
  sql`update teams set parent_id = (select id from teams where parent_id is null limit 1)
    where id in (select id from teams where cardinality(path) = 3 limit 1)`,
];

describeEachDatabase("what is asked changes", () => {
  let world: RandomWorld;

  beforeAll(async () => {
    world = await randomWorld(11);
    await addPeople(world, 40, 11);
  });

  test("everybody stands as if all were made anew, whatever versions came, went or moved", async () => {
    for (let seed = 0; seed < CHANGES; seed++) {
      const dice = diceOf(seed);
      const { id } = dice.one(world.requirements);
      await write(ARRANGER, (tx) => changeVersions(tx, world, id, dice));
      expect(await verifyProjection(), `change ${seed}`).toEqual([]);
    }
  });

  test("so they do where a fact or what counts changes with it", async () => {
    for (const [seed, besides] of BESIDES.entries()) {
      const dice = diceOf(CHANGES + seed);
      const [one, other] = dice.some(world.requirements, 2);
      await write(ARRANGER, async (tx) => {
        for (const asked of [one, other])
          if (asked) await changeVersions(tx, world, asked.id, dice);
        await tx.execute(besides);
      });
      expect(await verifyProjection(), `with ${seed}`).toEqual([]);
    }
  });

  test("what others ask is left as it is", async () => {
    const [one] = world.requirements;
    if (!one) throw new Error("There is a requirement.");
    const before = await placesOfOthers(one.id);
    await write(ARRANGER, (tx) => changeVersions(tx, world, one.id, diceOf(1)));
    expect(await placesOfOthers(one.id)).toEqual(before);
  });

  test("a requirement that is gone leaves nothing behind", async () => {
    const id = RequirementId.parse(randomUUID());
    await write(ARRANGER, async (tx) => {
      await tx.insert(requirements).values({ id, name: "For a while" });
      await changeVersions(tx, world, id, diceOf(1));
    });
    await write(ARRANGER, (tx) => tx.execute(sql`delete from requirements where id = ${id}`));
    expect(await verifyProjection()).toEqual([]);
  });
});

/** Its versions are others by chance: of other people, from other days on, for something else. */
async function changeVersions(
  tx: Tx,
  world: RandomWorld,
  requirementId: RequirementId,
  dice: Dice,
) {
  await tx.delete(requirementVersions).where(sql`requirement_id = ${requirementId}`);
  if (dice.chance(0.1)) return;
  const change = addDays(FIRST_DAY, dice.below(600));
  const version = () => ({
    requirementId,
    scopeTeamIds: dice.chance(0.7) ? dice.some([world.top, ...idsOf(world.teams)], 1) : [],
    scopeRoleIds: dice.chance(0.5) ? [dice.one(world.roles)] : [],
    graceDays: dice.below(90),
    regulated: dice.chance(0.3),
    rule: world.rule(),
  });
  await tx.insert(requirementVersions).values([
    { ...version(), effectiveFrom: FIRST_DAY, effectiveUntil: addDays(change, -1) },
    { ...version(), effectiveFrom: change, effectiveUntil: null },
  ]);
}

function idsOf<Id>(rows: readonly { readonly id: Id }[]): Id[] {
  return rows.map(({ id }) => id);
}

/** Where in the database the standings are kept that other requirements ask for. */
function placesOfOthers(id: RequirementId): Promise<string[]> {
  return inScope(ARRANGER, async (tx) => {
    const rows = await tx.execute<{ place: string }>(sql`
      select ctid::text as place from standing_spans where requirement_id <> ${id} order by ctid`);
    return rows.map(({ place }) => place);
  });
}
