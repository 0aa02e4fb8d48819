import "server-only";
import type { AsOfStripProps } from "@/components/view/as-of-strip";
import { teamHistories } from "@/db/queries/team-histories";
import type { View } from "@/db/queries/view";
import type { Actor } from "@/lib/access";
import { addDays, addMonths, type Day, lastDayOfMonth } from "@/lib/calendar";
import type { CountsAtRungs } from "@/lib/coverage/at-rungs";
import { coverageOf } from "@/lib/coverage/coverage";
import { monthText } from "@/lib/format/day";
import { formatRatio } from "@/lib/format/ratio";
import { groupBy } from "@/lib/group-by";
import type { TeamId } from "@/lib/ids";
import { endingDaysOn } from "@/lib/team/history/matters";
import { countsAtRungsOn, pooledCountsOn } from "@/lib/team/history/on-day";
import type { TeamHistory } from "@/lib/team/history/team-history";

const MONTHS_BACK = 36;
const MONTHS_AHEAD = 24;
/** So far the note looks. */
const MONTHS_NOTED = 18;

/** The days that the scrubber reaches from and to, both counted. */
export function daysInReach(today: Day): { readonly from: Day; readonly until: Day } {
  return { from: addMonths(today, -MONTHS_BACK), until: addMonths(today, MONTHS_AHEAD) };
}

type Question = View & { readonly teamId: TeamId; readonly today: Day };

type TeamCoverage = {
  /** Through time, with what ends when. */
  readonly strip: AsOfStripProps;
  /** On the day, at every rung. */
  readonly atRungs: CountsAtRungs;
};

/** The team's coverage. Not for use inside a transaction. */
export async function teamCoverage(actor: Actor, question: Question): Promise<TeamCoverage> {
  const { asOf, proof, teamId } = question;
  const histories = [...(await teamHistories(actor, { proof, teamId })).values()];
  return { strip: stripOf(histories, question), atRungs: countsAtRungsOn(histories, asOf) };
}

function stripOf(histories: readonly TeamHistory[], { asOf, today }: Question): AsOfStripProps {
  const { from, until } = daysInReach(today);
  const days = Array.from({ length: until - from + 1 }, (_, index) => addDays(from, index));
  const ratios = pooledCountsOn(histories, days).map(coverageOf);
  const points = days.flatMap((day, index) => {
    const ratio = ratios[index] ?? null;
    return index > 0 && ratio === (ratios[index - 1] ?? null) ? [] : [{ day, ratio }];
  });
  const ends = histories.flatMap((history) =>
    endingDaysOn(history, { asOf: today, warningDays: until - today - 1 }),
  );
  const noted = addMonths(today, MONTHS_NOTED);
  return {
    ...{ asOf, today, from, until, points, label: "Coverage" },
    endings: [...groupBy(ends, (day) => day)].map(([day, own]) => ({
      day: addDays(day, -1),
      count: own.length,
    })),
    monthEnds: days.filter((day) => lastDayOfMonth(day) === day),
    note: `→ ${formatRatio(ratios[noted - from] ?? null)} by ${monthText(noted)} if nothing is renewed`,
  };
}
