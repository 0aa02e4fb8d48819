import { asc, desc, eq } from "drizzle-orm";
import { inScope } from "@/db/actor-scope";
import type { Tx } from "@/db/client";
import { awards } from "@/db/schema/awards";
import { competencies } from "@/db/schema/competencies";
import { credentialDefinitions } from "@/db/schema/credential-definitions";
import { frameworks } from "@/db/schema/frameworks";
import { issuers } from "@/db/schema/issuers";
import { mappings } from "@/db/schema/mappings";
import { personEmails } from "@/db/schema/person-emails";
import { proficiencyLevels } from "@/db/schema/proficiency-levels";
import type { Actor } from "@/lib/access";
import type { BadgeFacts, ShownSkill } from "@/lib/badge/issue/badge-facts";
import type { AwardId, CredentialId, PersonId } from "@/lib/ids";
import { organisationFor } from "./organisation";

/** What a badge for this award would say; null where there is none in the actor's reach. */
export function badgeFactsOf(actor: Actor, awardId: AwardId): Promise<BadgeFacts | null> {
  return inScope(actor, async (tx) => {
    const [found] = await tx
      .select({ award: awards, credential: credentialDefinitions, issuer: issuers.name })
      .from(awards)
      .innerJoin(credentialDefinitions, eq(credentialDefinitions.id, awards.credentialId))
      .leftJoin(issuers, eq(issuers.id, credentialDefinitions.issuerId))
      .where(eq(awards.id, awardId));
    if (!found) return null;
    const { award, credential, issuer } = found;
    return {
      organisation: await organisationFor(actor),
      award,
      credential: { ...credential, issuer },
      skills: await skillsOf(tx, award.credentialId),
      address: await addressOf(tx, award.personId),
    };
  });
}

/** The primary address; the first of the alphabet where none is. */
async function addressOf(tx: Tx, personId: PersonId): Promise<string | null> {
  const { email, isPrimary } = personEmails;
  const [first] = await tx
    .select({ email })
    .from(personEmails)
    .where(eq(personEmails.personId, personId))
    .orderBy(desc(isPrimary), asc(email))
    .limit(1);
  return first?.email ?? null;
}

/** By the names of the competencies. */
async function skillsOf(tx: Tx, credentialId: CredentialId): Promise<ShownSkill[]> {
  const { id, name, code, sourceKey } = competencies;
  const rows = await tx
    .select({
      mappingId: mappings.id,
      level: mappings.level,
      competency: { id, name, code, sourceKey },
      framework: frameworks.name,
      frameworkId: frameworks.id,
    })
    .from(mappings)
    .innerJoin(competencies, eq(id, mappings.competencyId))
    .innerJoin(frameworks, eq(frameworks.id, competencies.frameworkId))
    .where(eq(mappings.credentialId, credentialId))
    .orderBy(asc(name), asc(mappings.id));
  const scale = rows.length === 0 ? [] : await tx.select().from(proficiencyLevels);
  return rows.map(({ frameworkId, ...skill }) => ({
    ...skill,
    levels: scale
      .filter((level) => level.frameworkId === frameworkId)
      .toSorted((a, b) => a.rank - b.rank),
  }));
}
