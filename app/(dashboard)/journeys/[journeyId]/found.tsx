import type { Opened } from "@/app/_server/open-page";
import { paths } from "@/app/_server/paths";
import { EmptyState } from "@/components/ui/empty-state";
import { Notice } from "@/components/ui/notice";
import { can } from "@/lib/access";
import type { Plan } from "@/lib/journey/planner/plan";
import { ConflictCard } from "./conflict";
import type { JourneyPage } from "./journey";
import { Plans } from "./plans";

type Props = { opened: Opened; page: JourneyPage; chosen: Plan | null };

/** What was found for a journey: plans side by side, or why there is none. */
export function Found({ opened, page, chosen }: Props) {
  const { journey, answer } = page;
  if (!answer) {
    return (
      <EmptyState title="Nobody has looked for plans yet.">
        Looking for them says who could learn what, and when, so that the goal holds.
      </EmptyState>
    );
  }
  const { answer: found } = answer;
  if (found.kind === "out-of-time") {
    return (
      <Notice look="warning" title="The time was up before a plan was found.">
        Ask for less at once: fewer people, or fewer things.
      </Notice>
    );
  }
  if (found.kind === "impossible") {
    const changeHref = can(opened.actor, "journey.write")
      ? paths.enterJourney({ journey: journey.id })
      : null;
    return <ConflictCard conflict={found.conflict} page={page} changeHref={changeHref} />;
  }
  return (
    chosen && (
      <Plans
        opened={opened}
        page={page}
        plans={found.plans}
        chosen={chosen}
        leftOpen={found.leftOpen}
      />
    )
  );
}
