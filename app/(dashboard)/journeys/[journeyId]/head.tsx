import { teamNames } from "@/app/_server/names";
import type { Opened } from "@/app/_server/open-page";
import { paths } from "@/app/_server/paths";
import { seen } from "@/app/_server/seen";
import { PrintButton } from "@/components/browser/print-button";
import { ActionForm } from "@/components/form/action-form";
import { FormDialog } from "@/components/form/form-dialog";
import { ButtonLink } from "@/components/ui/button";
import { PageHead } from "@/components/ui/page-head";
import { can } from "@/lib/access";
import { countOf } from "@/lib/format/count";
import { testModeText } from "@/lib/format/credential";
import { dayText } from "@/lib/format/day";
import { goalText, moneyText } from "@/lib/format/journey";
import { PROOF_WORDS } from "@/lib/format/proof";
import { isOpen } from "@/lib/job";
import type { Plan } from "@/lib/journey/planner/plan";
import { dropJourney, look, take } from "./actions";
import type { JourneyPage } from "./journey";

type Props = { opened: Opened; page: JourneyPage; offered: Plan | null };

/** What is to be reached by when and within what, and what can be done with it. */
export async function JourneyHead({ opened, page, offered }: Props) {
  const { actor, carried } = opened;
  const { journey, nameOf } = page;
  const team = (await teamNames(actor)).find(({ id }) => id === journey.teamId);
  const isTaken = journey.taken !== null;
  return (
    <>
      <PageHead
        title={journey.name}
        crumbs={[
          { label: "Journeys", href: paths.journeys(carried) },
          ...(team ? [{ label: team.path, href: paths.team(team.id, "matrix", carried) }] : []),
          { label: isTaken ? "under way" : "draft" },
        ]}
        sub={`${goalText(journey.goal, nameOf)} by ${dayText(journey.endsOn)}`}
        actions={
          <>
            <PrintButton look="plain" />
            {can(actor, "journey.write") && <Buttons page={page} offered={offered} />}
          </>
        }
      />
      <div className="mb-3.5 flex flex-wrap items-center gap-1.5">
        {limitWords(page).map((words) => (
          <span
            key={words}
            className="rounded-full border border-line bg-surface px-2.5 py-0.5 text-small text-ink-2"
          >
            {words}
          </span>
        ))}
        {journey.purpose && <span className="text-ink-2">{journey.purpose}</span>}
      </div>
      <p data-journey className="mb-3.5 hidden text-small text-ink-2 print:block">
        {scopeText(page, team?.path ?? null)} · {dayText(journey.startsOn)} –{" "}
        {dayText(journey.endsOn)} · counts from {PROOF_WORDS[journey.proof].words} on · made by{" "}
        {journey.madeBy}
      </p>
    </>
  );
}

/** Who has a part in it: on paper there is nothing to follow. */
function scopeText({ journey: { personIds }, nameOf }: JourneyPage, team: string | null): string {
  const who = personIds.length === 0 ? "Everybody" : personIds.map(nameOf).join(", ");
  return team === null ? who : `${who} in ${team}`;
}

function limitWords({ journey: { limits } }: JourneyPage): string[] {
  const { budget, currency, hoursAWeek, mostExams, assumedPrice, assumedHours } = limits;
  return [
    budget === null ? "no limit of money" : `budget ${moneyText(budget, currency)}`,
    `${hoursAWeek} h a week each`,
    mostExams !== null && `at most ${countOf(mostExams, "exam")}`,
    assumedPrice !== null && `unknown prices at ${moneyText(assumedPrice, currency)}`,
    assumedHours !== null && `unknown lengths at ${assumedHours} h`,
    limits.asPreferred && "as each prefers to learn",
    limits.deliveries.length > 0 && limits.deliveries.join(", "),
    limits.assessments.length > 0 && limits.assessments.join(", "),
    limits.testModes.length > 0 && limits.testModes.map(testModeText).join(", "),
    limits.issuerIds.length > 0 && countOf(limits.issuerIds.length, "provider"),
  ].filter((words) => words !== false);
}

function Buttons({ page, offered }: Omit<Props, "opened">) {
  const { journey, job } = page;
  const people = new Set(
    [...(offered?.steps ?? []), ...(offered?.checks ?? [])].map(({ personId }) => personId),
  );
  const isTaken = journey.taken !== null;
  return (
    <>
      {isTaken && (
        <ButtonLink href={paths.calendarFeeds({ team: journey.teamId })}>Calendar feed</ButtonLink>
      )}
      <ButtonLink href={paths.enterJourney({ journey: journey.id })}>Change</ButtonLink>
      {!(job && isOpen(job.state)) && (
        <ActionForm
          action={look}
          submit={isTaken ? "Plan again from today" : "Look again"}
          look="plain"
          hidden={{ journeyId: journey.id }}
        />
      )}
      <FormDialog
        trigger="Discard"
        look="quiet"
        title={`Discard ${journey.name}`}
        description={
          isTaken
            ? "Its steps go with it. Awards that were earned stay."
            : "Nobody has taken a plan of it yet."
        }
        action={dropJourney}
        submit="Discard"
        submitLook="danger"
        hidden={seen(journey)}
      />
      {offered && (
        <ActionForm
          action={take}
          submit={
            isTaken ? "Take this instead" : `Assign to ${countOf(people.size, "person", "people")}`
          }
          look="primary"
          hidden={{ ...seen(journey), objective: offered.objective }}
        />
      )}
    </>
  );
}
