import { randomUUID } from "node:crypto";
import { eq } from "drizzle-orm";
import { beforeAll, expect, test, vi } from "vitest";
import type { Tx } from "@/db/client";
import { command } from "@/db/command";
import { runBatch } from "@/db/commands/batch/run-batch";
import { undoBatch } from "@/db/commands/batch/undo-batch";
import { verifyProjection } from "@/db/projection/verify";
import { awardsOf } from "@/db/queries/awards";
import { batchOf } from "@/db/queries/batches";
import { awards } from "@/db/schema/awards";
import { waivers } from "@/db/schema/waivers";
import { type Dice, diceOf } from "@/db/seed/dice";
import { RunBatch } from "@/lib/batch/run-batch";
import { addDays } from "@/lib/calendar";
import { AwardId, type BatchId, type PersonId } from "@/lib/ids";
import { PROOFS } from "@/lib/proof";
import { keepBadge } from "@/tests/support/badges/keep";
import { describeEachDatabase, type TestDatabase } from "@/tests/support/databases";
import {
  addPeople,
  everybody,
  FIRST_DAY,
  type RandomWorld,
  randomWorld,
} from "@/tests/support/random-world";
import { ARRANGER, made } from "@/tests/support/small-world";

const FACTS = [
  ...["team_memberships", "role_assignments", "awards", "assessments", "uses", "waivers", "badges"],
];

describeEachDatabase("people by chance", (database) => {
  let world: RandomWorld;
  beforeAll(async () => {
    vi.stubEnv("TESSERA_NOW", "2026-11-22T12:00:00Z");
    world = await randomWorld(7);
    await addPeople(world, 12, 3);
  });

  test.each([1, 2, 3, 4, 5, 6])(
    "who are merged and edited have all that was theirs when they are split (%i)",
    { timeout: 60_000 },
    async (seed) => {
      const { sql } = database();
      const dice = diceOf(seed);
      const [a, b, c] = dice.some((await everybody()).toSorted(), 3);
      if (!a || !b || !c) throw new Error("There are people.");
      for (const personId of [a, b, c]) await keepBadges(dice, personId);
      const before = await ownersOf(sql);
      const acts = seed % 2 === 0 ? [await merge(a, b), await merge(b, c)] : [await merge(a, b)];
      const survivor = acts.length === 2 ? c : b;
      expect(await verifyProjection()).toEqual([]);
      const edited = await edit(dice);
      const entered = await enter(survivor, world, seed);
      for (const act of acts.toReversed()) {
        const { conflicts } = await made(undoBatch(ARRANGER, await batchOf(ARRANGER, act)));
        expect(conflicts).toEqual([]);
      }
      const after = await ownersOf(sql);
      expect(after.get(entered)).toBe(survivor);
      after.delete(entered);
      expect(after).toEqual(before);
      expect(await editedIn(sql, edited)).toBe(edited.length);
      expect(await verifyProjection()).toEqual([]);
    },
  );
});

/** One that waits, and one for each of some awards. */
async function keepBadges(dice: Dice, personId: PersonId): Promise<void> {
  const held = await awardsOf(ARRANGER, { personId });
  await keepBadge({ personId });
  for (const { id } of dice.some(held, 3)) await keepBadge({ personId, awardId: id });
}

async function merge(id: PersonId, intoId: PersonId): Promise<BatchId> {
  const run = RunBatch.parse({
    kind: "merge-people",
    ids: [id],
    values: { intoId, reason: "By chance." },
  });
  const { batch } = await made(runBatch(ARRANGER, { run, commit: true }));
  if (!batch) throw new Error("Nothing was merged.");
  return batch.id;
}

/** Whose each fact is, whether it counts or is on record only. */
async function ownersOf(sql: TestDatabase["sql"]): Promise<Map<string, string>> {
  const owners = new Map<string, string>();
  for (const table of FACTS) {
    for (const { id, owner } of await sql`select id, person_id as owner from ${sql(table)}`) {
      owners.set(id, owner);
    }
  }
  return owners;
}

const write = command<(tx: Tx) => Promise<void>, void>("import.write", "edit", (tx, work) =>
  work(tx),
);

/** Somebody edits facts of anybody, in ways that no split may take back. Answers with their ids. */
async function edit(dice: Dice): Promise<string[]> {
  const edited: string[] = [];
  await write(ARRANGER, async (tx) => {
    for (const { id, issuedOn } of dice.some(await tx.select().from(awards), 12)) {
      const days = dice.chance(0.5) ? { expiresOn: addDays(issuedOn, 300), revokedOn: null } : {};
      const change = { ...days, number: EDITED, proof: dice.one(PROOFS) };
      await tx.update(awards).set(change).where(eq(awards.id, id));
      edited.push(id);
    }
    for (const { id } of dice.some(await tx.select().from(waivers), 3)) {
      await tx.update(waivers).set({ reason: EDITED }).where(eq(waivers.id, id));
      edited.push(id);
    }
  });
  return edited;
}

const EDITED = "edited since";

async function editedIn(sql: TestDatabase["sql"], ids: readonly string[]): Promise<number> {
  const rows = await sql`
    select from awards where id = any(${[...ids]}) and number = ${EDITED}
    union all select from waivers where id = any(${[...ids]}) and reason = ${EDITED}`;
  return rows.length;
}

/** A fact that nobody had before. Answers with its id. */
async function enter(personId: PersonId, world: RandomWorld, seed: number): Promise<string> {
  const id = AwardId.parse(randomUUID());
  const [credentialId] = world.credentials;
  if (!credentialId) throw new Error("There is a credential.");
  const issuedOn = addDays(FIRST_DAY, -seed);
  await write(ARRANGER, async (tx) => {
    await tx
      .insert(awards)
      .values({ id, personId, credentialId, issuedOn, proof: "attested", source: "by hand" });
  });
  return id;
}
