import type { Day } from "@/lib/calendar";
import { askedOf } from "@/lib/competency/asked";
import type { Validity } from "@/lib/credential/definition";
import { expiryOf } from "@/lib/credential/expiry";
import type { Meaning, PersonFacts, Requirement } from "@/lib/facts";
import type { CompetencyId, CredentialId, RequirementId, RoleId } from "@/lib/ids";
import type { Proof } from "@/lib/proof";
import { versionOn } from "@/lib/requirement/version";
import { levelOf } from "@/lib/rule/evaluate";
import { holderOf } from "@/lib/rule/holder";
import { standingsOf } from "@/lib/standing/standings";
import { at } from "@/lib/timeline/timeline";
import { applyToPerson } from "./apply-to-person";

/** What a role asks of somebody and they have not on the day: what is open, or what of it would be closed. */
export type Slots = {
  readonly requirements: readonly RequirementId[];
  readonly competencies: readonly CompetencyId[];
};

export type GainQuestion = {
  readonly meaning: Meaning;
  readonly roleId: RoleId;
  readonly proof: Proof;
  readonly asOf: Day;
};

type Earnable = {
  readonly id: CredentialId;
  readonly validity: Validity;
  readonly validityMonths: number | null;
};

/** Requirements of the role's holders that stand as a gap or in grace, and competencies below what it asks for. */
export function openSlots(facts: PersonFacts, question: GainQuestion): Slots {
  const { meaning, roleId, asOf } = question;
  const requirements = meaning.requirements.filter((one) => isOfRole(one, roleId, asOf));
  const competencies = [...askedOf(meaning, roleId, asOf).keys()];
  return openAmong(
    { requirements: requirements.map(({ id }) => id), competencies },
    facts,
    question,
  );
}

/** Which of the open ones would be closed on the day, had they earned the credential on it. */
export function closedByEarning(
  credential: Earnable,
  open: Slots,
  { facts, question }: { readonly facts: PersonFacts; readonly question: GainQuestion },
): Slots {
  const { asOf, proof } = question;
  const supposed = applyToPerson(facts, {
    ...{ kind: "earn", personId: facts.personId, credentialId: credential.id },
    ...{ on: asOf, expiresOn: expiryOf(credential, asOf), proof },
  });
  if (!supposed.ok) return { requirements: [], competencies: [] };
  const still = openAmong(open, supposed.value, question);
  return {
    requirements: open.requirements.filter((id) => !still.requirements.includes(id)),
    competencies: open.competencies.filter((id) => !still.competencies.includes(id)),
  };
}

/** A requirement that asks nobody's role in particular is asked of this one, too. */
function isOfRole({ versions }: Requirement, roleId: RoleId, asOf: Day): boolean {
  const scope = versionOn(versions, asOf)?.scope;
  return scope !== undefined && (scope.roleIds.length === 0 || scope.roleIds.includes(roleId));
}

function openAmong(slots: Slots, facts: PersonFacts, question: GainQuestion): Slots {
  const { meaning, roleId, proof, asOf } = question;
  const holder = holderOf(meaning, facts, proof);
  const asked = askedOf(meaning, roleId, asOf);
  const wanted = new Set(slots.requirements);
  const requirements = meaning.requirements.filter((requirement) => {
    if (!wanted.has(requirement.id)) return false;
    const kind = at(standingsOf(requirement, facts, holder), asOf)?.kind;
    return kind === "gap" || kind === "grace";
  });
  return {
    requirements: requirements.map(({ id }) => id),
    competencies: slots.competencies.filter(
      (id) => at(levelOf(id, holder), asOf) < (asked.get(id)?.level ?? 0),
    ),
  };
}
