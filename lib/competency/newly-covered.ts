import type { Day } from "@/lib/calendar";
import type { Meaning, PersonFacts } from "@/lib/facts";
import { groupBy } from "@/lib/group-by";
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

function shownBy({ people, asOf }: TeamOn, meaning: Meaning, proof: Proof) {
  const shown = people.flatMap((facts) =>
    levelsOn(facts, meaning, proof, asOf)
      .filter(({ level }) => level > 0)
      .map(({ competencyId, level }) => ({ competencyId, level, personId: facts.personId })),
  );
  return groupBy(shown, ({ competencyId }) => competencyId);
}
