import "server-only";
import type { AsOfStripProps } from "@/components/view/as-of-strip";
import { inScope } from "@/db/actor-scope";
import { coverageOnDays } from "@/db/queries/coverage";
import { slotsOn } from "@/db/queries/standings";
import type { View } from "@/db/queries/view";
import type { Actor } from "@/lib/access";
import { addDays, addMonths, type Day } from "@/lib/calendar";
import { coverageOf } from "@/lib/coverage/coverage";
import { monthsAround } from "@/lib/coverage/months";
import { monthText } from "@/lib/format/day";
import { formatRatio } from "@/lib/format/ratio";
import { groupBy } from "@/lib/group-by";
import type { TeamId } from "@/lib/ids";

const MONTHS_BACK = 12;
const MONTHS_AHEAD = 18;

type Question = View & { readonly teamId: TeamId; readonly today: Day };

/** The team's coverage through time, and what ends when. */
export function stripOf(actor: Actor, question: Question): Promise<AsOfStripProps> {
  const { asOf, today, proof, teamId } = question;
  const days = monthsAround(today, MONTHS_BACK, MONTHS_AHEAD);
  const until = addMonths(today, MONTHS_AHEAD);
  return inScope(actor, async () => {
    const [months, [on], met] = await Promise.all([
      coverageOnDays(actor, { days, proof, teamId }),
      coverageOnDays(actor, { days: [asOf], proof, teamId }),
      slotsOn(actor, { asOf: today, proof, teamId, kind: "met" }),
    ]);
    const ends = met.flatMap((slot) =>
      slot.until !== null && slot.until <= until ? slot.until : [],
    );
    const last = months.at(-1);
    return {
      asOf,
      today,
      from: addMonths(today, -MONTHS_BACK),
      until,
      points: months.map((month) => ({ day: month.day, ratio: coverageOf(month) })),
      endings: [...groupBy(ends, (day) => day)].map(([day, own]) => ({
        day: addDays(day, -1),
        count: own.length,
      })),
      label: "Coverage",
      ratio: on ? coverageOf(on) : null,
      ...(last && {
        note: `→ ${formatRatio(coverageOf(last))} by ${monthText(last.day)} if nothing is renewed`,
      }),
    };
  });
}
