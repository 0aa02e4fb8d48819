import { sql } from "drizzle-orm";
import { inScope } from "@/db/actor-scope";
import type { Actor } from "@/lib/access";
import { type Day, FOREVER, formatDay } from "@/lib/calendar";
import type { SlotSpan } from "@/lib/coverage/causes";
import type { PersonId, RequirementId, TeamId } from "@/lib/ids";
import { type Proof, rungBit } from "@/lib/proof";
import type { SlotDays } from "@/lib/standing/matrix";
import { dayNumber, inTeam } from "./view";

export type SlotSpansFilter = {
  readonly teamId: TeamId | null;
  readonly proof: Proof;
  readonly from: Day;
  readonly until: Day;
};

/** The spans of slots that begin or end after one day, up to and including another, as far as these days touch them. */
export function slotSpansChanging(
  actor: Actor,
  { teamId, proof, from, until }: SlotSpansFilter,
): Promise<SlotSpan[]> {
  const [first, last] = [formatDay(from), formatDay(until)];
  return inScope(actor, async (tx) => {
    const rows = await tx.execute<SlotSpan & { from: Day | null; until: Day | null }>(sql`
      select s.person_id as "personId", s.requirement_id as "requirementId", s.kind, s.by,
        coalesce(s.policies, '{}') as policies,
        ${dayNumber(sql`s.valid_from`)} as from, ${dayNumber(sql`s.valid_until`)} as until
      from standing_spans s
      where s.rungs & ${rungBit(proof)} <> 0 and ${inTeam(sql`s.team_id`, teamId)}
        and s.valid_from <= ${last}::date and s.valid_until > ${first}::date
        and (s.valid_from > ${first}::date or s.valid_until <= ${last}::date)`);
    return rows.map((row) => ({
      ...row,
      from: row.from ?? from, // of what always was, only that it was there on the first day
      until: row.until ?? FOREVER,
    }));
  });
}

/** What is known of one slot on some days. */
export type SlotPart = SlotDays & {
  readonly personId: PersonId;
  readonly requirementId: RequirementId;
};

/** The slots of a team's members, subtree included, on any of the days from one to another, both counted. */
export function slotPartsIn(
  actor: Actor,
  { teamId, proof, from, until }: SlotSpansFilter,
): Promise<SlotPart[]> {
  return inScope(actor, async (tx) => {
    const rows = await tx.execute<SlotPart>(sql`
      select s.person_id as "personId", s.requirement_id as "requirementId", s.kind, s.reason,
        ${dayNumber(sql`s.valid_from`)} as from, ${dayNumber(sql`s.valid_until`)} as until,
        ${dayNumber(sql`s.run_until`)} as "runUntil"
      from standing_spans s
      where s.rungs & ${rungBit(proof)} <> 0 and ${inTeam(sql`s.team_id`, teamId)}
        and s.valid_from <= ${formatDay(until)}::date and s.valid_until > ${formatDay(from)}::date`);
    return [...rows];
  });
}
