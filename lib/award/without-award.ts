import type { Day } from "@/lib/calendar";
import { type LevelOn, levelsOn } from "@/lib/competency/levels";
import type { Meaning, PersonFacts } from "@/lib/facts";
import type { AwardId, CompetencyId, RequirementId } from "@/lib/ids";
import type { Proof } from "@/lib/proof";
import { holderOf } from "@/lib/rule/holder";
import type { Standing } from "@/lib/standing/standing";
import { standingsOf } from "@/lib/standing/standings";
import { at } from "@/lib/timeline/timeline";

/** What rests on an award on a day. */
export type Resting = {
  /** Requirements that are met with it, and how the person would stand without. */
  readonly requirements: readonly { readonly id: RequirementId; readonly without: Standing }[];
  /** Competencies in which the level would be lower without it. */
  readonly levels: readonly {
    readonly competencyId: CompetencyId;
    readonly level: number;
    readonly without: number;
  }[];
};

type On = { readonly meaning: Meaning; readonly lowest: Proof; readonly asOf: Day };

/** What would be different on the day if the award had never been. */
export function restingOn(awardId: AwardId, facts: PersonFacts, on: On): Resting {
  const rest = { ...facts, awards: facts.awards.filter((award) => award.id !== awardId) };
  const withoutOf = new Map(standingsOn(rest, on));
  const levelWithout = new Map(levels(rest, on).map((own) => [own.competencyId, own.level]));
  return {
    requirements: standingsOn(facts, on).flatMap(([id, standing]) => {
      const without = withoutOf.get(id);
      return standing.kind === "met" && without && without.kind !== "met" ? { id, without } : [];
    }),
    levels: levels(facts, on).flatMap(({ competencyId, level }) => {
      const without = levelWithout.get(competencyId) ?? 0;
      return without < level ? { competencyId, level, without } : [];
    }),
  };
}

function standingsOn(
  facts: PersonFacts,
  { meaning, lowest, asOf }: On,
): (readonly [RequirementId, Standing])[] {
  const holder = holderOf(meaning, facts, lowest);
  return meaning.requirements.flatMap((requirement) => {
    const standing = at(standingsOf(requirement, facts, holder), asOf);
    return standing === null ? [] : [[requirement.id, standing] as const];
  });
}

function levels(facts: PersonFacts, { meaning, lowest, asOf }: On): LevelOn[] {
  return levelsOn(facts, meaning, lowest, asOf);
}
