import { and, asc, eq, gt, inArray, type SQL } from "drizzle-orm";
import { inScope } from "@/db/actor-scope";
import { awards } from "@/db/schema/awards";
import { issuedBadges } from "@/db/schema/issued-badges";
import { organisation } from "@/db/schema/organisation";
import { people } from "@/db/schema/people";
import type { Actor } from "@/lib/access";
import { type IssuedState, issuedStateOn } from "@/lib/badge/issue/issued-state";
import type { Badge } from "@/lib/badge/read/badge/badge";
import { readBadge } from "@/lib/badge/read/badge/read-badge";
import type { Day } from "@/lib/calendar";
import type { AwardId, IssuedBadgeId, PersonId } from "@/lib/ids";
import { isJsonObject, type JsonObject } from "@/lib/json";
import type { AwardRow } from "./awards";

/** A badge of our own, what it says, and the award as it is by now. */
export type IssuedBadge = typeof issuedBadges.$inferSelect & {
  readonly award: AwardRow;
  readonly holder: string;
  readonly credential: JsonObject;
  readonly says: Badge;
};

export type IssuedBadgeFilter = {
  readonly ids?: readonly IssuedBadgeId[];
  readonly awardId?: AwardId;
  readonly personId?: PersonId | null;
  readonly secret?: string;
  readonly limit?: number;
  readonly after?: IssuedBadgeId | null;
};

/** Badges that were issued here for awards in the actor's reach, by id: revoked ones as well. */
export function issuedBadgesOf(actor: Actor, filter: IssuedBadgeFilter): Promise<IssuedBadge[]> {
  return inScope(actor, async (tx) => {
    const query = tx
      .select({ issued: issuedBadges, award: awards, holder: people.name })
      .from(issuedBadges)
      .innerJoin(awards, eq(awards.id, issuedBadges.awardId))
      .innerJoin(people, eq(people.id, awards.personId))
      .where(and(...conditions(filter)))
      .orderBy(asc(issuedBadges.id));
    const rows = await (filter.limit === undefined ? query : query.limit(filter.limit));
    return rows.map(({ issued, ...of }) => ({ ...issued, ...of, ...contentOf(issued.document) }));
  });
}

/** Whether anybody who knows its address may verify a badge of ours. */
export function publishesBadges(actor: Actor): Promise<boolean> {
  return inScope(actor, async (tx) => {
    const [row] = await tx.select({ is: organisation.publishesBadges }).from(organisation).limit(1);
    return row?.is ?? false;
  });
}

/** What it is worth on the day. */
export function stateOf(badge: IssuedBadge, day: Day): IssuedState {
  return issuedStateOn(badge, badge.says, badge.award, day);
}

function conditions({ ids, awardId, personId, secret, after }: IssuedBadgeFilter): SQL[] {
  const all: SQL[] = [];
  if (ids) all.push(inArray(issuedBadges.id, [...ids]));
  if (awardId) all.push(eq(issuedBadges.awardId, awardId));
  if (personId) all.push(eq(awards.personId, personId));
  if (secret !== undefined) all.push(eq(issuedBadges.secret, secret));
  if (after) all.push(gt(issuedBadges.id, after));
  return all;
}

/** Throws on what is no badge: nothing else is written there. */
function contentOf(document: string): Pick<IssuedBadge, "credential" | "says"> {
  const credential: unknown = JSON.parse(document);
  if (!isJsonObject(credential)) throw new Error("An issued badge is no credential.");
  const says = readBadge({ form: "json", document: credential }, new Map());
  if (!says.ok) throw new Error(`An issued badge cannot be read: ${says.problem.code}.`);
  return { credential, says: says.value };
}
