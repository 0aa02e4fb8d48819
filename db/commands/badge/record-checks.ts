import { and, eq, inArray } from "drizzle-orm";
import type { Tx } from "@/db/client";
import { command } from "@/db/command";
import { awardStatements } from "@/db/schema/award-statements";
import { awards } from "@/db/schema/awards";
import { badges } from "@/db/schema/badges";
import { credentialDefinitions } from "@/db/schema/credential-definitions";
import { issuers } from "@/db/schema/issuers";
import { isKnownIssuer } from "@/lib/badge/known-issuer";
import { afterCheck } from "@/lib/badge/recheck/after-check";
import {
  awardAfterCheck,
  type BadgeCheck,
  isRevoked,
  type SupportingBadge,
} from "@/lib/badge/recheck/award-after-check";
import type { Day } from "@/lib/calendar";
import type { AwardId, BadgeId } from "@/lib/ids";

/** What checking a badge found. */
export type Check = Pick<BadgeCheck, "found" | "says"> & {
  readonly id: BadgeId;
  /** Of what was checked: a badge that is another by now is left alone. */
  readonly contentHash: string;
};

export type RecordChecks = {
  readonly checks: readonly Check[];
  readonly checkedAt: Date;
  /** In the organisation's zone. */
  readonly today: Day;
};

/** How many badges were checked, and to how many awards something happened. */
export type Rechecked = {
  readonly checked: number;
  readonly revoked: number;
  /** To the highest rung. */
  readonly raised: number;
  /** To a mere claim. */
  readonly lowered: number;
};

export const NOTHING_CHANGED: Rechecked = { checked: 0, revoked: 0, raised: 0, lowered: 0 };

/** Records what checking badges found, and what follows for the awards that they are. */
export const recordChecks = command<RecordChecks, Rechecked>(
  "award.write",
  "badge.recheck",
  async (tx, input) => {
    const checked = await recordVerdicts(tx, input);
    const awardIds = [...checked.values()].flatMap(({ awardId }) => awardId ?? []);
    return {
      ...(await changeAwards(tx, awardIds, { checked, today: input.today })),
      checked: checked.size,
    };
  },
);

type Checked = ReadonlyMap<BadgeId, BadgeCheck & { readonly awardId: AwardId | null }>;

async function recordVerdicts(tx: Tx, { checks, checkedAt }: RecordChecks): Promise<Checked> {
  const byId = new Map(checks.map((check) => [check.id, check]));
  const rows = await tx
    .select()
    .from(badges)
    .where(inArray(badges.id, [...byId.keys()]))
    .orderBy(badges.id)
    .for("update");
  const checked = new Map<BadgeId, BadgeCheck & { awardId: AwardId | null }>();
  for (const row of rows) {
    const check = byId.get(row.id);
    if (!check || check.contentHash !== row.contentHash) continue;
    const before = { ...row, statusKnownAt: row.statusKnownAt?.toISOString() ?? null };
    const { verdicts, state, statusKnownAt } = afterCheck(before, check.found);
    const known = statusKnownAt === null ? null : new Date(statusKnownAt);
    const values = { verdicts, state, statusKnownAt: known, checkedAt };
    await tx.update(badges).set(values).where(eq(badges.id, row.id));
    const wasRevoked = isRevoked(row.verdicts);
    checked.set(row.id, { ...check, wasRevoked, awardId: row.awardId });
  }
  return checked;
}

type AboutAwards = { readonly checked: Checked; readonly today: Day };

async function changeAwards(
  tx: Tx,
  ids: readonly AwardId[],
  about: AboutAwards,
): Promise<Omit<Rechecked, "checked">> {
  const count = { revoked: 0, raised: 0, lowered: 0 };
  if (ids.length === 0) return count;
  const some = inArray(awards.id, [...ids]);
  const held = await tx.select().from(awards).where(some).orderBy(awards.id).for("update");
  const supporting = await supportingBadges(tx, ids, about.checked);
  for (const award of held) {
    const next = awardAfterCheck(award, supporting.get(award.id) ?? [], about.today);
    const isRevoked = next.revokedOn !== award.revokedOn;
    if (!isRevoked && next.proof === award.proof) continue;
    await tx.update(awards).set(next).where(eq(awards.id, award.id));
    // What stands with the source that counts, where sources disagree, is what the award holds.
    const { awardId, source } = awardStatements;
    const counting = and(eq(awardId, award.id), eq(source, award.source));
    await tx.update(awardStatements).set(next).where(counting);
    if (isRevoked) count.revoked++;
    if (next.proof !== award.proof) count[next.proof === "claimed" ? "lowered" : "raised"]++;
  }
  return count;
}

async function supportingBadges(
  tx: Tx,
  ids: readonly AwardId[],
  checked: Checked,
): Promise<ReadonlyMap<AwardId, readonly SupportingBadge[]>> {
  const { id, awardId, claimedBy, verdicts, issuer } = badges;
  const catalogue = { name: issuers.name, url: issuers.url };
  const rows = await tx
    .select({ id, awardId, claimedBy, verdicts, issuer, catalogue })
    .from(badges)
    .innerJoin(awards, eq(awards.id, awardId))
    .innerJoin(credentialDefinitions, eq(credentialDefinitions.id, awards.credentialId))
    .leftJoin(issuers, eq(issuers.id, credentialDefinitions.issuerId))
    .where(inArray(awardId, [...ids]))
    .orderBy(id);
  const byAward = new Map<AwardId, SupportingBadge[]>();
  for (const { issuer: named, catalogue: meant, ...row } of rows) {
    if (row.awardId === null) continue;
    const isIssuerKnown = isKnownIssuer(row.verdicts.issuer, named, meant);
    const badge = { ...row, isIssuerKnown, check: checked.get(row.id) ?? null };
    byAward.set(row.awardId, [...(byAward.get(row.awardId) ?? []), badge]);
  }
  return byAward;
}
