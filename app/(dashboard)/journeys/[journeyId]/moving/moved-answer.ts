import "server-only";
import { today } from "@/app/_server/today";
import { namesOfRows } from "@/db/queries/names";
import type { Actor } from "@/lib/access";
import { missingText } from "@/lib/format/moved";
import type { JourneyId } from "@/lib/ids";
import type { Move } from "@/lib/journey/moved";
import { movedBy } from "@/lib/journey/moving";
import { aboutWords, journeyPage } from "../journey";
import { milestonesByRow } from "../milestones";
import type { MovedAnswer } from "./use-answer";

/** What is asked and would not be met if steps were moved, by the same answer as when that is kept. */
export async function movedAnswer(
  actor: Actor,
  id: JourneyId,
  moves: readonly Move[],
): Promise<MovedAnswer> {
  const day = await today(actor);
  const page = await journeyPage(actor, id, day);
  const { question, steps } = page;
  const { lost, milestones } = movedBy({ question, steps, today: day }, moves);
  // Also of what is required beside the goal, which the page does not name.
  const names = await namesOfRows(
    actor,
    lost.map(({ about }) => about.id),
  );
  const nameOf = (own: string) => names.get(own) ?? page.nameOf(own);
  return {
    lost: lost.map(({ about, personId, from, last }) =>
      missingText(aboutWords(about, nameOf), personId && nameOf(personId), { from, last }),
    ),
    milestones: milestonesByRow(milestones, page),
  };
}
