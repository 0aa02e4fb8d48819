import clsx from "clsx";
import { Link } from "@/components/ui/link";
import type { Day } from "@/lib/calendar";
import { dayText } from "@/lib/format/day";
import type { Objective } from "@/lib/journey/planner/question";

export type PlanCard = {
  readonly objective: Objective;
  readonly title: string;
  readonly proved: string;
  readonly price: string;
  readonly hours: string;
  readonly exams: string;
  readonly endsOn: Day;
  readonly mix: string;
  /** What else has to be known of it, in sentences. */
  readonly notes: readonly string[];
  readonly href: string;
};

/** Plans side by side; choosing one shows it below. */
export function PlanCards({ plans, chosen }: { plans: readonly PlanCard[]; chosen: Objective }) {
  return (
    <nav aria-label="Plans" className="grid gap-3.5 md:grid-cols-3">
      {plans.map((plan) => (
        <OnePlan key={plan.objective} plan={plan} isChosen={plan.objective === chosen} />
      ))}
    </nav>
  );
}

function OnePlan({ plan, isChosen }: { plan: PlanCard; isChosen: boolean }) {
  const facts = [
    ["Study time", plan.hours],
    ["Done by", dayText(plan.endsOn)],
    ["Exams", plan.exams],
    ["Mix", plan.mix],
  ] as const;
  return (
    <section
      data-card
      aria-label={plan.title}
      className={clsx(
        "relative rounded-card border bg-surface px-4 py-3.5 shadow-card",
        isChosen
          ? "border-accent ring-1 ring-accent"
          : "border-line has-[a:hover]:border-line-strong",
      )}
    >
      <div className="flex items-baseline justify-between gap-3 text-tiny text-ink-3">
        <h2>
          <Link
            href={plan.href}
            scroll={false}
            aria-current={isChosen ? "true" : undefined}
            className="after:absolute after:inset-0 after:rounded-card"
          >
            {plan.title}
          </Link>
        </h2>
        <span>{plan.proved}</span>
      </div>
      <p className="mt-0.5 mb-2 text-figure font-semibold tracking-[-0.02em]">{plan.price}</p>
      <dl className="grid gap-0.5">
        {facts.map(([term, value]) => (
          <div key={term} className="flex justify-between gap-3">
            <dt className="text-ink-2">{term}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
      {plan.notes.length > 0 && <p className="mt-2 text-tiny text-ink-3">{plan.notes.join(" ")}</p>}
    </section>
  );
}
