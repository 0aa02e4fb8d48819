import type { Day } from "@/lib/calendar";
import type { Meaning, PersonFacts } from "@/lib/facts";
import type { CompetencyId, PersonId, RoleId } from "@/lib/ids";
import type { Proof } from "@/lib/proof";
import { levelOf } from "@/lib/rule/evaluate";
import { type Holder, holderOf } from "@/lib/rule/holder";
import { at } from "@/lib/timeline/timeline";
import { type Asked, askedOf, askedOn } from "./asked";
import { type Evidence, evidenceFor } from "./evidence";

/** A person's level in a competency on a day, against what their roles ask for. */
export type LevelOn = {
  readonly personId: PersonId;
  readonly competencyId: CompetencyId;
  readonly level: number;
  /** The highest level that a role held on the day asks for; null where none asks. */
  readonly required: Asked | null;
  /** Levels short of what is required; 0 where enough or not required. */
  readonly gap: number;
};

/** Every competency that the person's roles ask for or that they show any evidence in. */
export function levelsOn(
  facts: PersonFacts,
  meaning: Meaning,
  lowest: Proof,
  asOf: Day,
): LevelOn[] {
  return levelsAgainst(askedOn(facts, meaning, asOf), { facts, meaning, lowest, asOf });
}

/** Whose levels, and by which evidence on which day. */
type LevelsQuestion = {
  readonly facts: PersonFacts;
  readonly meaning: Meaning;
  readonly lowest: Proof;
  readonly asOf: Day;
};

type AskedLevels = ReadonlyMap<CompetencyId, Asked>;

function levelsAgainst(asked: AskedLevels, question: LevelsQuestion): LevelOn[] {
  const { facts, meaning, lowest, asOf } = question;
  const holder = holderOf(meaning, facts, lowest);
  const shown = competenciesShown(facts, meaning);
  return [...new Set([...asked.keys(), ...shown])].map((competencyId) =>
    levelOn(competencyId, holder, asked.get(competencyId) ?? null, { facts, asOf }),
  );
}

function levelOn(
  competencyId: CompetencyId,
  holder: Holder,
  required: Asked | null,
  { facts, asOf }: { facts: PersonFacts; asOf: Day },
): LevelOn {
  const level = at(levelOf(competencyId, holder), asOf);
  const gap = required ? Math.max(0, required.level - level) : 0;
  return { personId: facts.personId, competencyId, level, required, gap };
}

/** Competencies for which there is evidence of any kind, on whatever day. */
export function competenciesShown(facts: PersonFacts, meaning: Meaning): Set<CompetencyId> {
  const shown = new Set(facts.assessments.map((assessment) => assessment.competencyId));
  const earned = new Set(facts.awards.map((award) => award.credentialId));
  for (const [competencyId, mapped] of meaning.mappings) {
    if (
      mapped.some(
        ({ credentialId }) => earned.has(credentialId) || meaning.stacks.has(credentialId),
      )
    ) {
      shown.add(competencyId);
    }
  }
  return shown;
}

/** A level with everything that speaks for it, whether it counts on the day or not. */
export type ExplainedLevel = LevelOn & { readonly evidence: readonly Evidence[] };

/** Like `levelsOn`, with evidence; competencies without any level, requirement or evidence are left out. */
export function explainedLevelsOn(
  facts: PersonFacts,
  meaning: Meaning,
  lowest: Proof,
  asOf: Day,
): ExplainedLevel[] {
  const asked = askedOn(facts, meaning, asOf);
  return explainedAgainst(asked, { facts, meaning, lowest, asOf });
}

/** The same against what a role asks for, whether the person holds it or not. */
export function explainedLevelsFor(roleId: RoleId, question: LevelsQuestion): ExplainedLevel[] {
  return explainedAgainst(askedOf(question.meaning, roleId, question.asOf), question);
}

function explainedAgainst(asked: AskedLevels, question: LevelsQuestion): ExplainedLevel[] {
  const { facts, meaning, lowest, asOf } = question;
  const holder = holderOf(meaning, facts, lowest);
  return levelsAgainst(asked, question)
    .map((level) => ({ ...level, evidence: evidenceFor(level.competencyId, holder, asOf) }))
    .filter((level) => level.required !== null || level.evidence.length > 0);
}
