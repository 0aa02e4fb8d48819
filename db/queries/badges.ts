import {
  and,
  desc,
  eq,
  getTableColumns,
  inArray,
  isNotNull,
  isNull,
  lt,
  ne,
  or,
  type SQL,
  sql,
} from "drizzle-orm";
import { inScope } from "@/db/actor-scope";
import { saidBy } from "@/db/badges/said-by";
import type { Tx } from "@/db/client";
import { NotFound } from "@/db/errors";
import { awards } from "@/db/schema/awards";
import { badgeContents, badges } from "@/db/schema/badges";
import { credentialDefinitions } from "@/db/schema/credential-definitions";
import { issuers } from "@/db/schema/issuers";
import { people } from "@/db/schema/people";
import type { Actor } from "@/lib/access";
import type { CatalogueIssuer } from "@/lib/badge/known-issuer";
import type { Badge } from "@/lib/badge/read/badge/badge";
import type { BadgeFault } from "@/lib/badge/read/badge-problem";
import type { BadgeState } from "@/lib/badge/verify/verdict";
import type { AwardId, BadgeId, CredentialId, PersonId } from "@/lib/ids";
import type { Result } from "@/lib/result";

/** A badge without its content, with whose it is and what it became. */
export type BadgeRow = typeof badges.$inferSelect & {
  readonly personName: string | null;
  /** Of the award that it became; null while it is on nobody's record, and of an award on record only. */
  readonly credential: { readonly id: CredentialId; readonly name: string } | null;
  /** Who grants that credential, as the catalogue has it. */
  readonly meant: CatalogueIssuer | null;
  readonly hasPicture: boolean;
};

/** Badges that nobody claims; those of somebody whose record they are not on. */
type BadgePlace = "unclaimed" | "waiting";

export type BadgeFilter = {
  readonly personId?: PersonId | null;
  readonly awardId?: AwardId | null;
  readonly awardIds?: readonly AwardId[] | null;
  readonly state?: BadgeState | null;
  readonly place?: BadgePlace | null;
  /** Only those that are not verified, for whatever reason. */
  readonly isUnverified?: boolean;
  readonly limit?: number;
  /** Those after this one. */
  readonly after?: { readonly receivedAt: Date; readonly id: BadgeId } | null;
};

/** Badges in the actor's reach, what came last first. Unclaimed ones are there for who sees everybody. */
export function badgesFor(actor: Actor, filter: BadgeFilter): Promise<BadgeRow[]> {
  return inScope(actor, (tx) => {
    const query = rowsOf(tx)
      .where(and(...conditions(filter)))
      .orderBy(desc(badges.receivedAt), desc(badges.id));
    return filter.limit === undefined ? query : query.limit(filter.limit);
  });
}

function rowsOf(tx: Tx) {
  const { id, name } = credentialDefinitions;
  return tx
    .select({
      ...getTableColumns(badges),
      personName: people.name,
      credential: { id, name },
      meant: { name: issuers.name, url: issuers.url },
      hasPicture: sql<boolean>`${badgeContents.picture} is not null`,
    })
    .from(badges)
    .leftJoin(badgeContents, eq(badgeContents.badgeId, badges.id))
    .leftJoin(people, eq(people.id, badges.personId))
    .leftJoin(awards, eq(awards.id, badges.awardId))
    .leftJoin(credentialDefinitions, eq(credentialDefinitions.id, awards.credentialId))
    .leftJoin(issuers, eq(issuers.id, credentialDefinitions.issuerId))
    .$dynamic();
}

function conditions(filter: BadgeFilter) {
  const { personId, awardId, awardIds, state, place, isUnverified, after } = filter;
  const all: (SQL | undefined)[] = [];
  if (personId) all.push(eq(badges.personId, personId));
  if (awardId) all.push(eq(badges.awardId, awardId));
  if (awardIds) all.push(inArray(badges.awardId, [...awardIds]));
  if (state) all.push(eq(badges.state, state));
  if (place) all.push(PLACES[place]);
  if (isUnverified) all.push(ne(badges.state, "verified"));
  if (after) all.push(comesAfter(after));
  return all;
}

const PLACES: { readonly [place in BadgePlace]: SQL | undefined } = {
  unclaimed: isNull(badges.personId),
  waiting: and(isNotNull(badges.personId), isNull(awards.id)),
};

function comesAfter({ receivedAt, id }: NonNullable<BadgeFilter["after"]>): SQL | undefined {
  const isAtOnce = and(eq(badges.receivedAt, receivedAt), lt(badges.id, id));
  return or(lt(badges.receivedAt, receivedAt), isAtOnce);
}

/** All badges of somebody, whether on record or not. */
export function badgesOfPerson(actor: Actor, personId: PersonId): Promise<BadgeRow[]> {
  return badgesFor(actor, { personId });
}

/** The badges that became an award or speak for it; mostly one, or none. */
export function badgesOfAward(actor: Actor, awardId: AwardId): Promise<BadgeRow[]> {
  return badgesFor(actor, { awardId });
}

/** One badge with all that it says; a fault where this version of the product cannot read it any more. */
export type ReadBadge = BadgeRow & { readonly said: Result<Badge, BadgeFault> };

/** Throws NotFound. */
export function badgeOf(actor: Actor, id: BadgeId): Promise<ReadBadge> {
  return inScope(actor, async (tx) => {
    const [row] = await rowsOf(tx).where(eq(badges.id, id));
    if (!row) throw new NotFound();
    const { content } = await badgeContentOf(actor, id);
    return { ...row, said: await saidBy(tx, { ...row, content }) };
  });
}

/** The badge as it was given to us, to the byte. Throws NotFound. */
export function badgeContentOf(actor: Actor, id: BadgeId) {
  return inScope(actor, async (tx) => {
    const { name, form } = badges;
    const [kept] = await tx
      .select({ name, form, content: badgeContents.content })
      .from(badgeContents)
      .innerJoin(badges, eq(badges.id, badgeContents.badgeId))
      .where(eq(badges.id, id));
    if (!kept) throw new NotFound();
    return kept;
  });
}

/**
 * What the latest badges say that became awards of the credential: at most so many, because most of them
 * say the same.
 */
export function badgesShowing(
  actor: Actor,
  credentialId: CredentialId,
  most: number,
): Promise<Badge[]> {
  return inScope(actor, async (tx) => {
    const rows = await tx
      .select({ form: badges.form, content: badgeContents.content })
      .from(badges)
      .innerJoin(badgeContents, eq(badgeContents.badgeId, badges.id))
      .innerJoin(awards, eq(awards.id, badges.awardId))
      .where(eq(awards.credentialId, credentialId))
      .orderBy(desc(badges.receivedAt), desc(badges.id))
      .limit(most);
    const said = [];
    for (const row of rows) said.push(await saidBy(tx, row));
    return said.flatMap((one) => (one.ok ? [one.value] : []));
  });
}
