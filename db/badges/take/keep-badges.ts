import { inArray, sql } from "drizzle-orm";
import type { Tx } from "@/db/client";
import { now } from "@/db/clock";
import { awards } from "@/db/schema/awards";
import { badgeContents, badges } from "@/db/schema/badges";
import type { CheckedBadge } from "@/lib/badge/checked-badge";
import { isStatusKnown } from "@/lib/badge/verify/currency";
import { badgeState } from "@/lib/badge/verify/verdict";
import { AwardId, type ImportId, type PersonId } from "@/lib/ids";
import type { KnownOfBadge } from "@/lib/import/badges/known-of-badge";
import type { PlannedRow } from "@/lib/import/plan/plan";
import type { PlannedRows } from "@/lib/import/plan/planned-rows";
import { badgeContent } from "./ready-badge";

type Keeping = {
  readonly importId: ImportId | null;
  readonly badges: readonly CheckedBadge[];
  readonly known: readonly KnownOfBadge[];
  /** What became of each badge. */
  readonly rows: PlannedRows;
};

type KeptRow = typeof badges.$inferInsert;

/**
 * Keeps the badges of an import that was written: with the award that each became, or without, where it
 * waits for a decision. What was refused is not kept. One that is kept already is the same badge, with
 * what is known of it now.
 */
export async function keepBadges(tx: Tx, { importId, badges: own, known, rows }: Keeping) {
  const holders = await holdersOf(tx, rows);
  const kept = new Map<string, { readonly row: KeptRow; readonly checked: CheckedBadge }>();
  own.forEach((checked, index) => {
    const planned = rows.at(index);
    if (planned.outcome === "reject") return;
    const place = placeOf(planned, known[index], holders);
    kept.set(checked.key, { checked, row: { ...rowOf(checked), ...place, importId } });
  });
  const all = [...kept.values()];
  for (let start = 0; start < all.length; start += AT_ONCE) {
    await write(tx, all.slice(start, start + AT_ONCE));
  }
}

/** Each may weigh as much as a picture. */
const AT_ONCE = 100;

async function holdersOf(tx: Tx, rows: PlannedRows): Promise<ReadonlyMap<string, PersonId>> {
  const ids = [...rows].flatMap(({ entityId }) =>
    entityId === null ? [] : AwardId.parse(entityId),
  );
  if (ids.length === 0) return new Map();
  const found = await tx
    .select({ id: awards.id, personId: awards.personId })
    .from(awards)
    .where(inArray(awards.id, [...new Set(ids)]));
  return new Map(found.map(({ id, personId }) => [id, personId]));
}

type Place = Pick<KeptRow, "personId" | "claimedBy" | "awardId">;

function placeOf(
  { entityId }: PlannedRow,
  known: KnownOfBadge | undefined,
  holders: ReadonlyMap<string, PersonId>,
): Place {
  const claimed = known?.holder.kind === "person" ? known.holder.id : null;
  const personId = (entityId === null ? undefined : holders.get(entityId)) ?? claimed;
  if (personId === null) return { personId, claimedBy: null, awardId: null };
  const claimedBy = personId === claimed ? "address" : "hand";
  return { personId, claimedBy, awardId: entityId === null ? null : AwardId.parse(entityId) };
}

function rowOf(checked: CheckedBadge): Omit<KeptRow, keyof Place | "importId"> {
  const { badge, verdicts, key, contentHash, place, text } = checked;
  const { checkedAt } = verdicts.currency;
  return {
    ...{ key, contentHash, place, verdicts },
    form: text.form,
    standard: badge.version,
    name: badge.achievement.name[0]?.text ?? "",
    issuer: badge.issuer.id,
    issuerName: badge.issuer.name[0]?.text ?? null,
    validFrom: badge.validFrom?.day ?? null,
    state: badgeState(verdicts),
    checkedAt: now(),
    statusKnownAt: isStatusKnown(verdicts.currency) ? new Date(checkedAt) : null,
    receivedAt: now(),
  };
}

async function write(
  tx: Tx,
  own: readonly { readonly row: KeptRow; readonly checked: CheckedBadge }[],
): Promise<void> {
  const excluded = (column: string) => sql.raw(`excluded.${column}`);
  const ids = await tx
    .insert(badges)
    .values(own.map(({ row }) => row))
    .onConflictDoUpdate({
      target: badges.key,
      set: {
        personId: sql`coalesce(excluded.person_id, ${badges.personId})`,
        claimedBy: sql`coalesce(excluded.claimed_by, ${badges.claimedBy})`,
        awardId: sql`coalesce(excluded.award_id, ${badges.awardId})`,
        importId: excluded("import_id"),
        form: excluded("form"),
        contentHash: excluded("content_hash"),
        standard: excluded("standard"),
        name: excluded("name"),
        issuer: excluded("issuer"),
        issuerName: excluded("issuer_name"),
        validFrom: excluded("valid_from"),
        verdicts: excluded("verdicts"),
        state: excluded("state"),
        checkedAt: excluded("checked_at"),
        statusKnownAt: sql`coalesce(excluded.status_known_at, ${badges.statusKnownAt})`,
        place: excluded("place"),
      },
    })
    .returning({ id: badges.id, key: badges.key });
  const idOf = new Map(ids.map(({ id, key }) => [key, id]));
  const contents = own.flatMap(({ checked }) => {
    const badgeId = idOf.get(checked.key);
    const content = Buffer.from(badgeContent(checked.text));
    return badgeId ? [{ badgeId, content, picture: checked.picture }] : [];
  });
  await tx
    .insert(badgeContents)
    .values(contents)
    .onConflictDoUpdate({
      target: badgeContents.badgeId,
      set: {
        content: excluded("content"),
        picture: sql`coalesce(excluded.picture, ${badgeContents.picture})`,
      },
    });
}
