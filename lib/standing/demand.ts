import { addDays, BEGINNING, type Day } from "@/lib/calendar";
import type { Meaning, PersonFacts, Requirement, RequirementVersion } from "@/lib/facts";
import type { WaiverId } from "@/lib/ids";
import { type DaySpan, daysOf, overlap } from "@/lib/span";
import { fromSpans } from "@/lib/timeline/of-spans";
import { combine, type Span, spans, type Timeline } from "@/lib/timeline/timeline";
import { daysInScope } from "./scope";

/** What a requirement asks of a person, whatever they have to show; null on days on which nothing. */
export type Demand = Timeline<Asked | null>;

/** The version that applies, and what would stand between not meeting it and a gap. */
export type Asked = {
  readonly version: RequirementVersion;
  readonly waiverId: WaiverId | null;
  readonly graceUntil: Day | null;
};

/** Null where the requirement never asks anything of the person, as most do of most people. */
export function demandOn(
  requirement: Requirement,
  facts: PersonFacts,
  parents: Meaning["parents"],
): Demand | null {
  const asking = daysAsked(requirement, facts, parents);
  if (asking.length === 0) return null;
  const asked = withGrace(fromSpans(asking, ([version]) => version ?? null));
  const waiver = waivedBy(requirement, facts);
  return combine(asked, waiver, (what, waiverId) => what && { ...what, waiverId }, sameAsked);
}

/** Worked out for every person and requirement, nearly always in vain: plain loops, cheap tests first. */
function daysAsked(
  { versions }: Requirement,
  facts: PersonFacts,
  parents: Meaning["parents"],
): Span<RequirementVersion>[] {
  const asking: Span<RequirementVersion>[] = [];
  for (const [index, version] of versions.entries()) {
    for (const days of daysInScope(version.scope, facts, parents)) {
      const { from, until } = overlap(days, daysInEffect(version, versions[index + 1]));
      if (from < until) asking.push({ from, until, value: version });
    }
  }
  return asking;
}

/** From its first to its last day, or until the next version takes its place. */
function daysInEffect(version: RequirementVersion, next: RequirementVersion | undefined): DaySpan {
  const days = daysOf(version.effectiveFrom, version.effectiveUntil);
  return next ? overlap(days, { from: BEGINNING, until: next.effectiveFrom }) : days;
}

/**
 * Grace runs from the first day of the unbroken span in which the requirement applies, and does not
 * start again when something lapses or a version follows another.
 */
function withGrace(versions: Timeline<RequirementVersion | null>): Timeline<Asked | null> {
  let start: Day | null = null;
  const held = spans(versions).flatMap(({ from, until, value: version }) => {
    start = version && (start ?? from);
    if (version === null || start === null) return [];
    const graceUntil = addDays(start, version.graceDays);
    const asked: Asked = { version, waiverId: null, graceUntil: null };
    return [
      { from, until: graceUntil < until ? graceUntil : until, value: { ...asked, graceUntil } },
      { from: graceUntil > from ? graceUntil : from, until, value: asked },
    ];
  });
  return fromSpans(held, ([asked]) => asked ?? null);
}

/** Of several waivers on a day always the same one counts, whatever order they come in. */
function waivedBy(requirement: Requirement, facts: PersonFacts): Timeline<WaiverId | null> {
  const waivers = facts.waivers.filter((waiver) => waiver.requirementId === requirement.id);
  const held = waivers.map((w) => ({ ...daysOf(w.startsOn, w.endsOn), value: w.id }));
  return fromSpans(held, (ids) => ids.toSorted()[0] ?? null);
}

function sameAsked(a: Asked | null, b: Asked | null): boolean {
  if (a === null || b === null) return a === b;
  return a.version === b.version && a.waiverId === b.waiverId && a.graceUntil === b.graceUntil;
}
