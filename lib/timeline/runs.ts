import { type Day, FOREVER } from "@/lib/calendar";
import { indexAt, type Timeline } from "./timeline";

/**
 * The unbroken run of days around `day` on which `belongs` stays true, half-open.
 * Null where it is false on the day itself.
 */
export function runAround<T>(
  timeline: Timeline<T>,
  day: Day,
  belongs: (value: T) => boolean,
): { from: Day; until: Day } | null {
  const index = indexAt(timeline, day);
  const holds = (i: number) => {
    const step = timeline[i];
    return step !== undefined && belongs(step.value);
  };
  if (!holds(index)) return null;
  let first = index;
  while (first > 0 && holds(first - 1)) first--;
  let next = index + 1;
  while (holds(next)) next++;
  return {
    from: timeline[first]?.from ?? day,
    until: timeline[next]?.from ?? FOREVER,
  };
}

/** The first day from `day` on with a value that `belongs`; null where there is none. */
export function firstDay<T>(
  timeline: Timeline<T>,
  day: Day,
  belongs: (value: T) => boolean,
): Day | null {
  for (let i = indexAt(timeline, day); i < timeline.length; i++) {
    const step = timeline[i];
    if (step && belongs(step.value)) return step.from > day ? step.from : day;
  }
  return null;
}
