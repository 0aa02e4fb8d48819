import { addDays, BEGINNING, type Day, FOREVER } from "@/lib/calendar";
import type { DaySpan } from "@/lib/span";
import { type PackedCell, packCell, packStanding } from "@/lib/timeline/matrix/cell";
import { fromSpans, whenever } from "@/lib/timeline/of-spans";
import { combine, type Span, type Timeline } from "@/lib/timeline/timeline";
import type { GapReason, StandingKind } from "./standing";

/** Some days of one slot: how it stands on them, and until when the unbroken run goes that they lie in. */
export type SlotDays = {
  readonly kind: StandingKind;
  readonly reason: GapReason | null;
  /** Half-open; null where nothing known begins or ends it. */
  readonly from: Day | null;
  readonly until: Day | null;
  readonly runUntil: Day | null;
};

/**
 * One person against one requirement over time: by what counts at the viewer's rung, and marked on the
 * days on which it would be met if any proof counted.
 */
export function standingCells(
  counting: readonly SlotDays[],
  anyProof: readonly SlotDays[],
  warningDays: number,
): Timeline<PackedCell> {
  const cells = fromSpans(
    counting.flatMap((days) => spansOf(days, warningDays)),
    ([cell]) => cell ?? 0,
  );
  const isMetBy = (days: readonly SlotDays[]) =>
    whenever(days.filter(({ kind }) => kind === "met").map(daysOf));
  const wouldBeMet = combine(
    isMetBy(counting),
    isMetBy(anyProof),
    (isMet, isMetByAny) => isMetByAny && !isMet,
  );
  return combine(cells, wouldBeMet, (cell, is) =>
    is ? cell | packCell({ uncounted: true }) : cell,
  );
}

/** What is met is expiring from the day on whose last warning day it ends. */
function spansOf(days: SlotDays, warningDays: number): Span<PackedCell>[] {
  const { from, until } = daysOf(days);
  const span = (part: DaySpan, value: PackedCell) => ({ ...part, value });
  if (days.kind === "gap") {
    return [span({ from, until }, packStanding(days.reason ?? "missing", { isAsked: true }))];
  }
  if (days.kind !== "met") {
    return [span({ from, until }, packStanding(days.kind, { isAsked: days.kind !== "waived" }))];
  }
  const warnedFrom = days.runUntil === null ? FOREVER : addDays(days.runUntil, -warningDays - 1);
  const turn = warnedFrom < from ? from : warnedFrom > until ? until : warnedFrom;
  return [
    span({ from, until: turn }, packStanding("met", { isAsked: true })),
    span({ from: turn, until }, packStanding("expiring", { isAsked: true })),
  ];
}

function daysOf({ from, until }: SlotDays): DaySpan {
  return { from: from ?? BEGINNING, until: until ?? FOREVER };
}
