import type { Meaning, PersonFacts } from "@/lib/facts";
import { groupBy } from "@/lib/group-by";
import type { RequirementId, TeamId } from "@/lib/ids";
import { type Proof, rungBit } from "@/lib/proof";
import { type LivedSpan, livedSpans } from "@/lib/standing/lived-spans";
import type { StandingKind } from "@/lib/standing/standing";
import { type DayColumn, dayColumn, type Held, heldOf } from "./held";

/** How the members of one team stand over time: a row per lived span, those of a group together. */
export type SlotHistory = {
  readonly groups: readonly SlotGroup[];
  readonly from: DayColumn;
  readonly until: DayColumn;
  /** Of a gap the first day of its run, of anything else the first day after it. */
  readonly turn: DayColumn;
  /** Whose it is, by their place among the team's people. */
  readonly person: Int32Array;
  readonly counts: Readonly<Record<StandingKind, Held>>;
};

/** Spans of one requirement and kind: the rows from `start` up to, not including, `end`. */
export type SlotGroup = {
  readonly requirementId: RequirementId;
  readonly kind: StandingKind;
  readonly start: number;
  readonly end: number;
};

type Row = LivedSpan & { readonly person: number };

export function slotHistory(
  teamId: TeamId,
  people: readonly PersonFacts[],
  meaning: Meaning,
  proof: Proof,
): SlotHistory {
  const rows = people.flatMap((facts, person) =>
    livedSpans(facts, meaning)
      .filter((span) => span.teamId === teamId && (span.rungs & rungBit(proof)) !== 0)
      .map((span): Row => ({ ...span, person })),
  );
  const groups = groupsOf(rows);
  const packed = groups.flatMap((group) => group.rows);
  return {
    groups: places(groups),
    from: dayColumn(packed.map((row) => row.from)),
    until: dayColumn(packed.map((row) => row.until)),
    turn: dayColumn(
      packed.map(({ standing, run }) => (standing.kind === "gap" ? run.from : run.until)),
    ),
    person: Int32Array.from(packed, (row) => row.person),
    counts: countsOf(rows),
  };
}

type Rows = {
  readonly requirementId: RequirementId;
  readonly kind: StandingKind;
  readonly rows: Row[];
};

function groupsOf(rows: readonly Row[]): Rows[] {
  return [...groupBy(rows, (row) => row.requirementId)].flatMap(([requirementId, own]) =>
    [...groupBy(own, (row) => row.standing.kind)].map(([kind, alike]) => ({
      requirementId,
      kind,
      rows: alike,
    })),
  );
}

function places(groups: readonly Rows[]): SlotGroup[] {
  let end = 0;
  return groups.map(({ requirementId, kind, rows }) => {
    const start = end;
    end += rows.length;
    return { requirementId, kind, start, end };
  });
}

function countsOf(rows: readonly Row[]): Record<StandingKind, Held> {
  const of = groupBy(rows, (row) => row.standing.kind);
  const held = (kind: StandingKind) => heldOf(of.get(kind) ?? []);
  return { met: held("met"), grace: held("grace"), waived: held("waived"), gap: held("gap") };
}
