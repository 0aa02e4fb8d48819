import { inScope } from "@/db/actor-scope";
import type { Actor } from "@/lib/access";
import { askedByRole } from "@/lib/competency/asked";
import { type Expert, type ExpertsAsked, expertsOn } from "@/lib/competency/experts";
import { type RoleMatch, readierFirst, roleMatch } from "@/lib/competency/role-match";
import { sourcesOf } from "@/lib/competency/sources";
import type { PersonFacts } from "@/lib/facts";
import type { PersonId, RoleId } from "@/lib/ids";
import { levelOf } from "@/lib/rule/evaluate";
import { holderOf } from "@/lib/rule/holder";
import { factsOf } from "./facts";
import { meaningFor } from "./meaning";
import { type PossibleFilter, possibleExperts } from "./possible-experts";
import type { View } from "./view";

type Team = Pick<PossibleFilter, "teamId">;

/** Experts of the skills among the members of a team, with their facts: only who may be one is read. */
export function expertsFor(
  actor: Actor,
  asked: ExpertsAsked & Team,
): Promise<{ experts: Expert[]; facts: ReadonlyMap<PersonId, PersonFacts> }> {
  return inScope(actor, async () => {
    const meaning = await meaningFor(actor);
    const ids = await possibleExperts(actor, sourcesOf(asked.skills, meaning), asked);
    const facts = new Map((await factsOf(actor, ids)).map((own) => [own.personId, own]));
    const inOrder = ids.flatMap((id) => facts.get(id) ?? []);
    return { experts: expertsOn(inOrder, meaning, asked), facts };
  });
}

/**
 * How far people are towards a role, the readiest first: its holders, and all members of the team who
 * show anything of what it asks for. Of equals by name.
 */
export function roleMatchesFor(
  actor: Actor,
  { roleId, teamId, asOf, proof }: View & Team & { readonly roleId: RoleId },
): Promise<(RoleMatch & { readonly personId: PersonId })[]> {
  return inScope(actor, async () => {
    const meaning = await meaningFor(actor);
    const required = askedByRole(meaning, roleId, asOf);
    const skills = required.map(({ competencyId }) => ({ competency: competencyId, level: 1 }));
    const ids = await possibleExperts(actor, sourcesOf(skills, meaning), { asOf, teamId, roleId });
    const facts = new Map((await factsOf(actor, ids)).map((own) => [own.personId, own]));
    return ids
      .flatMap((id) => facts.get(id) ?? [])
      .map((own) => {
        const holder = holderOf(meaning, own, proof);
        const match = roleMatch(required, (competency) => levelOf(competency, holder), asOf);
        return { ...match, personId: own.personId };
      })
      .sort(readierFirst);
  });
}
