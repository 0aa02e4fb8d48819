import { addDays, BEGINNING, type Day, formatDay } from "@/lib/calendar";
import type { CompetencyId, RoleId } from "@/lib/ids";
import type { RowProblem } from "@/lib/import/import";
import type { Draft } from "@/lib/import/plan/draft";
import { changesBetween, type FieldChange, type Shown } from "@/lib/import/plan/plan";
import { noteAt } from "@/lib/import/plan/problem";
import type { Known, Rows } from "@/lib/import/plan/writes";
import { isOn } from "@/lib/span";
import type { ReadRole } from "./said-role";

type RoleCompetency = Rows["roleCompetencies"];
type Stay = Known<RoleCompetency>;

/** What a role asks of a competency, on all days; in the order of days. */
export type Asking = {
  readonly ids: Pick<RoleCompetency, "roleId" | "competencyId">;
  readonly stays: readonly Stay[];
};

/** A pair's row after it was written. */
export type WrittenAsking = {
  readonly id: string;
  readonly isNew: boolean;
  readonly changes: readonly FieldChange[];
  readonly notes: readonly RowProblem[];
};

export function pairKey(ids: {
  readonly roleId: RoleId;
  readonly competencyId: CompetencyId;
}): string {
  return `${ids.roleId} ${ids.competencyId}`;
}

/**
 * Corrects what is asked, or, from a day on, asks something else: what was asked before ends the day
 * before. Null where no level is asked, of a pair that is not known either.
 */
export function writeAsked(
  { ids, stays }: Asking,
  said: ReadRole["asked"],
  { from, today }: { readonly from: Day | null; readonly today: Day },
  draft: Draft,
): WrittenAsking | null {
  const current = stayOn(stays, from ?? today, from === null);
  if (!current)
    return from === null && stays.length > 0
      ? over(stays)
      : begin({ ids, stays }, said, from, draft);
  const after = {
    ...current,
    level: said.level ?? current.level,
    importance: said.importance ?? current.importance,
  };
  const changes = changesBetween(showAsked(current), showAsked(after));
  if (changes.length > 0) replace(current, after, from, draft);
  return { id: current.id, isNew: false, changes, notes: [] };
}

/** What is asked on the day; a correction is also about what will be asked. */
function stayOn(stays: readonly Stay[], day: Day, alsoLater: boolean): Stay | undefined {
  return (
    stays.find(({ startsOn, endsOn }) => isOn(day, startsOn, endsOn)) ??
    (alsoLater ? stays.find(({ startsOn }) => (startsOn ?? BEGINNING) > day) : undefined)
  );
}

/** A file that only corrects does not ask again for what is asked no more. */
function over(stays: readonly Stay[]): WrittenAsking | null {
  const last = stays.at(-1);
  if (!last || last.endsOn === null) return null;
  const note = noteAt({ column: "", value: "" }, "no-longer-asked", formatDay(last.endsOn));
  return { id: last.id, isNew: false, changes: [], notes: [note] };
}

function begin(
  { ids, stays }: Asking,
  { level, importance = "mandatory" }: ReadRole["asked"],
  from: Day | null,
  draft: Draft,
): WrittenAsking | null {
  if (level === undefined) return null;
  const next = stays.find(({ startsOn }) => (startsOn ?? BEGINNING) > (from ?? BEGINNING));
  const id = draft.newId<string>();
  draft.insert("roleCompetencies", {
    id,
    ...ids,
    ...{ level, importance },
    startsOn: from,
    endsOn: next?.startsOn ? addDays(next.startsOn, -1) : null,
  });
  return { id, isNew: true, changes: [], notes: [] };
}

function replace(current: Stay, after: Stay, from: Day | null, draft: Draft): void {
  if (from === null || current.startsOn === from) {
    draft.update("roleCompetencies", after);
    return;
  }
  const { version: _, ...row } = after;
  draft.update("roleCompetencies", { ...current, endsOn: addDays(from, -1) });
  draft.insert("roleCompetencies", { ...row, id: draft.newId<string>(), startsOn: from });
}

export function showAsked({
  level,
  importance,
}: Pick<RoleCompetency, "level" | "importance">): Shown {
  return { level: `${level}`, importance };
}
