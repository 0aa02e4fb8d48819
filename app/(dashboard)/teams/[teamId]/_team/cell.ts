import "server-only";
import type { Search } from "@/app/_server/paths";
import { inScope } from "@/db/actor-scope";
import { awardsOf } from "@/db/queries/awards";
import {
  competenciesIn,
  credentialsIn,
  levelDescriptionsOf,
  proficiencyLevelsIn,
} from "@/db/queries/catalogue";
import { factsOf } from "@/db/queries/facts";
import { meaningFor } from "@/db/queries/meaning";
import { personOn } from "@/db/queries/people";
import type { View } from "@/db/queries/view";
import type { Actor } from "@/lib/access";
import { explainedLevelsOn } from "@/lib/competency/levels";
import { freshnessOn } from "@/lib/competency/stale";
import { CompetencyId, PersonId, type TeamId } from "@/lib/ids";
import { holderOf } from "@/lib/rule/holder";

/** What a story is told for, and what its links carry on. */
export type CellQuestion = View & {
  readonly teamId: TeamId;
  readonly warningDays: number;
  readonly carried: Search;
};

/** The story of one cell: `person.competency`. Null where either is out of reach. */
export function cellStory(actor: Actor, cell: string, { asOf, proof }: View) {
  const [person, competency] = cell.split(".");
  const personId = PersonId.safeParse(person);
  const competencyId = CompetencyId.safeParse(competency);
  if (!personId.success || !competencyId.success) return null;
  return inScope(actor, async () => {
    const [who, [facts], meaning, competencies] = await Promise.all([
      personOn(actor, personId.data, asOf),
      factsOf(actor, [personId.data]),
      meaningFor(actor),
      competenciesIn(actor),
    ]);
    const what = competencies.find((row) => row.id === competencyId.data);
    if (!who || !facts || !what) return null;
    const level = explainedLevelsOn(facts, meaning, proof, asOf).find(
      (one) => one.competencyId === what.id,
    );
    const [scale, meanings, credentials, awards] = await Promise.all([
      proficiencyLevelsIn(actor),
      levelDescriptionsOf(actor, what.id),
      credentialsIn(actor),
      awardsOf(actor, { personId: who.id }),
    ]);
    return {
      person: who,
      competency: what,
      level: level ?? null,
      freshness: freshnessOn(what.id, holderOf(meaning, facts, proof), asOf),
      scale: scale.filter((row) => row.frameworkId === what.frameworkId),
      meanings,
      credentials: new Map(credentials.map((row) => [row.id, row])),
      awards: new Map(awards.map((award) => [award.id, award])),
      assessments: facts.assessments.filter((one) => one.competencyId === what.id),
      shownBy: meaning.mappings.get(what.id) ?? [],
    };
  });
}

export type CellStory = NonNullable<Awaited<ReturnType<typeof cellStory>>>;
