import { notFound } from "next/navigation";
import { z } from "zod";
import { openPage } from "@/app/_server/open-page";
import { paths } from "@/app/_server/paths";
import { type RawSearch, readerOf } from "@/app/_server/search";
import { EmptyState } from "@/components/ui/empty-state";
import { Notice } from "@/components/ui/notice";
import { Notices } from "@/components/view/notices";
import { can } from "@/lib/access";
import { JourneyId } from "@/lib/ids";
import { isOpen } from "@/lib/job";
import { OBJECTIVES } from "@/lib/journey/planner/question";
import { AtWork } from "./at-work";
import { ConflictCard } from "./conflict";
import { JourneyHead } from "./head";
import { journeyPage } from "./journey";
import { Plans } from "./plans";
import { Taken } from "./taken";

export const metadata = { title: "Journey" };

type Props = { params: Promise<{ journeyId: string }>; searchParams: Promise<RawSearch> };

/** A journey: its plans side by side until one is taken, from then on how far people are with it. */
export default async function JourneyPage({ params, searchParams }: Props) {
  const opened = await openPage(searchParams);
  const { actor, asked, carried } = opened;
  const id = JourneyId.safeParse((await params).journeyId);
  if (!id.success) notFound();
  const notices = [...asked.notices];
  const read = readerOf(await searchParams, notices);
  const objective = read("plan", z.enum(OBJECTIVES), null, "is no plan: the first is shown");
  const page = await journeyPage(actor, id.data, asked.today);
  const { journey, answer, job } = page;
  const found = answer?.answer ?? null;
  const plans = found?.kind === "plans" ? found.plans : [];
  const showsPlans = journey.taken === null || objective !== null;
  const chosen = plans.find((plan) => plan.objective === objective) ?? plans[0] ?? null;
  const isLooking = job !== null && isOpen(job.state);
  const mayChange = can(actor, "journey.write");
  return (
    <>
      <Notices {...asked} notices={notices} />
      <JourneyHead opened={opened} page={page} offered={showsPlans ? chosen : null} />
      <div className="grid gap-3.5">
        {job && <AtWork job={job} journeyId={journey.id} />}
        {showsPlans && !isLooking && found?.kind === "impossible" && (
          <ConflictCard
            conflict={found.conflict}
            page={page}
            changeHref={mayChange ? paths.enterJourney({ journey: journey.id }) : null}
          />
        )}
        {showsPlans && !isLooking && found?.kind === "out-of-time" && (
          <Notice look="warning" title="The time was up before a plan was found.">
            Ask for less at once: fewer people, or fewer things.
          </Notice>
        )}
        {showsPlans && chosen && (
          <Plans opened={opened} page={page} plans={plans} chosen={chosen} />
        )}
        {showsPlans && !found && !isLooking && (
          <EmptyState title="Nobody has looked for plans yet.">
            Looking for them says who could learn what, and when, so that the goal holds.
          </EmptyState>
        )}
        {!showsPlans &&
          plans.length > 0 &&
          found &&
          answer &&
          answer.foundAt > journey.createdAt && (
            <p className="text-small text-ink-2">
              <a
                className="underline"
                href={paths.journey(journey.id, { ...carried, plan: plans[0]?.objective })}
              >
                The plans that were found last
              </a>{" "}
              can be taken instead.
            </p>
          )}
        {!showsPlans && <Taken opened={opened} page={page} />}
      </div>
    </>
  );
}
