import { and, asc, eq, gt, gte, lt, type SQL, sql } from "drizzle-orm";
import { inScope } from "@/db/actor-scope";
import { awards } from "@/db/schema/awards";
import type { Actor } from "@/lib/access";
import type { Day } from "@/lib/calendar";
import type { AwardId, CredentialId, ImportId, PersonId, TeamId } from "@/lib/ids";
import { isAmong, isMember } from "./view";

export type AwardRow = typeof awards.$inferSelect;

export type AwardFilter = {
  readonly ids?: readonly AwardId[] | null;
  readonly personId?: PersonId | null;
  readonly credentialId?: CredentialId | null;
  readonly importId?: ImportId | null;
  /** From the first day on, and before the second. */
  readonly issued?: { readonly from: Day; readonly until: Day } | null;
  /** Of people who are in the team, subtree included, on the day. */
  readonly team?: { readonly teamId: TeamId; readonly asOf: Day } | null;
  readonly limit?: number;
  readonly after?: AwardId | null;
};

/** Awards in the actor's reach, by id: what was imported and entered, counting or not. */
export function awardsOf(actor: Actor, filter: AwardFilter): Promise<AwardRow[]> {
  return inScope(actor, async (tx) => {
    const query = tx
      .select()
      .from(awards)
      .where(and(...conditions(filter)))
      .orderBy(asc(awards.id));
    return filter.limit === undefined ? query : query.limit(filter.limit);
  });
}

function conditions(filter: AwardFilter): SQL[] {
  const all: SQL[] = [];
  if (filter.ids) all.push(isAmong(awards.id, filter.ids));
  if (filter.personId) all.push(eq(awards.personId, filter.personId));
  if (filter.credentialId) all.push(eq(awards.credentialId, filter.credentialId));
  if (filter.importId) all.push(eq(awards.importId, filter.importId));
  if (filter.issued) {
    all.push(gte(awards.issuedOn, filter.issued.from), lt(awards.issuedOn, filter.issued.until));
  }
  if (filter.after) all.push(gt(awards.id, filter.after));
  if (filter.team) all.push(isMember(sql`${awards.personId}`, filter.team));
  return all;
}
