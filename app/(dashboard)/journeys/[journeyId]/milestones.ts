import "server-only";
import type { GanttMilestone } from "@/components/journey/rows";
import type { Day } from "@/lib/calendar";
import { groupBy } from "@/lib/group-by";
import type { Milestone } from "@/lib/journey/met-days";
import { milestonesOf } from "@/lib/journey/moving";
import { aboutWords, type JourneyPage } from "./journey";
import type { StepToShow } from "./steps";

/** The row of what is asked of nobody alone. */
export const GOAL_ROW = "goal";

export type RowMilestones = Readonly<Record<string, readonly GanttMilestone[]>>;

/** What comes to be met, by the row that it stands in; what comes on one day stands together. */
export function milestonesByRow(
  milestones: readonly Milestone[],
  { nameOf }: Pick<JourneyPage, "nameOf">,
): RowMilestones {
  const rows = groupBy(milestones, ({ personId }) => personId ?? GOAL_ROW);
  return Object.fromEntries(
    [...rows].map(([row, own]) => {
      const days = groupBy(own, ({ day }) => day);
      return [
        row,
        [...days].map(([day, all]) => ({
          day,
          words: all.map(({ about }) => aboutWords(about, nameOf)).join("; "),
        })),
      ];
    }),
  );
}

/** The same for steps that are done in time, whether people have them or they are proposed. */
export function milestonesWith(
  steps: readonly StepToShow[],
  page: JourneyPage,
  today: Day,
): RowMilestones {
  const own = steps.map((step) => ({
    ...{ renews: null, ...step },
    progress: step.progress ?? ({ state: "ahead" } as const),
  }));
  return milestonesByRow(milestonesOf({ question: page.question, steps: own, today }), page);
}

/** What somebody comes to meet on the day. */
export function metOn(milestones: RowMilestones, personId: string, day: Day): string {
  return milestones[personId]?.find((one) => one.day === day)?.words ?? "";
}
