import type { Day } from "@/lib/calendar";
import type { Meaning, PersonFacts } from "@/lib/facts";
import type { CompetencyId, PersonId } from "@/lib/ids";
import type { Proof } from "@/lib/proof";
import { levelsOn } from "./levels";

/** A competency that nobody of a team showed on one day, and somebody does on a later one. */
export type NewlyCovered = {
  readonly competencyId: CompetencyId;
  /** The highest level that anybody shows. */
  readonly level: number;
  /** Who shows it, the highest level first. */
  readonly personIds: readonly PersonId[];
};

/** A team on a day: the facts of who was in it then. */
export type TeamOn = { readonly people: readonly PersonFacts[]; readonly asOf: Day };

/** What a team has come to cover between two days, by what its people learned or by who joined it. */
export function newlyCovered(
  before: TeamOn,
  now: TeamOn,
  meaning: Meaning,
  proof: Proof,
): NewlyCovered[] {
  const known = shownBy(before, meaning, proof);
  return [...shownBy(now, meaning, proof)].flatMap(([competencyId, shown]) => {
    if (known.has(competencyId)) return [];
    const best = shown.toSorted((a, b) => b.level - a.level);
    const level = best[0]?.level ?? 0;
    return [{ competencyId, level, personIds: best.map(({ personId }) => personId) }];
  });
}

type Shown = { readonly personId: PersonId; readonly level: number };

function shownBy({ people, asOf }: TeamOn, meaning: Meaning, proof: Proof) {
  const shown = new Map<CompetencyId, Shown[]>();
  for (const facts of people) {
    for (const { competencyId, level } of levelsOn(facts, meaning, proof, asOf)) {
      if (level === 0) continue;
      const own = shown.get(competencyId);
      if (own) own.push({ personId: facts.personId, level });
      else shown.set(competencyId, [{ personId: facts.personId, level }]);
    }
  }
  return shown;
}
