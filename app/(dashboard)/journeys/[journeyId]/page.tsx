import { notFound } from "next/navigation";
import { z } from "zod";
import { openPage } from "@/app/_server/open-page";
import { paths } from "@/app/_server/paths";
import { type RawSearch, readerOf } from "@/app/_server/search";
import { TextLink } from "@/components/ui/link";
import { Notices } from "@/components/view/notices";
import { JourneyId } from "@/lib/ids";
import { isOpen } from "@/lib/job";
import { OBJECTIVES } from "@/lib/journey/planner/question";
import { AtWork } from "./at-work";
import { Found } from "./found";
import { JourneyHead } from "./head";
import { journeyPage, plansIn } from "./journey";
import { Taken } from "./taken";

export const metadata = { title: "Journey" };

type Props = { params: Promise<{ journeyId: string }>; searchParams: Promise<RawSearch> };

/** A journey: its plans side by side until one is taken, from then on how far people are with it. */
export default async function JourneyPage({ params, searchParams }: Props) {
  const opened = await openPage(searchParams);
  const { asked, carried } = opened;
  const id = JourneyId.safeParse((await params).journeyId);
  if (!id.success) notFound();
  const notices = [...asked.notices];
  const read = readerOf(await searchParams, notices);
  const objective = read("plan", z.enum(OBJECTIVES), null, "is no plan: the first is shown");
  const page = await journeyPage(opened.actor, id.data, asked.today);
  const { journey, job } = page;
  const plans = plansIn(page);
  const isDraft = journey.taken === null;
  const chosen = plans.find((plan) => plan.objective === objective) ?? plans[0] ?? null;
  const offered = isDraft || objective !== null ? chosen : null;
  const isLooking = job !== null && isOpen(job.state);
  return (
    <>
      <Notices {...asked} notices={notices} />
      <JourneyHead opened={opened} page={page} offered={offered} />
      <div className="grid gap-3.5">
        {job && <AtWork job={job} journeyId={journey.id} />}
        {isDraft && !isLooking && <Found opened={opened} page={page} chosen={chosen} />}
        {!isDraft && offered && <Found opened={opened} page={page} chosen={offered} />}
        {!isDraft && !offered && (
          <>
            {chosen && !isLooking && (
              <p className="text-small text-ink-2 print:hidden">
                <TextLink href={paths.journey(journey.id, { ...carried, plan: chosen.objective })}>
                  Plans that were found last
                </TextLink>
                : one of them can be taken instead of what is left.
              </p>
            )}
            <Taken opened={opened} page={page} />
          </>
        )}
      </div>
    </>
  );
}
