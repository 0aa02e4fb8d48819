import "server-only";
import { today } from "@/app/_server/today";
import { Forbidden } from "@/db/errors";
import { competenciesIn } from "@/db/queries/catalogue";
import { peopleOn } from "@/db/queries/people";
import { type Actor, can } from "@/lib/access";
import type { PastedAbout } from "@/lib/assessment/pasted-levels";
import type { CompetencyId, PersonId } from "@/lib/ids";

type Shown = { readonly ids: readonly PersonId[]; readonly competencyIds: readonly CompetencyId[] };

/** The names of those whom the reader looks at, as far as they are in reach. Throws Forbidden. */
export async function pastedAbout(actor: Actor, shown: Shown): Promise<PastedAbout> {
  if (!can(actor, "assessment.write")) throw new Forbidden("assessment.write");
  const [people, competencies] = await Promise.all([
    peopleOn(actor, { asOf: await today(actor), ids: shown.ids }),
    competenciesIn(actor),
  ]);
  const wanted = new Set(shown.competencyIds);
  return { people, competencies: competencies.filter(({ id }) => wanted.has(id)) };
}

const MOST_SAID = 5;

/** The first few: whoever mends them sees the next. */
export function problemsText(problems: readonly string[]): string {
  const more = problems.length - MOST_SAID;
  return [...problems.slice(0, MOST_SAID), ...(more > 0 ? [`And ${more} more.`] : [])].join(" ");
}
