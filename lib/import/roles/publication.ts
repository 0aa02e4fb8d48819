import { type Day, formatDay, parseIsoDay } from "@/lib/calendar";
import type { ImportSettings, RowProblem } from "@/lib/import/import";
import type { PlanContext } from "@/lib/import/plan/context";
import type { Draft } from "@/lib/import/plan/draft";
import { errorAt } from "@/lib/import/plan/problem";
import type { Known, Rows } from "@/lib/import/plan/writes";
import { fail, ok, type Result } from "@/lib/result";
import type { FrameworkBook } from "./framework-book";

type Version = Rows["frameworkVersions"];

/** How what a file says comes into effect. */
export type Publication = {
  /** From this day on, as a new version of a known framework; null where the file corrects and adds. */
  readonly from: Day | null;
  readonly label: string | null;
  /** The version that begins on this day already. */
  readonly known: Known<Version> | null;
};

const PLACE = { column: "", value: "" };

/**
 * The version that a file of a known framework begins, if somebody said that it is one: under the same
 * label, or on the same day, it is the version that is there. None comes before the latest.
 */
export function publicationOf(
  asked: ImportSettings["version"],
  framework: Pick<FrameworkBook, "known">,
  versions: readonly Known<Version>[],
  { today, label: inFile }: { readonly today: Day; readonly label: string | null },
): Result<Publication, RowProblem> {
  const label = asked?.label || inFile;
  if (asked === null || framework.known === null) return ok({ from: null, label, known: null });
  const own = versions.filter(({ frameworkId }) => frameworkId === framework.known);
  const alike = own.find((version) => label !== null && version.label === label);
  const from = parseIsoDay(asked.effectiveFrom ?? "") ?? (alike ? alike.effectiveFrom : today);
  const known = own.find(({ effectiveFrom }) => effectiveFrom === from) ?? null;
  if (alike && alike !== known) {
    const since = alike.effectiveFrom === null ? "the beginning" : formatDay(alike.effectiveFrom);
    return fail(errorAt(PLACE, "version-known", since));
  }
  const latest = own.reduce<Day | null>(
    (day, { effectiveFrom }) => later(day, effectiveFrom),
    null,
  );
  if (from !== null && latest !== null && from < latest) {
    return fail(errorAt(PLACE, "version-too-early", formatDay(latest)));
  }
  return ok({ from, label, known });
}

function later(a: Day | null, b: Day | null): Day | null {
  if (a === null || b === null) return a ?? b;
  return a > b ? a : b;
}

/** Writes the version itself: of a framework that is new, or where the file begins another. */
export function writeVersion(
  { from, label, known }: Publication,
  framework: FrameworkBook,
  { source, importId }: Pick<PlanContext, "source" | "importId">,
  draft: Draft,
): void {
  if (known) {
    if (label !== null && known.label !== label) {
      draft.update("frameworkVersions", { ...known, label });
    }
    return;
  }
  const frameworkId = from === null ? framework.made : framework.known;
  if (frameworkId === null || !framework.isPublished) return;
  if (from !== null && label === null && !draft.hasWrites) return;
  const id = draft.newId<string>();
  draft.insert("frameworkVersions", {
    ...{ id, frameworkId, label },
    effectiveFrom: from,
    source,
    importId,
  });
}
