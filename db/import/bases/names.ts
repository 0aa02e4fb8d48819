import { eq, sql } from "drizzle-orm";
import type { Tx } from "@/db/client";
import { competencies } from "@/db/schema/competencies";
import { credentialAliases } from "@/db/schema/credential-aliases";
import { credentialDefinitions } from "@/db/schema/credential-definitions";
import { frameworks } from "@/db/schema/frameworks";
import { issuers } from "@/db/schema/issuers";
import { people } from "@/db/schema/people";
import { personAliases } from "@/db/schema/person-aliases";
import { personEmails } from "@/db/schema/person-emails";
import { proficiencyLevels } from "@/db/schema/proficiency-levels";
import { groupBy } from "@/lib/group-by";
import type { NamedIssuer } from "@/lib/import/lookup/issuer-book";
import type { NamedCredential } from "@/lib/import/names/credential-names";
import type { NamedPerson } from "@/lib/import/names/person-names";
import type { FormerOf } from "@/lib/import/people/plan-people";

/** Everybody with all that they are called by, in a fixed order. */
export async function readNamedPeople(tx: Tx): Promise<NamedPerson[]> {
  const { id, externalId, name } = people;
  const [own, former, emails, aliases] = await Promise.all([
    tx.select({ id, externalId, name }).from(people).orderBy(id),
    readFormerPeople(tx),
    tx
      .select({ personId: personEmails.personId, email: personEmails.email })
      .from(personEmails)
      .orderBy(personEmails.isPrimary, personEmails.email),
    tx
      .select({ personId: personAliases.personId, normalised: personAliases.normalised })
      .from(personAliases),
  ]);
  const emailsOf = groupBy(emails, ({ personId }) => personId);
  const aliasesOf = groupBy(aliases, ({ personId }) => personId);
  const formerOf = groupBy(former, ({ leadsTo }) => leadsTo);
  return own.map((person) => ({
    ...person,
    former: formerOf.get(person.id) ?? [],
    emails: (emailsOf.get(person.id) ?? []).map(({ email }) => email).reverse(),
    aliases: (aliasesOf.get(person.id) ?? []).map(({ normalised }) => normalised),
  }));
}

/** Those who were merged into somebody, and to whom their names and numbers lead. */
export async function readFormerPeople(tx: Tx): Promise<FormerOf[]> {
  const rows = await tx.execute<FormerOf>(sql`
    select leads_to as "leadsTo", name, external_id as "externalId" from led_by_merge() order by id`);
  return [...rows];
}

/** Every credential with all that it is called by, in a fixed order. */
export async function readNamedCredentials(tx: Tx): Promise<NamedCredential[]> {
  const { id, name, code, kind, tier, hours, issuerId } = credentialDefinitions;
  const [own, aliases] = await Promise.all([
    tx
      .select({ id, name, code, kind, tier, hours, issuer: issuers.name })
      .from(credentialDefinitions)
      .leftJoin(issuers, eq(issuers.id, issuerId))
      .orderBy(id),
    tx
      .select({ credentialId: credentialAliases.credentialId, alias: credentialAliases.alias })
      .from(credentialAliases)
      .orderBy(credentialAliases.normalised),
  ]);
  const aliasesOf = groupBy(aliases, ({ credentialId }) => credentialId);
  return own.map((credential) => ({
    ...credential,
    aliases: (aliasesOf.get(credential.id) ?? []).map(({ alias }) => alias),
  }));
}

export function readIssuers(tx: Tx): Promise<NamedIssuer[]> {
  const { id, name, url } = issuers;
  return tx.select({ id, name, url }).from(issuers).orderBy(id);
}

/** Frameworks with their levels and competencies. */
export async function readFrameworks(tx: Tx) {
  const [own, levels, inThem] = await Promise.all([
    tx.select().from(frameworks).orderBy(frameworks.id),
    tx.select().from(proficiencyLevels).orderBy(proficiencyLevels.rank),
    tx.select().from(competencies).orderBy(competencies.id),
  ]);
  return { frameworks: own, levels, competencies: inThem };
}
