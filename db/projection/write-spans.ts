import { sql } from "drizzle-orm";
import type { Tx } from "@/db/client";
import { type Day, FOREVER, formatDay } from "@/lib/calendar";
import type { Meaning, PersonFacts } from "@/lib/facts";
import type { PersonId } from "@/lib/ids";
import { type LivedSpan, livedSpans } from "@/lib/standing/lived-spans";

/** One row of standing_spans, as text for `unnest`. */
export type SpanRow = readonly [
  person: string,
  requirement: string,
  team: string,
  rungs: number,
  from: string,
  until: string,
  kind: string,
  reason: string | null,
  by: string,
  waiver: string | null,
  runFrom: string,
  runUntil: string,
];

export function spanRows(facts: PersonFacts, meaning: Meaning): SpanRow[] {
  return livedSpans(facts, meaning).map((span) => rowOf(facts.personId, span));
}

function rowOf(personId: PersonId, span: LivedSpan): SpanRow {
  const { standing } = span;
  return [
    personId,
    span.requirementId,
    span.teamId,
    span.rungs,
    sqlDay(span.from),
    sqlDay(span.until),
    standing.kind,
    standing.kind === "gap" ? standing.reason : null,
    `{${standing.kind === "met" ? standing.by.join(",") : ""}}`,
    standing.kind === "waived" ? standing.waiverId : null,
    sqlDay(span.run.from),
    sqlDay(span.run.until),
  ];
}

function sqlDay(day: Day): string {
  return day === FOREVER ? "infinity" : formatDay(day);
}

/**
 * One statement for all: arrays, because rows one by one cost ten times as much. Days go as text,
 * because drizzle switches the driver's own writing of date arrays off.
 */
export async function writeSpans(tx: Tx, people: PersonFacts[], meaning: Meaning): Promise<void> {
  const rows = people.flatMap((facts) => spanRows(facts, meaning));
  if (rows.length === 0) return;
  const column = (index: number) => sql.param(rows.map((row) => row[index]));
  await tx.execute(sql`
    insert into standing_spans (person_id, requirement_id, team_id, rungs, valid_from, valid_until,
      kind, reason, by, waiver_id, run_from, run_until)
    select p, r, t, g, f::date, u::date, k, s, b::uuid[], w, x::date, y::date from unnest(${column(0)}::uuid[], ${column(1)}::uuid[],
      ${column(2)}::uuid[], ${column(3)}::smallint[], ${column(4)}::text[], ${column(5)}::text[],
      ${column(6)}::text[], ${column(7)}::text[], ${column(8)}::text[], ${column(9)}::uuid[],
      ${column(10)}::text[], ${column(11)}::text[]) as row (p, r, t, g, f, u, k, s, b, w, x, y)`);
}
