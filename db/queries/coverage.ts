import { type SQL, sql } from "drizzle-orm";
import { inScope } from "@/db/actor-scope";
import type { Actor } from "@/lib/access";
import { type Day, formatDay } from "@/lib/calendar";
import { type CountsAtRungs, countsAtRungs, type SlotsAtRungs } from "@/lib/coverage/at-rungs";
import { type Counts, NO_SLOTS } from "@/lib/coverage/coverage";
import type { CoverageCell } from "@/lib/coverage/roll-up";
import type { TeamId } from "@/lib/ids";
import { type Proof, rungBit } from "@/lib/proof";
import type { StandingKind } from "@/lib/standing/standing";
import { expiryHorizon } from "@/lib/standing/standing-on";
import { holds, holdsOn, inTeam, type View } from "./view";

export type CoverageFilter = View & {
  /** This team and all below it. */
  readonly teamId?: TeamId | null;
  readonly warningDays: number;
};

/** Counts per team (its own members) and requirement: every other coverage is a sum of these. */
export function coverageOn(actor: Actor, filter: CoverageFilter): Promise<CoverageCell[]> {
  return inScope(actor, async (tx) => {
    const rows = await tx.execute<CoverageCell>(sql`
      select s.team_id as "teamId", s.requirement_id as "requirementId", ${countedSlots(filter)}
      from standing_spans s
      where ${holds(filter)} and ${inTeam(sql`s.team_id`, filter.teamId ?? null)}
      group by s.team_id, s.requirement_id`);
    return [...rows];
  });
}

/** How many spans of a group stand how: the columns of `CountsSoon`. */
export function countedSlots({ asOf, warningDays }: CoverageFilter): SQL {
  return sql`count(*) filter (where s.kind = 'met')::int as met,
    count(*) filter (where s.kind = 'grace')::int as grace,
    count(*) filter (where s.kind = 'waived')::int as waived,
    count(*) filter (where s.kind = 'gap')::int as gap,
    count(*) filter (where s.kind = 'met'
      and s.run_until <= ${formatDay(expiryHorizon(asOf, warningDays))}::date)::int as expiring`;
}

/** Counts at every rung, so that a reader sees what each choice costs. One statement. */
export function coverageAtRungs(
  actor: Actor,
  { asOf, teamId }: { readonly asOf: Day; readonly teamId: TeamId | null },
): Promise<CountsAtRungs> {
  return inScope(actor, async (tx) => {
    const parts = await tx.execute<SlotsAtRungs>(sql`
      select s.rungs, s.kind, count(*)::int as slots
      from standing_spans s
      where ${holdsOn(asOf)} and ${inTeam(sql`s.team_id`, teamId)}
      group by s.rungs, s.kind`);
    return countsAtRungs(parts);
  });
}

export type DayCounts = Counts & { readonly day: Day };

export type DaysFilter = {
  /** In order. */
  readonly days: readonly Day[];
  readonly proof: Proof;
  readonly teamId?: TeamId | null;
};

/**
 * Counts on each of the days, from what is known today: past days as they were, coming days if nothing
 * is renewed. One pass over the spans, whatever the number of days.
 */
export function coverageOnDays(actor: Actor, filter: DaysFilter): Promise<DayCounts[]> {
  const days = sql`${`{${filter.days.map(formatDay).join(",")}}`}::date[]`;
  return inScope(actor, async (tx) => {
    const changes = await tx.execute<Change>(sql`
      with cuts as (
        select s.kind, width_bucket(s.valid_from - 1, ${days}) as first,
          width_bucket(s.valid_until - 1, ${days}) as after
        from standing_spans s
        where s.rungs & ${rungBit(filter.proof)} <> 0 and ${inTeam(sql`s.team_id`, filter.teamId ?? null)}
      )
      select first as index, kind, count(*)::int as change from cuts group by first, kind
      union all
      select after, kind, -count(*)::int from cuts group by after, kind`);
    return runningCounts(filter.days, changes);
  });
}

/** From the day at `index` on, so many more (or fewer) slots are of the kind. */
type Change = { index: number; kind: StandingKind; change: number };

function runningCounts(days: readonly Day[], changes: readonly Change[]): DayCounts[] {
  const counts = { ...NO_SLOTS };
  return days.map((day, index) => {
    for (const change of changes) if (change.index === index) counts[change.kind] += change.change;
    return { day, ...counts };
  });
}
