import { type SQL, type SQLWrapper, sql } from "drizzle-orm";
import type { Day } from "@/lib/calendar";
import { formatDay } from "@/lib/calendar";
import type { TeamId } from "@/lib/ids";
import { type Proof, rungBit } from "@/lib/proof";

/** The day and the rung that a reader has chosen: every answer is for one of these. */
export type View = { readonly asOf: Day; readonly proof: Proof };

/** The condition that a row of `standing_spans s` holds on the day and at the rung. */
export function holds({ asOf, proof }: View): SQL {
  return sql`(${holdsOn(asOf)} and s.rungs & ${rungBit(proof)} <> 0)`;
}

/** The condition that a row of `standing_spans s` holds on the day, at whatever rungs. */
export function holdsOn(asOf: Day): SQL {
  return sql`s.valid_from <= ${formatDay(asOf)} and s.valid_until > ${formatDay(asOf)}`;
}

/** The condition that a column names the team or one below it; true for no team: everything in reach. */
export function inTeam(column: SQL, teamId: TeamId | null): SQL {
  if (teamId === null) return sql`true`;
  return sql`${column} in (select id from teams where path @> array[${teamId}::uuid])`;
}

/**
 * The condition that the days from one column to another, null where open, have this one among them. Compared
 * one by one: the database believes of a `daterange` that it has next to no day, and then joins ten thousand
 * people with as many one by one.
 */
export function isOnDay(from: SQLWrapper, until: SQLWrapper, asOf: Day): SQL {
  const on = sql`${formatDay(asOf)}::date`;
  return sql`((${from} is null or ${from} <= ${on}) and (${until} is null or ${until} >= ${on}))`;
}

/** The condition that a row of `people p` is with the organisation on the day. */
export function isEmployed(asOf: Day): SQL {
  return isOnDay(sql`p.joined_on`, sql`p.left_on`, asOf);
}

/** The condition that a column names somebody who is in the team, subtree included, on the day. */
export function isMember(
  column: SQL,
  { teamId, asOf }: { readonly teamId: TeamId; readonly asOf: Day },
): SQL {
  return sql`${column} in (select m.person_id from team_memberships m
    where ${inTeam(sql`m.team_id`, teamId)}
      and ${isOnDay(sql`m.starts_on`, sql`m.ends_on`, asOf)})`;
}

/** A date column as the whole number that code works with; infinity as null. */
export function dayNumber(column: SQL): SQL {
  return sql`(case when isfinite(${column}) then ${column} - date '1970-01-01' end)`;
}

/** The condition that a column is one of these ids: one parameter, however many there are. */
export function isAmong(column: SQLWrapper, ids: readonly string[]): SQL {
  return sql`${column} = any(${`{${ids.join(",")}}`}::uuid[])`;
}
