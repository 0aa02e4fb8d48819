import { eq, inArray, type SQL, sql } from "drizzle-orm";
import type { Tx } from "@/db/client";
import { readNamedCredentials } from "@/db/import/bases/names";
import { awards } from "@/db/schema/awards";
import { credentialAliases } from "@/db/schema/credential-aliases";
import { credentialDefinitions } from "@/db/schema/credential-definitions";
import { mappings } from "@/db/schema/mappings";
import { keepStanding } from "@/db/verification/keep-standing";
import type { AwardId, BatchId, CredentialId } from "@/lib/ids";
import { CredentialNames } from "@/lib/import/names/credential-names";
import { credentialKey } from "@/lib/import/names/name-key";
import { pointBadges } from "./moved-badges";
import type { MovedCredential, Naming } from "./moved-credential";
import { pointSteps } from "./moved-steps";

type Definition = typeof credentialDefinitions.$inferSelect;

type Merging = {
  readonly other: Definition;
  readonly own: Definition;
  readonly batchId: BatchId;
  readonly moved: MovedCredential;
};

/** Moves all that can move, and marks the other as on record only. */
export async function writeMovedCredential(
  tx: Tx,
  { other, own, batchId, moved }: Merging,
): Promise<void> {
  const toSurvivor = { credentialId: own.id };
  await pointBadges(tx, other.id, own.id);
  await pointSteps(tx, other.id, own.id);
  const awardIds = moved.awards.moves.map(({ id }) => id as AwardId); // read as awards' ids
  for (let start = 0; start < awardIds.length; start += AT_ONCE) {
    const some = awardIds.slice(start, start + AT_ONCE);
    await keepStanding(tx, some, async () => {
      await tx.update(awards).set(toSurvivor).where(inArray(awards.id, some));
    });
  }
  const mappingIds = moved.mappings.moves.map(({ id }) => id);
  await tx.update(mappings).set(toSurvivor).where(inArray(mappings.id, mappingIds));
  for (const naming of moved.naming) await writeNaming(tx, naming);
  await tx
    .update(credentialAliases)
    .set(toSurvivor)
    .where(eq(credentialAliases.credentialId, other.id));
  await tx
    .update(credentialDefinitions)
    .set({ mergedInto: own.id, mergedBy: batchId })
    .where(eq(credentialDefinitions.id, other.id));
  await nameAfter(tx, other, own.id);
}

const AT_ONCE = 10_000;

async function writeNaming(tx: Tx, { table, column, id, becomes }: Naming): Promise<void> {
  const value: SQL =
    typeof becomes === "string" ? sql`${becomes}::uuid` : sql`${JSON.stringify(becomes)}::jsonb`;
  await tx.execute(sql`
    update ${sql.identifier(table)} set ${sql.identifier(column)} = ${value} where id = ${id}`);
}

/** What the other was called is an alias of the survivor from now on, where nothing else is called so. */
async function nameAfter(tx: Tx, { id, name, code }: Definition, intoId: CredentialId) {
  const named = await readNamedCredentials(tx);
  const names = new CredentialNames(named.filter((one) => one.id !== id));
  const said = new Map([name, code ?? ""].map((text) => [credentialKey(text), text]));
  for (const [normalised, alias] of said) {
    if (normalised === "" || names.bearer(alias) !== null) continue;
    await tx
      .insert(credentialAliases)
      .values({ credentialId: intoId, alias, normalised })
      .onConflictDoNothing();
  }
}
