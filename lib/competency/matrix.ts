import type { Day } from "@/lib/calendar";
import type { Meaning, PersonFacts } from "@/lib/facts";
import type { CompetencyId } from "@/lib/ids";
import { counts, type Proof } from "@/lib/proof";
import { levelOf } from "@/lib/rule/evaluate";
import { holderOf } from "@/lib/rule/holder";
import { expiryHorizon } from "@/lib/standing/standing-on";
import { firstDay } from "@/lib/timeline/runs";
import { at } from "@/lib/timeline/timeline";
import { askedOn } from "./asked";

/** One person's level in one competency as the matrix shows it. */
export type LevelCell = {
  readonly level: number;
  /** 0 where no role asks for it. */
  readonly required: number;
  readonly isMandatory: boolean;
  /** Falls below this level within the warning days if nothing is renewed. */
  readonly isExpiring: boolean;
  /** Would be lower if only checked documents and better counted. */
  readonly isUnverified: boolean;
  /** Would be higher if any proof counted. */
  readonly isUncounted: boolean;
};

export type MatrixQuestion = {
  readonly asOf: Day;
  readonly proof: Proof;
  readonly warningDays: number;
};

/** The lowest rung at which somebody has looked at more than words. */
const VERIFIED: Proof = "checked";

/** A row of the matrix: the person's cells in the order of the competencies. */
export function matrixRow(
  facts: PersonFacts,
  meaning: Meaning,
  competencies: readonly CompetencyId[],
  { asOf, proof, warningDays }: MatrixQuestion,
): LevelCell[] {
  const holder = holderOf(meaning, facts, proof);
  const verified = counts(proof, VERIFIED) ? holder : holderOf(meaning, facts, VERIFIED);
  const anything = hasLess(facts, proof) ? holderOf(meaning, facts, "claimed") : holder;
  const asked = askedOn(facts, meaning, asOf);
  const horizon = expiryHorizon(asOf, warningDays);
  return competencies.map((competency) => {
    const levels = levelOf(competency, holder);
    const level = at(levels, asOf);
    const shown = anything === holder ? level : at(levelOf(competency, anything), asOf);
    const required = asked.get(competency);
    const fallsOn = firstDay(levels, asOf, (other) => other < level);
    return {
      level,
      required: required?.level ?? 0,
      isMandatory: required?.importance === "mandatory",
      isExpiring: fallsOn !== null && fallsOn <= horizon,
      isUnverified: level > 0 && at(levelOf(competency, verified), asOf) < level,
      isUncounted: shown > level,
    };
  });
}

/** Whether anything of theirs is proved too weakly to count. Of most people there is nothing. */
function hasLess({ awards, assessments }: PersonFacts, lowest: Proof): boolean {
  return [...awards, ...assessments].some(({ proof }) => !counts(proof, lowest));
}
