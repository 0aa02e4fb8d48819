import { addDays, BEGINNING, type Day } from "@/lib/calendar";
import type { Meaning, PersonFacts, Requirement, RequirementVersion } from "@/lib/facts";
import type { WaiverId } from "@/lib/ids";
import { type DaySpan, daysOf, overlap } from "@/lib/span";
import { fromSpans } from "@/lib/timeline/of-spans";
import { combine, type Span, spans, type Timeline } from "@/lib/timeline/timeline";
import { daysInScope } from "./scope";

/** What a requirement asks of a person over time, whatever they have to show. */
export type Demand = {
  /** The version that applies; null on days on which none does. */
  readonly version: Timeline<RequirementVersion | null>;
  readonly excuse: Timeline<Excuse>;
};

/** What stands between a rule that does not hold and a gap. */
export type Excuse = { readonly waiverId: WaiverId | null; readonly graceUntil: Day | null };

/** Null where the requirement never asks anything of the person, as most do of most people. */
export function demandOn(
  requirement: Requirement,
  facts: PersonFacts,
  parents: Meaning["parents"],
): Demand | null {
  const asked = requirement.versions.flatMap((version, index) =>
    daysAsked(version, requirement.versions[index + 1], facts, parents),
  );
  if (asked.length === 0) return null;
  const version = fromSpans(asked, ([only]) => only ?? null);
  return {
    version,
    excuse: combine(waivedBy(requirement, facts), graceEnds(version), excuse, sameExcuse),
  };
}

function daysAsked(
  version: RequirementVersion,
  next: RequirementVersion | undefined,
  facts: PersonFacts,
  parents: Meaning["parents"],
): Span<RequirementVersion>[] {
  return daysInScope(version.scope, facts, parents)
    .map((days) => ({ ...overlap(days, daysInEffect(version, next)), value: version }))
    .filter(({ from, until }) => from < until);
}

/** From its first to its last day, or until the next version takes its place. */
function daysInEffect(version: RequirementVersion, next: RequirementVersion | undefined): DaySpan {
  const days = daysOf(version.effectiveFrom, version.effectiveUntil);
  return next ? overlap(days, { from: BEGINNING, until: next.effectiveFrom }) : days;
}

/** Of several waivers on a day always the same one counts, whatever order they come in. */
function waivedBy(requirement: Requirement, facts: PersonFacts): Timeline<WaiverId | null> {
  const waivers = facts.waivers.filter((waiver) => waiver.requirementId === requirement.id);
  const held = waivers.map((w) => ({ ...daysOf(w.startsOn, w.endsOn), value: w.id }));
  return fromSpans(held, (ids) => ids.toSorted()[0] ?? null);
}

/**
 * Where grace holds, the first day after it. It runs from the first day of the unbroken span in
 * which the requirement applies, and does not start again when something lapses.
 */
function graceEnds(version: Timeline<RequirementVersion | null>): Timeline<Day | null> {
  let start: Day | null = null;
  const held = spans(version).flatMap(({ from, until, value }) => {
    start = value && (start ?? from);
    if (value === null || start === null) return [];
    const end = addDays(start, value.graceDays);
    return [{ ...overlap({ from, until }, { from, until: end }), value: end }];
  });
  return fromSpans(held, ([end]) => end ?? null);
}

function excuse(waiverId: WaiverId | null, graceUntil: Day | null): Excuse {
  return { waiverId, graceUntil };
}

function sameExcuse(a: Excuse, b: Excuse): boolean {
  return a.waiverId === b.waiverId && a.graceUntil === b.graceUntil;
}
