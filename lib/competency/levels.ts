import { BEGINNING, type Day, FOREVER } from "@/lib/calendar";
import type { Importance, Meaning, PersonFacts } from "@/lib/facts";
import type { CompetencyId, PersonId, RoleId } from "@/lib/ids";
import type { Proof } from "@/lib/proof";
import { levelOf } from "@/lib/rule/evaluate";
import { type Holder, holderOf } from "@/lib/rule/holder";
import { daysOf } from "@/lib/span";
import { at, inOrder, type Timeline } from "@/lib/timeline/timeline";
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

export type Asked = {
  readonly level: number;
  readonly importance: Importance;
  readonly roleId: RoleId;
};

/** Every competency that the person's roles ask for or that they show any evidence in. */
export function levelsOn(
  facts: PersonFacts,
  meaning: Meaning,
  lowest: Proof,
  asOf: Day,
): LevelOn[] {
  const holder = holderOf(meaning, facts, lowest);
  const asked = askedOn(facts, meaning, asOf);
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

/** What the roles held on the day ask for together: of two levels the higher, of two importances mandatory. */
export function askedOn(facts: PersonFacts, meaning: Meaning, asOf: Day): Map<CompetencyId, Asked> {
  const asked = new Map<CompetencyId, Asked>();
  for (const roleId of rolesOn(facts, asOf)) {
    for (const { competencyId, level, importance } of meaning.roleCompetencies.get(roleId) ?? []) {
      const known = asked.get(competencyId);
      asked.set(
        competencyId,
        known ? stricter(known, { level, importance, roleId }) : { level, importance, roleId },
      );
    }
  }
  return asked;
}

/** `askedOn` on every day. */
export function askedOverTime(
  facts: PersonFacts,
  meaning: Meaning,
): Timeline<ReadonlyMap<CompetencyId, Asked>> {
  const held = facts.roles.map((role) => daysOf(role.startsOn, role.endsOn));
  const edges = [daysOf(facts.joinedOn, facts.leftOn), ...held].flatMap((days) => [
    days.from,
    days.until,
  ]);
  return inOrder([BEGINNING, ...edges])
    .filter((day) => day !== FOREVER)
    .map((from) => ({ from, value: askedOn(facts, meaning, from) }));
}

function stricter(a: Asked, b: Asked): Asked {
  const higher = b.level > a.level ? b : a;
  const isMandatory = a.importance === "mandatory" || b.importance === "mandatory";
  return { ...higher, importance: isMandatory ? "mandatory" : "desirable" };
}

/** The roles held on a day, while with the organisation. */
export function rolesOn(facts: PersonFacts, asOf: Day): RoleId[] {
  if (asOf < (facts.joinedOn ?? asOf) || asOf > (facts.leftOn ?? FOREVER)) return [];
  const held = facts.roles.filter((role) => {
    const { from, until } = daysOf(role.startsOn, role.endsOn);
    return from <= asOf && asOf < until;
  });
  return [...new Set(held.map((role) => role.roleId))];
}

/** Competencies for which there is evidence of any kind, on whatever day. */
function competenciesShown(facts: PersonFacts, meaning: Meaning): Set<CompetencyId> {
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
  const holder = holderOf(meaning, facts, lowest);
  return levelsOn(facts, meaning, lowest, asOf)
    .map((level) => ({ ...level, evidence: evidenceFor(level.competencyId, holder, asOf) }))
    .filter((level) => level.required !== null || level.evidence.length > 0);
}
