import { addDays, addMonths, type Day } from "@/lib/calendar";
import type { Assessment, Mapping, Meaning, PersonFacts, PolicyVersion } from "@/lib/facts";
import type { AwardId, CompetencyId, CredentialId, PolicyVersionId } from "@/lib/ids";
import { PROOFS, type Proof } from "@/lib/proof";
import type { CompetencyRule, ExperienceRule, Rule } from "@/lib/rule/rule";
import { isFresh } from "./fresh";
import { hoursCounted, learntBy } from "./upkeep";

/*
 * The oracle answers for one day at a time, by looking through all facts with plain comparisons.
 * It is written from the wording of the rules, slow on purpose, and shares nothing with the engine
 * but the shapes of the facts.
 */

/** Whose facts, on which day, and the lowest rung that counts. */
export type Look = {
  readonly person: PersonFacts;
  readonly meaning: Meaning;
  readonly day: Day;
  readonly lowest: Proof;
  /** The stack whose completion is in question: it does not count towards itself. */
  readonly completing?: readonly CredentialId[];
  /** What may stand in for a credential; nothing where the rule is no requirement's, or a regulated one's. */
  readonly policies?: Meaning["policies"];
  /** The credential for which something is to stand in: it does not stand in for itself. */
  readonly replacing?: readonly CredentialId[];
};

const NO_POLICIES: Meaning["policies"] = new Map();

/** Between a first and a last day, both counted; open where there is no last one. */
export function isDuring(day: Day, first: Day | null, last: Day | null): boolean {
  return (first === null || first <= day) && (last === null || day <= last);
}

export function holds(rule: Rule, look: Look): boolean {
  if ("credential" in rule) {
    const asked = raised(look, rule.minProof);
    return (
      awardsHeld(rule.credential, asked).length > 0 || stoodInBy(rule.credential, asked).length > 0
    );
  }
  if ("competency" in rule) {
    return levelAsked(rule, raised(look, rule.minProof)) >= rule.level;
  }
  if ("experience" in rule) return monthsServed(rule.experience, look);
  if ("upkeep" in rule) {
    const asked = raised(look, rule.minProof);
    return hoursCounted(rule.upkeep, asked) >= rule.upkeep.hours;
  }
  if ("all" in rule) return rule.all.every((branch) => holds(branch, look));
  if ("any" in rule) return rule.any.some((branch) => holds(branch, look));
  return rule.of.filter((branch) => holds(branch, look)).length >= rule.atLeast;
}

/**
 * One day after the other, up to the day in question: with so many days served before it, would the
 * months be full if they had been served in one go? Days off do not count, and what is full stays full.
 */
function monthsServed(asked: ExperienceRule["experience"], { person, day }: Look): boolean {
  const { joinedOn, leftOn, roles } = person;
  const isServing = (on: Day) =>
    isDuring(on, joinedOn, leftOn) &&
    (asked.roleId === undefined
      ? joinedOn !== null
      : roles.some((r) => r.roleId === asked.roleId && isDuring(on, r.startsOn, r.endsOn)));
  const first = Math.min(...roles.map((role) => role.startsOn), joinedOn ?? day, day);
  let served = 0;
  for (let on = first as Day; on <= day; on = addDays(on, 1)) {
    const isPartOfIt = isServing(on) || isServing(addDays(on, -1));
    if (isPartOfIt && addMonths(addDays(on, -served), asked.months) <= on) return true;
    if (isServing(on)) served++;
  }
  return false;
}

/** A rule may ask for a higher rung than the viewer, never for a lower one. */
function raised(look: Look, minProof: Proof | undefined): Look {
  if (minProof === undefined || PROOFS.indexOf(minProof) <= PROOFS.indexOf(look.lowest))
    return look;
  return { ...look, lowest: minProof };
}

function isProved(proof: Proof, { lowest }: Look): boolean {
  return PROOFS.indexOf(proof) >= PROOFS.indexOf(lowest);
}

function awardsHeld(credential: CredentialId, look: Look): AwardId[] {
  return look.person.awards
    .filter((award) => award.credentialId === credential && award.state === "earned")
    .filter((award) => isDuring(look.day, award.issuedOn, award.expiresOn))
    .filter((award) => award.revokedOn === null || look.day < award.revokedOn)
    .filter((award) => isProved(award.proof, look))
    .map((award) => award.id);
}

/** The highest level that anything shows on the day; 0 where nothing does, or where it is stale and does not count then. */
export function levelShown(competency: CompetencyId, look: Look): number {
  if (isFaded(competency, look)) return 0;
  const assessed = look.person.assessments
    .filter((assessment) => assessment.competencyId === competency)
    .filter((assessment) => isDuring(look.day, assessment.assessedOn, assessment.expiresOn))
    .filter((assessment) => isProved(assessment.proof, look))
    .filter((assessment, _, all) => isHeard(assessment, all, look));
  const earned = mappingsOf(competency, look).filter(
    ({ credentialId }) =>
      awardsHeld(credentialId, look).length > 0 || completed(credentialId, look) !== null,
  );
  return Math.max(0, ...[...assessed, ...earned].map(({ level }) => level));
}

/** Whether, of all that was found and holds on the day, nothing as wide and as well proved comes before it. */
function isHeard(one: Assessment, all: readonly Assessment[], { meaning }: Look): boolean {
  const rivals = all
    .filter(({ facet }) => facet === null || facet === one.facet)
    .filter(({ proof }) => PROOFS.indexOf(proof) >= PROOFS.indexOf(one.proof));
  switch (meaning.weighing) {
    case "highest":
      return true;
    case "others-first":
      return one.assessor !== "self" || rivals.every(({ assessor }) => assessor === "self");
    case "latest":
      return rivals.every(({ assessedOn }) => assessedOn <= one.assessedOn);
  }
}

/** At work only what others found counts: a person of whom nothing else is known, but who is as fresh. */
function levelAsked({ competency, atWork }: CompetencyRule, look: Look): number {
  const { person } = look;
  if (!atWork || isFaded(competency, look)) return levelShown(competency, look);
  const assessments = person.assessments.filter(({ assessor }) => assessor !== "self");
  const meaning = { ...look.meaning, mappings: new Map(), staleness: new Map() };
  return levelShown(competency, { ...look, meaning, person: { ...person, assessments } });
}

/** Stale, and not counted then. */
function isFaded(competency: CompetencyId, look: Look): boolean {
  const staleness = look.meaning.staleness.get(competency);
  return staleness?.counts === false && !isFresh(competency, look);
}

function mappingsOf(competency: CompetencyId, look: Look): readonly Mapping[] {
  return look.meaning.mappings.get(competency) ?? [];
}

/** The rule of a stack that is complete, and how to look at it; null for any other credential. */
function completed(credential: CredentialId, look: Look): { rule: Rule; look: Look } | null {
  const rule = look.meaning.stacks.get(credential);
  const completing = look.completing ?? [];
  if (!rule || completing.includes(credential)) return null;
  const inside = { ...look, policies: NO_POLICIES, completing: [...completing, credential] };
  return holds(rule, inside) ? { rule, look: inside } : null;
}

/** The policies of the day whose stacks are there, and how to look at these. */
function stoodInBy(
  credential: CredentialId,
  look: Look,
): { version: PolicyVersion; inside: Look }[] {
  const replacing = look.replacing ?? [];
  if (replacing.includes(credential)) return [];
  const inside = { ...look, replacing: [...replacing, credential] };
  return (look.policies?.get(credential) ?? [])
    .filter(({ effectiveFrom, effectiveUntil }) =>
      isDuring(look.day, effectiveFrom, effectiveUntil),
    )
    .filter(({ stack }) => holds(stack, inside))
    .map((version) => ({ version, inside }));
}

/** Where nothing has to stand in, nothing does. */
function asLittleAsNeeded(rule: Rule, look: Look): Look {
  const plain = { ...look, policies: NO_POLICIES };
  return holds(rule, plain) ? plain : look;
}

/** All awards that make the rule hold, sorted, each once; none where it does not hold. */
export function carriers(rule: Rule, look: Look): AwardId[] {
  if (!holds(rule, look)) return [];
  return [...new Set(allCarriers(rule, asLittleAsNeeded(rule, look)))].sort();
}

/** The policies without which the rule would not hold, sorted, each once. */
export function policiesBehind(rule: Rule, look: Look): PolicyVersionId[] {
  if (!holds(rule, look) || asLittleAsNeeded(rule, look) !== look) return [];
  const behind =
    "credential" in rule
      ? stoodInBy(rule.credential, raised(look, rule.minProof)).flatMap(({ version, inside }) => [
          version.id,
          ...policiesBehind(version.stack, inside),
        ])
      : branches(rule).flatMap((branch) => policiesBehind(branch, look));
  return [...new Set(behind)].sort();
}

function allCarriers(rule: Rule, look: Look): AwardId[] {
  if ("credential" in rule) {
    const asked = raised(look, rule.minProof);
    const instead = stoodInBy(rule.credential, asked);
    return [
      ...awardsHeld(rule.credential, asked),
      ...instead.flatMap(({ version, inside }) => carriers(version.stack, inside)),
    ];
  }
  if ("competency" in rule) {
    const raisedLook = raised(look, rule.minProof);
    if (rule.atWork) return [];
    return mappingsOf(rule.competency, look)
      .filter((mapping) => mapping.level >= rule.level)
      .flatMap(({ credentialId }) => {
        const stack = completed(credentialId, raisedLook);
        const parts = stack ? carriers(stack.rule, stack.look) : [];
        return [...awardsHeld(credentialId, raisedLook), ...parts];
      });
  }
  if ("upkeep" in rule) return learntBy(rule.upkeep, raised(look, rule.minProof));
  return branches(rule).flatMap((branch) => carriers(branch, look));
}

/** Not held, though a competency that would help is there at a lower level. */
export function isBelowLevel(rule: Rule, look: Look): boolean {
  if (holds(rule, look)) return false;
  if ("competency" in rule) return levelAsked(rule, raised(look, rule.minProof)) > 0;
  return branches(rule).some((branch) => isBelowLevel(branch, look));
}

function branches(rule: Rule): readonly Rule[] {
  if ("all" in rule) return rule.all;
  if ("any" in rule) return rule.any;
  return "of" in rule ? rule.of : [];
}
