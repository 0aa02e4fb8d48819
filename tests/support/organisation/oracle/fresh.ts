import { addMonths, type Day } from "@/lib/calendar";
import type { Meaning, PersonFacts } from "@/lib/facts";
import type { CompetencyId, CredentialId } from "@/lib/ids";
import type { Rule } from "@/lib/rule/rule";

type Look = { readonly person: PersonFacts; readonly meaning: Meaning; readonly day: Day };

/** Whether anything happened lately, in the competency or in whatever may show it; true where it never goes stale. */
export function isFresh(competency: CompetencyId, look: Look): boolean {
  const staleness = look.meaning.staleness.get(competency);
  if (!staleness) return true;
  return touchDays(competency, look).some(
    (on) => on <= look.day && look.day <= addMonths(on, staleness.afterMonths),
  );
}

function touchDays(competency: CompetencyId, { person, meaning, day }: Look): Day[] {
  const { skills, credentials } = behind(competency, meaning);
  return [
    ...person.uses.filter((use) => skills.has(use.competencyId)).map((use) => use.usedOn),
    ...person.assessments.filter((a) => skills.has(a.competencyId)).map((a) => a.assessedOn),
    ...person.awards
      .filter((award) => credentials.has(award.credentialId) && award.state === "earned")
      .filter((award) => award.revokedOn === null || day < award.revokedOn)
      .map((award) => award.issuedOn),
  ];
}

/** All that may come to show it: looked through again until there is nothing more. */
function behind(competency: CompetencyId, { mappings, stacks }: Meaning) {
  const skills = new Set([competency]);
  const credentials = new Set<CredentialId>();
  for (let before = -1; before < skills.size + credentials.size; ) {
    before = skills.size + credentials.size;
    for (const skill of skills) {
      for (const { credentialId } of mappings.get(skill) ?? []) {
        const parts = partsOf(stacks.get(credentialId));
        for (const id of [credentialId, ...parts.credentials]) credentials.add(id);
        for (const id of parts.skills) skills.add(id);
      }
    }
  }
  return { skills, credentials };
}

function partsOf(stack: Rule | undefined) {
  // Hours of learning complete a stack as time does: they are no skill.
  const named = JSON.stringify(stack ?? null).replaceAll(/"upkeep":\{[^}]*\}/g, "");
  const ids = (kind: string) =>
    [...named.matchAll(new RegExp(`"${kind}":"([^"]*)"`, "g"))].map(([, id = ""]) => id);
  return {
    credentials: ids("credential").map((id) => id as CredentialId),
    skills: ids("competency").map((id) => id as CompetencyId),
  };
}
