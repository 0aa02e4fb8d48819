import "server-only";
import type { AwardProofProps } from "@/components/auditor/award-proof";
import type { ChainProps } from "@/components/auditor/chain";
import type { SampledPersonProps } from "@/components/auditor/sampled-person";
import type { Ground } from "@/components/standing/reason-tree";
import type { Sample } from "@/db/auditor/read-sample";
import type { Reasoned } from "@/db/pack/read-grounds";
import type { Drawn } from "@/lib/auditor-link/draw-sample";
import { Day } from "@/lib/calendar";
import { dayText, stayText } from "@/lib/format/day";
import { standingWords } from "@/lib/format/standing";
import type { PersonId } from "@/lib/ids";
import type { PackRequirement } from "@/lib/pack/evidence";
import { awardsNamed } from "@/lib/pack/reason-words";
import { isOn } from "@/lib/span";
import { assessmentsFor } from "./assessments-for";
import { awardProof } from "./award-proof";

/** A sample, and the secret of the link through which it is seen. */
type Shown = { readonly secret: string; readonly sample: Sample };

/** The people of a sample in the order in which they were drawn, each with the chain behind each standing. */
export function sampledPeople(shown: Shown): SampledPersonProps[] {
  const { sample } = shown;
  return sample.drawn.map((drawn, index) => {
    const person = sample.people.get(drawn.id);
    if (!person) throw new Error("Somebody was drawn who is not there.");
    const roles = rolesOf(drawn.id, sample);
    return {
      ...{ place: index + 1, id: drawn.id, ticket: drawn.ticket, name: person.name },
      externalId: person.externalId,
      team: (person.teamId && sample.paths.get(person.teamId)) ?? null,
      roles,
      chains: chainsOf(drawn, roles, shown),
    };
  });
}

type Roles = SampledPersonProps["roles"];

/** The roles that somebody had on the day, by name. */
function rolesOf(id: PersonId, { grounds, roles, asOf }: Sample): Roles {
  const facts = grounds.facts.find(({ personId }) => personId === id);
  return (facts?.roles ?? [])
    .filter(({ startsOn, endsOn }) => isOn(asOf, startsOn, endsOn))
    .map(({ roleId, ...stay }) => ({
      name: roles.get(roleId)?.name ?? "a role that is no longer known",
      description: roles.get(roleId)?.description ?? null,
      stay: stayText(stay),
    }))
    .sort((a, b) => (a.name < b.name ? -1 : 1));
}

/** By regime and name, as the requirements stand above. */
function chainsOf({ id }: Drawn<PersonId>, roles: Roles, shown: Shown): ChainProps[] {
  const { grounds, requirements } = shown.sample;
  const own = grounds.reasoned.filter(({ slot }) => slot.personId === id);
  return requirements.flatMap((requirement) => {
    const reasoned = own.find(({ slot }) => slot.requirementId === requirement.id);
    return reasoned ? [chainOf(requirement, reasoned, roles, shown)] : [];
  });
}

function chainOf(
  requirement: PackRequirement,
  { slot, tree }: Reasoned,
  roles: Roles,
  { secret, sample }: Shown,
): ChainProps {
  const { asOf, organisation, ruleNames, grounds } = sample;
  const named = new Set(sample.paths.values());
  const proofs = awardsNamed(tree).map((award) => awardProof(secret, award, sample));
  const waiver = grounds.inForce.find((one) => one.id === slot.waiverId);
  return {
    ...{ asOf, reason: tree, names: ruleNames, proofs },
    requirement: {
      ...requirement,
      inEffect: inEffectText(requirement),
      teams: requirement.teams.filter((path) => named.has(path)),
    },
    asks: roles.filter(({ name }) => requirement.roles.includes(name)),
    standing: standingWords(slot, asOf, organisation.warningDays),
    grounds: Object.fromEntries(proofs.map(groundOf)),
    waiver: waiver ? { ...waiver, days: stayText(waiver) } : null,
    assessments: assessmentsFor(slot.personId, tree.rule, sample),
  };
}

/** "since 1 Mar 2026", with its last day where it has one. */
function inEffectText({ effectiveFrom, effectiveUntil }: PackRequirement): string {
  return stayText({
    startsOn: Day.parse(effectiveFrom),
    endsOn: effectiveUntil === null ? null : Day.parse(effectiveUntil),
  });
}

function groundOf({ id, credential, issuedOn }: AwardProofProps): [string, Ground] {
  return [id, { text: `${credential}, issued ${dayText(issuedOn)}` }];
}
