import { filesOf } from "@/app/_server/files-of";
import type { Opened } from "@/app/_server/open-page";
import { paths } from "@/app/_server/paths";
import { PlanCards } from "@/components/journey/plan-cards";
import { Notice } from "@/components/ui/notice";
import { countOf, countText } from "@/lib/format/count";
import { hoursText, mixText, moneyText, OBJECTIVE_WORDS, provedText } from "@/lib/format/journey";
import type { Plan } from "@/lib/journey/planner/plan";
import { effectIn, type JourneyPage, mixOf } from "./journey";
import { OpenThings } from "./open-things";
import { stepsOfPlan } from "./steps";
import { WhatComes } from "./what-comes";

type Props = {
  opened: Opened;
  page: JourneyPage;
  plans: readonly Plan[];
  chosen: Plan;
  leftOpen: readonly string[];
};

/** Plans side by side, and what the chosen one comes to. */
export function Plans({ opened, page, plans, chosen, leftOpen }: Props) {
  const { actor, asked, carried } = opened;
  const { journey } = page;
  const cards = plans.map((plan) => ({
    objective: plan.objective,
    title: OBJECTIVE_WORDS[plan.objective],
    proved: provedText(plan),
    price: moneyText(plan.price, journey.limits.currency),
    hours: hoursText(plan.hours),
    exams: countText(plan.exams),
    endsOn: plan.endsOn,
    mix: mixText(mixOf(plan.steps, page)),
    notes: [assumedText(plan), sameText(plan, plans)].filter((note) => note !== ""),
    href: paths.journey(journey.id, { ...carried, plan: plan.objective }),
  }));
  return (
    <div className="grid gap-3.5">
      <PlanCards plans={cards} chosen={chosen.objective} />
      {leftOpen.length > 0 && (
        <Notice look="warning" title="Not all of the goal can be planned.">
          <details>
            <summary>Nothing in the catalogue brings these about: they stay open.</summary>
            <div className="mt-2">
              <OpenThings keys={leftOpen} page={page} />
            </div>
          </details>
        </Notice>
      )}
      <WhatComes
        page={page}
        steps={stepsOfPlan(chosen, page)}
        effect={effectIn(page.question, chosen, asked.today)}
        today={asked.today}
        carried={carried}
        moving={null}
        files={filesOf(actor, "journey-steps", {}, { journey: journey.id, plan: chosen.objective })}
      />
    </div>
  );
}

/** What of it is reckoned at what somebody assumed. */
function assumedText({ steps }: Plan): string {
  const prices = steps.filter(({ isPriceAssumed }) => isPriceAssumed).length;
  const lengths = steps.filter(({ isHoursAssumed }) => isHoursAssumed).length;
  const parts = [
    prices > 0 && countOf(prices, "price"),
    lengths > 0 && countOf(lengths, "length"),
  ].filter((part) => part !== false);
  return parts.length === 0 ? "" : `${parts.join(" and ")} assumed, since nobody knows.`;
}

/** Where a plan before it is the same. */
function sameText({ objective, steps }: Plan, plans: readonly Plan[]): string {
  const own = JSON.stringify(steps);
  const before = plans.slice(
    0,
    plans.findIndex((plan) => plan.objective === objective),
  );
  const same = before.find((plan) => JSON.stringify(plan.steps) === own);
  return same ? `The same steps as “${OBJECTIVE_WORDS[same.objective]}”.` : "";
}
