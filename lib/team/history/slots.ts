import type { Day } from "@/lib/calendar";
import { type Counts, NO_SLOTS } from "@/lib/coverage/coverage";
import type { Meaning, PersonFacts } from "@/lib/facts";
import { groupBy } from "@/lib/group-by";
import type { RequirementId, TeamId } from "@/lib/ids";
import { atEachRung, type Proof, rungBit } from "@/lib/proof";
import { type LivedSpan, livedSpans } from "@/lib/standing/lived-spans";
import type { StandingKind } from "@/lib/standing/standing";
import type { Step } from "@/lib/timeline/timeline";
import { type DayColumn, type NumberColumn, packed } from "./columns";

/**
 * How the members of one team stand over time at a rung: a row per lived span, those of a group
 * together. How many stand how is told at the other rungs as well.
 */
export type SlotHistory = {
  readonly requirements: readonly RequirementId[];
  /** Of each group, which requirement and kind it is of, as one number; and the row after its last. */
  readonly ask: NumberColumn;
  readonly end: NumberColumn;
  readonly from: DayColumn;
  readonly until: DayColumn;
  /** Of a gap the first day of its run, of anything else the first day after it. */
  readonly turn: DayColumn;
  /** Whose it is, by their place among the team's people. */
  readonly person: NumberColumn;
  readonly counts: SlotCounts;
  readonly countsAt: Readonly<Record<Proof, SlotCounts>>;
};

/** How many stand how, from a day on: a row per day on which that changes, in order. */
export type SlotCounts = { readonly from: DayColumn } & Readonly<
  Record<StandingKind, NumberColumn>
>;

/** Spans of one requirement and kind: the rows from `start` up to, not including, `end`. */
export type SlotGroup = {
  readonly requirementId: RequirementId;
  readonly kind: StandingKind;
  readonly start: number;
  readonly end: number;
};

type Row = { readonly person: number; readonly span: LivedSpan };

export function slotHistory(
  teamId: TeamId,
  people: readonly PersonFacts[],
  meaning: Meaning,
  proof: Proof,
): SlotHistory {
  const all = people.flatMap((facts, person) =>
    livedSpans(facts, meaning)
      .filter((span) => span.teamId === teamId)
      .map((span): Row => ({ person, span })),
  );
  const at = (rung: Proof) => all.filter(({ span }) => (span.rungs & rungBit(rung)) !== 0);
  const countsAt = atEachRung((rung) => countsOverTime(at(rung)));
  const groups = groupedRows(at(proof));
  const rows = groups.flatMap((group) => group.rows);
  const column = (of: (span: LivedSpan) => Day) => rows.map(({ span }) => of(span));
  const requirements = [...new Set(groups.map((group) => group.requirementId))];
  return {
    requirements,
    ...packed(
      {
        from: column((span) => span.from),
        until: column((span) => span.until),
        turn: column(({ standing, run }) => (standing.kind === "gap" ? run.from : run.until)),
      },
      { person: rows.map((row) => row.person), ...groupColumns(groups, requirements) },
    ),
    counts: countsAt[proof],
    countsAt,
  };
}

/** In a group's number: the place of its requirement times their number, and its own place. */
export const KINDS = ["met", "grace", "waived", "gap"] as const satisfies readonly StandingKind[];

type Rows = {
  readonly requirementId: RequirementId;
  readonly kind: StandingKind;
  readonly rows: Row[];
};

function groupedRows(rows: readonly Row[]): Rows[] {
  return [...groupBy(rows, ({ span }) => span.requirementId)].flatMap(([requirementId, own]) =>
    [...groupBy(own, ({ span }) => span.standing.kind)].map(([kind, alike]) => ({
      requirementId,
      kind,
      rows: alike,
    })),
  );
}

function groupColumns(groups: readonly Rows[], requirements: readonly RequirementId[]) {
  const places = new Map(requirements.map((id, place) => [id, place]));
  let end = 0;
  return {
    ask: groups.map(
      ({ requirementId, kind }) =>
        (places.get(requirementId) ?? 0) * KINDS.length + KINDS.indexOf(kind),
    ),
    end: groups.map(({ rows }) => {
      end += rows.length;
      return end;
    }),
  };
}

/** One pass over the days on which spans begin or have ended. */
function countsOverTime(rows: readonly Row[]): SlotCounts {
  const changes = rows
    .flatMap(({ span: { from, until, standing } }) => [
      { day: from, kind: standing.kind, by: 1 },
      { day: until, kind: standing.kind, by: -1 },
    ])
    .sort((a, b) => a.day - b.day);
  const counts = { ...NO_SLOTS };
  const steps: Step<Counts>[] = [];
  changes.forEach(({ day, kind, by }, index) => {
    counts[kind] += by;
    if (changes[index + 1]?.day !== day) steps.push({ from: day, value: { ...counts } });
  });
  const column = (kind: StandingKind) => steps.map(({ value }) => value[kind]);
  return packed(
    { from: steps.map((step) => step.from) },
    {
      ...{ met: column("met"), grace: column("grace") },
      ...{ waived: column("waived"), gap: column("gap") },
    },
  );
}
