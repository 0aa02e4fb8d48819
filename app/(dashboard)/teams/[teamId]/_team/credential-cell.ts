import "server-only";
import { reasonFor } from "@/app/_server/reason-for";
import { inScope } from "@/db/actor-scope";
import { awardsOf } from "@/db/queries/awards";
import { credentialsIn } from "@/db/queries/catalogue";
import { factsOf } from "@/db/queries/facts";
import { meaningFor } from "@/db/queries/meaning";
import { personOn } from "@/db/queries/people";
import { ruleNamesFor } from "@/db/queries/rule-names";
import { slotsOn } from "@/db/queries/standings";
import type { Actor } from "@/lib/access";
import { CredentialId, PersonId, RequirementId } from "@/lib/ids";
import type { CellQuestion } from "./cell";

/**
 * The story of one cell: `person.requirement` or `person.credential`. Null where either is none, or out
 * of reach.
 */
export function credentialStory(actor: Actor, cell: string, question: CellQuestion) {
  const [person, column] = cell.split(".");
  const personId = PersonId.safeParse(person);
  const requirementId = RequirementId.safeParse(column);
  const credentialId = CredentialId.safeParse(column);
  if (!personId.success || !requirementId.success || !credentialId.success) return null;
  return inScope(actor, async () => {
    const who = await personOn(actor, personId.data, question.asOf);
    if (!who) return null;
    const [awards, all] = await Promise.all([
      awardsOf(actor, { personId: who.id }),
      credentialsIn(actor),
    ]);
    const credentials = new Map(all.map((row) => [row.id, row]));
    const story = { person: who, awards, credentials };
    const credential = credentials.get(credentialId.data);
    if (credential) return { ...story, kind: "credential" as const, credential };
    const asked = { ...question, requirementId: requirementId.data };
    const found = await againstRequirement(actor, who.id, asked);
    return found && { ...story, kind: "requirement" as const, ...found };
  });
}

export type CredentialStory = NonNullable<Awaited<ReturnType<typeof credentialStory>>>;

type Asked = CellQuestion & { readonly requirementId: RequirementId };

async function againstRequirement(actor: Actor, personId: PersonId, asked: Asked) {
  const { asOf, proof, requirementId } = asked;
  const [[facts], meaning, [slot], names] = await Promise.all([
    factsOf(actor, [personId]),
    meaningFor(actor),
    slotsOn(actor, { asOf, proof, personId, requirementId }),
    ruleNamesFor(actor),
  ]);
  const reason = facts && (await reasonFor(actor, facts, meaning, asked));
  return reason ? { requirementId, slot: slot ?? null, reason, names } : null;
}
