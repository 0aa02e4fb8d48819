import { type SQL, sql } from "drizzle-orm";
import { inScope } from "@/db/actor-scope";
import type { Actor } from "@/lib/access";
import { type Day, formatDay } from "@/lib/calendar";
import type {
  AwardId,
  PersonId,
  PolicyId,
  PolicyVersionId,
  RequirementId,
  TeamId,
  WaiverId,
} from "@/lib/ids";
import type { RenewableRun } from "@/lib/standing/renewal";
import type { GapReason, StandingKind } from "@/lib/standing/standing";
import { expiryHorizon } from "@/lib/standing/standing-on";
import { dayNumber, holds, inTeam, isAmong, isOnDay, type View } from "./view";

/** One slot: a person against a requirement that asks something of them on the day. */
export type Slot = RenewableRun & {
  readonly personId: PersonId;
  /** Null where the person has left the actor's reach since the day. */
  readonly personName: string | null;
  readonly teamId: TeamId;
  readonly requirementId: RequirementId;
  readonly reason: GapReason | null;
  readonly by: AwardId[];
  /** Without which it would not be met; empty where it is met by itself. */
  readonly policies: PolicyVersionId[];
  readonly waiverId: WaiverId | null;
};

export type SlotFilter = View & {
  readonly teamId?: TeamId | null;
  readonly personId?: PersonId | null;
  readonly requirementId?: RequirementId | null;
  readonly kind?: StandingKind | null;
  /** Only met slots whose run ends within so many days. */
  readonly expiringWithin?: number | null;
  /** Only slots that would not be met without some policy. */
  readonly byPolicy?: boolean;
  /** Only slots that would not be met without this one. */
  readonly policyId?: PolicyId | null;
  /** Only slots of these people. */
  readonly personIds?: readonly PersonId[];
  readonly limit?: number;
  /** Slots after this one, in the order of person and requirement. */
  readonly after?: { readonly personId: PersonId; readonly requirementId: RequirementId } | null;
};

/** The slots on the day, by person and requirement: what every coverage figure counts. */
export function slotsOn(actor: Actor, filter: SlotFilter): Promise<Slot[]> {
  return inScope(actor, async (tx) => {
    const rows = await tx.execute<Slot>(sql`
      select s.person_id as "personId", p.name as "personName", s.team_id as "teamId",
        s.requirement_id as "requirementId", s.kind, s.reason, s.by, coalesce(s.policies, '{}') as policies,
        s.waiver_id as "waiverId", ${dayNumber(sql`s.run_from`)} as since, ${dayNumber(sql`s.run_until`)} as until,
        v.renewal_window_days as "renewalWindowDays"
      from standing_spans s left join people p on p.id = s.person_id
        join requirement_versions v on v.requirement_id = s.requirement_id
          and ${isOnDay(sql`v.effective_from`, sql`v.effective_until`, filter.asOf)}
      where ${conditions(filter)}
      order by s.person_id, s.requirement_id
      ${filter.limit === undefined ? sql`` : sql`limit ${filter.limit}`}`);
    return [...rows];
  });
}

function conditions(filter: SlotFilter): SQL {
  const all = [holds(filter), inTeam(sql`s.team_id`, filter.teamId ?? null)];
  if (filter.personIds) all.push(isAmong(sql`s.person_id`, filter.personIds));
  if (filter.byPolicy) all.push(sql`s.policies is not null`);
  if (filter.policyId) all.push(metBy(filter.policyId));
  if (filter.personId) all.push(sql`s.person_id = ${filter.personId}`);
  if (filter.requirementId) all.push(sql`s.requirement_id = ${filter.requirementId}`);
  if (filter.kind) all.push(sql`s.kind = ${filter.kind}`);
  if (filter.expiringWithin != null) all.push(expiring(filter.asOf, filter.expiringWithin));
  if (filter.after) {
    all.push(
      sql`(s.person_id, s.requirement_id) > (${filter.after.personId}, ${filter.after.requirementId})`,
    );
  }
  return sql.join(all, sql` and `);
}

/** Met, but for no more than `days` more days. */
function expiring(asOf: Day, days: number): SQL {
  return sql`(s.kind = 'met' and s.run_until <= ${formatDay(expiryHorizon(asOf, days))}::date)`;
}

function metBy(policyId: PolicyId): SQL {
  return sql`(s.kind = 'met' and s.policies is not null and s.policies &&
    array(select id from policy_versions where policy_id = ${policyId}))`;
}
