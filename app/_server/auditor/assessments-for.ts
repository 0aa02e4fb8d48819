import "server-only";
import type { ChainProps } from "@/components/auditor/chain";
import type { Sample } from "@/db/auditor/read-sample";
import { ASSESSOR_WORDS, FACET_WORDS } from "@/lib/format/assessor";
import { dayText } from "@/lib/format/day";
import { PROOF_WORDS } from "@/lib/format/proof";
import type { PersonId } from "@/lib/ids";
import { leavesOf, type Rule } from "@/lib/rule/rule";

/** What was found, up to the day, of the competencies that a rule asks for; the newest first. */
export function assessmentsFor(
  person: PersonId,
  rule: Rule,
  { assessments, asOf, ruleNames }: Sample,
): ChainProps["assessments"] {
  const asked = new Set(
    leavesOf(rule).flatMap((leaf) => ("competency" in leaf ? [leaf.competency] : [])),
  );
  return assessments
    .filter((one) => one.personId === person && asked.has(one.competencyId))
    .filter(({ assessedOn }) => assessedOn <= asOf)
    .sort((a, b) => b.assessedOn - a.assessedOn)
    .map(({ id, competencyId, level, assessor, facet, assessedBy, assessedOn, proof, note }) => ({
      ...{ id, note },
      found: `${ruleNames.competency(competencyId)}: ${ruleNames.level(competencyId, level)}`,
      by: `found by ${assessedBy} (${ASSESSOR_WORDS[assessor]}${facet ? `, ${FACET_WORDS[facet]} only` : ""}) on ${dayText(assessedOn)}, ${PROOF_WORDS[proof].words}`,
    }));
}
