import "server-only";
import type { AsOfStripProps } from "@/components/view/as-of-strip";
import { teamHistories } from "@/db/queries/team-histories";
import type { View } from "@/db/queries/view";
import type { Actor } from "@/lib/access";
import { addDays, addMonths, type Day } from "@/lib/calendar";
import type { CountsAtRungs } from "@/lib/coverage/at-rungs";
import { coverageOf, NO_SLOTS } from "@/lib/coverage/coverage";
import { monthsAround } from "@/lib/coverage/months";
import { monthText } from "@/lib/format/day";
import { formatRatio } from "@/lib/format/ratio";
import { groupBy } from "@/lib/group-by";
import type { TeamId } from "@/lib/ids";
import { endingDaysOn } from "@/lib/team/history/matters";
import { countsAtRungsOn, pooledCountsOn } from "@/lib/team/history/on-day";
import type { TeamHistory } from "@/lib/team/history/team-history";

const MONTHS_BACK = 12;
const MONTHS_AHEAD = 18;

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
  const days = monthsAround(today, MONTHS_BACK, MONTHS_AHEAD);
  const until = addMonths(today, MONTHS_AHEAD);
  const ratios = pooledCountsOn(histories, days).map(coverageOf);
  const [on = NO_SLOTS] = pooledCountsOn(histories, [asOf]);
  const ends = histories.flatMap((history) =>
    endingDaysOn(history, { asOf: today, warningDays: until - today - 1 }),
  );
  const last = days.at(-1);
  return {
    asOf,
    today,
    from: addMonths(today, -MONTHS_BACK),
    until,
    points: days.map((day, index) => ({ day, ratio: ratios[index] ?? null })),
    endings: [...groupBy(ends, (day) => day)].map(([day, own]) => ({
      day: addDays(day, -1),
      count: own.length,
    })),
    label: "Coverage",
    ratio: coverageOf(on),
    ...(last !== undefined && {
      note: `→ ${formatRatio(ratios.at(-1) ?? null)} by ${monthText(last)} if nothing is renewed`,
    }),
  };
}
