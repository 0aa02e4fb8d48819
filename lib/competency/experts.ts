import type { Day } from "@/lib/calendar";
import { validDays } from "@/lib/credential/validity";
import type { Meaning, PersonFacts } from "@/lib/facts";
import type { CredentialId, PersonId } from "@/lib/ids";
import { counts, type Proof, rungOf } from "@/lib/proof";
import { evaluate, levelOf } from "@/lib/rule/evaluate";
import { type Holder, holderOf } from "@/lib/rule/holder";
import type { CompetencyRule, CredentialRule } from "@/lib/rule/rule";
import { type DaySpan, isWithinSpan } from "@/lib/span";
import { runAround } from "@/lib/timeline/runs";
import { at } from "@/lib/timeline/timeline";
import { type Evidence, evidenceFor } from "./evidence";

/** What somebody is looked for by: at a level in a competency, or holding a credential. */
export type Skill = CompetencyRule | CredentialRule;

/** That somebody has a skill on the day: from when to when without a break, and by what. */
export type SkillShown = DaySpan & {
  /** The level that they have, which may be above the one that was asked; null for a credential. */
  readonly level: number | null;
  /** Of what shows it the best proved. */
  readonly proof: Proof;
  /** What shows it, the best proved first. */
  readonly evidence: readonly Evidence[];
};

export type Expert = {
  readonly personId: PersonId;
  /** In the order of the skills; null for those that they have not. */
  readonly shown: readonly (SkillShown | null)[];
};

export type ExpertsAsked = {
  readonly skills: readonly Skill[];
  /** Whether one has to have all of them. */
  readonly isAll: boolean;
  readonly proof: Proof;
  readonly asOf: Day;
};

/** Who of these people has the skills on the day, the best first; of equals as they came. */
export function expertsOn(
  people: readonly PersonFacts[],
  meaning: Meaning,
  { skills, isAll, proof, asOf }: ExpertsAsked,
): Expert[] {
  const needed = isAll ? skills.length : 1;
  return people
    .map((facts): Expert => {
      const holder = holderOf(meaning, facts, proof);
      return {
        personId: facts.personId,
        shown: skills.map((skill) => skillShown(skill, holder, asOf)),
      };
    })
    .filter((expert) => shownBy(expert).length >= Math.max(1, needed))
    .sort(betterFirst);
}

/** What somebody has of the skills. */
export function shownBy({ shown }: Expert): SkillShown[] {
  return shown.flatMap((one) => one ?? []);
}

/** By how many skills, by all levels together, by the weakest proof, and by what ends last. */
function betterFirst(a: Expert, b: Expert): number {
  const [one, other] = [worthOf(a), worthOf(b)];
  const differing = one.findIndex((value, index) => value !== other[index]);
  return (other[differing] ?? 0) - (one[differing] ?? 0);
}

function worthOf(expert: Expert): number[] {
  const shown = shownBy(expert);
  return [
    shown.length,
    shown.reduce((sum, { level }) => sum + (level ?? 0), 0),
    Math.min(...shown.map(({ proof }) => rungOf(proof))),
    Math.min(...shown.map(({ until }) => until)),
  ];
}

function skillShown(skill: Skill, holder: Holder, asOf: Day): SkillShown | null {
  const days = runAround(evaluate(skill, holder), asOf, ({ met }) => met);
  if (!days) return null;
  const level = "competency" in skill ? at(levelOf(skill.competency, holder), asOf) : null;
  const all =
    "competency" in skill
      ? evidenceFor(skill.competency, holder, asOf).filter((piece) => piece.level === level)
      : awardsOf(skill.credential, holder, asOf);
  const evidence = all
    .filter((piece) => piece.whyNot === null)
    .sort((a, b) => rungOf(b.proof) - rungOf(a.proof) || b.until - a.until);
  const [best] = evidence;
  return best ? { ...days, level, proof: best.proof, evidence } : null;
}

/** Awards of the credential itself that count on the day, in the words of evidence. */
function awardsOf(credential: CredentialId, holder: Holder, asOf: Day): Evidence[] {
  return (holder.awards.get(credential) ?? []).flatMap((award): Evidence[] => {
    const { id, proof } = award;
    const days = validDays(award);
    const isHeld = isWithinSpan(asOf, days) && counts(proof, holder.lowest);
    return isHeld ? [{ kind: "award", id, level: 0, proof, ...days, whyNot: null }] : [];
  });
}
