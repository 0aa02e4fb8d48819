import clsx from "clsx";
import type { Day } from "@/lib/calendar";
import { dayText } from "@/lib/format/day";
import type { GanttMilestone } from "./rows";

type Props = {
  who: string;
  milestones: readonly GanttMilestone[];
  place: (day: Day) => number;
};

/** From here on words stand before their diamond: there is no room behind it. */
const LATE = 60;

/** What comes to be met and when: a diamond on its day with its words, each day on a line of its own. */
export function GanttMilestones({ who, milestones, place }: Props) {
  if (milestones.length === 0) return null;
  return (
    <ul aria-label={`What ${who} comes to meet`} className="relative pt-0.5">
      {milestones.map(({ day, words }) => {
        const isLate = place(day) > LATE;
        return (
          <li
            key={day}
            title={`${dayText(day)}: ${words}`}
            className={clsx(
              "flex h-4.5 items-center gap-1 text-tiny text-ink-2",
              isLate && "flex-row-reverse",
            )}
            style={
              isLate ? { marginRight: `${100 - place(day)}%` } : { marginLeft: `${place(day)}%` }
            }
          >
            <span
              aria-hidden="true"
              className={clsx("text-small text-ink", isLate ? "-mr-1.5" : "-ml-1.5")}
            >
              ◆
            </span>
            <span className="relative truncate bg-surface">
              <span className="sr-only">{dayText(day)}: </span>
              {words}
            </span>
          </li>
        );
      })}
    </ul>
  );
}
