import { filesOf } from "@/app/_server/files-of";
import type { Opened } from "@/app/_server/open-page";
import { StatTile } from "@/components/ui/stat-tile";
import { can } from "@/lib/access";
import type { Day } from "@/lib/calendar";
import { countOf } from "@/lib/format/count";
import { dayText, distanceText } from "@/lib/format/day";
import { hoursText, moneyText } from "@/lib/format/journey";
import { formatRatio, outOf } from "@/lib/format/ratio";
import { movableIn } from "@/lib/journey/moving";
import { totalsOf } from "@/lib/journey/totals";
import { effectIn, type JourneyPage, leftIn } from "./journey";
import { Outcome } from "./outcome";
import { WhatComes } from "./what-comes";

type Props = { opened: Opened; page: JourneyPage };

/** How far people are with what they took, what it costs, and what is left to come of it. */
export function Taken({ opened, page }: Props) {
  const { actor, asked, carried } = opened;
  const { journey, steps } = page;
  const totals = totalsOf(steps, asked.today);
  const { currency, budget } = journey.limits;
  const money = totals.spent + totals.committed + totals.planned;
  const unpriced = totals.unpriced > 0 && `${countOf(totals.unpriced, "step")} of unknown price`;
  return (
    <div className="grid gap-3.5">
      <div className="grid grid-cols-2 gap-3.5 xl:grid-cols-4 print:grid-cols-4">
        <StatTile
          label="Done"
          value={totals.of === 0 ? "–" : formatRatio(totals.done / totals.of)}
          note={`${outOf(totals.done, totals.of)} steps, as people’s awards say`}
        />
        <StatTile
          label="Stuck"
          value={String(totals.stuck)}
          note="late, stalled for a month, or not passed"
        />
        <StatTile
          label={budget === null ? "Cost" : `Cost, of ${moneyText(budget, currency)}`}
          value={moneyText(money, currency)}
          note={[
            `${moneyText(totals.spent, currency)} spent`,
            `${moneyText(totals.committed, currency)} committed`,
            `${moneyText(totals.planned, currency)} planned`,
            unpriced,
          ]
            .filter(Boolean)
            .join(" · ")}
          definition="Spent: of steps that are done. Committed: of those that have begun. Planned: of those ahead."
        />
        <StatTile
          label="Has to hold by"
          value={dayText(journey.endsOn)}
          note={`${distanceText(journey.endsOn, asked.today)}, ${hoursText(totals.hoursLeft)} to learn`}
        />
      </div>
      <Outcome actor={actor} page={page} totals={totals} today={asked.today} />
      <WhatComes
        page={page}
        steps={steps}
        effect={effectIn(page.question, leftIn(steps), asked.today)}
        today={asked.today}
        carried={carried}
        moving={can(actor, "journey.write") ? movingIn(page, asked.today) : null}
        files={filesOf(actor, "journey-steps", {}, { journey: journey.id })}
      />
    </div>
  );
}

/** The steps that may be moved; null where all are done. */
function movingIn({ question, steps }: JourneyPage, today: Day) {
  const movable = movableIn({ question, steps, today });
  const versions = Object.fromEntries(steps.map(({ id, version }) => [id, version]));
  return movable.steps.length === 0 ? null : { movable, versions };
}
