import { addMonths, type Day, FOREVER } from "@/lib/calendar";
import type { CompetencyId } from "@/lib/ids";
import type { Holder } from "@/lib/rule/holder";
import { type DaySpan, daysOf, overlap } from "@/lib/span";
import { whenever } from "@/lib/timeline/of-spans";
import { constant, type Timeline } from "@/lib/timeline/timeline";
import { sourcesOf } from "./sources";

/** What keeps a skill fresh, from the day of it on: until never, or until it turned out not to have been. */
type Touch = DaySpan;

/**
 * On which days a skill is fresh: up to so many calendar months after a touch, both days counted. How well
 * anything is proved is no matter here.
 */
export function freshness(touches: readonly Touch[], afterMonths: number): Timeline<boolean> {
  return whenever(
    touches.map((touch) => overlap(touch, daysOf(touch.from, addMonths(touch.from, afterMonths)))),
  );
}

const ALWAYS_FRESH = constant(true);

/** The same of somebody's competency; always where it does not go stale. */
export function freshnessOf(competency: CompetencyId, holder: Holder): Timeline<boolean> {
  const staleness = holder.meaning.staleness.get(competency);
  return staleness ? freshness(touchesOf(competency, holder), staleness.afterMonths) : ALWAYS_FRESH;
}

/** Every use and assessment of it, and every award of what shows it, parts of stacks included. */
function touchesOf(competency: CompetencyId, holder: Holder): Touch[] {
  const { credentials, competencies } = sourcesOf([{ competency, level: 1 }], holder.meaning);
  const touches: Touch[] = [];
  for (const id of competencies) {
    for (const { usedOn } of holder.uses.get(id) ?? []) touches.push(since(usedOn));
    for (const { assessedOn } of holder.assessments.get(id) ?? []) touches.push(since(assessedOn));
  }
  for (const id of credentials) {
    for (const { state, issuedOn, revokedOn } of holder.awards.get(id) ?? []) {
      if (state === "earned") touches.push({ from: issuedOn, until: revokedOn ?? FOREVER });
    }
  }
  return touches;
}

function since(from: Day): Touch {
  return { from, until: FOREVER };
}
